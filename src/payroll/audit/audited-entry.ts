import type { Chain, Entry } from "../../ledger/entry.js";
import type { IncomeYear, Instant } from "../../values/calendar.js";
import type { Digest } from "../../values/digest.js";
import type { PaymentId } from "../../values/identity.js";

/** An entry as a store holds it: where it lies in the ledger and in its chain, its digest and its text. */
export interface StoredText {
  readonly order: number;
  readonly chain: Chain;
  readonly sequence: number;
  readonly digest: Digest;
  readonly text: string;
}

/**
 * An entry that another share of the ledger looks into, by what the audits of later entries ask about it. Its columns say it,
 * which the other share holds against the text.
 */
export interface PassedEntry extends Pick<StoredText, "chain" | "sequence" | "digest"> {
  readonly at: Instant;
  readonly voucher?: {
    readonly year: IncomeYear;
    readonly number: number;
    /** Of a payment. */
    readonly paymentId?: PaymentId | undefined;
  };
}

/** A stored entry that has been read; `fault` is the path of the first field that does not fit, `entry` is absent then. */
export interface AuditedEntry {
  readonly stored: StoredText;
  readonly entry: Entry | undefined;
  readonly fault: string | undefined;
  /** Fields that should say who wrote it and do not. */
  readonly unnamed: readonly string[];
}
