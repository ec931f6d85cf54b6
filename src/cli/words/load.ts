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
import type { Language, Words } from "./words.js";

/** What a language says, by the occasion; each has a file of its own in every language. */
interface Occasions {
  /** Problems, notices, findings, and what every command says. */
  readonly messages: Words;
  readonly after: AfterWords;
  readonly demo: DemoWords;
  readonly explain: ExplainWords;
  readonly explanation: ExplanationWords;
  readonly help: HelpWords;
  readonly import: ImportWords;
  readonly keeping: KeepingWords;
  readonly ledger: LedgerWords;
  readonly report: ReportWords;
  readonly verify: VerifyWords;
}

/** Each is loaded when it is asked for: a command reads no file it does not speak from. */
const files: { readonly [L in Language]: { readonly [O in keyof Occasions]: () => Promise<Occasions[O]> } } = {
  da: {
    messages: async () => (await import("./da/messages.js")).danish,
    after: async () => (await import("./da/after.js")).afterDanish,
    demo: async () => (await import("./da/demo.js")).demoDanish,
    explain: async () => (await import("./da/explain.js")).explainDanish,
    explanation: async () => (await import("./da/explanation.js")).explanationWordsDanish,
    help: async () => (await import("./da/help.js")).helpDanish,
    import: async () => (await import("./da/import.js")).importWordsDanish,
    keeping: async () => (await import("./da/keeping.js")).keepingDanish,
    ledger: async () => (await import("./da/ledger.js")).ledgerDanish,
    report: async () => (await import("./da/reports.js")).reportsDanish,
    verify: async () => (await import("./da/verify.js")).verifyDanish,
  },
  en: {
    messages: async () => (await import("./en/messages.js")).english,
    after: async () => (await import("./en/after.js")).afterEnglish,
    demo: async () => (await import("./en/demo.js")).demoEnglish,
    explain: async () => (await import("./en/explain.js")).explainEnglish,
    explanation: async () => (await import("./en/explanation.js")).explanationWordsEnglish,
    help: async () => (await import("./en/help.js")).helpEnglish,
    import: async () => (await import("./en/import.js")).importWordsEnglish,
    keeping: async () => (await import("./en/keeping.js")).keepingEnglish,
    ledger: async () => (await import("./en/ledger.js")).ledgerEnglish,
    report: async () => (await import("./en/reports.js")).reportsEnglish,
    verify: async () => (await import("./en/verify.js")).verifyEnglish,
  },
};

/** The words for one occasion in one language. */
export function loadWords<O extends keyof Occasions>(language: Language, occasion: O): Promise<Occasions[O]> {
  return files[language][occasion]();
}
