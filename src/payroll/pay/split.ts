import { roundingOf } from "../../law/rounding.js";
import type { Line } from "../../ledger/entry.js";
import { type Hours, seconds } from "../../values/hours.js";
import { type Money, minus, noMoney, oere, type Percentage, plus, smaller, timesHours } from "../../values/money.js";
import { holidayLine, holidayPayOn, largest, linesOf, type ToLine } from "./price.js";

/** The two parts of a payment that passes the ceiling: what the card bears, and the ordinary pay beside it. */
export interface Split {
  readonly onCard: readonly Line[];
  readonly outside: readonly Line[];
}

/**
 * Fills what is left in the order supplements, pension, wage; each has its holiday pay with it, and the last is cut to the
 * øre (R8, S5). The two parts add up to the whole, line by line. At most one øre of the card stays unused.
 */
export function splitAt(toPrice: ToLine, share: Percentage, left: Money): Split {
  const whole = linesOf(toPrice, share);
  const onCard = cardPart(whole, toPrice.practice === "with-wage" ? share : undefined, left);
  const outside = whole.map((line, place) => beyond(line, onCard[place]));
  return { onCard: onCard.filter(hasAmount), outside: outside.filter(hasAmount) };
}

function hasAmount(line: Line): boolean {
  return line.amount !== 0;
}

/** The card's part of every line, in the order of the lines, nothing left out: a line that does not fit at all has zero. */
function cardPart(whole: readonly Line[], share: Percentage | undefined, left: Money): readonly Line[] {
  const holidayOn = (base: Money) => (share === undefined ? noMoney : holidayPayOn(base, share));
  const filled = new Map<Line, Line>();
  let base = noMoney;
  let pension = noMoney;
  const roomFor = (more: Money) => minus(left, base, more, holidayOn(plus(base, more)), pension);
  for (const line of whole.filter((one) => one.kind === "supplement")) {
    const amount = mostOf(line.amount, (part) => roomFor(part) >= 0);
    filled.set(line, { ...line, amount });
    base = plus(base, amount);
  }
  for (const line of whole.filter((one) => one.kind === "pension" || (one.kind === "holiday-pay" && !one.share))) {
    const amount = smaller(line.amount, atLeastNothing(roomFor(noMoney)));
    filled.set(line, { ...line, amount });
    pension = plus(pension, amount);
  }
  for (const line of whole.filter((one) => one.kind === "wage")) {
    const amount = mostOf(line.amount, (part) => roomFor(part) >= 0);
    filled.set(line, { ...line, amount, hours: hoursWithin(line, amount) });
    base = plus(base, amount);
  }
  const holiday = share === undefined ? undefined : holidayLine(base, share);
  return whole.map((line) => filled.get(line) ?? holiday ?? line);
}

function mostOf(amount: Money, fits: (part: Money) => boolean): Money {
  return oere(
    Math.max(
      0,
      largest(amount, (count) => fits(oere(count))),
    ),
  );
}

function atLeastNothing(amount: Money): Money {
  return amount < 0 ? noMoney : amount;
}

/** The hours of a cut wage line: the largest whole number of seconds whose wage is no more than the cut; none for no wage. */
export function hoursWithin(line: Line, amount: Money): Hours {
  const { hours, perHour } = line;
  if (hours === undefined || perHour === undefined || amount === 0) return seconds(0);
  return seconds(
    Math.max(
      0,
      largest(hours, (count) => timesHours(perHour, seconds(count), roundingOf.wage) <= amount),
    ),
  );
}

function beyond(line: Line, onCard: Line | undefined): Line {
  const amount = minus(line.amount, onCard?.amount ?? noMoney);
  if (line.hours !== undefined) return { ...line, amount, hours: seconds(line.hours - (onCard?.hours ?? 0)) };
  if (line.base !== undefined) return { ...line, amount, base: minus(line.base, onCard?.base ?? noMoney) };
  return { ...line, amount };
}
