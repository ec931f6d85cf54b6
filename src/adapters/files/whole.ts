import { Buffer } from "node:buffer";
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
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
import { type Outcome, problem, type WorldFault } from "../../values/problem.js";
import { err, ok, type Result } from "../../values/result.js";
import { readChunks } from "./chunks.js";
import { notRead, systemCodeOf, worldFaultOf } from "./fault.js";

/** What became of a file: `same` stood there before with this content, `differs` stands there with another and was left alone. */
export type WriteOutcome = "written" | "same" | "differs";

/** May a file that stands there with another content be replaced? Payslips and records are kept; lists such as `rejected.csv` are replaced. */
export type Before = "keep" | "replace";

/** Many files, each whole and synced when `write` answers; `settle` then makes their names last too, once per folder. */
export interface FileBatch {
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

const temporaryName = /^\.frikort-(\d+)-\d+-\d+\.tmp$/;

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

function makeFolder(folder: string): Result<void, WorldFault> {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return ok(undefined);
  } catch (error) {
    if (systemCodeOf(error) === "EEXIST") return err("no-such-folder");
    return err(systemCodeOf(error) === "ENOENT" ? faultAbove(folder) : worldFaultOf(error));
  }
}

/** Making several folders at once says ENOENT on a disk that can only be read: the first one that is missing tells why. */
function faultAbove(folder: string): WorldFault {
  let missing = folder;
  while (!existsSync(dirname(missing)) && dirname(missing) !== missing) missing = dirname(missing);
  try {
    mkdirSync(missing, { mode: 0o700 });
    return "no-such-folder";
  } catch (error) {
    return worldFaultOf(error);
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
    writeSynced(temporary, content);
    return nameFile(temporary, path, before);
  } finally {
    removeQuietly(temporary);
  }
}

/** Gives a synced temporary file its name. */
export function nameFile(temporary: string, path: string, before: Before): "there" | "taken" {
  const linked = before === "keep" ? link(temporary, path) : "no-links";
  if (linked === "no-links") renameSync(temporary, path);
  return linked === "taken" ? "taken" : "there";
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

function writeSynced(path: string, content: Buffer): void {
  const descriptor = openSync(path, "wx", 0o600);
  try {
    writeFileSync(descriptor, content);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Takes a temporary file away, if it is there. */
export function removeQuietly(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // Renamed, or never made; and of two failures the first is the one to tell.
  }
}

/** Makes the names in some folders last. Windows keeps names by itself and opens no folder. */
export function settleFolders(folders: ReadonlySet<string>): Outcome<void> {
  if (process.platform === "win32") return ok(undefined);
  for (const folder of folders) {
    try {
      syncFolder(folder);
    } catch (error) {
      return err(problem("file-not-written", { path: folder, reason: worldFaultOf(error) }));
    }
  }
  return ok(undefined);
}

function syncFolder(folder: string): void {
  const descriptor = openSync(folder, "r");
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
