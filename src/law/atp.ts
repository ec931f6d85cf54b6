import {
  type Day,
  day,
  type IncomeYear,
  incomeYear,
  lastOfMonthFrom,
  monthOf,
  type Period,
  yearOf,
} from "../values/calendar.js";
import { type Hours, wholeHours } from "../values/hours.js";
import { type Money, oere } from "../values/money.js";
import { broken } from "../values/result.js";
import { type Dated, type Parameter, type Reference, setByYear } from "./dated.js";

/** How the person is paid decides the class; casual (løsarbejder) is from day to day. */
export const payPeriodClasses = ["month", "fortnight", "week", "casual"] as const;
export type PayPeriodClass = (typeof payPeriodClasses)[number];

/** From this many hours in the pay period on: both shares in øre, copied from the table and never computed. */
export interface AtpStep {
  readonly fromHours: Hours;
  readonly employee: Money;
  readonly employer: Money;
}

/** Steps rise by hours. Casual is an amount per hour, from the first hour. */
export interface AtpTable {
  readonly month: readonly AtpStep[];
  readonly fortnight: readonly AtpStep[];
  readonly week: readonly AtpStep[];
  readonly casual: { readonly employeePerHour: Money; readonly employerPerHour: Money };
}

type Triple = readonly [fromHours: number, employee: number, employer: number];

function steps(...triples: readonly Triple[]): readonly AtpStep[] {
  return triples.map(([fromHours, employee, employer]) => ({
    fromHours: wholeHours(fromHours),
    employee: oere(employee),
    employer: oere(employer),
  }));
}

const tableOf2016: AtpTable = {
  month: steps([39, 31_55, 63_10], [78, 63_10, 126_25], [117, 94_65, 189_35]),
  fortnight: steps([18, 16_60, 33_20], [36, 33_20, 66_40], [54, 49_80, 99_60]),
  week: steps([9, 8_30, 16_60], [18, 16_60, 33_20], [27, 24_90, 49_80]),
  casual: { employeePerHour: oere(67), employerPerHour: oere(1_34) },
};

const tableOf2024: AtpTable = {
  month: steps([39, 33_00, 66_00], [78, 66_00, 132_00], [117, 99_00, 198_00]),
  fortnight: steps([18, 17_40, 34_80], [36, 34_80, 69_60], [54, 52_20, 104_40]),
  week: steps([9, 8_70, 17_40], [18, 17_40, 34_80], [27, 26_10, 52_20]),
  casual: { employeePerHour: oere(71), employerPerHour: oere(1_42) },
};

const rateOf2024: Reference = {
  act: "BEK 1621 af 12/12/2023",
  paragraph: "§§ 2 og 13, stk. 2",
  url: "https://www.kapleje.dk/personale/oversigter/satser",
};

function later(from: string): Dated<AtpTable> {
  return {
    from: day(from),
    value: tableOf2024,
    standing: "printed",
    reference: rateOf2024,
    confirmedOn: day("2026-11-21"),
    note: "3.564 kr. a year by the order in force; no later one was seen, and virk.dk and borger.dk say unchanged.",
  };
}

/**
 * ATP contribution, A-rate, by class and hours of the pay period (R17, R18). The work picks the table: the rates of 2024 hold
 * from the first whole pay period earned from 1 January 2024 (BEK 1621/2023 § 13, stk. 2).
 */
export const atp: Parameter<AtpTable> = setByYear("atp", "kr.", [
  {
    from: day("2016-01-01"),
    value: tableOf2016,
    standing: "printed",
    reference: {
      act: "bekendtgørelse om indbetaling af ATP-bidrag",
      paragraph: "bilag 1",
      url: "https://www.elov.dk/bilag/bilag-1-til-bekendtgorelse-om-indbetaling-af-atp-bidrag-ved-udbetaling-af-dagpenge-efter-lov-om-sygedagpenge-og-efter-barselsloven/",
    },
    confirmedOn: day("2026-11-21"),
  },
  later("2024-01-01"),
  later("2025-01-01"),
  later("2026-01-01"),
]);

/**
 * The pay period whose total hours the table is asked with (R30): the calendar month in which the period ends, or the
 * payment's own days for week and fortnight. A casual payment is settled alone, so it has none.
 */
export function atpPeriodOf(payPeriodClass: PayPeriodClass, period: Period): Period | undefined {
  switch (payPeriodClass) {
    case "month":
      return monthOf(period.to);
    case "fortnight":
    case "week":
      return period;
    case "casual":
      return undefined;
  }
}

/** The table that the work of a pay period beginning on a day is settled by; beyond the days that are known the nearest, as to-verify. */
export function atpTableOn(from: Day): Dated<AtpTable> {
  const known = atp.values.findLast((dated) => dated.from <= from) ?? atp.values[0] ?? broken("ATP has a table");
  return from <= atp.knownTo ? known : { ...known, standing: "to-verify", from: day(`${yearOf(from)}-01-01`) };
}

/** A period of at most one month, wherever it begins, is one pay period (R30). */
export function isOnePayPeriod(period: Period): boolean {
  return period.to <= lastOfMonthFrom(period.from);
}

/** The most days a payment's period may have in its class; a month's period is free. */
export function longestPeriodOf(payPeriodClass: PayPeriodClass): number | undefined {
  switch (payPeriodClass) {
    case "fortnight":
      return 14;
    case "week":
      return 7;
    case "month":
    case "casual":
      return undefined;
  }
}

export const quarters = [1, 2, 3, 4] as const;
export type Quarter = (typeof quarters)[number];

export function quarterOf(month: number): Quarter {
  return month <= 3 ? 1 : month <= 6 ? 2 : month <= 9 ? 3 : 4;
}

/** The last day for reporting and paying a quarter (ATP-bekendtgørelsen § 9): 10 April, 10 July, 10 October, and 17 January of the next year. */
export function atpDeadline(year: IncomeYear, quarter: Quarter): Day {
  const days = { 1: "04-10", 2: "07-10", 3: "10-10", 4: "01-17" } as const;
  return day(`${quarter === 4 ? incomeYear(year + 1) : year}-${days[quarter]}`);
}
