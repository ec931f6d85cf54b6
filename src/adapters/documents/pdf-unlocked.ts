import { Buffer } from "node:buffer";
import { createCipheriv, createDecipheriv, createHash } from "node:crypto";
import { bytesOf, dictionaryIn, type Entries } from "./pdf-syntax.js";

/** A stream of an encrypted file. */
export interface LockedStream {
  readonly number: number;
  readonly entries: Entries;
  readonly bytes: Buffer;
}

/** Gives the bytes of a stream as they were before the file was encrypted. Nothing where that cannot be done. */
export type Unlock = (stream: LockedStream) => Buffer | undefined;

/** What tells how a file is encrypted: its trailers, and the objects that are no streams as they are written. */
export interface Locked {
  readonly trailers: readonly (Entries | undefined)[];
  readonly objects: string;
}

/**
 * How a file is unlocked that asks nobody for a password (ISO 32000-1 7.6, ISO 32000-2 7.6.4: RC4, AES-128 and AES-256 of the
 * standard handler, one method for all of the file). Nothing where its revisions say different things of it, where a password is
 * asked for, and where the method is any other.
 */
export function unlockerOf({ trailers, objects }: Locked): Unlock | undefined {
  const [first] = trailers.filter((one) => one?.has("Root"));
  if (first === undefined || !trailers.every((one) => one !== undefined && saysTheSame(one, first))) return undefined;
  const lock = lockIn(first.get("Encrypt"), objects);
  const method = lock && methodOf(lock);
  if (lock === undefined || method === undefined) return undefined;
  const isLeft = ({ entries }: LockedStream) =>
    entries.get("Type") === "/XRef" || (lock.get("EncryptMetadata") === "false" && entries.get("Type") === "/Metadata");
  try {
    const key = method.form === "AESV3" ? longKeyOf(lock) : keyOf(lock, method.length, firstId(first));
    if (key === undefined) return undefined;
    const { form } = method;
    return (one) => (isLeft(one) ? undefined : unlocked(one.bytes, form, objectKey(key, form, one.number)));
  } catch {
    return undefined;
  }
}

/** The trailer of a part of a file that is never read alone may leave out what the others say. */
function saysTheSame(one: Entries, other: Entries): boolean {
  const isPart = !one.has("Root") && !one.has("Encrypt");
  const isSameFile = !one.has("ID") || firstId(one)?.toString("hex") === firstId(other)?.toString("hex");
  return isPart || (one.get("Encrypt") === other.get("Encrypt") && isSameFile);
}

/** The dictionary that tells how, in the trailer itself or as the only object of its number. */
function lockIn(written: string | undefined, objects: string): Entries | undefined {
  const number = /^(\d{1,7}) 0 R$/.exec(written ?? "")?.[1];
  if (number === undefined) return dictionaryIn(written ?? "")?.entries;
  const found = [...objects.matchAll(new RegExp(`(?<![\\d.])0*${number}\\s+\\d{1,5}\\s+obj\\b`, "g"))];
  const [one] = found;
  return one === undefined || found.length > 1
    ? undefined
    : dictionaryIn(objects.slice(one.index + one[0].length))?.entries;
}

/** The number that a file keeps through all its revisions. */
function firstId(trailer: Entries): Buffer | undefined {
  return bytesOf(/^\[ (\([\s\S]*\)|<[\s\S]*?>) (?:\([\s\S]*\)|<[\s\S]*?>) \]$/.exec(trailer.get("ID") ?? "")?.[1]);
}

interface Method {
  readonly form: "RC4" | "AESV2" | "AESV3";
  /** Of the key, in bytes. */
  readonly length: number;
}

/** The method by version and revision; what its crypt filters say must be that one for all streams and texts. */
function methodOf(lock: Entries): Method | undefined {
  if (lock.get("Filter") !== "/Standard" || lock.has("SubFilter")) return undefined;
  const length = Number(lock.get("Length") ?? 40);
  const kind = `${lock.get("V")} ${lock.get("R")}`;
  if ((kind === "1 2" || kind === "1 3") && length === 40) return { form: "RC4", length: 5 };
  if (kind === "2 3" && length >= 40 && length <= 128 && length % 8 === 0) return { form: "RC4", length: length / 8 };
  const filter = kind === "4 4" || kind === "5 5" || kind === "5 6" ? filterOf(lock) : undefined;
  if (filter === undefined || !["undefined", "/DocOpen"].includes(String(filter.get("AuthEvent")))) return undefined;
  const form = filter.get("CFM");
  const isOfLength = (bytes: number) =>
    [lock, filter].every((one) => ["undefined", `${bytes}`, `${bytes * 8}`].includes(String(one.get("Length"))));
  if (kind === "4 4" && form === "/V2" && isOfLength(16)) return { form: "RC4", length: 16 };
  if (kind === "4 4" && form === "/AESV2" && isOfLength(16)) return { form: "AESV2", length: 16 };
  return kind !== "4 4" && form === "/AESV3" && isOfLength(32) ? { form: "AESV3", length: 32 } : undefined;
}

function filterOf(lock: Entries): Entries | undefined {
  const filters = dictionaryIn(lock.get("CF") ?? "")?.entries;
  const areAll = ["StmF", "StrF", "EFF"].every(
    (key) => lock.get(key) === "/StdCF" || (key === "EFF" && !lock.has(key)),
  );
  return areAll && filters?.size === 1 ? dictionaryIn(filters.get("StdCF") ?? "")?.entries : undefined;
}

/** Stands in the place of what a password lacks of 32 letters. */
const noPassword = Buffer.from("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a", "hex");

/** The key of RC4 and AES-128, made of the password; right where it makes what the file keeps to know it by. */
function keyOf(lock: Entries, length: number, id: Buffer | undefined): Buffer | undefined {
  const [owner, known] = [bytesOf(lock.get("O")), bytesOf(lock.get("U"))];
  const written = lock.get("P") ?? "";
  if (owner?.length !== 32 || known?.length !== 32 || id === undefined || !/^-?\d{1,10}$/.test(written))
    return undefined;
  const allowed = Buffer.alloc(4);
  allowed.writeInt32LE(Number(written) | 0);
  const [isFirst, isFourth] = [lock.get("R") === "2", lock.get("R") === "4"];
  const more = isFourth && lock.get("EncryptMetadata") === "false" ? [Buffer.alloc(4, 0xff)] : [];
  let key = digest("md5", noPassword, owner, allowed, id, ...more).subarray(0, length);
  for (let round = 0; round < (isFirst ? 0 : 50); round += 1) key = digest("md5", key).subarray(0, length);
  if (isFirst) return rc4(key, noPassword).equals(known) ? key : undefined;
  let made = digest("md5", noPassword, id);
  for (let round = 0; round < 20; round += 1)
    made = rc4(
      key.map((byte) => byte ^ round),
      made,
    );
  return made.equals(known.subarray(0, 16)) ? key : undefined;
}

/** The key of AES-256 lies in the file, under a key that is made of the password. */
function longKeyOf(lock: Entries): Buffer | undefined {
  const [known, packed] = [bytesOf(lock.get("U")), bytesOf(lock.get("UE"))];
  if (known?.length !== 48 || packed?.length !== 32) return undefined;
  const hash = lock.get("R") === "5" ? (salt: Buffer) => digest("sha256", salt) : hardened;
  if (!hash(known.subarray(32, 40)).equals(known.subarray(0, 32))) return undefined;
  const cipher = createDecipheriv("aes-256-cbc", hash(known.subarray(40, 48)), Buffer.alloc(16)).setAutoPadding(false);
  return Buffer.concat([cipher.update(packed), cipher.final()]);
}

/** Algorithm 2.B of ISO 32000-2 for no password. */
function hardened(salt: Buffer): Buffer {
  let key = digest("sha256", salt);
  for (let round = 1, last = 0; round <= 64 || last > round - 33; round += 1) {
    const cipher = createCipheriv("aes-128-cbc", key.subarray(0, 16), key.subarray(16, 32)).setAutoPadding(false);
    const made = cipher.update(Buffer.concat(Array.from({ length: 64 }, () => key)));
    const sum = made.subarray(0, 16).reduce((all, byte) => all + byte, 0);
    key = digest(["sha256", "sha384", "sha512"][sum % 3] ?? "", made);
    last = made.at(-1) ?? 0;
  }
  return key.subarray(0, 32);
}

/** Each object has a key of its own, but with AES-256. */
function objectKey(key: Buffer, form: Method["form"], number: number): Buffer {
  if (form === "AESV3") return key;
  const own = Buffer.from([number, number >> 8, number >> 16, 0, 0]);
  const salt = Buffer.from(form === "AESV2" ? "sAlT" : "");
  return digest("md5", key, own, salt).subarray(0, Math.min(key.length + 5, 16));
}

function unlocked(stream: Buffer, form: Method["form"], key: Buffer): Buffer | undefined {
  if (form === "RC4" || stream.length === 0) return rc4(key, stream);
  try {
    const cipher = createDecipheriv(form === "AESV2" ? "aes-128-cbc" : "aes-256-cbc", key, stream.subarray(0, 16));
    return Buffer.concat([cipher.update(stream.subarray(16)), cipher.final()]);
  } catch {
    return undefined;
  }
}

function digest(method: string, ...parts: readonly Buffer[]): Buffer {
  const hash = createHash(method);
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** RC4, which the library of Node has no longer; locking and unlocking are the same. */
function rc4(key: Uint8Array, bytes: Uint8Array): Buffer {
  const state = Uint8Array.from({ length: 256 }, (_, place) => place);
  const swap = (one: number, other: number) => {
    [state[one], state[other]] = [state[other] ?? 0, state[one] ?? 0];
    return ((state[one] ?? 0) + (state[other] ?? 0)) & 0xff;
  };
  for (let place = 0, other = 0; place < 256; place += 1) {
    other = (other + (state[place] ?? 0) + (key[place % key.length] ?? 0)) & 0xff;
    swap(place, other);
  }
  const made = Buffer.alloc(bytes.length);
  for (let place = 0, one = 0, other = 0; place < bytes.length; place += 1) {
    one = (one + 1) & 0xff;
    other = (other + (state[one] ?? 0)) & 0xff;
    made[place] = (bytes[place] ?? 0) ^ (state[swap(one, other)] ?? 0);
  }
  return made;
}
