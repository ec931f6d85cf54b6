import { columnLetter, type HeaderLikeness } from "../../../values/problem.js";
import { holdsDate, isPeriodWord } from "../cells/dates.js";
import { headingKey, isDayHeading, meaningOf } from "../cells/headings.js";
import type { Table, TableRow } from "../cells/table.js";
import { parseTime } from "../cells/times.js";
import { type ColumnPlan, type HeaderFault, isHeader, planColumns } from "./columns.js";
import { looksLikeDanlon, resemblesDanlon } from "./danlon.js";
import { anotherPerson, holderAbove, isPersonName } from "./one-person.js";
import type { SheetOrder } from "./sheet-order.js";
import { cardTitled, titleRowsOf } from "./title-rows.js";

/** So far down the headings are looked for. */
const headerLinesMax = 40;

/** The row of the headings, and which column is what; a fault where they cannot be used. */
export interface Header {
  readonly at: number;
  readonly cells: readonly string[];
  readonly plan?: ColumnPlan;
  readonly fault?: HeaderFault;
  /** Whose the table is, where no column says so: a title row or the sheet's own name does. */
  readonly holder?: string;
}

/** Are the headings of a table understood, and which are they? Sheets with the same ones belong together. */
export function headingsOf(table: Table, order: SheetOrder): readonly string[] | undefined {
  const header = findHeader(table, order);
  return header?.plan === undefined ? undefined : trimmed(header.cells).map(headingKey);
}

/** The headings of a table and the rows below them, for a person to say what they are; the first row where no headings are known. */
export function headerRowsOf(
  table: Table,
  order: SheetOrder,
): { readonly headings: readonly string[]; readonly below: readonly TableRow[] } {
  const header = findHeader(table, order);
  const at = header?.at ?? 0;
  return { headings: header?.cells ?? trimmed(table.rows[0]?.cells ?? []), below: table.rows.slice(at + 1) };
}

/** Are the lines of a table Danløn's, said so or seen? */
export function isDanlon({ rows: [first] }: Table, { format, mapped }: SheetOrder): boolean {
  if (format === "danlon") return true;
  return format === "auto" && first !== undefined && !isHeader(first.cells, mapped) && looksLikeDanlon(first.cells);
}

/** The row of the headings: the one that was said, else the first that says who, how much and when. A table that only does not say who may be one person's. */
export function findHeader(table: Table, order: SheetOrder): Header | undefined {
  const header = headerIn(table, order);
  if (order.card !== undefined || header?.fault?.missing.join() !== "card") return header;
  const above = table.rows.slice(0, Math.max(0, header.at));
  if (anotherPerson(above, table.rows.slice(header.at + 1)) !== undefined) return header;
  const holder = holderOf(above, table.name);
  if (holder === undefined && cardTitled(titleRowsOf(above, order.habits.mark)) === undefined) return header;
  const found = headerIn(table, { ...order, told: { ...order.told, card: true } });
  return found && { ...found, ...(holder !== undefined && { holder }) };
}

/** The one person whom a title row or the name of the sheet names. */
function holderOf(above: readonly TableRow[], name = ""): string | undefined {
  return holderAbove(above) ?? (isPersonName(name) ? name.trim() : undefined);
}

function headerIn(table: Table, order: SheetOrder): Header | undefined {
  const { rows } = table;
  const { headerRow } = order;
  if (headerRow === 0) {
    const width = Math.max(0, ...rows.slice(0, headerLinesMax).map(({ cells }) => cells.length));
    return headerAt(
      -1,
      Array.from({ length: width }, (_, place) => columnLetter(place)),
      table,
      order,
    );
  }
  if (headerRow !== undefined) {
    const at = rows.findIndex(({ line }) => line === headerRow);
    return at < 0 ? undefined : headerAt(at, headingsAt(at, table), table, order);
  }
  let best: Header | undefined;
  let known = 0;
  for (const [at, { cells }] of rows.slice(0, headerLinesMax).entries()) {
    const count = cells.filter((cell) => order.mapped.has(headingKey(cell)) || meaningOf(cell) !== undefined).length;
    if (count > 0 && count >= known) {
      const header = headerAt(at, headingsAt(at, table), table, order);
      if (header.fault === undefined || header.fault.missing.length === 0) return header;
      if (count > known) [best, known] = [header, count];
    }
    if (looksLikeWork(cells)) break;
  }
  return best;
}

/** The headings of a row. Cells of a workbook stand in their own columns, also where nothing heads them: a rate list beside the days. */
function headingsAt(at: number, { rows, isWorkbook }: Table): readonly string[] {
  const headings = trimmed(rows[at]?.cells ?? []);
  if (!isWorkbook) return headings;
  const width = rows.slice(at + 1).reduce((most, { cells }) => Math.max(most, trimmed(cells).length), headings.length);
  return Array.from({ length: width }, (_, place) => headings[place] ?? "");
}

function headerAt(at: number, cells: readonly string[], { rows }: Table, order: SheetOrder): Header {
  const below = rows.slice(at + 1);
  const columns = new Map<number, readonly string[]>();
  const values = (place: number) => {
    const kept =
      columns.get(place) ?? below.map((row) => (row.cells[place] ?? "").trim()).filter((text) => text !== "");
    columns.set(place, kept);
    return kept;
  };
  const plan = planColumns(cells, order.mapped, order.told, values);
  return plan.ok ? { at, cells, plan: plan.value } : { at, cells, fault: plan.error };
}

/** What a header that cannot be used looks like, or a first line that is none. */
export function likenessOf(header: Header | undefined, { rows, isWorkbook }: Table): HeaderLikeness | undefined {
  const cells = rows[0]?.cells ?? [];
  const missing = header?.fault?.missing ?? [];
  const headings = header?.cells ?? cells;
  const countOf = (is: (cell: string) => boolean) => headings.filter(is).length;
  const isOfDays =
    countOf((cell) => isDayHeading(cell) || holdsDate(cell)) > (header === undefined ? 4 : 2) ||
    countOf(isPeriodWord) > 1;
  if (isOfDays && (header === undefined || missing.length > 0)) return "days";
  if ((header?.fault?.doubled ?? []).length > 1) return "beside";
  if (missing.includes("hours") && isOfStamps(rows)) return "stamps";
  const areNames = missing.includes("hours")
    ? isNameOfColumn(headings, rows.slice((header?.at ?? 0) + 1))
    : isPersonName;
  if (missing.includes("card") && countOf(areNames) > 1) return "persons";
  if ((header?.fault?.periods ?? []).length > 0 && missing.join() === "day") return "period";
  if (missing.join() === "day") return "undated";
  if (missing.join() === "card") return "nobody";
  if (header !== undefined && missing.length < 3) return undefined;
  if (resemblesDanlon(cells)) return "danlon";
  if (looksLikeWork(cells)) return "rows";
  if (isWorkbook) return "workbook";
  return trimmed(cells).length === 1 ? "one-column" : undefined;
}

/** `Anne Holm`, and `Anne` above hours alone: a column that may be a person's. */
function isNameOfColumn(headings: readonly string[], rows: readonly TableRow[]): (heading: string) => boolean {
  return (heading) => {
    const texts = rows
      .map(({ cells }) => (cells[headings.indexOf(heading)] ?? "").trim())
      .filter((text) => text !== "");
    const isFirstName = /^\p{Lu}\p{Ll}+$/u.test(heading.trim()) && meaningOf(heading) === undefined;
    return (
      isPersonName(heading) || (isFirstName && texts.length > 0 && texts.every((text) => parseTime(text, "comma").ok))
    );
  };
}

/** A row of somebody's work, as it stands without any heading: a day, and hours or clock times. */
export function looksLikeWork(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== "");
  return filled.length >= 3 && filled.some(holdsDate) && filled.some((cell) => parseTime(cell, "comma").ok);
}

/** Is a row headings of another table below these: `Dato; Km` below `Dato; Timer`? A line to sign is none, nor is a row with a figure. */
export function isHeadings(cells: readonly string[], above: readonly string[]): boolean {
  if (cells.some((cell) => /[\d_:]|\.{3}/.test(cell))) return false;
  const isSame = (cell: string, place: number) => {
    const meaning = meaningOf(cell);
    return meaning !== undefined && meaning === meaningOf(above[place] ?? "");
  };
  return cells.filter((cell) => cell.trim() !== "").length > 1 && cells.some(isSame);
}

/** Does a column say whether each row is somebody's coming or going? */
function isOfStamps(rows: readonly TableRow[]): boolean {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  return Array.from({ length: width }, (_, place) => place).some((place) => {
    const texts = rows.slice(1).flatMap(({ cells }) => (cells[place] ?? "").trim().toLowerCase() || []);
    return new Set(texts).size > 1 && texts.every((text) => stamps.test(text));
  });
}

const stamps =
  /^(?:ind|ud|in|out|(?:tjek|check|clock|stempl\w*|punch)[ -]?(?:ind|ud|in|out)|kom|gik|kommet|gået|mødt|start|slut|stop|end)$/;

/** A row without its last blank cells. */
export function trimmed(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== "") + 1);
}
