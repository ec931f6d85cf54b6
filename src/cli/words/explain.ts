import type { StepData, StepKind } from "../../payroll/pay/explain.js";

/** Each step of a payment in one or two sentences, and what stands around them. */
export interface ExplainWords {
  readonly head: (voucher: string) => string;
  readonly planned: string;
  readonly corrects: (voucher: string) => string;
  readonly reversed: (by: string) => string;
  readonly rule: string;
  /** Where a person can look a rule up by its number. */
  readonly rulesAt: string;
  readonly ordinaryPractice: string;
  readonly steps: { readonly [K in StepKind]: (data: StepData[K]) => string };
}
