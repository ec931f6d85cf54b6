import { showMoney } from "../../../values/money.js";
import { harmless } from "../../say/received.js";
import type { LedgerWords } from "../ledger.js";
import { countOf } from "./phrases.js";

/** Flytning og opgradering af et regnskab. */
export const ledgerDanish: LedgerWords = {
  migrated: ({ status, ledger, before, version }) => {
    const place = harmless(ledger);
    if (status === "stands") return `Regnskabet i ${place} har allerede udgave ${version}. Intet er ændret.`;
    const from = before === 0 ? "oprettes" : `bringes fra udgave ${before} til ${version}`;
    const done = before === 0 ? "er oprettet" : `er bragt fra udgave ${before} til ${version}`;
    return status === "planned"
      ? `Regnskabet i ${place} ${from}. Intet er ændret endnu.`
      : `Regnskabet i ${place} ${done}.`;
  },
  copied: ({ status, from, to }) => {
    if (status === "stands") return `${harmless(to)} er allerede en kopi af ${harmless(from)}. Intet er skrevet.`;
    if (status === "planned") return `${harmless(from)} kan kopieres til ${harmless(to)}. Intet er skrevet.`;
    return `${harmless(from)} er kopieret til ${harmless(to)}.`;
  },
  copiedCount: ({ status, entries, written, vouchers }) => {
    const all = `${countOf(entries, "postering", "posteringer")}, heraf ${countOf(vouchers, "bilag", "bilag")}`;
    const now = status === "planned" ? `${written} mangler i kopien` : `${written} er skrevet nu`;
    return `${all}; ${now}.`;
  },
  copiedSum: (counted) =>
    `Bilagene er i alt på ${showMoney(counted)} i begge regnskaber, og hvert fingeraftryk passer.`,
  keysApart: "Nøgler og indstillinger ligger ikke i regnskabet. De følger mappen FRIKORT_HOME.",
};
