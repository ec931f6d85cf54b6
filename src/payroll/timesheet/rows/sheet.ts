import { type Notice, notice } from "../../../values/notice.js";
import { type FieldName, type Problem, problemOf, type Where } from "../../../values/problem.js";
import { headingKey } from "../cells/headings.js";
import type { Table, TableRow } from "../cells/table.js";
import type { ColumnPlan } from "../columns/columns.js";
import { danlonCells, danlonWidth, danlonWidthLeast } from "../columns/danlon.js";
import { isHeadings, trimmed } from "../columns/header.js";
import type { SheetOrder } from "../columns/sheet-order.js";
import { placeOfLetter, SheetPlaces } from "../columns/sheet-places.js";
import { cardTitled, monthsTitled, type Titled, type TitleRows } from "../columns/title-rows.js";
import { RowParser } from "./parse-row.js";
import { type LeftOut, linesNamed, type Row, type Sheet } from "./row.js";
import { headOf, type SheetHead } from "./sheet-head.js";

/**
 * Finds the headings of a table, sees which column is what, and reads its rows: every row that can be paid, every problem of
 * those that cannot, and what was left out.
 */
export function understand(table: Table, order: SheetOrder, notices: readonly Notice[] = []): Sheet {
  const head = table.rows.length === 0 ? undefined : headOf(table, order);
  if (head === undefined) return refusedSheet(table, nothingIn(table), notices);
  if (!head.ok) return refusedSheet(table, [head.error], notices);
  const sheet = new SheetReader(table, order, head.value, notices);
  sheet.read(table, head.value);
  return sheet;
}

/** A table without rows may have lines that are none. */
function nothingIn({ file, badLines }: Table): readonly Problem[] {
  const empty = problemOf("file-empty", { path: file }, { file });
  return badLines.length === 0 ? [empty] : badLines.map(({ problem }) => problem);
}

/** A table of which no row is read, and why. */
export function refusedSheet(
  { file, name, sheet, hidden = 0 }: Pick<Table, "file"> & Partial<Pick<Table, "name" | "sheet" | "hidden">>,
  problems: readonly Problem[],
  notices: readonly Notice[] = [],
): Sheet {
  const places = new SheetPlaces({ file, ...(sheet !== undefined && { sheet }) });
  return {
    ...{ file, name, count: 0, rows: [], notices, unapproved: 0, needsPeriod: false },
    ...{ titledRate: undefined, employerNamed: undefined },
    leftOut: { withoutHours: 0, sums: 0, titles: 0, hidden, approval: undefined },
    problems: problems.map((one) => (one.where === undefined ? { ...one, where: { file } } : one)),
    has: () => false,
    whereOf: (line) => places.at(line),
  };
}

/** Of a workbook that no spreadsheet has saved only the formula stands in the cell. */
function isFormula(one: Problem): one is Extract<Problem, { readonly code: "field-not-understood" }> {
  return one.code === "field-not-understood" && one.data.received.startsWith("=");
}

const unitWord =
  /^(?:[([].*[)\]]|[th]{1,2}[:.]mm|dd?[-/.]mm?[-/.](?:åååå|yyyy)|kr\.?|dkk|timer|hours|min\.?|minutter|minutes)$/i;

/** A row right below the headings that says how their cells are written: `(dd-mm-åååå)`, `(t)`. */
function isOfUnits(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  return filled.length > 0 && filled.every((cell) => unitWord.test(cell) && !/\d/.test(cell));
}

/** What the title rows say once, or several times alike. */
function onlyOne<T>(titled: readonly Titled<T>[]): T | undefined {
  const [first, ...others] = new Set(titled.map(({ value }) => value));
  return others.length === 0 ? first : undefined;
}

/** A row that lacks its last columns only is read as if they were blank; it must reach who, when and how much. */
function widthNeededBy({ places }: ColumnPlan): number {
  const first = (fields: readonly FieldName[]) => {
    const found = fields.flatMap((field) => places.get(field) ?? []);
    return found.length === 0 ? -1 : Math.min(...found);
  };
  const who = first(["card", "employee-number", "name", "last-name"]);
  const work = first(["hours", "end", "supplement", "pension"]);
  return Math.max(who, first(["day"]), work) + 1;
}

const whoseFields: readonly FieldName[] = ["card", "employee-number", "name", "first-name", "last-name"];

/** What a parser needs to know of the rows: as the user says, and where nothing is said as the title rows do. */
function parserFor(
  { plan, headings, titled, holder, dateOrder, areYearsShort }: SheetHead,
  order: SheetOrder,
  places: SheetPlaces,
): RowParser {
  const isSomebodys = whoseFields.some((field) => plan.places.has(field));
  const { habits, card = isSomebodys ? undefined : cardTitled(titled), period: within = monthsTitled(titled) } = order;
  return new RowParser({
    ...{ plan, headings, habits, dateOrder, areYearsShort, within, card, holder },
    unapproved: titled.unapproved?.value,
    employer: onlyOne(titled.employers),
    employeeNumber: onlyOne(titled.employeeNumbers),
    whereOf: (line, field) => places.whereOf(line, field),
    whereAt: (line, place) => places.whereAt(line, place),
  });
}

/** A sheet while its rows are read. It lives as long as they do, and keeps none of the cells. */
class SheetReader implements Sheet {
  readonly file: string;
  readonly name: string | undefined;
  readonly employerNamed: Sheet["employerNamed"];
  readonly needsPeriod: boolean;
  readonly rows: Row[] = [];
  count = 0;
  private readonly found: Problem[] = [];
  private readonly said: readonly Notice[];
  private readonly plan: ColumnPlan;
  private readonly headings: readonly string[];
  private readonly headingKeys: readonly string[];
  private readonly headerLine: number | undefined;
  private readonly titled: TitleRows;
  private readonly hidden: number;
  private readonly isWorkbook: boolean;
  private readonly widthNeeded: number;
  private readonly places: SheetPlaces;
  private readonly parser: RowParser;
  private titles: number;
  private isRefused = false;
  /** Rows that would be paid stand below the headings of another table. */
  private isTableBelow = false;
  /** The line between the rows that is headings of another table. */
  private otherHeadings: number | undefined;

  constructor(
    table: Table,
    private readonly order: SheetOrder,
    head: SheetHead,
    notices: readonly Notice[],
  ) {
    this.file = table.file;
    this.name = table.name;
    this.hidden = table.hidden;
    this.isWorkbook = table.isWorkbook;
    this.plan = head.plan;
    this.headings = head.headings;
    this.headingKeys = head.headings.map(headingKey);
    this.headerLine = head.line;
    this.titled = head.titled;
    this.titles = head.above;
    this.employerNamed = head.employerNamed;
    this.needsPeriod = head.isOfDanlon;
    this.said = [...notices, ...head.notices];
    this.widthNeeded = widthNeededBy(head.plan);
    this.places = new SheetPlaces(table, head.plan, head.headings);
    this.parser = parserFor(head, order, this.places);
  }

  get problems(): readonly Problem[] {
    return [...this.found, ...(this.isRefused ? [] : this.parser.problems)];
  }

  get notices(): readonly Notice[] {
    const { withoutHours, sums, titles, hidden } = this.leftOut;
    const above = titles > 0 && this.headerLine !== undefined ? { headerLine: this.headerLine } : {};
    const blank = this.parser.noWork.linesWithoutHours;
    const few = blank.length > 0 && blank.length === withoutHours ? { linesWithoutHours: blank } : {};
    const data = { withoutHours, sums, titles, hidden, ...few, ...above };
    const some = withoutHours + sums + titles + hidden > 0;
    const where = { file: this.file, ...this.places.sheetName() };
    return [
      ...this.said,
      ...this.parser.notices,
      ...this.otherMonths(),
      ...(some && !this.isRefused ? [notice("rows-left-out", data, where)] : []),
    ];
  }

  get titledRate(): TitleRows["rate"] {
    return this.titled.rate;
  }

  get unapproved(): number {
    return this.parser.noWork.unapproved;
  }

  get leftOut(): LeftOut {
    const { withoutHours, sums, unapprovedWords, unapprovedLines } = this.parser.noWork;
    const place = this.titled.unapproved === undefined ? this.plan.every.get("approved")?.[0] : undefined;
    const heading = place === undefined ? undefined : this.headings[place];
    const said = { values: [...unapprovedWords], lines: unapprovedLines };
    return {
      ...{ withoutHours, sums, titles: this.titles, hidden: this.hidden },
      approval: this.unapproved > 0 ? { ...said, ...(heading !== undefined && { heading }) } : undefined,
    };
  }

  read(table: Table, { below, isOfDanlon }: SheetHead): void {
    for (const row of below) isOfDanlon ? this.takeDanlon(row) : this.takeRow(row);
    this.takeBadLines(table);
    if (!isOfDanlon) this.end();
  }

  has(field: FieldName): boolean {
    return (field === "day" && this.plan.isStamped) || this.plan.places.has(field);
  }

  /** The place of a field; an employer that a title row says stands there. */
  whereOf(line: number, field: FieldName): Where {
    const [titled] = this.has("employer") ? [] : this.titled.employers;
    if (field === "employer" && titled !== undefined) return this.places.at(titled.line);
    return this.places.whereOf(line, field);
  }

  /** Rows of other months than the one the sheet says it is of. */
  private otherMonths(): readonly Notice[] {
    const [first, ...others] = this.titled.months;
    if (first === undefined) return [];
    const isOf = (day: string) => [first, ...others].some(({ value }) => day.slice(0, 7).endsWith(value.month));
    const lines = this.rows.filter(({ day }) => day !== undefined && !isOf(day)).map(({ line }) => line);
    const data = { written: first.value.written, count: lines.length, lines: lines.slice(0, linesNamed) };
    return lines.length === 0 ? [] : [notice("title-month-differs", data, this.places.at(first.line))];
  }

  private takeDanlon(row: TableRow): void {
    const { cells, line } = row;
    const kept = trimmed(cells);
    if (kept.length > danlonWidth || kept.length < Math.min(danlonWidthLeast, cells.length)) {
      this.refuseLength(row, danlonWidth);
      return;
    }
    const padded = Array.from({ length: danlonWidth }, (_, place) => kept[place] ?? "");
    const written = danlonCells(padded, (field) => this.whereOf(line, field));
    const [fault, ...more] = written.problems;
    if (fault === undefined) this.take({ cells: written.cells, line });
    else {
      this.refuseRow(fault, row);
      this.found.push(...more);
    }
  }

  private takeRow(row: TableRow): void {
    const { cells, line } = row;
    const isAgain = this.isHeadingAgain(cells) || (this.count === 0 && isOfUnits(cells));
    if (isAgain || isHeadings(cells, this.headings)) {
      this.titles += 1;
      if (!isAgain) this.otherHeadings ??= line;
      return;
    }
    const kept = trimmed(cells);
    const isShort = !this.isWorkbook && cells.length < this.widthNeeded && kept.length > 1;
    if (isShort || kept.length > this.headings.length) this.refuseLength(row, this.headings.length);
    else this.take(row);
  }

  private isHeadingAgain(cells: readonly string[]): boolean {
    const kept = trimmed(cells);
    return kept.length > 1 && kept.every((cell, place) => headingKey(cell) === this.headingKeys[place]);
  }

  /** A row; those above the limit are counted only. */
  private take(row: TableRow): void {
    this.count += 1;
    if (this.count > this.order.rowsMax) return;
    const parsed = this.parser.parse(row, this);
    if (parsed === undefined) return;
    this.rows.push(parsed);
    this.isTableBelow ||= this.otherHeadings !== undefined;
  }

  private refuseLength(row: TableRow, expected: number): void {
    const data = { found: row.cells.length, expected };
    this.refuseRow(problemOf("row-wrong-length", data, this.places.at(row.line)), row);
  }

  /** A line that is no row; whose it is, is kept, so that nobody is paid a part. */
  private refuseRow(found: Problem, { cells, line }: TableRow): void {
    this.count += 1;
    this.found.push(found);
    const row = this.parser.whose(cells, line, this);
    if (row !== undefined && this.rows.length < this.order.rowsMax) this.rows.push(row);
  }

  private takeBadLines({ badLines }: Table): void {
    for (const { problem, cells, line } of badLines) {
      const heading = this.headings[placeOfLetter(problem.where?.column)];
      const where = {
        ...this.places.whereAt(line, Math.max(0, cells.length - 1)),
        ...problem.where,
        ...{ ...this.places.sheetName(), file: this.file },
        ...(heading && { heading }),
      };
      this.refuseRow({ ...problem, where } as Problem, { cells, line });
    }
  }

  /** What stops the whole file once its rows are read: no row at all, another table below, formulas whose results the workbook does not hold, and columns of one field that say different things. */
  private end(): void {
    if (this.count === 0 && this.found.length === 0) {
      this.refuse(problemOf("file-empty", { path: this.file, holds: "header" }, { file: this.file }));
    }
    if (this.isTableBelow) {
      const data = { path: this.file, missing: [], doubled: [], resembles: "tables" } as const;
      this.refuse(problemOf("header-not-understood", data, this.places.at(this.otherHeadings ?? 1)));
      return;
    }
    const formula = this.isWorkbook ? this.parser.problems.find(isFormula) : undefined;
    if (formula !== undefined) {
      const { field, received } = formula.data;
      this.refuse({ ...formula, data: { field, fault: "no-result", received, expected: "" } });
      return;
    }
    const places = [...this.parser.disagreeing];
    const doubled = places.map((place) => this.headings[place] ?? "");
    if (doubled.length === 0) return;
    const fields = this.plan.rivals.filter(({ place }) => places.includes(place)).map(({ field }) => field);
    const isOfShifts = fields.includes("start") && fields.includes("end");
    const [heading] = doubled;
    const where = { ...this.places.at(this.headerLine ?? 1), ...(heading !== undefined && { heading }) };
    const data = { path: this.file, missing: [], doubled, ...(isOfShifts && { resembles: "beside" as const }) };
    this.refuse(problemOf("header-not-understood", data, where));
  }

  /** Nothing of the file is paid, and its one fault is told. */
  private refuse(found: Problem): void {
    this.rows.length = 0;
    this.isRefused = true;
    this.found.push(found);
  }
}
