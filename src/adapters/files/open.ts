import { closeSync, constants, fstatSync, openSync, readSync } from "node:fs";
import { systemCodeOf } from "./fault.js";

/** Opens a file that is read. A pipe is opened at once: the system would wait without end for somebody to write to it. Windows knows no such pipes. */
export function openToRead(path: string): number {
  return openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
}

export function mayBeRead(path: string): boolean {
  try {
    closeSync(openToRead(path));
    return true;
  } catch {
    return false;
  }
}

/** The first bytes of a file, zeros where it has none; all zeros for what is no file: bytes that are read from a pipe are gone. */
export function firstBytes(path: string, count: number): Buffer {
  const start = Buffer.alloc(count);
  let descriptor: number | undefined;
  try {
    descriptor = openToRead(path);
    if (fstatSync(descriptor).isFile()) readSync(descriptor, start, 0, count, 0);
  } catch {
    start.fill(0);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
  return start;
}

/** So long, in milliseconds, somebody may take to open a pipe, and so long may be silent who has; so long it rests at most between two looks. */
const [patience, silenceMost, restMost] = [2000, 120_000, 20];

/**
 * Reads the next bytes, from a place or from where the reading stands, and answers how many: none at the end. `nobody-writes`: a pipe
 * that nobody has opened before the first bytes, or in which nothing comes for minutes.
 */
export function readNext(
  descriptor: number,
  into: Uint8Array,
  { place, isFirst }: { readonly place: number | null; readonly isFirst: boolean },
): number | "nobody-writes" {
  let isOpened = !isFirst;
  let waited = 0;
  for (let rest = 1; ; rest = Math.min(rest + 1, restMost)) {
    const count = readNow(descriptor, into, place);
    if (count === "not-yet") isOpened = true;
    else if (count > 0 || isOpened || !fstatSync(descriptor).isFIFO()) return count;
    if (waited >= (isOpened ? silenceMost : patience)) return "nobody-writes";
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, rest);
    waited += rest;
  }
}

/** `not-yet`: somebody has the pipe open and has not written. */
function readNow(descriptor: number, into: Uint8Array, place: number | null): number | "not-yet" {
  try {
    return readSync(descriptor, into, 0, into.length, place);
  } catch (error) {
    if (systemCodeOf(error) === "EAGAIN") return "not-yet";
    throw error;
  }
}
