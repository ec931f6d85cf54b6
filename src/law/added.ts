import { type IncomeYear, type Instant, wholeYear } from "../values/calendar.js";
import { danishDay } from "../values/copenhagen.js";
import type { Actor } from "../values/identity.js";
import type { Money } from "../values/money.js";
import type { Ceiling } from "./annual-ceiling.js";
import type { Dated } from "./dated.js";

/** A year's ceiling that a user has added, with source, who and when; always shown as such (R2, S12). */
export interface AddedYear {
  readonly year: IncomeYear;
  readonly ceiling: Money;
  readonly source: string;
  /** Why it takes the place of one that was added before (R46). */
  readonly reason?: string;
  readonly by: Actor;
  readonly at: Instant;
}

/** An added year as a dated ceiling, standing as added by the user. */
export function addedCeiling(added: AddedYear): Dated<Ceiling> {
  const covers = wholeYear(added.year);
  return {
    from: covers.from,
    value: { amount: added.ceiling, covers },
    standing: "added-by-user",
    reference: { act: added.source, paragraph: "", url: "" },
    confirmedOn: danishDay(added.at),
  };
}
