import { showDay } from "../../../values/calendar.js";
import { looksLikeCpr } from "../../../values/cpr-guard.js";
import { type Notice, notice } from "../../../values/notice.js";
import { columnLetter, type FieldName, type Problem, problemOf, type Where } from "../../../values/problem.js";
import { areYearsShort, type DateOrder, dateOrderOf } from "../cells/dates.js";
import { headingKey } from "../cells/headings.js";
import type { Table, TableRow } from "../cells/table.js";
import type { ColumnPlan, HeaderFault } from "../columns/columns.js";
import { danlonCells, danlonPlan, danlonWidth, danlonWidthLeast } from "../columns/danlon.js";
import { partOfDay, splitByComma } from "../columns/doubtful-hours.js";
import {
  findHeader,
  type Header,
  isDanlon,
  isHeadings,
  likenessOf,
  looksLikeWork,
  trimmed,
} from "../columns/header.js";
import { anotherPerson, holderAbove, isIdOfPersons } from "../columns/one-person.js";
import type { SheetOrder } from "../columns/sheet-order.js";
import { placeOfLetter, SheetPlaces } from "../columns/sheet-places.js";
import { cardTitled, monthsTitled, type Titled, type TitleRows, titleRowsOf } from "../columns/title-rows.js";
import { saysEmployer, saysTax } from "../columns/unclear.js";
import { noWorkTitle } from "./no-work-names.js";
import { RowParser } from "./parse-row.js";
import { type LeftOut, linesNamed, type Row, type Sheet } from "./row.js";

/**
 * Finds the headings of a table, sees which column is what, and reads its rows: every row that can be paid, every problem of
 * those that cannot, and what was left out.
 */
export function understand(table: Table, order: SheetOrder, notices: readonly Notice[] = []): Sheet {
  const sheet = new SheetReader(table, order, notices);
  sheet.read();
  return sheet;
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

const datedFields: readonly FieldName[] = ["day", "end-day", "start", "end", "period-from", "period-to", "pay-day"];

const whoseFields: readonly FieldName[] = ["card", "employee-number", "name", "first-name", "last-name"];

/** A sheet while it is read. */
class SheetReader implements Sheet {
  readonly file: string;
  readonly name: string | undefined;
  readonly rows: Row[] = [];
  count = 0;
  needsPeriod = false;
  employerNamed: Sheet["employerNamed"];
  private readonly found: Problem[] = [];
  private readonly said: Notice[];
  private plan: ColumnPlan | undefined;
  private widthNeeded = 0;
  private headings: readonly string[] = [];
  private headingKeys: readonly string[] = [];
  private headerLine: number | undefined;
  private parser: RowParser | undefined;
  private titles = 0;
  private titled: TitleRows = {
    cards: [],
    employers: [],
    employeeNumbers: [],
    rate: undefined,
    months: [],
    unapproved: undefined,
  };
  private holder: string | undefined;
  private areYearsShort = false;
  private isRefused = false;
  /** Rows that would be paid stand below the headings of another table. */
  private isTableBelow = false;
  /** A row between the others that is headings of another table. */
  private otherHeadings: TableRow | undefined;
  private readonly places: SheetPlaces;

  constructor(
    private table: Table,
    private readonly order: SheetOrder,
    notices: readonly Notice[],
  ) {
    this.file = table.file;
    this.name = table.name;
    this.places = new SheetPlaces(table);
    this.said = [...notices];
  }

  get problems(): readonly Problem[] {
    return [...this.found, ...(this.isRefused ? [] : (this.parser?.problems ?? []))];
  }

  get notices(): readonly Notice[] {
    const { withoutHours, sums, titles, hidden } = this.leftOut;
    const above = titles > 0 && this.headerLine !== undefined ? { headerLine: this.headerLine } : {};
    const blank = this.parser?.noWork.linesWithoutHours ?? [];
    const few = blank.length > 0 && blank.length === withoutHours ? { linesWithoutHours: blank } : {};
    const data = { withoutHours, sums, titles, hidden, ...few, ...above };
    const some = withoutHours + sums + titles + hidden > 0;
    const where = { file: this.file, ...this.places.sheetName() };
    return [
      ...this.said,
      ...(this.parser?.notices ?? []),
      ...this.otherMonths(),
      ...(some && !this.isRefused ? [notice("rows-left-out", data, where)] : []),
    ];
  }

  get titledRate(): TitleRows["rate"] {
    return this.titled.rate;
  }

  get unapproved(): number {
    return this.parser?.noWork.unapproved ?? 0;
  }

  get leftOut(): LeftOut {
    const { withoutHours = 0, sums = 0, unapprovedWords = [], unapprovedLines = [] } = this.parser?.noWork ?? {};
    const place = this.titled.unapproved === undefined ? this.plan?.every.get("approved")?.[0] : undefined;
    const heading = place === undefined ? undefined : this.headings[place];
    const said = { values: [...unapprovedWords], lines: unapprovedLines };
    return {
      ...{ withoutHours, sums, titles: this.titles, hidden: this.table.hidden },
      approval: this.unapproved > 0 ? { ...said, ...(heading !== undefined && { heading }) } : undefined,
    };
  }

  /** Once understood, the cells are let go: the sheet lives as long as its rows. */
  read(): void {
    if (this.table.rows.length === 0) this.readNothing();
    else if (isDanlon(this.table, this.order)) this.readDanlon();
    else this.readColumns();
    this.table = { ...this.table, rows: [], badLines: [] };
  }

  private readNothing(): void {
    for (const { problem } of this.table.badLines) this.refuse(problem);
    if (this.table.badLines.length === 0)
      this.refuse(problemOf("file-empty", { path: this.file }, { file: this.file }));
  }

  private readDanlon(): void {
    this.needsPeriod = true;
    this.begin(danlonPlan, [], "dmy");
    for (const { cells, line } of this.table.rows) {
      const kept = trimmed(cells);
      if (kept.length > danlonWidth || kept.length < Math.min(danlonWidthLeast, cells.length)) {
        this.refuseRow(problemOf("row-wrong-length", { found: cells.length, expected: danlonWidth }, this.at(line)), {
          cells,
          line,
        });
        continue;
      }
      const padded = Array.from({ length: danlonWidth }, (_, place) => kept[place] ?? "");
      const written = danlonCells(padded, (field) => this.whereOf(line, field));
      if (written.problems.length === 0) this.take({ cells: written.cells, line });
      else
        for (const [place, one] of written.problems.entries())
          place === 0 ? this.refuseRow(one, { cells, line }) : this.found.push(one);
    }
    this.takeBadLines();
  }

  private readColumns(): void {
    const header = findHeader(this.table, this.order);
    const [first] = this.table.rows;
    const above = this.table.rows.slice(0, Math.max(0, header?.at ?? 0));
    const secret = [...above, ...this.table.rows.slice(header?.at ?? 0, (header?.at ?? 0) + 1)].find(
      ({ cells }) => (header?.at ?? 0) >= 0 && cells.some(looksLikeCpr),
    );
    if (secret !== undefined) {
      this.refuse(problemOf("cpr-refused", {}, this.at(secret.line)));
      return;
    }
    const isWorkAbove = above.some(({ cells }) => looksLikeWork(cells));
    if (header?.plan === undefined || isWorkAbove) {
      this.refuseHeader(isWorkAbove ? undefined : header, first);
      return;
    }
    this.headerLine = this.table.rows[header.at]?.line;
    this.holder = header.holder;
    this.titles = above.length;
    const below = this.table.rows.slice(header.at + 1);
    const plan = this.withoutPersonsId(header.plan, header.cells, below);
    const dateOrder = this.dateOrder(plan, header.cells, below);
    if (dateOrder === undefined) return;
    if (this.areHoursDoubtful(plan, header.cells, below)) return;
    const title = noWorkTitle(above);
    if (title !== undefined) {
      this.refuse(problemOf("wage-type-unknown", { type: title.value, stands: "title" }, this.at(title.line)));
      return;
    }
    this.titled = titleRowsOf(above, this.order.habits.mark);
    if (!this.isOfCard(above, below)) return;
    this.begin(plan, header.cells, dateOrder);
    this.tellUnread(plan, below);
    this.employerNamed = this.employerIn(plan, below);
    for (const row of below) this.takeRow(row);
    this.takeBadLines();
    if (this.count === 0 && this.found.length === 0) {
      this.refuse(problemOf("file-empty", { path: this.file, holds: "header" }, { file: this.file }));
    }
    this.end();
  }

  /** Does nothing in a sheet that is said to be one card's name another card, above its headings, or another person between its rows? */
  private isOfCard(above: readonly TableRow[], below: readonly TableRow[]): boolean {
    const { card } = this.order;
    if (card === undefined) return true;
    const data = { field: "card", expected: card } as const;
    const titled = this.titled.cards.find(({ value }) => value !== card);
    const another = anotherPerson(above, below);
    if (titled !== undefined) {
      const fault = { ...data, fault: "title-card", received: titled.value } as const;
      this.refuse(problemOf("field-not-understood", fault, this.at(titled.line)));
    } else if (another !== undefined) {
      const fault = { ...data, fault: "other-card", received: "" } as const;
      this.refuse(problemOf("field-not-understood", fault, this.at(another.line)));
    }
    this.holder = holderAbove(above);
    return !this.isRefused;
  }

  /** Rows of other months than the one the sheet says it is of. */
  private otherMonths(): readonly Notice[] {
    const [first, ...others] = this.titled.months;
    if (first === undefined) return [];
    const isOf = (day: string) => [first, ...others].some(({ value }) => day.slice(0, 7).endsWith(value.month));
    const lines = this.rows.filter(({ day }) => day !== undefined && !isOf(day)).map(({ line }) => line);
    const data = { written: first.value.written, count: lines.length, lines: lines.slice(0, linesNamed) };
    return lines.length === 0 ? [] : [notice("title-month-differs", data, this.at(first.line))];
  }

  private refuseHeader(header: Header | undefined, first: TableRow | undefined): void {
    const none: HeaderFault = {
      missing: ["card", "hours", "day"],
      doubled: [],
      unclear: [],
      unclearAs: undefined,
      gone: [],
      periods: [],
    };
    const { missing, doubled, unclear, unclearAs, gone, periods } = header?.fault ?? none;
    const line = header === undefined || header.at < 0 ? (first?.line ?? 1) : (this.table.rows[header.at]?.line ?? 1);
    const [heading] = [...gone, ...unclear, ...doubled, ...periods];
    const resembles = unclearAs === "shift" ? "beside" : (unclearAs ?? likenessOf(header, this.table));
    const data = {
      ...{ path: this.file, missing: [...gone, ...missing], doubled },
      ...(unclear.length > 0 && { unclear }),
      ...(gone.length > 0 && { gone }),
      ...(resembles !== undefined && { resembles }),
    };
    const where = { ...this.at(line), ...(heading !== undefined && { heading }) };
    this.refuse(problemOf("header-not-understood", data, where));
  }

  /** An id that is the person's tells no rows apart, and is not read. */
  private withoutPersonsId(plan: ColumnPlan, headings: readonly string[], rows: readonly TableRow[]): ColumnPlan {
    if (!isIdOfPersons(plan, rows)) return plan;
    this.said.push(notice("id-of-person", { heading: headings[plan.places.get("row-id") ?? -1] ?? "" }));
    return { ...plan, places: new Map([...plan.places].filter(([field]) => field !== "row-id")) };
  }

  /** The order of day and month: what is said, else what the file's own dates show; nothing when they must be asked about. */
  private dateOrder(plan: ColumnPlan, headings: readonly string[], rows: readonly TableRow[]): DateOrder | undefined {
    const fields = datedFields.filter((field) => plan.places.has(field));
    const cells = rows.flatMap(({ cells: texts, line }) =>
      fields.map((field) => ({ line, text: texts[plan.places.get(field) ?? 0] ?? "" })),
    );
    this.areYearsShort = areYearsShort(cells.map(({ text }) => text));
    if (this.order.habits.dateOrder !== undefined) return this.order.habits.dateOrder;
    const { order, isUnusual, example } = dateOrderOf(cells);
    if (example === undefined || (order !== "ask" && !isUnusual)) return "dmy";
    const [dayFirst, monthFirst] = example.readings;
    this.know(plan, headings);
    if (order !== "ask") {
      const readAs = monthFirst ?? dayFirst;
      if (readAs !== undefined) this.said.push(notice("dates-month-first", { example: example.text, readAs }));
      return order;
    }
    const data = { field: "day", received: example.text, readings: example.readings.map(showDay) } as const;
    this.refuse(problemOf("field-ambiguous", data, this.whereOf(example.line, "day")));
    return undefined;
  }

  /** Hours that may be meant otherwise than they stand are asked about, once for the file. */
  private areHoursDoubtful(plan: ColumnPlan, headings: readonly string[], rows: readonly TableRow[]): boolean {
    const mark = this.order.habits.mark;
    const split = this.table.isOfCommas && mark === "comma" ? splitByComma(plan, headings, rows) : undefined;
    const found = split ?? partOfDay(plan, headings, rows, mark);
    if (found === undefined) return false;
    this.know(plan, headings);
    const data = { field: "hours", fault: found.fault, received: found.received, expected: "" } as const;
    this.refuse(problemOf("field-not-understood", data, this.whereOf(found.line, "hours")));
    return true;
  }

  private know(plan: ColumnPlan, headings: readonly string[]): void {
    this.plan = plan;
    this.widthNeeded = this.widthNeededBy(plan);
    this.headings = headings;
    this.headingKeys = headings.map(headingKey);
    this.places.know(plan, headings);
  }

  /** The header has been understood. */
  private begin(plan: ColumnPlan, headings: readonly string[], dateOrder: DateOrder): void {
    this.know(plan, headings);
    const whereOf = (line: number, field: FieldName) => this.whereOf(line, field);
    const whereAt = (line: number, place: number) => this.places.whereAt(line, place);
    const isSomebodys = whoseFields.some((field) => plan.places.has(field));
    const { habits, card = isSomebodys ? undefined : cardTitled(this.titled) } = this.order;
    const { period: within = monthsTitled(this.titled) } = this.order;
    const { holder, areYearsShort } = this;
    const unapproved = this.titled.unapproved?.value;
    const employer = onlyOne(this.titled.employers);
    const employeeNumber = onlyOne(this.titled.employeeNumbers);
    const said = {
      habits,
      dateOrder,
      areYearsShort,
      within,
      card,
      holder,
      unapproved,
      employer,
      employeeNumber,
    };
    this.parser = new RowParser({ plan, headings, ...said, whereOf, whereAt });
  }

  /** The one employer that a column names beside the rows. */
  private employerIn(plan: ColumnPlan, rows: readonly TableRow[]): Sheet["employerNamed"] {
    const place = plan.unread.find((one) => saysEmployer(this.headings[one] ?? ""));
    if (place === undefined) return undefined;
    const [name, ...others] = new Set(
      rows.map(({ cells }) => (cells[place] ?? "").trim()).filter((text) => text !== ""),
    );
    return name === undefined || others.length > 0 ? undefined : { name, heading: this.headings[place] ?? "" };
  }

  /** Columns that are not used and in which something stands, each with the number of its filled cells. */
  private tellUnread(plan: ColumnPlan, rows: readonly TableRow[]): void {
    const filled = plan.ignored.map((place) => ({
      heading: this.headings[place]?.trim() || columnLetter(place),
      count: rows.filter(({ cells }) => (cells[place] ?? "").trim() !== "").length,
    }));
    const told = filled.filter(({ heading, count }) => count > 0 || heading.length > 2);
    if (told.length === 0) return;
    const [headings, counts] = [told.map((one) => one.heading), told.map((one) => one.count)];
    const tax = headings.some(saysTax) ? { isTax: true as const } : {};
    this.said.push(notice("column-ignored", { headings, counts, ...tax }));
  }

  private takeRow(row: TableRow): void {
    const { cells, line } = row;
    if (this.isHeadingAgain(cells) || (this.count === 0 && isOfUnits(cells))) {
      this.titles += 1;
      return;
    }
    if (isHeadings(cells, this.headings)) {
      this.titles += 1;
      this.otherHeadings ??= { cells, line };
      return;
    }
    const width = this.headings.length;
    const kept = trimmed(cells);
    if (kept.length > width) {
      const expected = width;
      this.refuseRow(problemOf("row-wrong-length", { found: cells.length, expected }, this.at(line)), { cells, line });
      return;
    }
    const isShort = !this.table.isWorkbook && cells.length < this.widthNeeded && kept.length > 1;
    if (isShort) {
      const data = { found: cells.length, expected: width };
      this.refuseRow(problemOf("row-wrong-length", data, this.at(line)), { cells, line });
      return;
    }
    this.take(row);
  }

  /** A row that lacks its last columns only is read as if they were blank; it must reach who, when and how much. */
  private widthNeededBy({ places }: ColumnPlan): number {
    const first = (fields: readonly FieldName[]) => {
      const found = fields.flatMap((field) => places.get(field) ?? []);
      return found.length === 0 ? -1 : Math.min(...found);
    };
    const who = first(["card", "employee-number", "name", "last-name"]);
    const work = first(["hours", "end", "supplement", "pension"]);
    return Math.max(who, first(["day"]), work) + 1;
  }

  private isHeadingAgain(cells: readonly string[]): boolean {
    const kept = trimmed(cells);
    return kept.length > 1 && kept.every((cell, place) => headingKey(cell) === this.headingKeys[place]);
  }

  /** A row; those above the limit are counted only. */
  private take(row: TableRow): void {
    this.count += 1;
    if (this.count > this.order.rowsMax) return;
    const parsed = this.parser?.parse(row, this);
    if (parsed === undefined) return;
    this.rows.push(parsed);
    this.isTableBelow ||= this.otherHeadings !== undefined;
  }

  /** A line that is no row; whose it is, is kept, so that nobody is paid a part. */
  private refuseRow(found: Problem, { cells, line }: TableRow): void {
    this.count += 1;
    this.found.push(found);
    const row = this.parser?.whose(cells, line, this);
    if (row !== undefined && this.rows.length < this.order.rowsMax) this.rows.push(row);
  }

  private takeBadLines(): void {
    for (const { problem, cells, line } of this.table.badLines) {
      const column = this.plan === undefined ? {} : this.places.whereAt(line, Math.max(0, cells.length - 1));
      const heading = this.headings[placeOfLetter(problem.where?.column)];
      const where = {
        ...column,
        ...problem.where,
        ...this.places.sheetName(),
        file: this.file,
        ...(heading && { heading }),
      };
      this.refuseRow({ ...problem, where } as Problem, { cells, line });
    }
  }

  /** What stops the whole file once its rows are read: another table below, formulas whose results the workbook does not hold, and columns of one field that say different things. */
  private end(): void {
    if (this.isTableBelow) {
      const data = { path: this.file, missing: [], doubled: [], resembles: "tables" } as const;
      this.refuse(problemOf("header-not-understood", data, this.at(this.otherHeadings?.line ?? 1)));
      return;
    }
    const formula = this.table.isWorkbook ? this.parser?.problems.find(isFormula) : undefined;
    if (formula !== undefined) {
      const data = {
        field: formula.data.field,
        fault: "no-result",
        received: formula.data.received,
        expected: "",
      } as const;
      this.refuse({ ...formula, data });
      return;
    }
    const places = [...(this.parser?.disagreeing ?? [])];
    const doubled = places.map((place) => this.headings[place] ?? "");
    if (doubled.length === 0) return;
    const fields = (this.plan?.rivals ?? []).filter(({ place }) => places.includes(place)).map(({ field }) => field);
    const isOfShifts = fields.includes("start") && fields.includes("end");
    const [heading] = doubled;
    const where = { ...this.at(this.headerLine ?? 1), ...(heading !== undefined && { heading }) };
    const data = { path: this.file, missing: [], doubled, ...(isOfShifts && { resembles: "beside" as const }) };
    this.refuse(problemOf("header-not-understood", data, where));
  }

  /** Nothing of the file is paid, and its one fault is told. */
  private refuse(found: Problem): void {
    this.rows.length = 0;
    this.isRefused = true;
    this.found.push(found);
  }

  has(field: FieldName): boolean {
    if (field === "day" && this.plan?.isStamped === true) return true;
    return this.plan?.places.has(field) === true;
  }

  /** The place of a field; an employer that a title row says stands there. */
  whereOf(line: number, field: FieldName): Where {
    const [titled] = this.has("employer") ? [] : this.titled.employers;
    if (field === "employer" && titled !== undefined) return this.at(titled.line);
    return this.places.whereOf(line, field);
  }

  private at(line: number): Where {
    return this.places.at(line);
  }
}
