import type { AddedYear } from "../law/added.js";
import { knownTo, type LawOfYear, lawOfYear, lawUnknown } from "../law/law.js";
import { type IncomeYear, wholeYear } from "../values/calendar.js";
import type { Outcome } from "../values/problem.js";
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
    const { from, to } = wholeYear(year);
    return err(lawUnknown(from > knownTo(added) ? from : to, added));
  }
  const isAdded = law.ceilings.some((dated) => dated.standing === "added-by-user");
  const ofYear = isAdded ? added.filter((one) => one.year === year) : [];
  return ok({ year, law, added: ofYear.at(-1), replaced: ofYear.slice(0, -1) });
}
