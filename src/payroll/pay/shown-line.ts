import { roundingOf } from "../../law/rounding.js";
import type { Line } from "../../ledger/entry.js";
import { seconds } from "../../values/hours.js";
import { timesHours } from "../../values/money.js";

/**
 * A line as people see it. Hours and rate that do not give its amount would only pretend to: a wage line that a split cut
 * shows its amount alone. The hours of a reversal are below zero, as its amount is.
 */
export function shownLine(line: Line): Line {
  const { hours, perHour, ...rest } = line;
  if (hours === undefined || perHour === undefined) return line;
  if (!multiplies(line)) return rest;
  return { ...line, hours: line.amount < 0 ? seconds(0 - hours) : hours };
}

/** Do the hours of a wage line times its rate give its amount, whichever sign it has? */
export function multiplies({ hours, perHour, amount }: Line): boolean {
  if (hours === undefined || perHour === undefined) return false;
  return timesHours(perHour, hours, roundingOf.wage) === Math.abs(amount);
}
