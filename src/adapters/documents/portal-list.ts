import { FieldReader } from "../../payroll/fields.js";
import type { ShownLine } from "../../payroll/verify/portal.js";
import type { StatedPayment } from "../../payroll/verify/stated.js";
import { looksLikeCpr } from "../../values/cpr-guard.js";
import {
  columnLetter,
  type FieldName,
  type Outcome,
  type Problem,
  problemOf,
  type Where,
} from "../../values/problem.js";
import { err, ok } from "../../values/result.js";
import { type CsvVisitor, readCsvFile } from "../csv/read.js";
import { isWorkbook, visitWorkbook } from "../workbook/workbook.js";

/** The headings of a list of amounts that somebody wrote, in Danish and English. Other columns are passed over. */
const headings: { readonly [F in Column]: readonly string[] } = {
  card: ["frikort-id", "frikort id", "frikortid", "frikort-id-nummer", "frikortnummer", "frikort", "kort", "card"],
  employer: ["cvr", "cvr-nr", "cvr-nr.", "cvr-nummer", "arbejdsgiver", "employer", "cvr number"],
  amount: ["beløb", "udbetalt beløb", "beløb-til-registrering", "indtægt", "amount", "amount paid"],
  day: ["dato", "dag", "udbetalingsdato", "udbetalingsdag", "udbetalt", "date", "day", "pay day", "pay date"],
};

const cprHeadings = ["cpr", "cpr-nr.", "cpr-nummer", "personnummer"];

type Column = "card" | "employer" | "amount" | "day";

/** What a list must have in every line, and the least amount. */
interface ListForm {
  readonly needed: readonly Column[];
  readonly least: number;
}

const portalForm: ListForm = { needed: ["card", "amount"], least: Number.MIN_SAFE_INTEGER };
const paymentsForm: ListForm = { needed: ["card", "employer", "amount", "day"], least: 1 };

/** A hand-made list of what socialtfrikort.dk shows, as CSV or xlsx: card and amount, employer and day where they are known. Every bad row is reported. */
export function readPortalList(path: string): Outcome<readonly ShownLine[]> {
  return readList(path, portalForm);
}

/** Payments from employers that do not use frikort: card, CVR number, day and amount, all of them in every line. Every bad row is reported. */
export function readPaymentList(path: string): Outcome<readonly StatedPayment[]> {
  const lines = readList(path, paymentsForm);
  if (!lines.ok) return lines;
  return ok(
    lines.value.flatMap(({ card, employer, day, amount, line }) =>
      employer === undefined || day === undefined ? [] : [{ card, employer, payDay: day, counted: amount, line }],
    ),
  );
}

function readList(path: string, form: ListForm): Outcome<readonly ShownLine[]> {
  const list = new AmountList(path, form);
  const read = isWorkbook(path) ? visitWorkbook(path, list, isCardHeading) : readCsvFile(path, list);
  const problems = [...list.problems, ...(read.ok ? [] : read.error)];
  const [first, ...more] = problems;
  return first === undefined ? ok(list.lines) : err([first, ...more]);
}

function isCardHeading(text: string): boolean {
  return headings.card.includes(text.trim().toLowerCase());
}

class AmountList implements CsvVisitor {
  readonly lines: ShownLine[] = [];
  readonly problems: Problem[] = [];
  private columns: ReadonlyMap<Column, number> = new Map();
  private titles: readonly string[] = [];

  constructor(
    private readonly path: string,
    private readonly form: ListForm,
  ) {}

  first({ fields, line }: Parameters<CsvVisitor["first"]>[0]) {
    this.titles = fields;
    const said = fields.map((field) => field.trim().toLowerCase());
    const cpr = said.findIndex((field) => cprHeadings.includes(field) || looksLikeCpr(field));
    if (cpr >= 0) {
      this.problems.push(problemOf("cpr-refused", {}, { file: this.path, line, column: columnLetter(cpr) }));
      return undefined;
    }
    const columns = new Map<Column, number>();
    const doubled: string[] = [];
    for (const column of columnNames) {
      const places = said.flatMap((field, place) => (headings[column].includes(field) ? [place] : []));
      const [place, second] = places;
      if (place !== undefined) columns.set(column, place);
      if (second !== undefined) doubled.push(column);
    }
    const missing = this.form.needed.filter((column) => !columns.has(column));
    this.columns = columns;
    if (missing.length === 0 && doubled.length === 0) return { firstLine: "header" as const, width: fields.length };
    const data = { path: this.path, missing, doubled };
    this.problems.push(problemOf("header-not-understood", data, { file: this.path, line }));
    return undefined;
  }

  row(fields: readonly string[], line: number): boolean {
    const cpr = fields.findIndex(looksLikeCpr);
    if (cpr >= 0) {
      const place = { column: columnLetter(cpr), heading: this.titles[cpr] ?? "" };
      this.problems.push(problemOf("cpr-refused", {}, { file: this.path, line, ...place }));
      return true;
    }
    const word = (column: Column) => fields[this.columns.get(column) ?? -1] ?? "";
    const where = (field: FieldName) => this.whereOf(field, line);
    const words = { card: word("card"), employer: word("employer"), amount: word("amount"), day: word("day") };
    const reader = new FieldReader(words, "comma", where);
    const card = reader.card();
    const employer = reader.cvr();
    const amount = reader.money("amount", this.form.least);
    const day = reader.day("day");
    for (const field of this.form.needed) if (!reader.given(field)) reader.missing(field);
    this.problems.push(...reader.problems);
    if (card !== undefined && amount !== undefined && reader.problems.length === 0) {
      this.lines.push({ card, amount, line, ...(day && { day }), ...(employer && { employer }) });
    }
    return true;
  }

  problem(found: Problem): void {
    this.problems.push(found);
  }

  private whereOf(field: FieldName, line: number): Where {
    const column = columnNames.find((name) => name === field);
    const place = column === undefined ? undefined : this.columns.get(column);
    if (place === undefined) return { file: this.path, line };
    return { file: this.path, line, column: columnLetter(place), heading: this.titles[place] ?? "" };
  }
}

const columnNames: readonly Column[] = ["card", "employer", "amount", "day"];
