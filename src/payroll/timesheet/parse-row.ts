import type { PaidBy } from "../../ledger/entry.js";
import { addDays, type Day, millisecondsOf } from "../../values/calendar.js";
import { danishInstant } from "../../values/copenhagen.js";
import { looksLikeCpr, looksLikeCprWithoutZero } from "../../values/cpr-guard.js";
import type { DecimalMark } from "../../values/decimal-mark.js";
import { type Hours, seconds, wholeHours } from "../../values/hours.js";
import { parseEmployeeNumber, parsePaymentId } from "../../values/identity.js";
import { type Notice, notice } from "../../values/notice.js";
import { type Hidden, hidden, parseLine } from "../../values/person.js";
import { type FieldName, type Problem, problemOf, type Where } from "../../values/problem.js";
import { err, type Fault, ok, type Result } from "../../values/result.js";
import { FieldReader } from "../fields.js";
import { type ColumnPlan, headingKey } from "./columns.js";
import type { Row, Sheet } from "./row.js";

const daySeconds = 86_400;

/** A time of the day in seconds: `08:00` `8.30` `kl. 22:15` `24:00`. A bare `8` is refused: it may be hours. */
export function parseClock(text: string): Result<number, Fault> {
  const parts = /^(?:kl\.?\s*)?(\d{1,2})[:.](\d\d)(?::(\d\d))?$/i.exec(text.trim());
  if (!parts) return err({ kind: "unreadable" });
  const [hour, minute, second] = [Number(parts[1]), Number(parts[2]), Number(parts[3] ?? 0)];
  const count = hour * 3600 + minute * 60 + second;
  return minute > 59 || second > 59 || count > daySeconds ? err({ kind: "out-of-range" }) : ok(count);
}

/** A break in seconds: a whole number is minutes, `0:30` is h:mm. `0,5` is refused: minutes or hours? */
export function parseBreak(text: string): Result<number, Fault> {
  const word = text.trim();
  const clock = /^(\d{1,2}):([0-5]\d)$/.exec(word);
  if (clock) return ok(Number(clock[1]) * 3600 + Number(clock[2]) * 60);
  return /^\d{1,3}$/.test(word) ? ok(Number(word) * 60) : err({ kind: "unreadable" });
}

/**
 * The time between two clock times. An end before the start is past midnight. With a day it is real time: a night over the
 * change of clocks has an hour less or more.
 */
export function timeBetween(clock: { readonly start: number; readonly end: number }, date: Day | undefined): Hours {
  const { start, end } = clock;
  if (date === undefined) return seconds((end - start + daySeconds) % daySeconds);
  const from = millisecondsOf(danishInstant(date, start));
  const to = millisecondsOf(danishInstant(end <= start ? addDays(date, 1) : date, end));
  return end === start ? seconds(0) : seconds((to - from) / 1000);
}

const waysOfPaying: Readonly<Record<string, PaidBy>> = {
  konto: "account",
  account: "account",
  bank: "account",
  overfoersel: "account",
  bankoverfoersel: "account",
  transfer: "account",
  kontant: "cash",
  kontanter: "cash",
  cash: "cash",
  mobilepay: "mobilepay",
};

/** Konto, kontant, MobilePay and their like. */
export function parsePaidBy(text: string): Result<PaidBy, Fault> {
  const way = waysOfPaying[headingKey(text)];
  return way === undefined ? err({ kind: "unreadable" }) : ok(way);
}

const sumWords: ReadonlySet<string> = new Set([
  "ialt",
  "sum",
  "summer",
  "samlet",
  "subtotal",
  "total",
  "totaler",
  "totalt",
]);

/** `I alt:` and its like, with which a line of sums begins. */
export function isSumWord(text: string): boolean {
  return sumWords.has(headingKey(text));
}

/** A name or a text for the payslip. What a spreadsheet would run as a formula is none. */
export function parsePlainLine(text: string): Result<string, Fault> {
  return /^\s*[=+@-]/.test(text) ? err({ kind: "unreadable" }) : parseLine(text);
}

const approvals: ReadonlySet<string> = new Set(["godkendt", "ja", "approved", "yes"]);

/** Has somebody approved the row? Anything but a clear yes is no. */
export function isApproval(text: string): boolean {
  return approvals.has(headingKey(text));
}

/** What a wage type stands for: hours to be paid, or something that is not paid on the card. */
export type KindMeaning = "hours" | "ignored";

const hourKinds: ReadonlySet<string> = new Set([
  ...["1", "normal", "normaltimer", "normaltid", "normalloen", "timer", "timeloen", "loen", "almindelig"],
  ...["almindeligetimer", "arbejdstimer", "arbejdstid", "hours", "normalhours", "regular", "regularhours", "wage"],
]);

/** What a wage type means: what the client's mapping says, else ordinary hours under their usual names; nothing when it is not set up. */
export function kindMeaning(text: string, mapped: ReadonlyMap<string, KindMeaning>): KindMeaning | undefined {
  const key = headingKey(text);
  return mapped.get(key) ?? (hourKinds.has(key) ? "hours" : undefined);
}

/** How a client writes figures and what its wage types mean. */
export interface RowHabits {
  readonly mark: DecimalMark;
  /** A paid break is not taken off the time between start and end. */
  readonly isBreakPaid: boolean;
  readonly kinds: ReadonlyMap<string, KindMeaning>;
}

/** The plain habits: decimal comma, unpaid breaks, wage types under their usual names. */
export const plainHabits: RowHabits = { mark: "comma", isBreakPaid: false, kinds: new Map() };

/** What makes a row's words a row: where each field stands, how it is written, and where things are in the file. */
export interface ToParse {
  readonly plan: ColumnPlan;
  readonly habits: RowHabits;
  readonly whereOf: (line: number, field: FieldName) => Where;
  readonly whereAt: (line: number, place: number) => Where;
}

/** The text of a supplement that has none of its own. */
const supplementText = "Tillæg";

/** The longest shift. */
const shiftMax = wholeHours(24);

/**
 * Reads the rows of one sheet, one after another. Every field that is not understood is kept as a problem with its place;
 * the row still says whose it is, as far as that was understood.
 */
export class RowParser {
  readonly problems: Problem[] = [];
  readonly notices: Notice[] = [];
  /** Places of columns that say something else than another column of the same field. */
  readonly disagreeing = new Set<number>();
  unapproved = 0;
  private readonly words: Partial<Record<FieldName, string>> = {};
  private readonly reader: FieldReader;
  private readonly columns: readonly (readonly [FieldName, number])[];
  private line = 0;

  constructor(private readonly told: ToParse) {
    const { plan, habits, whereOf } = told;
    this.columns = [...plan.places];
    this.reader = new FieldReader(this.words, habits.mark, (field) => whereOf(this.line, field));
  }

  /** A row, or nothing when it is not to be paid: not approved, or of a wage type that is left out. */
  parse(cells: readonly string[], line: number, sheet: Sheet): Row | undefined {
    this.line = line;
    const clean = this.withoutCpr(cells);
    if (this.isSumLine(clean)) return undefined;
    for (const { field, place } of this.told.plan.rivals) {
      if ((cells[place] ?? "").trim() !== (cells[this.told.plan.places.get(field) ?? place] ?? "").trim()) {
        this.disagreeing.add(place);
      }
    }
    for (const [field, place] of this.columns) this.words[field] = clean[place] ?? "";
    if (this.words.approved !== undefined && !isApproval(this.words.approved)) {
      this.unapproved += 1;
      this.keepProblems();
      return undefined;
    }
    const isOther = this.isOtherKind();
    const row = isOther ? undefined : this.rowOf(sheet);
    const isSaid = clean !== cells || this.reader.problems.some(isOfPay);
    if (row !== undefined && paysNothing(row) && !isSaid) this.reader.missing("hours");
    const isFaulty = this.keepProblems();
    return row && { ...row, isFaulty };
  }

  private rowOf(sheet: Sheet): Row {
    const { reader, line } = this;
    const day = reader.day("day");
    const clock = this.clock();
    const amount = reader.money("amount");
    return {
      sheet,
      line,
      employer: reader.cvr(),
      card: reader.card(),
      employeeNumber: reader.read("employee-number", parseEmployeeNumber),
      name: this.name(),
      day,
      clock,
      hours: this.hours(clock, day),
      perHour: reader.money("rate", 1),
      amount: amount === 0 ? undefined : amount,
      supplement: this.supplement(),
      pension: this.above("pension"),
      period: reader.period({ from: "period-from", to: "period-to" }),
      payDay: reader.day("pay-day"),
      paidBy: reader.read("paid-by", parsePaidBy),
      id: reader.read("row-id", parsePaymentId),
      isFaulty: false,
    };
  }

  private name(): Hidden<string> | undefined {
    const { reader } = this;
    const whole = reader.read("name", parsePlainLine);
    if (whole !== undefined) return hidden(whole);
    const parts = [reader.read("first-name", parsePlainLine), reader.read("last-name", parsePlainLine)];
    const joined = parts.filter((part) => part !== undefined).join(" ");
    return joined === "" ? undefined : hidden(joined);
  }

  private clock(): Row["clock"] {
    const { reader } = this;
    const start = reader.read("start", parseClock);
    const end = reader.read("end", parseClock);
    if (start === undefined || end === undefined) return undefined;
    return { start, end };
  }

  /** The hours column; without one, end less start less an unpaid break. Where both differ the column decides. */
  private hours(clock: Row["clock"], day: Row["day"]): Hours | undefined {
    const { reader } = this;
    const stated = reader.hours();
    const pause = reader.read("break", parseBreak) ?? 0;
    if (stated !== undefined && stated > shiftMax && day !== undefined) reader.notUnderstood("hours", "over-a-day");
    if (clock === undefined) {
      if (!reader.given("hours")) this.halfClock();
      return stated;
    }
    const whole = timeBetween(clock, day);
    const worked = this.told.habits.isBreakPaid ? whole : seconds(whole - pause);
    if (stated !== undefined) {
      if (stated !== worked && worked > 0) this.notices.push(this.differ(stated, worked));
      return stated;
    }
    if (reader.given("hours")) return undefined;
    if (worked > 0) return worked;
    if (clock.start === clock.end) reader.notUnderstood("end", "same-as-start");
    else reader.outOfRange(pause > 0 ? "break" : "end");
    return undefined;
  }

  /** One clock time alone says nothing. */
  private halfClock(): void {
    const { reader } = this;
    if (reader.given("start") && !reader.given("end")) reader.missing("end");
    if (reader.given("end") && !reader.given("start")) reader.missing("start");
  }

  private differ(stated: Hours, computed: Hours): Notice {
    return notice("hours-differ", { stated, computed }, this.told.whereOf(this.line, "hours"));
  }

  private supplement(): Row["supplement"] {
    const amount = this.above("supplement");
    const text = this.reader.read("supplement-text", parsePlainLine);
    return amount === undefined ? undefined : { text: text ?? supplementText, amount };
  }

  /** An amount; time systems write 0,00 where there is none. */
  private above(field: FieldName) {
    const amount = this.reader.money(field);
    return amount === 0 ? undefined : amount;
  }

  private isOtherKind(): boolean {
    const text = this.words.kind ?? "";
    if (text.trim() === "") return false;
    const meaning = kindMeaning(text, this.told.habits.kinds);
    if (meaning === undefined) this.reader.add("wage-type-unknown", { type: text.trim() }, "kind");
    return meaning !== "hours";
  }

  /** A line that names nobody and begins with «I alt»: the sums of an export, which are nobody's work. */
  private isSumLine(cells: readonly string[]): boolean {
    const { plan, whereAt } = this.told;
    const card = plan.places.get("card") ?? plan.places.get("employee-number");
    if (card !== undefined && /\d/.test(cells[card] ?? "")) return false;
    const place = cells.findIndex((cell) => cell.trim() !== "");
    const received = (cells[place] ?? "").trim();
    if (!isSumWord(received)) return false;
    const data = { field: "card", fault: "sum-line", received, expected: "" } as const;
    this.problems.push(problemOf("field-not-understood", data, whereAt(this.line, place)));
    this.keepProblems();
    return true;
  }

  /** The cells without anything that looks like a CPR number, wherever it stands. */
  private withoutCpr(cells: readonly string[]): readonly string[] {
    const { plan, whereAt } = this.told;
    let clean: string[] | undefined;
    for (const [place, cell] of cells.entries()) {
      const isCpr = looksLikeCpr(cell) || (plan.cpr.includes(place) && looksLikeCprWithoutZero(cell));
      if (!isCpr) continue;
      const where = whereAt(this.line, place);
      this.reader.problems.push(problemOf("cpr-refused", {}, where));
      clean ??= [...cells];
      clean[place] = "";
    }
    return clean ?? cells;
  }

  /** Were there any? */
  private keepProblems(): boolean {
    const { problems } = this.reader;
    const some = problems.length > 0;
    for (const one of problems) this.problems.push(one);
    problems.length = 0;
    return some;
  }
}

function paysNothing({ hours, supplement, pension }: Row): boolean {
  return hours === undefined && supplement === undefined && pension === undefined;
}

const fieldsOfPay: ReadonlySet<string> = new Set(["hours", "start", "end", "break", "supplement", "pension"]);

/** Says already why there is nothing to pay. */
function isOfPay(one: Problem): boolean {
  return "field" in one.data && one.data.field !== undefined && fieldsOfPay.has(one.data.field);
}
