import { FieldReader } from "../../payroll/fields.js";
import type { ShownLine } from "../../payroll/verify/portal.js";
import type { StatedPayment } from "../../payroll/verify/stated.js";
import { parseYear } from "../../values/calendar.js";
import { looksLikeCpr } from "../../values/cpr-guard.js";
import {
  columnLetter,
  type FieldName,
  type Outcome,
  type Problem,
  problemOf,
  type Where,
} from "../../values/problem.js";
import { ok } from "../../values/result.js";
import type { CsvFirst, CsvShape } from "../csv/read.js";
import { UnreadColumns } from "../csv/unread-columns.js";
import { type ListReader, readListFile, type Say } from "./list-file.js";

/** The headings of a list of amounts that somebody wrote, in Danish and English. Other columns are told as not read. */
const headings: { readonly [F in Column]: readonly string[] } = {
  card: ["frikort-id", "frikort id", "frikortid", "frikort-id-nummer", "frikortnummer", "frikort", "kort", "card"],
  employer: ["cvr", "cvr-nr", "cvr-nr.", "cvr-nummer", "arbejdsgiver", "employer", "cvr number"],
  amount: ["beløb", "udbetalt beløb", "beløb-til-registrering", "indtægt", "amount", "amount paid"],
  day: ["dato", "dag", "udbetalingsdato", "udbetalingsdag", "udbetalt", "date", "day", "pay day", "pay date"],
};

/** Columns that may take a line back or make its amount another: only what leaves it as it is may stand in them. */
const asides = {
  status: { headings: ["status", "tilstand", "state"], plain: /^(?:registreret|registered|godkendt|approved)?$/i },
  amount: { headings: ["valuta", "currency"], plain: /^(?:dkk|kr\.?|kroner)?$/i },
} as const;

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
export function readPortalList(path: string, say?: Say): Outcome<readonly ShownLine[]> {
  return readList(path, portalForm, say);
}

/** Payments from employers that do not use frikort: card, CVR number, day and amount, all of them in every line. Every bad row is reported. */
export function readPaymentList(path: string, say?: Say): Outcome<readonly StatedPayment[]> {
  const lines = readList(path, paymentsForm, say);
  if (!lines.ok) return lines;
  return ok(
    lines.value.flatMap(({ card, employer, day, amount, line }) =>
      employer === undefined || day === undefined ? [] : [{ card, employer, payDay: day, counted: amount, line }],
    ),
  );
}

function readList(path: string, form: ListForm, say: Say = () => undefined): Outcome<readonly ShownLine[]> {
  const list = new AmountList(path, form);
  const read = readListFile(path, list, { isCardHeading, isAmountHeading, say });
  return read.ok ? ok(list.lines) : read;
}

function isCardHeading(text: string): boolean {
  return headings.card.includes(text.trim().toLowerCase());
}

function isAmountHeading(text: string): boolean {
  return headings.amount.includes(text.trim().toLowerCase());
}

class AmountList implements ListReader {
  readonly lines: ShownLine[] = [];
  readonly problems: Problem[] = [];
  unread = new UnreadColumns([], () => true);
  private columns: ReadonlyMap<Column, number> = new Map();
  private asides: readonly { readonly place: number; readonly field: keyof typeof asides }[] = [];
  private titles: readonly string[] = [];

  constructor(
    private readonly path: string,
    private readonly form: ListForm,
  ) {}

  first({ fields, line }: CsvFirst): CsvShape | undefined {
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
    this.asides = said.flatMap((text, place) =>
      asideNames.flatMap((field) => (asides[field].headings.some((own) => own === text) ? [{ place, field }] : [])),
    );
    const read = new Set([...columns.values(), ...this.asides.map(({ place }) => place)]);
    this.unread = new UnreadColumns(fields, (place) => read.has(place));
    if (missing.length === 0 && doubled.length === 0) return { firstLine: "header", width: fields.length };
    const data = { path: this.path, missing, doubled };
    this.problems.push(problemOf("header-not-understood", data, { file: this.path, line }));
    return undefined;
  }

  row(fields: readonly string[], line: number): void {
    const cpr = fields.findIndex(looksLikeCpr);
    if (cpr >= 0) {
      const place = { column: columnLetter(cpr), heading: this.titles[cpr] ?? "" };
      this.problems.push(problemOf("cpr-refused", {}, { file: this.path, line, ...place }));
      return;
    }
    this.unread.pass(fields);
    for (const { place, field } of this.asides) this.lookAside(fields[place] ?? "", { place, field, line });
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
    // A payment of a year that has no card-year.
    if (day !== undefined && !parseYear(day.slice(0, 4)).ok) {
      this.refuse({ field: "day", received: words.day, expected: "30-11-2026" }, where("day"));
      return;
    }
    if (card !== undefined && amount !== undefined && reader.problems.length === 0) {
      this.lines.push({ card, amount, line, ...(day && { day }), ...(employer && { employer }) });
    }
  }

  private lookAside(
    received: string,
    { place, field, line }: { readonly place: number; readonly field: keyof typeof asides; readonly line: number },
  ): void {
    if (asides[field].plain.test(received.trim())) return;
    const where = { file: this.path, line, column: columnLetter(place), heading: this.titles[place] ?? "" };
    this.refuse({ field, received, expected: "1234,50" }, where);
  }

  private refuse(
    said: { readonly field: FieldName; readonly received: string; readonly expected: string },
    where: Where,
  ): void {
    this.problems.push(problemOf("field-not-understood", { ...said, fault: "unreadable" }, where));
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

const asideNames = ["status", "amount"] as const;

const columnNames: readonly Column[] = ["card", "employer", "amount", "day"];
