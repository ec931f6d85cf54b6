import type { VerifyWords } from "./verify-words.js";
import type { Language } from "./words.js";

/** Loads what verify, report and keys say, in one language. */
export async function verifyWords(language: Language): Promise<VerifyWords> {
  if (language === "da") return (await import("./danish/verify-words.js")).verifyDanish;
  return (await import("./english/verify-words.js")).verifyEnglish;
}
