import { atpDeadline } from "../../law/atp.js";
import type { Law } from "../../law/law.js";
import { type AtpPaid, sumOf } from "../../ledger/entry.js";
import { type CardFacts, type EmploymentFact, type VoucherFact, voucherKey } from "../../ledger/fact.js";
import {
  addDays,
  addMonths,
  type Day,
  daysOf,
  incomeYear,
  lastOfMonthFrom,
  monthOf,
  overlap,
  type Period,
  samePeriod,
  twelveMonthsTo,
  yearOf,
} from "../../values/calendar.js";
import { danishDay } from "../../values/copenhagen.js";
import { type Money, minus, plus } from "../../values/money.js";
import { type LawName, type Notice, notice } from "../../values/notice.js";
import { remembering } from "../../values/remembering.js";
import { isAtPortal, type OpenEmployment } from "../card/employment.js";
import { holidayPayOwed } from "../card/holiday.js";
import { atpIn, outsideIn, periodsIn, quarterOn, vouchersUnder } from "../card/running-sums.js";
import { portalShowsLess } from "../card/saldo-difference.js";
import { isActivePayment, missingOf, newestSaldo, type Use } from "../card/used.js";
import type { AdmittedPayment, Payment } from "../payment.js";
import type { PaidBefore } from "./duplicate.js";

/** What the notices of a payment look at: the payment, what it came to, and what stood before it. */
export interface Told {
  readonly payment: Payment;
  readonly admitted: AdmittedPayment;
  readonly law: Law;
  readonly facts: CardFacts;
  readonly use: Use;
  readonly paidBefore: readonly PaidBefore[];
  readonly today: Day;
  /** The ceiling of the year after this day's is not known, it is December, and this is the first payment of the day (R45). */
  readonly isYearEnding: boolean;
  readonly noted: EmploymentFact | undefined;
  readonly employment: OpenEmployment;
  /** The quarters whose ATP the employer has noted as paid. */
  readonly atpPaid: readonly AtpPaid[] | undefined;
}

/** Everything a person should know about a payment that is allowed. None of it stops the payment. */
export function paymentNotices(told: Told): readonly Notice[] {
  return [
    ...lawNotices(told),
    ...periodNotices(told),
    ...unusualNotices(told),
    ...saldoNotices(told),
    ...employmentNotices(told),
    ...ordinaryPayNotices(told),
    ...contractNotices(told),
    ...atpNotices(told),
    ...holidayNotices(told),
    ...registrationNotices(told),
  ];
}

/** A value to-verify is told when the doubt decides something; one that a user added, each time it is used (R37). */
function lawNotices({ payment, admitted, law, use, today, isYearEnding }: Told): readonly Notice[] {
  const year = yearOf(payment.payDay);
  const notices: Notice[] = [];
  for (const { name, standing: sure } of admitted.law) {
    if (sure === "to-verify" && isDecisive(name, admitted, use)) {
      notices.push(notice("law-to-verify", { parameter: name, year }));
    }
    if (sure === "added-by-user") {
      notices.push(notice("law-added-by-user", { year, ceiling: law.ceilings[0].value.amount }));
    }
  }
  if (isYearEnding) notices.push(notice("next-year-unknown", { year: incomeYear(yearOf(today) + 1) }));
  return notices;
}

/** The ceiling's doubt decides above what is certain of it, unless a balance has decided; ATP's when there is any. */
function isDecisive(name: LawName, { usedAfter, atpEmployee, atpEmployer }: AdmittedPayment, use: Use): boolean {
  if (name === "atp") return atpEmployee !== 0 || atpEmployer !== 0;
  if (name !== "annual-ceiling") return true;
  return !use.isBySaldo && usedAfter > (use.ceiling.certainTo ?? 0);
}

function periodNotices({ payment, employment, paidBefore }: Told): readonly Notice[] {
  const { period, payDay, atpClass } = payment;
  const year = yearOf(payDay);
  const notices: Notice[] = [];
  if (yearOf(period.from) !== year || yearOf(period.to) !== year) {
    notices.push(notice("period-in-other-year", { period, year }));
  }
  const vouchers = paidBefore.map(({ voucher }) => voucher.voucher);
  if (vouchers.length > 0) notices.push(notice("period-paid-before", { card: payment.card, vouchers }));
  const { from, to } = employment;
  if (atpClass !== "month" && atpClass !== "fortnight") return notices;
  if (period.from === period.to) notices.push(notice("casual-job", { day: period.from }));
  else if (to !== undefined && daysOf({ from, to }) <= 7) notices.push(notice("casual-job", { day: from, to }));
  return notices;
}

/** How far away a pay day may lie before it is told: sixty days from today, two months from the work (R52). */
const sixtyDaysAfter = remembering((date: Day) => addDays(date, 60));
const twoMonthsAfter = remembering((date: Day) => addMonths(date, 2));

/** Hourly rates outside these are asked about, unless they are agreed: 80 and 500 kr. in øre. */
const ratesUsual = { least: 8_000, most: 50_000 };

/** A rate that is not the agreed one (R52); where none is agreed, one that is far from what people are paid. */
function rateNotices({ payment, noted }: Told): readonly Notice[] {
  const { card, work, rows } = payment;
  const agreed = noted?.perHour;
  const others = work.flatMap(({ perHour }) => (perHour === undefined || perHour === agreed ? [] : perHour));
  const [other] = others;
  if (agreed !== undefined)
    return other === undefined ? [] : [notice("rate-not-agreed", { card, rate: other, agreed })];
  const far = others.filter((rate) => rate < ratesUsual.least || rate > ratesUsual.most);
  return far.map((rate) => notice("rate-unusual", { card, rate, ...(rows.length > 0 && { isOfRows: true as const }) }));
}

/** What is rarely meant, and never refused (R52). */
function unusualNotices(told: Told): readonly Notice[] {
  const { payDay, period, practice } = told.payment;
  const { today } = told;
  const notices: Notice[] = [...rateNotices(told)];
  if (sixtyDaysAfter(today) < payDay || sixtyDaysAfter(payDay) < today) {
    notices.push(notice("pay-day-distant", { payDay, today }));
  }
  const isFar = twoMonthsAfter(period.to) < payDay || twoMonthsAfter(payDay) < period.from;
  if (practice !== "only" && isFar) notices.push(notice("period-distant", { period, payDay }));
  return notices;
}

/** Owed holiday pay needs room on the card (R48); a running job under `with-wage` is told of the act's model once (S4). */
function holidayNotices({ payment, admitted, facts, employment }: Told): readonly Notice[] {
  const { employer, practice, card, period } = payment;
  const owed = plus(holidayPayOwed(facts, employer), admitted.holidayPayAccrued);
  const left = minus(admitted.ceiling.amount, admitted.usedAfter);
  if (practice === "accrued") return left < owed ? [notice("holiday-pay-owed", { left, owed })] : [];
  const month = lastOfMonthFrom(employment.from);
  const isRunning = practice === "with-wage" && employment.to === undefined && period.to > month;
  const isTold = () => facts.vouchers.some((one) => one.chain === employer && one.period.to > month);
  return isRunning && !isTold() ? [notice("holiday-pay-model", { card })] : [];
}

/** A balance that shows less used than is noted as registered makes no room (R49); one not read on the pay day may be stale (R21). */
function saldoNotices({ payment, facts }: Told): readonly Notice[] {
  const saldo = newestSaldo(facts, yearOf(payment.payDay));
  if (saldo === undefined) return [];
  const less = portalShowsLess(saldo, facts);
  const below = less === undefined ? [] : [notice("saldo-differs", less)];
  if (danishDay(saldo.readAt) === payment.payDay) return below;
  return [...below, notice("saldo-old", { readAt: saldo.readAt, payDay: payment.payDay })];
}

/**
 * What must be seen to at the portal before the work begins (R12). A job that the portal holds already, because pay of it is
 * registered there, needs nothing more; one that was registered late is late, not missing.
 */
function employmentNotices({ payment, noted, employment, facts }: Told): readonly Notice[] {
  const { period, card, employer } = payment;
  const { from, registeredOn } = employment;
  const notices: Notice[] = [];
  const isOpened = noted?.from !== from && payment.employedFrom === undefined;
  if (isOpened) notices.push(notice("employment-opened", { card, from }));
  if (noted?.from !== from) notices.push(notice("employment-duties", {}));
  if (registeredOn === undefined && !isAtPortal(facts, employer, employment)) {
    notices.push(notice("employment-not-registered", { card, employer, from }));
  }
  if (registeredOn !== undefined && registeredOn >= from && noted?.registeredOn !== registeredOn) {
    notices.push(notice("employment-registered-late", { card, from, registeredOn }));
  }
  const outside = isOpened && noted?.from !== undefined ? { from: noted.from, to: noted.to } : employment;
  const isOutside = period.from < outside.from || (outside.to !== undefined && period.to > outside.to);
  if (isOutside && !isMonthOf(period, outside)) {
    const employed = { employedFrom: outside.from, ...(outside.to !== undefined && { employedTo: outside.to }) };
    notices.push(notice("period-outside-employment", { card, period, ...employed }));
  }
  return notices;
}

/** A whole calendar month in which an employment begins or ends is its pay period as any other month is. */
function isMonthOf(period: Period, { from, to }: { readonly from: Day; readonly to?: Day | undefined }): boolean {
  return samePeriod(period, monthOf(period.from)) && from <= period.to && (to === undefined || period.from <= to);
}

/** Ordinary pay of twelve months above the income-test amount can cost the holder the card (R20). */
function ordinaryPayNotices({ payment, admitted, law, facts }: Told): readonly Notice[] {
  const outside = sumOf(admitted.outside);
  if (outside === 0 && facts.vouchers.length === 0) return [];
  const sum = plus(outside, outsideIn(facts, twelveMonthsTo(payment.payDay)));
  const notices: Notice[] = [];
  const holidayPay = sumOf(admitted.outside, "holiday-pay");
  if (outside > 0) {
    notices.push(notice("ordinary-pay-outside", { outside, ...(holidayPay > 0 && { holidayPay }) }));
  }
  if (sum > law.incomeTest.value) {
    const year = yearOf(payment.payDay);
    notices.push(notice("income-test-near", { sum, amount: law.incomeTest.value, year }));
    if (law.incomeTest.standing === "to-verify")
      notices.push(notice("law-to-verify", { parameter: "income-test", year }));
  }
  return notices;
}

/** More than 3 hours a week on average over four weeks, in seconds (R23). */
const contractSecondsMax = 12 * 3600;
const contractDays = 28;

/** Reminds of the employment certificate, once: not where the payment before, or the one that is corrected, had brought the hours above the limit. */
function contractNotices({ payment, admitted, facts }: Told): readonly Notice[] {
  if (facts.vouchers.length === 0 && admitted.hours <= contractSecondsMax) return [];
  const { employer, corrects, period } = payment;
  const corrected = corrects === undefined ? [] : reversedAs(facts, { chain: employer, voucher: corrects });
  const stood = (one: VoucherFact) => isActivePayment(one, facts) || corrected.includes(one);
  const last = facts.vouchers.findLast((one) => one.chain === employer && stood(one));
  const workedTo = (to: Period) => periodsIn(facts, employer, fourWeeksTo(to));
  const wasDue = (one: VoucherFact) => isContractDue([...workedTo(one.period), ...corrected], one.period);
  if ((last !== undefined && wasDue(last)) || corrected.some(wasDue)) return [];
  const now = { period, hours: admitted.hours };
  return isContractDue([...workedTo(period), now], period)
    ? [notice("contract-due", { card: payment.card, reason: "hours" })]
    : [];
}

/** The voucher that a correction has reversed, whose hours no longer count. */
function reversedAs(facts: CardFacts, voucher: Parameters<typeof voucherKey>[0]): readonly VoucherFact[] {
  const key = voucherKey(voucher);
  return facts.reversed.has(key) ? vouchersUnder(facts, [key]) : [];
}

function fourWeeksTo({ to }: Period): Period {
  return { from: addDays(to, 1 - contractDays), to };
}

/** More hours than the limit in the four weeks to the end of a period? Hours are spread evenly over the days of theirs. */
function isContractDue(worked: readonly Pick<VoucherFact, "period" | "hours">[], period: Period): boolean {
  const window = fourWeeksTo(period);
  const sum = worked.reduce((seconds, one) => seconds + one.hours * shareWithin(one.period, window), 0);
  return sum > contractSecondsMax;
}

function shareWithin(period: Period, window: Period): number {
  if (!overlap(period, window)) return 0;
  const from = period.from > window.from ? period.from : window.from;
  const to = period.to < window.to ? period.to : window.to;
  return daysOf({ from, to }) / daysOf(period);
}

/** Pay without hours has no ATP reckoned. */
function atpNotices(about: Told): readonly Notice[] {
  const { payment, admitted } = about;
  const told = atpOfQuarter(about);
  if (told !== undefined) return [told];
  const isPieceWork = admitted.hours === 0 && payment.practice !== "only" && payment.supplements.length > 0;
  return isPieceWork && payment.atpClass !== "none" ? [notice("atp-not-reckoned", {})] : [];
}

/**
 * In the last month of a quarter, or when it is over: what the employer is to pay for the card for the whole of it. Before that
 * nothing is due yet. A quarter that is noted as paid is told how this payment changes it.
 */
function atpOfQuarter({ payment, admitted, facts, today, atpPaid = [] }: Told): Notice | undefined {
  const { employer, period } = payment;
  const { year, quarter } = quarterOn(period.to);
  const own = plus(admitted.atpEmployee, admitted.atpEmployer);
  if (atpPaid.some((paid) => paid.year === year && paid.quarter === quarter)) return atpToReport(period, own, atpPaid);
  const isEnding = Number(period.to.slice(5, 7)) % 3 === 0;
  const now = quarterOn(today);
  const isOver = today > period.to && (now.year !== year || now.quarter !== quarter);
  if (!isEnding && !isOver) return undefined;
  return atpToReport(period, plus(own, atpIn(facts, employer, { year, quarter })));
}

/**
 * ATP is owed to ATP, both shares, by the deadline of the quarter in which the pay period ends; the ordinary way through
 * eIndkomst is closed for this pay. A quarter that is noted as paid is changed by it.
 */
export function atpToReport({ to }: Period, total: Money, noted: readonly AtpPaid[] = []): Notice | undefined {
  if (total === 0) return undefined;
  const { year, quarter } = quarterOn(to);
  const paid = noted.find((one) => one.year === year && one.quarter === quarter);
  const owed = { total, quarter, deadline: atpDeadline(year, quarter) };
  return notice("atp-to-report", { ...owed, ...(paid !== undefined && { paid: { year, on: paid.on } }) });
}

/** What this employer has paid on the card and not yet registered, this payment included (R10). */
function registrationNotices({ payment, admitted, facts }: Told): readonly Notice[] {
  const { toRegister, toTakeOut } = missingOf(facts, payment.employer);
  const here = { count: toRegister.count + 1, counted: plus(toRegister.counted, admitted.counted) };
  return [notice("not-yet-registered", { card: payment.card, ...here, ...(toTakeOut.count > 0 && { toTakeOut }) })];
}
