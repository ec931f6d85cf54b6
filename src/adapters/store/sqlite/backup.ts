import { chmodSync, closeSync, constants, copyFileSync, openSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import type { KeptFile } from "../../../app/back-up.js";
import { type Outcome, problem } from "../../../values/problem.js";
import { err, ok } from "../../../values/result.js";
import { notRead, worldFaultOf } from "../../files/fault.js";
import { makeFolder, syncFolder } from "../../files/folders.js";
import { nameFile, removeQuietly, sweep, syncFile, temporaryBeside } from "../../files/whole.js";
import { type Connection, connect, faultOf, releaseClosed } from "./connection.js";

/** Where a copy comes from, where it is to stand, and the key both are encrypted with. */
export interface ToCopy {
  readonly from: string;
  readonly to: string;
  readonly key?: string | undefined;
}

/** A whole copy under a temporary name beside the place where it is to stand. */
export interface TemporaryCopy {
  readonly path: string;
  /** The copy gets its name; never in the place of a file that stands there (504). */
  readonly appear: () => Promise<Outcome<void>>;
  readonly discard: () => Promise<void>;
}

/**
 * Copies a ledger as it stands at one moment, while others write, with files of the home folder in a table of their own. A
 * copy of an encrypted ledger is encrypted with the same key.
 */
export async function copyLedger(order: ToCopy, kept: readonly KeptFile[]): Promise<Outcome<TemporaryCopy>> {
  const { from, to, key } = order;
  const copy = temporaryCopy(to);
  return within(to, copy, async (open) => {
    closeSync(openSync(copy.path, "wx", 0o600));
    const source = await open({ path: from, key, waitMilliseconds: waitSeconds * 1000 });
    source.exec(`VACUUM INTO '${copy.path.replaceAll("'", "''")}'`);
    source.close();
    const target = await open({ path: copy.path, key, waitMilliseconds: 0 });
    target.exec("CREATE TABLE kept_file (name TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT, WITHOUT ROWID");
    for (const { name, bytes } of kept) target.run("INSERT INTO kept_file VALUES (?, unhex(?))", [name, hexOf(bytes)]);
    target.close();
    return ok(copy);
  });
}

/** The copy in a file as a ledger under a temporary name, with the files that were kept in it. The file itself is only read. */
export async function unpackCopy(
  order: ToCopy,
): Promise<Outcome<{ readonly copy: TemporaryCopy; readonly kept: readonly KeptFile[] }>> {
  const { from, to, key } = order;
  const copy = temporaryCopy(to);
  return within(to, copy, async (open) => {
    const taken = duplicate(from, copy.path);
    if (!taken.ok) return taken;
    const target = await open({ path: copy.path, key, waitMilliseconds: 0 });
    const kept = keptIn(target);
    target.exec("DROP TABLE IF EXISTS kept_file; PRAGMA journal_mode = WAL;");
    target.close();
    return ok({ copy, kept });
  });
}

/** Is there anything at a place where a ledger or a copy is to stand? */
export function isTaken(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found !== undefined && (found.size > 0 || found.isDirectory());
}

/** The folder of a ledger that is to stand again, readable by its owner only; an empty file in its place goes. */
export function makeRoom(path: string): Outcome<void> {
  const folder = makeFolder(dirname(path));
  if (!folder.ok) return err(problem("file-not-written", { path, reason: folder.error }));
  try {
    if (!isTaken(path)) rmSync(path, { force: true });
    return ok(undefined);
  } catch (error) {
    return err(problem("file-not-written", { path, reason: worldFaultOf(error) }));
  }
}

const waitSeconds = 60;

/** Whatever goes wrong, no connection stays open and no temporary file stays behind. */
async function within<T>(
  to: string,
  copy: TemporaryCopy,
  story: (open: typeof connect) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const opened: Connection[] = [];
  try {
    const made = await story(async (order) => {
      const connection = await connect(order);
      opened.push(connection);
      return connection;
    });
    if (!made.ok) await copy.discard();
    return made;
  } catch (error) {
    for (const connection of opened) connection.close();
    await copy.discard();
    const fault = faultOf(error, { path: to, waitSeconds });
    return fault === undefined ? Promise.reject(error) : err(fault);
  }
}

function temporaryCopy(to: string): TemporaryCopy {
  sweep(dirname(to));
  const path = temporaryBeside(to);
  const discard = async () => {
    await releaseClosed();
    for (const ending of ["", "-journal", "-wal", "-shm"]) removeQuietly(`${path}${ending}`);
  };
  return { path, discard, appear: () => appear(path, to).finally(discard) };
}

async function appear(path: string, to: string): Promise<Outcome<void>> {
  await releaseClosed();
  try {
    const descriptor = openSync(path, "r+");
    try {
      syncFile(descriptor);
    } finally {
      closeSync(descriptor);
    }
    if (nameFile(path, to, "keep") === "taken") return err(problem("file-differs", { path: to }));
    syncFolder(dirname(to));
    return ok(undefined);
  } catch (error) {
    return err(problem("file-not-written", { path: to, reason: worldFaultOf(error) }));
  }
}

function duplicate(from: string, to: string): Outcome<void> {
  try {
    if (statSync(from).isDirectory()) return err(problem("file-not-read", { path: from, reason: "is-a-folder" }));
    closeSync(openSync(from, "r"));
  } catch (error) {
    return notRead(from, error);
  }
  copyFileSync(from, to, constants.COPYFILE_EXCL);
  chmodSync(to, 0o600);
  return ok(undefined);
}

function keptIn(connection: Connection): readonly KeptFile[] {
  const tables = connection.rows("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'kept_file'");
  if (tables.length === 0) return [];
  return connection
    .rows("SELECT name, hex(bytes) FROM kept_file ORDER BY name")
    .map(([name, hex]) => ({ name: String(name), bytes: bytesOf(String(hex)) }));
}

function hexOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("hex");
}

function bytesOf(hex: string): Uint8Array {
  return Buffer.from(hex, "hex");
}
