import { Buffer } from "node:buffer";
import { inflateSync } from "node:zlib";
import type { PDFDocumentProxy } from "unpdf/pdfjs";
import { isReadWhole } from "./pdf-aloud.js";
import { type BuiltPdf, builtOf } from "./pdf-built.js";
import { type PaintedPage, paintedBy, paintsTheSame } from "./pdf-painted.js";
import type { ShownNote } from "./pdf-shown.js";

/** What stands in a PDF that another program has saved, read by pdf.js: nothing of it is run, and nothing outside it is asked for. */
export interface SavedPdf {
  /** Texts that may be records: of every attachment of that name, and of embedded files that no list of the file names any more. */
  readonly records: readonly string[];
  /** The pieces of text of each page, without those of annotations. */
  readonly pages: readonly (readonly string[])[];
  /** The file itself. */
  readonly bytes: Uint8Array;
  /** What each of those pages paints. */
  readonly painted: readonly PaintedPage[];
  /** Texts that viewers show over each of those pages. */
  readonly notes: readonly (readonly ShownNote[])[];
  /** Pages on which something lies that is no text: annotations, pictures, layers that can be turned off. */
  readonly isOverlaid: boolean;
  /** How many pages its tree of pages is said to have. */
  readonly pageCount: number;
  /** Its title, author, subject and keywords, in each of the places where viewers look for them. */
  readonly titles: readonly string[];
  /** What it calls the files that lie in it, and says of them. */
  readonly names: readonly string[];
  /** Files of a portfolio. */
  readonly inside: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  /** Files that are neither records nor papers. */
  readonly others: readonly Uint8Array[];
  /** It holds more records or papers than are read, or a record longer than any is. */
  readonly isCutShort: boolean;
  /** What it is built of; nothing where programs may read it differently. */
  readonly built: BuiltPdf | undefined;
}

/**
 * Does every program see the same pages? One that does not find the table of a file's objects looks for them itself, takes the last
 * of each number, and every page that the tree of pages holds, however many it says there are. Where a file cannot be read in that
 * way no number may stand twice, and the table's place must stand where all look for it.
 */
export async function looksTheSameToAll(bytes: Uint8Array, painted: readonly PaintedPage[]): Promise<boolean> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const astray = file
    .replace(/(startxref\s+)(\d+)/g, (_, mark: string, place: string) => mark + "0".repeat(place.length))
    .replace(/(\/Count\s+)(\d+)/g, (_, mark: string, count: string) => mark + "/".padEnd(count.length, "x"));
  const rebuilt = (await readSavedPdf(Buffer.from(astray, "latin1")))?.painted ?? [];
  if (rebuilt.length > 0) return paintsTheSame(rebuilt, painted);
  const numbers = [...file.matchAll(/(?<![\d.])(\d{1,10})\s+\d{1,5}\s+obj\b/g)].map(([, number]) => Number(number));
  return new Set(numbers).size === numbers.length && /startxref\s+\d+\s+%%EOF/.test(file.slice(-lastPartLength));
}

/** So many bytes at the end of a file are where programs look for the place of its table. */
const lastPartLength = 1024;

const pagesMax = 60;
const recordsMax = 50;
const recordBytesMax = 262_144;

/** Reads a PDF of any form, also one that is encrypted without a password. Nothing when it cannot be read. */
export async function readSavedPdf(bytes: Uint8Array): Promise<SavedPdf | undefined> {
  mendNode20();
  const { getDocumentProxy } = await import("unpdf");
  const embedded = embeddedRecords(bytes);
  const built = builtOf(bytes);
  try {
    const file = await getDocumentProxy(Uint8Array.from(bytes), openedPlainly);
    try {
      const attached = attachmentsOf(await file.getAttachments());
      let isOverlaid = await hasMoreThanPages(file);
      const pages: (readonly string[])[] = [];
      const painted: PaintedPage[] = [];
      const notes: (readonly ShownNote[])[] = [];
      for (let number = 1; number <= Math.min(file.numPages, pagesMax); number += 1) {
        const page = await readPage(file, number);
        pages.push(page?.texts ?? []);
        painted.push(page?.painted ?? unreadPage);
        notes.push(page?.notes ?? []);
        isOverlaid ||= page?.isOverlaid ?? false;
      }
      if (file.numPages > pagesMax) pages.push([]);
      const files = [...attached.map(({ bytes: own }) => own), ...(built?.files ?? [])];
      const records = files.filter(isRecord);
      const short = records.filter((own) => own.length <= recordBytesMax);
      const papers = papersIn(attached, built);
      const inPapers = papers.flatMap(({ bytes: own }) => embeddedRecords(own));
      const texts = [...new Set([...short.map(textOf), ...embedded.filter((own) => !inPapers.includes(own))])];
      return {
        records: texts.slice(0, recordsMax),
        bytes,
        pages,
        painted,
        notes,
        isOverlaid,
        pageCount: file.numPages,
        titles: await titlesOf(file),
        names: attached.flatMap(({ name, description }) => [name, description]),
        inside: papers.slice(0, recordsMax),
        isCutShort: Math.max(texts.length, papers.length) > recordsMax || short.length < records.length,
        others: files.filter((own) => !isRecord(own) && !isPaper(own)),
        built,
      };
    } finally {
      await file.loadingTask.destroy();
    }
  } catch {
    return embedded.length === 0
      ? undefined
      : {
          ...{ records: embedded, bytes, pages: [], painted: [], notes: [], isOverlaid: false },
          ...{ pageCount: 0, titles: [], names: [] },
          isCutShort: embedded.length > recordsMax,
          inside: [],
          others: [],
          built,
        };
  }
}

/** The papers that a list of the file names, and those that lie in it under the same name for other programs. */
function papersIn(attached: readonly Attached[], built: BuiltPdf | undefined): readonly Attached[] {
  const listed = attached.filter(({ bytes }) => isPaper(bytes));
  const others = (built?.files ?? []).filter(
    (own) => isPaper(own) && !listed.some(({ bytes }) => Buffer.compare(bytes, own) === 0),
  );
  return [...listed, ...others.map((bytes) => ({ name: "", description: "", bytes }))];
}

async function titlesOf(file: PDFDocumentProxy): Promise<readonly string[]> {
  const { info, metadata } = await file.getMetadata();
  const said = ["Title", "Author", "Subject", "Keywords"].map(
    (key) => Object.entries(info).find(([name]) => name === key)?.[1],
  );
  const described = ["dc:title", "dc:creator", "dc:description", "dc:subject", "pdf:keywords"].map((key): unknown =>
    metadata?.get(key),
  );
  return [...said, ...described].flat().flatMap((text) => (typeof text === "string" && text !== "" ? [text] : []));
}

/** Does a file show or do more than its pages paint: layers, forms that a viewer draws in place of pages, scripts? */
async function hasMoreThanPages(file: PDFDocumentProxy): Promise<boolean> {
  const layers = await file.getOptionalContentConfig();
  const { info } = await file.getMetadata();
  const isForm = ["IsXFAPresent", "IsAcroFormPresent"].some((sign) =>
    Object.entries(info).some(([name, is]) => name === sign && is === true),
  );
  return isForm || (layers !== null && [...layers].length > 0) || (await file.getJSActions()) !== null;
}

/** One page; nothing where any of it cannot be read, since what is left out may lie over the rest. */
async function readPage(file: PDFDocumentProxy, number: number) {
  try {
    const page = await file.getPage(number);
    const { items } = await page.getTextContent();
    const operators = await page.getOperatorList();
    const annotations: readonly unknown[] = await page.getAnnotations({ intent: "any" });
    const isOverlaid = annotations.length > 0 || hasPictures(operators);
    const painted = paintedBy(operators, (font, letter) => outlineIn(page.commonObjs, font, letter));
    if (!(await isReadWhole(page))) painted.isPlain = false;
    page.cleanup();
    return {
      texts: items.flatMap((item) => ("str" in item && item.str !== "" ? [item.str] : [])),
      painted,
      isOverlaid,
      notes: annotations.flatMap(noteOf),
    };
  } catch {
    return undefined;
  }
}

/** The text that a comment or a field shows on the page, and where. */
function noteOf(annotation: unknown): readonly ShownNote[] {
  if (typeof annotation !== "object" || annotation === null || !("rect" in annotation)) return [];
  const [left = 0, bottom = 0, right = 0, top = 0] = Array.isArray(annotation.rect) ? annotation.rect.map(Number) : [];
  const contents: unknown = "contentsObj" in annotation ? annotation.contentsObj : undefined;
  const said = typeof contents === "object" && contents !== null && "str" in contents ? [contents.str] : [];
  const value: unknown = "fieldValue" in annotation ? annotation.fieldValue : undefined;
  const isShown = "subtype" in annotation && annotation.subtype === "FreeText";
  return [...(isShown ? said : []), value].flatMap((text) =>
    typeof text === "string" ? [{ text, left, right, bottom, top }] : [],
  );
}

const unreadPage: PaintedPage = { letters: [], shapes: [], isPlain: false };

const openedPlainly = {
  ...{ isEvalSupported: false, disableFontFace: true, useSystemFonts: false, enableXfa: false, stopAtErrors: true },
  ...{ verbosity: 0, maxImageSize: 16_777_216, password: "" },
};

interface Attached {
  readonly name: string;
  readonly description: string;
  readonly bytes: Uint8Array;
}

function attachmentsOf(attached: unknown): readonly Attached[] {
  if (typeof attached !== "object" || attached === null) return [];
  return Object.values(attached).flatMap((one: unknown) => {
    if (typeof one !== "object" || one === null || !("content" in one) || !(one.content instanceof Uint8Array))
      return [];
    const said = (text: unknown) => (typeof text === "string" ? text : "");
    const [name, description] = ["filename" in one && one.filename, "description" in one && one.description].map(said);
    return [{ name: name ?? "", description: description ?? "", bytes: one.content }];
  });
}

/** pdf.js stops in the middle of a page, and says nothing, where this is missing (Node 20). */
function mendNode20(): void {
  if ("transferToFixedLength" in ArrayBuffer.prototype) return;
  Object.defineProperty(ArrayBuffer.prototype, "transferToFixedLength", {
    value(this: ArrayBuffer, length = this.byteLength): ArrayBuffer {
      const bytes = new Uint8Array(length);
      bytes.set(new Uint8Array(this, 0, Math.min(length, this.byteLength)));
      return bytes.buffer;
    },
  });
}

/** The outline of a letter as pdf.js keeps it; one that is missing is drawn with nothing. */
function outlineIn(
  objects: { readonly has: (name: string) => boolean; readonly get: (name: string) => unknown },
  font: string,
  letter: string,
): ArrayLike<number> {
  const name = `${font}_path_${letter}`;
  const read: unknown = objects.has(name) ? objects.get(name) : undefined;
  const path: unknown = typeof read === "object" && read !== null && "path" in read ? read.path : undefined;
  return path instanceof Float32Array ? path : [];
}

/** The operators of pdf.js that paint a picture. */
const paintsPicture: ReadonlySet<number> = new Set([83, 84, 85, 86, 87, 88, 89, 90]);

function hasPictures({ fnArray }: { readonly fnArray: readonly number[] }): boolean {
  return fnArray.some((operator) => paintsPicture.has(operator));
}

const recordBegins = '{"format":';

function isPaper(bytes: Uint8Array): boolean {
  return textOf(bytes.subarray(0, 5)) === "%PDF-";
}

function isRecord(bytes: Uint8Array): boolean {
  return textOf(bytes.subarray(0, recordBegins.length)) === recordBegins;
}

/** Embedded files found by their own bytes, plain or deflated: merging and saving again drop them from the lists of a file, but keep them. */
function embeddedRecords(bytes: Uint8Array): readonly string[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = new Set<string>();
  let place = file.indexOf("EmbeddedFile");
  while (place >= 0 && found.size <= recordsMax) {
    const mark = file.indexOf("stream", place);
    const next = file.indexOf("EmbeddedFile", place + 1);
    if (mark >= 0 && mark - place < 600) {
      const begin = file[mark + 6] === 13 ? mark + 8 : mark + 7;
      const end = file.indexOf("endstream", begin);
      const text = end < 0 || end - begin > recordBytesMax ? undefined : unpacked(file.subarray(begin, end));
      if (text !== undefined) found.add(text);
    }
    place = next;
  }
  return [...found];
}

function unpacked(stream: Buffer): string | undefined {
  if (isRecord(stream)) return textOf(stream).trimEnd().concat("\n");
  try {
    const plain = inflateSync(stream, { maxOutputLength: recordBytesMax });
    return isRecord(plain) ? textOf(plain) : undefined;
  } catch {
    return undefined;
  }
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
}
