import type { Day, Period } from "../../../values/calendar.js";
import type { CvrNumber, EmployeeNumber, FrikortId } from "../../../values/identity.js";
import type { FieldName, ProblemCode, ProblemData, Where } from "../../../values/problem.js";
import { problemOf } from "../../../values/problem.js";
import { remembering } from "../../../values/remembering.js";
import { err, type Fault, ok, type Result } from "../../../values/result.js";
import { FieldReader } from "../../fields.js";
import {
  type DateOrder,
  type DayAndClock,
  hasShortYear,
  isDayWithoutYear,
  isSpanOfDays,
  isWeekAlone,
  parseDayAndClock,
  parseDayWithin,
} from "../cells/dates.js";
import { unitOf } from "../cells/headings.js";
import { parseTime } from "../cells/times.js";
import type { ColumnPlan } from "../columns/columns.js";
import type { RowHabits } from "../columns/sheet-order.js";

/** What makes a row's words a row: where each field stands, how it is written, and where things are in the file. */
export interface ToParse {
  readonly plan: ColumnPlan;
  readonly headings: readonly string[];
  readonly habits: RowHabits;
  readonly dateOrder: DateOrder;
  /** The file writes `02-11-26`. */
  readonly areYearsShort: boolean;
  /** The days of all rows, where the user or a title row says them. */
  readonly within: Period | undefined;
  /** The card of all rows, where the user says it. */
  readonly card: FrikortId | undefined;
  /** Whose sheet it says it is, above its headings. */
  readonly holder: string | undefined;
  /** The employer of rows that name none, where a title row says it. */
  readonly employer: CvrNumber | undefined;
  /** The employee number of rows that give none, where a title row says it. */
  readonly employeeNumber: EmployeeNumber | undefined;
  /** By what a title row says that nobody has approved the rows. */
  readonly unapproved: string | undefined;
  readonly whereOf: (line: number, field: FieldName) => Where;
  readonly whereAt: (line: number, place: number) => Where;
}

/** The row that is being read: its cells, its words by field, and everything that is wrong with them. */
export class RowInHand {
  readonly words: Partial<Record<FieldName, string>> = {};
  readonly reader: FieldReader;
  cells: readonly string[] = [];
  line = 0;
  private readonly columns: readonly (readonly [FieldName, number])[];
  /** A day with the time of day where it stands beside it, as the file writes them. Each row asks for it twice. */
  readonly stamp: (text: string) => Result<DayAndClock, Fault>;
  /** Working time in the unit that the heading of the hours says. Each row asks for it twice. */
  readonly hoursIn: (text: string) => ReturnType<typeof parseTime>;

  constructor(readonly told: ToParse) {
    const { plan, headings, habits, dateOrder, areYearsShort } = told;
    const unit = unitOf(headings[plan.places.get("hours") ?? -1] ?? "");
    this.columns = [...plan.places];
    this.stamp = remembering((text) =>
      hasShortYear(text) && !areYearsShort ? err({ kind: "unreadable" }) : parseDayAndClock(text, dateOrder),
    );
    this.hoursIn = remembering((text) => parseTime(text, habits.mark, unit));
    this.reader = new FieldReader(this.words, told.habits.mark, (field) => told.whereOf(this.line, field));
  }

  take(cells: readonly string[]): void {
    this.cells = cells;
    for (const [field, place] of this.columns) this.words[field] = cells[place] ?? "";
    const { minutes } = this.told.plan;
    if (minutes !== undefined) this.words.hours = joined(this.words.hours, this.textAt(minutes));
  }

  /** What stands in a column. */
  textAt(place: number): string {
    return (this.cells[place] ?? "").trim();
  }

  /** Something is wrong with what stands in a column. */
  refuse<Code extends ProblemCode>(code: Code, data: ProblemData[Code], place: number): void {
    this.reader.problems.push(problemOf(code, data, this.told.whereAt(this.line, place)));
  }

  /** A day, with the time of day where the cell gives one. */
  dayOf(field: FieldName): Day | undefined {
    return this.reader.read(field, (text) => this.readDay(field, text))?.day;
  }

  hasDay(): boolean {
    return (["day", "start"] as const).some((field) => this.readDay(field, this.words[field] ?? "").ok);
  }

  private readDay(field: FieldName, text: string): Result<DayAndClock, Fault> {
    const { within, dateOrder } = this.told;
    const read = this.stamp(text);
    if (read.ok || field !== "day") return read;
    if (!isDayWithoutYear(text)) return isSpanOfDays(text) || isWeekAlone(text) ? err({ kind: "several-days" }) : read;
    if (within === undefined) return err({ kind: "no-year" });
    const short = parseDayWithin(text, within, dateOrder);
    return short.ok ? ok({ day: short.value, clock: undefined }) : short;
  }

  /** Whose the row says it is, as rows of one person are told together before anybody is looked up. */
  person(): string {
    const { words } = this;
    const parts = [words.card, words["employee-number"], words.name, words["first-name"], words["last-name"]];
    return parts.map((part) => (part ?? "").trim().toLowerCase()).join("/");
  }
}

/** `7` and `30` as `7:30`. */
function joined(hours = "", minutes: string): string {
  return minutes === "" ? hours : `${hours.trim() || "0"}:${minutes.padStart(2, "0")}`;
}
