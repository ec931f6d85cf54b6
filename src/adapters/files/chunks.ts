import { type BigIntStats, closeSync, fstatSync } from "node:fs";
import { type Outcome, type Problem, problem } from "../../values/problem.js";
import { err, ok } from "../../values/result.js";
import { notRead } from "./fault.js";
import { openToRead, readNext } from "./open.js";

/** How much of a file is in memory at once. */
export const chunkBytes = 65_536;

/** Bytes of a file, from the first to the one before `to`, and the file as it was when it was divided. */
export interface FilePart {
  readonly from: number;
  readonly to: number;
  readonly of: FileState;
}

/** What changes when somebody writes to a file. */
export type FileState = Pick<BigIntStats, "size" | "mtimeNs">;

type Take = (piece: Uint8Array) => "more" | "enough" | Problem;

/**
 * Hands a file, or a part of it, to `take` piece by piece, so that a file of gigabytes is never held; the piece is reused, so
 * `take` keeps nothing of it. `take` may end the reading with `"enough"` or with a problem. Refused: a folder, a file that cannot
 * be read, a pipe that nobody writes to, and a file whose size or time of change is another after the last piece, or than when it
 * was divided.
 */
export function readChunks(path: string, take: Take, part?: FilePart): Outcome<void> {
  let descriptor: number | undefined;
  try {
    descriptor = openToRead(path);
    return readOpen({ path, descriptor }, take, part);
  } catch (error) {
    return notRead(path, error);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function readOpen(
  { path, descriptor }: { readonly path: string; readonly descriptor: number },
  take: Take,
  part: FilePart | undefined,
): Outcome<void> {
  const before = fstatSync(descriptor, { bigint: true });
  if (before.isDirectory()) return err(problem("file-not-read", { path, reason: "is-a-folder" }));
  const { from = 0, to = Number.POSITIVE_INFINITY } = part ?? {};
  const piece = new Uint8Array(pieceLength(before));
  let read = from;
  while (read < to) {
    const place = part === undefined ? null : read;
    const into = piece.subarray(0, Math.min(piece.length, to - read));
    const count = readNext(descriptor, into, { place, isFirst: read === from });
    if (count === "nobody-writes") return err(problem("file-not-read", { path, reason: count }));
    read += count;
    if (count === 0) break;
    const answer = take(piece.subarray(0, count));
    if (answer === "enough") return ok(undefined);
    if (answer !== "more") return err([answer]);
  }
  const after = fstatSync(descriptor, { bigint: true });
  const isWhole = part === undefined ? isUnchanged(before, after, read) : isSame(part.of, after) && read === to;
  return isWhole ? ok(undefined) : err(problem("file-not-read", { path, reason: "changed-while-read" }));
}

/** A folder of thousands of small files does not take thousands of large pieces. */
function pieceLength(before: BigIntStats): number {
  return before.isFile() && before.size > 0n && before.size < chunkBytes ? Number(before.size) : chunkBytes;
}

function isUnchanged(before: BigIntStats, after: BigIntStats, read: number): boolean {
  return !before.isFile() || (isSame(before, after) && BigInt(read) === after.size);
}

/** Has nobody written to a file in between? */
export function isSame(one: FileState, other: FileState): boolean {
  return one.size === other.size && one.mtimeNs === other.mtimeNs;
}
