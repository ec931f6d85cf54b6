import type { Finding } from "../../values/finding.js";
import type { FindingDetails, FindingParts, findingShapes } from "../say/finding-shapes.js";

type Code = Finding["code"];

export type FindingText = string | ((details: FindingDetails) => string);

type ShapeOf<C extends Code> = C extends keyof typeof findingShapes ? (typeof findingShapes)[C] : unknown;

/** One text, or one for each that the finding's shape can choose. */
type Chosen<C extends Code, Part extends string> =
  ShapeOf<C> extends { readonly [P in Part]: (finding: Finding) => infer Names }
    ? { readonly [N in Names & string]: FindingText }
    : FindingText;

/** Findings whose sentence is another for each of them. */
type ByDetails =
  | "reversal-unmatched"
  | { [C in Code]: ShapeOf<C> extends { readonly sentence: unknown } ? C : never }[Code];

/** What a language says of each finding. A missing text does not compile. */
export interface FindingTexts {
  /** Begins in lower case and ends without a stop, so that it can stand in a row. */
  readonly sentence: { readonly [C in Code]: Chosen<C, "sentence"> };
  /** What a sentence that rests on its details says of all of its kind; ends with a stop. */
  readonly general: { readonly [C in Code as C extends ByDetails ? C : never]: string };
  /** What the sentence ends with, after a colon. */
  readonly tail: { readonly [C in Code as ShapeOf<C> extends { readonly tail: string } ? C : never]: FindingText };
  /** What to do about it. */
  readonly next: { readonly [C in Code]: Chosen<C, "next"> };
  readonly parts: FindingParts;
  /** The fields that findings name, in the words of the payslip. */
  readonly fields: { readonly [F in FieldOfFinding]: string };
  readonly line: (number: number) => string;
  readonly lineOutside: (number: number) => string;
}

type FieldOfFinding =
  | "counted"
  | "payout"
  | "used"
  | "usedAfter"
  | "usedBefore"
  | "hours"
  | "incomeYear"
  | "holidayPay"
  | "outside.holidayPay"
  | "holiday-pay"
  | "holidayPayAccrued"
  | "holidayPayOwed"
  | "holidayDays"
  | "holidayBalance.taken"
  | "correctedPayout"
  | "atpEmployee"
  | "atpEmployer"
  | "payDay"
  | "period"
  | "ceiling"
  | "annual-ceiling"
  | "card"
  | "voucher"
  | "employer"
  | "contact"
  | "name"
  | "address"
  | "employeeNumber"
  | "person"
  | "digest"
  | "lines"
  | "reason"
  | "reverses"
  | "corrects"
  | "saldo"
  | "seal"
  | "writtenAt"
  | "keptUntil"
  | `yearToDate.${"hours" | "wage" | "supplements" | "holidayPay" | "pension" | "atpEmployee"}`
  | "amount"
  | "base";
