import { Buffer } from "node:buffer";
import {
  closeSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { threadId } from "node:worker_threads";
import { type Outcome, problem } from "../../values/problem.js";
import { err, ok } from "../../values/result.js";
import { readChunks } from "./chunks.js";
import { notRead, systemCodeOf, worldFaultOf } from "./fault.js";
import { makeFolder, settleFolders } from "./folders.js";

/** What became of a file: `same` stood there before with this content, `differs` stands there with another and was left alone. */
export type WriteOutcome = "written" | "same" | "differs";

/** May a file that stands there with another content be replaced? Payslips and records are kept; lists such as `rejected.csv` are replaced. */
export type Before = "keep" | "replace";

/** Many files, each whole and synced when `write` answers; `settle` then makes their names last too, once per folder. */
interface FileBatch {
  write(path: string, content: Uint8Array | string, before: Before): Outcome<WriteOutcome>;
  settle(): Outcome<void>;
}

/** Opens no file and holds none open: a batch is only the list of folders that `settle` syncs. */
export function fileBatch(): FileBatch {
  const folders = new Set<string>();
  const touched = new Set<string>();
  return {
    write: (path, content, before) => {
      const folder = dirname(path);
      const made = folders.has(folder) ? ok(undefined) : makeFolder(folder);
      if (!made.ok) return err(problem("file-not-written", { path, reason: made.error }));
      folders.add(folder);
      sweep(folder);
      const stood = place(path, bytesOf(content), before);
      if (stood.ok && stood.value === "written") touched.add(folder);
      return stood;
    },
    settle: () => settleFolders(touched),
  };
}

/** One file appears whole or not at all, readable by its owner only, in a folder that is made (0700) when missing. */
export function writeWhole(path: string, content: Uint8Array | string, before: Before): Outcome<WriteOutcome> {
  const batch = fileBatch();
  const stood = batch.write(path, content, before);
  if (!stood.ok) return stood;
  const kept = batch.settle();
  return kept.ok ? stood : kept;
}

/**
 * The same in place of what stood there, piece by piece as they are made: a long file is never held. Nothing stands there under its
 * name before the last piece is on the disk. What fails while a piece is made is thrown on.
 */
export function writePieces(path: string, pieces: Iterable<Uint8Array>): Outcome<void> {
  const folder = dirname(path);
  const made = makeFolder(folder);
  if (!made.ok) return err(problem("file-not-written", { path, reason: made.error }));
  sweep(folder);
  const temporary = temporaryBeside(path);
  try {
    if (contentAt(path, -1) === "folder") return err(problem("file-not-written", { path, reason: "is-a-folder" }));
    writeSynced(temporary, pieces);
    nameFile(temporary, path, "replace");
  } catch (error) {
    if (systemCodeOf(error) === "") throw error;
    return err(problem("file-not-written", { path, reason: worldFaultOf(error) }));
  } finally {
    removeQuietly(temporary);
  }
  return settleFolders(new Set([folder]));
}

/** A file's bytes, at most `bytesMax` of them: more is 502 with the reason `too-large`. */
export function readWhole(path: string, bytesMax: number): Outcome<Uint8Array> {
  const pieces: Buffer[] = [];
  let size = 0;
  const read = readChunks(path, (piece) => {
    size += piece.length;
    if (size > bytesMax) return "enough";
    pieces.push(Buffer.from(piece));
    return "more";
  });
  if (!read.ok) return read;
  return size > bytesMax
    ? err(problem("file-not-read", { path, reason: "too-large" }))
    : ok(Buffer.concat(pieces, size));
}

/** Removes the temporary files that killed runs left in a folder: only ours, and only where the process is gone. Answers how many. */
export function removeLeftovers(folder: string): Outcome<number> {
  try {
    const left = readdirSync(folder).filter((name) => isLeftover(folder, name));
    for (const name of left) unlinkSync(join(folder, name));
    return ok(left.length);
  } catch (error) {
    return systemCodeOf(error) === "ENOENT" ? ok(0) : notRead(folder, error);
  }
}

/** Of a copy of a ledger also what SQLite puts beside it, and the salt of its key. */
const temporaryName = /^\.frikort-(\d+)-\d+-\d+\.tmp(?:-journal|-wal|-shm|\.salt)?$/;

const swept = new Set<string>();

/** Removes leftovers from a folder in which something is written or opened, once in a run; what cannot be removed stays. */
export function sweep(folder: string): void {
  if (swept.has(folder)) return;
  swept.add(folder);
  removeLeftovers(folder);
}

let temporaryCount = 0;

/** A name that no other thread or process takes, and that says whose it is. */
export function temporaryBeside(path: string): string {
  temporaryCount += 1;
  return join(dirname(path), `.frikort-${process.pid}-${threadId}-${temporaryCount}.tmp`);
}

/** A file under our own number that is older than we are is of an earlier process: numbers come round, in containers at once. */
function isLeftover(folder: string, name: string): boolean {
  const owner = Number(temporaryName.exec(name)?.[1] ?? 0);
  if (owner === 0) return false;
  if (owner === process.pid) return statSync(join(folder, name)).mtimeMs < performance.timeOrigin;
  return !isRunning(owner);
}

function isRunning(processNumber: number): boolean {
  try {
    process.kill(processNumber, 0);
    return true;
  } catch (error) {
    return systemCodeOf(error) !== "ESRCH";
  }
}

function place(path: string, content: Buffer, before: Before): Outcome<WriteOutcome> {
  try {
    const standing = contentAt(path, content.length);
    if (standing === "folder") return err(problem("file-not-written", { path, reason: "is-a-folder" }));
    if (typeof standing === "object" && standing.equals(content)) return ok("same");
    if (standing !== "nothing" && before === "keep") return ok("differs");
    return appear(path, content, before) === "taken" ? place(path, content, before) : ok("written");
  } catch (error) {
    return err(problem("file-not-written", { path, reason: worldFaultOf(error) }));
  }
}

function bytesOf(content: Uint8Array | string): Buffer {
  return typeof content === "string"
    ? Buffer.from(content)
    : Buffer.from(content.buffer, content.byteOffset, content.length);
}

/** What stands at a path; a file of another size is not read. */
function contentAt(path: string, size: number): "nothing" | "folder" | "other" | Buffer {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return "nothing";
  if (found.isDirectory()) return "folder";
  return found.isFile() && found.size === size ? readFileSync(path) : "other";
}

/** `taken`: another process put a file there meanwhile. */
function appear(path: string, content: Buffer, before: Before): "there" | "taken" {
  const temporary = temporaryBeside(path);
  try {
    writeSynced(temporary, [content]);
    return nameFile(temporary, path, before);
  } finally {
    removeQuietly(temporary);
  }
}

/** Gives a synced temporary file its name. `taken`: with `keep`, another file stands there. */
export function nameFile(temporary: string, path: string, before: Before): "there" | "taken" {
  const linked = before === "keep" ? link(temporary, path) : "no-links";
  if (linked === "no-links") {
    if (before === "keep" && lstatSync(path, { throwIfNoEntry: false }) !== undefined) return "taken";
    patiently(() => renameSync(temporary, path));
  }
  return linked === "taken" ? "taken" : "there";
}

const busyCodes = new Set(["EPERM", "EACCES", "EBUSY"]);
const tries = 8;

/**
 * On Windows a file that another program has open for a moment, mostly one that looks for viruses, can be neither renamed
 * nor removed: waits for it, up to about a second in all.
 */
export function patiently(act: () => void): void {
  for (let nth = 1; ; nth += 1) {
    try {
      act();
      return;
    } catch (error) {
      if (process.platform !== "win32" || nth === tries || !busyCodes.has(systemCodeOf(error))) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2 ** nth * 4);
    }
  }
}

/** Unlike a rename, a link never lands on a file that has come meanwhile; some file systems know no links. */
function link(temporary: string, path: string): "there" | "taken" | "no-links" {
  try {
    linkSync(temporary, path);
    return "there";
  } catch (error) {
    return systemCodeOf(error) === "EEXIST" ? "taken" : "no-links";
  }
}

function writeSynced(path: string, pieces: Iterable<Uint8Array>): void {
  const descriptor = openSync(path, "wx", 0o600);
  try {
    for (const piece of pieces) writeFileSync(descriptor, piece);
    syncFile(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Asks the disk to have a file for good. Some network shares do not know the question (EINVAL); a disk that fails is told. */
export function syncFile(descriptor: number): void {
  try {
    fsyncSync(descriptor);
  } catch (error) {
    if (!isUnknownSync(error)) throw error;
  }
}

/** Is it the answer of a file system that does not sync, and not of a disk that fails? */
export function isUnknownSync(error: unknown): boolean {
  return ["EINVAL", "ENOTSUP", "ENOSYS"].includes(systemCodeOf(error));
}

/** Takes a temporary file away, if it is there. */
export function removeQuietly(path: string): void {
  try {
    if (lstatSync(path, { throwIfNoEntry: false }) !== undefined) patiently(() => unlinkSync(path));
  } catch {
    // Renamed, or never made; and of two failures the first is the one to tell.
  }
}
