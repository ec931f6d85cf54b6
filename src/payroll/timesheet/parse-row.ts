import type { PaidBy } from "../../ledger/entry.js";
import { csvDay, type Day, millisecondsOf } from "../../values/calendar.js";
import { danishInstant } from "../../values/copenhagen.js";
import { looksLikeCpr, looksLikeCprWithoutZero } from "../../values/cpr-guard.js";
import type { DecimalMark } from "../../values/decimal-mark.js";
import { type Hours, seconds, wholeHours } from "../../values/hours.js";
import {
  type EmployeeNumber,
  type FrikortId,
  parseCvr,
  parseEmployeeNumber,
  parseFrikortId,
  parsePaymentId,
} from "../../values/identity.js";
import { type Notice, notice } from "../../values/notice.js";
import { type Hidden, hidden, parseLine } from "../../values/person.js";
import { type FieldName, type Problem, problemOf, type Where } from "../../values/problem.js";
import { err, type Fault, ok, type Result } from "../../values/result.js";
import { FieldReader } from "../fields.js";
import type { ColumnPlan } from "./columns.js";
import { type DateOrder, parseDayAndClock } from "./dates.js";
import { headingKey, unitOf } from "./headings.js";
import { isApproval, type KindMeaning, kindMeaning, noWorkIn } from "./kinds.js";
import type { Row, Sheet } from "./row.js";
import { beginsAsSum, isSumText, isSumWord, RunningSums } from "./sums.js";
import { daySeconds, isNoBreak, isNoTime, parseBreak, parseClock, parseTime, timeBetween } from "./times.js";

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

/** A name or a text for the payslip. What a spreadsheet would run as a formula is none. */
export function parsePlainLine(text: string): Result<string, Fault> {
  return /^\s*[=+@-]/.test(text) ? err({ kind: "unreadable" }) : parseLine(text);
}

/** How a client writes figures and what its wage types mean. */
export interface RowHabits {
  readonly mark: DecimalMark;
  /** A paid break is not taken off the time between start and end. */
  readonly isBreakPaid: boolean;
  readonly kinds: ReadonlyMap<string, KindMeaning>;
  /** Said by the user or the mapping; otherwise the file's own dates show it. */
  readonly dateOrder?: DateOrder;
}

/** The plain habits: decimal comma, unpaid breaks, wage types under their usual names. */
export const plainHabits: RowHabits = { mark: "comma", isBreakPaid: false, kinds: new Map() };

/** What makes a row's words a row: where each field stands, how it is written, and where things are in the file. */
export interface ToParse {
  readonly plan: ColumnPlan;
  readonly headings: readonly string[];
  readonly habits: RowHabits;
  readonly dateOrder: DateOrder;
  /** The card of all rows, where the user says it. */
  readonly card: FrikortId | undefined;
  /** Whose sheet it says it is, above its headings. */
  readonly holder: string | undefined;
  readonly whereOf: (line: number, field: FieldName) => Where;
  readonly whereAt: (line: number, place: number) => Where;
}

/** The text of a supplement that has none of its own. */
const supplementText = "Tillæg";

/** The longest shift. */
const shiftMax = wholeHours(24);

/** A longer day is told: a clock turned round looks like one. */
const dayUsual = wholeHours(16);

/** Of what is told of many lines, so many lines are named. */
const linesMax = 5;

/** A stated time that is not the time between start and end. */
interface Difference {
  readonly line: number;
  readonly stated: Hours;
  readonly computed: Hours;
}

/** Day, start and end as a row gives them, in whichever cells they stand. */
interface Shift {
  readonly day: Day | undefined;
  readonly clock: Row["clock"];
  /** The day on which it ends, where the row says so. */
  readonly endDay: Day | undefined;
}

/**
 * Reads the rows of one sheet, one after another. Every field that is not understood is kept as a problem with its place;
 * the row still says whose it is, as far as that was understood. Rows that are nobody's work are counted.
 */
export class RowParser {
  readonly problems: Problem[] = [];
  /** Places of columns that say something else than another column of the same field. */
  readonly disagreeing = new Set<number>();
  unapproved = 0;
  /** What stands in the rows that nobody has approved. */
  readonly unapprovedWords = new Set<string>();
  withoutHours = 0;
  sums = 0;
  private readonly differences: Difference[] = [];
  private readonly roundedLines: number[] = [];
  private readonly longLines: number[] = [];
  private readonly running = new RunningSums();
  private readonly words: Partial<Record<FieldName, string>> = {};
  private readonly reader: FieldReader;
  private readonly columns: readonly (readonly [FieldName, number])[];
  private readonly isDated: boolean;
  private cells: readonly string[] = [];
  private line = 0;
  private onlyNumber: EmployeeNumber | undefined;

  constructor(private readonly told: ToParse) {
    const { plan, habits, whereOf } = told;
    this.columns = [...plan.places];
    this.isDated = plan.places.has("day") || plan.isStamped;
    this.reader = new FieldReader(this.words, habits.mark, (field) => whereOf(this.line, field));
  }

  /** What a person should know of the rows, each thing once. */
  get notices(): readonly Notice[] {
    const { whereOf } = this.told;
    const notices: Notice[] = [];
    const [first] = this.differences;
    if (first !== undefined) notices.push(this.differing(first));
    const linesOf = (lines: readonly number[]) => ({ count: lines.length, lines: lines.slice(0, linesMax) });
    const [rounded] = this.roundedLines;
    if (rounded !== undefined)
      notices.push(notice("hours-rounded", linesOf(this.roundedLines), whereOf(rounded, "hours")));
    const [long] = this.longLines;
    if (long !== undefined) notices.push(notice("hours-many", linesOf(this.longLines), whereOf(long, "hours")));
    return notices;
  }

  /** A row, or nothing when it is not to be paid: a sum, no hours, not approved, or of a wage type that is left out. */
  parse(cells: readonly string[], line: number, sheet: Sheet): Row | undefined {
    this.line = line;
    const clean = this.withoutCpr(cells);
    this.cells = clean;
    for (const [field, place] of this.columns) this.words[field] = clean[place] ?? "";
    const isCpr = clean !== cells;
    if (!isCpr && this.isSum()) return this.leave();
    if (!isCpr && this.isWithoutHours()) {
      this.withoutHours += 1;
      return this.leave();
    }
    this.compareRivals(cells);
    if (this.isUnapproved()) return this.leave();
    const kind = this.kind();
    if (kind === "ignored") return this.leave();
    const row = this.rowOf(sheet);
    const isSaid = kind === undefined || isCpr || this.reader.problems.some(isOfPay);
    if (paysNothing(row) && !isSaid) this.reader.missing("hours");
    if (row.hours !== undefined) this.running.add(this.person(), row.hours);
    if (row.day !== undefined && row.hours !== undefined && row.hours > dayUsual) this.longLines.push(line);
    return { ...row, isFaulty: this.keepProblems() };
  }

  /** Whose a line is that is no row: its payment waits. */
  whose(cells: readonly string[], line: number, sheet: Sheet): Row {
    this.line = line;
    for (const [field, place] of this.columns) this.words[field] = cells[place] ?? "";
    const row = { ...this.rowOf(sheet), hours: undefined, supplement: undefined, pension: undefined, isFaulty: true };
    this.reader.problems.length = 0;
    return row;
  }

  private leave(): undefined {
    this.keepProblems();
    return undefined;
  }

  private compareRivals(cells: readonly string[]): void {
    const { plan, habits, headings } = this.told;
    for (const { field, place } of plan.rivals) {
      const one = (cells[plan.places.get(field) ?? place] ?? "").trim();
      const other = (cells[place] ?? "").trim();
      if (one === other) continue;
      const [first, second] = [plan.places.get(field) ?? place, place].map((at) =>
        parseTime((cells[at] ?? "").trim(), habits.mark, unitOf(headings[at] ?? "")),
      );
      const isSameTime = field === "hours" && first?.ok && second?.ok && first.value.time === second.value.time;
      if (!isSameTime) this.disagreeing.add(place);
    }
  }

  private rowOf(sheet: Sheet): Row {
    const { reader, line } = this;
    const { day, clock, endDay } = this.shift();
    const amount = reader.money("amount");
    const written = (this.words.day ?? "").trim();
    return {
      sheet,
      line,
      employer: reader.read("employer", (text) => parseCvr(text.trim().replace(/^DK[\s-]?(?=\d)/i, ""))),
      card: this.card(),
      employeeNumber: this.employeeNumber(),
      name: this.name(),
      day,
      dayText: day === undefined || written === csvDay(day) ? undefined : written,
      clock,
      hours: this.hours({ day, clock, endDay }),
      perHour: reader.money("rate", 1),
      amount: amount === 0 ? undefined : amount,
      supplement: this.supplement(),
      pension: this.above("pension"),
      period: reader.period({ from: "period-from", to: "period-to" }, (field) => this.dayOf(field)),
      payDay: this.dayOf("pay-day"),
      paidBy: reader.read("paid-by", parsePaidBy),
      id: reader.read("row-id", parsePaymentId),
      short:
        this.cells.length < this.told.headings.length
          ? { found: this.cells.length, expected: this.told.headings.length }
          : undefined,
      isFaulty: false,
    };
  }

  /** The row's own card, or the one that holds for all rows; a row that names another is refused. */
  private card(): FrikortId | undefined {
    const { card } = this.told;
    const own = this.reader.read("card", (text) => parseFrikortId(asWritten(text)));
    if (card !== undefined && own !== undefined && own !== card) this.reader.notUnderstood("card", "other-card", card);
    return card ?? own;
  }

  /** One card is one person's: a second employee number beside it is another person's. */
  private employeeNumber(): EmployeeNumber | undefined {
    const { card } = this.told;
    const number = this.reader.read("employee-number", (text) => parseEmployeeNumber(asWritten(text)));
    this.onlyNumber ??= number;
    if (card !== undefined && number !== this.onlyNumber && number !== undefined)
      this.reader.notUnderstood("employee-number", "other-card", card);
    return number;
  }

  /** `Holm, Anne` is Anne Holm, and so are `100 - Anne Holm` and `Anne Holm (100)`. */
  private name(): Hidden<string> | undefined {
    const { reader } = this;
    const whole = reader.read("name", (text) => parsePlainLine(withoutNumber(text)));
    const turned = /^([^,]+),\s*([^,]+)$/.exec(whole ?? "");
    if (turned !== null) return hidden(`${turned[2]?.trim()} ${turned[1]?.trim()}`);
    if (whole !== undefined) return hidden(whole);
    const parts = [reader.read("first-name", parsePlainLine), reader.read("last-name", parsePlainLine)];
    const joined = parts.filter((part) => part !== undefined).join(" ");
    const named = joined === "" ? this.told.holder : joined;
    return named === undefined ? undefined : hidden(named);
  }

  private dayOf(field: FieldName): Day | undefined {
    return this.stamp(field)?.day;
  }

  private stamp(field: FieldName) {
    return this.reader.read(field, (text) => parseDayAndClock(text, this.told.dateOrder));
  }

  /** A time of day, also as a whole hour, `8`, with its day where the cell gives that too. */
  private moment(field: "start" | "end") {
    return this.reader.read(field, (text): Result<{ day: Day | undefined; clock: number }, Fault> => {
      const clock = parseClock(/^(?:\d|1\d|2[0-4])$/.test(text.trim()) ? `${text.trim()}:00` : text);
      if (clock.ok) return ok({ day: undefined, clock: clock.value });
      const stamp = parseDayAndClock(text, this.told.dateOrder);
      if (!stamp.ok || stamp.value.clock === undefined) return clock;
      return ok({ day: stamp.value.day, clock: stamp.value.clock });
    });
  }

  private shift(): Shift {
    const { reader } = this;
    const own = this.dayOf("day");
    const start = this.moment("start");
    const end = this.moment("end");
    const day = own ?? (reader.given("day") ? undefined : start?.day);
    if (own !== undefined && start?.day !== undefined && start.day !== own) reader.outOfRange("start");
    const endDay = end?.day ?? this.dayOf("end-day");
    const clock = start === undefined || end === undefined ? undefined : { start: start.clock, end: end.clock };
    return { day, clock, endDay };
  }

  /** The hours column; without one, end less start less an unpaid break. Where both differ the column decides. */
  private hours({ day, clock, endDay }: Shift): Hours | undefined {
    const { reader } = this;
    const stated = this.stated();
    const breaks = this.breaks(!reader.given("hours"));
    const pause = sumOf(breaks);
    if (stated !== undefined && stated > shiftMax && day !== undefined) reader.notUnderstood("hours", "over-a-day");
    if (clock === undefined) {
      if (!reader.given("hours")) this.halfClock();
      return stated;
    }
    const whole = day === undefined || endDay === undefined ? timeBetween(clock, day) : between(day, endDay, clock);
    if (whole < 0 || whole > shiftMax) {
      reader.notUnderstood("end", whole < 0 ? "out-of-range" : "over-a-day");
      return undefined;
    }
    const worked = this.told.habits.isBreakPaid ? whole : seconds(whole - pause);
    if (stated !== undefined) {
      const isOneBreak = stated === whole - sumOf([...new Set(breaks)]);
      if (stated !== worked && worked > 0 && !isOneBreak)
        this.differences.push({ line: this.line, stated, computed: worked });
      return stated;
    }
    if (reader.given("hours")) return undefined;
    if (worked > 0) return worked;
    if (clock.start === clock.end) reader.notUnderstood("end", "same-as-start");
    else reader.outOfRange(pause > 0 ? "break" : "end");
    return undefined;
  }

  private stated(): Hours | undefined {
    const read = this.reader.read("hours", (text) => {
      const time = this.timeIn("hours", text);
      return time.ok && time.value.time <= 0 ? err({ kind: "out-of-range" as const }) : time;
    });
    if (read?.isRounded === true) this.roundedLines.push(this.line);
    return read?.time;
  }

  /** Working time in the unit that the heading of its column says. */
  private timeIn(field: FieldName, text: string) {
    const place = this.told.plan.places.get(field) ?? -1;
    return parseTime(text, this.told.habits.mark, unitOf(this.told.headings[place] ?? ""));
  }

  /** The breaks of the row, each in seconds; one that is told by its length and by its clock times is one. */
  private breaks(isReckoned: boolean): readonly number[] {
    const { plan, headings, habits, whereAt } = this.told;
    const lengths: number[] = [];
    for (const place of plan.every.get("break") ?? []) {
      const text = this.cells[place] ?? "";
      if (isNoBreak(text)) continue;
      const read = parseBreak(text, unitOf(headings[place] ?? ""), habits.mark);
      if (read.ok) {
        lengths.push(read.value.seconds);
        if (read.value.isSmall && isReckoned) this.askAboutBreak(text.trim(), place);
        continue;
      }
      const data = { field: "break", fault: "unreadable", received: text.trim(), expected: "30 | 0:30" } as const;
      this.reader.problems.push(problemOf("field-not-understood", data, whereAt(this.line, place)));
    }
    const [from, to] = [this.reader.read("break-start", parseClock), this.reader.read("break-end", parseClock)];
    if (from !== undefined && to !== undefined) {
      const between = (to - from + daySeconds) % daySeconds;
      if (!lengths.includes(between)) lengths.push(between);
    }
    if (from !== undefined && to === undefined) this.reader.missing("break-end");
    if (to !== undefined && from === undefined) this.reader.missing("break-start");
    return lengths;
  }

  /** `1` in a column that does not say its unit is a minute or an hour. */
  private askAboutBreak(received: string, place: number): void {
    const data = { field: "break", received, readings: [`0:0${Number(received)}`, `${Number(received)}:00`] } as const;
    this.reader.problems.push(problemOf("field-ambiguous", data, this.told.whereAt(this.line, place)));
  }

  /** One clock time alone says nothing. */
  private halfClock(): void {
    const { reader } = this;
    if (reader.given("start") && !reader.given("end")) reader.missing("end");
    if (reader.given("end") && !reader.given("start")) reader.missing("start");
  }

  /** Told once: the first, how many, and by how much where it is the same in all: then it is a break. */
  private differing(first: Difference): Notice {
    const { stated, computed } = first;
    const by = seconds(computed - stated);
    const isSame = this.differences.every((one) => one.computed - one.stated === by);
    const lines = this.differences.slice(0, linesMax).map(({ line }) => line);
    const data = { stated, computed, count: this.differences.length, lines };
    return notice("hours-differ", isSame ? { ...data, by } : data, this.told.whereOf(first.line, "hours"));
  }

  private supplement(): Row["supplement"] {
    const amount = this.above("supplement");
    const text = this.reader.read("supplement-text", parsePlainLine);
    return amount === undefined ? undefined : { text: text ?? supplementText, amount };
  }

  /** An amount; time systems write 0,00 where there is none. */
  private above(field: FieldName) {
    const amount = this.reader.money(field, 0, "200,00");
    return amount === 0 ? undefined : amount;
  }

  /** Whether every column that says what kind of time it is says hours to pay; nothing when one is not understood. */
  private kind(): KindMeaning | undefined {
    const { plan, habits, whereAt } = this.told;
    const said = (plan.every.get("kind") ?? []).filter((place) => (this.cells[place] ?? "").trim() !== "");
    const note = plan.places.get("note");
    const others = [...plan.unread, ...(note === undefined ? [] : [note])];
    const types = said.map((place) => ({ place, type: (this.cells[place] ?? "").trim() }));
    for (const place of others) {
      const type = noWorkIn((this.cells[place] ?? "").trim());
      if (type !== undefined) types.push({ place, type });
    }
    let kind: KindMeaning | undefined = "hours";
    for (const { place, type } of types) {
      const meaning = kindMeaning(type, habits.kinds);
      if (meaning === "ignored") return "ignored";
      if (meaning === "hours") continue;
      this.reader.problems.push(problemOf("wage-type-unknown", { type }, whereAt(this.line, place)));
      kind = undefined;
    }
    return kind;
  }

  private isUnapproved(): boolean {
    const places = this.told.plan.every.get("approved") ?? [];
    const against = places.find((place) => !isApproval(this.cells[place] ?? ""));
    if (against === undefined) return false;
    this.unapproved += 1;
    if (this.unapprovedWords.size < linesMax) this.unapprovedWords.add((this.cells[against] ?? "").trim());
    return true;
  }

  /** Neither hours nor clock times nor an amount: a day off, a line of text. Zeros and dashes of other rows are made blank. */
  private isWithoutHours(): boolean {
    const { words } = this;
    const isEmpty = fieldsOfWork.every((field) => isNoTime(words[field]));
    if (isEmpty) return true;
    for (const field of fieldsOfWork) {
      if (!/\d/.test(words[field] ?? "") && isNoTime(words[field])) words[field] = "";
    }
    return false;
  }

  /**
   * A line of sums, which is nobody's work: without a day it says so in any cell, or has no words and the hours of two rows or
   * more above it; with a day it must both say so and come to the rows above. One that only says so is refused.
   */
  private isSum(): boolean {
    const { plan, whereAt } = this.told;
    const texts = this.cells.map((cell) => cell.trim());
    const hours = this.timeIn("hours", this.words.hours ?? "");
    const isEqualTo = (rows: number) => hours.ok && this.running.isSum(this.person(), hours.value.time, rows);
    if (this.hasDay()) {
      const isKnown = /\d/.test(`${this.words.card ?? ""}${this.words["employee-number"] ?? ""}`);
      const names = isKnown ? [plan.places.get("name"), plan.places.get("last-name")] : [];
      const place = texts.findIndex((text, at) => isSumWord(text) && !names.includes(at));
      if (place < 0) return false;
      if (!isEqualTo(1)) {
        const data = { field: "card", fault: "sum-line", received: texts[place] ?? "", expected: "" } as const;
        this.reader.problems.push(problemOf("field-not-understood", data, whereAt(this.line, place)));
        return false;
      }
    } else {
      const isBlankDay = this.isDated && (this.words.day ?? "").trim() === "" && (this.words.start ?? "").trim() === "";
      const isSaid = texts.some((text) => isSumText(text) || (isBlankDay && beginsAsSum(text)));
      if (!isSaid && !(isBlankDay && isEqualTo(2))) return false;
    }
    this.sums += 1;
    this.running.close(this.person());
    return true;
  }

  private hasDay(): boolean {
    const { dateOrder } = this.told;
    const cells = [this.words.day, this.words.start].filter((text) => text !== undefined);
    return cells.some((text) => parseDayAndClock(text, dateOrder).ok);
  }

  private person(): string {
    const { words } = this;
    const parts = [words.card, words["employee-number"], words.name, words["first-name"], words["last-name"]];
    return parts.map((part) => (part ?? "").trim().toLowerCase()).join("/");
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

/** A name without the employee number that stands before or behind it. */
function withoutNumber(text: string): string {
  return text.replace(/^\s*\d{1,9}\s*[-–:.]?\s+(?=\p{L})/u, "").replace(/(?<=\p{L})\s*[-–]?\s*\(\d{1,9}\)\s*$/u, "");
}

/** Without the apostrophe that keeps a number as text in a spreadsheet. */
function asWritten(text: string): string {
  return text.trim().replace(/^'(?=\w)/, "");
}

/** The time from one moment to another, in real time; below zero when the end comes first. */
function between(from: Day, to: Day, { start, end }: { readonly start: number; readonly end: number }): Hours {
  return seconds((millisecondsOf(danishInstant(to, end)) - millisecondsOf(danishInstant(from, start))) / 1000);
}

function sumOf(lengths: readonly number[]): number {
  return lengths.reduce((sum, length) => sum + length, 0);
}

function paysNothing({ hours, supplement, pension }: Row): boolean {
  return hours === undefined && supplement === undefined && pension === undefined;
}

const fieldsOfWork = ["hours", "start", "end", "supplement", "pension"] as const;

const fieldsOfPay: ReadonlySet<string> = new Set([...fieldsOfWork, "break", "break-start", "break-end"]);

/** Says already why there is nothing to pay. */
function isOfPay(one: Problem): boolean {
  return "field" in one.data && one.data.field !== undefined && fieldsOfPay.has(one.data.field);
}
