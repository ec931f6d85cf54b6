import { Buffer } from "node:buffer";
import { closeSync, openSync, readSync } from "node:fs";
import type { TableRow, WorkbookSheet } from "../../payroll/timesheet/table.js";
import type { DecimalMark } from "../../values/decimal-mark.js";
import { type NoText, type Outcome, problem, problemOf } from "../../values/problem.js";
import { err, ok } from "../../values/result.js";
import type { CsvEnd, CsvVisitor } from "../csv/read.js";
import { readWhole } from "../files/whole.js";
import { archiveBytesMax, unzip } from "../files/zip.js";
import { CellTexts } from "./cells.js";
import { isOpenDocument, openDocumentSheets } from "./ods.js";
import { attributeOf, elements, plainXml, xmlText } from "./xml.js";

/** Is a file a workbook (.xlsx, .ods, or one with a password), by its first bytes? A file that cannot be opened is not: reading it will say why. */
export function isWorkbook(path: string): boolean {
  const start = firstBytes(path);
  return start === zipStart || start === compoundStart;
}

const zipStart = "504b0304";
const compoundStart = "d0cf11e0";

function firstBytes(path: string): string {
  const bytes = new Uint8Array(4);
  try {
    const descriptor = openSync(path, "r");
    readSync(descriptor, bytes, 0, 4, 0);
    closeSync(descriptor);
  } catch {
    return "";
  }
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * The sheets of a workbook in its own order. Only what cells hold is read: formulas count by their kept result, macros and
 * links are never looked at, and a part that declares entities is refused. Refused too: an .xls, and a workbook with a password.
 */
export function readWorkbook(path: string, mark: DecimalMark): Outcome<readonly WorkbookSheet[]> {
  const file = readWhole(path, archiveBytesMax);
  if (!file.ok) return file;
  const refused = (holds: NoText) => err(problem("text-not-readable", { path, holds }, { file: path }));
  if (firstBytes(path) === compoundStart) {
    const isLocked = Buffer.from(file.value).includes(Buffer.from("EncryptedPackage", "utf16le"));
    return refused(isLocked ? "locked-workbook" : "old-workbook");
  }
  const parts = new Map<string, string>();
  let isSafe = true;
  const isArchive = unzip(file.value, isNeeded, ({ name, bytes }) => {
    const text = bytes === undefined ? undefined : plainXml(xmlText(bytes));
    if (!isNeeded(name)) return;
    // A part that is there twice, or cannot be read, would be another in another program.
    if (text === undefined || parts.has(name.toLowerCase())) isSafe = false;
    else parts.set(name.toLowerCase(), text);
  });
  if (!isArchive || !isSafe) return refused("damaged-workbook");
  const sheets = isOpenDocument(parts) ? openDocumentSheets(parts, mark) : spreadsheetSheets(parts, mark);
  return sheets.length === 0 ? refused("damaged-workbook") : ok(sheets);
}

/**
 * The first visible sheet of a workbook with anything in it, row by row, as `readCsvFile` hands over a CSV. A list that would be read
 * in part is refused: one with rows that nobody sees, and one that goes on under the same headings in a sheet behind it.
 */
export function visitWorkbook(path: string, visitor: CsvVisitor, mark: DecimalMark): Outcome<CsvEnd> {
  const sheets = readWorkbook(path, mark);
  if (!sheets.ok) return sheets;
  const [sheet, ...others] = sheets.value.filter((one) => !one.isHidden && one.rows.length + one.hidden > 0);
  const rows = sheet?.rows ?? [];
  const [first] = rows;
  if (first === undefined) return err(problem("file-empty", { path }, { file: path }));
  const goesOn = others.some((one) => one.rows[0]?.cells.join("\n") === first.cells.join("\n"));
  const holds: NoText | undefined = sheet?.hidden !== 0 ? "hidden-rows" : goesOn ? "more-sheets" : undefined;
  if (holds !== undefined) return err(problem("text-not-readable", { path, holds }, { file: path }));
  const shape = visitor.first({ fields: first.cells, line: first.line, delimiter: ";" });
  const below = shape === undefined ? [] : rows.slice(shape.firstLine === "header" ? 1 : 0);
  const width = shape?.width ?? 0;
  for (const { cells, line } of below) {
    const filled = cells.slice(0, Math.max(width, cells.findLastIndex((cell) => cell.trim() !== "") + 1));
    const data = { found: filled.length, expected: width };
    if (filled.length > width) visitor.problem(problemOf("row-wrong-length", data, { file: path, line }));
    else if (!visitor.row([...filled, ...Array<string>(width - filled.length).fill("")], line)) break;
  }
  return ok({ rows: below.length, encoding: "utf-8" });
}

function isNeeded(name: string): boolean {
  return /^(?:xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)|content\.xml)$/i.test(
    name,
  );
}

function spreadsheetSheets(parts: ReadonlyMap<string, string>, mark: DecimalMark): readonly WorkbookSheet[] {
  const cells = new CellTexts(parts, mark);
  const relations = elements(parts.get("xl/_rels/workbook.xml.rels") ?? "", "Relationship");
  const listed = elements(parts.get("xl/workbook.xml") ?? "", "sheet").flatMap(({ attributes }) => {
    const id = /(?:^|\s)[\w.-]+:id="([^"]+)"/.exec(attributes)?.[1];
    const relation = relations.find((one) => attributeOf(one.attributes, "Id") === id);
    const target = attributeOf(relation?.attributes ?? "", "Target")?.replace(/^\/?(?:xl\/)?/i, "");
    const xml = target === undefined ? undefined : parts.get(`xl/${target}`.toLowerCase());
    const state = attributeOf(attributes, "state") ?? "visible";
    const name = attributeOf(attributes, "name") ?? "";
    return xml === undefined ? [] : [{ name, isHidden: state !== "visible", ...rowsOf(xml, cells) }];
  });
  const only = parts.get("xl/worksheets/sheet1.xml");
  return listed.length > 0 || only === undefined ? listed : [{ name: "", isHidden: false, ...rowsOf(only, cells) }];
}

function rowsOf(sheet: string, cells: CellTexts): Pick<WorkbookSheet, "rows" | "hidden"> {
  const rows: TableRow[] = [];
  const below = mergedBelow(sheet);
  let hidden = 0;
  let line = 0;
  for (const { attributes, inner } of elements(sheet, "row")) {
    line = Number(attributeOf(attributes, "r") ?? line + 1);
    const { texts, isStruck } = cellsOf(inner, cells);
    for (const merged of below) if (merged.from < line && line <= merged.to) fill(texts, merged);
    for (const merged of below) if (merged.from === line) merged.text = texts[merged.place] ?? "";
    if (texts.every((text) => text.trim() === "")) {
      if (isStruck) hidden += 1;
      continue;
    }
    if (/\bhidden="(?:1|true)"/.test(attributes)) hidden += 1;
    else rows.push({ cells: texts, line });
  }
  return { rows, hidden };
}

/** Cells of one column that are one over several rows: a person reads their text beside each of them. */
interface MergedBelow {
  readonly place: number;
  readonly from: number;
  readonly to: number;
  text: string;
}

/** So many merged stretches are looked at. */
const mergedMax = 2000;

function mergedBelow(sheet: string): readonly MergedBelow[] {
  return elements(sheet, "mergeCell")
    .slice(0, mergedMax)
    .flatMap(({ attributes }) => {
      const [, column, from, last, to] =
        /^([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)$/.exec(attributeOf(attributes, "ref") ?? "") ?? [];
      const place = columnNumber(column);
      if (place === undefined || column !== last || from === to || place >= columnsMax) return [];
      return [{ place, from: Number(from), to: Number(to), text: "" }];
    });
}

function fill(texts: string[], { place, text }: MergedBelow): void {
  while (texts.length <= place) texts.push("");
  if ((texts[place] ?? "").trim() === "") texts[place] = text;
}

/** More columns than these are no timesheet. */
const columnsMax = 400;

/** The texts of a row; what is struck out is blank. */
function cellsOf(content: string, cells: CellTexts): { readonly texts: string[]; readonly isStruck: boolean } {
  const texts: string[] = [];
  let isStruck = false;
  for (const { attributes, inner } of elements(content, "c")) {
    const place = columnNumber(/\br="([A-Z]{1,3})\d+"/.exec(attributes)?.[1]) ?? texts.length;
    if (place >= columnsMax) continue;
    while (texts.length < place) texts.push("");
    const text = cells.textOf(attributes, inner);
    const isOut = text !== "" && cells.isStruck(attributes);
    texts[place] = isOut ? "" : text;
    isStruck ||= isOut;
  }
  return { texts, isStruck };
}

function columnNumber(letters: string | undefined): number | undefined {
  if (letters === undefined) return undefined;
  let place = 0;
  for (const letter of letters) place = place * 26 + letter.charCodeAt(0) - 64;
  return place - 1;
}
