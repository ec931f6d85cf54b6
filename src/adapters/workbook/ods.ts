import type { TableRow, WorkbookSheet } from "../../payroll/timesheet/cells/table.js";
import { csvDay, parseDay } from "../../values/calendar.js";
import type { DecimalMark } from "../../values/decimal-mark.js";
import { columnLetter } from "../../values/problem.js";
import { attributeOf, elements, unescaped } from "./xml.js";

/** More rows or columns than these are no timesheet; a sheet repeats its blank ones to the end. */
const rowsMax = 200_000;
const columnsMax = 400;

/** Is the archive a sheet of LibreOffice (.ods)? */
export function isOpenDocument(parts: ReadonlyMap<string, string>): boolean {
  return parts.has("content.xml");
}

/**
 * The sheets of an .ods. Its XML has been made plain: elements stand without their prefixes. A letter or a drawing (.odt, .odg) has
 * tables too, but none is all that stands in it.
 */
export function openDocumentSheets(parts: ReadonlyMap<string, string>, mark: DecimalMark): readonly WorkbookSheet[] {
  if (!/<spreadsheet[\s>]/.test(parts.get("content.xml") ?? "")) return [];
  const content = withoutNotes(parts.get("content.xml") ?? "").replaceAll("covered-table-cell", "table-cell");
  const named = (is: RegExp) => {
    const names = new Set<string>();
    for (const { attributes, inner } of elements(content, "style"))
      if (is.test(inner)) names.add(attributeOf(attributes, "name") ?? "");
    return names;
  };
  const hiddenStyles = named(/\bdisplay="false"/);
  const look: Look = { mark, struck: named(/\btext-line-through-(?:style|type)="(?!none)/) };
  return Array.from(elements(content, "table"), ({ attributes, inner }) => ({
    name: attributeOf(attributes, "name") ?? "",
    isHidden: hiddenStyles.has(attributeOf(attributes, "style-name") ?? "-"),
    ...rowsOf(inner, look),
  }));
}

/** Where a note is pinned to a cell. */
const noted = "<noted/>";

/** With a mark in place of the text of notes that somebody has pinned to cells. */
function withoutNotes(content: string): string {
  const [first = "", ...pieces] = content.split(/<annotation(?=[\s>])/);
  const end = "</annotation>";
  return [
    first,
    ...pieces.map((piece) => (piece.includes(end) ? piece.slice(piece.indexOf(end) + end.length) : "")),
  ].join(noted);
}

/** How cells are shown: the decimal mark, and the styles whose text is struck out. */
interface Look {
  readonly mark: DecimalMark;
  readonly struck: ReadonlySet<string>;
}

/** A cell that is one over several rows: a person reads its text beside each of them. */
interface MergedBelow {
  readonly text: string;
  readonly to: number;
}

function rowsOf(table: string, look: Look): Omit<WorkbookSheet, "name" | "isHidden"> {
  const rows: TableRow[] = [];
  const { styles: columnStyles, hiddenColumns } = columnsOf(table);
  const merged = new Map<number, MergedBelow>();
  const notes: string[] = [];
  let hidden = 0;
  let line = 1;
  for (const { attributes, inner } of elements(table, "table-row")) {
    const times = Number(attributeOf(attributes, "number-rows-repeated") ?? 1);
    const usual = attributeOf(attributes, "default-cell-style-name");
    const { row, isStruck } = cellsOf(inner, (place) => usual ?? columnStyles[place], look, { merged, line, notes });
    const isFilled = row.cells.some((cell) => cell.trim() !== "");
    const isHidden = /\bvisibility="(?:collapse|filter)"/.test(attributes);
    if (!isFilled && isStruck) hidden += Math.min(times, rowsMax);
    const shown = isFilled && !isHidden ? Math.min(times, rowsMax - rows.length) : 0;
    for (let count = 0; count < shown; count += 1) rows.push({ ...row, line: line + count });
    // What is beyond the largest number of rows is not seen either.
    if (isFilled) hidden += times - shown;
    line += times;
  }
  return { rows, hidden, hiddenColumns, notes };
}

/** Of each column the style of the cells that have none of their own; and the places of those that are hidden. */
function columnsOf(table: string): { readonly styles: readonly string[]; readonly hiddenColumns: readonly number[] } {
  const styles: string[] = [];
  const hiddenColumns: number[] = [];
  for (const { attributes } of elements(table, "table-column")) {
    const times = Number(attributeOf(attributes, "number-columns-repeated") ?? 1);
    const style = attributeOf(attributes, "default-cell-style-name") ?? "";
    const isHidden = /\bvisibility="(?:collapse|filter)"/.test(attributes);
    for (let count = 0; count < times && styles.length < columnsMax; count += 1) {
      if (isHidden) hiddenColumns.push(styles.length);
      styles.push(style);
    }
  }
  return { styles, hiddenColumns };
}

/** The texts of a row; what is struck out is blank. */
function cellsOf(
  row: string,
  usualStyle: (place: number) => string | undefined,
  look: Look,
  at: { readonly merged: Map<number, MergedBelow>; readonly line: number; readonly notes: string[] },
): { readonly row: Omit<TableRow, "line">; readonly isStruck: boolean } {
  const texts: string[] = [];
  const merged: number[] = [];
  let isStruck = false;
  for (const { attributes, inner } of elements(row, "table-cell")) {
    const times = Number(attributeOf(attributes, "number-columns-repeated") ?? 1);
    const written = textOf(attributes, inner, look);
    const style = attributeOf(attributes, "style-name") ?? usualStyle(texts.length) ?? "";
    const isOut = written !== "" && look.struck.has(style);
    isStruck ||= isOut;
    if (inner.includes(noted)) at.notes.push(`${columnLetter(texts.length)}${at.line}`);
    const below = at.merged.get(texts.length);
    const isBelow = written === "" && below !== undefined && at.line <= below.to;
    const text = isOut ? "" : isBelow ? below.text : written;
    if (isBelow) merged.push(texts.length);
    const over = Number(attributeOf(attributes, "number-rows-spanned") ?? 1);
    if (over > 1) at.merged.set(texts.length, { text, to: at.line + over - 1 });
    for (let count = 0; count < times && texts.length < columnsMax; count += 1) texts.push(text);
  }
  return { row: { cells: texts, ...(merged.length > 0 && { merged }) }, isStruck };
}

function textOf(attributes: string, inner: string, { mark, struck }: Look): string {
  const type = attributeOf(attributes, "value-type");
  const value = attributeOf(attributes, "value") ?? "";
  if (type === "float" || type === "currency" || type === "percentage") {
    const text = String(Number(Number(value).toPrecision(12)));
    return mark === "comma" ? text.replace(".", ",") : text;
  }
  if (type === "date") return dateText(attributeOf(attributes, "date-value") ?? "");
  if (type === "time") return timeText(attributeOf(attributes, "time-value") ?? "");
  if (type === "boolean") return attributeOf(attributes, "boolean-value") === "true" ? "TRUE" : "FALSE";
  return Array.from(elements(inner, "p"), ({ inner: text }) => unescaped(plainLine(text, struck))).join(" ");
}

/** The letters of a line: several spaces and breaks have marks of their own, and a stretch may be struck out. */
function plainLine(text: string, struck: ReadonlySet<string>): string {
  return text
    .replaceAll(/<span\b([^<>]*)>([^<]*)<\/span>/g, (_, attributes: string, inner: string) =>
      struck.has(attributeOf(attributes, "style-name") ?? "") ? "" : inner,
    )
    .replaceAll(/<(?:s|tab|line-break)\b[^<>]*>/g, " ")
    .replaceAll(/<[^<>]*>/g, "");
}

function dateText(iso: string): string {
  const [date = "", time] = iso.split("T");
  const read = parseDay(date);
  const text = read.ok ? csvDay(read.value) : date;
  return time === undefined || /^00:00:00/.test(time) ? text : `${text} ${time.slice(0, 8)}`;
}

/** `PT08H30M00S` as 8:30. */
function timeText(duration: string): string {
  const [hours = "0", minutes = "0", seconds = "0"] = /^PT(\d+)H(\d+)M(\d+)/.exec(duration)?.slice(1) ?? [];
  const short = `${Number(hours)}:${minutes.padStart(2, "0")}`;
  return Number(seconds) === 0 ? short : `${short}:${seconds.padStart(2, "0")}`;
}
