/** What we use of two libraries that come without types. */

declare module "fontkit" {
  /** One letter's shape. */
  export interface Glyph {
    readonly id: number;
    readonly advanceWidth: number;
    readonly codePoints: readonly number[];
  }

  export interface GlyphPosition {
    xAdvance: number;
    yAdvance: number;
    xOffset: number;
    yOffset: number;
    /** The glyph's own width, which pdfkit compares with how far to go. */
    advanceWidth: number;
  }

  export interface GlyphRun {
    readonly glyphs: readonly Glyph[];
    readonly positions: readonly GlyphPosition[];
    readonly advanceWidth: number;
  }

  /** A part of a font, with its own numbers for the glyphs. */
  export interface Subset {
    includeGlyph(glyph: number): number;
    encode(): Uint8Array;
  }

  export interface Font {
    readonly postscriptName: string;
    readonly unitsPerEm: number;
    readonly numGlyphs: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): Glyph;
    layout(text: string): GlyphRun;
    createSubset(): Subset;
  }

  export function create(bytes: Uint8Array): Font;
}

declare module "qrcode/lib/core/qrcode.js" {
  interface Segment {
    readonly data: string;
    readonly mode: "alphanumeric";
  }

  interface Options {
    readonly version: number;
    readonly errorCorrectionLevel: "L" | "M" | "Q" | "H";
    readonly maskPattern: number;
  }

  export function create(
    segments: readonly Segment[],
    options: Options,
  ): { readonly modules: { readonly size: number; readonly data: Uint8Array } };
}
