import { addDays, type Day, day, type IncomeYear, includes, wholeYear, yearOf } from "../values/calendar.js";
import type { Money, Rate } from "../values/money.js";
import { type Outcome, problem } from "../values/problem.js";
import { no, ok } from "../values/result.js";
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
  readonly holidayPay: Dated<Rate>;
  readonly atp: Dated<AtpTable>;
  readonly incomeTest: Dated<Money>;
}

/** The law of a pay day (S2), or `law-unknown` with the last day that is known: nothing is carried forward or computed (R2). */
export function lawOn(payDay: Day, added: readonly AddedYear[]): Outcome<Law> {
  const ceilings = ceilingsOn(payDay, added);
  const [first, ...more] = ceilings;
  const values = {
    holidayPay: valueIn(holidayPay, payDay, ceilings),
    atp: valueIn(atp, payDay, ceilings),
    incomeTest: valueIn(incomeTest, payDay, ceilings),
  };
  if (first === undefined || !values.holidayPay || !values.atp || !values.incomeTest) {
    return no(problem("law-unknown", { day: payDay, knownFrom: annualCeiling.knownFrom, knownTo: knownTo(added) }));
  }
  return ok({
    ceilings: [first, ...more],
    holidayPay: values.holidayPay,
    atp: values.atp,
    incomeTest: values.incomeTest,
  });
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

/** In a year that a user has added the last known value is used, as to-verify. */
function valueIn<T>(parameter: Parameter<T>, payDay: Day, ceilings: readonly Dated<Ceiling>[]): Dated<T> | undefined {
  const known = valueOn(parameter, payDay);
  if (known !== undefined || ceilings.length === 0) return known;
  const last = lastValueBefore(parameter, payDay);
  return last && { ...last, standing: "to-verify", from: day(`${yearOf(payDay)}-01-01`) };
}
