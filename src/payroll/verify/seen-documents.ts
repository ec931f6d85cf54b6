import type { Day, IncomeYear, Period } from "../../values/calendar.js";
import type { Finding } from "../../values/finding.js";
import type { CvrNumber, FrikortId, Voucher } from "../../values/identity.js";
import type { Money } from "../../values/money.js";
import type { CardList } from "./card-list.js";
import type { PlacedSlip } from "./lay-slips.js";
import type { SeenTable } from "./seen-table.js";
import type { View } from "./view.js";

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
  readonly slips: readonly PlacedSlip[];
  readonly lists: readonly SeenList[];
  readonly cards: CardList | undefined;
  readonly view: View;
}

/** A payment behind a card's sum. `proved`: its own sealed slip was seen; otherwise it is only stated. */
export interface CardPayment {
  readonly voucher: Voucher | null;
  readonly employer: CvrNumber;
  readonly payDay: Day;
  readonly counted: Money;
  readonly proved: boolean;
}

/** What one card has been paid in a year by the documents, over all employers. A year without a known ceiling has none. */
export interface CardYearSum {
  readonly card: FrikortId;
  readonly year: IncomeYear;
  readonly employers: readonly CvrNumber[];
  readonly sum: Money;
  /** The part of the sum that no sealed slip proves. */
  readonly stated: Money;
  /** Payments that no sealed slip proves, also those that are taken out of the sum. */
  readonly isStated: boolean;
  readonly ceiling: Money | null;
  readonly left: Money | null;
  /** How much more the slips say was used before them than the papers show: papers are missing. */
  readonly missing: Money;
  /** The papers tell of payments of the year outside the days that are looked at. */
  readonly isPart: boolean;
  /** Vouchers whose papers contradict each other, where nothing tells which is right. */
  readonly disputed: readonly { readonly employer: CvrNumber; readonly voucher: Voucher }[];
  /** How many payments are behind the sum. */
  readonly count: number;
  /** In pay-day order, read off the table when they are asked for: a country has a million. */
  payments(): readonly CardPayment[];
}

/** Something that does not hold anybody back, but is not proved either. */
export interface NotProved {
  readonly code:
    | "stated"
    | "earlier-layout"
    | "key-first-seen"
    | "papers-missing"
    | "reversal-only-stated"
    | "status-not-held"
    | "paper-not-checked"
    | "ceiling-added"
    | "nothing-in-view"
    | "narrowed";
  readonly file: string | null;
  readonly card: FrikortId | null;
  readonly voucher: Voucher | null;
  readonly data: Finding["data"];
}

/** What was seen in many documents together. */
export interface SeenTogether {
  readonly payments: number;
  readonly cards: readonly CardYearSum[];
  readonly findings: readonly Finding[];
  /** What is as it should be and still worth knowing: a payment that its reversal took back. */
  readonly remarks: readonly Finding[];
  readonly notProved: readonly NotProved[];
}
