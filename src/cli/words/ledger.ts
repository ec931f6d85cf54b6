import type { Money } from "../../values/money.js";
import type { SaidOf } from "./report.js";

/** What `ledger migrate` and `ledger copy` say. */
export interface LedgerWords {
  readonly made: SaidOf<{ ledger: string }, "written" | "planned">;
  readonly migrated: SaidOf<{ ledger: string; before: number; version: number }>;
  readonly copied: SaidOf<{ from: string; to: string }>;
  readonly copiedCount: SaidOf<{ entries: number; written: number; vouchers: number }>;
  readonly copiedSum: (counted: Money) => string;
  readonly keysApart: string;
}
