import type { PortalLine } from "../../payroll/card/portal-compare.js";
import { FieldReader } from "../../payroll/fields.js";
import { looksLikeCpr } from "../../values/cpr-guard.js";
import { type FieldName, type Outcome, type Problem, problemOf, type Where } from "../../values/problem.js";
import { err, ok } from "../../values/result.js";
import { columnLetter } from "../csv/cells.js";
import { type CsvVisitor, readCsvFile } from "../csv/read.js";

/** The headings of a list that somebody wrote at the portal, in Danish and English. Other columns are passed over. */
const headings: { readonly [F in "card" | "amount" | "day"]: readonly string[] } = {
  card: ["frikort-id", "frikort id", "frikortid", "frikort-id-nummer", "frikortnummer", "frikort", "kort", "card"],
  amount: ["beløb", "udbetalt beløb", "beløb-til-registrering", "indtægt", "amount", "amount paid"],
  day: ["dato", "dag", "udbetalingsdato", "date", "day", "pay day", "pay date"],
};

const cprHeadings = ["cpr", "cpr-nr.", "cpr-nummer", "personnummer"];

type Column = keyof typeof headings;

/** A hand-made list of what socialtfrikort.dk shows: card, amount, and day where it is known. Every bad row is reported. */
export function readPortalList(path: string): Outcome<readonly PortalLine[]> {
  const list = new PortalList(path);
  const read = readCsvFile(path, list);
  const problems = [...list.problems, ...(read.ok ? [] : read.error)];
  const [first, ...more] = problems;
  return first === undefined ? ok(list.lines) : err([first, ...more]);
}

class PortalList implements CsvVisitor {
  readonly lines: PortalLine[] = [];
  readonly problems: Problem[] = [];
  private columns: ReadonlyMap<Column, number> = new Map();
  private titles: readonly string[] = [];

  constructor(private readonly path: string) {}

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
    const needed: readonly Column[] = ["card", "amount"];
    const missing = needed.filter((column) => !columns.has(column));
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
    const reader = new FieldReader({ card: word("card"), amount: word("amount"), day: word("day") }, "comma", where);
    const card = reader.card();
    const amount = reader.money("amount", Number.MIN_SAFE_INTEGER);
    const day = reader.day("day");
    for (const field of ["card", "amount"] as const) if (!reader.given(field)) reader.missing(field);
    this.problems.push(...reader.problems);
    if (card !== undefined && amount !== undefined && reader.problems.length === 0) {
      this.lines.push({ card, amount, line, ...(day !== undefined && { day }) });
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

const columnNames: readonly Column[] = ["card", "amount", "day"];
