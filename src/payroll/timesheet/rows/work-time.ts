import { addDays, type Day, millisecondsOf } from "../../../values/calendar.js";
import { danishInstant } from "../../../values/copenhagen.js";
import { type Hours, seconds, wholeHours } from "../../../values/hours.js";
import { type Notice, notice } from "../../../values/notice.js";
import { err, type Fault, ok, type Result } from "../../../values/result.js";
import { unitOf } from "../cells/headings.js";
import { notedBreak } from "../cells/noted-break.js";
import { notedTime } from "../cells/noted-time.js";
import {
  dayLong,
  daySeconds,
  isNoBreak,
  nextDayMark,
  parseBreak,
  parseClock,
  timeBetween,
  timesOfSpan,
  wholeHour,
} from "../cells/times.js";
import { linesNamed, type Row } from "./row.js";
import type { RowInHand } from "./row-in-hand.js";
import { Weekdays } from "./weekdays.js";

/** The longest shift. */
const shiftMax = wholeHours(24);

/** A stated time that is not the time between start and end. */
interface Difference {
  readonly line: number;
  readonly stated: Hours;
  readonly computed: Hours;
}

/** A time of day in a cell. */
interface Moment {
  readonly day: Day | undefined;
  readonly clock: number;
  readonly isNextDay: boolean;
}

/** Day, start and end as a row gives them, in whichever cells they stand. */
interface Shift {
  readonly day: Day | undefined;
  readonly clock: Row["clock"];
  /** The day on which it ends, where the row says so. */
  readonly endDay: Day | undefined;
}

/** When the rows of a sheet were worked and for how long: the hours column, else end less start less an unpaid break. What a person should know of them is told once. */
export class WorkTime {
  private readonly differences: Difference[] = [];
  private readonly roundedLines: number[] = [];
  private readonly likeMinutes: { readonly line: number; readonly written: string; readonly hours: Hours }[] = [];
  private areAllLikeMinutes = true;
  private readonly longLines: number[] = [];
  private readonly breakLines: number[] = [];
  private readonly otherTimeLines: number[] = [];

  private readonly weekdays: Weekdays;

  constructor(private readonly hand: RowInHand) {
    this.weekdays = new Weekdays(hand);
  }

  /** What a person should know of the rows, each thing once. */
  get notices(): readonly Notice[] {
    const { whereOf } = this.hand.told;
    const notices: Notice[] = [...this.weekdays.notices];
    const [first] = this.differences;
    if (first !== undefined) notices.push(this.differing(first));
    const linesOf = (lines: readonly number[]) => ({ count: lines.length, lines: lines.slice(0, linesNamed) });
    const [rounded] = this.roundedLines;
    if (rounded !== undefined)
      notices.push(notice("hours-rounded", linesOf(this.roundedLines), whereOf(rounded, "hours")));
    const [first30, ...more30] = this.areAllLikeMinutes ? this.likeMinutes : [];
    if (first30 !== undefined && more30.length > 0) {
      const { line, written, hours } = first30;
      const lines = linesOf(this.likeMinutes.map((one) => one.line));
      notices.push(notice("hours-like-minutes", { written, hours, ...lines }, whereOf(line, "hours")));
    }
    const [long] = this.longLines;
    if (long !== undefined) notices.push(notice("hours-many", linesOf(this.longLines), whereOf(long, "hours")));
    const [pausing] = this.breakLines;
    if (pausing !== undefined)
      notices.push(notice("break-in-text", linesOf(this.breakLines), whereOf(pausing, "note")));
    const [other] = this.otherTimeLines;
    if (other !== undefined) notices.push(notice("time-in-text", linesOf(this.otherTimeLines), whereOf(other, "note")));
    return notices;
  }

  /** A time of day, also as a whole hour, `8`, with its day where the cell gives that too, and whether it is the day after: `06:00 (+1)`. */
  private moment(field: "start" | "end") {
    const { hand } = this;
    const { plan } = hand.told;
    const span = plan.isOfSpans ? timesOfSpan(hand.words[field] ?? "") : undefined;
    if (plan.isOfSpans && span === undefined && field === "end") return undefined;
    return hand.reader.read(field, (text): Result<Moment, Fault> => {
      if (plan.isOfSpans && span === undefined) return err({ kind: "unreadable" });
      const word = span?.[field === "start" ? 0 : 1] ?? text;
      const isNextDay = field === "end" && nextDayMark.test(word);
      const clock = parseClock(wholeHour(isNextDay ? word.replace(nextDayMark, "") : word));
      if (clock.ok) return ok({ day: undefined, clock: clock.value, isNextDay });
      const stamp = hand.stamp(text);
      if (!stamp.ok || stamp.value.clock === undefined) return clock;
      return ok({ day: stamp.value.day, clock: stamp.value.clock, isNextDay: false });
    });
  }

  /** When the row in hand was worked. */
  shift(): Shift {
    const { reader } = this.hand;
    const own = this.hand.dayOf("day");
    const start = this.moment("start");
    const end = this.moment("end");
    const day = own ?? (reader.given("day") ? undefined : start?.day);
    if (own !== undefined && start?.day !== undefined && start.day !== own) reader.outOfRange("start");
    if (day !== undefined) this.weekdays.compare(day);
    const after = day !== undefined && end?.isNextDay === true ? addDays(day, 1) : undefined;
    const endDay = end?.day ?? after ?? this.hand.dayOf("end-day");
    const clock = start === undefined || end === undefined ? undefined : { start: start.clock, end: end.clock };
    return { day, clock, endDay };
  }

  /** How long: the hours column; without one, end less start less an unpaid break. Where both differ the column decides. */
  hours(shift: Shift): Hours | undefined {
    const hours = this.hoursOf(shift);
    if (shift.day !== undefined && hours !== undefined && hours >= dayLong) this.longLines.push(this.hand.line);
    if (hours !== undefined) this.compareNoted(shift, hours);
    return hours;
  }

  /** A text that says other times than the row: hours that were reckoned wait, stated ones are told. */
  private compareNoted({ clock }: Shift, hours: Hours): void {
    const { hand } = this;
    for (const place of this.textPlaces()) {
      const received = notedTime(hand.textAt(place), { ...clock, hours });
      if (received === undefined) continue;
      if (hand.reader.given("hours")) this.otherTimeLines.push(hand.line);
      else hand.refuse("field-not-understood", { field: "end", fault: "time-in-text", received, expected: "" }, place);
      return;
    }
  }

  /** The columns of texts beside the hours. */
  private textPlaces(): readonly number[] {
    const { plan } = this.hand.told;
    const note = plan.places.get("note");
    return note === undefined ? plan.unread : [note, ...plan.unread];
  }

  private hoursOf({ day, clock, endDay }: Shift): Hours | undefined {
    const { reader } = this.hand;
    const stated = this.stated();
    const breaks = this.breaks(!reader.given("hours"));
    const pause = sumOf(breaks);
    if (stated !== undefined && stated > shiftMax && day !== undefined) reader.notUnderstood("hours", "over-a-day");
    const noted = breaks.length === 0 ? this.notedBreak() : undefined;
    if (clock === undefined) {
      if (!reader.given("hours")) this.halfClock();
      else if (noted !== undefined) this.breakLines.push(this.hand.line);
      return stated;
    }
    const whole = day === undefined || endDay === undefined ? timeBetween(clock, day) : between(day, endDay, clock);
    if (whole < 0 || whole > shiftMax) {
      reader.notUnderstood("end", whole < 0 ? "out-of-range" : "over-a-day");
      return undefined;
    }
    const worked = this.hand.told.habits.isBreakPaid ? whole : seconds(whole - pause);
    if (stated !== undefined) {
      const isOneBreak = stated === whole - sumOf([...new Set(breaks)]);
      if (stated !== worked && worked > 0 && !isOneBreak)
        this.differences.push({ line: this.hand.line, stated, computed: worked });
      if (noted !== undefined && stated >= whole) this.breakLines.push(this.hand.line);
      return stated;
    }
    if (reader.given("hours")) return undefined;
    if (noted !== undefined) {
      const data = { field: "break", fault: "break-in-text", received: noted.word, expected: "30 | 0:30" } as const;
      this.hand.refuse("field-not-understood", data, noted.place);
    }
    if (worked > 0) return worked;
    if (clock.start === clock.end) reader.notUnderstood("end", "same-as-start");
    else reader.outOfRange(pause > 0 ? "break" : "end");
    return undefined;
  }

  private stated(): Hours | undefined {
    const read = this.hand.reader.read("hours", (text) => {
      const time = this.hand.hoursIn(text);
      return time.ok && time.value.time <= 0 ? err({ kind: "out-of-range" as const }) : time;
    });
    if (read?.isRounded === true) this.roundedLines.push(this.hand.line);
    if (read !== undefined) this.compareWithMinutes(read.time);
    return read?.time;
  }

  /** `7,30` `4,15`: where the decimals of all rows are those of minutes, and no clock beside them says otherwise, they may be minutes. */
  private compareWithMinutes(hours: Hours): void {
    const { hand } = this;
    const written = (hand.words.hours ?? "").trim();
    const [, decimals] = /^\d{1,2}(?:[.,](\d{1,2}))?$/.exec(written) ?? [];
    const isWhole = /^\d{1,2}(?:[.,]00?)?$/.test(written);
    if (isWhole) return;
    const isLike = decimals !== undefined && /^(?:15|30?|45)$/.test(decimals) && !hand.reader.given("start");
    this.areAllLikeMinutes &&= isLike;
    if (isLike) this.likeMinutes.push({ line: hand.line, written, hours });
  }

  /** The breaks of the row, each in seconds; one that is told by its length and by its clock times is one. */
  private breaks(isReckoned: boolean): readonly number[] {
    const { plan, headings, habits } = this.hand.told;
    const lengths: number[] = [];
    for (const place of plan.every.get("break") ?? []) {
      if (plan.ignored.includes(place)) continue;
      const text = this.hand.textAt(place);
      if (isNoBreak(text)) continue;
      const read = parseBreak(text, unitOf(headings[place] ?? ""), habits.mark);
      if (read.ok) {
        lengths.push(read.value.seconds);
        if (read.value.isSmall && isReckoned) this.askAboutBreak(text, place);
        continue;
      }
      const data = { field: "break", fault: "unreadable", received: text, expected: "30 | 0:30" } as const;
      this.hand.refuse("field-not-understood", data, place);
    }
    const [from, to] = [
      this.hand.reader.read("break-start", parseClock),
      this.hand.reader.read("break-end", parseClock),
    ];
    if (from !== undefined && to !== undefined) {
      const between = (to - from + daySeconds) % daySeconds;
      if (!lengths.includes(between)) lengths.push(between);
    }
    if (from !== undefined && to === undefined) this.hand.reader.missing("break-end");
    if (to !== undefined && from === undefined) this.hand.reader.missing("break-start");
    return lengths;
  }

  /** A break that stands only in a text beside the hours, and where; nothing where breaks are paid. */
  private notedBreak(): { readonly word: string; readonly place: number } | undefined {
    if (this.hand.told.habits.isBreakPaid) return undefined;
    for (const place of this.textPlaces()) {
      const word = notedBreak(this.hand.textAt(place));
      if (word !== undefined) return { word, place };
    }
    return undefined;
  }

  /** `1` in a column that does not say its unit is a minute or an hour. */
  private askAboutBreak(received: string, place: number): void {
    const data = { field: "break", received, readings: [`0:0${Number(received)}`, `${Number(received)}:00`] } as const;
    this.hand.refuse("field-ambiguous", data, place);
  }

  /** One clock time alone says nothing. */
  private halfClock(): void {
    const { reader } = this.hand;
    if (reader.given("start") && !reader.given("end")) reader.missing("end");
    if (reader.given("end") && !reader.given("start")) reader.missing("start");
  }

  /** Told once: the first, how many, and by how much where it is the same in all: then it is a break. */
  private differing(first: Difference): Notice {
    const { stated, computed } = first;
    const by = seconds(computed - stated);
    const isSame = this.differences.every((one) => one.computed - one.stated === by);
    const lines = this.differences.slice(0, linesNamed).map(({ line }) => line);
    const data = { stated, computed, count: this.differences.length, lines };
    return notice("hours-differ", isSame ? { ...data, by } : data, this.hand.told.whereOf(first.line, "hours"));
  }
}

/** The time from one moment to another, in real time; below zero when the end comes first. */
function between(from: Day, to: Day, { start, end }: { readonly start: number; readonly end: number }): Hours {
  return seconds((millisecondsOf(danishInstant(to, end)) - millisecondsOf(danishInstant(from, start))) / 1000);
}

function sumOf(lengths: readonly number[]): number {
  return lengths.reduce((sum, length) => sum + length, 0);
}
