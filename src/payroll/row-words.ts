import { addDays, type Day, millisecondsOf } from "../values/calendar.js";
import { danishInstant } from "../values/copenhagen.js";
import { type Hours, seconds } from "../values/hours.js";
import { parseLine } from "../values/person.js";
import { type Fault, no, ok, type Result } from "../values/result.js";
import type { PaidBy } from "./entry.js";
import { headingKey } from "./headings.js";

const daySeconds = 86_400;

/** A time of the day in seconds: `08:00` `8.30` `kl. 22:15` `24:00`. A bare `8` is refused: it may be hours. */
export function parseClock(text: string): Result<number, Fault> {
  const parts = /^(?:kl\.?\s*)?(\d{1,2})[:.](\d\d)(?::(\d\d))?$/i.exec(text.trim());
  if (!parts) return no({ kind: "unreadable" });
  const [hour, minute, second] = [Number(parts[1]), Number(parts[2]), Number(parts[3] ?? 0)];
  const count = hour * 3600 + minute * 60 + second;
  return minute > 59 || second > 59 || count > daySeconds ? no({ kind: "out-of-range" }) : ok(count);
}

/** A break in seconds: a whole number is minutes, `0:30` is h:mm. `0,5` is refused: minutes or hours? */
export function parseBreak(text: string): Result<number, Fault> {
  const word = text.trim();
  const clock = /^(\d{1,2}):([0-5]\d)$/.exec(word);
  if (clock) return ok(Number(clock[1]) * 3600 + Number(clock[2]) * 60);
  return /^\d{1,3}$/.test(word) ? ok(Number(word) * 60) : no({ kind: "unreadable" });
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
  return way === undefined ? no({ kind: "unreadable" }) : ok(way);
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
  return /^\s*[=+@-]/.test(text) ? no({ kind: "unreadable" }) : parseLine(text);
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
