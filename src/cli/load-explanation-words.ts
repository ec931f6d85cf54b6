import type { ExplanationWords } from "./explanation-words.js";
import type { Language } from "./words.js";

/** Loads the words of one language. */
export async function explanationWords(language: Language): Promise<ExplanationWords> {
  if (language === "da") return (await import("./danish/explanation-words.js")).explanationWordsDanish;
  return (await import("./english/explanation-words.js")).explanationWordsEnglish;
}
