import type { DemoWords } from "./demo-words.js";
import type { Language } from "./words.js";

/** Loads the words of one language. */
export async function demoWords(language: Language): Promise<DemoWords> {
  if (language === "da") return (await import("./danish/demo-words.js")).demoDanish;
  return (await import("./english/demo-words.js")).demoEnglish;
}
