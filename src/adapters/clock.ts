import { type Day, type Instant, instantOf, parseInstant } from "../values/calendar.js";
import { danishDay } from "../values/copenhagen.js";
import { type Outcome, problem } from "../values/problem.js";
import { err, ok } from "../values/result.js";

/** What time it is; today is the day in Denmark, whatever zone the computer is set to. */
export interface Clock {
  now(): Instant;
  today(): Day;
}

/** The computer's clock, or one that stands still at `FRIKORT_NOW`. An instant without a zone is refused. */
export function systemClock(fixed: string | undefined): Outcome<Clock> {
  if (fixed === undefined || fixed === "") return ok(clockOf(() => instantOf(Date.now())));
  const instant = parseInstant(fixed);
  if (instant.ok) return ok(clockOf(() => instant.value));
  const data = {
    field: "instant",
    fault: instant.error.kind,
    received: fixed,
    expected: "2026-11-30T09:15:00Z",
  } as const;
  return err(problem("field-not-understood", data));
}

/** The computer's clock, so many milliseconds later. */
export function shiftedClock(milliseconds: number): Clock {
  return clockOf(() => instantOf(Date.now() + milliseconds));
}

function clockOf(now: () => Instant): Clock {
  return { now, today: () => danishDay(now()) };
}
