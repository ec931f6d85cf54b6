import { showMoney } from "../../../values/money.js";
import { harmless } from "../../say/received.js";
import type { LedgerWords } from "../ledger.js";
import { countOf } from "./phrases.js";

/** Moving a ledger and bringing it up to date. */
export const ledgerEnglish: LedgerWords = {
  migrated: ({ status, ledger, before, version }) => {
    const place = harmless(ledger);
    if (status === "stands") return `The ledger in ${place} is at version ${version} already. Nothing was changed.`;
    const will = before === 0 ? "will be created" : `will go from version ${before} to ${version}`;
    const done = before === 0 ? "was created" : `went from version ${before} to ${version}`;
    return status === "planned"
      ? `The ledger in ${place} ${will}. Nothing was changed yet.`
      : `The ledger in ${place} ${done}.`;
  },
  copied: ({ status, from, to }) => {
    if (status === "stands") return `${harmless(to)} is a copy of ${harmless(from)} already. Nothing was written.`;
    if (status === "planned") return `${harmless(from)} can be copied to ${harmless(to)}. Nothing was written.`;
    return `${harmless(from)} was copied to ${harmless(to)}.`;
  },
  copiedCount: ({ status, entries, written, vouchers }) => {
    const all = `${countOf(entries, "entry", "entries")}, of which ${countOf(vouchers, "voucher", "vouchers")}`;
    const now = status === "planned" ? `${written} missing in the copy` : `${written} written now`;
    return `${all}; ${now}.`;
  },
  copiedSum: (counted) => `The vouchers come to ${showMoney(counted)} in both ledgers, and every digest fits.`,
  keysApart: "Keys and settings do not lie in the ledger. They go with the folder FRIKORT_HOME.",
};
