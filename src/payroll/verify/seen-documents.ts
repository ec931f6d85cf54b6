import type { IncomeYear, Period } from "../../values/calendar.js";
import type { Finding } from "../../values/finding.js";
import type { CvrNumber, FrikortId } from "../../values/identity.js";
import type { Money } from "../../values/money.js";
import type { CardList } from "./card-list.js";
import type { JudgedSlip } from "./seen.js";
import type { SeenTable } from "./seen-table.js";

/** An exported registration list, by its name: one employer's payments with these pay days. */
export interface ListName {
  readonly employer: CvrNumber;
  readonly days: Period;
}

/** A list of whole calendar years and the voucher numbers it holds, by year. */
export interface SeenList {
  readonly file: string;
  readonly name: ListName;
  readonly numbers: Map<number, number[]>;
}

/** Everything that was read out of documents from others, each payment once. */
export interface SeenDocuments {
  /** Names by number, as the table and the slips know them. */
  readonly files: readonly string[];
  readonly table: SeenTable;
  readonly slips: readonly { readonly file: number; readonly slip: JudgedSlip }[];
  readonly lists: readonly SeenList[];
  readonly cards: CardList | undefined;
  /** Only payments of this card-year are looked at. */
  readonly year: IncomeYear | undefined;
}

/** What one card has been paid in a year by the documents, over all employers. A year without a known ceiling has none. */
export interface CardYearSum {
  readonly card: FrikortId;
  readonly year: IncomeYear;
  readonly employers: readonly CvrNumber[];
  readonly sum: Money;
  readonly ceiling: Money | null;
  readonly left: Money | null;
}

/** What was seen in many documents together. */
export interface SeenTogether {
  readonly payments: number;
  readonly cards: readonly CardYearSum[];
  readonly findings: readonly Finding[];
  /** What is as it should be and still worth knowing: a payment that its reversal took back. */
  readonly remarks: readonly Finding[];
}
