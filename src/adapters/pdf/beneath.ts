import { Buffer } from "node:buffer";
import type { GlyphPosition } from "fontkit";
import PDFDocument from "pdfkit";
import type { FontFace } from "./fonts.js";

/**
 * The one place that goes beneath pdfkit's public interface, for four reasons measured in `docs/decisions.md`:
 *
 * 1. pdfkit puts title and author into the XMP as they are, so that «Bo & Søn» breaks the file.
 * 2. Every operator of a page and every line of the file becomes a Buffer of its own and passes through a stream that keeps
 *    the document alive until the next tick. Held as text they take two thirds of the time and memory.
 * 3. A font's table of letters must begin with the letters every document carries, or no two documents share a cut. Their
 *    numbers are then the same in every document, so that a text is written with the numbers remembered: pdfkit lays every
 *    text out three times and numbers it anew in each document, which took a sixth of the time of a slip.
 * 4. The names of attachments are put in the order of a language and not of their bytes.
 *
 * Tried with pdfkit 0.20.2; the tests of paper notice when a later version works differently.
 */
export class ArchivedDocument extends PDFDocument {
  // A field with a value would be set only after pdfkit's constructor has begun to write.
  declare private written: (string | Uint8Array)[] | undefined;

  /** Whatever has been written, as the bytes of the file. Only after `end()`. */
  bytes(): Uint8Array {
    const parts = this.written ?? [];
    return Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part, "latin1") : part)));
  }

  _write(data: string | Uint8Array): void {
    this.written ??= [];
    const place = this.written.length - 1;
    const last = this.written[place];
    if (typeof data !== "string") this.written.push(data);
    else if (typeof last === "string") this.written[place] = `${last}${data}\n`;
    else this.written.push(`${data}\n`);
    internals(this)._offset += typeof data === "string" ? data.length + 1 : data.length;
  }

  /** pdfkit ends its stream with `push(null)`; nothing reads it here. */
  override push(): boolean {
    return true;
  }

  override addPage(options?: PDFKit.PDFDocumentOptions): PDFKit.PDFDocument {
    super.addPage(options);
    holdAsText(this.page.content);
    return this;
  }

  /**
   * Names of attachments stand in the order of their bytes (ISO 32000-1, 7.9.6). pdfkit asks the locale instead, which is
   * another order for some names and takes 6 ms of a payment.
   */
  override end(): void {
    const { EmbeddedFiles } = internals(this)._root.data.Names.data;
    if (EmbeddedFiles !== undefined) EmbeddedFiles._compareKeys = (one, other) => (one < other ? -1 : 1);
    super.end();
  }

  /** Info has been written by now, in the open; the XMP takes the same words as XML. */
  override endMetadata(): void {
    const { Title, Author } = this.info;
    if (Title !== undefined) this.info.Title = asXml(Title);
    if (Author !== undefined) this.info.Author = asXml(Author);
    super.endMetadata();
  }
}

/** Takes a face as the document's font of this name, beginning with the letters that every document carries. */
export function takeFont(document: ArchivedDocument, name: string, face: FontFace): void {
  // pdfkit takes a font that fontkit has read; its types do not say so.
  const source: unknown = face.font;
  document.registerFont(name, source as Uint8Array);
  document.font(name);
  const font = internals(document)._font;
  for (const { advanceWidth, codePoints } of face.base) {
    font.widths.push(advanceWidth);
    font.unicode.push(codePoints);
  }
  const encode = font.encode.bind(font);
  font.encode = (text) => {
    const numbers = face.numbersOf(text);
    return numbers === undefined ? encode(text) : [[numbers], [inOneStep]];
  };
  // pdfkit measures what it has set to know where it stands. We say of every text where it begins.
  font.widthOfString = () => 0;
}

/** A text whose letters follow each other as the font has them: nothing between them is moved. */
const inOneStep: GlyphPosition = { xAdvance: 0, yAdvance: 0, xOffset: 0, yOffset: 0, advanceWidth: 0 };

interface Internals {
  _offset: number;
  readonly _root: {
    readonly data: {
      readonly Names: { readonly data: { EmbeddedFiles?: { _compareKeys(one: string, other: string): number } } };
    };
  };
  readonly _font: {
    /** By the number of a letter in this document: the width in thousandths of an em, and what is read aloud. */
    readonly widths: number[];
    readonly unicode: (readonly number[])[];
    widthOfString(text: string, size: number): number;
    encode(text: string): readonly [numbers: readonly string[], positions: readonly GlyphPosition[]];
  };
}

function internals(document: ArchivedDocument): Internals {
  const inside: unknown = document;
  return inside as Internals;
}

/** The operators of a page as one text, handed over when the page ends. */
function holdAsText(content: PDFKit.PDFKitReference): void {
  const operators: string[] = [];
  const { write, end } = content;
  content.write = (operator: string) => {
    operators.push(operator);
  };
  content.end = () => {
    content.write = write;
    end.call(content, Buffer.from(operators.join("\n"), "latin1"));
  };
}

/** Letters beyond ASCII are written by number, so that the packet is the same in every encoding. */
export function asXml(text: string): string {
  return text.replace(/[^ -~]|[<>&"]/gu, (letter) => `&#${letter.codePointAt(0) ?? 32};`);
}
