import { broken } from "../values/result.js";

/**
 * The letters every slip carries, in the order of the front part of our font files (`templates/fonts/README.md`).
 * A slip that needs no others shares one set of font bytes with all such slips.
 */
export const baseLetters = [
  ...Array.from({ length: 95 }, (_, place) => String.fromCharCode(32 + place)),
  ..."§«·»½ÄÅÆÉÖ×ØÜäåæéöøü–—’“”…€№−",
].join("");

/** No letter of our fonts stands beyond this code point. */
const codesMax = 0x2800;

/** A typeface as it is needed on paper: read once, never changed. All measures are thousandths of the size. */
export interface FontFace {
  readonly name: string;
  readonly weight: number;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly box: readonly [number, number, number, number];
  readonly glyphCount: number;
  /** Glyphs 0 to this number, itself not counted, are the base. */
  readonly baseCount: number;
  /** The glyph of each UTF-16 unit; 0 where there is none. */
  readonly glyphs: Uint16Array;
  readonly advances: Uint16Array;
  /** The letter a reader gets back for each glyph. */
  readonly letters: Uint16Array;
  /** Each glyph's number as it stands in a page's content. */
  readonly codes: readonly string[];
  readonly tables: FontTables;
}

/** The parts of a font file that a subset is cut from. */
export interface FontTables {
  readonly head: Uint8Array;
  readonly hhea: Uint8Array;
  readonly maxp: Uint8Array;
  readonly hmtx: Uint8Array;
  readonly loca: Uint8Array;
  readonly glyf: Uint8Array;
}

/** Reads one of our own font files. Any other font is a bug: 1000 units to the em, short offsets, no composite glyphs. */
export function readFace(file: Uint8Array): FontFace {
  const table = tablesOf(file);
  const [head, hhea, maxp, os2] = [table("head"), table("hhea"), table("maxp"), table("OS/2")];
  const glyphCount = short(maxp, 4);
  if (short(head, 18) !== 1000 || short(head, 50) !== 0 || short(hhea, 34) !== glyphCount) broken("a font of ours");
  const glyphs = readGlyphs(table("cmap"));
  const hmtx = table("hmtx");
  return {
    name: readName(table("name")),
    weight: short(os2, 4),
    ascent: signed(hhea, 4),
    descent: signed(hhea, 6),
    capHeight: signed(os2, 88),
    box: [signed(head, 36), signed(head, 38), signed(head, 40), signed(head, 42)],
    glyphCount,
    baseCount: baseCountOf(glyphs),
    glyphs,
    advances: Uint16Array.from({ length: glyphCount }, (_, glyph) => short(hmtx, glyph * 4)),
    letters: lettersOf(glyphs, glyphCount),
    codes: Array.from({ length: glyphCount }, (_, glyph) => glyph.toString(16).padStart(4, "0")),
    tables: { head, hhea, maxp, hmtx, loca: table("loca"), glyf: table("glyf") },
  };
}

/** The first letter of a text that the typeface has no glyph for: such a text is refused before anything is booked. */
export function firstUnprintable(face: FontFace, text: string): string | undefined {
  for (const letter of printable(text)) {
    if (letter.length > 1 || (face.glyphs[letter.charCodeAt(0)] ?? 0) === 0) return letter;
  }
  return undefined;
}

/** The form in which a text is printed: accents joined to their letters, every white space a plain one but the hard space. */
export function printable(text: string): string {
  for (let place = 0; place < text.length; place++) {
    const code = text.charCodeAt(place);
    if (code < 32 || code > 255) return text.normalize("NFC").replace(/[^\S\u00a0]/g, " ");
  }
  return text;
}

/** How wide a text is at a size, in points. */
export function widthOf(face: FontFace, size: number, text: string): number {
  let sum = 0;
  for (let place = 0; place < text.length; place++) {
    sum += face.advances[face.glyphs[text.charCodeAt(place)] ?? 0] ?? 0;
  }
  return (sum * size) / 1000;
}

function baseCountOf(glyphs: Uint16Array): number {
  let last = 0;
  for (const letter of baseLetters) last = Math.max(last, glyphs[letter.charCodeAt(0)] ?? 0);
  return last + 1;
}

/** A glyph that several code points share is read back as the lowest of them: a space, not a hard space. */
function lettersOf(glyphs: Uint16Array, glyphCount: number): Uint16Array {
  const letters = new Uint16Array(glyphCount);
  for (let code = glyphs.length - 1; code >= 32; code--) letters[glyphs[code] ?? 0] = code;
  return letters;
}

function tablesOf(file: Uint8Array): (tag: string) => Uint8Array {
  const found = new Map<string, Uint8Array>();
  for (let entry = 12; entry < 12 + short(file, 4) * 16; entry += 16) {
    const tag = String.fromCharCode(...file.subarray(entry, entry + 4));
    const start = long(file, entry + 8);
    found.set(tag, file.subarray(start, start + long(file, entry + 12)));
  }
  return (tag) => found.get(tag) ?? broken(`a font has a table ${tag}`);
}

/** Reads the first Unicode table of format 4. */
function readGlyphs(cmap: Uint8Array): Uint16Array {
  const table = cmap.subarray(long(cmap, 8));
  if (short(table, 0) !== 4) broken("a font of ours has a map of format 4");
  const glyphs = new Uint16Array(codesMax);
  const span = short(table, 6);
  for (let segment = 14; segment < 14 + span - 2; segment += 2) {
    const [last, first, shift] = [
      short(table, segment),
      short(table, segment + span + 2),
      short(table, segment + 2 * span + 2),
    ];
    const place = segment + 3 * span + 2;
    const reach = short(table, place);
    for (let code = first; code <= Math.min(last, codesMax - 1); code++) {
      const listed = reach === 0 ? code : short(table, place + reach + (code - first) * 2);
      glyphs[code] = listed === 0 ? 0 : (listed + shift) & 0xffff;
    }
  }
  return glyphs;
}

/** The PostScript name, which is plain ASCII in two-byte letters. */
function readName(name: Uint8Array): string {
  const texts = short(name, 4);
  for (let entry = 6; entry < texts; entry += 12) {
    if (short(name, entry + 6) !== 6 || short(name, entry) !== 3) continue;
    const text = name.subarray(texts + short(name, entry + 10)).subarray(0, short(name, entry + 8));
    return String.fromCharCode(...text.filter((byte) => byte !== 0));
  }
  return broken("a font has a name");
}

/** A whole number of two bytes, the high one first. */
export function short(bytes: Uint8Array, place: number): number {
  return ((bytes[place] ?? 0) << 8) | (bytes[place + 1] ?? 0);
}

/** A whole number of four bytes, the high one first. */
export function long(bytes: Uint8Array, place: number): number {
  return short(bytes, place) * 65_536 + short(bytes, place + 2);
}

function signed(bytes: Uint8Array, place: number): number {
  return (short(bytes, place) << 16) >> 16;
}
