import {
  addDays,
  type Day,
  day,
  type IncomeYear,
  includes,
  incomeYear,
  wholeYear,
  yearOf,
} from "../values/calendar.js";
import type { Money, Percentage } from "../values/money.js";
import { type Outcome, type Problems, problem } from "../values/problem.js";
import { broken, err, ok } from "../values/result.js";
import { type AddedYear, addedCeiling } from "./added.js";
import { annualCeiling, type Ceiling } from "./annual-ceiling.js";
import { type AtpTable, atp } from "./atp.js";
import { type Dated, lastValueBefore, type Parameter, valueOn } from "./dated.js";
import { holidayPay } from "./holiday-pay.js";
import { incomeTest } from "./income-test.js";

export type Ceilings = readonly [Dated<Ceiling>, ...Dated<Ceiling>[]];

/** Everything the law says about one pay day. */
export interface Law {
  /** All that hold this pay day down: two in the first half of 2023 (R24). */
  readonly ceilings: Ceilings;
  readonly holidayPay: Dated<Percentage>;
  readonly atp: Dated<AtpTable>;
  readonly incomeTest: Dated<Money>;
}

/** The law of a pay day (S2), or `law-unknown` with the last day that is known: nothing is carried forward or computed (R2). */
export function lawOn(payDay: Day, added: readonly AddedYear[]): Outcome<Law> {
  const ceilings = ceilingsOn(payDay, added);
  const [first, ...more] = ceilings;
  if (first === undefined) {
    return err(lawUnknown(payDay, added));
  }
  return ok({
    ceilings: [first, ...more],
    holidayPay: valueIn(holidayPay, payDay),
    atp: valueIn(atp, payDay),
    incomeTest: valueIn(incomeTest, payDay),
  });
}

/** No ceiling is known of a day (301); told with the days that are known. */
export function lawUnknown(day: Day, added: readonly AddedYear[]): Problems {
  return problem("law-unknown", { day, knownFrom: annualCeiling.knownFrom, knownTo: knownTo(added) });
}

/** The ceilings that hold a day down. An added year stands where nothing is printed; a printed amount wins over it. */
export function ceilingsOn(date: Day, added: readonly AddedYear[]): readonly Dated<Ceiling>[] {
  const printed = annualCeiling.values.filter((dated) => includes(dated.value.covers, date));
  const own = added.findLast((one) => one.year === yearOf(date));
  if (own === undefined || printed.some((dated) => dated.standing === "printed")) return printed;
  return [addedCeiling(own)];
}

/** The ceiling of a whole card-year: the one in force on its last day. Nothing when the year is not known. */
export function ceilingOfYear(year: IncomeYear, added: readonly AddedYear[]): Dated<Ceiling> | undefined {
  return ceilingsOn(wholeYear(year).to, added).at(-1);
}

/** The ceiling that socialtfrikort.dk reckons a balance from on a day: the newest in force (2023 changed on 1 July). */
export function ceilingInForce(date: Day, added: readonly AddedYear[]): Dated<Ceiling> | undefined {
  return ceilingsOn(date, added).findLast((dated) => dated.from <= date);
}

/** The last pay day that may be asked about without a gap. */
export function knownTo(added: readonly AddedYear[]): Day {
  let last = annualCeiling.knownTo;
  while (added.some((one) => one.year === yearOf(addDays(last, 1)))) last = wholeYear(yearOf(addDays(last, 1))).to;
  return last;
}

/** From 1 December on it is time to know the next year's ceiling (R45). */
export function isNextYearUnknown(today: Day, added: readonly AddedYear[]): boolean {
  const next = incomeYear(yearOf(today) + 1);
  return today.slice(5) >= "12-01" && ceilingOfYear(next, added) === undefined;
}

/** In a year that a user has added the last known value is used, as to-verify. */
function valueIn<T>(parameter: Parameter<T>, payDay: Day): Dated<T> {
  return valueOn(parameter, payDay) ?? carriedInto(yearOf(payDay), lastValueBefore(parameter, payDay));
}

function carriedInto<T>(year: IncomeYear, last: Dated<T> | undefined): Dated<T> {
  if (last === undefined) return broken("what the law says is known from its first ceiling on");
  return { ...last, standing: "to-verify", from: day(`${year}-01-01`) };
}

/** Everything that holds on some day of a year, in the order it came into force. */
export interface LawOfYear {
  readonly ceilings: readonly Dated<Ceiling>[];
  readonly holidayPay: readonly Dated<Percentage>[];
  readonly atp: readonly Dated<AtpTable>[];
  readonly incomeTest: readonly Dated<Money>[];
}

/** The law of a whole year, or nothing when no ceiling of it is known (R2). */
export function lawOfYear(year: IncomeYear, added: readonly AddedYear[]): LawOfYear | undefined {
  const { from, to } = wholeYear(year);
  const ceilings = ceilingsOn(from, added).concat(ceilingsOn(to, added));
  if (ceilings.length === 0) return undefined;
  return {
    ceilings: ceilings.filter((dated, place) => isFirstOf(dated, place, ceilings)),
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
  return [carriedInto(year, lastValueBefore(parameter, to))];
}
