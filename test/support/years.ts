import { yearToAdd } from "../../src/cli/say/year-to-add.js";
import { ceilingOfYear, knownTo } from "../../src/law/law.js";
import { type Day, day, incomeYear, showDay, yearOf } from "../../src/values/calendar.js";
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

const names: ReadonlyMap<number, string> = new Map([
  [nextYear, "{next year}"],
  [nextCeiling, "{next ceiling}"],
  [nextCeiling * 10, "{ten times next ceiling}"],
  [lastCeiling, "{last ceiling}"],
]);

const words: readonly (readonly [text: string, name: string])[] = [
  [`${nextYear} ${nextKroner}`, "{next year} {next ceiling}"],
  [showAmount(oere(nextCeiling * 10)), "{ten times next ceiling}"],
  [nextAmount, "{next ceiling}"],
  [showAmount(lastCeiling), "{last ceiling}"],
  [lastDay, "{last day}"],
  [showDay(lastDay), "{last day}"],
  [`${nextYear}`, "{next year}"],
];

/** A text of a golden file in which what follows from the newest year of the law stands by name. */
export function withoutNewest(text: string): string {
  return words.reduce((left, [word, name]) => left.replaceAll(word, name), text);
}

/** The same of data: numbers become names too. */
export function dataWithoutNewest(data: unknown): string {
  const named = (_key: string, value: unknown) => (typeof value === "number" ? (names.get(value) ?? value) : value);
  return withoutNewest(JSON.stringify(data, named, 2));
}

/** A line of an example that names the next year, with its year and amount in it. */
export function withNext(line: string): string {
  return line.replaceAll("{next year}", `${nextYear}`).replaceAll("{next kroner}", `${nextKroner}`);
}
