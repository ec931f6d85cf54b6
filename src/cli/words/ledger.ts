import type { Money } from "../../values/money.js";
import type { DoneWord } from "./report.js";

/** What `ledger migrate` and `ledger copy` say. */
export interface LedgerWords {
  readonly migrated: (said: { status: DoneWord; ledger: string; before: number; version: number }) => string;
  readonly copied: (said: { status: DoneWord; from: string; to: string }) => string;
  readonly copiedCount: (said: { status: DoneWord; entries: number; written: number; vouchers: number }) => string;
  readonly copiedSum: (counted: Money) => string;
  readonly keysApart: string;
}
