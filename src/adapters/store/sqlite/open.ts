import { randomBytes } from "node:crypto";
import { accessSync, closeSync, constants, existsSync, openSync, statSync } from "node:fs";
import { dirname } from "node:path";
import type { Instant } from "../../../values/calendar.js";
import { type Digest, digestOf, parseDigest } from "../../../values/digest.js";
import { type Outcome, problem } from "../../../values/problem.js";
import { err, ok, type Result } from "../../../values/result.js";
import { systemCodeOf } from "../../files/fault.js";
import { makeFolder } from "../../files/folders.js";
import { sweep } from "../../files/whole.js";
import { type Connection, connect, faultOf, type Place } from "./connection.js";
import { addCeilings, lawEdition, schemaSteps, schemaVersion } from "./schema.js";

/** Which ledger to open or create. The key is the passphrase that encrypts the whole file. */
export interface ToOpen {
  readonly path: string;
  readonly key?: string | undefined;
  readonly create?: boolean;
  readonly now: Instant;
  /** The digest of a ledger that is created as a copy of another. */
  readonly ledger?: Digest;
  /** How long to wait for another writer. */
  readonly waitSeconds?: number;
}

/** An open ledger file of this program's version. */
export interface OpenFile {
  readonly connection: Connection;
  readonly place: Place;
  readonly ledger: Digest;
  readonly key?: string | undefined;
}

/**
 * Opens a ledger file, or creates it: readable by its owner only from the first byte, and whole or not there at all, since
 * a file without tables counts as none.
 */
export async function openFile(order: ToOpen): Promise<Outcome<OpenFile>> {
  const { path, key, waitSeconds = 60 } = order;
  const place = { path, waitSeconds };
  const found = order.create ? placed(path) : reachable(path);
  if (!found.ok) return found;
  sweep(dirname(path));
  let connection: Connection | undefined;
  try {
    connection = await connect({ path, key, waitMilliseconds: waitSeconds * 1000 });
    const opened = opening(connection, order);
    if (!opened.ok) connection.close();
    return opened.ok ? ok({ connection, place, ledger: opened.value, key }) : opened;
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

function opening(connection: Connection, order: ToOpen): Outcome<Digest> {
  const { path, create = false, now } = order;
  connection.exec(manners);
  const meta = metaOf(connection);
  if (!meta.ok) {
    if (meta.error === "foreign") return err(problem(create ? "ledger-exists" : "ledger-not-opened", { path }));
    return create ? created(connection, order) : err(problem("ledger-not-found", { path }));
  }
  if (create) return err(problem("ledger-exists", { path }));
  const { version, ledger, editions } = meta.value;
  if (version > schemaVersion) return err(problem("ledger-newer", { path, version, known: schemaVersion }));
  if (ledger === undefined) return err(problem("ledger-damaged", { path, audit: "chain-unbroken" }));
  if (version < schemaVersion || !editions.has(lawEdition)) stepForward(connection, now);
  return ok(ledger);
}

interface Meta {
  readonly version: number;
  readonly ledger: Digest | undefined;
  readonly editions: ReadonlySet<string>;
}

/** What a ledger file says of itself; `empty` has no tables yet, `foreign` has others. */
function metaOf(connection: Connection): Result<Meta, "empty" | "foreign"> {
  const names = connection.rows("SELECT name FROM sqlite_schema WHERE type = 'table' LIMIT 20").map(([name]) => name);
  if (names.length === 0) return err("empty");
  if (!names.includes("meta") || !names.includes("entry")) return err("foreign");
  let version = 0;
  let ledger: Digest | undefined;
  const editions = new Set<string>();
  for (const [key, value] of connection.rows("SELECT key, value FROM meta")) {
    const [word, rest = ""] = String(key).split("/");
    if (word === "schema") version = Math.max(version, Number(rest));
    if (word === "law-edition") editions.add(rest);
    const named = word === "ledger" ? parseDigest(String(value)) : undefined;
    if (named?.ok) ledger = named.value;
  }
  return ok({ version, ledger, editions });
}

function created(connection: Connection, { path, now, ...order }: ToOpen): Outcome<Digest> {
  connection.exec("PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; BEGIN IMMEDIATE;");
  const meta = metaOf(connection);
  if (meta.ok) {
    connection.exec("ROLLBACK");
    return err(problem("ledger-exists", { path }));
  }
  const ledger = order.ledger ?? digestOf(randomBytes(32));
  takeSteps(connection, 0, now);
  connection.run("INSERT INTO meta (key, value) VALUES ('ledger', ?)", [ledger]);
  connection.exec("COMMIT");
  return ok(ledger);
}

/** Another program may have done it while this one waited for the lock. */
function stepForward(connection: Connection, now: Instant): void {
  connection.exec("BEGIN IMMEDIATE");
  const meta = metaOf(connection);
  if (meta.ok) takeSteps(connection, meta.value.version, now, meta.value.editions);
  connection.exec("COMMIT");
}

function takeSteps(
  connection: Connection,
  version: number,
  now: Instant,
  editions: ReadonlySet<string> = new Set(),
): void {
  for (const [place, step] of schemaSteps.entries()) {
    if (place < version) continue;
    connection.exec(step.join(";\n"));
    connection.run("INSERT INTO meta (key, value) VALUES (?, ?)", [`schema/${place + 1}`, now]);
  }
  if (!editions.has(lawEdition)) connection.exec(addCeilings());
}
