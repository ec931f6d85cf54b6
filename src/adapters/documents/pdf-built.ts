import { Buffer } from "node:buffer";
import { inflateSync } from "node:zlib";
import { digestOf } from "../../values/digest.js";

/** What a PDF is built of, found by its bytes: what no reader of pages tells, other programs may show all the same. */
export interface BuiltPdf {
  /** Every name that stands in its dictionaries, also those of object streams. */
  readonly names: ReadonlySet<string>;
  /** Are its fonts nothing but outlines, and its colours those of a profile of ours? */
  readonly isPlain: boolean;
  /** Files that lie in it, as far as they can be unpacked. */
  readonly files: readonly Uint8Array[];
}

/**
 * Is a file built of nothing but what our own drawing holds, and what saving it again adds? Actions, colours of its own, pictures in
 * fonts and whatever else a viewer knows need no name here.
 */
export function isBuiltAs(own: BuiltPdf | undefined, found: BuiltPdf | undefined): boolean {
  if (own === undefined || found === undefined) return false;
  return found.isPlain && [...found.names].every((name) => own.names.has(name) || isOfSaving(name));
}

/** Names of fonts and resources are made up anew by programs; the rest is compression, encryption, tables, description and layout 1's own. */
function isOfSaving(name: string): boolean {
  return ofSaving.has(name) || /^(?:[A-Z]{6}\+Inter-(?:Regular|SemiBold)|R\d{1,4}|F\d{1,4})$/.test(name);
}

const ofSaving: ReadonlySet<string> = new Set([
  ...["Filter", "FlateDecode", "DecodeParms", "Columns", "Predictor", "ObjStm", "XRef", "First", "Index", "Extends"],
  ...["Prev", "XRefStm", "Linearized", "E", "H", "L", "T", "Limits", "CIDSet", "Length1", "Version", "1.7", "2.0"],
  ...["Encrypt", "ADBE", "AESV2", "AESV3", "V2", "AuthEvent", "BaseVersion", "CF", "CFM", "DocOpen", "ExtensionLevel"],
  ...["Extensions", "OE", "Perms", "Standard", "StdCF", "StmF", "StrF", "U", "UE", "V", "R", "EncryptMetadata"],
  ...["CropBox", "TrimBox", "BleedBox", "ArtBox", "Rotate", "B", "ColSpan", "RowSpan", "DW", "Subject", "Keywords"],
  ...["Trapped", "False", "True", "PageMode", "PageLayout", "UseNone", "SinglePage", "OneColumn", "OpenAction"],
  ...["Fit", "FitH", "XYZ", "GoTo", "D"],
]);

interface Stream {
  readonly number: number;
  readonly names: ReadonlySet<string>;
  /** Nothing where it is packed in a way that is not read. */
  readonly bytes: Buffer | undefined;
}

/** So much is unpacked of a file in all, and so many streams are looked at: more than fifty slips have. */
const [bytesMax, streamsMax] = [16_777_216, 2000];

/** Reads what a file is built of. Nothing where strings, comments or streams do not end where every program sees them end. */
export function builtOf(bytes: Uint8Array): BuiltPdf | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = file.toString("latin1");
  const names = new Set<string>();
  const streams: Stream[] = [];
  const texts: string[] = [];
  const unpack = unpacker();
  let from = 0;
  for (let begin = streamAfter(text, from); begin !== undefined; begin = streamAfter(text, from)) {
    const end = text.indexOf("endstream", begin);
    if (streams.length >= streamsMax) return undefined;
    const between = text.slice(from, begin);
    const head = between.slice(between.lastIndexOf(" obj") + 4);
    const own = namesIn(head);
    const body = end < 0 ? undefined : text.slice(begin, end);
    if (own === undefined || body === undefined || !/>>\s*stream\r?\n$/.test(head) || holdsMore.test(body))
      return undefined;
    const number = Number(/(\d{1,10})\s+\d{1,5} obj$/.exec(between.slice(0, between.length - head.length))?.[1] ?? -1);
    streams.push({ number, names: own, bytes: unpack(file.subarray(begin, end), head, own) });
    texts.push(between);
    from = end + "endstream".length;
  }
  texts.push(text.slice(from));
  const packed = streams.filter((one) => one.names.has("First"));
  if (packed.some((one) => one.bytes === undefined)) return undefined;
  texts.push(...packed.map((one) => one.bytes?.toString("latin1") ?? ""));
  for (const one of texts) {
    const own = namesIn(one);
    if (own === undefined) return undefined;
    for (const name of own) names.add(name);
  }
  const all = texts.join("\n");
  const isLocked = names.has("Encrypt");
  const are = (key: string, isSound: (bytes: Buffer) => boolean) =>
    streamsOf(all, streams, key).every((one) =>
      one?.bytes === undefined ? isLocked && one !== undefined : isSound(one.bytes),
    );
  const isPlain =
    streams.every((one) => !one.names.has("F")) &&
    are("FontFile2", hasOnlyOutlines) &&
    are("DestOutputProfile", isOwnProfile);
  const files = streams.flatMap((one) => (one.names.has("EmbeddedFile") && one.bytes !== undefined ? [one.bytes] : []));
  return { names, isPlain, files };
}

/** What never stands in a stream, unless something is hidden there. */
const holdsMore = /\d\s+\d+\s+obj\b|>>\s*stream\r?\n/;

function streamAfter(text: string, from: number): number | undefined {
  const found = /\bstream\r?\n/g;
  found.lastIndex = from;
  return found.test(text) ? found.lastIndex : undefined;
}

/** The names outside of strings and comments. Ours write by number nothing but a slash; a letter that is written so stays a name unknown. */
function namesIn(text: string): ReadonlySet<string> | undefined {
  const names = new Set<string>();
  for (const [token, name] of text.matchAll(tokens)) {
    if (token === "(") return undefined;
    if (name !== undefined) names.add(name.replace(/#2f/gi, "/"));
  }
  return names;
}

const tokens = /%[^\r\n]*|\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*\)|\/([^\s\0/<>[\](){}%]*)|\(/g;

type Unpack = (stream: Buffer, head: string, names: ReadonlySet<string>) => Buffer | undefined;

/** Gives the bytes of streams that are plain or deflated once, within one limit; after one that fails nothing more is unpacked. */
function unpacker(): Unpack {
  let room = bytesMax;
  return (stream, head, names) => {
    if (!names.has("Filter")) return stream;
    const isDeflated = /\/Filter\s*(?:\/FlateDecode|\[\s*\/FlateDecode\s*\])/.test(head);
    if (!isDeflated || names.has("DecodeParms") || room === 0) return undefined;
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

/** The streams that a key leads to, in every revision of them; nothing in the place of one that is not there. */
function streamsOf(text: string, streams: readonly Stream[], key: string): readonly (Stream | undefined)[] {
  const keys = text.matchAll(new RegExp(`/${key}(?![A-Za-z0-9#])\\s*(?:(\\d{1,10})\\s+\\d{1,5}\\s+R)?`, "g"));
  const numbers = new Set(Array.from(keys, ([, number]) => Number(number)));
  const known = new Set(streams.map(({ number }) => number));
  const isMissing = [...numbers].some((number) => !known.has(number));
  return [...streams.filter(({ number }) => numbers.has(number)), ...(isMissing ? [undefined] : [])];
}

/** Instructions move the points of a letter, and pictures or colours stand in its place; ours have neither. */
function hasOnlyOutlines(font: Buffer): boolean {
  try {
    const tables = new Map<string, Buffer>();
    const count = font.readUInt16BE(4);
    for (let place = 12; place < 12 + count * 16; place += 16) {
      const [from, length] = [font.readUInt32BE(place + 8), font.readUInt32BE(place + 12)];
      tables.set(font.toString("latin1", place, place + 4), font.subarray(from, from + length));
    }
    const isOurs = [...tables.keys()].every((tag) => ofOutlines.has(tag)) && tables.size === count;
    return isOurs && formsOfFont.has(font.readUInt32BE(0)) && areWithoutInstructions(tables);
  } catch {
    return false;
  }
}

/** TrueType, as most write it and as Apple does. */
const formsOfFont: ReadonlySet<number> = new Set([0x00010000, 0x74727565]);

const ofOutlines: ReadonlySet<string> = new Set(["glyf", "head", "hhea", "hmtx", "loca", "maxp"]);

function areWithoutInstructions(tables: ReadonlyMap<string, Buffer>): boolean {
  const [glyf, head, loca] = ["glyf", "head", "loca"].map((tag) => tables.get(tag) ?? Buffer.alloc(0));
  if (glyf === undefined || head === undefined || loca === undefined) return false;
  const isLong = head.readInt16BE(50) === 1;
  const count = loca.length / (isLong ? 4 : 2) - 1;
  const at = (glyph: number) => (isLong ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2);
  for (let glyph = 0; glyph + 1 <= count; glyph += 1) {
    const own = glyf.subarray(at(glyph), at(glyph + 1));
    if (own.length > 0 && hasInstructions(own)) return false;
  }
  return true;
}

function hasInstructions(glyph: Buffer): boolean {
  const contours = glyph.readInt16BE(0);
  if (contours >= 0) return glyph.readUInt16BE(10 + 2 * contours) > 0;
  for (let place = 10; ; ) {
    const flags = glyph.readUInt16BE(place);
    if ((flags & 0x100) !== 0) return true;
    if ((flags & 0x20) === 0) return false;
    const scale = (flags & 0x08) !== 0 ? 2 : (flags & 0x40) !== 0 ? 4 : (flags & 0x80) !== 0 ? 8 : 0;
    place += 4 + ((flags & 1) !== 0 ? 4 : 2) + scale;
  }
}

/** A profile says which colour is shown for one that is asked for; ours are those of layout 1 and of every layout since. */
function isOwnProfile(profile: Buffer): boolean {
  return profile.length >= 128 && ownProfiles.has(digestOf(profile.subarray(0, profile.readUInt32BE(0))));
}

const ownProfiles: ReadonlySet<string> = new Set([
  "531ecbaa581f44af096736f211158848f8087f3b006372a9b436cfb7d649905b",
  "384b832de3412066743b52a75ee906b6fb9fb8d9e09e936fc2c43223815c6e0a",
]);
