import { sumOf, type VoucherEntry, type YearToDate } from "../../ledger/entry.js";
import type { CardFacts } from "../../ledger/fact.js";
import type { IncomeYear } from "../../values/calendar.js";
import { noHours, plusHours, showClock } from "../../values/hours.js";
import type { CvrNumber } from "../../values/identity.js";
import { type Money, minus, noMoney, plus } from "../../values/money.js";
import { addingUp } from "./adding-up.js";

/** Which year of which employer. */
interface YearAt {
  readonly chain: CvrNumber;
  readonly year: IncomeYear;
}

/** What a person has had of an employer in an income year, reversals taken out, by everything written so far. */
export function yearSoFar(facts: CardFacts, at: YearAt): YearToDate {
  return yearsOf(facts).get(keyOf(at)) ?? nothingYet;
}

/** The same with one voucher more. */
export function plusYear(one: YearToDate, other: YearToDate): YearToDate {
  return {
    hours: plusHours(one.hours, other.hours),
    wage: plus(one.wage, other.wage),
    supplements: plus(one.supplements, other.supplements),
    holidayPay: plus(one.holidayPay, other.holidayPay),
    pension: plus(one.pension, other.pension),
    atpEmployee: plus(one.atpEmployee, other.atpEmployee),
  };
}

/** What one voucher adds to the year. */
export function paidWith({
  hours,
  lines,
  atpEmployee,
}: Pick<VoucherEntry, "hours" | "lines" | "atpEmployee">): YearToDate {
  return {
    hours,
    wage: sumOf(lines, "wage"),
    supplements: sumOf(lines, "supplement"),
    holidayPay: sumOf(lines, "holiday-pay"),
    pension: sumOf(lines, "pension"),
    atpEmployee,
  };
}

/** The sums of a year that are not what they should be; hours as `h:mm:ss`, amounts in øre. */
export function yearDifferences(
  expected: YearToDate,
  found: YearToDate,
): readonly { readonly field: string; readonly expected: string | number; readonly found: string | number }[] {
  const shown = (sums: YearToDate, name: keyof YearToDate) => (name === "hours" ? showClock(sums.hours) : sums[name]);
  return yearSums
    .filter((name) => expected[name] !== found[name])
    .map((name) => ({
      field: `yearToDate.${name}`,
      expected: shown(expected, name),
      found: shown(found, name),
    }));
}

const yearSums = [
  "hours",
  "wage",
  "supplements",
  "holidayPay",
  "pension",
  "atpEmployee",
] as const satisfies readonly (keyof YearToDate)[];

/** What has been handed out of it. */
export function paidOutOf({ wage, supplements, holidayPay, pension, atpEmployee }: YearToDate): Money {
  return minus(plus(wage, supplements, holidayPay, pension), atpEmployee);
}

export const nothingYet: YearToDate = {
  ...{ hours: noHours, wage: noMoney, supplements: noMoney, holidayPay: noMoney, pension: noMoney },
  atpEmployee: noMoney,
};

const yearsOf = addingUp(
  () => new Map<string, YearToDate>(),
  (years, voucher) => {
    const { hours, counted, wage, supplements, pension, atpEmployee } = voucher;
    const holidayPay = minus(counted, wage, supplements, pension);
    const own = { hours, wage, supplements, holidayPay, pension, atpEmployee };
    years.set(keyOf(voucher), plusYear(years.get(keyOf(voucher)) ?? nothingYet, own));
  },
);

function keyOf({ chain, year }: YearAt): string {
  return `${chain}/${year}`;
}
