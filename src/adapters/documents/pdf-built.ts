import { Buffer } from "node:buffer";
import { digestOf } from "../../values/digest.js";
import { arePlainContents } from "./pdf-content.js";
import { isNothingButOutlines } from "./pdf-font.js";
import { arePlainlySaid, pagesAmong } from "./pdf-objects.js";
import { partsOf, type Stream } from "./pdf-streams.js";
import { bareOf, namesIn } from "./pdf-syntax.js";

/** What a PDF is built of, found by its bytes: what no reader of pages tells, other programs may show all the same. */
export interface BuiltPdf {
  /** Every name that stands in its dictionaries, also those of object streams. */
  readonly names: ReadonlySet<string>;
  /** Are its fonts nothing but outlines, and its colours those of a profile of ours? */
  readonly isPlain: boolean;
  /** How many pages lie in it, whether or not its tree of pages leads to them. */
  readonly pages: number;
  /** Files that lie in it, as far as they can be unpacked. */
  readonly files: readonly Uint8Array[];
  /** What these are called, in each of the places where programs look for it. */
  readonly called: readonly string[];
  /** What is read aloud in the place of pictures, and of all else, wherever the structure leads to it. */
  readonly instead: readonly string[];
  /** The titles and descriptions in its metadata, for whichever part of the file. */
  readonly titles: readonly string[];
  /** Everything that is said of the file, in whichever revision and by whichever program; of one that is a folder of files, of those too. */
  readonly said: readonly string[];
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
  ...["Fit", "XYZ", "UseAttachments", "pdftk_PageNum", "Annots", "RoleMap", "Part", "Suspects"],
]);

/** Reads what a file is built of. Nothing where programs may take it apart in different ways. */
export function builtOf(bytes: Uint8Array): BuiltPdf | undefined {
  const parts = partsOf(bytes);
  const texts = parts?.texts.map(bareOf);
  if (parts === undefined || texts === undefined || texts.includes(undefined)) return undefined;
  const { streams } = parts;
  const all = texts.join("\n");
  const are = (key: string, isSound: (bytes: Buffer) => boolean) =>
    streamsOf(all, streams, key).every((one) => one?.bytes !== undefined && isSound(one.bytes));
  const isPlain =
    streams.every((one) => !one.names.has("F") && (one.bytes !== undefined || isAboutFile(one, all))) &&
    are("FontFile2", isNothingButOutlines) &&
    are("DestOutputProfile", isOwnProfile) &&
    haveWholeContents(all, streams) &&
    !revisedObject.test(all) &&
    !saysOtherwise.test(all) &&
    arePlainlySaid(all);
  const attached = numbersAfter(all, "U?F");
  const files = streams.flatMap(({ names, number, bytes: own }) =>
    own !== undefined && (names.has("EmbeddedFile") || attached.has(number)) ? [own] : [],
  );
  const called = parts.said(fileNames).map((bytes) => plainText(bytes).replace(/^.*[/\\](?=.)/s, ""));
  const instead = parts.said(aloud).map(plainText);
  const metadata = streams.flatMap(({ entries, bytes: own }) =>
    entries.get("Type") === "/Metadata" && own !== undefined ? [own.toString()] : [],
  );
  const names = namesIn(all);
  return {
    ...{ names, isPlain, pages: pagesAmong(all), files, called, instead },
    titles: metadata.flatMap(titlesIn),
    said: [...parts.said(names.has("Collection") ? "all" : descriptions).map(plainText), ...metadata.map(fromXml)],
  };
}

/** The names of a file for different systems, and that of it in the list of files. */
const fileNames: ReadonlySet<string> = new Set(["UF", "F", "Unix", "Mac", "DOS", "Names"]);

const aloud: ReadonlySet<string> = new Set(["Alt"]);

/** What a viewer shows of a file beside its pages; a text that is an object of its own may be any of it. */
const descriptions: ReadonlySet<string> = new Set([
  ...["Title", "Author", "Subject", "Keywords", "Creator", "Producer", ""],
]);

/** Programs take the first title of several, the last, or that of their own language; letters of more than a byte are not read. */
function titlesIn(metadata: string): readonly string[] {
  if (metadata.length > metadataMax || (metadata.match(titleBegins)?.length ?? 0) > titlesMax) return ["\0"];
  const texts = Array.from(
    metadata.matchAll(titles),
    ([, , inside, attribute]) => inside ?? attribute?.slice(1, -1) ?? "",
  );
  const said = texts.flatMap((text) => text.split(/<[^>]*>/)).map((text) => text.trim());
  return [...said.filter((text) => text !== "").map(fromXml), ...(wide.test(metadata) ? ["\0"] : [])];
}

const titleBegins = /<(?:[\w.-]+:)?(?:title|headline|author|creator|description|subject|[Kk]eywords)\b/g;

/** More than a slip has, however many programs have saved it. */
const [metadataMax, titlesMax] = [1_048_576, 50];

const wide = /<\0[\w?]\0|\0<\0[\w?]|<\0\0\0|\0\0\0</;
const titles =
  /<((?:[\w.-]+:)?(?:title|headline|author|creator|description|subject|[Kk]eywords))\b[^>]*>([\s\S]*?)<\/\1\s*>|\b[\w.-]{1,40}:(?:title|headline|author|creator|description|subject|[Kk]eywords)\s*=\s*("[^"]*"|'[^']*')/g;

function fromXml(text: string): string {
  const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
  return text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|(\w+));/gi, (own, decimal?: string, hex?: string, name = "") => {
    const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
    return Number.isNaN(code) ? (named[name] ?? own) : String.fromCodePoint(code);
  });
}

function plainText(bytes: Buffer): string {
  const [first, second] = bytes;
  const isWide = first === 0xfe && second === 0xff;
  const text = isWide
    ? Buffer.from(bytes.subarray(2, bytes.length & ~1))
        .swap16()
        .toString("utf16le")
    : bytes.toString();
  return text.replace(/^\ufeff/, "");
}

/** Texts that are read in place of what they stand at, or are its name; numbers under these keys are places of a linearised file. */
const saysOtherwise = /\/[ET](?![A-Za-z0-9#])(?!\s*\d{1,10}\s*(?:\/|>>))/;

/** Each page has contents that are streams of the file, and in their last revision every program reads them as the same. */
function haveWholeContents(all: string, streams: readonly Stream[]): boolean {
  const known = new Map(streams.map(({ number, bytes }) => [number, bytes]));
  const read = new Map<string, boolean>();
  for (const [, written = ""] of all.matchAll(/\/Contents(?![A-Za-z0-9#])\s*(\[[^\]]*\]|[^/>[\]]*)/g)) {
    const contents = /^(?:\[(?:\s*\d+\s+\d+\s+R)*\s*\]|\d+\s+\d+\s+R\s*)$/.test(written)
      ? Array.from(written.matchAll(/(\d+)\s+\d+\s+R/g), ([, number]) => known.get(Number(number)))
      : [undefined];
    const areHere = (all: typeof contents): all is Buffer[] => !all.includes(undefined);
    if (!read.has(written))
      read.set(written, contents.length <= contentsMax && areHere(contents) && arePlainContents(contents));
    if (read.get(written) !== true) return false;
  }
  return true;
}

/** More contents than a page of ours has, after all that programs lay around it. */
const contentsMax = 20;

/** One that is told by another revision than its first: some programs ask for that one, and some take it for a part of its key. */
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

/** A profile says which colour is shown for one that is asked for; ours are those of layout 1 and of every layout since. */
function isOwnProfile(profile: Buffer): boolean {
  return profile.length >= 128 && ownProfiles.has(digestOf(profile.subarray(0, profile.readUInt32BE(0))));
}

const ownProfiles: ReadonlySet<string> = new Set([
  "531ecbaa581f44af096736f211158848f8087f3b006372a9b436cfb7d649905b",
  "384b832de3412066743b52a75ee906b6fb9fb8d9e09e936fc2c43223815c6e0a",
]);
