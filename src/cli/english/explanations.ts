import type { Explanations } from "../words.js";
import { explanationsCommandEnglish, explanationsInputEnglish, explanationsRowEnglish } from "./explanations-input.js";
import { explanationsLedgerEnglish, explanationsPaymentEnglish } from "./explanations-rules.js";
import { explanationsWorldEnglish } from "./explanations-world.js";

/** What each problem means, when it arises and what to do, for `frikort error NUMBER`. */
export const explanationsEnglish: Explanations = {
  ...explanationsCommandEnglish,
  ...explanationsInputEnglish,
  ...explanationsRowEnglish,
  ...explanationsPaymentEnglish,
  ...explanationsLedgerEnglish,
  ...explanationsWorldEnglish,
};
