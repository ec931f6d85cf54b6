import type { Day, IncomeYear } from "../../values/calendar.js";
import type { FrikortId } from "../../values/identity.js";

/** Which payments are looked at; what is left out does not narrow. Days are pay days, both included. */
export interface View {
  readonly year?: IncomeYear | undefined;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly card?: FrikortId | undefined;
}
