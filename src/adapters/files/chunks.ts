import { type BigIntStats, closeSync, fstatSync, openSync, readSync } from "node:fs";
import { type Outcome, type Problem, problem } from "../../values/problem.js";
import { err, ok } from "../../values/result.js";
import { notRead } from "./fault.js";

/** How much of a file is in memory at once. */
export const chunkBytes = 65_536;

/**
 * Hands a file to `take` piece by piece, so that a file of gigabytes is never held; the piece is reused, so `take` keeps
 * nothing of it. `take` may end the reading with `"enough"` or with a problem. Refused: a folder, a file that cannot be
 * read, and one whose size or time of change is another after the last piece.
 */
export function readChunks(path: string, take: (piece: Uint8Array) => "more" | "enough" | Problem): Outcome<void> {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(path, "r");
    return readOpen(path, descriptor, take);
  } catch (error) {
    return notRead(path, error);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function readOpen(
  path: string,
  descriptor: number,
  take: (piece: Uint8Array) => "more" | "enough" | Problem,
): Outcome<void> {
  const before = fstatSync(descriptor, { bigint: true });
  if (before.isDirectory()) return err(problem("file-not-read", { path, reason: "is-a-folder" }));
  const piece = new Uint8Array(pieceLength(before));
  let read = 0;
  for (;;) {
    const count = readSync(descriptor, piece, 0, piece.length, null);
    read += count;
    if (count === 0) break;
    const answer = take(piece.subarray(0, count));
    if (answer === "enough") return ok(undefined);
    if (answer !== "more") return err([answer]);
  }
  return changed(before, fstatSync(descriptor, { bigint: true }), read)
    ? err(problem("file-not-read", { path, reason: "changed-while-read" }))
    : ok(undefined);
}

/** A folder of thousands of small files does not take thousands of large pieces. */
function pieceLength(before: BigIntStats): number {
  return before.isFile() && before.size > 0n && before.size < chunkBytes ? Number(before.size) : chunkBytes;
}

function changed(before: BigIntStats, after: BigIntStats, read: number): boolean {
  if (!before.isFile()) return false;
  return before.size !== after.size || before.mtimeNs !== after.mtimeNs || BigInt(read) !== after.size;
}
