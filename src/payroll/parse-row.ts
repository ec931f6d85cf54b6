import { looksLikeCpr, looksLikeCprWithoutZero } from "../values/cpr-guard.js";
import type { DecimalMark } from "../values/decimal-mark.js";
import { type Hidden, hidden } from "../values/hidden.js";
import { type Hours, seconds, wholeHours } from "../values/hours.js";
import { parseEmployeeNumber, parsePaymentId } from "../values/identity.js";
import { type Notice, notice } from "../values/notice.js";
import { type FieldName, type Problem, problemOf, type Where } from "../values/problem.js";
import type { ColumnPlan } from "./columns.js";
import { FieldReader } from "./fields.js";
import type { Row, Sheet } from "./row.js";
import {
  isApproval,
  isSumWord,
  type KindMeaning,
  kindMeaning,
  parseBreak,
  parseClock,
  parsePaidBy,
  parsePlainLine,
  timeBetween,
} from "./row-words.js";

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
