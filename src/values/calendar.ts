import {
  endOfISOWeek,
  endOfMonth,
  isExists,
  lightFormat,
  addMonths as monthsAfter,
  startOfISOWeek,
  startOfMonth,
  subYears,
} from "date-fns";
import { type Brand, branded } from "./brand.js";
import { remembering } from "./remembering.js";
import { broken, err, type Fault, ok, type Result } from "./result.js";

/** `2026-11-30`: a day of the calendar, without clock or zone. Days compare as texts. */
export type Day = Brand<string, "Day">;

/** A point in time, ISO 8601 in UTC with milliseconds. Instants compare as texts. */
export type Instant = Brand<string, "Instant">;

/** The calendar year of a pay day: the card-year. */
export type IncomeYear = Brand<number, "IncomeYear">;

/** Both days included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

const dayForms = [
  /^(?<d>\d{1,2})[-./](?<m>\d{1,2})[-./](?<y>\d{4})$/,
  /^(?<d>\d{1,2})\/(?<m>\d{1,2})-(?<y>\d{2})$/,
  /^(?<y>\d{4})-(?<m>\d{2})-(?<d>\d{2})$/,
  /^(?<d>\d{2})(?<m>\d{2})(?<y>\d{4})$/,
];

/**
 * A day as people write it: `30-11-2026` `30.11.2026` `30/11/2026` `30/11-2026` `30/11-26` `2026-11-30` `30112026`. One that
 * does not exist is refused. A year of two digits is one of this century, and is read only after `day/month-`.
 */
export function parseDay(text: string): Result<Day, Fault> {
  const word = text.trim();
  for (const form of dayForms) {
    const parts = form.exec(word)?.groups;
    if (parts === undefined) continue;
    const made = dayOf(Number(parts.y) + (parts.y?.length === 2 ? 2000 : 0), Number(parts.m), Number(parts.d));
    return made === undefined ? err({ kind: "no-such-day" }) : ok(made);
  }
  return err({ kind: "unreadable" });
}

function dayOf(year: number, month: number, dayOfMonth: number): Day | undefined {
  const exists = year >= 1900 && isExists(year, month - 1, dayOfMonth);
  return exists ? branded<Day>(`${year}-${two(month)}-${two(dayOfMonth)}`) : undefined;
}

/** The day as date-fns reckons with it. Noon, so that no change of any zone's clock moves it to another day. */
function dateOf(date: Day): Date {
  const [year, month, dayOfMonth] = partsOf(date);
  return new Date(year, month - 1, dayOfMonth, 12);
}

function dayFrom(date: Date): Day {
  return branded<Day>(lightFormat(date, "yyyy-MM-dd"));
}

/** A day from its ISO text, where the program itself wrote it; anything else is a bug. */
export function day(iso: string): Day {
  const parsed = parseDay(iso);
  if (!parsed.ok || parsed.value !== iso) broken(`a day is YYYY-MM-DD, not ${iso}`);
  return parsed.value;
}

/** `31.03.2025`: paper and screen. */
export function showDay(date: Day): string {
  return `${date.slice(8)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;
}

/** `31-03-2025`: CSV. */
export function csvDay(date: Day): string {
  return `${date.slice(8)}-${date.slice(5, 7)}-${date.slice(0, 4)}`;
}

export function showPeriod(period: Period): string {
  return `${showDay(period.from)}–${showDay(period.to)}`;
}

export function yearOf(date: Day): IncomeYear {
  return branded<IncomeYear>(Number(date.slice(0, 4)));
}

/** A calendar year as a person writes it: four digits, 1900 to 2999. */
export function parseYear(text: string): Result<IncomeYear, Fault> {
  return /^(19|2\d)\d\d$/.test(text.trim()) ? ok(branded<IncomeYear>(Number(text))) : err({ kind: "unreadable" });
}

export function incomeYear(year: number): IncomeYear {
  if (!Number.isInteger(year) || year < 1900 || year > 2999) broken(`a year has four digits, not ${year}`);
  return branded<IncomeYear>(year);
}

export function wholeYear(year: IncomeYear): Period {
  return { from: branded<Day>(`${year}-01-01`), to: branded<Day>(`${year}-12-31`) };
}

export function includes(period: Period, date: Day): boolean {
  return period.from <= date && date <= period.to;
}

export function samePeriod(one: Period, other: Period): boolean {
  return one.from === other.from && one.to === other.to;
}

export function overlap(one: Period, other: Period): boolean {
  return one.from <= other.to && other.from <= one.to;
}

export function addDays(date: Day, count: number): Day {
  return branded<Day>(new Date(noonOf(date) + count * dayMilliseconds).toISOString().slice(0, 10));
}

/** The twelve months that end on a day: to 31-12-2024 they begin on 01-01-2024. */
export function twelveMonthsTo(date: Day): Period {
  return { from: dayFrom(subYears(dateOf(addDays(date, 1)), 1)), to: date };
}

/** The same date some months later; the last day of a shorter month. */
export function addMonths(date: Day, count: number): Day {
  return dayFrom(monthsAfter(dateOf(date), count));
}

/** The last day of the month that begins on a day: from 16-10 it is 15-11, from 31-01 the last of February. */
export const lastOfMonthFrom: (date: Day) => Day = remembering((date: Day) => {
  const sameDate = addMonths(date, 1);
  return sameDate.slice(8) < date.slice(8) ? sameDate : addDays(sameDate, -1);
});

/** How many days a period has, both ends counted. */
export function daysOf(period: Period): number {
  if (period.from === period.to) return 1;
  return (noonOf(period.to) - noonOf(period.from)) / dayMilliseconds + 1;
}

const dayMilliseconds = 86_400_000;

/** Noon in UTC, where every day has 24 hours, in milliseconds. */
function noonOf(date: Day): number {
  const [year, month, dayOfMonth] = partsOf(date);
  return Date.UTC(year, month - 1, dayOfMonth, 12);
}

/** The calendar month a day lies in. */
export const monthOf: (date: Day) => Period = remembering((date: Day) => {
  const at = dateOf(date);
  return { from: dayFrom(startOfMonth(at)), to: dayFrom(endOfMonth(at)) };
});

/** Monday to Sunday around a day. */
export function weekOf(date: Day): Period {
  const at = dateOf(date);
  return { from: dayFrom(startOfISOWeek(at)), to: dayFrom(endOfISOWeek(at)) };
}

/** Milliseconds since 1970 as an instant. */
export function instantOf(milliseconds: number): Instant {
  return branded<Instant>(new Date(milliseconds).toISOString());
}

/** An instant as ISO 8601 with zone; a text without a zone is refused. */
export function parseInstant(text: string): Result<Instant, Fault> {
  const word = text.trim();
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/.test(word))
    return err({ kind: "unreadable" });
  const milliseconds = Date.parse(word);
  if (Number.isNaN(milliseconds) || dayOf(...partsOf(word)) === undefined) return err({ kind: "no-such-day" });
  return ok(instantOf(milliseconds));
}

function partsOf(iso: string): [number, number, number] {
  return [Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10))];
}

export function millisecondsOf(instant: Instant): number {
  return Date.parse(instant);
}

export function two(count: number): string {
  return String(count).padStart(2, "0");
}
