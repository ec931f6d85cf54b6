import { broken } from "../../src/values/result.js";

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

export interface ReadPdf {
  readonly objects: ReadonlyMap<number, string>;
  readonly catalog: string;
  readonly pages: readonly string[];
  readonly placed: readonly PlacedText[];
}

interface Font {
  readonly letters: ReadonlyMap<string, string>;
  readonly widths: ReadonlyMap<string, number>;
}

/** Reads a PDF that this program wrote, without knowing how it was written: objects by the xref table, streams by their length. */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const file = Buffer.from(bytes).toString("latin1");
  const objects = objectsOf(file);
  const catalog = objects.get(Number(found(file, /\/Root (\d+) 0 R/))) ?? "";
  const tree = objects.get(Number(found(catalog, /\/Pages (\d+) 0 R/))) ?? "";
  const pages = numbersIn(found(tree, /\/Kids\[([^\]]*)\]/)).map((number) => objects.get(number) ?? "");
  const placed = pages.flatMap((page, index) => textsOf(objects, page, index));
  return { objects, catalog, pages, placed };
}

/** The text of a PDF as it is read aloud, one line per paragraph or table row, cells separated by bars. */
export function spokenText(pdf: ReadPdf): string {
  const pageNumbers = numbersOfPages(pdf);
  const root = pdf.objects.get(Number(found(pdf.catalog, /\/StructTreeRoot (\d+) 0 R/))) ?? "";
  const lines = spoken(pdf, pageNumbers, Number(found(root, /\/K (\d+) 0 R/)));
  return `${lines.join("\n")}\n`;
}

/** Everything inside the document, by name. */
export function carriedIn(
  bytes: Uint8Array,
): ReadonlyMap<string, { readonly relation: string; readonly text: string }> {
  const { objects, catalog } = readPdf(bytes);
  const files = new Map<string, { relation: string; text: string }>();
  for (const number of numbersIn(/\/AF\[([^\]]*)\]/.exec(catalog)?.[1] ?? "")) {
    const specification = objects.get(number) ?? "";
    const content = objects.get(Number(found(specification, /\/EF<<\/F (\d+) 0 R/))) ?? "";
    const text = Buffer.from(streamOf(content), "latin1").toString("utf8");
    files.set(found(specification, /\/UF\(([^)]*)\)/), {
      relation: found(specification, /\/AFRelationship\/(\w+)/),
      text,
    });
  }
  return files;
}

function objectsOf(file: string): ReadonlyMap<number, string> {
  const start = Number(found(file.slice(-40), /startxref\n(\d+)\n%%EOF/));
  const count = Number(found(file.slice(start, start + 40), /^xref\n0 (\d+)\n/));
  const rows = file
    .slice(start)
    .split("\n")
    .slice(2, 2 + count);
  const objects = new Map<number, string>();
  for (let number = 1; number < count; number++) {
    const at = Number(rows[number]?.slice(0, 10));
    const head = `${number} 0 obj\n`;
    if (file.slice(at, at + head.length) !== head) broken(`object ${number} stands where the table says`);
    const body = at + head.length;
    const length = /^<<[^\n]*\/Length (\d+)>>\nstream\n/.exec(file.slice(body, body + 1000));
    const end = length === null ? file.indexOf("\nendobj\n", body) : body + length[0].length + Number(length[1]);
    if (length !== null && file.slice(end, end + 18) !== "\nendstream\nendobj\n")
      broken(`stream ${number} is as long as it says`);
    objects.set(number, file.slice(body, end));
  }
  return objects;
}

function streamOf(object: string): string {
  return object.slice(object.indexOf("stream\n") + 7);
}

function textsOf(objects: ReadonlyMap<number, string>, page: string, index: number): readonly PlacedText[] {
  const resources = objects.get(Number(found(page, /\/Resources (\d+) 0 R/))) ?? "";
  const fonts = new Map(
    ["R", "B"].map((name) => [name, fontOf(objects, Number(found(resources, new RegExp(`/${name} (\\d+) 0 R`))))]),
  );
  const texts: PlacedText[] = [];
  let mark: number | undefined;
  let inside = false;
  let font: Font | undefined;
  let size = 0;
  for (const line of streamOf(objects.get(Number(found(page, /\/Contents (\d+) 0 R/))) ?? "").split("\n")) {
    const begin = /^\/\w+<<\/MCID (\d+)>>BDC$/.exec(line);
    const face = /^\/(R|B) ([\d.]+) Tf$/.exec(line);
    const shown = /^BT ([\d.-]+) ([\d.-]+) Td<([0-9a-f]*)>Tj ET$/.exec(line);
    if (begin !== null || line === "/Artifact BMC") {
      if (inside) broken("marks do not stand inside one another");
      mark = begin === null ? undefined : Number(begin[1]);
      inside = true;
    } else if (line === "EMC") inside = false;
    else if (face !== null) {
      font = fonts.get(face[1] ?? "");
      size = Number(face[2]);
    } else if (shown !== null) {
      if (!inside || font === undefined) return broken("every text is marked and has a font");
      const { text, width } = readText(font, shown[3] ?? "");
      const left = Number(shown[1]);
      texts.push({
        page: index,
        mark,
        text,
        left,
        right: left + (width * size) / 1000,
        baseline: Number(shown[2]),
        size,
      });
    } else if (line !== "" && !inside) broken(`everything drawn is marked: ${line}`);
  }
  return texts;
}

function readText(font: Font, codes: string): { text: string; width: number } {
  let text = "";
  let width = 0;
  for (const code of codes.match(/.{4}/g) ?? []) {
    text += font.letters.get(code) ?? broken(`a letter for glyph ${code}`);
    width += font.widths.get(code) ?? broken(`a width for glyph ${code}`);
  }
  const seen = text.trimEnd();
  for (let place = seen.length; place < text.length; place++)
    width -= font.widths.get(codes.slice(place * 4, place * 4 + 4)) ?? 0;
  return { text, width };
}

function fontOf(objects: ReadonlyMap<number, string>, number: number): Font {
  const whole = objects.get(number) ?? "";
  const descendant = objects.get(Number(found(whole, /\/DescendantFonts\[(\d+) 0 R\]/))) ?? "";
  const map = streamOf(objects.get(Number(found(whole, /\/ToUnicode (\d+) 0 R/))) ?? "");
  const letters = new Map<string, string>();
  for (const [, first = "", last = "", letter = ""] of map.matchAll(/^<(\w{4})><(\w{4})><(\w{4})>$/gm)) {
    for (let code = Number.parseInt(first, 16); code <= Number.parseInt(last, 16); code++) {
      letters.set(hex(code), String.fromCharCode(Number.parseInt(letter, 16) + code - Number.parseInt(first, 16)));
    }
  }
  const widths = new Map<string, number>();
  for (const [, first = "", list = ""] of found(descendant, /\/W\[(.*)\]>>/).matchAll(/(\d+)\[([\d ]*)\]/g)) {
    for (const [place, width] of list.split(" ").entries()) widths.set(hex(Number(first) + place), Number(width));
  }
  return { letters, widths };
}

function spoken(pdf: ReadPdf, pageNumbers: readonly number[], number: number): readonly string[] {
  const element = pdf.objects.get(number) ?? "";
  const kind = found(element, /^<<\/S\/(\w+)/);
  const kids = [
    ...(/\/K\[(.*)\]>>$/.exec(element)?.[1] ?? "").matchAll(
      /<<\/Type\/MCR\/Pg (\d+) 0 R\/MCID (\d+)>>|(\d+) 0 R|(\d+)/g,
    ),
  ];
  const home = pageNumbers.indexOf(Number(/\/Pg (\d+) 0 R/.exec(element)?.[1] ?? 0));
  const parts = kids.flatMap(([, page, mark, child, own]) => {
    if (child !== undefined) return spoken(pdf, pageNumbers, Number(child));
    return [markedText(pdf, page === undefined ? home : pageNumbers.indexOf(Number(page)), Number(mark ?? own))];
  });
  if (kind === "TR") return [parts.join(" | ")];
  if (kind === "TD" || kind === "TH" || kind === "P") return [parts.join("")];
  if (kind === "H1") return [`# ${parts.join("")}`];
  if (kind === "H2") return [`## ${parts.join("")}`];
  if (kind === "Figure") return [`[${textOf(found(element, /\/Alt(\([^)]*\)|<[^>]*>)/))}]`];
  return parts;
}

function markedText(pdf: ReadPdf, page: number, mark: number): string {
  return pdf.placed
    .filter((text) => text.page === page && text.mark === mark)
    .map((text) => text.text)
    .join("");
}

function numbersOfPages(pdf: ReadPdf): readonly number[] {
  const tree = pdf.objects.get(Number(found(pdf.catalog, /\/Pages (\d+) 0 R/))) ?? "";
  return numbersIn(found(tree, /\/Kids\[([^\]]*)\]/));
}

/** A PDF string as text. */
export function textOf(string: string): string {
  if (string.startsWith("(")) return string.slice(1, -1).replace(/\\(.)/g, "$1");
  const codes = string.slice(1, -1).match(/.{4}/g) ?? [];
  return String.fromCharCode(...codes.slice(1).map((code) => Number.parseInt(code, 16)));
}

function numbersIn(list: string): readonly number[] {
  return [...list.matchAll(/(\d+) 0 R/g)].map((match) => Number(match[1]));
}

function hex(code: number): string {
  return code.toString(16).padStart(4, "0");
}

function found(text: string, form: RegExp): string {
  return form.exec(text)?.[1] ?? broken(`${form} in ${text.slice(0, 200)}`);
}
