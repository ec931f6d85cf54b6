import { addDays, type Day, type Period, parseDay, parseInstant, two } from "../../../values/calendar.js";
import { danishDay, danishSecondOfDay } from "../../../values/copenhagen.js";
import { err, type Fault, ok, type Result } from "../../../values/result.js";
import { parseClock } from "./times.js";

/** Which of two numbers is the day: `dmy` as in Denmark, `mdy` as in the United States. */
export type DateOrder = "dmy" | "mdy";

/** A day, and the time of day where the cell gives one. */
export interface DayAndClock {
  readonly day: Day;
  /** Seconds since midnight. */
  readonly clock: number | undefined;
}

const numeric = /^(\d{1,2})([-./])(\d{1,2})\2(\d{4})(?=$|[\sT,])/;
const weekday =
  /^(?:(?:ma|ti|on|to|fr|lø|sø|mo|tu|we|th|sa|su|man|tir|tirs|ons|tor|tors|fre|lør|søn|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:dag|day|sday|nesday|rsday|urday)?\.?,?\s+)?(?:d\.|den\s)?\s*/i;

const shortYear = /^(\d{1,2}([-./])\d{1,2}\2)([2-4]\d)(?=$|[\sT,])/;

const spaced = /^(\d{1,2})\. ?(\d{1,2})\. ?(?=\d)/;

/** A cell as its date is read: without the weekday and the spaces of `2. 11. 2026`, and `02-11-26` with the whole year. */
function dateWord(text: string): string {
  return text.trim().replace(weekday, "").replace(spaced, "$1.$2.").replace(shortYear, "$120$3");
}

/** A day with a year of two figures. */
export function hasShortYear(text: string): boolean {
  return shortYear.test(text.trim().replace(weekday, ""));
}

/** Are the days of a file written with two figures for the year? One that stands alone among others is a slip of the pen. */
export function areYearsShort(texts: readonly string[]): boolean {
  if (!texts.some(hasShortYear)) return false;
  const dates = texts.filter(holdsDate);
  return new Set(dates).size > 1 && dates.every(hasShortYear);
}

const weekdayAlone =
  /^(?:man|tir|tirs|ons|tor|tors|fre|lør|søn|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?:dag|day|sday|nesday|rsday|urday)?\.?$/i;

/** `Mandag`, `uge 45`, `november 2026`: says when, but not on which date. */
export function isPeriodWord(text: string): boolean {
  const word = text.trim();
  const [, month = ""] = /^([a-zæøå]{3,9})\.?(?:\s+\d{4})?$/i.exec(word) ?? [];
  const isMonth = month !== "" && monthOfName(month) !== undefined;
  return weekdayAlone.test(word) || /^(?:uge|week)\s*\d{1,2}\b/i.test(word) || isMonth;
}

/** `Uge 45` and no day of it. */
export function isWeekAlone(text: string): boolean {
  return /^(?:uge|week)\s*\d{1,2}\s*:?$/i.test(text.trim());
}

/** Does a cell hold a date, with or without a time of day? */
export function holdsDate(text: string): boolean {
  return parseDayAndClock(text, "dmy").ok || parseDayAndClock(text, "mdy").ok;
}

/** Does a cell hold a date and no time of day? */
export function isDateAlone(text: string): boolean {
  return (["dmy", "mdy"] as const).some((order) => {
    const read = parseDayAndClock(text, order);
    return read.ok && read.value.clock === undefined;
  });
}

/**
 * A day as people and systems write it, with or without a time of day: all that `parseDay` reads, a weekday in front,
 * `2026-11-02 08:00:00`, `2026-11-02T07:00:00Z` (Danish time is meant), `2026/11/02`, `20261102`, `2. november 2026`,
 * `Nov 2, 2026`, and `11/02/2026` by the order that holds for the file.
 */
export function parseDayAndClock(text: string, order: DateOrder): Result<DayAndClock, Fault> {
  const word = dateWord(text);
  const instant = parseInstant(word);
  if (instant.ok) return ok({ day: danishDay(instant.value), clock: danishSecondOfDay(instant.value) });
  const [date, time] = parted(word);
  const found = parseDate(date, order);
  if (!found.ok) return found;
  if (time === "") return ok({ day: found.value, clock: undefined });
  const clock = parseClock(time);
  return clock.ok ? ok({ day: found.value, clock: clock.value }) : clock;
}

/** The date and the time of a cell that may hold both. */
function parted(word: string): readonly [date: string, time: string] {
  const parts =
    /^(.*?\d{4}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})(?:T|,?\s+)(?:kl\.?\s*)?(\d{1,2}[:.]\d\d.*|\d{1,2}\s*[ap]\.?m\.?)$/i.exec(
      word,
    );
  return parts === null ? [word, ""] : [parts[1] ?? "", (parts[2] ?? "").replace(/\.\d{3}$/, "")];
}

function parseDate(word: string, order: DateOrder): Result<Day, Fault> {
  const parts = numeric.exec(word);
  if (parts !== null && parts[2] !== "." && order === "mdy") return parseDay(`${parts[3]}-${parts[1]}-${parts[4]}`);
  const plain = parseDay(word);
  if (plain.ok) return plain;
  const other =
    /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(word) ??
    /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(word) ??
    /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(word);
  if (other !== null) return parseDay(`${other[1]}-${two(Number(other[2]))}-${two(Number(other[3]))}`);
  return namedMonth(word) ?? (isSerialDay(word) ? err({ kind: "serial-day" }) : plain);
}

/**
 * A day that leaves out what its period says: `2` is the 2nd of the month, `2/11` `2.11.` the 2nd of November. Refused: a day
 * that is not in the period, or is there twice.
 */
export function parseDayWithin(text: string, within: Period, order: DateOrder): Result<Day, Fault> {
  const parts = withoutYear(text);
  if (parts === undefined) return err({ kind: "unreadable" });
  const [date, month] = parts.isTurnable && order === "mdy" ? [parts.other, parts.one] : [parts.one, parts.other];
  const found = daysIn(within).filter(
    (day) =>
      Number(day.slice(8)) === Number(date) && (month === undefined || Number(day.slice(5, 7)) === Number(month)),
  );
  const [day, ...more] = found;
  if (day === undefined) return err({ kind: "outside-period" });
  return more.length > 0 ? err({ kind: "no-year" }) : ok(day);
}

const oneOfSpan = String.raw`\d{1,2}(?:\.|[./]\d{1,2}(?:[./-]\d{2,4})?\.?|-\d{1,2}-\d{2,4})?(?:\s*[a-zæøå]{3,9}\.?)?(?:\s+\d{4})?`;
const span = new RegExp(`^${oneOfSpan}\\s*(?:[-–—+&]|og|til|til og med|t\\.?o\\.?m\\.?|and|to)\\s*${oneOfSpan}$`, "i");

/** `2.–6. november`, `02-11-2026 - 06-11-2026`, `2/11 og 3/11`: several days. */
export function isSpanOfDays(text: string): boolean {
  return span.test(text.trim().replace(weekday, ""));
}

/** `2`, `2/11`, `2. november`: a day that leaves out its year, or its month too. */
export function isDayWithoutYear(text: string): boolean {
  return withoutYear(text) !== undefined;
}

/** The parts of such a day; `isTurnable`: the month may stand first. */
function withoutYear(text: string) {
  const word = text.trim().replace(weekday, "");
  const figures = /^(\d{1,2})(?:\.?|([-./])(\d{1,2})\.?)$/.exec(word);
  if (figures !== null) {
    const [, one = "", sign, other] = figures;
    return { one, other, isTurnable: sign !== undefined && sign !== "." };
  }
  const named = /^(\d{1,2})\.?\s*([a-zæøå]{3,9})\.?$/i.exec(word) ?? /^([a-zæøå]{3,9})\.?\s+(\d{1,2})$/i.exec(word);
  const [one = "", other = ""] = /^\d/.test(named?.[1] ?? "") ? [named?.[1], named?.[2]] : [named?.[2], named?.[1]];
  const month = monthOfName(other);
  return month === undefined ? undefined : { one, other: String(month), isTurnable: false };
}

function daysIn({ from, to }: Period): readonly Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** `46328`, with or without a time of day as decimals: what a spreadsheet has for a day of 2000 to 2099. */
function isSerialDay(word: string): boolean {
  const count = /^\d{5}(?:[.,]\d+)?$/.test(word) ? Number.parseInt(word, 10) : 0;
  return count >= 36_526 && count < 73_051;
}

const months = ["jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
const otherMonths: Readonly<Record<string, number>> = {
  may: 5,
  mai: 5,
  mei: 5,
  mär: 3,
  mrt: 3,
  oct: 10,
  dez: 12,
  des: 12,
};

/** `2. november 2026`, `2-Nov-2026`, `Nov 2, 2026`. */
function namedMonth(word: string): Result<Day, Fault> | undefined {
  const dayFirst = /^(\d{1,2})(?:\.|st|nd|rd|th)?[\s-]*([a-zæøåä]{3,9})\.?,?[\s-]+(\d{4})$/i.exec(word);
  const monthFirst = /^([a-zæøåä]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i.exec(word);
  const [date, name, year] = dayFirst?.slice(1) ?? [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  if (date === undefined || name === undefined || year === undefined) return undefined;
  const month = monthOfName(name);
  return month === undefined ? undefined : parseDay(`${date}-${month}-${year}`);
}

/** The number of a month by the beginning of its name. */
function monthOfName(name: string): number | undefined {
  const start = name.slice(0, 3).toLowerCase();
  return months.indexOf(start) + 1 || otherMonths[start];
}

/** What the dates of a whole file say of their order; `ask` where both orders give days and neither is the likelier. */
export interface DateOrderFound {
  readonly order: DateOrder | "ask";
  /** Read otherwise than Danes write: the user is told. */
  readonly isUnusual: boolean;
  /** The first cell that can be read in two ways. */
  readonly example: { readonly line: number; readonly text: string; readonly readings: readonly Day[] } | undefined;
}

/**
 * The order of day and month in a file, from all its dates: a number above 12 decides. Where none is, dates whose first
 * number stays while the second runs on are no Danish dates, and are asked about; so are those of which neither runs on beside
 * times with AM and PM.
 */
export function dateOrderOf(cells: readonly { readonly line: number; readonly text: string }[]): DateOrderFound {
  const firsts = new Set<number>();
  const seconds = new Set<number>();
  let example: DateOrderFound["example"];
  for (const { line, text } of cells) {
    const parts = numeric.exec(dateWord(text));
    if (parts === null || parts[2] === ".") continue;
    firsts.add(Number(parts[1]));
    seconds.add(Number(parts[3]));
    example ??= { line, text: text.trim(), readings: readingsOf(parts) };
  }
  const isDmy = Math.max(0, ...firsts) > 12;
  const isMdy = Math.max(0, ...seconds) > 12;
  if (isDmy || !isMdy) {
    const isSlashed = !isDmy && example?.text.includes("/") === true;
    const isRunning = () => seconds.size > firsts.size || (seconds.size === firsts.size && cells.some(isHalf));
    const isDoubtful = isSlashed && isRunning();
    return { order: isDoubtful ? "ask" : "dmy", isUnusual: false, example };
  }
  return { order: "mdy", isUnusual: true, example };
}

function isHalf({ text }: { readonly text: string }): boolean {
  return /\d\s?[ap]\.?m\.?$/i.test(text.trim());
}

function readingsOf(parts: RegExpExecArray): readonly Day[] {
  const [, one = "", , other = "", year = ""] = parts;
  return [`${one}-${other}-${year}`, `${other}-${one}-${year}`].flatMap((text) => {
    const read = parseDay(text);
    return read.ok ? [read.value] : [];
  });
}
