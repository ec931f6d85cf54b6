import { Buffer } from "node:buffer";
import { inflateSync } from "node:zlib";
import { bareOf, dictionaryIn, type Entries, namesIn, textsUnder } from "./pdf-syntax.js";
import { leadsToObjects, type Outline, objectsMax, type TableStream, tablesMax } from "./pdf-table.js";
import { type Unlock, unlockerOf } from "./pdf-unlocked.js";

/** A stream of a file: the number of its object, its dictionary, and what it holds. */
export interface Stream extends Head {
  /** Nothing where it is packed or encrypted in a way that is not read. */
  readonly bytes: Buffer | undefined;
}

interface Head {
  readonly number: number;
  readonly entries: Entries;
  /** The names in its dictionary, and in those that lie in it. */
  readonly names: ReadonlySet<string>;
}

/** What a file consists of. */
export interface Parts {
  /** What stands between the bytes of streams, and what object streams hold. */
  readonly texts: readonly string[];
  readonly streams: readonly Stream[];
  /** The texts under some keys, also in lists that stand there, as they were before the file was encrypted. */
  readonly said: (keys: ReadonlySet<string> | "all") => readonly Buffer[];
}

/** So much is unpacked of a file in all, of which so much is objects, and so many streams are looked at: more than fifty slips have. */
const [bytesMax, textsMax, streamsMax] = [16_777_216, 4_194_304, 2000];

/**
 * Takes a file apart by its bytes. Nothing where streams or objects do not end where every program sees them end, where the objects
 * in a stream cannot be read, and where nobody can tell how the file is encrypted.
 */
export function partsOf(bytes: Uint8Array): Parts | undefined {
  const read = divided(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const unlock = read && unlockedBy(read);
  if (read === undefined || unlock === undefined) return undefined;
  const unpack = unpacker();
  const opened = (one: Whole, lengths: Lengths): Stream => {
    const own = bytesWithin(one, lengths);
    const plain = own && unlock({ ...one, bytes: own });
    return { ...one, bytes: plain && unpack(plain, one.entries) };
  };
  const plain = lengthsIn(read.texts.join("\n"));
  const packs = read.streams.filter(isOfObjects).map((one) => opened(one, once(plain)));
  const packed = packs.map(objectsIn);
  const lengths = once([...plain, ...packed.flatMap((one) => (one === undefined ? [] : lengthsOf(one)))]);
  const texts = [...read.texts, ...packed.flatMap(unpackedObjects)];
  if (texts.reduce((all, one) => all + one.length, 0) > textsMax) return undefined;
  const isUnread = packed.includes(undefined) || read.streams.some((one) => bytesWithin(one, lengths) === undefined);
  if (isUnread || !leadsToObjects({ ...outlineOf(read, lengths), packs: numbered(packs, packed) })) return undefined;
  const others = read.streams.filter((one) => !isOfObjects(one)).map((one) => opened(one, lengths));
  const said: Parts["said"] = (keys) => [
    ...textsUnder(keys, read.texts.join("\n")).map((one) => unlock({ ...one, entries: new Map() }) ?? one.bytes),
    ...textsUnder(keys, packed.flatMap(unpackedObjects).join("\n")).map(({ bytes: own }) => own),
  ];
  return { texts, streams: [...packs, ...others], said };
}

/** A stream, where its object begins, and all that stands between its beginning and the word for its end. */
interface Whole extends Head {
  readonly place: number;
  readonly body: Buffer;
}

interface Divided {
  /** The file as it stands. */
  readonly text: string;
  readonly texts: readonly string[];
  readonly streams: readonly Whole[];
}

function divided(file: Buffer): Divided | undefined {
  const text = file.toString("latin1");
  const streams: Whole[] = [];
  const texts: string[] = [];
  let from = 0;
  for (let begin = streamAfter(text, from); begin !== undefined; begin = streamAfter(text, from)) {
    const end = text.indexOf("endstream", begin);
    const between = text.slice(from, begin);
    const head = headIn(between);
    const isSound = streams.length < streamsMax && end >= 0 && !holdsMore.test(text.slice(begin, end));
    if (head === undefined || !isSound) return undefined;
    streams.push({ ...head, place: from + head.place, body: file.subarray(begin, end) });
    texts.push(between);
    from = end + "endstream".length;
  }
  const last = text.slice(from);
  return last.includes("stream") ? undefined : { text, texts: [...texts, last], streams };
}

function numbered(packs: readonly Stream[], packed: readonly (Packed | undefined)[]): Outline["packs"] {
  return packs.map(({ number }, place) => [number, packed[place]?.numbers ?? []]);
}

function outlineOf({ text, texts, streams }: Divided, lengths: Lengths): Omit<Outline, "packs"> {
  const parts = texts.flatMap((one, place) => [one, " ".repeat(streams[place]?.body.length ?? 0), "endstream"]);
  const tables = streams.map((one): [number, TableStream] => {
    return [one.place, { entries: one.entries, bytes: bytesWithin(one, lengths) ?? one.body }];
  });
  return { text: parts.join(""), start: text.lastIndexOf("startxref"), tables: new Map(tables) };
}

function streamAfter(text: string, from: number): number | undefined {
  const found = /\bstream\r?\n/g;
  found.lastIndex = from;
  return found.test(text) ? found.lastIndex : undefined;
}

/** What never stands in a stream, unless something is hidden there. */
const holdsMore = /\d[\s\0]+\d+[\s\0]+obj\b|>>[\s\0]*stream\r?\n/;

/** The object whose stream begins behind a text, in which no other stream begins in a way that only some programs know. */
function headIn(between: string): (Head & { readonly place: number }) | undefined {
  const begin = between.lastIndexOf(" obj");
  const number = /(?<![\d.])(\d{1,7})\s+0$/.exec(between.slice(0, Math.max(0, begin)));
  const head = between.slice(begin + " obj".length);
  const [bare, read] = [bareOf(head), dictionaryIn(head)];
  if (number === null || bare === undefined || read === undefined) return undefined;
  const isOne = /^\s*stream\r?\n$/.test(read.rest) && between.indexOf("stream") === between.lastIndexOf("stream");
  return isOne
    ? { number: Number(number[1]), place: number.index, entries: read.entries, names: namesIn(bare) }
    : undefined;
}

function isLocked({ texts }: Pick<Divided, "texts">): boolean {
  return texts.some((one) => one.includes("/Encrypt"));
}

/** How the streams of a file are unlocked: as they are where nothing says that they are encrypted. Nothing where nobody can tell. */
function unlockedBy({ texts, streams }: Divided): Unlock | undefined {
  const objects = texts.join("\n");
  if (!isLocked({ texts })) return ({ bytes }) => bytes;
  const found = objects.split("trailer", tablesMax + 2).slice(1);
  const trailers = found.map((one) => dictionaryIn(one)?.entries);
  const tables = streams.flatMap(({ entries }) =>
    entries.get("Type") === "/XRef" || entries.has("Encrypt") ? [entries] : [],
  );
  return trailers.length > tablesMax ? undefined : unlockerOf({ trailers: [...trailers, ...tables], objects });
}

/** The numbers of objects, and the whole number that each is, where it is one. */
type Numbers = readonly (readonly [object: number, value: number])[];

/** The value of each object that stands once; no number for any other. */
type Lengths = ReadonlyMap<number, number>;

function once(numbers: Numbers): Lengths {
  const known = new Map<number, number>();
  for (const [object, value] of numbers) known.set(object, known.has(object) ? Number.NaN : value);
  return known;
}

function lengthsIn(objects: string): Numbers {
  const found = objects.matchAll(/(?<![\d.])(\d{1,10})\s+\d{1,5}\s+obj\b(?:\s+(\d{1,10})\s+endobj)?/g);
  return Array.from(found, ([, object, value]) => [Number(object), Number(value)]);
}

/** The bytes of a stream by its length; nothing where that is not where the stream ends, so that programs read different ones. */
function bytesWithin({ entries, body }: Whole, lengths: Lengths): Buffer | undefined {
  const [, written, named] = /^(\d{1,10})( 0 R)?$/.exec(entries.get("Length") ?? "") ?? [];
  const length = named === undefined ? Number(written) : (lengths.get(Number(written)) ?? Number.NaN);
  const isWhole = length <= body.length && /^\r?\n?$/.test(body.toString("latin1", length, length + 3));
  return isWhole ? body.subarray(0, length) : undefined;
}

function isOfObjects({ entries }: Head): boolean {
  return entries.has("First");
}

interface Packed {
  readonly numbers: readonly number[];
  readonly texts: readonly string[];
}

/** The objects in a stream, each from where it begins to where the next one does, and each number once. */
function objectsIn({ entries, bytes }: Stream): Packed | undefined {
  const [first, count] = ["First", "N"].map((key) => Number(/^\d{1,8}$/.exec(entries.get(key) ?? "")?.[0]));
  if (first === undefined || !(first <= objectsMax * 20) || !(Number(count) <= objectsMax)) return undefined;
  const text = bytes?.toString("latin1") ?? "";
  const head = text.slice(0, first).trim();
  if (!/^\d{1,8}(?:\s+\d{1,8})*$/.test(head)) return undefined;
  const written = head.split(/\s+/).map(Number);
  const numbers = written.filter((_, place) => place % 2 === 0);
  const places = written.filter((_, place) => place % 2 === 1);
  const isInTurn = places.every((place, index) => place > (places[index - 1] ?? -1));
  const isSound = places.length === count && numbers.length === count && new Set(numbers).size === count && isInTurn;
  if (!isSound || text.slice(first, first + (places[0] ?? 0)).trim() !== "") return undefined;
  return {
    numbers,
    texts: places.map((place, index) => text.slice(first + place).slice(0, (places[index + 1] ?? text.length) - place)),
  };
}

/** The objects in a stream as they would stand in the file. */
function unpackedObjects(packed: Packed | undefined): readonly string[] {
  return (packed?.texts ?? []).map((text, place) => `${packed?.numbers[place]} 0 obj\n${text}\nendobj`);
}

/** The whole number that each object in a stream is, where it is one. */
function lengthsOf({ numbers, texts }: Packed): Numbers {
  return numbers.map((number, place) => [number, Number(/^\s*(\d{1,10})\s*$/.exec(texts[place] ?? "")?.[1])]);
}

type Unpack = (stream: Buffer, entries: Entries) => Buffer | undefined;

/** Gives the bytes of streams that are plain or deflated once, within one limit; after one that fails nothing more is unpacked. */
function unpacker(): Unpack {
  let room = bytesMax;
  return (stream, entries) => {
    const filter = entries.get("Filter");
    if (filter === undefined) return stream;
    const isDeflated = filter === "/FlateDecode" || filter === "[ /FlateDecode ]";
    if (!isDeflated || entries.has("DecodeParms") || room === 0) return undefined;
    try {
      const bytes = inflateSync(stream, { maxOutputLength: room });
      room -= bytes.length;
      return bytes;
    } catch {
      room = 0;
      return undefined;
    }
  };
}
