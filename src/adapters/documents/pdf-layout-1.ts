import { Buffer } from "node:buffer";
import type { PagePiece } from "../../payroll/verify/page-1.js";
import { digestOf } from "../../values/digest.js";
import { err, ok, type Result } from "../../values/result.js";
import type { PdfPart } from "./pdf-record.js";

/** What stands in a slip of layout 1 that is laid out as 0.1.0 wrote it. */
export interface Layout1 {
  /** The texts of each page in the order in which they are drawn. */
  readonly pages: readonly (readonly PagePiece[])[];
  /** Its `registration.csv`. */
  readonly registration: Uint8Array;
  /** Every object is at its place, and the identifier of the file is the digest of them all. */
  readonly isWhole: boolean;
}

/** A part of such a file that is not the layout's: letters that are not ours, or a page that is drawn with other means. */
export type FaultOfLayout1 = Extract<PdfPart, "font" | "page" | "file">;

/**
 * Reads a slip of layout 1 in the form in which 0.1.0 wrote it: objects one after the other, no name that the layout does not use, our
 * own letters, each under its own number, and on the pages nothing but texts in dark colours, thin rules, the tints and the QR code.
 * Nothing where a file is built in any other way: then another program has saved it.
 */
export function readLayout1(bytes: Uint8Array): Result<Layout1, FaultOfLayout1> | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { objects, isWhole } = objectsOf(file) ?? {};
  if (objects === undefined || isWhole === undefined) return undefined;
  if (![...objects.values()].every(({ head }) => isPlain(head))) return err("file");
  const at = (number: string | undefined) => objects.get(Number(number));
  const [, pagesRoot] = catalog.exec(at("1")?.head ?? "") ?? [];
  const [, count, kids = ""] = pagesForm.exec(at(pagesRoot)?.head ?? "") ?? [];
  const numbers = kids.split(" 0 R").slice(0, -1);
  const registration = at("9")?.stream;
  if (numbers.length === 0 || numbers.length !== Number(count) || registration === undefined) return err("file");
  const pages: (readonly PagePiece[])[] = [];
  for (const number of numbers) {
    const [, resources, contents] = pageForm.exec(at(number.trim())?.head ?? "") ?? [];
    const [, regular, bold] = resourcesForm.exec(at(resources)?.head ?? "") ?? [];
    if (regular === undefined || bold === undefined) return err("file");
    const letters = [lettersOf(at, regular, "Regular"), lettersOf(at, bold, "SemiBold")] as const;
    if (letters.includes(undefined)) return err("font");
    const pieces = piecesOf(plainStream(at(contents)), letters);
    if (pieces === undefined) return err("page");
    pages.push(pieces);
  }
  return ok({ pages, registration, isWhole });
}

interface PdfObject {
  readonly head: string;
  readonly stream: Buffer | undefined;
  /** A stream is as long as it says. */
  readonly isExact: boolean;
}

const begins = "%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n";
const objectsMax = 20_000;

/** Every object of a file of one revision, each once, and whether their places and the identifier are as they were written. */
function objectsOf(
  file: Buffer,
): { readonly objects: ReadonlyMap<number, PdfObject>; readonly isWhole: boolean } | undefined {
  if (file.toString("latin1", 0, begins.length) !== begins) return undefined;
  const objects = new Map<number, PdfObject>();
  const places: number[] = [0];
  let place = begins.length;
  while (file.toString("latin1", place, place + 5) !== "xref\n") {
    const [mark = "", number] = /^(\d{1,6}) 0 obj\n/.exec(file.toString("latin1", place, place + 16)) ?? [];
    const object = number === undefined ? undefined : objectAt(file, place + mark.length);
    if (object === undefined || objects.has(Number(number)) || objects.size > objectsMax) return undefined;
    objects.set(Number(number), object);
    places[Number(number)] = place;
    place = object.end;
  }
  const tail = file.toString("latin1", place);
  const written = tailOf(places, place, digestOf(file.subarray(0, place)).slice(0, 32));
  return tail.length === written.length && tail.endsWith("\n%%EOF\n") && tail.indexOf("%%EOF") === tail.length - 6
    ? { objects, isWhole: tail === written && [...objects.values()].every(({ isExact }) => isExact) }
    : undefined;
}

/** One object. Where a stream is not as long as it says, somebody has changed it: it is read to its end. */
function objectAt(file: Buffer, from: number): (PdfObject & { readonly end: number }) | undefined {
  const [mark, end] = [file.indexOf(streamMark, from), file.indexOf(objectEnd, from)];
  if (end < 0) return undefined;
  if (mark < 0 || mark > end) {
    const head = file.toString("latin1", from, end);
    return { head, stream: undefined, isExact: true, end: end + objectEnd.length };
  }
  const begin = mark + streamMark.length;
  const [, length] = /\/Length (\d{1,8})>>$/.exec(file.toString("latin1", from, mark)) ?? [];
  const stated = begin + Number(length ?? 0);
  const isExact = file.toString("latin1", stated, stated + streamEnd.length) === streamEnd;
  const last = isExact ? stated : file.indexOf(streamEnd, begin);
  if (last < 0) return undefined;
  return {
    head: file.toString("latin1", from, mark),
    stream: file.subarray(begin, last),
    isExact,
    end: last + streamEnd.length,
  };
}

const streamMark = "\nstream\n";
const objectEnd = "\nendobj\n";
const streamEnd = `\nendstream${objectEnd}`;

function tailOf(places: readonly number[], start: number, id: string): string {
  const rows = Array.from(places.slice(1), (place = 0) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  const trailer = `<</Size ${places.length}/Root 1 0 R/Info 3 0 R/ID[<${id}><${id}>]>>`;
  return `xref\n0 ${places.length}\n0000000000 65535 f \n${rows}trailer\n${trailer}\nstartxref\n${start}\n%%EOF\n`;
}

const names = new Set(
  [
    "A AF AFRelationship Alt Ascent Author B BBox BaseFont CIDFontType2 CIDSystemInfo CIDToGIDMap CapHeight Catalog ColSpan Column Contents",
    "Count CreationDate Creator DW Data Desc DescendantFonts Descent DestOutputProfile DisplayDocTitle Document EF EmbeddedFile EmbeddedFiles",
    "Encoding F Figure Filespec Flags Font FontBBox FontDescriptor FontFile2 FontName GTS_PDFA1 H1 H2 Identity Identity-H Info ItalicAngle K Kids",
    "Lang Layout Length Length1 MarkInfo Marked MediaBox Metadata ModDate N Names Nums O Ordering OutputConditionIdentifier OutputIntent",
    "OutputIntents P Page Pages Params Parent ParentTree ParentTreeNextKey Pg Producer R Registry Resources Row S Scope Size Source StemV",
    "StructParents StructTreeRoot Subtype Supplement TD TH TR Table Tabs Title ToUnicode Type Type0 UF ViewerPreferences W XML",
    "application#2Fjson text#2Fcsv",
  ]
    .join(" ")
    .split(" "),
);

/**
 * Nothing but the names of the layout, numbers and strings: what a reader of PDF passes over, such as a remark or a sign that stands
 * where none may, could hide a name from us that it shows to others.
 */
function isPlain(head: string): boolean {
  const bare = head.replace(/\((?:[^()\\]|\\.)*\)|<[0-9a-f]+>/g, "·");
  if (bare.replace(/<<|>>|[[\] \n·]|\/[\w#+-]+|-?\d+(?:\.\d+)?|\b(?:R|true)\b/g, "") !== "") return false;
  const used = bare.match(/\/[\w#+-]+/g) ?? [];
  return used.every((name) => names.has(name.slice(1)) || /^\/[A-P]{6}\+Inter-(?:Regular|SemiBold)$/.test(name));
}

/** A stream that is what it is, unpacked by nothing. */
function plainStream(object: PdfObject | undefined): Buffer | undefined {
  return /^<<(?:\/Length1 \d+)?\/Length \d+>>$/.test(object?.head ?? "") ? object?.stream : undefined;
}

const catalog =
  /^<<\/Type\/Catalog\/Pages (\d+) 0 R\/Metadata \d+ 0 R\/Lang\((?:da-DK|en-GB)\)\/MarkInfo<<\/Marked true>>\/StructTreeRoot \d+ 0 R\/ViewerPreferences<<\/DisplayDocTitle true>>\/OutputIntents\[<<[^<>]*>>\]\/AF\[6 0 R 8 0 R\]\/Names<<\/EmbeddedFiles<<\/Names\[\(record\.json\) 6 0 R \(registration\.csv\) 8 0 R\]>>>>>>$/;
const pagesForm = /^<<\/Type\/Pages\/Count (\d{1,3})\/Kids\[((?:\d+ 0 R ?)+)\]\/MediaBox\[0 0 595\.28 841\.89\]>>$/;
const pageForm =
  /^<<\/Type\/Page\/Parent \d+ 0 R\/Resources (\d+) 0 R\/Contents (\d+) 0 R\/StructParents \d+\/Tabs\/S>>$/;
const resourcesForm = /^<<\/Font<<\/R (\d+) 0 R\/B (\d+) 0 R>>>>$/;

type Letters = ReadonlyMap<string, string>;

/** The letters of a face by their codes, when the file carries our own outlines under their own numbers. */
function lettersOf(
  at: (number: string | undefined) => PdfObject | undefined,
  number: string | undefined,
  weight: Weight,
): Letters | undefined {
  const [, descendant, map] = fontForm.exec(at(number)?.head ?? "") ?? [];
  const [, descriptor] = descendantForm.exec(at(descendant)?.head ?? "") ?? [];
  const [, program] = descriptorForm.exec(at(descriptor)?.head ?? "") ?? [];
  const widths = outlinesWidths(plainStream(at(program)), weight);
  if (widths === undefined || !at(descendant)?.head.includes(`/W[${widths}`)) return undefined;
  return lettersIn(at(map)?.stream?.toString("latin1") ?? "");
}

type Weight = keyof typeof baseOutlines;

const fontForm =
  /^<<\/Type\/Font\/Subtype\/Type0\/BaseFont\/[\w+-]+\/Encoding\/Identity-H\/DescendantFonts\[(\d+) 0 R\]\/ToUnicode (\d+) 0 R>>$/;
/** Widths of the base letters are stated once, and those of others after them. */
const descendantForm =
  /^<<\/Type\/Font\/Subtype\/CIDFontType2\/BaseFont\/[\w+-]+\/CIDSystemInfo<<\/Registry\(Adobe\)\/Ordering\(Identity\)\/Supplement 0>>\/FontDescriptor (\d+) 0 R\/CIDToGIDMap\/Identity\/DW 1000\/W\[0\[[\d ]+\](?: ?(?:12[5-9]|1[3-9]\d|[2-9]\d\d|\d{4,5})\[[\d ]+\])*\]>>$/;
const descriptorForm =
  /^<<\/Type\/FontDescriptor\/FontName\/[\w+-]+\/Flags 4\/FontBBox\[[-\d ]+\]\/ItalicAngle 0\/Ascent \d+\/Descent -\d+\/CapHeight \d+\/StemV \d+\/FontFile2 (\d+) 0 R>>$/;

/** The glyphs that stood in every slip come first: those of the plain letters, the digits among them. */
const baseCount = 125;

/** Digests of their outlines, and of which letter each of them is. */
const baseOutlines = {
  Regular: "193e528154be4e7428910fe01c71d0d95bce542bcf4e5c0f435cf3c05254e9fe",
  SemiBold: "5baafaa0f954e777ce7124430c0e9dd73164ed50ad4376444495a9f7411f0abb",
} as const;
const baseLetters = "c6e718441e38f14dbe212cfb09ac3fd3c93c3ec7af8d464c9bd32ea94103dc3d";

/** The widths of the base letters as the file must state them, when the outlines are our own. */
function outlinesWidths(program: Buffer | undefined, weight: Weight): string | undefined {
  const tables = program && tablesOf(program);
  const [glyf, head, hmtx, loca] = ["glyf", "head", "hmtx", "loca"].map((tag) => tables?.get(tag)) as Tables;
  if ([...(tables?.keys() ?? [])].join(" ") !== "glyf head hhea hmtx loca maxp") return undefined;
  if (loca.length <= baseCount * 2 || hmtx.length < baseCount * 4 || head.length < 52) return undefined;
  if (head.readUInt16BE(18) !== 1000 || head.readUInt16BE(50) !== 0) return undefined;
  const places = Array.from({ length: baseCount + 1 }, (_, glyph) => loca.readUInt16BE(glyph * 2) * 2);
  const base = [Buffer.from(places.join(" ")), hmtx.subarray(0, baseCount * 4), glyf.subarray(0, places.at(-1))];
  if (digestOf(Buffer.concat(base)) !== baseOutlines[weight]) return undefined;
  return `0[${Array.from({ length: baseCount }, (_, glyph) => hmtx.readUInt16BE(glyph * 4)).join(" ")}]`;
}

type Tables = [Buffer, Buffer, Buffer, Buffer];

function tablesOf(program: Buffer): ReadonlyMap<string, Buffer> | undefined {
  const count = program.length < 12 ? 0 : program.readUInt16BE(4);
  if (count !== 6 || 12 + count * 16 > program.length) return undefined;
  const tables = new Map<string, Buffer>();
  for (let entry = 12; entry < 12 + count * 16; entry += 16) {
    const [from, length] = [program.readUInt32BE(entry + 8), program.readUInt32BE(entry + 12)];
    tables.set(program.toString("latin1", entry, entry + 4), program.subarray(from, from + length));
  }
  return tables;
}

/** Letters beyond the base are none of it: no other glyph can pass for a digit. */
function lettersIn(map: string): Letters | undefined {
  const letters = new Map<string, string>();
  for (const [, first = "", last = "", letter = ""] of map.matchAll(/^<(\w{4})><(\w{4})><(\w{4})>$/gm)) {
    const [from, to, unit] = [first, last, letter].map((code) => Number.parseInt(code, 16)) as [number, number, number];
    for (let code = from; code <= to && code - from < 256; code += 1) {
      letters.set(code.toString(16).padStart(4, "0"), String.fromCharCode(unit + code - from));
    }
  }
  const all = [...letters];
  const base = all
    .slice(0, baseCount - 1)
    .flat()
    .join("");
  const plain = new Set(all.slice(0, baseCount - 1).map(([, letter]) => letter));
  const others = all.slice(baseCount - 1);
  return digestOf(base) === baseLetters && others.every(([, letter]) => !plain.has(letter)) ? letters : undefined;
}

const [dark, pale] = [
  ["0.078 0.094 0.11", "0.333 0.376 0.416", "0.043 0.333 0.388"],
  ["0.933 0.957 0.961", "0.773 0.808 0.827"],
];
const number = "(-?\\d{1,3}(?:\\.\\d{1,2})?)";
const line = {
  colour: /^(0\.\d{1,3} 0\.\d{1,3} 0\.\d{1,3}) rg$/,
  font: /^\/([RB]) (7\.5|8|8\.5|9\.5|10\.5|11|12|13|22) Tf$/,
  text: new RegExp(`^BT ${number} ${number} Td<((?:[0-9a-f]{4})+)>Tj ET$`),
  box: new RegExp(`^${number} ${number} ${number} ${number} re f$`),
  code: new RegExp(`^q 2\\.5 0 0 -2\\.5 491\\.5 ${number} cm$`),
  run: /^\d{1,2} \d{1,2} \d{1,2} 1 re$/,
  mark: /^(?:\/(?:H1|H2|P|TH|TD|Figure)<<\/MCID \d{1,5}>>BDC|\/Artifact BMC|EMC|f Q)?$/,
};
const codeSize = 52.5;

/** The texts of a page, when it is drawn with nothing but what the layout draws with, and nothing lies over a text. */
function piecesOf(
  content: Buffer | undefined,
  [regular, bold]: readonly [Letters | undefined, Letters | undefined],
): readonly PagePiece[] | undefined {
  if (content === undefined || regular === undefined || bold === undefined) return undefined;
  const pieces: PagePiece[] = [];
  const codes: Box[] = [];
  let [colour, letters, isInCode] = ["", regular, false];
  for (const own of content.toString("latin1").split("\n")) {
    const text = line.text.exec(own);
    const box = line.box.exec(own)?.slice(1).map(Number);
    if (text !== null) {
      if (!dark.includes(colour)) return undefined;
      pieces.push({ text: textIn(text[3] ?? "", letters), x: Number(text[1]), y: Number(text[2]) });
    } else if (box !== undefined) {
      const [x = 0, y = 0, width = 0, height = 0] = box;
      if (!isOfLayout(width, height, colour) || pieces.some(liesIn({ x, y, width, height }))) return undefined;
    } else if (line.run.test(own)) {
      if (!isInCode) return undefined;
    } else if (line.code.test(own)) {
      codes.push({ x: 491.5, y: Number(line.code.exec(own)?.[1]) - codeSize, width: codeSize, height: codeSize });
      isInCode = true;
    } else if (line.colour.test(own)) {
      colour = own.slice(0, -3);
      if (![...dark, ...pale].includes(colour)) return undefined;
    } else if (line.font.test(own)) letters = own.startsWith("/R") ? regular : bold;
    else if (!line.mark.test(own)) return undefined;
    if (own === "f Q") isInCode = false;
  }
  return codes.length < 2 && codes.every((code) => !pieces.some(liesIn(code))) ? pieces : undefined;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Rules, the tints over the whole width, and the bar before the amount to register. */
function isOfLayout(width: number, height: number, colour: string): boolean {
  if (height === 0.6 || height === 1.2) return width >= 80 && colour !== pale[0];
  return (width === 509 && colour === pale[0]) || (width === 2.4 && height === 34 && colour === dark[2]);
}

/** Figures end at the right edge of their column, which is beyond the left edge of the code. */
function liesIn(box: Box): (piece: PagePiece) => boolean {
  const { x, y, width, height } = box;
  return (piece) => piece.x + 40 > x && piece.x < x + width && piece.y > y - 4 && piece.y < y + height;
}

function textIn(codes: string, letters: Letters): string {
  return (codes.match(/.{4}/g) ?? []).map((code) => letters.get(code) ?? "\ufffd").join("");
}
