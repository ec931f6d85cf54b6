import type { LedgerWords } from "./ledger-words.js";
import type { Language } from "./words.js";

/** Loads the words of moving a ledger in one language. */
export async function ledgerWords(language: Language): Promise<LedgerWords> {
  if (language === "da") return (await import("./danish/ledger-words.js")).ledgerDanish;
  return (await import("./english/ledger-words.js")).ledgerEnglish;
}
