import { closeSync, fsync, openSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { Outcome } from "../../values/problem.js";
import { ok } from "../../values/result.js";
import { settleFolders } from "./folders.js";
import { isUnknownSync, nameFile, removeQuietly, temporaryBeside, type WriteOutcome, writeWhole } from "./whole.js";

/** A file that is to appear whole under a name; what stands there already is kept. */
interface FileToKeep {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Some files, each whole and synced before its name appears. The disk is asked for all of them at once, which takes it a
 * fraction of the time; whatever does not go smoothly is done over by itself, and that says what is wrong.
 */
export async function keepTogether(files: readonly FileToKeep[]): Promise<readonly Outcome<WriteOutcome>[]> {
  const temporaries = files.map(({ path }) => temporaryBeside(path));
  const ready = await Promise.all(files.map(({ bytes }, place) => written(temporaries[place] ?? "", bytes)));
  const folders = new Set<string>();
  const stood = files.map(({ path, bytes }, place): Outcome<WriteOutcome> => {
    const isThere = ready[place] === true && named(temporaries[place] ?? "", path);
    if (!isThere) return writeWhole(path, bytes, "keep");
    folders.add(dirname(path));
    return ok("written");
  });
  const settled = settleFolders(folders);
  return settled.ok ? stood : files.map(() => settled);
}

/** Writes a temporary file at once and answers when the disk has it. */
function written(temporary: string, bytes: Uint8Array): Promise<boolean> {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(temporary, "wx", 0o600);
    writeFileSync(descriptor, bytes);
  } catch {
    if (descriptor !== undefined) closeSync(descriptor);
    removeQuietly(temporary);
    return Promise.resolve(false);
  }
  return synced(descriptor);
}

function synced(descriptor: number): Promise<boolean> {
  return new Promise((resolve) => {
    fsync(descriptor, (error) => {
      closeSync(descriptor);
      resolve(error === null || isUnknownSync(error));
    });
  });
}

/** Without a name it is not there: another file came before, or the folder takes none. */
function named(temporary: string, path: string): boolean {
  try {
    return nameFile(temporary, path, "keep") === "there";
  } catch {
    return false;
  } finally {
    removeQuietly(temporary);
  }
}
