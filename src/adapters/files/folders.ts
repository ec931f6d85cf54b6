// Folders that are made for a file to lie in, and names that last.
import { closeSync, fsyncSync, mkdirSync, openSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { type Outcome, problem, type WorldFault } from "../../values/problem.js";
import { err, ok, type Result } from "../../values/result.js";
import { systemCodeOf, worldFaultOf } from "./fault.js";

/**
 * Makes a folder and those above it that are missing, for their owner only (0700). One at a time from the first that is
 * missing: Node's own way of making several never returns below `/proc`, and on a disk that can only be read it does not
 * say so. An address (`postgres://…`) that stands where a folder should is none.
 */
export function makeFolder(folder: string): Result<void, WorldFault> {
  if (/(?:^|[\\/])[a-z][a-z\d+.-]+:(?:[\\/]|$)/i.test(folder)) return err("no-such-folder");
  try {
    for (const missing of missingAbove(folder)) makeOne(missing);
    return statSync(folder).isDirectory() ? ok(undefined) : err("no-such-folder");
  } catch (error) {
    return err(worldFaultOf(error));
  }
}

/** The folders to make, the outermost first. */
function missingAbove(folder: string): readonly string[] {
  const missing: string[] = [];
  for (let at = folder; statSync(at, { throwIfNoEntry: false }) === undefined; at = dirname(at)) {
    missing.unshift(at);
    if (dirname(at) === at) break;
  }
  return missing;
}

/** Another process may make it at the same moment. */
function makeOne(folder: string): void {
  try {
    mkdirSync(folder, { mode: 0o700 });
  } catch (error) {
    if (systemCodeOf(error) !== "EEXIST") throw error;
  }
}

/** Makes the names in some folders last. */
export function settleFolders(folders: ReadonlySet<string>): Outcome<void> {
  for (const folder of folders) {
    try {
      syncFolder(folder);
    } catch (error) {
      return err(problem("file-not-written", { path: folder, reason: worldFaultOf(error) }));
    }
  }
  return ok(undefined);
}

/** What network shares and other systems answer when they sync no folder: there the names are kept in their own way. */
const cannotSync = new Set(["EINVAL", "EPERM", "EACCES", "ENOTSUP", "ENOSYS", "EBADF", "EISDIR"]);

/** Syncs a folder where that can be done; Windows keeps names by itself and opens no folder. */
export function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  let descriptor: number | undefined;
  try {
    descriptor = openSync(folder, "r");
    fsyncSync(descriptor);
  } catch (error) {
    if (!cannotSync.has(systemCodeOf(error))) throw error;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
