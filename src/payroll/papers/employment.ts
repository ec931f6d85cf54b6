import type { Payer } from "../../ledger/entry.js";
import type { Day, Instant } from "../../values/calendar.js";
import type { EmployeeNumber } from "../../values/identity.js";
import type { Money } from "../../values/money.js";

/** What the ledger knows of one card's employment, for a paper about it. */
export interface KnownEmployment {
  readonly payer: Payer;
  readonly holder: { readonly name: string; readonly address: string } | undefined;
  readonly employeeNumber: EmployeeNumber | undefined;
  readonly perHour: Money | undefined;
  readonly from: Day | undefined;
  readonly to: Day | undefined;
}

/** A paper about an employment: what is not known yet is left open, to be written by hand. */
export interface EmploymentPaper extends KnownEmployment {
  readonly madeOn: Day;
  readonly issuedAt: Instant;
}
