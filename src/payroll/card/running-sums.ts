import { type Quarter, quarterOf } from "../../law/atp.js";
import { type CardFacts, type VoucherFact, voucherKey } from "../../ledger/fact.js";
import {
  addDays,
  type Day,
  type IncomeYear,
  includes,
  monthOf,
  overlap,
  type Period,
  yearOf,
} from "../../values/calendar.js";
import { type Hours, noHours, plusHours } from "../../values/hours.js";
import type { CvrNumber } from "../../values/identity.js";
import { type Money, noMoney, oere, plus } from "../../values/money.js";
import { addingUp } from "./adding-up.js";

/** What is counted on a card with pay days in a stretch, over all employers, reversals taken out. */
export function countedIn(facts: CardFacts, stretch: Period): Money {
  return sumIn(countedByDay(facts), stretch);
}

/** Ordinary pay outside the card with pay days in a stretch, reversals taken out. */
export function outsideIn(facts: CardFacts, stretch: Period): Money {
  return sumIn(outsideByDay(facts), stretch);
}

const countedByDay = addingUp(
  () => new Map<Day, number>(),
  (days, { payDay, counted }) => days.set(payDay, (days.get(payDay) ?? 0) + counted),
);

const outsideByDay = addingUp(
  () => new Map<Day, number>(),
  (days, { payDay, outside }) => {
    if (outside !== 0) days.set(payDay, (days.get(payDay) ?? 0) + outside);
  },
);

function sumIn(days: ReadonlyMap<Day, number>, stretch: Period): Money {
  let sum = 0;
  for (const [payDay, amount] of days) if (includes(stretch, payDay)) sum += amount;
  return oere(sum);
}

/** Both shares of ATP at an employer for the pay periods that end in a quarter of a year, reversals taken out. */
export function atpIn(facts: CardFacts, employer: CvrNumber, { year, quarter }: QuarterOf): Money {
  return atpByQuarter(facts).get(`${employer}/${year}/${quarter}`) ?? noMoney;
}

export interface QuarterOf {
  readonly year: IncomeYear;
  readonly quarter: Quarter;
}

/** The quarter of the year that a day lies in. */
export function quarterOn(day: Day): QuarterOf {
  return { year: yearOf(day), quarter: quarterOf(Number(day.slice(5, 7))) };
}

const atpByQuarter = addingUp(
  () => new Map<string, Money>(),
  (quarters, { chain, period, atpEmployee, atpEmployer }) => {
    const { year, quarter } = quarterOn(period.to);
    const key = `${chain}/${year}/${quarter}`;
    quarters.set(key, plus(quarters.get(key) ?? noMoney, atpEmployee, atpEmployer));
  },
);

/** A pay period of an employer: its hours, reversals taken out, and its vouchers in the order written. */
interface PaidPeriod {
  readonly period: Period;
  hours: Hours;
  readonly vouchers: VoucherFact[];
}

/** The pay periods of an employer that touch a stretch. */
export function periodsIn(facts: CardFacts, employer: CvrNumber, stretch: Period): readonly PaidPeriod[] {
  const months = periodsByMonth(facts);
  const touched = monthsOf(stretch).flatMap((month) => [...(months.get(`${employer}/${month}`)?.values() ?? [])]);
  return [...new Set(touched)].filter(({ period }) => overlap(period, stretch));
}

/** A period is one, in however many months it stands. */
const periodsByMonth = addingUp(
  () => new Map<string, Map<string, PaidPeriod>>(),
  (months, voucher) => {
    const { chain, period } = voucher;
    const key = `${period.from}/${period.to}`;
    const touched = monthsOf(period);
    const known = months.get(`${chain}/${touched[0]}`)?.get(key);
    const paid = known ?? { period, hours: noHours, vouchers: [] };
    paid.hours = plusHours(paid.hours, voucher.hours);
    paid.vouchers.push(voucher);
    if (known !== undefined) return;
    for (const month of touched) {
      const periods = months.get(`${chain}/${month}`) ?? new Map<string, PaidPeriod>();
      months.set(`${chain}/${month}`, periods.set(key, paid));
    }
  },
);

/** Each month that a stretch touches, `2026-11`. */
function monthsOf({ from, to }: Period): readonly string[] {
  const months: string[] = [];
  for (let month = monthOf(from); month.from <= to; month = monthOf(addDays(month.to, 1))) {
    months.push(month.from.slice(0, 7));
  }
  return months;
}

/** The vouchers of a card under some of their keys. */
export function vouchersUnder(facts: CardFacts, keys: Iterable<string>): readonly VoucherFact[] {
  const vouchers = byKey(facts);
  return [...keys].flatMap((key) => vouchers.get(key) ?? []);
}

/** How many payments an employer has made on a card, and what they count together; what became of them later changes nothing. */
export function paymentsBy(facts: CardFacts, employer: CvrNumber): { readonly count: number; readonly counted: Money } {
  return paymentsOf(facts).get(employer) ?? { count: 0, counted: noMoney };
}

const paymentsOf = addingUp(
  () => new Map<CvrNumber, { readonly count: number; readonly counted: Money }>(),
  (employers, { kind, chain, counted }) => {
    if (kind !== "payment") return;
    const before = employers.get(chain) ?? { count: 0, counted: noMoney };
    employers.set(chain, { count: before.count + 1, counted: plus(before.counted, counted) });
  },
);

const byKey = addingUp(
  () => new Map<string, VoucherFact>(),
  (vouchers, voucher) => vouchers.set(voucherKey(voucher), voucher),
);
