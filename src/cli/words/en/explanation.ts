import type { ExplanationWords } from "../explanation.js";
import { explanationsEnglish } from "./explanations.js";

/** `frikort error` in English. */
export const explanationWordsEnglish: ExplanationWords = {
  explanations: explanationsEnglish,
  error: "Error",
  arises: "When",
  remedy: "What to do",
  example: "Try it",
  exampleInDemo: "in the example that frikort demo makes, one after the other; the last one fails",
  exit: (code) => `exit code ${code}`,
  more: "More about an error: frikort error NUMBER, and about a finding: frikort error CODE",
  finding: "Finding",
  findings: "Findings of verify and check",
};
