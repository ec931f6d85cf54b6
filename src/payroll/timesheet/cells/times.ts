import { addDays, type Day, millisecondsOf } from "../../../values/calendar.js";
import { danishInstant } from "../../../values/copenhagen.js";
import type { DecimalMark } from "../../../values/decimal-mark.js";
import { type Hours, parseHours, seconds, wholeHours } from "../../../values/hours.js";
import { err, type Fault, ok, type Result } from "../../../values/result.js";
import type { Unit } from "./headings.js";

export const daySeconds = 86_400;

/** So long a day is told: eight hours whose clock is turned round look like one. */
export const dayLong = wholeHours(16);

/** Half a hundredth of an hour, in seconds: so much is lost where hours are rounded to two decimals. */
export const hundredthHalf = 18;

/**
 * A time of the day in seconds: `08:00` `8.30` `kl. 22:15` `24:00` `8:00 PM` `8 am` `8:00a` `0800`, and a spreadsheet's fraction of
 * a day, `0,333333333`. A bare `8` is refused: it may be hours.
 */
export function parseClock(text: string): Result<number, Fault> {
  const word = text.trim();
  if (/^0[.,]\d{3,}$/.test(word)) return ok(Math.round(Number(word.replace(",", ".")) * daySeconds));
  const parts =
    /^(?:kl\.?\s*)?(\d{1,2})(?:[:.](\d\d)(?:[:.](\d\d))?)?\s*(?:([ap])(?:\.?\s?m\.?)?)?$/i.exec(word) ??
    /^([01]\d|2[0-4])([0-5]\d)$/.exec(word);
  if (parts === null) return err({ kind: "unreadable" });
  const half = parts[4]?.toLowerCase();
  if (parts[2] === undefined && half === undefined) return err({ kind: "unreadable" });
  const hour = Number(parts[1]);
  if (half !== undefined && (hour < 1 || hour > 12)) return err({ kind: "out-of-range" });
  const [minute, second] = [Number(parts[2] ?? 0), Number(parts[3] ?? 0)];
  const count = (half === undefined ? hour : (hour % 12) + (half === "p" ? 12 : 0)) * 3600 + minute * 60 + second;
  return minute > 59 || second > 59 || count > daySeconds ? err({ kind: "out-of-range" }) : ok(count);
}

/** `06:00 (+1)`: a time on the day after, as systems mark it. */
export const nextDayMark = /\s*\(?\+\s?1(?:\s?(?:d|dag|day))?\)?$/i;

/** `08:00-15:30` `8.30 – 16` `kl. 8-16`: the two times of a shift that stands in one cell, or nothing. */
export function timesOfSpan(text: string): readonly [start: string, end: string] | undefined {
  const [, from = "", to = ""] =
    /^(?:kl\.?\s*)?(\d[\d:.]*\s*(?:[ap]\.?m\.?)?)\s*(?:[-–—]|til|to)\s*(?:kl\.?\s*)?(\d.*)$/i.exec(text.trim()) ?? [];
  const isClock = (word: string) => parseClock(wholeHour(word)).ok;
  return isClock(from) && isClock(to.replace(nextDayMark, "")) ? [from.trim(), to.trim()] : undefined;
}

/** `8`, `kl. 8` where only a time of the day can stand. */
export function wholeHour(text: string): string {
  const word = text.trim().replace(/^kl\.?\s*/i, "");
  return /^(?:\d|[01]\d|2[0-4])$/.test(word) ? `${word}:00` : word;
}

const hourWord = "(?:timer|time|tim|t|hours|hour|hrs|hr|h|std)\\.?";
const minuteWord = "(?:minutter|minut|minutes|minute|mins|min|m)\\.?";
const hoursAndMinutes = new RegExp(
  `^(?:pt)?(\\d{1,3})\\s*${hourWord}\\s*(?:og\\s+|and\\s+)?(?:(\\d{1,2})\\s*(?:${minuteWord})?)?$`,
  "i",
);
const minutesOnly = new RegExp(`^(?:pt)?(\\d{1,4})\\s*${minuteWord}$`, "i");
const unitBehind = new RegExp(`^(.*[\\d¼½¾])\\s*${hourWord}$`, "i");
const fraction = /^(?:(\d{1,3})\s?)?([¼½¾])$|^(\d{1,3})\s(1\/4|1\/2|3\/4)$/;
const quarters: Readonly<Record<string, number>> = { "¼": 1, "1/4": 1, "½": 2, "1/2": 2, "¾": 3, "3/4": 3 };
const dotted = /^(\d{1,3})\.([0-5]\d)\.([0-5]\d)$/;
const finer = /^(\d{1,4})([.,])(\d{3,11})$/;

/** Working time in a file. `isRounded`: it had more than two decimals and was taken to the second. */
export interface TimeRead {
  readonly time: Hours;
  readonly isRounded: boolean;
}

/**
 * Working time as systems and spreadsheets write it: all that `parseHours` reads, `4t 30m` `4h 30m` `4 timer 30 min` `30 min`
 * `PT4H30M`, a unit behind (`7,5 timer` `04:30 h`), `07.30.00` of a Danish spreadsheet, quarters as fractions (`7½` `7 1/2`), and up to eleven decimals, to the second. Numbers are in the unit
 * that the heading says.
 */
export function parseTime(text: string, mark: DecimalMark, unit: Unit = "hours"): Result<TimeRead, Fault> {
  const word = text.trim();
  const figure = /^(\d{1,6})(?:([.,])(\d{1,4}))?$/.exec(word);
  if (unit !== "hours" && figure !== null && figure[2] !== (mark === "comma" ? "." : ",")) {
    return exactly(Math.round(Number(`${figure[1]}.${figure[3] ?? 0}`) * (unit === "minutes" ? 60 : 1)));
  }
  const whole = hoursAndMinutes.exec(word);
  if (whole !== null && Number(whole[2] ?? 0) < 60)
    return exactly(Number(whole[1]) * 3600 + Number(whole[2] ?? 0) * 60);
  const minutes = minutesOnly.exec(word);
  if (minutes !== null) return exactly(Number(minutes[1]) * 60);
  const clock = dotted.exec(word);
  if (clock !== null) return exactly(Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3]));
  const plain = unitBehind.exec(word)?.[1]?.trim() ?? word;
  const parts = fraction.exec(plain);
  if (parts !== null)
    return exactly(Number(parts[1] ?? parts[3] ?? 0) * 3600 + (quarters[parts[2] ?? parts[4] ?? ""] ?? 0) * 900);
  const fine = finer.exec(plain);
  if (fine !== null && (fine[2] === ",") === (mark === "comma")) {
    return ok({ time: seconds(Math.round(Number(`${fine[1]}.${fine[3]}`) * 3600)), isRounded: true });
  }
  const read = parseHours(plain, mark);
  return read.ok ? exactly(read.value) : read;
}

function exactly(count: number): Result<TimeRead, Fault> {
  return ok({ time: seconds(count), isRounded: false });
}

/**
 * Are these numbers of an hours column parts of a day, as a spreadsheet counts time: `0,3125` for 7:30? So they may be where all
 * are below one, some have more decimals than a person writes, and all come to whole minutes of a day; three decimals may be
 * a person's, where they all come to whole minutes of an hour too.
 */
export function mayBePartsOfDay(texts: readonly string[], mark: DecimalMark): boolean {
  const shape = mark === "comma" ? /^0?,(\d{1,15})$/ : /^0?\.(\d{1,15})$/;
  const decimals = texts.map((text) => shape.exec(text.trim())?.[1]);
  const most = Math.max(0, ...decimals.map((one = "") => one.length));
  if (decimals.includes(undefined) || most < 3) return false;
  const areWhole = (minutes: number) =>
    decimals.every((one = "") => {
      const count = Number(`0.${one}`) * minutes;
      return Math.abs(count - Math.round(count)) <= (minutes / 2) * 10 ** -one.length + 1e-9;
    });
  return areWhole(most === 3 ? 96 : 1440) && (most > 3 || !areWhole(60));
}

/** A break in seconds; `isSmall`: one to four of a column that does not say its unit, which may be hours. */
export interface BreakRead {
  readonly seconds: number;
  readonly isSmall: boolean;
}

/** Up to so many seconds a break with decimals is hours. */
const breakOfHoursMax = 4 * 3600;

/**
 * A break: a whole number is minutes unless the heading says hours; `0:30` `0:30:00` `30 min` `1 t` `12-12:30` say it
 * themselves. Quarters of an hour up to four are hours (`0,5` `0,75`), but `0,30` may be half an hour and is refused; `30,00`
 * is minutes.
 */
export function parseBreak(text: string, unit: Unit | undefined, mark: DecimalMark): Result<BreakRead, Fault> {
  const word = text.trim();
  if (/^\d{1,3}$/.test(word) && unit !== "hours") {
    const count = Number(word);
    return ok({ seconds: count * 60, isSmall: unit === undefined && count >= 1 && count <= 4 });
  }
  const hasMinutes = /\d[:.]\d\d/.test(word);
  const [from, to] = word.split(/\s*[-–]\s*/).map((one) => parseClock(hasMinutes ? wholeHour(one) : one));
  if (from?.ok && to?.ok) return ok({ seconds: (to.value - from.value + daySeconds) % daySeconds, isSmall: false });
  const read = parseTime(/^(?:en )?halv time$/i.test(word) ? "30 min" : word.replace(/^(?:½|1\/2)\s?/, "0:30 "), mark);
  const saysItself = unit === "hours" || /[:½/]|[a-zæøå]/i.test(word) || dotted.test(word);
  if (!read.ok || saysItself) return read.ok ? ok({ seconds: read.value.time, isSmall: false }) : read;
  if (unit === undefined && read.value.time <= breakOfHoursMax) {
    return read.value.time % 900 === 0 ? ok({ seconds: read.value.time, isSmall: false }) : err({ kind: "unreadable" });
  }
  const minutes = read.value.time / 3600;
  return Number.isInteger(minutes) ? ok({ seconds: minutes * 60, isSmall: false }) : err({ kind: "unreadable" });
}

/** A cell of a break that says there was none. */
export function isNoBreak(text: string): boolean {
  return isNoTime(text) || /^(?:ingen(?: pause)?|nej|no|none|no break)$/i.test(text.trim());
}

/** A cell that says there were no hours: blank, zero in any form, a dash, or a word for a day off. */
export function isNoTime(text: string | undefined): boolean {
  const word = (text ?? "").trim();
  return (
    word === "" || /^(?:[-–—]|0+(?:[.,:]0+)*(?:\s*(?:t|h|timer|hours|min)\.?)?|fri|fridag|off|day off)$/i.test(word)
  );
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
