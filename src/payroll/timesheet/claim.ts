import { longestPeriodOf, type PayPeriodClass } from "../../law/atp.js";
import type { EmployerEntry } from "../../ledger/entry.js";
import { rowKey } from "../../ledger/transaction.js";
import { csvDay, type Day, daysOf, includes, monthOf, type Period, weekOf } from "../../values/calendar.js";
import type { CvrNumber, RowId } from "../../values/identity.js";
import { type Problem, problemOf } from "../../values/problem.js";
import { placeOf, type Row, type Sheet } from "./row.js";
import { identityOf, RowCounter } from "./row-identity.js";

/** A row that knows whose it is, for which period it is paid and on which day, and by which id it is paid once. */
export interface Claim {
  readonly row: Row;
  readonly employer: EmployerEntry;
  readonly period: Period;
  readonly payDay: Day;
  /** By which the row is known in the ledger; a faulty row is not looked for there. */
  readonly id: RowId | undefined;
  /** With an id of its own: the row as it is written now, so that a changed one is seen. */
  readonly content?: RowId;
}

/** What an import says for all rows: which employer, period and pay day, where the rows do not say it or must not differ. */
export interface ClaimChoices {
  /** The employer named with `--employer`: rows of another are refused. */
  readonly named?: CvrNumber;
  /** The employer of rows that name none. */
  readonly usual?: CvrNumber;
  readonly period?: Period;
  readonly payDay?: Day;
  readonly today: Day;
}

export interface Claims {
  readonly claims: readonly Claim[];
  readonly problems: readonly Problem[];
  /** Rows that stand in another file of the same import too: each is taken once. */
  readonly repeated: number;
  /** Faulty rows, and rows that no employer or period was found for: each is a payment that is not made. */
  readonly lost: readonly Row[];
}

/** Gives every row its employer, period, pay day and identity. Refused rows are told with their place, all of them. */
export function claimRows(
  sheets: readonly Sheet[],
  employers: ReadonlyMap<CvrNumber, EmployerEntry>,
  choices: ClaimChoices,
): Claims {
  const desk = new ClaimDesk(employers, choices);
  for (const sheet of sheets) {
    const counter = new RowCounter();
    for (const row of sheet.rows) desk.take(row, counter);
  }
  return desk;
}

class ClaimDesk implements Claims {
  readonly claims: Claim[] = [];
  readonly problems: Problem[] = [];
  readonly lost: Row[] = [];
  repeated = 0;
  private readonly seen = new Set<string>();
  private readonly periods = new Map<string, Period>();

  constructor(
    private readonly employers: ReadonlyMap<CvrNumber, EmployerEntry>,
    private readonly choices: ClaimChoices,
  ) {}

  take(row: Row, counter: RowCounter): void {
    const employer = this.employerOf(row);
    const period = employer && this.periodOf(row, employer.payPeriod);
    if (employer === undefined || period === undefined) {
      this.lost.push(row);
      return;
    }
    const payDay = this.choices.payDay ?? row.payDay ?? this.choices.today;
    if (row.isFaulty) {
      this.claims.push({ row, employer, period, payDay, id: undefined });
      return;
    }
    const firstLine = row.id && counter.firstLine(`${employer.chain}/${row.id}`, row.line);
    if (row.id !== undefined && firstLine !== undefined) {
      this.refuse(row, problemOf("id-repeated", { id: row.id, firstLine }, placeOf(row, "row-id")));
      return;
    }
    const identity = identityOf(row, period, counter);
    const key = rowKey(employer.chain, identity.id);
    if (this.seen.has(key)) {
      this.repeated += 1;
      return;
    }
    this.seen.add(key);
    this.claims.push({ row, employer, period, payDay, ...identity });
  }

  /** The row's own CVR number chooses (221 against `--employer`, 226 when it is not set up); a row without one takes the usual employer (107). */
  private employerOf(row: Row): EmployerEntry | undefined {
    const { named, usual } = this.choices;
    const said = row.employer;
    if (said === undefined) {
      if (row.isFaulty && row.sheet.has("employer")) return undefined;
      const employer = usual && this.employers.get(usual);
      if (employer === undefined && !row.isFaulty) this.problems.push(this.notChosen(row));
      return employer;
    }
    if (named !== undefined && said !== named) {
      this.problems.push(problemOf("employer-differs", { received: said, expected: named }, placeOf(row, "employer")));
      return undefined;
    }
    const employer = this.employers.get(said);
    if (employer === undefined) {
      this.problems.push(problemOf("row-employer-unknown", { received: said }, placeOf(row, "employer")));
    }
    return employer;
  }

  private notChosen(row: Row): Problem {
    return problemOf("employer-not-chosen", { known: [...this.employers.keys()] }, placeOf(row, "employer"));
  }

  /** What the import says, else the row's own period, else the employer's pay period around the day of work. */
  private periodOf(row: Row, kind: PayPeriodClass): Period | undefined {
    const { period } = this.choices;
    if (period !== undefined && row.day !== undefined && !includes(period, row.day)) {
      this.outside(row, row.day);
      return undefined;
    }
    const told = period ?? row.period;
    if (told === undefined) return this.periodAround(row, kind);
    const longest = longestPeriodOf(kind);
    if (longest === undefined || daysOf(told) <= longest) return told;
    const where = placeOf(row, "period-to");
    this.problems.push(problemOf("period-not-possible", { ...told, reason: "too-long-for-class" }, where));
    return undefined;
  }

  private periodAround(row: Row, kind: PayPeriodClass): Period | undefined {
    const date = row.day ?? (row.sheet.has("day") ? undefined : (row.payDay ?? this.choices.payDay));
    if (date === undefined || kind === "fortnight") {
      const field = date === undefined ? "day" : "period-from";
      if (!row.isFaulty) this.problems.push(problemOf("field-missing", { field }, placeOf(row, field)));
      return undefined;
    }
    const key = `${kind}/${date}`;
    const period = this.periods.get(key) ?? periodOn(date, kind);
    this.periods.set(key, period);
    return period;
  }

  private outside(row: Row, date: Day): void {
    const data = { field: "day", fault: "out-of-range", received: csvDay(date), expected: "30-11-2026" } as const;
    this.problems.push(problemOf("field-not-understood", data, placeOf(row, "day")));
  }

  private refuse(row: Row, found: Problem): void {
    this.problems.push(found);
    this.lost.push(row);
  }
}

function periodOn(date: Day, kind: Exclude<PayPeriodClass, "fortnight">): Period {
  if (kind === "month") return monthOf(date);
  return kind === "week" ? weekOf(date) : { from: date, to: date };
}
