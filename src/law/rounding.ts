import type { Rounding } from "../values/money.js";

/**
 * Which rounding is used where. No rule was found; half-up to the øre, line by line, is ordinary practice (R25, S8).
 * Hours that fit are cut, so that what is shown as fitting always fits (R27, S15).
 */
export const roundingOf: {
  readonly [What in "wage" | "holiday-pay" | "holiday-days" | "atp-casual" | "hours-that-fit"]: Rounding;
} = {
  wage: "half-up",
  "holiday-pay": "half-up",
  "holiday-days": "half-up",
  "atp-casual": "half-up",
  "hours-that-fit": "down",
};
