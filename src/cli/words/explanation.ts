import type { Explanations } from "./words.js";

/** What `frikort error` says around the explanations. */
export interface ExplanationWords {
  readonly explanations: Explanations;
  readonly error: string;
  readonly arises: string;
  readonly remedy: string;
  readonly example: string;
  readonly exampleInDemo: string;
  readonly exit: (code: number) => string;
  readonly more: string;
  /** What `verify` or `check` saw. */
  readonly finding: string;
  readonly findings: string;
}
