import type { ExplainWords } from "./explain-words.js";
import type { Language } from "./words.js";

/** Loads the words of one language. */
export async function explainWords(language: Language): Promise<ExplainWords> {
  if (language === "da") return (await import("./danish/explain-words.js")).explainDanish;
  return (await import("./english/explain-words.js")).explainEnglish;
}
