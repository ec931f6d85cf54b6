import { type Brand, branded } from "./brand.js";
import type { DecimalMark } from "./decimal-mark.js";
import { broken, err, type Fault, ok, type Result } from "./result.js";

/** Working time in whole seconds: 7,40 and 7:24 are the same 26.640 (R26). */
export type Hours = Brand<number, "Hours">;

export const noHours: Hours = branded<Hours>(0);

/** The most a person may write in one word: more hours than a leap year has are a slip of the pen. */
const hoursOfYear = 366 * 24;

/** Working time from whole seconds; anything else is a bug. */
export function seconds(count: number): Hours {
  if (!Number.isSafeInteger(count)) broken(`hours are whole seconds, not ${count}`);
  return branded<Hours>(count);
}

export function wholeHours(count: number): Hours {
  return seconds(count * 3600);
}

export function plusHours(...times: readonly Hours[]): Hours {
  let sum = 0;
  for (const time of times) sum += time;
  return seconds(sum);
}

/**
 * Working time as a person writes it: `7` `7,5` `7,40` `7:24` `7:24:30`.
 * `7.5` and `7.30` can be read in more than one way and are refused unless the point is declared as the decimal mark.
 */
export function parseHours(text: string, mark: DecimalMark = "comma"): Result<Hours, Fault> {
  const word = text.trim();
  const clock = /^(\d{1,6}):([0-5]\d)(?::([0-5]\d))?$/.exec(word);
  if (clock) return within(Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3] ?? 0));
  const decimal = (mark === "comma" ? /^(\d{1,6})(?:,(\d{1,2}))?$/ : /^(\d{1,6})(?:\.(\d{1,2}))?$/).exec(word);
  if (decimal) return within(Number(decimal[1]) * 3600 + Number((decimal[2] ?? "").padEnd(2, "0")) * 36);
  if ((mark === "comma" ? /^\d+,\d{3,}$/ : /^\d+\.\d{3,}$/).test(word)) return err({ kind: "too-fine" });
  const other = /^(\d{1,6})[.,](\d{1,2})$/.exec(word);
  return err(
    other ? { kind: "ambiguous", readings: readingsOf(other[1] ?? "", other[2] ?? "", mark) } : { kind: "unreadable" },
  );
}

function readingsOf(whole: string, part: string, mark: DecimalMark): readonly string[] {
  const asDecimal = `${whole}${mark === "comma" ? "," : "."}${part.padEnd(2, "0")}`;
  return Number(part) < 60 ? [asDecimal, `${whole}:${part.padStart(2, "0")}`] : [asDecimal];
}

function within(count: number): Result<Hours, Fault> {
  return count > hoursOfYear * 3600 ? err({ kind: "out-of-range" }) : ok(seconds(count));
}

/** `7,40` when the hours are whole hundredths, else `7:20` or `7:20:05`: never rounded, so it can be typed back. */
export function showHours(time: Hours): string {
  const size = Math.abs(time);
  const sign = time < 0 ? "−" : "";
  if (size % 36 === 0) return `${sign}${Math.trunc(size / 3600)},${String((size % 3600) / 36).padStart(2, "0")}`;
  return `${sign}${clockOf(size)}`;
}

/** `16:23:28`, always with the clock's colons; seconds only where there are any. */
export function showClock(time: Hours): string {
  return `${time < 0 ? "−" : ""}${clockOf(Math.abs(time))}`;
}

/** `16,39`: hundredths of an hour, rounded down, so that hours shown as fitting always fit (R27). */
export function showHundredthsDown(time: Hours): string {
  const hundredths = Math.trunc(time / 36);
  return `${Math.trunc(hundredths / 100)},${String(hundredths % 100).padStart(2, "0")}`;
}

function clockOf(size: number): string {
  const two = (count: number) => String(count).padStart(2, "0");
  const whole = `${Math.trunc(size / 3600)}:${two(Math.trunc(size / 60) % 60)}`;
  return size % 60 === 0 ? whole : `${whole}:${two(size % 60)}`;
}
