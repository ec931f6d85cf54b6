import type { AfterWords } from "./after.js";
import type { DemoWords } from "./demo.js";
import type { ExplainWords } from "./explain.js";
import type { ExplanationWords } from "./explanation.js";
import type { HelpWords } from "./help.js";
import type { ImportWords } from "./import.js";
import type { KeepingWords } from "./keeping.js";
import type { LedgerWords } from "./ledger.js";
import type { ReportWords } from "./report.js";
import type { VerifyWords } from "./verify.js";
import type { Language } from "./words.js";

/** Loads what is said after a payment, in one language. */
export async function afterWords(language: Language): Promise<AfterWords> {
  if (language === "da") return (await import("./da/after.js")).afterDanish;
  return (await import("./en/after.js")).afterEnglish;
}

/** Loads the words of one language. */
export async function demoWords(language: Language): Promise<DemoWords> {
  if (language === "da") return (await import("./da/demo.js")).demoDanish;
  return (await import("./en/demo.js")).demoEnglish;
}

/** Loads the words of one language. */
export async function explainWords(language: Language): Promise<ExplainWords> {
  if (language === "da") return (await import("./da/explain.js")).explainDanish;
  return (await import("./en/explain.js")).explainEnglish;
}

/** Loads the words of one language. */
export async function explanationWords(language: Language): Promise<ExplanationWords> {
  if (language === "da") return (await import("./da/explanation.js")).explanationWordsDanish;
  return (await import("./en/explanation.js")).explanationWordsEnglish;
}

/** Loads the words of one language. */
export async function helpWords(language: Language): Promise<HelpWords> {
  if (language === "da") return (await import("./da/help.js")).helpDanish;
  return (await import("./en/help.js")).helpEnglish;
}

/** Loads the words of `import` in one language. */
export async function importWords(language: Language): Promise<ImportWords> {
  if (language === "da") return (await import("./da/import.js")).importWordsDanish;
  return (await import("./en/import.js")).importWordsEnglish;
}

/** Loads the words of keeping in one language. */
export async function keepingWords(language: Language): Promise<KeepingWords> {
  if (language === "da") return (await import("./da/keeping.js")).keepingDanish;
  return (await import("./en/keeping.js")).keepingEnglish;
}

/** Loads the words of moving a ledger in one language. */
export async function ledgerWords(language: Language): Promise<LedgerWords> {
  if (language === "da") return (await import("./da/ledger.js")).ledgerDanish;
  return (await import("./en/ledger.js")).ledgerEnglish;
}

/** Loads the report words of one language. */
export async function reportWords(language: Language): Promise<ReportWords> {
  if (language === "da") return (await import("./da/reports.js")).reportsDanish;
  return (await import("./en/reports.js")).reportsEnglish;
}

/** Loads what verify, report and keys say, in one language. */
export async function verifyWords(language: Language): Promise<VerifyWords> {
  if (language === "da") return (await import("./da/verify.js")).verifyDanish;
  return (await import("./en/verify.js")).verifyEnglish;
}
