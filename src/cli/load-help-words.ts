import type { HelpWords } from "./help-words.js";
import type { Language } from "./words.js";

/** Loads the words of one language. */
export async function helpWords(language: Language): Promise<HelpWords> {
  if (language === "da") return (await import("./danish/help.js")).helpDanish;
  return (await import("./english/help.js")).helpEnglish;
}
