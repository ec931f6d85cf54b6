import type { Law } from "../../law/law.js";
import { sumOf } from "../../ledger/entry.js";
import type { CardFacts, EmploymentFact, VoucherFact } from "../../ledger/fact.js";
import { addDays, daysOf, overlap, type Period, twelveMonthsTo, yearOf } from "../../values/calendar.js";
import { danishDay } from "../../values/copenhagen.js";
import { oere, plus } from "../../values/money.js";
import { type Notice, notice } from "../../values/notice.js";
import type { OpenEmployment } from "../card/employment.js";
import { activePayments, countedOf, newestSaldo, unregistered } from "../card/used.js";
import type { AdmittedPayment, Payment } from "../payment.js";

/** What the notices of a payment look at: the payment, what it came to, and what stood before it. */
export interface Told {
  readonly payment: Payment;
  readonly admitted: AdmittedPayment;
  readonly law: Law;
  readonly facts: CardFacts;
  readonly noted: EmploymentFact | undefined;
  readonly employment: OpenEmployment;
}

/** Everything a person should know about a payment that is allowed. None of it stops the payment. */
export function paymentNotices(told: Told): readonly Notice[] {
  return [
    ...lawNotices(told),
    ...periodNotices(told),
    ...saldoNotices(told),
    ...employmentNotices(told),
    ...ordinaryPayNotices(told),
    ...contractNotices(told),
    ...atpNotices(told),
    ...registrationNotices(told),
  ];
}

/** A value that stands to-verify or was added by a user is said each time it is used (R37). */
function lawNotices({ payment, admitted, law }: Told): readonly Notice[] {
  const year = yearOf(payment.payDay);
  const notices: Notice[] = [];
  for (const { name, standing: sure } of admitted.law) {
    if (sure === "to-verify") notices.push(notice("law-to-verify", { parameter: name, year }));
    if (sure === "added-by-user") {
      notices.push(notice("law-added-by-user", { year, ceiling: law.ceilings[0].value.amount }));
    }
  }
  return notices;
}

function periodNotices({ payment, facts }: Told): readonly Notice[] {
  const { period, payDay, employer, practice } = payment;
  const year = yearOf(payDay);
  const notices: Notice[] = [];
  if (yearOf(period.from) !== year || yearOf(period.to) !== year) {
    notices.push(notice("period-in-other-year", { period, year }));
  }
  const before = practice === "only" ? [] : activePayments(facts).filter(({ chain }) => chain === employer);
  const vouchers = before
    .filter((one) => samePeriod(one.period, period) && !isOwedAlone(one))
    .map((one) => one.voucher);
  if (vouchers.length > 0) notices.push(notice("period-paid-before", { vouchers }));
  if (payment.atpClass === "month" && period.from === period.to) {
    notices.push(notice("casual-job", { day: period.from }));
  }
  return notices;
}

/** Owed holiday pay paid out by itself is no second pay for the period. */
function isOwedAlone({ holidayPayOut, counted }: VoucherFact): boolean {
  return holidayPayOut > 0 && holidayPayOut === counted;
}

function samePeriod(one: Period, other: Period): boolean {
  return one.from === other.from && one.to === other.to;
}

/** A balance that was not read on the pay day may be stale (R21). */
function saldoNotices({ payment, facts }: Told): readonly Notice[] {
  const saldo = newestSaldo(facts, yearOf(payment.payDay));
  if (saldo === undefined || danishDay(saldo.readAt) === payment.payDay) return [];
  return [notice("saldo-old", { readAt: saldo.readAt, payDay: payment.payDay })];
}

function employmentNotices({ payment, noted, employment }: Told): readonly Notice[] {
  const { period, card, employer } = payment;
  const { from, to, registeredOn } = employment;
  const notices: Notice[] = [];
  if (noted?.from === undefined && payment.employedFrom === undefined)
    notices.push(notice("employment-opened", { from }));
  if (registeredOn === undefined || registeredOn >= from) {
    notices.push(notice("employment-not-registered", { card, employer, from }));
  }
  if (period.from < from || (to !== undefined && period.to > to)) {
    const employed = { employedFrom: from, ...(to !== undefined && { employedTo: to }) };
    notices.push(notice("period-outside-employment", { period, ...employed }));
  }
  return notices;
}

/** Ordinary pay of twelve months above the income-test amount can cost the holder the card (R20). */
function ordinaryPayNotices({ payment, admitted, law, facts }: Told): readonly Notice[] {
  const outside = sumOf(admitted.outside);
  if (outside === 0 && facts.vouchers.length === 0) return [];
  const firstDay = twelveMonthsTo(payment.payDay).from;
  let sum: number = outside;
  for (const voucher of facts.vouchers) {
    if (voucher.payDay >= firstDay && voucher.payDay <= payment.payDay) sum += voucher.outside;
  }
  const notices: Notice[] = [];
  if (outside > 0) notices.push(notice("ordinary-pay-outside", { outside }));
  if (sum > law.incomeTest.value) {
    const year = yearOf(payment.payDay);
    notices.push(notice("income-test-near", { sum: oere(sum), amount: law.incomeTest.value, year }));
    if (law.incomeTest.standing === "to-verify")
      notices.push(notice("law-to-verify", { parameter: "income-test", year }));
  }
  return notices;
}

/** More than 3 hours a week on average over four weeks, in seconds (R23). */
const contractSecondsMax = 12 * 3600;
const contractDays = 28;

/** Reminds of the employment certificate. Hours are spread evenly over the days of their period. */
function contractNotices({ payment, admitted, facts }: Told): readonly Notice[] {
  if (facts.vouchers.length === 0 && admitted.hours <= contractSecondsMax) return [];
  const window = { from: addDays(payment.period.to, 1 - contractDays), to: payment.period.to };
  let worked = admitted.hours * shareWithin(payment.period, window);
  for (const voucher of activePayments(facts)) {
    if (voucher.chain === payment.employer) worked += voucher.hours * shareWithin(voucher.period, window);
  }
  return worked > contractSecondsMax ? [notice("contract-due", { reason: "hours" })] : [];
}

function shareWithin(period: Period, window: Period): number {
  if (!overlap(period, window)) return 0;
  const from = period.from > window.from ? period.from : window.from;
  const to = period.to < window.to ? period.to : window.to;
  return daysOf({ from, to }) / daysOf(period);
}

/** ATP is owed to ATP, both shares; the ordinary way through eIndkomst is closed for this pay. */
function atpNotices({ admitted }: Told): readonly Notice[] {
  const total = plus(admitted.atpEmployee, admitted.atpEmployer);
  return total === 0 ? [] : [notice("atp-to-report", { total })];
}

/** What this employer has paid on the card and not yet registered, this payment included (R10). */
function registrationNotices({ payment, admitted, facts }: Told): readonly Notice[] {
  const missing = unregistered(facts).filter((voucher) => voucher.chain === payment.employer);
  const counted = plus(countedOf(missing), admitted.counted);
  const reversals = missing.filter(({ kind }) => kind === "reversal").length;
  return [notice("not-yet-registered", { count: missing.length + 1, counted, ...(reversals > 0 && { reversals }) })];
}
