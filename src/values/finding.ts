import type { FrikortId, Voucher } from "./identity.js";

/** What holds in every ledger: one name in code, tests and audits. */
export type AuditName =
  | "vouchers-unbroken"
  | "chain-unbroken"
  | "digest-fits"
  | "time-forward"
  | "used-adds-up"
  | "within-ceiling"
  | "reversal-matches"
  | "id-once"
  | "lines-add-up"
  | "atp-settled"
  | "holiday-pay-owed"
  | "year-of-pay-day"
  | "card-active"
  | "law-as-known"
  | "registered-known"
  | "actor-named"
  | "no-cpr"
  | "head-differs"
  | "file-differs-from-entry"
  | "saldo-below-registered"
  | "year-to-date";

/** What `verify` can see in documents from others. */
export type InspectionName =
  | "unreadable"
  | "record-changed"
  | "page-differs"
  | "seal-wrong"
  | "key-unknown"
  | "lines-add-up"
  | "atp-settled"
  | "law-as-known"
  | "not-registered"
  | "voucher-differs"
  | "voucher-gap"
  | "reversed-since"
  | "card-over-ceiling"
  | "paid-while-inactive"
  | "periods-overlap"
  | "layout-unknown"
  | "slip-not-sealed"
  | "page-not-drawn"
  | "reversal-unmatched"
  | "seen-twice-differs"
  | "names-differ"
  | "used-before-differs"
  | "card-not-on-list"
  | "portal-differs"
  | "year-of-pay-day"
  | "figure-unlikely"
  | "series-broken"
  | "year-to-date";

/** Something `check` or `verify` saw. Data; not a failure of the program. */
export interface Finding {
  readonly code: AuditName | InspectionName;
  /** The file, or the chain of the ledger (a CVR number or "house"). */
  readonly file: string;
  readonly line: number | null;
  readonly card: FrikortId | null;
  readonly voucher: Voucher | null;
  readonly data: FindingData;
}

/** What was expected and what was found, and the field or place inside the document. Amounts are øre. */
export interface FindingData {
  readonly field?: string;
  readonly expected?: string | number;
  readonly found?: string | number;
  readonly [detail: string]: string | number | readonly string[] | readonly number[] | undefined;
}
