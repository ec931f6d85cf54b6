import type { AddedYear } from "../law/added.js";
import { annualCeiling } from "../law/annual-ceiling.js";
import { knownTo, type LawOfYear, lawOfYear } from "../law/law.js";
import { type IncomeYear, wholeYear } from "../values/calendar.js";
import { type Outcome, problem } from "../values/problem.js";
import { err, ok } from "../values/result.js";

/** A year of law as it is shown: the values in force, and the year itself where a user added it. */
export interface LawShown {
  readonly year: IncomeYear;
  readonly law: LawOfYear;
  readonly added: AddedYear | undefined;
  /** What the user added before of the same year, oldest first (R46). */
  readonly replaced: readonly AddedYear[];
}

/** Every value of a year; a year without a ceiling is refused (301). */
export function showLaw(year: IncomeYear, added: readonly AddedYear[]): Outcome<LawShown> {
  const law = lawOfYear(year, added);
  if (law === undefined) {
    const known = { knownFrom: annualCeiling.knownFrom, knownTo: knownTo(added) };
    const { from, to } = wholeYear(year);
    return err(problem("law-unknown", { day: from > known.knownTo ? from : to, ...known }));
  }
  const isAdded = law.ceilings.some((dated) => dated.standing === "added-by-user");
  const ofYear = isAdded ? added.filter((one) => one.year === year) : [];
  return ok({ year, law, added: ofYear.at(-1), replaced: ofYear.slice(0, -1) });
}
