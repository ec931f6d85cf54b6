import type { Explanations } from "../words.js";
import { explanationsCommandDanish, explanationsInputDanish, explanationsRowDanish } from "./explanations-input.js";
import { explanationsLedgerDanish, explanationsPaymentDanish } from "./explanations-rules.js";
import { explanationsWorldDanish } from "./explanations-world.js";

/** What each problem means, when it arises and what to do, for `frikort error NUMBER`. */
export const explanationsDanish: Explanations = {
  ...explanationsCommandDanish,
  ...explanationsInputDanish,
  ...explanationsRowDanish,
  ...explanationsPaymentDanish,
  ...explanationsLedgerDanish,
  ...explanationsWorldDanish,
};
