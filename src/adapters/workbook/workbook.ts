import { Buffer } from "node:buffer";
import type { TableRow, WorkbookSheet } from "../../payroll/timesheet/cells/table.js";
import type { DecimalMark } from "../../values/decimal-mark.js";
import { type Notice, notice } from "../../values/notice.js";
import { type NoText, type Outcome, problem, problemOf } from "../../values/problem.js";
import { err, ok } from "../../values/result.js";
import type { CsvEnd, CsvVisitor } from "../csv/read.js";
import { firstBytes } from "../files/open.js";
import { readWhole } from "../files/whole.js";
import { archiveBytesMax, unzip } from "../files/zip.js";
import { CellTexts } from "./cells.js";
import { cellsWithNotes } from "./notes.js";
import { isOpenDocument, openDocumentSheets } from "./ods.js";
import { attributeOf, elements, plainXml, xmlText } from "./xml.js";

/** Is a file a workbook (.xlsx, .ods, or one with a password), by its first bytes? A file that cannot be opened is not: reading it will say why. */
export function isWorkbook(path: string): boolean {
  const start = startOf(path);
  return start === zipStart || start === compoundStart;
}

const zipStart = "504b0304";
const compoundStart = "d0cf11e0";

function startOf(path: string): string {
  return firstBytes(path, 4).toString("hex");
}

/**
 * The sheets of a workbook in its own order. Only what cells hold is read: formulas count by their kept result, macros and
 * links are never looked at, and a part that declares entities is refused. Refused too: an .xls, and a workbook with a password.
 */
export function readWorkbook(path: string, mark: DecimalMark): Outcome<readonly WorkbookSheet[]> {
  const file = readWhole(path, archiveBytesMax);
  if (!file.ok) return file;
  const refused = (holds: NoText) => err(problem("text-not-readable", { path, holds }, { file: path }));
  if (startOf(path) === compoundStart) {
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

/** What the reader of a list calls a column of cards and one of amounts, and who is told of sheets that are not read. */
interface ListSheets {
  readonly isCardHeading: (text: string) => boolean;
  readonly isAmountHeading?: (text: string) => boolean;
  readonly say: (found: Notice) => void;
}

/**
 * The first visible sheet of a workbook with anything in it, row by row, as `readCsvFile` hands over a CSV. A list that would be read
 * in part or otherwise than it is seen is refused: one with rows or columns that nobody sees, and one beside which another sheet has cards
 * too. Other sheets are told as not read.
 */
export function visitWorkbook(
  path: string,
  visitor: CsvVisitor,
  { isCardHeading, isAmountHeading = () => false, say }: ListSheets,
): Outcome<CsvEnd> {
  const sheets = readWorkbook(path, "comma");
  if (!sheets.ok) return sheets;
  const sheet = sheets.value.find((one) => !one.isHidden && one.rows.length + one.hidden > 0);
  const rows = sheet?.rows ?? [];
  const [first] = rows;
  if (first === undefined) return err(problem("file-empty", { path }, { file: path }));
  const isUnseen = sheet?.hidden !== 0 || sheet.hiddenColumns.some((place) => isFilled(rows, place));
  const others = sheets.value.filter((one) => one !== sheet);
  const goesOn = others.some((one) => listsCards(one, isCardHeading));
  const holds: NoText | undefined = isUnseen ? "hidden-rows" : goesOn ? "more-sheets" : undefined;
  if (holds !== undefined) return err(problem("text-not-readable", { path, holds }, { file: path }));
  for (const found of [...notesNotRead(path, sheet), ...sheetsNotRead(path, others, "list")]) say(found);
  const shape = visitor.first({ fields: first.cells, line: first.line, delimiter: ";" });
  const below = shape === undefined ? [] : rows.slice(shape.firstLine === "header" ? 1 : 0);
  const width = shape?.width ?? 0;
  for (const { cells: shown, line, merged = [] } of below) {
    // One amount over several lines is the amount of them all.
    const isOnce = (place: number) => merged.includes(place) && isAmountHeading(first.cells[place] ?? "");
    const cells = shown.map((cell, place) => (isOnce(place) ? "" : cell));
    const filled = cells.slice(0, Math.max(width, cells.findLastIndex((cell) => cell.trim() !== "") + 1));
    const data = { found: filled.length, expected: width };
    const goesOn =
      filled.length > width
        ? visitor.problem(problemOf("row-wrong-length", data, { file: path, line }))
        : visitor.row([...filled, ...Array<string>(width - filled.length).fill("")], line);
    if (!goesOn) break;
  }
  return ok({ rows: below.length, encoding: "utf-8" });
}

function isFilled(rows: readonly TableRow[], place: number): boolean {
  return rows.some(({ cells }) => (cells[place] ?? "").trim() !== "");
}

/** Does a sheet have a column of cards, wherever its headings stand: under a heading of cards, or some numbers like those of cards and nothing else? */
function listsCards({ rows }: WorkbookSheet, isCardHeading: (text: string) => boolean): boolean {
  const columns = new Map<number, string[]>();
  for (const { cells } of rows) {
    for (const [place, cell] of cells.entries()) {
      const column = columns.get(place) ?? [];
      if (cell.trim() !== "") column.push(cell.trim());
      columns.set(place, column);
    }
  }
  return [...columns.values()].some((texts) => {
    const heading = texts.findIndex(isCardHeading);
    const numbers = texts.filter(isLikeCard).length;
    const isOnly = numbers > 1 && texts.slice(1).every(isLikeCard);
    return isOnly || (heading >= 0 && texts.slice(heading).some(isLikeCard));
  });
}

function isLikeCard(text: string): boolean {
  return /^\d{5}$/.test(text);
}

/** Notes on cells, of which so many are named. */
const notesNamed = 5;

/** Notes that somebody has pinned to cells of a sheet: they are told, and not read. */
export function notesNotRead(file: string, sheet: WorkbookSheet | undefined, name?: string): readonly Notice[] {
  const notes = sheet?.notes ?? [];
  const where = name === undefined ? { file } : { file, sheet: name };
  const data = { count: notes.length, cells: notes.slice(0, notesNamed) };
  return notes.length === 0 ? [] : [notice("cell-notes-not-read", data, where)];
}

/** Sheets with anything in them that are told as not read; `of` a list there is nothing to choose. */
export function sheetsNotRead(file: string, sheets: readonly WorkbookSheet[], of?: "list"): readonly Notice[] {
  const left = sheets
    .filter(({ rows, hidden }) => rows.length + hidden > 0)
    .map(({ name, rows, hidden, isHidden }) => ({ name, rows: rows.length + hidden, isHidden }));
  const data = { sheets: left, ...(of && { of }) };
  return left.length === 0 ? [] : [notice("sheets-not-read", data, { file })];
}

function isNeeded(name: string): boolean {
  return /^(?:xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml|worksheets\/_rels\/[^/]+\.rels|comments[^/]*\.xml|comments\/[^/]+\.xml)|content\.xml)$/i.test(
    name,
  );
}

function spreadsheetSheets(parts: Map<string, string>, mark: DecimalMark): readonly WorkbookSheet[] {
  const cells = new CellTexts(parts, mark);
  const targets = new Map<string, string>();
  for (const { attributes } of elements(parts.get("xl/_rels/workbook.xml.rels") ?? "", "Relationship")) {
    const [id, target] = [attributeOf(attributes, "Id"), attributeOf(attributes, "Target")];
    if (id !== undefined && target !== undefined && !targets.has(id))
      targets.set(id, `xl/${target.replace(/^\/?(?:xl\/)?/i, "")}`.toLowerCase());
  }
  const listed = [...elements(parts.get("xl/workbook.xml") ?? "", "sheet")].flatMap(({ attributes }) => {
    const target = targets.get(/(?:^|\s)[\w.-]+:id="([^"]+)"/.exec(attributes)?.[1] ?? "") ?? "";
    // Each part is read once, however often it is listed.
    const xml = parts.get(target);
    parts.delete(target);
    const state = attributeOf(attributes, "state") ?? "visible";
    const name = attributeOf(attributes, "name") ?? "";
    if (xml === undefined) return [];
    return [{ name, isHidden: state !== "visible", notes: cellsWithNotes(parts, target), rows: rowsOf(xml, cells) }];
  });
  const only = parts.get("xl/worksheets/sheet1.xml");
  const sheets =
    listed.length > 0 || only === undefined
      ? listed
      : [{ name: "", isHidden: false, notes: [], rows: rowsOf(only, cells) }];
  // A sheet with two rows or cells in one place would be another in another program.
  return sheets.some(({ rows }) => rows === undefined)
    ? []
    : sheets.flatMap(({ rows, ...sheet }) => (rows === undefined ? [] : [{ ...sheet, ...rows }]));
}

/** Nothing where two rows, or two cells, stand in one place, and where there are too many. */
function rowsOf(sheet: string, cells: CellTexts): Pick<WorkbookSheet, "rows" | "hidden" | "hiddenColumns"> | undefined {
  const rows: TableRow[] = [];
  const below = mergedBelow(sheet);
  const seen = new Set<number>();
  const areHidden = /<sheetFormatPr\b[^>]*\szeroHeight="(?:1|true)"/.test(sheet);
  let hidden = 0;
  let line = 0;
  for (const { attributes, inner } of elements(sheet, "row")) {
    if (rows.length === rowsMax) return undefined;
    line = Number(/(?:^|\s)r="(\d+)"/.exec(attributes)?.[1] ?? line + 1);
    const held = cellsOf(inner, cells, line);
    if (held === undefined || seen.has(line)) return undefined;
    seen.add(line);
    const { texts, isStruck } = held;
    const merged = below.filter((one) => one.from < line && line <= one.to && fill(texts, one));
    for (const one of below) if (one.from === line) one.text = texts[one.place] ?? "";
    if (texts.every((text) => text.trim() === "")) {
      if (isStruck) hidden += 1;
      continue;
    }
    if (isHiddenRow(attributes, areHidden)) hidden += 1;
    else rows.push({ cells: texts, line, ...(merged.length > 0 && { merged: merged.map(({ place }) => place) }) });
  }
  return { rows, hidden, hiddenColumns: hiddenColumnsOf(sheet) };
}

/** Less than this, in points and in letters, shows nothing of what a cell holds. */
const [heightLeast, widthLeast] = [3, 0.5];

/** Hidden, filtered away, or without height; where all rows are hidden, the one that has no height of its own. */
function isHiddenRow(attributes: string, areHidden: boolean): boolean {
  if (/\bhidden="(?:1|true)"/.test(attributes)) return true;
  const height = /\sht="([\d.]+)"/.exec(attributes)?.[1];
  return height === undefined ? areHidden : Number(height) < heightLeast;
}

function hiddenColumnsOf(sheet: string): readonly number[] {
  const places = new Set<number>();
  for (const { attributes } of elements(sheet, "col")) {
    const width = attributeOf(attributes, "width");
    const isHidden = /\bhidden="(?:1|true)"/.test(attributes) || (width !== undefined && Number(width) < widthLeast);
    const [from, to] = [Number(attributeOf(attributes, "min")), Number(attributeOf(attributes, "max"))];
    for (let place = from; isHidden && from >= 1 && place <= Math.min(to, columnsMax); place += 1)
      places.add(place - 1);
  }
  return [...places];
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

/** More rows than these are no timesheet and no list of cards. */
const rowsMax = 200_000;

function mergedBelow(sheet: string): readonly MergedBelow[] {
  const below: MergedBelow[] = [];
  let count = 0;
  for (const { attributes } of elements(sheet, "mergeCell")) {
    if (count === mergedMax) break;
    count += 1;
    const [, column, from, last, to] =
      /^([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)$/.exec(attributeOf(attributes, "ref") ?? "") ?? [];
    const place = columnNumber(column);
    if (place === undefined || column !== last || from === to || place >= columnsMax) continue;
    below.push({ place, from: Number(from), to: Number(to), text: "" });
  }
  return below;
}

/** Was the cell blank? */
function fill(texts: string[], { place, text }: MergedBelow): boolean {
  while (texts.length <= place) texts.push("");
  const isBlank = (texts[place] ?? "").trim() === "";
  if (isBlank) texts[place] = text;
  return isBlank;
}

/** More columns than these are no timesheet. */
const columnsMax = 400;

/** The texts of a row; what is struck out is blank. Nothing where a cell is there twice, or says that it stands in another row. */
function cellsOf(
  content: string,
  cells: CellTexts,
  line: number,
): { readonly texts: string[]; readonly isStruck: boolean } | undefined {
  const texts: string[] = [];
  const seen = new Set<number>();
  let isStruck = false;
  for (const { attributes, inner } of elements(content, "c")) {
    const [, column, row] = /(?:^|\s)r="([A-Z]{1,3})(\d+)"/.exec(attributes) ?? [];
    const place = columnNumber(column) ?? texts.length;
    if (seen.has(place) || (row !== undefined && Number(row) !== line)) return undefined;
    if (place >= columnsMax) continue;
    seen.add(place);
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
