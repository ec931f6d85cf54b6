import { showDay } from "../../values/calendar.js";
import { looksLikeCpr } from "../../values/cpr-guard.js";
import type { FrikortId } from "../../values/identity.js";
import { type Notice, notice } from "../../values/notice.js";
import {
  columnLetter,
  type FieldName,
  type HeaderLikeness,
  type Problem,
  problemOf,
  type Where,
} from "../../values/problem.js";
import {
  type ColumnPlan,
  type HeaderFault,
  type HeadingMap,
  isHeader,
  planColumns,
  type ToldElsewhere,
} from "./columns.js";
import { danlonCells, danlonPlan, danlonWidth, danlonWidthLeast, looksLikeDanlon, resemblesDanlon } from "./danlon.js";
import { type DateOrder, dateOrderOf, holdsDate } from "./dates.js";
import { headingKey, isDayHeading, meaningOf } from "./headings.js";
import { isNoWork } from "./kinds.js";
import { type RowHabits, RowParser } from "./parse-row.js";
import type { LeftOut, Row, Sheet } from "./row.js";
import { isSumText } from "./sums.js";
import type { Table, TableRow } from "./table.js";
import { parseTime } from "./times.js";

/** How a table is to be understood. */
export interface SheetOrder {
  readonly format: "auto" | "csv" | "danlon";
  readonly habits: RowHabits;
  /** What a client's mapping says of its headings. */
  readonly mapped: HeadingMap;
  readonly told: ToldElsewhere;
  /** The card of all rows. */
  readonly card?: FrikortId;
  /** The line of the headings; 0: there are none, and columns are called A, B, C. */
  readonly headerRow?: number;
  /** Rows above this are counted, not kept. */
  readonly rowsMax: number;
}

/** So far down the headings are looked for. */
const headerLinesMax = 40;

/**
 * Finds the headings of a table, sees which column is what, and reads its rows: every row that can be paid, every problem of
 * those that cannot, and what was left out.
 */
export function understand(table: Table, order: SheetOrder, notices: readonly Notice[] = []): Sheet {
  const sheet = new SheetReader(table, order, notices);
  sheet.read();
  return sheet;
}

/** Are the headings of a table understood, and which are they? Sheets with the same ones belong together. */
export function headingsOf(table: Table, order: SheetOrder): readonly string[] | undefined {
  const header = findHeader(table, order);
  return header?.plan === undefined ? undefined : header.cells.map(headingKey);
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

interface Header {
  readonly at: number;
  readonly cells: readonly string[];
  readonly plan?: ColumnPlan;
  readonly fault?: HeaderFault;
}

function isDanlon({ rows: [first] }: Table, { format, mapped }: SheetOrder): boolean {
  if (format === "danlon") return true;
  return format === "auto" && first !== undefined && !isHeader(first.cells, mapped) && looksLikeDanlon(first.cells);
}

/** The row of the headings: the one that was said, else the first that says who, how much and when. */
function findHeader(table: Table, order: SheetOrder): Header | undefined {
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
    return at < 0 ? undefined : headerAt(at, trimmed(rows[at]?.cells ?? []), table, order);
  }
  let best: Header | undefined;
  let known = 0;
  for (const [at, { cells }] of rows.slice(0, headerLinesMax).entries()) {
    const count = cells.filter((cell) => order.mapped.has(headingKey(cell)) || meaningOf(cell) !== undefined).length;
    if (count > 0 && count >= known) {
      const header = headerAt(at, trimmed(cells), table, order);
      if (header.fault === undefined || header.fault.missing.length === 0) return header;
      if (count > known) [best, known] = [header, count];
    }
    if (looksLikeWork(cells)) break;
  }
  return best;
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

/** A row of somebody's work, as it stands without any heading: a day, and hours or clock times. */
function looksLikeWork(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== "");
  return filled.length >= 3 && filled.some(holdsDate) && filled.some((cell) => parseTime(cell, "comma").ok);
}

const personLabel =
  /^(?:medarbejder(?:en|navn)?|navn|ansat|bruger|vikar|frijobber|name|employee(?: name)?|user|staff|person)\b\s*[:.]?\s*/i;
const capitalisedName = /^\p{Lu}[\p{L}'’.-]+,?(?:\s+\p{Lu}[\p{L}'’.-]*)+$/u;

/** `Navn: Anne Holm` above the headings, in one cell or in two. */
function holderAbove(above: readonly TableRow[]): string | undefined {
  for (const { cells } of above) {
    const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
    const name = personLabel.test(filled[0] ?? "") ? (labelled(filled) ?? "") : "";
    if (capitalisedName.test(name)) return name;
  }
  return undefined;
}

/** What stands behind the label of a row, in its own cell or the next. */
function labelled(filled: readonly string[]): string | undefined {
  const at = filled.findIndex((cell) => personLabel.test(cell));
  return [(filled[at] ?? "").replace(personLabel, ""), filled[at + 1]].find(Boolean);
}

/** Of a sheet that is said to be one person's: the line between rows of work that names somebody else than the lines before it. */
function anotherPerson(above: readonly TableRow[], below: readonly TableRow[]): TableRow | undefined {
  const before: string[] = [];
  let named: TableRow | undefined;
  let isWorkBefore = false;
  for (const row of [...above, ...below]) {
    const filled = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
    const isWork = filled.some((cell) => holdsDate(cell));
    if (isWork && named !== undefined) return named;
    isWorkBefore ||= isWork;
    if (isWork) continue;
    const [only] = filled;
    const isLabelled = filled.some((cell) => personLabel.test(cell));
    const text = isLabelled ? labelled(filled) : only;
    const isName = isLabelled || (filled.length === 1 && capitalisedName.test(only ?? ""));
    if (text === undefined) continue;
    const isKnown = before.some((one) => one.includes(text));
    if (isName && isWorkBefore && !isKnown && !isSumText(text) && !isNoWork(text)) named ??= row;
    before.push(filled.join(" "));
  }
  return undefined;
}

function trimmed(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== "") + 1);
}

const datedFields: readonly FieldName[] = ["day", "end-day", "start", "end", "period-from", "period-to", "pay-day"];

/** A sheet while it is read. */
class SheetReader implements Sheet {
  readonly file: string;
  readonly rows: Row[] = [];
  count = 0;
  needsPeriod = false;
  private readonly found: Problem[] = [];
  private readonly said: Notice[];
  private plan: ColumnPlan | undefined;
  private headings: readonly string[] = [];
  private headerLine: number | undefined;
  private parser: RowParser | undefined;
  private titles = 0;
  private holder: string | undefined;
  private isRefused = false;

  constructor(
    private table: Table,
    private readonly order: SheetOrder,
    notices: readonly Notice[],
  ) {
    this.file = table.file;
    this.said = [...notices];
  }

  get problems(): readonly Problem[] {
    return [...this.found, ...(this.isRefused ? [] : (this.parser?.problems ?? []))];
  }

  get notices(): readonly Notice[] {
    const { withoutHours, sums, titles, hidden } = this.leftOut;
    const above = titles > 0 && this.headerLine !== undefined ? { headerLine: this.headerLine } : {};
    const data = { withoutHours, sums, titles, hidden, ...above };
    const some = withoutHours + sums + titles + hidden > 0;
    const where = { file: this.file, ...this.sheetName() };
    return [
      ...this.said,
      ...(this.parser?.notices ?? []),
      ...(some && !this.isRefused ? [notice("rows-left-out", data, where)] : []),
    ];
  }

  get unapproved(): number {
    return this.parser?.unapproved ?? 0;
  }

  get leftOut(): LeftOut {
    const { withoutHours = 0, sums = 0, unapprovedWords } = this.parser ?? {};
    const place = this.plan?.every.get("approved")?.[0];
    const heading = place === undefined ? undefined : this.headings[place];
    return {
      ...{ withoutHours, sums, titles: this.titles, hidden: this.table.hidden },
      approval: heading === undefined ? undefined : { heading, values: [...(unapprovedWords ?? [])] },
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
      if (written.problems.length === 0) this.take(written.cells, line);
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
    this.titles = above.length;
    const below = this.table.rows.slice(header.at + 1);
    const plan = this.withoutPersonsId(header.plan, header.cells, below);
    const dateOrder = this.dateOrder(plan, below);
    if (dateOrder === undefined) return;
    const another = this.order.card === undefined ? undefined : anotherPerson(above, below);
    if (another !== undefined) {
      const data = { field: "card", fault: "other-card", received: "", expected: this.order.card ?? "" } as const;
      this.refuse(problemOf("field-not-understood", data, this.at(another.line)));
      return;
    }
    if (this.order.card !== undefined) this.holder = holderAbove(above);
    this.begin(plan, header.cells, dateOrder);
    this.tellUnread(plan, below);
    for (const row of below) this.takeRow(row);
    this.takeBadLines();
    if (this.count === 0 && this.found.length === 0) {
      this.refuse(problemOf("file-empty", { path: this.file, holds: "header" }, { file: this.file }));
    }
    this.end();
  }

  private refuseHeader(header: Header | undefined, first: TableRow | undefined): void {
    const none: HeaderFault = { missing: ["card", "hours", "day"], doubled: [], unclear: [], gone: [], periods: [] };
    const { missing, doubled, unclear, gone, periods } = header?.fault ?? none;
    const line = header === undefined || header.at < 0 ? (first?.line ?? 1) : (this.table.rows[header.at]?.line ?? 1);
    const [heading] = [...gone, ...unclear, ...doubled, ...periods];
    const resembles = this.likeness(header, first?.cells ?? []);
    const data = {
      ...{ path: this.file, missing: [...gone, ...missing], doubled },
      ...(unclear.length > 0 && { unclear }),
      ...(gone.length > 0 && { gone }),
      ...(resembles !== undefined && { resembles }),
    };
    const where = { ...this.at(line), ...(heading !== undefined && { heading }) };
    this.refuse(problemOf("header-not-understood", data, where));
  }

  /** What a header that cannot be used looks like, or a first line that is none. */
  private likeness(header: Header | undefined, cells: readonly string[]): HeaderLikeness | undefined {
    const missing = header?.fault?.missing ?? [];
    const isOfDays = (header?.cells ?? []).filter((cell) => isDayHeading(cell) || holdsDate(cell)).length > 4;
    if (isOfDays && missing.includes("hours")) return "days";
    if ((header?.fault?.periods ?? []).length > 0 && missing.join() === "day") return "period";
    if (missing.join() === "card") return "nobody";
    if (header !== undefined && missing.length < 3) return undefined;
    if (resemblesDanlon(cells)) return "danlon";
    if (looksLikeWork(cells)) return "rows";
    if (this.table.isWorkbook) return "workbook";
    return trimmed(cells).length === 1 ? "one-column" : undefined;
  }

  /** An id that comes again with the same person, and every time with that one, is the person's and tells no rows apart. */
  private withoutPersonsId(plan: ColumnPlan, headings: readonly string[], rows: readonly TableRow[]): ColumnPlan {
    const place = plan.places.get("row-id");
    if (place === undefined) return plan;
    const fields: readonly FieldName[] = ["card", "employee-number", "name", "first-name", "last-name"];
    const persons = fields.flatMap((field) => plan.places.get(field) ?? []);
    const personOf = new Map<string, string>();
    const idOf = new Map<string, string>();
    let isRepeated = false;
    for (const { cells } of rows) {
      const id = (cells[place] ?? "").trim();
      const person = persons.map((one) => (cells[one] ?? "").trim()).join("/");
      if (id === "") continue;
      if ((personOf.get(id) ?? person) !== person || (idOf.get(person) ?? id) !== id) return plan;
      isRepeated = isRepeated || personOf.has(id);
      personOf.set(id, person);
      idOf.set(person, id);
    }
    if (!isRepeated || idOf.size < 2) return plan;
    this.said.push(notice("id-of-person", { heading: headings[place] ?? "" }));
    return { ...plan, places: new Map([...plan.places].filter(([field]) => field !== "row-id")) };
  }

  /** The order of day and month: what is said, else what the file's own dates show; nothing when they must be asked about. */
  private dateOrder(plan: ColumnPlan, rows: readonly TableRow[]): DateOrder | undefined {
    if (this.order.habits.dateOrder !== undefined) return this.order.habits.dateOrder;
    const fields = datedFields.filter((field) => plan.places.has(field));
    const cells = rows.flatMap(({ cells: texts, line }) =>
      fields.map((field) => ({ line, text: texts[plan.places.get(field) ?? 0] ?? "" })),
    );
    const { order, isUnusual, example } = dateOrderOf(cells);
    if (example === undefined || (order !== "ask" && !isUnusual)) return "dmy";
    const [dayFirst, monthFirst] = example.readings;
    this.plan = plan;
    if (order !== "ask") {
      const readAs = monthFirst ?? dayFirst;
      if (readAs !== undefined) this.said.push(notice("dates-month-first", { example: example.text, readAs }));
      return order;
    }
    const data = { field: "day", received: example.text, readings: example.readings.map(showDay) } as const;
    this.refuse(problemOf("field-ambiguous", data, this.whereOf(example.line, "day")));
    return undefined;
  }

  /** The header has been understood. */
  private begin(plan: ColumnPlan, headings: readonly string[], dateOrder: DateOrder): void {
    this.plan = plan;
    this.headings = headings;
    const whereOf = (line: number, field: FieldName) => this.whereOf(line, field);
    const whereAt = (line: number, place: number) => this.whereAt(line, place);
    const { habits, card } = this.order;
    this.parser = new RowParser({ plan, headings, habits, dateOrder, card, holder: this.holder, whereOf, whereAt });
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
    this.said.push(notice("column-ignored", { headings, counts }));
  }

  private takeRow({ cells, line }: TableRow): void {
    if (this.isHeadingAgain(cells)) {
      this.titles += 1;
      return;
    }
    const width = this.headings.length;
    const kept = trimmed(cells);
    if (kept.length > width) {
      const expected = width;
      this.refuseRow(problemOf("row-wrong-length", { found: cells.length, expected }, this.at(line)), { cells, line });
      return;
    }
    const isShort = !this.table.isWorkbook && cells.length < this.widthNeeded() && kept.length > 1;
    if (isShort) {
      const data = { found: cells.length, expected: width };
      this.refuseRow(problemOf("row-wrong-length", data, this.at(line)), { cells, line });
      return;
    }
    this.take(cells, line);
  }

  /** A row that lacks its last columns only is read as if they were blank; it must reach who, when and how much. */
  private widthNeeded(): number {
    const places = this.plan?.places ?? new Map<FieldName, number>();
    const first = (fields: readonly FieldName[]) => {
      const found = fields.flatMap((field) => places.get(field) ?? []);
      return found.length === 0 ? -1 : Math.min(...found);
    };
    const who = first(["card", "employee-number", "name", "last-name"]);
    const work = first(["hours", "end", "supplement", "pension"]);
    return Math.max(who, first(["day"]), work) + 1;
  }

  private isHeadingAgain(cells: readonly string[]): boolean {
    const keys = this.headings.map(headingKey);
    return (
      keys.length > 1 &&
      trimmed(cells).length > 1 &&
      trimmed(cells).every((cell, place) => headingKey(cell) === keys[place])
    );
  }

  /** A row; those above the limit are counted only. */
  private take(cells: readonly string[], line: number): void {
    this.count += 1;
    if (this.count > this.order.rowsMax) return;
    const row = this.parser?.parse(cells, line, this);
    if (row !== undefined) this.rows.push(row);
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
      const column = this.plan === undefined ? {} : this.whereAt(line, Math.max(0, cells.length - 1));
      const heading = this.headings[placeOfLetter(problem.where?.column)];
      const where = { ...column, ...problem.where, ...this.sheetName(), file: this.file, ...(heading && { heading }) };
      this.refuseRow({ ...problem, where } as Problem, { cells, line });
    }
  }

  /** Columns of one field that say different things: nobody can tell which is meant, and no row of the file is paid. */
  private end(): void {
    const doubled = [...(this.parser?.disagreeing ?? [])].map((place) => this.headings[place] ?? "");
    if (doubled.length === 0) return;
    const [heading] = doubled;
    const where = { ...this.at(this.headerLine ?? 1), ...(heading !== undefined && { heading }) };
    this.refuse(problemOf("header-not-understood", { path: this.file, missing: [], doubled }, where));
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

  whereOf(line: number, field: FieldName): Where {
    const place = this.plan?.places.get(field) ?? this.standIn(field);
    return place === undefined ? this.at(line) : this.whereAt(line, place);
  }

  private whereAt(line: number, place: number): Where {
    const heading = this.headings[place];
    const where = { ...this.at(line), column: columnLetter(place) };
    return heading === undefined || heading === "" ? where : { ...where, heading };
  }

  private at(line: number): Where {
    return { file: this.file, ...this.sheetName(), line };
  }

  private sheetName(): { readonly sheet?: string } {
    return this.table.sheet === undefined ? {} : { sheet: this.table.sheet };
  }

  /** Where a field has no column of its own the nearest kin is shown. */
  private standIn(field: FieldName): number | undefined {
    const kin: Partial<Record<FieldName, readonly FieldName[]>> = {
      hours: ["end", "supplement", "pension"],
      card: ["employee-number", "name", "last-name"],
      name: ["last-name", "first-name"],
      day: ["start"],
    };
    for (const one of kin[field] ?? []) {
      const place = this.plan?.places.get(one);
      if (place !== undefined) return place;
    }
    return undefined;
  }
}

function placeOfLetter(letters: string | undefined): number {
  let place = 0;
  for (const letter of letters ?? "") place = place * 26 + letter.charCodeAt(0) - 64;
  return place - 1;
}
