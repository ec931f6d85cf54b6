import { TZDateMini as TZDate } from "@date-fns/tz/date/mini";
import { lightFormat, subHours } from "date-fns";
import { branded } from "./brand.js";
import { type Day, type Instant, instantOf, millisecondsOf, parseDay, parseInstant, showDay } from "./calendar.js";
import { remembering } from "./remembering.js";
import { err, type Fault, ok, type Result } from "./result.js";

const copenhagen = "Europe/Copenhagen";

/** Whether this computer's clock is changed when Denmark's is: at 01.00 UTC on the last Sundays of March and October, since 1996. */
const isDanishHere =
  [Date.UTC(1996, 2, 31, 1), Date.UTC(2036, 2, 30, 1)].every(
    (spring) => minutesAhead(spring - 1) === 60 && minutesAhead(spring) === 120,
  ) &&
  [Date.UTC(1996, 9, 27, 1), Date.UTC(2036, 9, 26, 1)].every(
    (autumn) => minutesAhead(autumn - 1) === 120 && minutesAhead(autumn) === 60,
  );

function minutesAhead(milliseconds: number): number {
  return -new Date(milliseconds).getTimezoneOffset();
}

/** The day it is in Denmark at an instant, whatever zone the computer is set to. */
export const danishDay: (instant: Instant) => Day = remembering((instant: Instant) =>
  branded<Day>(lightFormat(danishClock(instant), "yyyy-MM-dd")),
);

/** `31.03.2025 kl. 09.15`, Danish time. */
export const showInstant: (instant: Instant) => string = remembering(
  (instant: Instant) => `${showDay(danishDay(instant))} kl. ${lightFormat(danishClock(instant), "HH.mm")}`,
);

/** The same in English: `31.03.2025 at 09:15`. */
export function showInstantInEnglish(instant: Instant): string {
  return `${showDay(danishDay(instant))} at ${lightFormat(danishClock(instant), "HH:mm")}`;
}

/** The second of the Danish day at an instant. */
export function danishSecondOfDay(instant: Instant): number {
  const clock = danishClock(instant);
  return clock.getHours() * 3600 + clock.getMinutes() * 60 + clock.getSeconds();
}

/**
 * Denmark's clock at an instant. Where the computer's own clock is Denmark's, as the program sets it for itself
 * (`bin/frikort.js`), that one is asked: elsewhere the library asks Intl, which takes a quarter of the time that Node needs
 * to start.
 */
function danishClock(instant: Instant): Date {
  const milliseconds = millisecondsOf(instant);
  return isDanishHere ? new Date(milliseconds) : new TZDate(milliseconds, copenhagen);
}

/**
 * The instant at which Danish clocks show this day and second of the day. In the doubled hour of October the first is meant;
 * in the hour that March leaves out they show one hour less.
 */
export function danishInstant(date: Day, secondOfDay: number): Instant {
  const [year, month, dayOfMonth] = [Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8))];
  const clock = isDanishHere
    ? new Date(year, month, dayOfMonth, 0, 0, secondOfDay)
    : new TZDate(year, month, dayOfMonth, 0, 0, secondOfDay, copenhagen);
  const hourBefore = subHours(clock, 1);
  const isDoubled = hourBefore.getHours() === clock.getHours();
  const isLeftOut = clock.getHours() > Math.trunc(secondOfDay / 3600);
  return instantOf((isDoubled || isLeftOut ? hourBefore : clock).getTime());
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
