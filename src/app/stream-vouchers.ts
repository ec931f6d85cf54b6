import { type Entry, isVoucher, type VoucherEntry } from "../ledger/entry.js";
import { readLooked } from "../payroll/audit/reading.js";
import { digestOf } from "../values/digest.js";
import { type Outcome, problem } from "../values/problem.js";
import { err, ok } from "../values/result.js";
import type { LedgerStore } from "./ports.js";

/** Entries that are no vouchers. */
const others: Readonly<Record<Exclude<Entry["kind"], VoucherEntry["kind"]>, true>> = {
  ...{ registered: true, unregistered: true, employment: true, saldo: true, "card-state": true },
  ...{ employer: true, law: true, erasure: true },
};

/** How the text of such an entry begins: it need not be read. */
const isOther = new RegExp(`^\\{"kind":"(?:${Object.keys(others).join("|")})"`);

/**
 * Every voucher of the ledger in the order written, one after the other, without its holder and what has happened to it
 * since: quick enough for a hundred thousand. A text that does not give its digest is 515.
 */
export async function streamVouchers(ledger: LedgerStore, take: (entry: VoucherEntry) => void): Promise<Outcome<void>> {
  for await (const portion of ledger.entries()) {
    if (!portion.ok) return portion;
    for (const stored of portion.value) {
      if (isOther.test(stored.text)) continue;
      const damaged = (audit: string) => err(problem("ledger-damaged", { path: ledger.place, audit }));
      if (digestOf(stored.text) !== stored.digest) return damaged("digest-fits");
      const { entry } = readLooked(stored);
      if (entry === undefined) return damaged("can-be-read");
      if (isVoucher(entry)) take(entry);
    }
  }
  return ok(undefined);
}
