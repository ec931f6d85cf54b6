import { Buffer } from "node:buffer";
import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  scryptSync,
  sign,
  verify,
} from "node:crypto";
import { join } from "node:path";
import { type Digest, digestOf, type PublicKey, parsePublicKey, parseSeal, type Seal } from "../../values/digest.js";
import type { CvrNumber } from "../../values/identity.js";
import { type Outcome, problem } from "../../values/problem.js";
import { broken, err, ok } from "../../values/result.js";
import { isJsonObject, type JsonObject, jsonText, notUnderstood, readJson } from "../files/json.js";
import { writeWhole } from "../files/whole.js";

/** An employer's Ed25519 key: whoever has the public half can see that a payslip was made with this ledger. */
export interface SigningKey {
  readonly employer: CvrNumber;
  readonly publicKey: PublicKey;
  readonly privateKey: KeyObject;
}

/** Where an employer's key is, and the passphrase (`FRIKORT_KEY`) it is locked with, if any. */
export interface KeyPlace {
  readonly home: string;
  readonly employer: CvrNumber;
  readonly passphrase?: string | undefined;
}

/** The employer's key; made when there is none. Two that make it at once end with the same one. */
export function ensureKey(place: KeyPlace): Outcome<SigningKey> {
  const standing = loadKey(place);
  if (standing.ok || standing.error[0].code !== "file-not-found") return standing;
  const { privateKey } = generateKeyPairSync("ed25519");
  const key = { employer: place.employer, publicKey: publicKeyOf(privateKey), privateKey };
  const stood = writeWhole(keyPath(place), jsonText(keyJson(key, place.passphrase)), "keep");
  if (!stood.ok) return stood;
  return stood.value === "differs" ? loadKey(place) : ok(key);
}

/** Refused: no key (501), a key file that is damaged (207), a locked key without its passphrase (502, `wrong-password`). */
export function loadKey(place: KeyPlace): Outcome<SigningKey> {
  const path = keyPath(place);
  const read = readJson(path);
  if (!read.ok) return read;
  const json = read.value;
  if (json.employer !== place.employer) return notUnderstood(path, { key: "employer", expected: place.employer });
  const bytes = privateBytes(json, place);
  if (bytes === "locked") return err(problem("file-not-read", { path, reason: "wrong-password" }));
  const privateKey = bytes === undefined ? undefined : privateKeyOf(bytes);
  if (privateKey === undefined) return notUnderstood(path, { key: "privateKey", expected: "Ed25519 PKCS8" });
  const publicKey = publicKeyOf(privateKey);
  if (json.publicKey !== publicKey) return notUnderstood(path, { key: "publicKey", expected: publicKey });
  return ok({ employer: place.employer, publicKey, privateKey });
}

export function seal(digest: Digest, key: SigningKey): Seal {
  const parsed = parseSeal(sign(null, Buffer.from(digest), key.privateKey).toString("base64"));
  return parsed.ok ? parsed.value : broken("an Ed25519 signature has 64 bytes");
}

export function verifySeal(digest: Digest, sealed: Seal, publicKey: PublicKey): boolean {
  return verify(null, Buffer.from(digest), publicObject(publicKey), Buffer.from(sealed, "base64"));
}

/** SHA-256 of the public key's 32 bytes: its first eight digits are what two people compare by telephone. */
export function fingerprint(publicKey: PublicKey): Digest {
  return digestOf(Buffer.from(publicKey, "base64"));
}

function keyPath(place: KeyPlace): string {
  return join(place.home, "keys", `${place.employer}.json`);
}

function keyJson(key: SigningKey, passphrase: string | undefined): JsonObject {
  const bytes = key.privateKey.export({ type: "pkcs8", format: "der" });
  const open = { version: 1, employer: key.employer, publicKey: key.publicKey };
  if (!isGiven(passphrase)) return { ...open, privateKey: bytes.toString("base64") };
  return { ...open, locked: lock(bytes, { passphrase, employer: key.employer }) };
}

function privateBytes(json: JsonObject, place: KeyPlace): Buffer | "locked" | undefined {
  if (!isJsonObject(json.locked))
    return typeof json.privateKey === "string" ? Buffer.from(json.privateKey, "base64") : undefined;
  if (!isGiven(place.passphrase)) return "locked";
  return unlock(json.locked, { passphrase: place.passphrase, employer: place.employer }) ?? "locked";
}

function isGiven(passphrase: string | undefined): passphrase is string {
  return passphrase !== undefined && passphrase !== "";
}

interface Lock {
  readonly passphrase: string;
  /** Bound into the lock, so that one employer's locked key cannot be laid in another's file. */
  readonly employer: CvrNumber;
}

/** About 70 ms and 32 MB for each guess at the passphrase. */
const scryptCost = { N: 32_768, r: 8, p: 1, maxmem: 67_108_864 } as const;

function lock(bytes: Buffer, { passphrase, employer }: Lock): JsonObject {
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", scryptSync(passphrase, salt, 32, scryptCost), nonce).setAAD(
    Buffer.from(employer),
  );
  const data = Buffer.concat([cipher.update(bytes), cipher.final()]);
  const parts = { salt, nonce, data, tag: cipher.getAuthTag() };
  return Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, part.toString("base64")]));
}

function unlock(locked: JsonObject, { passphrase, employer }: Lock): Buffer | undefined {
  const part = (name: string) => Buffer.from(String(locked[name] ?? ""), "base64");
  try {
    const secret = scryptSync(passphrase, part("salt"), 32, scryptCost);
    const cipher = createDecipheriv("aes-256-gcm", secret, part("nonce"), { authTagLength: 16 });
    cipher.setAAD(Buffer.from(employer)).setAuthTag(part("tag"));
    return Buffer.concat([cipher.update(part("data")), cipher.final()]);
  } catch {
    return undefined;
  }
}

function privateKeyOf(bytes: Buffer): KeyObject | undefined {
  try {
    const key = createPrivateKey({ key: bytes, format: "der", type: "pkcs8" });
    return key.asymmetricKeyType === "ed25519" ? key : undefined;
  } catch {
    return undefined;
  }
}

function publicKeyOf(privateKey: KeyObject): PublicKey {
  const bytes = createPublicKey(privateKey).export({ type: "spki", format: "der" });
  const parsed = parsePublicKey(bytes.subarray(spkiStart.length).toString("base64"));
  return parsed.ok ? parsed.value : broken("an Ed25519 public key has 32 bytes");
}

/** What stands before the 32 bytes in the public key's standard form (RFC 8410, section 4). */
const spkiStart = Buffer.from("302a300506032b6570032100", "hex");

function publicObject(publicKey: PublicKey): KeyObject {
  const known = publicObjects.get(publicKey);
  if (known !== undefined) return known;
  const made = createPublicKey({
    key: Buffer.concat([spkiStart, Buffer.from(publicKey, "base64")]),
    format: "der",
    type: "spki",
  });
  if (publicObjects.size >= publicObjectsMax) publicObjects.clear();
  publicObjects.set(publicKey, made);
  return made;
}

/** Many slips of few employers are verified in a row: their keys are read once. */
const publicObjects = new Map<PublicKey, KeyObject>();

const publicObjectsMax = 1000;
