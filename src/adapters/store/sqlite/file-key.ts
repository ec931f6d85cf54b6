import { createHash, randomBytes, scryptSync } from "node:crypto";
import { closeSync, openSync, readSync, renameSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Outcome, problem } from "../../../values/problem.js";
import { jsonOf } from "../../../values/reading.js";
import { remembering } from "../../../values/remembering.js";
import { err, ok } from "../../../values/result.js";
import { systemCodeOf } from "../../files/fault.js";
import { isJsonObject, type JsonObject, jsonText, notUnderstood, readJson } from "../../files/json.js";
import { patiently, removeQuietly, sweep, temporaryBeside, writeWhole } from "../../files/whole.js";
import { type Connection, connect, releaseClosed, type ToConnect } from "./connection.js";

/**
 * How an encrypted ledger is opened: its key is derived from the passphrase by scrypt, so that every letter counts and each
 * guess costs. The salt lies beside the file. 0.1.0 used the first 32 letters of the passphrase as they stand; such a file is
 * opened by them and re-keyed by the next command that writes.
 */
export interface FileKey {
  /** What the library takes: it uses 32 letters only. */
  readonly key: string;
  /** The file is still encrypted with the first letters of the passphrase. */
  readonly isCut: boolean;
}

/** The salt of a ledger's key, and what the passphrase is known by before the file itself is touched. */
export interface Salt {
  readonly salt: string;
  readonly check: string;
}

/**
 * The key that fits a file, or 516: that is known before SQLite opens it, for with a wrong key it would write over a journal
 * that lies beside it.
 */
export async function keyOf(path: string, passphrase: string): Promise<Outcome<FileKey>> {
  const next = readSalt(nextSaltPath(path));
  if (!next.ok) return next;
  const own = readSalt(saltPath(path));
  if (!own.ok) return own;
  const cut = { key: passphrase, isCut: true };
  let isKnown = next.value === undefined && own.value === undefined;
  for (const salt of [next.value, own.value]) {
    if (salt === undefined) continue;
    const { key, check } = derive(passphrase, salt.salt);
    if (check !== salt.check) continue;
    isKnown = true;
    const isNext = salt === next.value;
    // A run that was killed while it changed the key left a journal in the old one.
    if (isNext && isHot(`${path}-journal`)) return ok(cut);
    if (!(await fits(path, key))) continue;
    if (isNext) settleSalt(path);
    return ok({ key, isCut: false });
  }
  return isKnown && (await fits(path, cut.key)) ? ok(cut) : err(problem("ledger-not-opened", { path }));
}

/** The key of a ledger that is made at a place. Two that make it at once have the same: the first salt stays. */
export function newKey(path: string, passphrase: string): Outcome<FileKey> {
  withdrawSalt(path);
  const left = readSalt(saltPath(path));
  if (!left.ok) return left;
  const isUsable = left.value !== undefined && derive(passphrase, left.value.salt).check === left.value.check;
  const put = isUsable
    ? ok(undefined)
    : putSalt(path, makeSalt(passphrase), left.value === undefined ? "keep" : "replace");
  if (!put.ok) return put;
  const salt = readSalt(saltPath(path));
  if (!salt.ok) return salt;
  return ok({ key: derive(passphrase, salt.value?.salt ?? "").key, isCut: false });
}

/** Where the salt of a ledger lies. */
export function saltPath(path: string): string {
  return `${path}.salt`;
}

/** The salt beside a ledger, or nothing. */
export function saltBeside(path: string): Outcome<Salt | undefined> {
  return readSalt(saltPath(path));
}

export function putSalt(path: string, salt: Salt, before: "keep" | "replace"): Outcome<void> {
  const stood = writeWhole(saltPath(path), saltText(salt), before);
  return stood.ok ? ok(undefined) : stood;
}

/** The salt of a ledger that is about to stand, or to get another key: it is tried first, and settled when the ledger has it. */
export function announceSalt(path: string, salt: Salt): Outcome<void> {
  const stood = writeWhole(nextSaltPath(path), saltText(salt), "replace");
  return stood.ok ? ok(undefined) : stood;
}

export function settleSalt(path: string): void {
  patiently(() => renameSync(nextSaltPath(path), saltPath(path)));
}

export function withdrawSalt(path: string): void {
  removeQuietly(nextSaltPath(path));
}

/**
 * Encrypts a ledger with the derived key, in the file itself and under SQLite's own lock, so that nobody writes meanwhile
 * what would be lost. Killed at any moment, the next to open it finds either key or rolls back. Somebody who has the ledger
 * open puts it off to the next time.
 */
export function changeKey(connection: Connection, path: string, passphrase: string): Outcome<FileKey> {
  try {
    connection.exec("PRAGMA busy_timeout = 0; PRAGMA locking_mode = EXCLUSIVE;");
    connection.rows("PRAGMA journal_mode = DELETE");
    connection.exec("BEGIN EXCLUSIVE; COMMIT;");
    const salt = nextSalt(path, passphrase);
    if (!salt.ok) return salt;
    const { key } = derive(passphrase, salt.value.salt);
    connection.rows(`PRAGMA rekey = '${key}'`);
    settleSalt(path);
    return ok({ key, isCut: false });
  } catch (error) {
    if (!systemCodeOf(error).startsWith("SQLITE_BUSY")) throw error;
    return ok({ key: passphrase, isCut: true });
  } finally {
    connection.exec("PRAGMA locking_mode = NORMAL; SELECT count(*) FROM sqlite_schema; PRAGMA busy_timeout = 500;");
    connection.exec("PRAGMA journal_mode = WAL");
  }
}

/** At the end of a backup of an encrypted ledger, which is one file, stands the salt of its key. */
export function saltAtEnd(path: string): { readonly salt: Salt; readonly bytesBefore: number } | undefined {
  const size = sizeOf(path);
  const tail = bytesFrom(path, Math.max(0, size - endBytesMax), endBytesMax);
  const at = tail.lastIndexOf(endMark);
  if (at < 0) return undefined;
  const json = jsonOf(tail.subarray(at + endMark.length).toString("utf8"));
  const salt = isJsonObject(json) ? saltFrom(json) : undefined;
  return salt && { salt, bytesBefore: size - tail.length + at };
}

/** What is appended to such a backup. */
export function endOf(salt: Salt): string {
  return `${endMark}${JSON.stringify(salt)}`;
}

const endMark = "\nfrikort-salt ";
const endBytesMax = 512;

function nextSaltPath(path: string): string {
  return `${saltPath(path)}.next`;
}

/** The salt of the key that a file is about to get. One that lies there of a run that was killed goes on being it. */
function nextSalt(path: string, passphrase: string): Outcome<Salt> {
  const next = readSalt(nextSaltPath(path));
  if (!next.ok || next.value !== undefined) return next.ok ? ok(next.value ?? makeSalt(passphrase)) : next;
  const made = makeSalt(passphrase);
  const announced = announceSalt(path, made);
  return announced.ok ? ok(made) : announced;
}

function saltText({ salt, check }: Salt): string {
  return jsonText({ version: 1, salt, check });
}

function readSalt(path: string): Outcome<Salt | undefined> {
  const read = readJson(path);
  if (!read.ok) return read.error[0].code === "file-not-found" ? ok(undefined) : read;
  const salt = saltFrom(read.value);
  return salt === undefined ? notUnderstood(path, { key: "salt", expected: "version 1" }) : ok(salt);
}

function saltFrom({ salt, check }: JsonObject): Salt | undefined {
  return typeof salt === "string" && typeof check === "string" ? { salt, check } : undefined;
}

function makeSalt(passphrase: string): Salt {
  const salt = randomBytes(16).toString("base64");
  return { salt, check: derive(passphrase, salt).check };
}

/** About 70 ms and 32 MB for each guess at the passphrase. */
const scryptCost = { N: 32_768, r: 8, p: 1, maxmem: 67_108_864 } as const;

/** 192 bits in the 32 letters that the library takes, and 32 bytes more whose digest tells a wrong passphrase. */
function derive(passphrase: string, salt: string): { readonly key: string; readonly check: string } {
  return derivedOnce(`${salt} ${passphrase.normalize("NFC")}`);
}

/** A run needs the same key several times, as when a ledger is made, copied or opened anew. */
const derivedOnce = remembering((saltAndPassphrase: string) => {
  const [salt = ""] = saltAndPassphrase.split(" ", 1);
  const bytes = scryptSync(saltAndPassphrase.slice(salt.length + 1), Buffer.from(salt, "base64"), 56, scryptCost);
  const check = createHash("sha256").update(bytes.subarray(24)).digest("base64");
  return { key: bytes.subarray(0, 24).toString("base64"), check };
});

/** SQLite's largest page: the first page says whether a key fits. */
const firstPageMax = 65_536;

/** Tried on a copy of the first page only. */
async function fits(path: string, key: string): Promise<boolean> {
  const page = bytesFrom(path, 0, firstPageMax);
  sweep(tmpdir());
  const probe = temporaryBeside(join(tmpdir(), "probe"));
  writeFileSync(probe, page, { mode: 0o600, flag: "wx" });
  try {
    const connection = await connect({ path: probe, key, waitMilliseconds: 0 });
    try {
      connection.rows("SELECT count(*) FROM sqlite_schema");
      return true;
    } catch (error) {
      return systemCodeOf(error) !== "SQLITE_NOTADB";
    } finally {
      connection.close();
      if (process.platform === "win32") await releaseClosed();
    }
  } finally {
    for (const ending of ["", "-journal", "-wal", "-shm"]) removeQuietly(`${probe}${ending}`);
  }
}

function bytesFrom(path: string, start: number, count: number): Buffer {
  const descriptor = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(count);
    return bytes.subarray(0, readSync(descriptor, bytes, 0, count, start));
  } finally {
    closeSync(descriptor);
  }
}

/** Is it the journal of a transaction that did not end? SQLite clears the beginning of one that did. */
function isHot(journal: string): boolean {
  return sizeOf(journal) > 0 && bytesFrom(journal, 0, 1)[0] !== 0;
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** Connects with the key that the file has. */
export async function connectWith(
  order: Omit<ToConnect, "key"> & { readonly passphrase?: string | undefined },
  open: typeof connect,
): Promise<Outcome<Connection>> {
  const { passphrase, ...place } = order;
  if (passphrase === undefined) return ok(await open(place));
  const fileKey = await keyOf(place.path, passphrase);
  return fileKey.ok ? ok(await open({ ...place, key: fileKey.value.key })) : fileKey;
}
