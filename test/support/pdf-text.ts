import { broken } from "../../src/values/result.js";
import { type Dict, Operator, PdfFile, type PdfValue, Ref, tokensOf } from "./pdf-objects.js";

/** One piece of text as it stands on a page: places in points from the lower left corner. */
export interface PlacedText {
  readonly page: number;
  /** The mark it belongs to; undefined for what is not read aloud. */
  readonly mark: number | undefined;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
}

/** A mark of a page's content: the kind of element it says it is, and its number. */
export interface PlacedMark {
  readonly page: number;
  readonly kind: string;
  readonly number: number;
}

export interface ReadPdf {
  readonly file: PdfFile;
  readonly pages: readonly Dict[];
  readonly placed: readonly PlacedText[];
  readonly marks: readonly PlacedMark[];
}

interface Font {
  readonly letters: ReadonlyMap<string, string>;
  readonly widths: readonly PdfValue[];
}

/** Reads the pages of an uncompressed PDF. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const file = new PdfFile(bytes);
  const refs = file.list(file.dict(file.catalog.get("Pages")).get("Kids"));
  const read = refs.map((page, index) => new PageReader(file, file.dict(page), index).read());
  return {
    file,
    pages: refs.map((page) => file.dict(page)),
    placed: read.flatMap(({ placed }) => placed),
    marks: read.flatMap(({ marks }) => marks),
  };
}

/** The text of a PDF as it is read aloud, one line per paragraph or table row, cells separated by bars. */
export function spokenText(pdf: ReadPdf): string {
  const root = pdf.file.dict(pdf.file.catalog.get("StructTreeRoot"));
  const lines = pdf.file.list(root.get("K")).flatMap((element) => spoken(pdf, element));
  return `${lines.join("\n")}\n`;
}

/** Everything inside the document, by name. */
export function carriedIn(
  bytes: Uint8Array,
): ReadonlyMap<string, { readonly relation: string; readonly text: string }> {
  const file = new PdfFile(bytes);
  const files = new Map<string, { relation: string; text: string }>();
  for (const ref of file.list(file.catalog.get("AF"))) {
    const specification = file.dict(ref);
    const content = file.object(file.dict(specification.get("EF")).get("F")).stream ?? "";
    const text = Buffer.from(content, "latin1").toString("utf8");
    files.set(String(specification.get("UF")), { relation: file.name(specification.get("AFRelationship")), text });
  }
  return files;
}

/** Follows the operators of one page as far as text needs it; everything drawn stands in exactly one mark. */
class PageReader {
  private readonly placed: PlacedText[] = [];
  private readonly marks: PlacedMark[] = [];
  private readonly fonts = new Map<string, Font>();
  private mark: number | undefined;
  private isInside = false;
  private font: Font | undefined;
  private size = 0;
  private left = 0;
  private baseline = 0;

  constructor(
    private readonly file: PdfFile,
    private readonly page: Dict,
    private readonly index: number,
  ) {}

  read() {
    const resources = this.file.dict(this.page.get("Resources"));
    const fonts = resources.get("Font");
    for (const [name, font] of fonts === undefined ? [] : this.file.dict(fonts)) {
      this.fonts.set(name, fontOf(this.file, this.file.dict(font)));
    }
    let operands: PdfValue[] = [];
    for (const token of tokensOf(this.file.object(this.page.get("Contents")).stream ?? "")) {
      if (!(token instanceof Operator)) operands.push(token);
      else {
        this.follow(token.word, operands);
        operands = [];
      }
    }
    return { placed: this.placed, marks: this.marks };
  }

  private follow(word: string, operands: readonly PdfValue[]): void {
    if (word === "BMC" || word === "BDC") this.begin(operands);
    else if (word === "EMC") this.isInside = false;
    else if (word === "Tf") [this.font, this.size] = [this.fontNamed(operands[0]), Number(operands[1])];
    else if (word === "Tm") [this.left, this.baseline] = [Number(operands[4]), Number(operands[5])];
    else if (word === "TJ") this.show(operands[0]);
    else if ("fSsbB".includes(word) && !this.isInside) broken(`everything drawn is marked: ${word}`);
  }

  private begin([kind, properties]: readonly PdfValue[]): void {
    if (this.isInside) broken("marks do not stand inside one another");
    this.isInside = true;
    const number = properties instanceof Map ? properties.get("MCID") : undefined;
    this.mark = typeof number === "number" ? number : undefined;
    if (this.mark === undefined) return;
    this.marks.push({ page: this.index, kind: this.file.name(kind), number: this.mark });
  }

  private fontNamed(name: PdfValue | undefined): Font {
    return this.fonts.get(this.file.name(name)) ?? broken("a page has the fonts it names");
  }

  private show(parts: PdfValue | undefined): void {
    if (!this.isInside) broken("every text is marked");
    const font = this.font ?? broken("every text has a font");
    const codes = this.file
      .list(parts)
      .filter((part) => typeof part === "string")
      .join("");
    const glyphs = codes.match(/.{4}/g) ?? [];
    const letters = glyphs.map((code) => ({
      text: font.letters.get(code) ?? broken(`a letter for glyph ${code}`),
      width: Number(font.widths[Number.parseInt(code, 16)] ?? broken(`a width for glyph ${code}`)),
    }));
    const text = letters.map((letter) => letter.text).join("");
    const seen = letters.slice(0, text.trimEnd().length).reduce((sum, { width }) => sum + width, 0);
    const right = this.left + (seen * this.size) / 1000;
    const { mark, left, baseline, size } = this;
    this.placed.push({ page: this.index, mark, text, left, right, baseline, size });
  }
}

function fontOf(file: PdfFile, font: Dict): Font {
  const descendant = file.dict(file.list(font.get("DescendantFonts"))[0]);
  const [, widths] = file.list(descendant.get("W"));
  const map = file.object(font.get("ToUnicode")).stream ?? "";
  const letters = new Map<string, string>();
  for (const [, first = "", list = ""] of map.matchAll(/<(\w{4})> <\w{4}> \[([^\]]*)\]/g)) {
    for (const [place, [, code = ""]] of [...list.matchAll(/<(\w+)>/g)].entries()) {
      const glyph = (Number.parseInt(first, 16) + place).toString(16).padStart(4, "0");
      letters.set(glyph, String.fromCharCode(Number.parseInt(code, 16)));
    }
  }
  return { letters, widths: file.list(widths) };
}

function spoken(pdf: ReadPdf, ref: PdfValue): readonly string[] {
  const element = pdf.file.dict(ref);
  const kind = pdf.file.name(element.get("S"));
  const parts = pdf.file.list(element.get("K")).flatMap((kid) => {
    if (kid instanceof Ref) return spoken(pdf, kid);
    if (typeof kid === "number") return [markedText(pdf, element.get("Pg"), kid)];
    const mark = pdf.file.dict(kid);
    return [markedText(pdf, mark.get("Pg"), Number(mark.get("MCID")))];
  });
  if (kind === "TR") return [parts.join(" | ")];
  if (kind === "TD" || kind === "TH" || kind === "P") return [parts.join("")];
  if (kind === "H1") return [`# ${parts.join("")}`];
  if (kind === "H2") return [`## ${parts.join("")}`];
  if (kind === "Figure") return [`[${String(element.get("Alt"))}]`];
  return parts;
}

function markedText(pdf: ReadPdf, page: PdfValue | undefined, mark: number): string {
  const home = pdf.pages.indexOf(pdf.file.dict(page));
  return pdf.placed
    .filter((text) => text.page === home && text.mark === mark)
    .map((text) => text.text)
    .join("");
}
