import { type AtpTable, atpPeriodOf, atpTableOn, isOnePayPeriod } from "../../law/atp.js";
import type { Dated } from "../../law/dated.js";
import { roundingOf } from "../../law/rounding.js";
import type { AtpClass, AtpMonth, VoucherEntry } from "../../ledger/entry.js";
import type { CardFacts, VoucherFact } from "../../ledger/fact.js";
import { addDays, type Day, monthOf, type Period } from "../../values/calendar.js";
import { type Hours, noHours, plusHours } from "../../values/hours.js";
import type { CvrNumber } from "../../values/identity.js";
import { type Money, minus, noMoney, plus, timesHours } from "../../values/money.js";
import { type Outcome, problem } from "../../values/problem.js";
import { err, ok } from "../../values/result.js";
import { addingUp } from "../card/adding-up.js";
import type { MonthHours } from "../payment.js";

/** Both shares in øre. */
export interface AtpShares {
  readonly atpEmployee: Money;
  readonly atpEmployer: Money;
}

/** Hours and ATP withheld so far in one pay period of one employer and card; reversals taken out (R30). */
export interface PeriodSoFar extends AtpShares {
  readonly hours: Hours;
}

export const nothingSoFar: PeriodSoFar = { hours: noHours, atpEmployee: noMoney, atpEmployer: noMoney };

/** What a voucher has in one pay period. */
export interface PartOfPeriod extends PeriodSoFar {
  readonly period: Period;
}

type Settled = Pick<VoucherFact, "atpClass" | "period" | "hours" | "atpEmployee" | "atpEmployer" | "atpMonths">;

/** The pay periods that a voucher's ATP is settled in: one, or each month of a payment over several. Casual and none have no period. */
export function partsOf({
  atpClass,
  period,
  hours,
  atpEmployee,
  atpEmployer,
  atpMonths,
}: Settled): readonly PartOfPeriod[] {
  if (atpMonths !== undefined) return atpMonths.map((month) => ({ ...month, period: monthOf(month.from) }));
  const own = atpClass === "none" ? undefined : atpPeriodOf(atpClass, period);
  return own === undefined ? [] : [{ period: own, hours, atpEmployee, atpEmployer }];
}

/** What was withheld before in a pay period of the same employer, card and class. */
export type SoFarIn = (period: Period) => PeriodSoFar;

/** Other employers' hours are never added (R28); neither is a payment of another class. */
export function soFarOf(facts: CardFacts, employer: CvrNumber, atpClass: AtpClass): SoFarIn {
  const soFar = soFarByPeriod(facts);
  return (period) => soFar.get(periodKey(employer, atpClass, period)) ?? nothingSoFar;
}

const soFarByPeriod = addingUp(
  () => new Map<string, PeriodSoFar>(),
  (soFar, voucher) => {
    for (const part of partsOf(voucher)) {
      const key = periodKey(voucher.chain, voucher.atpClass, part.period);
      soFar.set(key, together(soFar.get(key) ?? nothingSoFar, part));
    }
  },
);

function periodKey(employer: CvrNumber, atpClass: AtpClass, { from, to }: Period): string {
  return `${employer}/${atpClass}/${from}/${to}`;
}

export function together(one: PeriodSoFar, other: PeriodSoFar): PeriodSoFar {
  return {
    hours: plusHours(one.hours, other.hours),
    atpEmployee: plus(one.atpEmployee, other.atpEmployee),
    atpEmployer: plus(one.atpEmployer, other.atpEmployer),
  };
}

/** What a payment's ATP is settled from: its hours, and how they lie in the months where that is known. */
export interface ToSettle {
  readonly atpClass: AtpClass;
  readonly period: Period;
  readonly hours: Hours;
  readonly hoursByMonth?: readonly MonthHours[] | undefined;
}

/** The ATP of a payment, the tables it was taken from, and the months where there are several. */
export interface SettledAtp extends AtpShares {
  readonly tables: readonly (AtpShares & { readonly table: Dated<AtpTable> })[];
  readonly atpMonths?: readonly AtpMonth[];
}

/** Under this many hours in a month nothing is due. */
const leastHours = (table: AtpTable): Hours => table.month[0]?.fromHours ?? noHours;

/**
 * What a payment withholds: due on the total hours of the pay period less what was withheld in it (R17, R30); it may give
 * money back after a reversal. A payment over several months is settled month by month when the hours of each are known;
 * when they are not, it is taken as of its last month as long as all hours together stay below the lowest step, and
 * else refused (205), for it must be divided.
 */
export function settleAtp(toSettle: ToSettle, soFarIn: SoFarIn): Outcome<SettledAtp> {
  const { atpClass, period, hours, hoursByMonth } = toSettle;
  if (atpClass === "none") return ok({ atpEmployee: noMoney, atpEmployer: noMoney, tables: [] });
  if (atpClass === "casual") {
    const table = atpTableOn(period.from);
    const due = atpOn(atpClass, table.value, hours);
    return ok({ ...due, tables: [{ table, ...due }] });
  }
  const isWhole = atpClass !== "month" || isOnePayPeriod(period) || hours === 0;
  if (!isWhole && hoursByMonth !== undefined) return ok(byMonth(atpClass, hoursByMonth, soFarIn));
  if (!isWhole && !isBelowAll(toSettle, soFarIn)) {
    return err(problem("period-not-possible", { ...period, reason: "several-months" }));
  }
  const own = atpPeriodOf(atpClass, period) ?? period;
  const table = atpTableOn(tableDayOf(period, own));
  const due = dueIn(soFarIn(own), { atpClass, table: table.value, hours });
  return ok({ ...due, tables: [{ table, ...due }] });
}

/** What an entry withholds by the edition of the rules that it was reckoned by; of several months it says what it was settled from. */
export function atpByEdition(
  entry: Pick<VoucherEntry, "rules" | "atpClass" | "period" | "hours" | "atpMonths">,
  ofPayDay: Dated<AtpTable>,
  soFarIn: SoFarIn,
): Outcome<SettledAtp> {
  const { rules = 1, atpMonths: hoursByMonth } = entry;
  return rules < 2 ? ok(firstAtp(entry, ofPayDay, soFarIn)) : settleAtp({ ...entry, hoursByMonth }, soFarIn);
}

/** As the first edition of the rules had it: the table of the pay day, and the month in which the period ends. */
function firstAtp({ atpClass, period, hours }: ToSettle, table: Dated<AtpTable>, soFarIn: SoFarIn): SettledAtp {
  const own = atpClass === "none" ? undefined : atpPeriodOf(atpClass, period);
  const soFar = own === undefined ? nothingSoFar : soFarIn(own);
  const due = dueIn(soFar, { atpClass, table: table.value, hours });
  return { ...due, tables: [{ table, ...due }] };
}

/** A pay period that began before a table came into force is settled by the one before it (BEK 1621/2023 § 13, stk. 2). */
function tableDayOf(period: Period, own: Period): Day {
  return isOnePayPeriod(period) ? period.from : own.from;
}

function byMonth(atpClass: AtpClass, months: readonly MonthHours[], soFarIn: SoFarIn): SettledAtp {
  const tables: { table: Dated<AtpTable>; atpEmployee: Money; atpEmployer: Money }[] = [];
  const atpMonths = months.map(({ from, hours }): AtpMonth => {
    const table = atpTableOn(from);
    const due = dueIn(soFarIn(monthOf(from)), { atpClass, table: table.value, hours });
    const known = tables.find((one) => one.table.from === table.from);
    if (known === undefined) tables.push({ table, ...due });
    else Object.assign(known, sharesOf([known, due]));
    return { from, hours, ...due };
  });
  return { ...sharesOf(atpMonths), tables, atpMonths };
}

function sharesOf(parts: readonly AtpShares[]): AtpShares {
  return {
    atpEmployee: plus(...parts.map((part) => part.atpEmployee)),
    atpEmployer: plus(...parts.map((part) => part.atpEmployer)),
  };
}

/** Do all hours of the months that a payment touches, those paid before included, stay below the lowest step? Then nothing can be due. */
function isBelowAll({ period, hours }: ToSettle, soFarIn: SoFarIn): boolean {
  let total = hours;
  for (let month = monthOf(period.from); month.from <= period.to; month = monthOf(addDays(month.to, 1))) {
    total = plusHours(total, soFarIn(month).hours);
  }
  return total < leastHours(atpTableOn(period.from).value);
}

function dueIn(
  soFar: PeriodSoFar,
  now: { readonly atpClass: AtpClass; readonly table: AtpTable; readonly hours: Hours },
): AtpShares {
  const due = atpOn(now.atpClass, now.table, plusHours(soFar.hours, now.hours));
  return {
    atpEmployee: minus(due.atpEmployee, soFar.atpEmployee),
    atpEmployer: minus(due.atpEmployer, soFar.atpEmployer),
  };
}

/** What the table says of the hours of a whole pay period (R17); casual: hours times the amount per hour, each share by itself (R18). */
export function atpOn(atpClass: AtpClass, table: AtpTable, hours: Hours): AtpShares {
  if (atpClass === "none") return { atpEmployee: noMoney, atpEmployer: noMoney };
  if (atpClass === "casual") {
    return {
      atpEmployee: timesHours(table.casual.employeePerHour, hours, roundingOf["atp-casual"]),
      atpEmployer: timesHours(table.casual.employerPerHour, hours, roundingOf["atp-casual"]),
    };
  }
  const step = table[atpClass].findLast((one) => one.fromHours <= hours);
  return { atpEmployee: step?.employee ?? noMoney, atpEmployer: step?.employer ?? noMoney };
}
