import type { CardList } from "../../payroll/verify/card-list.js";
import { type Figures, figuresOfYear } from "../../payroll/verify/figures.js";
import type { IncomeYear } from "../../values/calendar.js";
import { readDocuments } from "./gather.js";
import type { DocumentReader } from "./read.js";

/** A year's figures, and how much of what was named could not be counted. */
interface Reported {
  readonly files: number;
  readonly figures: Figures;
  /** Files, and lines of files, that could not be read. */
  readonly unread: number;
}

/** Counts a year's payments in documents from others, each once. Who made them is not asked here: `verify` does. */
export async function reportFigures(
  reader: DocumentReader,
  order: { readonly year: IncomeYear; readonly cards: CardList | undefined },
): Promise<Reported> {
  const keys = { trusted: undefined, remembered: new Map() };
  const { year, cards } = order;
  const read = await readDocuments(reader, { view: { year }, cards, payments: undefined, keys });
  return {
    files: read.files,
    figures: figuresOfYear(read.seen, order.year),
    unread: read.findings.filter(({ code }) => code === "unreadable" || code === "record-changed").length,
  };
}
