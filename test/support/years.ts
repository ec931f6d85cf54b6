import { yearToAdd } from "../../src/cli/words/year-to-add.js";
import { ceilingOfYear, knownTo } from "../../src/law/law.js";
import { type Day, day, incomeYear, yearOf } from "../../src/values/calendar.js";
import { type Money, oere, showAmount } from "../../src/values/money.js";
import { broken } from "../../src/values/result.js";

/** Where the law that comes with the program ends: tests ask it, so that a new year is one entry of the law and of its table. */
export const lastDay: Day = knownTo([]);
export const lastYear: number = yearOf(lastDay);
export const lastCeiling: Money = (ceilingOfYear(incomeYear(lastYear), []) ?? broken("the last year has a ceiling"))
  .value.amount;

/** The first year that nobody knows, and a ceiling it may be added with: as a number of kroner, as øre, and as people write it. */
export const nextYear: number = yearToAdd.year;
export const nextKroner: number = yearToAdd.ceiling;
export const nextCeiling: Money = oere(nextKroner * 100);
export const nextAmount: string = showAmount(nextCeiling);

/** The line that adds it. */
export const addNext = `law add annual-ceiling ${nextYear} ${nextKroner}`;

/** A day of that year or of one near it: `inNext("04-01")`. */
export function inNext(dayAndMonth: string, later = 0): string {
  return `${dayAndMonth}-${nextYear + later}`;
}

/** The first and the last day of that year. */
export const nextCovers: { readonly from: Day; readonly to: Day } = {
  from: day(`${nextYear}-01-01`),
  to: day(`${nextYear}-12-31`),
};
