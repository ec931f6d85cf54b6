import { Buffer } from "node:buffer";
import { digestOf } from "../../values/digest.js";
import { partsOf, type Stream } from "./pdf-streams.js";
import { bareOf, namesIn } from "./pdf-syntax.js";

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
  ...["Prev", "Linearized", "E", "H", "L", "T", "Limits", "CIDSet", "Length1", "Version", "1.7", "2.0"],
  ...["Encrypt", "ADBE", "AESV2", "AESV3", "V2", "AuthEvent", "BaseVersion", "CF", "CFM", "DocOpen", "ExtensionLevel"],
  ...["Extensions", "OE", "Perms", "Standard", "StdCF", "StmF", "StrF", "U", "UE", "V", "R", "EncryptMetadata"],
  ...["CropBox", "TrimBox", "BleedBox", "ArtBox", "Rotate", "B", "ColSpan", "RowSpan", "DW", "Subject", "Keywords"],
  ...["Trapped", "False", "True", "PageMode", "PageLayout", "UseNone", "SinglePage", "OneColumn", "OpenAction"],
  ...["Fit", "FitH", "XYZ", "GoTo", "D"],
]);

/** Reads what a file is built of. Nothing where programs may take it apart in different ways. */
export function builtOf(bytes: Uint8Array): BuiltPdf | undefined {
  const parts = partsOf(bytes);
  const texts = parts?.texts.map(bareOf);
  if (parts === undefined || texts === undefined || texts.includes(undefined)) return undefined;
  const { streams, isLocked } = parts;
  const all = texts.join("\n");
  const are = (key: string, isSound: (bytes: Buffer) => boolean) =>
    streamsOf(all, streams, key).every((one) => one?.bytes !== undefined && isSound(one.bytes));
  const isPlain =
    streams.every((one) => !one.names.has("F") && (one.bytes !== undefined || isAboutFile(one, all))) &&
    are("FontFile2", hasOnlyOutlines) &&
    are("DestOutputProfile", isOwnProfile) &&
    haveWholeContents(all, streams) &&
    !(isLocked && revisedObject.test(all)) &&
    !saysOtherwise.test(all) &&
    streams.every(({ bytes: own }) => own === undefined || readsAsItLooks(own));
  const attached = numbersAfter(all, "U?F");
  const files = streams.flatMap(({ names, number, bytes: own }) =>
    own !== undefined && (names.has("EmbeddedFile") || attached.has(number)) ? [own] : [],
  );
  return { names: namesIn(all), isPlain, files };
}

/** Texts that are read in place of what they stand at, or are its name; numbers under these keys are places of a linearised file. */
const saysOtherwise = /\/[ET](?![A-Za-z0-9#])(?!\s*\d{1,10}\s*(?:\/|>>))/;

/** Content may name a text that is read or copied in place of the one it paints; ours names none. */
function readsAsItLooks(stream: Buffer): boolean {
  if (!stream.includes("BDC")) return true;
  const written = stream
    .toString("latin1")
    .replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return !/\/(?:ActualText|Alt|E)\s*[(<]/.test(written);
}

/** Programs read several contents of a page as one, or each by itself: whichever they do, each begins anew behind an operator. */
function haveWholeContents(all: string, streams: readonly Stream[]): boolean {
  const known = new Map<number, Ends>();
  const endsAt = (number: number): Ends | undefined => {
    const revisions = known.has(number) ? [] : streams.filter((one) => one.number === number);
    for (const { bytes } of revisions) known.set(number, endsOf(bytes, known.get(number)));
    return known.get(number);
  };
  for (const [, written = ""] of all.matchAll(/\/Contents(?![A-Za-z0-9#])\s*(\[[^\]]*\]|[^/>[\]]*)/g)) {
    const numbers = Array.from(written.matchAll(/(\d{1,10})\s+\d{1,5}\s+R\b/g), ([, number]) => Number(number));
    if (numbers.length > contentsMax) return false;
    const contents = numbers.map(endsAt);
    const areWhole = contents.every((one, place) => {
      const next = contents[place + 1];
      return one?.isWhole === true && (next === undefined || one.endsApart || next.beginsApart);
    });
    if (contents.includes(undefined) || (contents.length > 1 && !areWhole)) return false;
  }
  return true;
}

/** Whether a content begins and ends with a space, and leaves nothing open: no text, list or comment, and no number without its operator. */
interface Ends {
  readonly beginsApart: boolean;
  readonly endsApart: boolean;
  readonly isWhole: boolean;
}

/** More contents and bytes of one than a page of ours has, after all that programs lay around them. */
const [contentsMax, contentBytesMax] = [20, 262_144];

/** Of all revisions of a stream together. */
function endsOf(bytes: Buffer | undefined, other = { beginsApart: true, endsApart: true, isWhole: true }): Ends {
  const content = bytes !== undefined && bytes.length <= contentBytesMax ? bytes.toString("latin1") : "(";
  const lastLine = content.slice(Math.max(content.lastIndexOf("\n"), content.lastIndexOf("\r")) + 1);
  const bare = lastLine.includes("%") ? undefined : bareOf(content);
  const isWhole = bare !== undefined && (bare.trim() === "" || /[A-Za-z*'"]\s{0,9}$/.test(bare.slice(-20)));
  return {
    beginsApart: other.beginsApart && /^\s/.test(content),
    endsApart: other.endsApart && /\s/.test(content.slice(-1)),
    isWhole: other.isWhole && isWhole,
  };
}

/** One that is told by another revision than its first, which some programs take for a part of its key. */
const revisedObject = /\d\s+0*[1-9]\d*\s+R\b/;

/** Tables of objects and descriptions show nothing, where they are nothing else; a file may leave them open where all else is encrypted. */
function isAboutFile({ entries, number }: Stream, all: string): boolean {
  const isOne = entries.get("Type") === "/XRef" || entries.get("Type") === "/Metadata";
  const named = new RegExp(`(?<!/Metadata\\s{0,9})(?<![\\d.])0*${number}\\s+\\d{1,5}\\s+R\\b`);
  return isOne && !named.test(all);
}

/** The streams that a key leads to, in every revision of them; nothing in the place of one that is not there. */
function streamsOf(text: string, streams: readonly Stream[], key: string): readonly (Stream | undefined)[] {
  const numbers = numbersAfter(text, key);
  const known = new Set(streams.map(({ number }) => number));
  const isMissing = [...numbers].some((number) => !known.has(number));
  return [...streams.filter(({ number }) => numbers.has(number)), ...(isMissing ? [undefined] : [])];
}

/** The numbers of the objects that a key leads to; none that there is where it holds anything else. */
function numbersAfter(text: string, key: string): ReadonlySet<number> {
  const keys = text.matchAll(new RegExp(`/${key}(?![A-Za-z0-9#])\\s*(?:(\\d{1,10})\\s+\\d{1,5}\\s+R)?`, "g"));
  return new Set(Array.from(keys, ([, number]) => Number(number)));
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
