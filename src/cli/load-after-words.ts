import type { AfterWords } from "./after-words.js";
import type { Language } from "./words.js";

/** Loads what is said after a payment, in one language. */
export async function afterWords(language: Language): Promise<AfterWords> {
  if (language === "da") return (await import("./danish/after-words.js")).afterDanish;
  return (await import("./english/after-words.js")).afterEnglish;
}
