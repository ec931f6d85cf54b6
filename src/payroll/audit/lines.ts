import { type Line, sumOf, type VoucherEntry } from "../../ledger/entry.js";
import { plusHours, seconds, showClock } from "../../values/hours.js";
import { minus, negated, noMoney, percentage, plus } from "../../values/money.js";
import { baseOf, holidayPayOn, wageOf } from "../pay/price.js";
import { hoursWithin } from "../pay/split.js";
import { type Audit, ofVouchers, type Say, same } from "./look.js";

/** Lines are the card's part: each is what its hours or base give, together they are `counted`, less ATP they are `payout`. */
export const linesAddUp: Audit = ofVouchers("lines-add-up", (entry, _past, say) => {
  same(say, "counted", sumOf(entry.lines), entry.counted);
  same(say, "payout", minus(entry.counted, entry.atpEmployee), entry.payout);
  const sign = entry.kind === "reversal" ? -1 : 1;
  const [lines, outside] = [upright(entry.lines, sign), upright(entry.outside, sign)];
  if (![...lines, ...outside].every((line) => isUpright(line, say))) return;
  wageLines(lines, outside, say);
  holidayLines(lines, outside, say);
  hoursOfAll(entry, sign, say);
  accrued(entry, lines, sign, say);
});

/** A reversal's amounts turned back, so that they can be held against hours and bases. */
function upright(lines: readonly Line[], sign: 1 | -1): readonly Line[] {
  return sign === 1 ? lines : lines.map((line) => ({ ...line, amount: negated(line.amount) }));
}

const measures = ["hours", "perHour", "share", "base", "amount"] as const;

/** Nothing of an upright line is below zero: no wage can be reckoned of it then. */
function isUpright(line: Line, say: Say): boolean {
  const below = measures.filter((measure) => (line[measure] ?? 0) < 0);
  for (const measure of below) say(`lines.${measure}`, 0, line[measure] ?? 0);
  return below.length === 0;
}

/** Whole wage lines are hours times rate. The line that a split cut has its rest as the first line outside. */
function wageLines(lines: readonly Line[], outside: readonly Line[], say: Say): void {
  const onCard = lines.findLast(isWage);
  const rest = outside.find(isWage);
  const isCut = onCard !== undefined && rest !== undefined && !(isWhole(onCard) && isWhole(rest));
  if (isCut) cutLine(onCard, rest, say);
  for (const line of lines) {
    if (isWage(line) && !(isCut && line === onCard)) same(say, "lines.wage", wageOf(line), line.amount);
  }
  for (const line of outside) {
    if (isWage(line) && !(isCut && line === rest)) same(say, "outside.wage", wageOf(line), line.amount);
  }
}

/** A cut line keeps its rate; its seconds are the largest whole number whose wage is no more than the cut. */
function cutLine(onCard: WageLine, outside: WageLine, say: Say): void {
  const hours = plusHours(onCard.hours, outside.hours);
  const whole = { ...onCard, hours, perHour: outside.perHour };
  same(say, "lines.wage", wageOf(whole), plus(onCard.amount, outside.amount));
  same(say, "lines.wage.seconds", showClock(hoursWithin({ ...onCard, hours }, onCard.amount)), showClock(onCard.hours));
}

/** Holiday pay with the wage: one share of wage and supplements; what a split leaves outside is the rest of the whole. */
function holidayLines(lines: readonly Line[], outside: readonly Line[], say: Say): void {
  const onCard = lines.find(hasShare);
  const beside = outside.find(hasShare);
  if (onCard !== undefined) {
    same(say, "lines.holiday-pay.base", baseOf(lines), onCard.base);
    same(say, "lines.holiday-pay", holidayPayOn(onCard.base, onCard.share), onCard.amount);
  }
  if (beside === undefined) return;
  same(say, "outside.holiday-pay.base", baseOf(outside), beside.base);
  const whole = holidayPayOn(plus(baseOf(lines), beside.base), beside.share);
  same(say, "outside.holiday-pay", minus(whole, onCard?.amount ?? noMoney), beside.amount);
}

/** All hours worked stand in the lines, on the card or outside; of a split, lines that came to nothing are left out. */
function hoursOfAll(entry: VoucherEntry, sign: 1 | -1, say: Say): void {
  let worked = 0;
  for (const line of entry.lines) worked += line.hours ?? 0;
  for (const line of entry.outside) worked += line.hours ?? 0;
  const isSplit = entry.outside.length > 0;
  if (isSplit && worked < entry.hours * sign) return;
  if (worked !== entry.hours * sign) say("seconds", showClock(seconds(worked * sign)), showClock(entry.hours));
}

function accrued(entry: VoucherEntry, lines: readonly Line[], sign: 1 | -1, say: Say): void {
  const share = entry.law.find((value) => value.name === "holiday-pay")?.value;
  const base = baseOf(lines);
  if (entry.practice === "with-wage" || base === 0) same(say, "holidayPayAccrued", 0, entry.holidayPayAccrued);
  else if (share !== undefined && /^\d{1,5}$/.test(share)) {
    same(say, "holidayPayAccrued", holidayPayOn(base, percentage(Number(share))) * sign, entry.holidayPayAccrued);
  }
}

type WageLine = Line & Required<Pick<Line, "hours" | "perHour">>;

function isWage(line: Line): line is WageLine {
  return line.kind === "wage" && line.hours !== undefined && line.perHour !== undefined;
}

function hasShare(line: Line): line is Line & Required<Pick<Line, "share" | "base">> {
  return line.kind === "holiday-pay" && line.share !== undefined && line.base !== undefined;
}

function isWhole(line: WageLine): boolean {
  return line.amount === wageOf(line);
}
