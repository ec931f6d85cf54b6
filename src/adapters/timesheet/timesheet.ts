import { isHeader } from "../../payroll/timesheet/columns.js";
import { looksLikeDanlon } from "../../payroll/timesheet/danlon.js";
import type { RowHabits } from "../../payroll/timesheet/parse-row.js";
import type { Sheet } from "../../payroll/timesheet/row.js";
import { notice } from "../../values/notice.js";
import { type Outcome, type Problem, problem } from "../../values/problem.js";
import {
  type CsvEnd,
  type CsvFirst,
  type CsvShape,
  type CsvVisitor,
  readCsvFile,
  readCsvStream,
  timesheetBytesMax,
} from "../csv/read.js";
import { isWorkbook, readWorkbook } from "../workbook/workbook.js";
import { type ColumnsOrder, ColumnsVisitor } from "./columns.js";
import { DanlonVisitor } from "./danlon.js";
import { SheetInMaking } from "./sheet.js";

/** How files are to be read. */
export interface TimesheetOrder extends ColumnsOrder {
  readonly format: "auto" | "csv" | "danlon";
  readonly habits: RowHabits;
  /** Rows above this are counted, not kept. */
  readonly rowsMax: number;
}

/** The name problems show for what comes through a pipe. */
export const pipeName = "stdin";

/** A file of timesheet rows: every row that can be read and every problem of those that cannot. */
export function readTimesheet(path: string, order: TimesheetOrder): Sheet {
  const sheet = new SheetInMaking(path, order.habits, order.rowsMax);
  const visitor = visitorFor(sheet, order);
  return ended(
    sheet,
    isWorkbook(path) ? readWorkbook(path, visitor, order.habits.mark) : readCsvFile(path, visitor, timesheetBytesMax),
  );
}

/** What comes through a pipe. */
export async function readTimesheetStream(source: AsyncIterable<Uint8Array>, order: TimesheetOrder): Promise<Sheet> {
  const sheet = new SheetInMaking(pipeName, order.habits, order.rowsMax);
  return ended(sheet, await readCsvStream(source, pipeName, visitorFor(sheet, order), timesheetBytesMax));
}

function visitorFor(sheet: SheetInMaking, order: TimesheetOrder): CsvVisitor {
  if (order.format === "danlon") return new DanlonVisitor(sheet);
  const columns = new ColumnsVisitor(sheet, order);
  return order.format === "csv" ? columns : new GuessingVisitor(sheet, columns, order);
}

/** Danløn lines show themselves in the first line: digits only, and no heading. */
class GuessingVisitor implements CsvVisitor {
  private chosen: CsvVisitor;

  constructor(
    private readonly sheet: SheetInMaking,
    columns: CsvVisitor,
    private readonly order: TimesheetOrder,
  ) {
    this.chosen = columns;
  }

  first(first: CsvFirst): CsvShape | undefined {
    const isDanlon = !isHeader(first.fields, this.order.mapped) && looksLikeDanlon(first.fields);
    if (isDanlon) this.chosen = new DanlonVisitor(this.sheet);
    return this.chosen.first(first);
  }

  row(cells: readonly string[], line: number): boolean {
    return this.chosen.row(cells, line);
  }

  problem(found: Problem): void {
    this.chosen.problem(found);
  }
}

function ended(sheet: SheetInMaking, end: Outcome<CsvEnd>): Sheet {
  if (!end.ok) {
    for (const one of end.error) sheet.refuse(one.where === undefined ? { ...one, where: { file: sheet.file } } : one);
    return sheet;
  }
  if (end.value.rows === 0 && sheet.found.length === 0) {
    sheet.refuse(problem("file-empty", { path: sheet.file, holds: "header" }, { file: sheet.file })[0]);
  }
  if (end.value.encoding === "windows-1252") sheet.said.push(notice("read-as-windows-1252", { path: sheet.file }));
  sheet.end();
  return sheet;
}
