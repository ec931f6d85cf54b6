import { type Entry, isVoucher, type VoucherEntry } from "../../ledger/entry.js";
import type { AuditName, Finding } from "../../values/finding.js";
import type { AuditedEntry } from "./audited-entry.js";
import type { LedgerHistory } from "./past.js";

/** One thing that does not hold, said by field, with what was expected and what was found. */
export type Say = (field: string, expected: string | number, found: string | number) => void;

/** One audit: what it finds in an entry, given everything that was written before. */
export interface Audit {
  readonly name: AuditName;
  readonly look: (looked: AuditedEntry, past: LedgerHistory, say: Say) => void;
}

/** What an audit found, with its place: the chain as file, the number in the chain under `sequence`. */
export function findingOf(code: AuditName, looked: AuditedEntry, data: Finding["data"]): Finding {
  const { stored, entry } = looked;
  return {
    code,
    file: stored.chain,
    line: null,
    card: entry !== undefined && "card" in entry ? entry.card : null,
    voucher: entry !== undefined && "voucher" in entry ? entry.voucher : null,
    data: { ...data, sequence: stored.sequence },
  };
}

/** An audit of payments and reversals alone. */
export function ofVouchers(name: AuditName, look: (entry: VoucherEntry, past: LedgerHistory, say: Say) => void): Audit {
  return {
    name,
    look: ({ entry }, past, say) => {
      if (entry !== undefined && isVoucher(entry)) look(entry, past, say);
    },
  };
}

/** An audit of every entry that can be read. */
export function ofEntries(name: AuditName, look: (entry: Entry, past: LedgerHistory, say: Say) => void): Audit {
  return {
    name,
    look: ({ entry }, past, say) => {
      if (entry !== undefined) look(entry, past, say);
    },
  };
}

/** Says it when two values are not the same. */
export function same(say: Say, field: string, expected: string | number, found: string | number): void {
  if (expected !== found) say(field, expected, found);
}
