import { ceilingOfYear, knownTo } from "../../law/law.js";
import { incomeYear, yearOf } from "../../values/calendar.js";
import { broken } from "../../values/result.js";

/** The year that examples of `frikort law add` add: the first that the law does not know, with a likely ceiling in kroner. */
export const yearToAdd = firstUnknown();

/** Some three per cent above the last known ceiling, in whole hundreds: it is taken without a doubt (R46). */
function firstUnknown(): { readonly year: number; readonly ceiling: number } {
  const last = yearOf(knownTo([]));
  const known = ceilingOfYear(incomeYear(last), []) ?? broken("the last known year has a ceiling");
  return { year: last + 1, ceiling: Math.round((known.value.amount * 1.03) / 100_00) * 100 };
}
