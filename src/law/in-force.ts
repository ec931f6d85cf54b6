import { day, type IncomeYear, wholeYear, yearOf } from "../values/calendar.js";
import type { Money, Rate } from "../values/money.js";
import type { AddedYear } from "./added.js";
import type { Ceiling } from "./annual-ceiling.js";
import { type AtpTable, atp } from "./atp.js";
import { type Dated, lastValueBefore, type Parameter } from "./dated.js";
import { holidayPay } from "./holiday-pay.js";
import { incomeTest } from "./income-test.js";
import { ceilingsOn } from "./law.js";

/** Everything that holds on some day of a year, in the order it came into force. */
export interface LawOfYear {
  readonly ceilings: readonly Dated<Ceiling>[];
  readonly holidayPay: readonly Dated<Rate>[];
  readonly atp: readonly Dated<AtpTable>[];
  readonly incomeTest: readonly Dated<Money>[];
}

/** The law of a whole year, or nothing when no ceiling of it is known (R2). */
export function lawOfYear(year: IncomeYear, added: readonly AddedYear[]): LawOfYear | undefined {
  const { from, to } = wholeYear(year);
  const ceilings = ceilingsOn(from, added).concat(ceilingsOn(to, added));
  const all = ceilings.filter((dated, place) => ceilings.indexOf(dated) === place && isFirstOf(dated, place, ceilings));
  if (all.length === 0) return undefined;
  return {
    ceilings: all.toSorted((one, other) => (one.from < other.from ? -1 : 1)),
    holidayPay: valuesIn(holidayPay, year),
    atp: valuesIn(atp, year),
    incomeTest: valuesIn(incomeTest, year),
  };
}

/** An added year is made anew at each asking: the same first day is the same ceiling. */
function isFirstOf(dated: Dated<Ceiling>, place: number, all: readonly Dated<Ceiling>[]): boolean {
  return all.findIndex((one) => one.from === dated.from) === place;
}

/** What holds on the first day the parameter is known in the year, and every later value of it. In an added year the last one known, as to-verify. */
function valuesIn<T>(parameter: Parameter<T>, year: IncomeYear): readonly Dated<T>[] {
  const { from, to } = wholeYear(year);
  const first = parameter.values.findLast((dated) => dated.from <= from);
  const later = parameter.values.filter((dated) => dated.from > from && dated.from <= to);
  const known = [...(first === undefined ? [] : [first]), ...later];
  if (yearOf(parameter.knownTo) >= year) return known;
  const last = lastValueBefore(parameter, to);
  return last === undefined ? [] : [{ ...last, standing: "to-verify", from: day(`${year}-01-01`) }];
}
