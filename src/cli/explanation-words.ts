import type { Explanations, Language } from "./words.js";

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
}

/** Loads the explanations of one language. */
export async function explainWords(language: Language): Promise<ExplanationWords> {
  if (language === "da") return (await import("./danish/explanation-words.js")).explanationWordsDanish;
  return (await import("./english/explanation-words.js")).explanationWordsEnglish;
}
