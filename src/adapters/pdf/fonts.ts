import { create, type Font, type Glyph, type GlyphPosition, type GlyphRun, type Subset } from "fontkit";
import { broken } from "../../values/result.js";

/**
 * The letters every slip carries, in the order in which they stand first in our font files (`templates/fonts/README.md`).
 * Slips that need no others share one cut of the font.
 */
export const baseLetters = [
  ...Array.from({ length: 95 }, (_, place) => String.fromCharCode(32 + place)),
  ..."§«·»½ÄÅÆÉÖ×ØÜäåæéöøü–—’“”…€№−",
].join("");

/** How many different cuts of a font are remembered; a name with a rare letter makes a cut of its own. */
const cutsMax = 64;

/** A typeface, parsed once and shared by every document. */
export interface FontFace {
  /** What pdfkit is given: the font as fontkit reads it, with its layout and its cuts remembered. */
  readonly font: Font;
  /** The letters that every cut begins with, after the glyph for what is missing. */
  readonly base: readonly Glyph[];
  has(codePoint: number): boolean;
  /** The width of a text at a size, in points. */
  widthOf(size: number, text: string): number;
  /** A text as the numbers that its letters have in every cut, in hexadecimal; nothing where a letter is not in every cut. */
  numbersOf(text: string): string | undefined;
}

/** Reads one of our own font files; they have 1000 units to the em, no kerning and no ligatures. Any other font is a bug. */
export function readFace(file: Uint8Array): FontFace {
  const font = create(file);
  if (font.unitsPerEm !== 1000) broken("a font of ours has 1000 units to the em");
  const letters = new Letters(font);
  const cuts = new Map<string, Uint8Array>();
  const cut = font.createSubset.bind(font);
  font.layout = (text) => letters.layout(text);
  const base = [...baseLetters].map((letter) => font.glyphForCodePoint(letter.charCodeAt(0)));
  const begun = [0, ...base.map(({ id }) => id)];
  font.createSubset = () => new RememberedCut(cut, cuts, begun);
  return {
    font,
    base,
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    widthOf: (size, text) => (letters.widthOf(text) * size) / 1000,
    numbersOf,
  };
}

/** The numbers of the letters that every document carries: a cut begins with them, in this order, after the missing glyph. */
const baseNumbers = new Map(
  [...baseLetters].map((letter, place) => [letter, (place + 1).toString(16).padStart(4, "0")]),
);

function numbersOf(text: string): string | undefined {
  let numbers = "";
  for (const letter of text) {
    const number = baseNumbers.get(letter);
    if (number === undefined) return undefined;
    numbers += number;
  }
  return numbers;
}

/** The form in which a text is printed: accents joined to their letters, every white space a plain one but the hard space. */
export function printable(text: string): string {
  return /^[ -ÿ]*$/.test(text) ? text : text.normalize("NFC").replace(/[^\S\u00a0]/g, " ");
}

/** The first letter of a text that the typeface has no glyph for: such a text is refused before anything is booked. */
export function firstUnprintable(face: FontFace, text: string): string | undefined {
  return [...printable(text)].find((letter) => !face.has(letter.codePointAt(0) ?? 0));
}

interface Letter {
  readonly glyph: Glyph;
  readonly position: GlyphPosition;
}

/** In a font without kerning and ligatures a text is its letters side by side, so each letter is laid out once. */
class Letters {
  /** By UTF-16 unit: our fonts have no letter that takes two, and none beyond this many. */
  private readonly known = new Array<Letter | undefined>(0x2800).fill(undefined);

  constructor(private readonly font: Font) {}

  layout(text: string): GlyphRun {
    const glyphs: Glyph[] = [];
    const positions: GlyphPosition[] = [];
    for (let place = 0; place < text.length; place += 1) {
      const { glyph, position } = this.letter(text.charCodeAt(place));
      glyphs.push(glyph);
      positions.push(position);
    }
    return { glyphs, positions, advanceWidth: this.widthOf(text) };
  }

  widthOf(text: string): number {
    let width = 0;
    for (let place = 0; place < text.length; place += 1) {
      width += this.letter(text.charCodeAt(place)).position.advanceWidth;
    }
    return width;
  }

  private letter(code: number): Letter {
    const known = this.known[code];
    if (known !== undefined) return known;
    const glyph = this.font.glyphForCodePoint(code);
    if (glyph.id === 0) broken(`a text for paper was checked for letters without glyph: ${code}`);
    const { advanceWidth } = glyph;
    const letter = { glyph, position: { xAdvance: advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0, advanceWidth } };
    this.known[code] = letter;
    return letter;
  }
}

/**
 * The part of a font that one document needs, begun with the letters every document carries. Documents that need the same
 * glyphs in the same order share the bytes.
 */
class RememberedCut implements Subset {
  private readonly glyphs: number[];
  private readonly numbers: Map<number, number>;

  constructor(
    private readonly cut: () => Subset,
    private readonly cuts: Map<string, Uint8Array>,
    begun: readonly number[],
  ) {
    this.glyphs = [...begun];
    this.numbers = new Map(begun.map((glyph, number) => [glyph, number]));
  }

  includeGlyph(glyph: number): number {
    const known = this.numbers.get(glyph);
    if (known !== undefined) return known;
    const number = this.glyphs.push(glyph) - 1;
    this.numbers.set(glyph, number);
    return number;
  }

  encode(): Uint8Array {
    const key = this.glyphs.join(" ");
    const known = this.cuts.get(key);
    if (known !== undefined) return known;
    const subset = this.cut();
    for (const glyph of this.glyphs) subset.includeGlyph(glyph);
    const bytes = subset.encode();
    if (this.cuts.size >= cutsMax) this.cuts.clear();
    this.cuts.set(key, bytes);
    return bytes;
  }
}
