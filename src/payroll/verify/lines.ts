import { valueOn } from "../../law/dated.js";
import { holidayPay } from "../../law/holiday-pay.js";
import { holidayPayOutOf, type Line, sumOf, type VoucherEntry } from "../../ledger/entry.js";
import { yearOf } from "../../values/calendar.js";
import { noDays, showHolidayDays } from "../../values/holiday-days.js";
import { type Hours, noHours, plusHours, seconds, showClock, wholeHours } from "../../values/hours.js";
import { yearOfVoucher } from "../../values/identity.js";
import { type Money, minus, negated, noMoney, oere, type Percentage, plus } from "../../values/money.js";
import { payForDays } from "../card/holiday.js";
import { baseOf, holidayPayOn, wageOf } from "../pay/price.js";
import { type DocumentFinding, differs } from "./sighting.js";

const code = "lines-add-up";

/** Does every amount of a voucher follow from its hours, rates and lines (R4, R5, R19, R25)? A reversal is the same with the sign turned. */
export function linesAddUp(entry: VoucherEntry): readonly DocumentFinding[] {
  const upright = uprightOf(entry);
  const below = [...upright.lines, ...upright.outside].findIndex((line) => line.amount < 0);
  if (below >= 0) {
    const found = [...upright.lines, ...upright.outside][below]?.amount ?? 0;
    return [differs(code, `lines.${below}.amount`, { expected: 0, found })];
  }
  const year = yearFault(entry);
  return [
    ...[...wageFaults(upright), ...holidayFaults(upright), ...sumFaults(entry, upright), ...paymentFaults(entry)],
    ...daysFaults(entry),
    ...(year ? [year] : []),
  ];
}

/** The part of an entry that its arithmetic rests on, as a payment: amounts of zero and more. */
interface Upright {
  readonly practice: VoucherEntry["practice"];
  readonly payDay: VoucherEntry["payDay"];
  readonly hours: Hours;
  readonly lines: readonly Line[];
  readonly outside: readonly Line[];
  readonly accrued: Money;
}

function uprightOf(entry: VoucherEntry): Upright {
  const { practice, payDay, lines, outside, hours, holidayPayAccrued: accrued } = entry;
  if (entry.kind === "payment") return { practice, payDay, lines, outside, hours, accrued };
  const turn = (all: readonly Line[]) => all.map((line) => ({ ...line, amount: negated(line.amount) }));
  const turned = { lines: turn(lines), outside: turn(outside), accrued: negated(accrued) };
  return { practice, payDay, hours: seconds(0 - hours), ...turned };
}

/**
 * A wage line is hours times rate. A split cuts one line, the last of the card's part; its two parts together are (R8). Only a wage
 * has hours.
 */
function wageFaults({ lines, outside }: Upright): readonly DocumentFinding[] {
  const faults: DocumentFinding[] = [];
  const [onCard, beside] = [lines.findLast(isWage), outside.find(isWage)];
  const isCut = onCard !== undefined && beside !== undefined && isRestOf(onCard, beside);
  const parts = [
    { name: "lines", own: lines },
    { name: "outside", own: outside },
  ];
  for (const { name, own } of parts) {
    for (const [place, line] of own.entries()) {
      const expected = wageOfLine(line);
      if (line.amount === expected || (isCut && (line === onCard || line === beside))) continue;
      faults.push(differs(code, `${name}.${place}.amount`, { expected, found: line.amount }));
    }
  }
  return faults;
}

function isWage({ kind }: Line): boolean {
  return kind === "wage";
}

/** What a line must come to by its hours; any amount where it has none and is no wage. */
function wageOfLine({ kind, hours = noHours, perHour = noMoney, amount }: Line): Money {
  return kind === "wage" || hours > 0 ? wageOf({ hours, perHour }) : amount;
}

function isRestOf(other: Line, line: Line): boolean {
  if (other.perHour !== line.perHour) return false;
  const hours = plusHours(other.hours ?? noHours, line.hours ?? noHours);
  return wageOfLine({ ...line, hours }) === plus(other.amount, line.amount);
}

/**
 * Holiday pay is its share of wage and supplements, rounded once; with the two parts of a split, the whole is. What a slip of
 * holiday pay alone pays out was earned before and is not reckoned here; wages on it earn theirs all the same (R31).
 */
function holidayFaults({ practice, payDay, lines, outside, accrued }: Upright): readonly DocumentFinding[] {
  const share = shareOf([...lines, ...outside]) ?? valueOn(holidayPay, payDay)?.value;
  if (share === undefined) {
    return accrued === 0 ? [] : [differs(code, "holidayPayAccrued", { expected: 0, found: accrued })];
  }
  const base = baseOf(lines);
  const due = holidayPayOn(base, share);
  const paid = sumOf(lines, "holiday-pay");
  const owedBefore = practice === "only" ? paid : noMoney;
  const [paidDue, accruedDue] = practice === "with-wage" ? [due, noMoney] : [owedBefore, due];
  const faults: DocumentFinding[] = [];
  if (paid !== paidDue) faults.push(differs(code, "holidayPay", { expected: paidDue, found: paid }));
  if (accrued !== accruedDue) {
    faults.push(differs(code, "holidayPayAccrued", { expected: accruedDue, found: accrued }));
  }
  if (practice === "with-wage" && outside.length > 0) {
    const whole = holidayPayOn(plus(base, baseOf(outside)), share);
    const both = plus(paid, sumOf(outside, "holiday-pay"));
    if (both !== whole) faults.push(differs(code, "outside.holidayPay", { expected: whole, found: both }));
  }
  for (const [name, own] of [
    ["lines", lines],
    ["outside", outside],
  ] as const) {
    const expected = practice === "with-wage" ? baseOf(own) : noMoney;
    for (const [place, line] of own.entries()) {
      if (line.base === undefined || line.base === expected) continue;
      faults.push(differs(code, `${name}.${place}.base`, { expected, found: line.base }));
    }
  }
  return faults;
}

function shareOf(lines: readonly Line[]): Percentage | undefined {
  return lines.find((line) => line.share !== undefined)?.share;
}

/** Of a split, lines that came to nothing are left out, and their hours with them: minutes at some øre an hour. */
const leftOutMax = wholeHours(1);

function sumFaults(entry: VoucherEntry, upright: Upright): readonly DocumentFinding[] {
  const { counted, atpEmployee, payout, usedBefore, usedAfter } = entry;
  const inLines = plusHours(...[...upright.lines, ...upright.outside].map((line) => line.hours ?? noHours));
  const leftOut = upright.outside.length > 0 ? upright.hours - inLines : 0;
  const worked = leftOut > 0 && leftOut < leftOutMax ? upright.hours : inLines;
  const checks: readonly (readonly [field: string, expected: number, found: number])[] = [
    ["counted", sumOf(entry.lines), counted],
    ["payout", minus(counted, atpEmployee), payout],
    ["usedAfter", plus(usedBefore, counted), usedAfter],
  ];
  const faults = checks.flatMap(([field, expected, found]) =>
    expected === found ? [] : [differs(code, field, { expected, found })],
  );
  if (worked === upright.hours) return faults;
  return [...faults, differs(code, "hours", { expected: showClock(worked), found: showClock(upright.hours) })];
}

/**
 * What holds of a payment and not of a reversal: it pays out nothing below zero (R44), what it earns of holiday pay is owed, and it
 * leaves pay outside the card only when the card is full, to the øre (R8).
 */
function paymentFaults(entry: VoucherEntry): readonly DocumentFinding[] {
  const { kind, payout, holidayPayAccrued, holidayPayOwed, outside, usedAfter, ceiling } = entry;
  if (kind === "reversal") return [];
  const faults: DocumentFinding[] = [];
  if (payout < 0) faults.push(differs(code, "payout", { expected: 0, found: payout }));
  const owed = Math.max(0, holidayPayAccrued);
  if (holidayPayOwed < owed) faults.push(differs(code, "holidayPayOwed", { expected: owed, found: holidayPayOwed }));
  if (outside.length > 0 && ceiling.amount - usedAfter > unusedMax) {
    faults.push(differs(code, "usedAfter", { expected: ceiling.amount, found: usedAfter }));
  }
  return faults;
}

/** Days of holiday that are taken are paid with their share of what was owed, by the slip's own balance (R47). */
function daysFaults(entry: VoucherEntry): readonly DocumentFinding[] {
  const { kind, holidayDays: days, holidayBalance, holidayPayOwed } = entry;
  if (kind === "reversal" || days === undefined) return [];
  const { earned, taken } = holidayBalance ?? { earned: noDays, taken: noDays };
  if (days <= 0 || taken < days) {
    return [differs(code, "holidayDays", { expected: showHolidayDays(taken), found: showHolidayDays(days) })];
  }
  const paid = holidayPayOutOf(entry);
  if (holidayPayOwed < 0) return [];
  const untaken = Math.max(0, earned - taken + days);
  const expected = payForDays(plus(holidayPayOwed, paid), days, untaken);
  return paid === expected ? [] : [differs(code, "holidayPay", { expected, found: paid })];
}

/** An øre of wage brings its holiday pay with it, so that a cut may leave one unused. */
const unusedMax = oere(1);

/** The pay day decides the year (R6): the entry's own and its voucher's are that year. One finding, whichever of them is wrong. */
function yearFault({ payDay, year, voucher }: VoucherEntry): DocumentFinding | undefined {
  const expected = yearOf(payDay);
  const own = year === expected ? yearOfVoucher(voucher) : year;
  return own === expected
    ? undefined
    : differs("year-of-pay-day", "incomeYear", { expected: String(expected), found: String(own) });
}
