import type { KeepingWords } from "./keeping-words.js";
import type { Language } from "./words.js";

/** Loads the words of keeping in one language. */
export async function keepingWords(language: Language): Promise<KeepingWords> {
  if (language === "da") return (await import("./danish/keeping-words.js")).keepingDanish;
  return (await import("./english/keeping-words.js")).keepingEnglish;
}
