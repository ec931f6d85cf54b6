import type { Dated } from "../../law/dated.js";
import type { Law } from "../../law/law.js";
import { roundingOf } from "../../law/rounding.js";
import { type AtpClass, type HolidayPractice, type LawValue, type Line, sumOf } from "../../ledger/entry.js";
import type { Period } from "../../values/calendar.js";
import { type Hours, noHours, plusHours, seconds } from "../../values/hours.js";
import { type Money, minus, noMoney, type Percentage, plus, timesHours, timesPercentage } from "../../values/money.js";
import type { LawName } from "../../values/notice.js";
import type { Outcome } from "../../values/problem.js";
import { ok } from "../../values/result.js";
import type { MonthHours, PricedPayment } from "../payment.js";
import { type SettledAtp, type SoFarIn, settleAtp } from "./atp.js";

/** Hours with their rate settled: the row's or option's own, else the card's agreed one. */
export interface PricedWork {
  readonly hours: Hours;
  readonly perHour: Money;
}

/** What the lines of a payment are made of, in øre and seconds. */
export interface ToLine {
  readonly work: readonly PricedWork[];
  readonly supplements: readonly { readonly text: string; readonly amount: Money }[];
  readonly pension: Money;
  readonly practice: HolidayPractice;
  readonly holidayPayOut: Money;
}

/** What there is to price: the lines, and what ATP is settled by. */
export interface ToPrice extends ToLine {
  readonly atpClass: AtpClass;
  readonly period: Period;
  readonly hoursByMonth?: readonly MonthHours[] | undefined;
}

/** What a payment of such lines comes to (R4, R5, R19, R25, R30); whether it is allowed is `admit`'s question. Refused only when its ATP cannot be settled (205). */
export function pricePayment(
  toPrice: ToPrice,
  lines: readonly Line[],
  law: Law,
  soFarIn: SoFarIn,
): Outcome<PricedPayment> {
  const { atpClass, period, hoursByMonth } = toPrice;
  const counted = sumOf(lines);
  const hours = plusHours(...toPrice.work.map((work) => work.hours));
  const settled = settleAtp({ atpClass, period, hours, hoursByMonth }, soFarIn);
  if (!settled.ok) return settled;
  const { atpEmployee, atpEmployer, atpMonths } = settled.value;
  return ok({
    lines,
    counted,
    hours,
    atpEmployee,
    atpEmployer,
    atpMonths,
    payout: minus(counted, atpEmployee),
    holidayPayAccrued: accruedOn(toPrice.practice, lines, law.holidayPay.value),
    law: valuesUsed(law, toPrice, settled.value),
  });
}

/** Holiday pay that the lines earn and do not pay (R31): what is not paid with the wage is owed, also beside holiday pay of earlier work. */
export function accruedOn(practice: HolidayPractice, lines: readonly Line[], share: Percentage): Money {
  return practice === "with-wage" ? noMoney : holidayPayOn(baseOf(lines), share);
}

/** Wage lines, supplements, holiday pay of both together, pension: each line rounded once. */
export function linesOf(toPrice: ToLine, share: Percentage): readonly Line[] {
  const lines: Line[] = toPrice.work.map((work) => wageLine(work));
  for (const supplement of toPrice.supplements) lines.push({ kind: "supplement", ...supplement });
  const base = baseOf(lines);
  if (toPrice.practice === "with-wage" && base > 0) lines.push(holidayLine(base, share));
  if (toPrice.practice === "only") lines.push({ kind: "holiday-pay", text: "", amount: toPrice.holidayPayOut });
  if (toPrice.pension > 0) lines.push({ kind: "pension", text: "", amount: toPrice.pension });
  return lines;
}

export function wageLine(work: PricedWork): Line {
  const { hours, perHour } = work;
  return { kind: "wage", text: "", hours, perHour, amount: wageOf(work) };
}

/** Hours times the hourly wage, rounded once per line: 20 hours at 150,00 → 3.000,00 (R4). */
export function wageOf({ hours, perHour }: PricedWork): Money {
  return timesHours(perHour, hours, roundingOf.wage);
}

export function holidayLine(base: Money, share: Percentage): Line {
  return { kind: "holiday-pay", text: "", share, base, amount: holidayPayOn(base, share) };
}

/** Holiday pay of a base, rounded once per payment: 3.200,00 → 400,00 (R5). */
export function holidayPayOn(base: Money, share: Percentage): Money {
  return timesPercentage(base, share, roundingOf["holiday-pay"]);
}

/** What holiday pay is reckoned on: wage and supplements (S14). */
export function baseOf(lines: readonly Line[]): Money {
  return plus(sumOf(lines, "wage"), sumOf(lines, "supplement"));
}

function valuesUsed(law: Law, toPrice: ToPrice, settled: SettledAtp): readonly LawValue[] {
  const used: LawValue[] = law.ceilings.map((ceiling) =>
    lawValue("annual-ceiling", ceiling, String(ceiling.value.amount)),
  );
  const earns = toPrice.practice !== "only" || toPrice.work.length + toPrice.supplements.length > 0;
  if (earns) used.push(lawValue("holiday-pay", law.holidayPay, String(law.holidayPay.value)));
  if (toPrice.work.length === 0 && settled.atpEmployee === 0) return used;
  for (const { table, atpEmployee, atpEmployer } of settled.tables) {
    used.push(lawValue("atp", table, `${atpEmployee}/${atpEmployer}`));
  }
  return used;
}

export function lawValue(name: LawName, dated: Dated<unknown>, value: string): LawValue {
  return { name, from: dated.from, value, standing: dated.standing };
}

/** The largest whole number from zero to a bound for which a falling question is still answered yes; −1 when not even zero is. */
export function largest(bound: number, holds: (count: number) => boolean): number {
  let low = -1;
  let high = bound + 1;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * The largest whole number of seconds whose wage fits in what is left, after the payment's own supplements and pension
 * and in its own holiday practice, every line rounded (R27). Zero when nothing fits or nothing is paid by the hour.
 * Several rates: the hours of the first lines go before, the last line's rate is the one that is filled up.
 */
export function hoursThatFit(toPrice: ToLine, law: Law, left: Money): Hours {
  const rate = toPrice.work.at(-1)?.perHour;
  if (rate === undefined || rate <= 0 || left <= 0) return noHours;
  const before = toPrice.work.slice(0, -1);
  const counted = (count: number) =>
    sumOf(linesOf({ ...toPrice, work: [...before, { perHour: rate, hours: seconds(count) }] }, law.holidayPay.value));
  if (before.length > 0 && counted(0) > left) return hoursThatFit({ ...toPrice, work: before }, law, left);
  const most = largest(Math.ceil((left / rate) * 3600) + 3600, (count) => counted(count) <= left);
  return most < 0 ? noHours : plusHours(seconds(most), ...before.map((work) => work.hours));
}
