import type { Table, WorkbookSheet } from "../../payroll/timesheet/cells/table.js";
import { headingsOf } from "../../payroll/timesheet/columns/header.js";
import type { SheetOrder } from "../../payroll/timesheet/columns/sheet-order.js";
import { isBesideWork, isNoWorkSheet, refusedByName } from "../../payroll/timesheet/rows/no-work-names.js";
import type { Sheet } from "../../payroll/timesheet/rows/row.js";
import { refusedSheet, understand } from "../../payroll/timesheet/rows/sheet.js";
import { type Notice, notice } from "../../values/notice.js";
import { type Outcome, problem } from "../../values/problem.js";
import { err, ok } from "../../values/result.js";
import { type CsvTable, readCsvTable, readCsvTableStream } from "../csv/read.js";
import { isWorkbook, notesNotRead, readWorkbook, sheetsNotRead } from "../workbook/workbook.js";

/** How files are to be read. */
export interface TimesheetOrder extends SheetOrder {
  /** The sheet of a workbook that is to be read, or `all`; otherwise the visible ones with the headings of the first. */
  readonly sheet?: string;
}

/** The name problems show for what comes through a pipe. */
export const pipeName = "stdin";

/** The tables of a file, and what a person should know of its reading. */
export interface TablesRead {
  readonly tables: readonly Table[];
  readonly notices: readonly Notice[];
}

/** A file of timesheet rows, sheet by sheet: every row that can be read and every problem of those that cannot. */
export function readTimesheet(path: string, order: TimesheetOrder): readonly Sheet[] {
  return understood(path, readTables(path, order), order);
}

/** What comes through a pipe. */
export async function readTimesheetStream(
  source: AsyncIterable<Uint8Array>,
  order: TimesheetOrder,
): Promise<readonly Sheet[]> {
  const table = await readCsvTableStream(source, pipeName);
  return understood(pipeName, table.ok ? ok(ofCsv(pipeName, table.value)) : table, order);
}

/** The tables of a file before anything of them is understood. Refused: a file that cannot be read, a sheet that the workbook has not (202). */
export function readTables(path: string, order: TimesheetOrder): Outcome<TablesRead> {
  if (!isWorkbook(path)) {
    const table = readCsvTable(path);
    return table.ok ? ok(ofCsv(path, table.value)) : table;
  }
  const sheets = readWorkbook(path, order.habits.mark);
  return sheets.ok ? chosenSheets(path, sheets.value, order) : sheets;
}

function ofCsv(file: string, { rows, badLines, encoding, delimiter }: CsvTable): TablesRead {
  const table: Table = { file, isWorkbook: false, isOfCommas: delimiter === ",", rows, badLines, hidden: 0 };
  return {
    tables: [table],
    notices: encoding === "windows-1252" ? [notice("read-as-windows-1252", { path: file })] : [],
  };
}

/**
 * The sheets that are read: the one that was named, all visible ones, or those with the headings of the first that has any
 * (one that says days before one that only sums them), but none whose name says that it is no work; of one person's hours only that first, as each sheet may be another person's. The others are told.
 */
function chosenSheets(path: string, sheets: readonly WorkbookSheet[], order: TimesheetOrder): Outcome<TablesRead> {
  const chosen = choose(path, sheets, order);
  if (chosen === undefined) {
    const expected = sheets.map(({ name }) => name).join(" | ");
    const data = { field: "sheet", fault: "unreadable", received: order.sheet ?? "", expected } as const;
    return err(problem("field-not-understood", data, { file: path }));
  }
  const isOne = chosen.length === 1;
  const tables = chosen.map((sheet) => tableOf(path, sheet, isOne ? undefined : sheet.name));
  const others = sheets.filter((sheet) => !chosen.includes(sheet));
  const read = chosen.map(({ name, rows }) => ({ name, rows: rows.length }));
  return ok({
    tables,
    notices: [
      ...(isOne ? [] : [notice("sheets-read", { sheets: read }, { file: path })]),
      ...chosen.flatMap((sheet) => notesNotRead(path, sheet, isOne ? undefined : sheet.name)),
      ...sheetsNotRead(path, others),
    ],
  });
}

function choose(
  path: string,
  sheets: readonly WorkbookSheet[],
  order: TimesheetOrder,
): readonly WorkbookSheet[] | undefined {
  const visible = sheets.filter(({ rows, isHidden }) => rows.length > 0 && !isHidden);
  const ofWork = visible.filter(({ name }) => !isBesideWork(name));
  const named = order.sheet?.trim().toLowerCase();
  const found = sheets.filter(({ name }) => name.trim().toLowerCase() === named);
  const isAll = named === "all" || (named === "alle" && found.length === 0);
  if (named !== undefined && !isAll) return found.length === 0 ? undefined : found;
  if (isAll) return visible.length === 0 ? sheets.slice(0, 1) : visible;
  const filled = ofWork.length === 0 ? visible : ofWork;
  const keysOf = (told: TimesheetOrder["told"]) =>
    new Map(filled.map((sheet) => [sheet, headingsOf(tableOf(path, sheet, undefined), { ...order, told })?.join("|")]));
  const dated = keysOf({ ...order.told, payDay: false });
  const keys = [...dated.values()].some((key) => key !== undefined) ? dated : keysOf(order.told);
  const first = filled.find((sheet) => keys.get(sheet) !== undefined);
  if (first === undefined) return (filled.length === 0 ? sheets : filled).slice(0, 1);
  if (order.card !== undefined) return [first];
  return filled.filter((sheet) => keys.get(sheet) === keys.get(first));
}

function tableOf(file: string, { name, rows, hidden }: WorkbookSheet, sheet: string | undefined): Table {
  return {
    file,
    name,
    isWorkbook: true,
    isOfCommas: false,
    rows,
    badLines: [],
    hidden,
    ...(sheet !== undefined && { sheet }),
  };
}

/** Each table, as far as it is understood; one that is no work by its name only where it is named. */
function understood(file: string, read: Outcome<TablesRead>, order: TimesheetOrder): readonly Sheet[] {
  if (!read.ok) return [refusedSheet({ file }, read.error)];
  return read.value.tables.map((table, place) => {
    const { name = "" } = table;
    const isNamed = order.sheet?.trim().toLowerCase() === name.trim().toLowerCase();
    if (!isNamed && isNoWorkSheet(name)) return refusedSheet({ file }, [refusedByName(file, name)]);
    return understand(table, order, place === 0 ? read.value.notices : []);
  });
}
