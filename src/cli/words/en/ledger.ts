import { showMoney } from "../../../values/money.js";
import { harmless } from "../../say/received.js";
import type { LedgerWords } from "../ledger.js";
import { countOf } from "./phrases.js";

/** Moving a ledger and bringing it up to date. */
export const ledgerEnglish: LedgerWords = {
  made: {
    written: ({ ledger }) => `The ledger in ${harmless(ledger)} was created.`,
    planned: ({ ledger }) => `The ledger in ${harmless(ledger)} will be created. Nothing has been changed yet.`,
  },
  migrated: {
    written: ({ ledger, before, version }) =>
      `The ledger in ${harmless(ledger)} was upgraded from version ${before} to ${version}.`,
    stands: ({ ledger, version }) =>
      `The ledger in ${harmless(ledger)} is at version ${version} already. Nothing was changed.`,
    planned: ({ ledger, before, version }) =>
      `The ledger in ${harmless(ledger)} will be upgraded from version ${before} to ${version}. Nothing has been changed yet.`,
  },
  copied: {
    written: ({ from, to }) => `${harmless(from)} was copied to ${harmless(to)}.`,
    stands: ({ from, to }) => `${harmless(to)} is a copy of ${harmless(from)} already. Nothing was written.`,
    planned: ({ from, to }) => `${harmless(from)} can be copied to ${harmless(to)}. Nothing was written.`,
  },
  copiedCount: {
    written: ({ written, ...all }) => `${entriesOf(all)}; ${written} written now.`,
    stands: ({ written, ...all }) => `${entriesOf(all)}; ${written} written now.`,
    planned: ({ written, ...all }) => `${entriesOf(all)}; ${written} missing in the copy.`,
  },
  copiedSum: (counted) => `The vouchers come to ${showMoney(counted)} in both ledgers, and every digest fits.`,
  keysApart: "Keys and settings are not in the ledger. They go with the folder FRIKORT_HOME.",
};

function entriesOf({ entries, vouchers }: { entries: number; vouchers: number }): string {
  return `${countOf(entries, "entry", "entries")}, of which ${countOf(vouchers, "voucher", "vouchers")}`;
}
