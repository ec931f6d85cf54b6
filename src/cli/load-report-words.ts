import type { ReportWords } from "./report-words.js";
import type { Language } from "./words.js";

/** Loads the report words of one language. */
export async function reportWords(language: Language): Promise<ReportWords> {
  if (language === "da") return (await import("./danish/reports.js")).reportsDanish;
  return (await import("./english/reports.js")).reportsEnglish;
}
