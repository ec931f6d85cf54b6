import { Buffer } from "node:buffer";
import { closeSync, openSync, readSync } from "node:fs";
import type { DecimalMark } from "../../values/decimal-mark.js";
import { type Outcome, problem, problemOf } from "../../values/problem.js";
import { err, ok } from "../../values/result.js";
import type { CsvEnd, CsvVisitor } from "../csv/read.js";
import { readWhole } from "../files/whole.js";
import { archiveBytesMax, unzip } from "../files/zip.js";
import { CellTexts, elements } from "./cells.js";

/** Is a file an Excel workbook (.xlsx), by its first bytes? A file that cannot be opened is not: reading it will say why. */
export function isWorkbook(path: string): boolean {
  const bytes = new Uint8Array(4);
  try {
    const descriptor = openSync(path, "r");
    readSync(descriptor, bytes, 0, 4, 0);
    closeSync(descriptor);
  } catch {
    return false;
  }
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/**
 * The first sheet of a workbook, row by row, each cell as the text a person would write. Only what cells hold is read:
 * formulas count by their kept result, macros and links are never looked at, and a part that declares entities is refused.
 */
export function readWorkbook(path: string, visitor: CsvVisitor, mark: DecimalMark): Outcome<CsvEnd> {
  const file = readWhole(path, archiveBytesMax);
  if (!file.ok) return file;
  const parts = new Map<string, string>();
  const isArchive = unzip(file.value, isNeeded, ({ name, bytes }) => {
    if (bytes !== undefined)
      parts.set(name, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("utf8"));
  });
  const sheet = firstSheet(parts);
  const isSafe = [...parts.values()].every((text) => !text.slice(0, 2000).includes("<!"));
  if (!isArchive || sheet === undefined || !isSafe)
    return err(problem("text-not-readable", { path, holds: "damaged-workbook" }, { file: path }));
  const cells = new CellTexts(parts, mark);
  return rowsOf(sheet, cells, path, visitor);
}

function isNeeded(name: string): boolean {
  return /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/.test(
    name,
  );
}

/** The sheet that stands first in the workbook's own list. */
function firstSheet(parts: ReadonlyMap<string, string>): string | undefined {
  const id = /<sheet\b[^>]*\br:id="([^"]+)"/.exec(parts.get("xl/workbook.xml") ?? "")?.[1];
  const relations = parts.get("xl/_rels/workbook.xml.rels") ?? "";
  const relation = elements(relations, "Relationship").find(({ attributes }) => attributes.includes(`Id="${id}"`));
  const target = /\bTarget="\/?(?:xl\/)?([^"]+)"/.exec(relation?.attributes ?? "")?.[1];
  if (target !== undefined) return parts.get(`xl/${target}`);
  return parts.get("xl/worksheets/sheet1.xml");
}

function rowsOf(sheet: string, cells: CellTexts, path: string, visitor: CsvVisitor): Outcome<CsvEnd> {
  let width = 0;
  let rows = 0;
  let line = 0;
  for (const { attributes, inner } of elements(sheet, "row")) {
    line = Number(/\br="(\d+)"/.exec(attributes)?.[1] ?? line + 1);
    const texts = cellsOf(inner, cells);
    if (texts.every((text) => text.trim() === "")) continue;
    if (width === 0) {
      const shape = visitor.first({ fields: texts, line, delimiter: ";" });
      if (shape === undefined) break;
      width = shape.width;
      if (shape.firstLine === "header") continue;
    }
    rows += 1;
    while (texts.length < width) texts.push("");
    while (texts.length > width && texts.at(-1)?.trim() === "") texts.pop();
    if (texts.length === width) visitor.row(texts, line);
    else visitor.problem(problemOf("row-wrong-length", { found: texts.length, expected: width }, { file: path, line }));
  }
  return width === 0 && rows === 0 && line === 0
    ? err(problem("file-empty", { path }, { file: path }))
    : ok({ rows, encoding: "utf-8" });
}

/** More columns than these are no timesheet. */
const columnsMax = 400;

function cellsOf(content: string, cells: CellTexts): string[] {
  const texts: string[] = [];
  for (const { attributes, inner } of elements(content, "c")) {
    const place = placeOf(/\br="([A-Z]{1,3})\d+"/.exec(attributes)?.[1]) ?? texts.length;
    if (place >= columnsMax) continue;
    while (texts.length < place) texts.push("");
    texts[place] = cells.textOf(attributes, inner);
  }
  return texts;
}

function placeOf(letters: string | undefined): number | undefined {
  if (letters === undefined) return undefined;
  let place = 0;
  for (const letter of letters) place = place * 26 + letter.charCodeAt(0) - 64;
  return place - 1;
}
