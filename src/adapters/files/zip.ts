import { Buffer, isAscii, isUtf8 } from "node:buffer";
import { readSync } from "node:fs";
import { inflateRawSync } from "node:zlib";

/** One file of an archive, unpacked; or the reason why it is not. */
export type ZipPart =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly name: string; readonly bytes: undefined; readonly why: PartFault; readonly isRest?: boolean };

/** Why a file is not unpacked. */
type PartFault = "encrypted" | "too-large" | "damaged" | "unlisted";

/** So many files that are named nowhere, or stand behind the largest number that is read. */
export function restOf(count: number, why: PartFault): ZipPart {
  return { name: `… (${count})`, bytes: undefined, why, isRest: true };
}

/** Where an archive lies: in memory, or on the disk, where only what is asked for is read. */
export interface ByteSource {
  readonly length: number;
  read(from: number, to: number): Buffer;
}

/** How large a file in an archive may be. */
export const partBytesMax = 33_554_432;

/** How large a workbook may be, or an archive that lies in another one. */
export const archiveBytesMax = 67_108_864;

const partsMax = 20_000;
const directoryBytesMax = 16_777_216;

/** How many bytes may still be unpacked: out of one archive, and all those that lie in it. */
export class Room {
  constructor(public left = 536_870_912) {}
}

export function inMemory(bytes: Uint8Array): ByteSource {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { length: file.length, read: (from, to) => file.subarray(from, to) };
}

/** A file that is open. What cannot be read of it is missing at the end. */
export function onDisk(descriptor: number, length: number): ByteSource {
  return {
    length,
    read: (from, to) => {
      const bytes = Buffer.alloc(Math.max(0, Math.min(to, length) - from));
      return bytes.subarray(0, readSync(descriptor, bytes, 0, bytes.length, from));
    },
  };
}

/** Hands over the files of an archive one by one, in its own order, as much as goes into the memory. `false`: the bytes are no archive. */
export function unzip(bytes: Uint8Array, isWanted: (name: string) => boolean, take: (part: ZipPart) => void): boolean {
  const parts = zipParts(inMemory(bytes), (name) => (isWanted(name) ? partBytesMax : 0), new Room(archiveBytesMax));
  for (let next = parts.next(); ; next = parts.next()) {
    if (next.done === true) return next.value;
    take(next.value);
  }
}

/**
 * The files of an archive one by one, each unpacked when it is asked for, up to the number of bytes that `mostOf` gives for its name;
 * with 0 it is left out. What the archive says of sizes is not believed: each file
 * is unpacked up to a limit and all of them together up to another, those that fail included, so a few bytes cannot become a full
 * memory or a long time. Files beyond the largest number are told as one that is too large, and so is what stands in the list of files
 * behind its stated end. Ends with `false` when it is no archive.
 */
export function* zipParts(
  source: ByteSource,
  mostOf: (name: string) => number,
  room = new Room(),
): Generator<ZipPart, boolean> {
  const directory = directoryOf(source);
  if (directory === undefined) return false;
  let place = 0;
  const listed: Entry[] = [];
  for (let count = 0; count < directory.count || isEntry(directory.list, place); count += 1) {
    const entry = entryAt(directory.list, place);
    if (entry === undefined) {
      if (count > 0) yield restOf(directory.count - count, "damaged");
      return count > 0;
    }
    if (count >= partsMax) {
      yield restOf(Math.max(1, directory.count - partsMax), "too-large");
      return true;
    }
    place = entry.next;
    listed.push(entry);
    const most = mostOf(entry.name);
    if (most === 0) continue;
    const part = room.left > 0 ? partOf(source, entry, Math.min(most, room.left)) : tooLarge(entry.name);
    room.left -= part.bytes?.length ?? Math.min(entry.size, most, room.left);
    yield part;
  }
  const unlisted = countUnlisted(source, listed, { from: directory.from, to: directory.from + place });
  if (unlisted > 0) yield restOf(unlisted, "unlisted");
  return true;
}

/** Files that lie in an archive and stand in no list: some programs unpack them, so they are told. They are sought between those that are listed. */
function countUnlisted(
  source: ByteSource,
  listed: readonly Entry[],
  directory: { readonly from: number; readonly to: number },
): number {
  let [count, place] = [0, 0];
  for (const entry of [...listed].sort((one, other) => one.from - other.from)) {
    count += headsBetween(source, place, entry.from);
    const head = source.read(entry.from, entry.from + headLength);
    const names = head.length < headLength ? 0 : head.readUInt16LE(26) + head.readUInt16LE(28);
    place = Math.max(place, entry.from + headLength + names + entry.packedSize);
  }
  return (
    count + headsBetween(source, place, directory.from) + headsBetween(source, directory.to, source.length - endLength)
  );
}

const headLength = 30;
const stretch = 1_048_576;

/** How many files begin in a stretch of an archive. */
function headsBetween(source: ByteSource, from: number, to: number): number {
  let count = 0;
  for (let place = from; to - place >= headLength; place += stretch) {
    const bytes = source.read(place, Math.min(to, place + stretch + headMark.length - 1));
    for (let at = bytes.indexOf(headMark); at >= 0; at = bytes.indexOf(headMark, at + 1)) count += 1;
  }
  return count;
}

const headMark = Buffer.from([0x50, 0x4b, 0x03, 0x04]);

interface Entry {
  readonly name: string;
  /** The name as it stands there. */
  readonly title: Buffer;
  readonly isEncrypted: boolean;
  readonly method: number;
  readonly packedSize: number;
  readonly size: number;
  readonly from: number;
  readonly next: number;
}

const endLength = 22;

/**
 * The list of files stands at the end of an archive, before a comment of at most 65.535 bytes. Where several ends are found, as a
 * comment may hold one that is none, it is the last whose comment reaches to the end of the file.
 */
function directoryOf(
  source: ByteSource,
): { readonly list: Buffer; readonly count: number; readonly from: number } | undefined {
  const earliest = Math.max(0, source.length - endLength - 65_535);
  const tail = source.read(earliest, source.length);
  const ends: number[] = [];
  for (let place = tail.length - endLength; place >= 0; place -= 1) {
    if (tail.readUInt32LE(place) === 0x06054b50) ends.push(place);
  }
  const end = ends.find((place) => place + endLength + tail.readUInt16LE(place + 20) === tail.length) ?? ends[0];
  if (end === undefined) return undefined;
  const until = earliest + end;
  const usual = {
    ...{ count: tail.readUInt16LE(end + 10), size: tail.readUInt32LE(end + 12), from: tail.readUInt32LE(end + 16) },
    until,
  };
  const large = largeEndOf(source, until);
  const own = large === "none" ? usual : large !== "wrong" && isLarger(usual, large) ? large : undefined;
  if (own === undefined) return undefined;
  if (own.from >= own.until) return own.count === 0 ? { list: Buffer.alloc(0), count: 0, from: own.until } : undefined;
  const { count, from } = own;
  return { list: source.read(from, Math.min(own.until, from + directoryBytesMax)), count, from };
}

/** What the end of an archive says of its list of files: how many they are, how long it is, and where it begins; it reaches to this end. */
interface End {
  readonly count: number;
  readonly size: number;
  readonly from: number;
  readonly until: number;
}

/** A number of an archive of the larger kind stands elsewhere. */
const [elsewhere16, elsewhere32] = [0xffff, 0xffffffff];

/** Does a usual end say what that of the larger kind says, or that it stands there? Some programs go by the one, some by the other. */
function isLarger(usual: End, large: End): boolean {
  const same = (one: number, other: number, elsewhere: number) => one === elsewhere || one === other;
  return (
    same(usual.count, large.count, elsewhere16) &&
    same(usual.size, large.size, elsewhere32) &&
    same(usual.from, large.from, elsewhere32)
  );
}

const [largeEndLength, locatorLength] = [56, 20];

/**
 * The end that an archive of the larger kind has ahead of the usual one, and the place of it between the two (zip64,
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.14 and 4.3.15). `wrong`: it is not there, or leaves a gap.
 */
function largeEndOf(source: ByteSource, until: number): End | "none" | "wrong" {
  const place = until - locatorLength;
  const locator = source.read(Math.max(0, place), until);
  if (locator.length < locatorLength || locator.readUInt32LE(0) !== 0x07064b50) return "none";
  const at = numberAt(locator, 8);
  const isOne = locator.readUInt32LE(4) === 0 && locator.readUInt32LE(16) === 1;
  if (!isOne || at + largeEndLength > place) return "wrong";
  const end = source.read(at, at + largeEndLength);
  const isEnd = end.readUInt32LE(0) === 0x06064b50 && at + 12 + numberAt(end, 4) === place;
  const isWhole = end.readUInt32LE(16) === 0 && end.readUInt32LE(20) === 0 && numberAt(end, 24) === numberAt(end, 32);
  const [count, size, from] = [numberAt(end, 32), numberAt(end, 40), numberAt(end, 48)];
  return isEnd && isWhole && from + size === at ? { count, size, from, until: at } : "wrong";
}

function numberAt(bytes: Buffer, place: number): number {
  return Number(bytes.readBigUInt64LE(place));
}

/**
 * The numbers of a file that stand elsewhere (zip64), in their order, from the one further field that is for them; the others as they
 * are. Nothing where that field is not there, is there twice, or has another length.
 */
function largeNumbers(stated: readonly number[], fields: Buffer): readonly number[] | undefined {
  if (!stated.includes(elsewhere32)) return stated;
  const own: Buffer[] = [];
  let place = 0;
  while (place + 4 <= fields.length) {
    const next = place + 4 + fields.readUInt16LE(place + 2);
    if (next > fields.length) return undefined;
    if (fields.readUInt16LE(place) === 1) own.push(fields.subarray(place + 4, next));
    place = next;
  }
  const [large, second] = own;
  const needed = stated.filter((number) => number === elsewhere32).length;
  if (large === undefined || second !== undefined || large.length < needed * 8) return undefined;
  let read = 0;
  return stated.map((number) => {
    if (number !== elsewhere32) return number;
    read += 8;
    return numberAt(large, read - 8);
  });
}

function isEntry(list: Buffer, place: number): boolean {
  return place + 46 <= list.length && list.readUInt32LE(place) === 0x02014b50;
}

function entryAt(list: Buffer, place: number): Entry | undefined {
  if (!isEntry(list, place)) return undefined;
  const fields = place + 46 + list.readUInt16LE(place + 28);
  const comment = fields + list.readUInt16LE(place + 30);
  const flags = list.readUInt16LE(place + 8);
  const title = list.subarray(place + 46, fields);
  const stated = [list.readUInt32LE(place + 24), list.readUInt32LE(place + 20), list.readUInt32LE(place + 42)];
  const [size = 0, packedSize = 0, from = 0] = largeNumbers(stated, list.subarray(fields, comment)) ?? stated;
  return {
    ...{ name: nameIn(title, (flags & 0x800) !== 0), title },
    isEncrypted: (flags & 1) === 1,
    method: list.readUInt16LE(place + 10),
    ...{ packedSize, size, from },
    next: comment + list.readUInt16LE(place + 32),
  };
}

/** Letters of the bytes 80–FF in the code page 850 of Danish DOS and Windows (https://en.wikipedia.org/wiki/Code_page_850), of which 437 has the most. */
const page850 =
  "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0";

/** A name in UTF-8, as its mark says or its bytes show; else as Windows writes it (1252, whose letters stand from C0 on) or as DOS did. */
function nameIn(bytes: Buffer, isMarked: boolean): string {
  if (isMarked || isAscii(bytes) || isUtf8(bytes)) return bytes.toString("utf8");
  if (bytes.every((byte) => byte < 0x80 || byte >= 0xc0)) return bytes.toString("latin1");
  return Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : page850.charAt(byte - 0x80))).join("");
}

function partOf(source: ByteSource, entry: Entry, room: number): ZipPart {
  const { name, from, packedSize, size, method } = entry;
  if (entry.isEncrypted) return { name, bytes: undefined, why: "encrypted" };
  if (size > room || packedSize > partBytesMax) return tooLarge(name);
  const head = source.read(from, from + headLength);
  if (head.length < headLength || head.readUInt32LE(0) !== 0x04034b50) return damaged(name);
  const begin = from + headLength + head.readUInt16LE(26) + head.readUInt16LE(28);
  const packed = source.read(begin, begin + packedSize);
  if (packed.length < packedSize || isOtherwise(source, entry, head)) return damaged(name);
  if (method === 0 && packedSize !== size) return damaged(name);
  if (method === 0) return packedSize <= room ? { name, bytes: packed } : tooLarge(name);
  if (method !== 8) return damaged(name);
  try {
    return { name, bytes: inflateRawSync(packed, { maxOutputLength: Math.min(room, Math.max(size, 1)) }) };
  } catch {
    return damaged(name);
  }
}

/** Does the head of a file say other than the list? Programs that go by it would unpack something else, or under another name. */
function isOtherwise(source: ByteSource, { from, method, packedSize, size, title }: Entry, head: Buffer): boolean {
  const fields = from + headLength + head.readUInt16LE(26);
  const own = source.read(from + headLength, fields);
  if (head.readUInt16LE(8) !== method || !own.equals(title)) return true;
  // The sizes of a file that was packed while it came stand behind it.
  const isTold = (head.readUInt16LE(6) & 8) === 0 && head.readUInt32LE(18) !== 0;
  if (!isTold) return false;
  const stated = [head.readUInt32LE(22), head.readUInt32LE(18)];
  const told = largeNumbers(stated, source.read(fields, fields + head.readUInt16LE(28)));
  return told?.[0] !== size || told[1] !== packedSize;
}

function tooLarge(name: string): ZipPart {
  return { name, bytes: undefined, why: "too-large" };
}

function damaged(name: string): ZipPart {
  return { name, bytes: undefined, why: "damaged" };
}
