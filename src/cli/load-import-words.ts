import type { ImportWords } from "./import-words.js";
import type { Language } from "./words.js";

/** Loads the words of `import` in one language. */
export async function importWords(language: Language): Promise<ImportWords> {
  if (language === "da") return (await import("./danish/import-words.js")).importWordsDanish;
  return (await import("./english/import-words.js")).importWordsEnglish;
}
