import type { TableRow, WorkbookSheet } from "../../payroll/timesheet/table.js";
import { csvDay, parseDay } from "../../values/calendar.js";
import type { DecimalMark } from "../../values/decimal-mark.js";
import { attributeOf, elements, unescaped } from "./xml.js";

/** More rows or columns than these are no timesheet; a sheet repeats its blank ones to the end. */
const rowsMax = 200_000;
const columnsMax = 400;

/** Is the archive a sheet of LibreOffice (.ods)? */
export function isOpenDocument(parts: ReadonlyMap<string, string>): boolean {
  return parts.has("content.xml");
}

/** The sheets of an .ods. Its XML has been made plain: elements stand without their prefixes. */
export function openDocumentSheets(parts: ReadonlyMap<string, string>, mark: DecimalMark): readonly WorkbookSheet[] {
  const content = (parts.get("content.xml") ?? "").replaceAll("covered-table-cell", "table-cell");
  const hiddenStyles = elements(content, "style").flatMap(({ attributes, inner }) =>
    /\bdisplay="false"/.test(inner) ? [attributeOf(attributes, "name") ?? ""] : [],
  );
  return elements(content, "table").map(({ attributes, inner }) => ({
    name: attributeOf(attributes, "name") ?? "",
    isHidden: hiddenStyles.includes(attributeOf(attributes, "style-name") ?? "-"),
    ...rowsOf(inner, mark),
  }));
}

function rowsOf(table: string, mark: DecimalMark): Pick<WorkbookSheet, "rows" | "hidden"> {
  const rows: TableRow[] = [];
  let hidden = 0;
  let line = 1;
  for (const { attributes, inner } of elements(table, "table-row")) {
    const times = Number(attributeOf(attributes, "number-rows-repeated") ?? 1);
    const cells = cellsOf(inner, mark);
    const isFilled = cells.some((cell) => cell.trim() !== "");
    const isHidden = /\bvisibility="(?:collapse|filter)"/.test(attributes);
    for (let count = 0; isFilled && count < times && rows.length < rowsMax; count += 1) {
      if (isHidden) hidden += 1;
      else rows.push({ cells, line: line + count });
    }
    line += times;
  }
  return { rows, hidden };
}

function cellsOf(row: string, mark: DecimalMark): readonly string[] {
  const cells: string[] = [];
  for (const { attributes, inner } of elements(row, "table-cell")) {
    const times = Number(attributeOf(attributes, "number-columns-repeated") ?? 1);
    const text = textOf(attributes, inner, mark);
    for (let count = 0; count < times && cells.length < columnsMax; count += 1) cells.push(text);
  }
  return cells;
}

function textOf(attributes: string, inner: string, mark: DecimalMark): string {
  const type = attributeOf(attributes, "value-type");
  const value = attributeOf(attributes, "value") ?? "";
  if (type === "float" || type === "currency" || type === "percentage") {
    const text = String(Number(Number(value).toPrecision(12)));
    return mark === "comma" ? text.replace(".", ",") : text;
  }
  if (type === "date") return dateText(attributeOf(attributes, "date-value") ?? "");
  if (type === "time") return timeText(attributeOf(attributes, "time-value") ?? "");
  if (type === "boolean") return attributeOf(attributes, "boolean-value") === "true" ? "TRUE" : "FALSE";
  return elements(inner, "p")
    .map((one) => unescaped(one.inner.replaceAll(/<[^>]*>/g, "")))
    .join(" ");
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
