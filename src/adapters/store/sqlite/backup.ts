import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  fstatSync,
  openSync,
  rmSync,
  statSync,
  truncateSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import type { KeptFile } from "../../../app/back-up.js";
import { type Outcome, problem } from "../../../values/problem.js";
import { err, ok } from "../../../values/result.js";
import { notRead, worldFaultOf } from "../../files/fault.js";
import { makeFolder, syncFolder } from "../../files/folders.js";
import { type Before, nameFile, removeQuietly, sweep, syncFile, temporaryBeside } from "../../files/whole.js";
import { lockWaitSeconds } from "../lock-wait.js";
import { type Connection, connect, faultOf, releaseClosed } from "./connection.js";
import {
  announceSalt,
  connectWith,
  endOf,
  keyOf,
  putSalt,
  type Salt,
  saltAtEnd,
  saltBeside,
  settleSalt,
  withdrawSalt,
} from "./file-key.js";

/** Where a copy comes from, where it is to stand, and the passphrase of both, if any. */
interface ToCopy {
  readonly from: string;
  readonly to: string;
  readonly passphrase?: string | undefined;
}

/** A whole copy under a temporary name beside the place where it is to stand. */
export interface TemporaryCopy {
  readonly path: string;
  /** The copy gets its name, with what is to stand at its end; unless it is to replace it, never in the place of a file that stands there (504). */
  readonly appear: (end?: string, before?: Before) => Promise<Outcome<void>>;
  readonly discard: () => Promise<void>;
}

/**
 * Copies a ledger as it stands at one moment, while others write, with files of the home folder in a table of their own. A
 * copy of an encrypted ledger is encrypted with the same key.
 */
export async function copyLedger(order: ToCopy, kept: readonly KeptFile[]): Promise<Outcome<TemporaryCopy>> {
  const { from, to, passphrase } = order;
  const copy = temporaryCopy(to);
  return within(to, copy, async (open) => {
    const fileKey = passphrase === undefined ? ok(undefined) : await keyOf(from, passphrase);
    if (!fileKey.ok) return fileKey;
    const key = fileKey.value?.key;
    const source = await open({ path: from, key, waitMilliseconds: lockWaitSeconds * 1000 });
    intoFile(source, copy.path);
    source.close();
    const target = await open({ path: copy.path, key, waitMilliseconds: 0 });
    target.exec("CREATE TABLE kept_file (name TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT, WITHOUT ROWID");
    for (const { name, bytes } of kept) target.run("INSERT INTO kept_file VALUES (?, unhex(?))", [name, hexOf(bytes)]);
    target.close();
    if (fileKey.value === undefined || fileKey.value.isCut) return ok(copy);
    const salt = saltBeside(from);
    if (!salt.ok) return salt;
    return salt.value === undefined ? err(problem("ledger-not-opened", { path: from })) : endedBy(salt.value, copy);
  });
}

/** The copy with the salt of its key at its end; until it has its name the salt lies beside it too. */
function endedBy(salt: Salt, copy: TemporaryCopy): Outcome<TemporaryCopy> {
  const beside = putSalt(copy.path, salt, "replace");
  return beside.ok ? ok({ ...copy, appear: () => copy.appear(endOf(salt)) }) : beside;
}

function intoFile(source: Connection, path: string): void {
  closeSync(openSync(path, "wx", 0o600));
  source.exec(`VACUUM INTO '${path.replaceAll("'", "''")}'`);
}

/** A whole copy under a name of its own; one of an earlier time, which holds less, is replaced. */
export async function keepCopy(source: Connection, to: string): Promise<Outcome<void>> {
  const copy = temporaryCopy(to);
  return within(to, copy, async () => {
    intoFile(source, copy.path);
    return copy.appear("", "replace");
  });
}

/**
 * The copy in a file as a ledger under a temporary name, with the files that were kept in it. The file itself is only read. The
 * salt of an encrypted copy lies beside the ledger before that stands.
 */
export async function unpackCopy(
  order: ToCopy,
): Promise<Outcome<{ readonly copy: TemporaryCopy; readonly kept: readonly KeptFile[] }>> {
  const { from, to, passphrase } = order;
  const copy = temporaryCopy(to);
  return within(to, copy, async (open) => {
    const taken = duplicate(from, copy.path);
    if (!taken.ok) return taken;
    const end = saltAtEnd(copy.path);
    if (end !== undefined) {
      truncateSync(copy.path, end.bytesBefore);
      const put = putSalt(copy.path, end.salt, "replace");
      if (!put.ok) return put;
    }
    const connected = await connectWith({ path: copy.path, passphrase, waitMilliseconds: 0 }, open);
    if (!connected.ok) return err(problem("ledger-not-opened", { path: from }));
    const target = connected.value;
    const kept = keptIn(target);
    target.exec("DROP TABLE IF EXISTS kept_file; PRAGMA journal_mode = WAL;");
    target.close();
    return ok({ copy: end === undefined ? copy : { ...copy, appear: () => appearWith(end.salt, copy, to) }, kept });
  });
}

/** The salt is there when the ledger is; where the ledger does not come it goes again. */
async function appearWith(salt: Salt, copy: TemporaryCopy, to: string): Promise<Outcome<void>> {
  const announced = announceSalt(to, salt);
  if (!announced.ok) return announced;
  const appeared = await copy.appear();
  if (appeared.ok) settleSalt(to);
  else withdrawSalt(to);
  return appeared;
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
    const fault = faultOf(error, { path: to, waitSeconds: lockWaitSeconds });
    return fault === undefined ? Promise.reject(error) : err(fault);
  }
}

function temporaryCopy(to: string): TemporaryCopy {
  sweep(dirname(to));
  const path = temporaryBeside(to);
  const discard = async () => {
    await releaseClosed();
    for (const ending of ["", "-journal", "-wal", "-shm", ".salt"]) removeQuietly(`${path}${ending}`);
  };
  return { path, discard, appear: (end = "", before = "keep") => appear(path, to, { end, before }).finally(discard) };
}

interface HowToAppear {
  readonly end: string;
  readonly before: Before;
}

async function appear(path: string, to: string, { end, before }: HowToAppear): Promise<Outcome<void>> {
  await releaseClosed();
  try {
    const descriptor = openSync(path, "r+");
    try {
      if (end !== "") writeSync(descriptor, end, fstatSync(descriptor).size);
      syncFile(descriptor);
    } finally {
      closeSync(descriptor);
    }
    if (nameFile(path, to, before) === "taken") return err(problem("file-differs", { path: to }));
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
