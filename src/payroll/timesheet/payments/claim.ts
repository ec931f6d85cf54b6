import { longestPeriodOf, type PayPeriodClass } from "../../../law/atp.js";
import type { EmployerEntry } from "../../../ledger/entry.js";
import { csvDay, type Day, daysOf, includes, monthOf, type Period, weekOf } from "../../../values/calendar.js";
import type { CvrNumber, FrikortId, RowId } from "../../../values/identity.js";
import { type Notice, notice } from "../../../values/notice.js";
import { type Problem, problemOf } from "../../../values/problem.js";
import { headingKey } from "../cells/headings.js";
import { placeOf, type Row, type Sheet } from "../rows/row.js";
import { RowCounter, type RowIdentity } from "./row-identity.js";

/** A row that knows which employer pays it, for which period and on which day. */
export interface Claim {
  readonly row: Row;
  readonly employer: EmployerEntry;
  readonly period: Period;
  readonly payDay: Day;
}

/** A claim whose person has been looked for. */
export interface KnownClaim extends Claim {
  /** Nothing where the row leads to no card. */
  readonly card: FrikortId | undefined;
  /** By which the row is paid once; a faulty row is not looked for in the ledger. */
  readonly id: RowId | undefined;
  readonly identity: RowIdentity | undefined;
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
  readonly notices: readonly Notice[];
  /** Rows that no employer or period was found for: the payments of their people wait. */
  readonly lost: readonly Row[];
}

/** Gives every row its employer, period and pay day. Refused rows are told with their place, all of them; an employer that nobody has chosen once for each file. */
export function claimRows(
  sheets: readonly Sheet[],
  employers: ReadonlyMap<CvrNumber, EmployerEntry>,
  choices: ClaimChoices,
): Claims {
  const desk = new ClaimDesk(employers, choices);
  for (const sheet of sheets) {
    desk.begin(sheet);
    for (const row of sheet.rows) desk.take(row);
  }
  return desk;
}

class ClaimDesk implements Claims {
  readonly claims: Claim[] = [];
  readonly problems: Problem[] = [];
  readonly lost: Row[] = [];
  private readonly periods = new Map<string, Period>();
  private readonly ofPayDay = new Map<string, { readonly period: Period; count: number }>();
  private isEmployerAsked = false;
  /** Columns that name an employer whose name is not that of the rows' own. */
  private readonly namedOtherwise = new Map<string, CvrNumber>();
  /** The rows of a file that all name one employer: when it is the wrong one that is one fault, of the file. */
  private rowsOfOne = 1;
  private lines = new RowCounter();

  constructor(
    private readonly employers: ReadonlyMap<CvrNumber, EmployerEntry>,
    private readonly choices: ClaimChoices,
  ) {}

  get notices(): readonly Notice[] {
    return [
      ...[...this.ofPayDay.values()].map(({ period, count }) => notice("period-from-pay-day", { period, count })),
      ...[...this.namedOtherwise].map(([heading, employer]) =>
        notice("employer-named-otherwise", { heading, employer }),
      ),
    ];
  }

  /** The next file. */
  begin({ rows }: Sheet): void {
    this.isEmployerAsked = false;
    this.rowsOfOne = rows.every(({ employer }) => employer !== undefined && employer === rows[0]?.employer)
      ? rows.length
      : 1;
    this.lines = new RowCounter();
  }

  take(row: Row): void {
    const employer = this.employerOf(row);
    const period = employer && this.periodOf(row, employer.payPeriod);
    if (employer === undefined || period === undefined) {
      this.lost.push(row);
      return;
    }
    const payDay = this.choices.payDay ?? row.payDay ?? this.choices.today;
    const firstLine = row.isFaulty
      ? undefined
      : row.id && this.lines.firstLine(`${employer.chain}/${row.id}`, row.line);
    if (row.id !== undefined && firstLine !== undefined) {
      this.problems.push(problemOf("id-repeated", { id: row.id, firstLine }, placeOf(row, "row-id")));
      this.claims.push({ row: { ...row, isFaulty: true }, employer, period, payDay });
      return;
    }
    this.claims.push({ row, employer, period, payDay });
  }

  /** The row's own CVR number chooses (221 against `--employer`, 226 when it is not set up); a row without one takes the usual employer (107). */
  private employerOf(row: Row): EmployerEntry | undefined {
    const { named, usual } = this.choices;
    const said = row.employer;
    if (said === undefined) {
      if (row.isFaulty && row.sheet.has("employer")) return undefined;
      const employer = usual && this.employers.get(usual);
      this.compareName(row.sheet, employer);
      if (employer === undefined && !row.isFaulty && !this.isEmployerAsked) {
        this.isEmployerAsked = true;
        this.problems.push(this.notChosen(row));
      }
      return employer;
    }
    const isOther = named !== undefined && said !== named;
    const employer = isOther ? undefined : this.employers.get(said);
    const isTold = this.rowsOfOne > 1 && this.isEmployerAsked;
    if (employer !== undefined || isTold) return employer;
    this.isEmployerAsked = true;
    const data = { received: said, ...(this.rowsOfOne > 1 && { rows: this.rowsOfOne }) };
    const where = placeOf(row, "employer");
    this.problems.push(
      isOther
        ? problemOf("employer-differs", { ...data, expected: named }, where)
        : problemOf("row-employer-unknown", data, where),
    );
    return undefined;
  }

  private compareName({ employerNamed }: Sheet, employer: EmployerEntry | undefined): void {
    if (employerNamed === undefined || employer === undefined) return;
    const [own, said] = [employer.payer.name, employerNamed.name].map((name) =>
      headingKey(name.replace(companyForm, "")),
    );
    if (own !== said) this.namedOtherwise.set(employerNamed.heading, employer.chain);
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
    if (row.day === undefined) {
      const told = this.ofPayDay.get(key) ?? { period, count: 0 };
      told.count += 1;
      this.ofPayDay.set(key, told);
    }
    return period;
  }

  private outside(row: Row, date: Day): void {
    const received = row.dayText ?? csvDay(date);
    const data = { field: "day", fault: "outside-period", received, expected: "30-11-2026" } as const;
    this.problems.push(problemOf("field-not-understood", data, placeOf(row, "day")));
  }
}

const companyForm = /\s+(?:aps|a\/s|i\/s|k\/s|p\/s|ivs|amba|fmba)\.?$/i;

function periodOn(date: Day, kind: Exclude<PayPeriodClass, "fortnight">): Period {
  if (kind === "month") return monthOf(date);
  return kind === "week" ? weekOf(date) : { from: date, to: date };
}
