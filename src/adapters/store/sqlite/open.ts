import { randomBytes } from "node:crypto";
import { accessSync, closeSync, constants, existsSync, openSync, readSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { type Digest, digestOf } from "../../../values/digest.js";
import { type Outcome, problem } from "../../../values/problem.js";
import { err, ok, type Result } from "../../../values/result.js";
import { systemCodeOf } from "../../files/fault.js";
import { makeFolder } from "../../files/folders.js";
import { sweep } from "../../files/whole.js";
import { copyBegun, unfinishedCopy } from "../copy-mark.js";
import { ceilingFrom, derivedQueries } from "../derived.js";
import { addCeilings, lawEdition } from "../law-edition.js";
import { lockWaitSeconds } from "../lock-wait.js";
import { type Meta, metaFrom } from "../meta.js";
import { keepCopy } from "./backup.js";
import { type Connection, connect, faultOf, onlyReadBecause, type Place } from "./connection.js";
import { changeKey, type FileKey, keyOf, newKey } from "./file-key.js";
import { application, schemaSteps, schemaVersion } from "./schema.js";
import { snapshotOf } from "./snapshot.js";

/** Which ledger to open or create. The key is the passphrase that encrypts the whole file. */
export interface ToOpen {
  readonly path: string;
  readonly key?: string | undefined;
  readonly create?: boolean;
  /** It is opened to write: an older file is brought to this program's version, after a copy of it has been kept. */
  readonly toWrite?: boolean;
  /** The digest of a ledger that is created as a copy of another. */
  readonly ledger?: Digest;
  /** How long to wait for another writer. */
  readonly waitSeconds?: number;
}

/** An open ledger file of this program's version, or a picture of an older one as this version would have it. */
export interface OpenFile {
  readonly connection: Connection;
  readonly place: Place;
  readonly ledger: Digest;
  /** What the library opens the file with. */
  readonly key?: string | undefined;
  /** An older file that is only read: nothing of it is changed. */
  readonly isSnapshot?: boolean;
  /** The version it was found with, and whether it is to be brought forward: by steps, by a year, by another key. */
  readonly version: number;
  readonly isBehind: boolean;
}

/**
 * Opens a ledger file, or creates it: readable by its owner only from the first byte, and whole or not there at all, since
 * a file without tables counts as none.
 */
export async function openFile(order: ToOpen): Promise<Outcome<OpenFile>> {
  const { path, waitSeconds = lockWaitSeconds } = order;
  const place = { path, waitSeconds };
  const found = order.create ? placed(path) : reachable(path);
  if (!found.ok) return found;
  sweep(dirname(path));
  let connection: Connection | undefined;
  try {
    const fileKey = await fileKeyOf(order);
    if (!fileKey.ok) return fileKey;
    const key = fileKey.value?.key;
    connection = await connect({ path, key, waitMilliseconds: waitSeconds * 1000 });
    const opened = opening(connection, order);
    if (!opened.ok) {
      connection.close();
      return opened;
    }
    const { ledger, version, isOlder } = opened.value;
    const isCut = fileKey.value?.isCut ?? false;
    const file = { connection, place, ledger, key, version, isBehind: isOlder || isCut };
    if (file.isBehind && order.toWrite === true && onlyReadBecause(path) === undefined) {
      return await broughtForward(file, order, isCut);
    }
    if (!isOlder) return ok(file);
    const picture = await snapshotOf(file, takeSteps);
    return ok({ ...file, connection: picture, isSnapshot: true });
  } catch (error) {
    if (connection?.inTransaction()) connection.exec("ROLLBACK");
    connection?.close();
    const unreadable = systemCodeOf(error) === "SQLITE_NOTADB";
    if (order.create && unreadable) return err(problem("ledger-exists", { path }));
    const fault = faultOf(error, place);
    if (fault !== undefined) return err(fault);
    return connection === undefined ? err(problem("ledger-not-opened", { path })) : Promise.reject(error);
  }
}

/** With what the file is opened: nothing where it is not encrypted. A file that is encrypted is never touched without its key. */
async function fileKeyOf({ path, key, create = false }: ToOpen): Promise<Outcome<FileKey | undefined>> {
  const isEmpty = statSync(path).size === 0;
  const isRefused = err(problem(create ? "ledger-exists" : "ledger-not-opened", { path }));
  if (key === undefined) return isEmpty || isPlain(path) ? ok(undefined) : isRefused;
  if (isEmpty) return newKey(path, key);
  const found = await keyOf(path, key);
  return found.ok || found.error[0].code !== "ledger-not-opened" ? found : isRefused;
}

const plainBeginning = "SQLite format 3\0";

function isPlain(path: string): boolean {
  const descriptor = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(plainBeginning.length);
    readSync(descriptor, bytes, 0, bytes.length, 0);
    return bytes.toString("latin1") === plainBeginning;
  } finally {
    closeSync(descriptor);
  }
}

/** The copy that is kept of a ledger before it is brought to this version. */
export function keptBefore(path: string): string {
  return `${path}.before-${schemaVersion}`;
}

/** Keeps a copy, takes the steps that are missing, and changes a key of 32 letters for the derived one. */
async function broughtForward(file: OpenFile, order: ToOpen, isCut: boolean): Promise<Outcome<OpenFile>> {
  const { connection, place } = file;
  const kept = await keepCopy(connection, keptBefore(place.path));
  if (!kept.ok) return kept;
  stepForward(connection);
  if (!isCut || order.key === undefined) return ok(file);
  const changed = changeKey(connection, place.path, order.key);
  connection.exec(`PRAGMA busy_timeout = ${place.waitSeconds * 1000}`);
  return changed.ok ? ok({ ...file, key: changed.value.key }) : changed;
}

/** Makes the empty file that is to be a ledger, unless one is there. */
function placed(path: string): Outcome<void> {
  try {
    const folder = makeFolder(dirname(path));
    if (!folder.ok) return err(problem("file-not-written", { path, reason: folder.error }));
    const there = statSync(path, { throwIfNoEntry: false });
    if (there?.isDirectory() || isTooSmall(there?.size ?? 0)) return err(problem("ledger-exists", { path }));
    closeSync(openSync(path, there === undefined ? "ax" : "a", 0o600));
    return ok(undefined);
  } catch (error) {
    return systemCodeOf(error) === "EEXIST" && existsSync(path) ? ok(undefined) : refused(error, path);
  }
}

function reachable(path: string): Outcome<void> {
  try {
    const file = statSync(path);
    if (file.isDirectory() || isTooSmall(file.size)) return err(problem("ledger-not-opened", { path }));
    if (file.size === 0) return err(problem("ledger-not-found", { path }));
    accessSync(path, constants.R_OK);
    return ok(undefined);
  } catch (error) {
    const missing = systemCodeOf(error) === "ENOENT" || systemCodeOf(error) === "ENOTDIR";
    return missing ? err(problem("ledger-not-found", { path })) : refused(error, path);
  }
}

/** SQLite takes a file without a whole page for an empty ledger and would write over it. */
function isTooSmall(bytes: number): boolean {
  return bytes > 0 && bytes < 512;
}

function refused(error: unknown, path: string): Outcome<never> {
  const fault = faultOf(error, { path, waitSeconds: 0 });
  return fault === undefined ? err(problem("ledger-not-opened", { path })) : err(fault);
}

/** What a power cut may not take, what is deleted may not be read again, and room for a large import. */
const manners = "PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA cache_size = -32768;";

interface Opened {
  readonly ledger: Digest;
  readonly version: number;
  /** Its schema is of an earlier version, or it lacks a year that this program knows. */
  readonly isOlder: boolean;
}

function opening(connection: Connection, order: ToOpen): Outcome<Opened> {
  const { path, create = false } = order;
  connection.exec(manners);
  const meta = metaOf(connection);
  if (!meta.ok) {
    if (meta.error === "damaged") return err(problem("ledger-damaged", { path, audit: "schema" }));
    if (meta.error === "foreign") return err(problem(create ? "ledger-exists" : "ledger-not-opened", { path }));
    return create ? created(connection, order) : err(problem("ledger-not-found", { path }));
  }
  if (create) return err(problem("ledger-exists", { path }));
  const { version, ledger, editions } = meta.value;
  if (version > schemaVersion) return err(problem("ledger-newer", { path, version, known: schemaVersion }));
  if (ledger === undefined) return err(problem("ledger-damaged", { path, audit: "chain-unbroken" }));
  if (editions.size === 0) return err(problem("ledger-damaged", { path, audit: "schema" }));
  const half = order.ledger === undefined ? unfinishedCopy(meta.value.keys, path) : undefined;
  if (half !== undefined) return half;
  return ok({ ledger, version, isOlder: version < schemaVersion || !editions.has(lawEdition) });
}

/** What a ledger file says of itself; `empty` has no tables yet, `foreign` has others, `damaged` is ours without some of its own. */
function metaOf(connection: Connection): Result<Meta, "empty" | "foreign" | "damaged"> {
  const names = connection.rows("SELECT name FROM sqlite_schema WHERE type = 'table' LIMIT 20").map(([name]) => name);
  const [[mark] = []] = connection.rows("PRAGMA application_id");
  const isOurs = mark === application;
  if (names.length === 0 && !isOurs) return err("empty");
  if (!names.includes("meta") || !names.includes("entry")) return err(isOurs ? "damaged" : "foreign");
  return ok(metaFrom(connection.rows("SELECT key, value FROM meta")));
}

function created(connection: Connection, { path, ...order }: ToOpen): Outcome<Opened> {
  connection.exec("PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; BEGIN IMMEDIATE;");
  const meta = metaOf(connection);
  if (meta.ok) {
    connection.exec("ROLLBACK");
    return err(problem("ledger-exists", { path }));
  }
  const ledger = order.ledger ?? digestOf(randomBytes(32));
  takeSteps(connection);
  connection.run("INSERT INTO meta (key, value) VALUES ('ledger', ?)", [ledger]);
  if (order.ledger !== undefined) connection.run("INSERT INTO meta (key, value) VALUES (?, '')", [copyBegun]);
  connection.exec("COMMIT");
  return ok({ ledger, version: schemaVersion, isOlder: false });
}

/** Another program may have done it while this one waited for the lock. */
function stepForward(connection: Connection): void {
  connection.exec("BEGIN IMMEDIATE");
  takeSteps(connection);
  connection.exec("COMMIT");
}

/** The steps that a file still lacks; all of them where it is empty. */
function takeSteps(connection: Connection): void {
  const meta = metaOf(connection);
  const { version, editions } = meta.ok ? meta.value : { version: 0, editions: new Set<string>() };
  for (const [place, step] of schemaSteps.entries()) {
    if (place < version) continue;
    connection.exec(step.join(";\n"));
    connection.run("INSERT INTO meta (key, value) VALUES (?, '')", [`schema/${place + 1}`]);
  }
  if (!editions.has(lawEdition)) {
    connection.exec(addCeilings(connection.rows(derivedQueries("row").ceilingsNow).map(ceilingFrom)));
  }
  connection.exec(`PRAGMA application_id = ${application}; PRAGMA user_version = ${schemaVersion};`);
}
