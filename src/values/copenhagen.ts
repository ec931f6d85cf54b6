import { type Day, day, type Instant, instantOf, millisecondsOf, parseDay, parseInstant, showDay } from "./calendar.js";
import { err, type Fault, ok, type Result } from "./result.js";

const hour = 3_600_000;

/**
 * Hours that Denmark is ahead of UTC, in milliseconds. Summer time runs from the last Sunday of March to the last Sunday
 * of October, both at 01:00 UTC (directive 2000/84/EC, articles 2 and 3).
 */
function aheadOfUtc(milliseconds: number): number {
  const year = new Date(milliseconds).getUTCFullYear();
  return milliseconds >= changeIn(year, 2) && milliseconds < changeIn(year, 9) ? 2 * hour : hour;
}

function changeIn(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month + 1, 0));
  return Date.UTC(year, month, last.getUTCDate() - last.getUTCDay(), 1);
}

/** The day it is in Denmark at an instant, whatever zone the computer is set to. */
export function danishDay(instant: Instant): Day {
  return day(danishText(instant).slice(0, 10));
}

/** `31.03.2025 kl. 09.15`, Danish time. */
export function showInstant(instant: Instant): string {
  return `${showDay(danishDay(instant))} kl. ${danishText(instant).slice(11, 16).replace(":", ".")}`;
}

function danishText(instant: Instant): string {
  const at = millisecondsOf(instant);
  return new Date(at + aheadOfUtc(at)).toISOString();
}

/** The instant at which Danish clocks show this day and second of the day. In the doubled hour of October the first is meant. */
export function danishInstant(date: Day, secondOfDay: number): Instant {
  const wall = Date.parse(date) + secondOfDay * 1000;
  const inSummer = wall - 2 * hour;
  return instantOf(aheadOfUtc(inSummer) === 2 * hour ? inSummer : wall - hour);
}

/** When something was read: `28-03-2025 09:15` (also `kl. 09.15`) in Danish time, an ISO instant, or a day alone, which is its first moment. */
export function parseMoment(text: string): Result<Instant, Fault> {
  const iso = parseInstant(text);
  if (iso.ok || iso.error.kind === "no-such-day") return iso;
  const parts = /^(\S+?)(?:(?:\s+(?:kl\.?\s*)?|T)([01]?\d|2[0-3])[:.]([0-5]\d))?$/.exec(text.trim());
  if (!parts) return err({ kind: "unreadable" });
  const date = parseDay(parts[1] ?? "");
  if (!date.ok) return date;
  return ok(danishInstant(date.value, Number(parts[2] ?? 0) * 3600 + Number(parts[3] ?? 0) * 60));
}
