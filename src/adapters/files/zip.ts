import { Buffer } from "node:buffer";
import { inflateRawSync } from "node:zlib";

/** One file of an archive, unpacked; or the reason why it is not. */
export type ZipPart =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly bytes: undefined; readonly why: "encrypted" | "too-large" | "damaged" };

/** How large an archive may be as it lies on the disk. */
export const archiveBytesMax = 134_217_728;

const partsMax = 20_000;
const partBytesMax = 67_108_864;
const unpackedBytesMax = 536_870_912;

/** Hands over the files of an archive one by one, in its own order. `false`: the bytes are no archive. */
export function unzip(bytes: Uint8Array, isWanted: (name: string) => boolean, take: (part: ZipPart) => void): boolean {
  const parts = zipParts(bytes, isWanted);
  for (let next = parts.next(); ; next = parts.next()) {
    if (next.done === true) return next.value;
    take(next.value);
  }
}

/**
 * The files of an archive one by one, each unpacked when it is asked for. What the archive says of sizes is not believed: each file
 * is unpacked up to a limit and all of them together up to another, those that fail included, so a few bytes cannot become a full
 * memory or a long time. Files beyond the largest number are told as one that is too large. Ends with `false` when it is no archive.
 */
export function* zipParts(bytes: Uint8Array, isWanted: (name: string) => boolean): Generator<ZipPart, boolean> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = directoryOf(file);
  if (directory === undefined) return false;
  let unpacked = 0;
  let place = directory.from;
  for (let count = 0; count < directory.count; count += 1) {
    const entry = entryAt(file, place);
    if (entry === undefined) return false;
    if (count >= partsMax) {
      yield tooLarge(`… (${directory.count - partsMax})`);
      return true;
    }
    place = entry.next;
    if (!isWanted(entry.name)) continue;
    const room = Math.min(partBytesMax, unpackedBytesMax - unpacked);
    const part = room > 0 ? partOf(file, entry, room) : tooLarge(entry.name);
    unpacked += part.bytes?.length ?? Math.min(entry.size, room);
    yield part;
  }
  return true;
}

interface Entry {
  readonly name: string;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  readonly from: number;
  readonly next: number;
}

const endLength = 22;

/** The directory of an archive stands at its end, before a comment of at most 65.535 bytes. */
function directoryOf(file: Buffer): { readonly from: number; readonly count: number } | undefined {
  const earliest = Math.max(0, file.length - endLength - 65_535);
  for (let place = file.length - endLength; place >= earliest; place -= 1) {
    if (file.readUInt32LE(place) !== 0x06054b50) continue;
    const [count, from] = [file.readUInt16LE(place + 10), file.readUInt32LE(place + 16)];
    return from < place || count === 0 ? { from, count } : undefined;
  }
  return undefined;
}

function entryAt(file: Buffer, place: number): Entry | undefined {
  if (place + 46 > file.length || file.readUInt32LE(place) !== 0x02014b50) return undefined;
  const nameLength = file.readUInt16LE(place + 28);
  const next = place + 46 + nameLength + file.readUInt16LE(place + 30) + file.readUInt16LE(place + 32);
  return {
    name: file.toString("utf8", place + 46, place + 46 + nameLength),
    isEncrypted: (file.readUInt16LE(place + 8) & 1) === 1,
    method: file.readUInt16LE(place + 10),
    packedSize: file.readUInt32LE(place + 20),
    size: file.readUInt32LE(place + 24),
    from: file.readUInt32LE(place + 42),
    next,
  };
}

function partOf(file: Buffer, entry: Entry, room: number): ZipPart {
  const { name, from, packedSize, method } = entry;
  if (entry.isEncrypted) return { name, bytes: undefined, why: "encrypted" };
  if (entry.size > room) return tooLarge(name);
  if (from + 30 > file.length || file.readUInt32LE(from) !== 0x04034b50) return damaged(name);
  const begin = from + 30 + file.readUInt16LE(from + 26) + file.readUInt16LE(from + 28);
  if (begin + packedSize > file.length) return damaged(name);
  const packed = file.subarray(begin, begin + packedSize);
  if (method === 0) return packedSize <= room ? { name, bytes: packed } : tooLarge(name);
  if (method !== 8) return damaged(name);
  try {
    return { name, bytes: inflateRawSync(packed, { maxOutputLength: Math.min(room, Math.max(entry.size, 1)) }) };
  } catch {
    return damaged(name);
  }
}

function tooLarge(name: string): ZipPart {
  return { name, bytes: undefined, why: "too-large" };
}

function damaged(name: string): ZipPart {
  return { name, bytes: undefined, why: "damaged" };
}
