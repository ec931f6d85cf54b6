import { showMoney } from "../../../values/money.js";
import { harmless } from "../../say/received.js";
import type { LedgerWords } from "../ledger.js";
import { countOf } from "./phrases.js";

/** Flytning og opgradering af et regnskab. */
export const ledgerDanish: LedgerWords = {
  made: {
    written: ({ ledger }) => `Regnskabet i ${harmless(ledger)} er oprettet.`,
    planned: ({ ledger }) => `Regnskabet i ${harmless(ledger)} oprettes. Intet er ændret endnu.`,
  },
  migrated: {
    written: ({ ledger, before, version }) =>
      `Regnskabet i ${harmless(ledger)} er opgraderet fra udgave ${before} til ${version}.`,
    stands: ({ ledger, version }) =>
      `Regnskabet i ${harmless(ledger)} har allerede udgave ${version}. Intet er ændret.`,
    planned: ({ ledger, before, version }) =>
      `Regnskabet i ${harmless(ledger)} opgraderes fra udgave ${before} til ${version}. Intet er ændret endnu.`,
  },
  copied: {
    written: ({ from, to }) => `${harmless(from)} er kopieret til ${harmless(to)}.`,
    stands: ({ from, to }) => `${harmless(to)} er allerede en kopi af ${harmless(from)}. Intet er skrevet.`,
    planned: ({ from, to }) => `${harmless(from)} kan kopieres til ${harmless(to)}. Intet er skrevet.`,
  },
  copiedCount: {
    written: ({ written, ...all }) => `${posteringer(all)}; ${written} er skrevet nu.`,
    stands: ({ written, ...all }) => `${posteringer(all)}; ${written} er skrevet nu.`,
    planned: ({ written, ...all }) => `${posteringer(all)}; ${written} mangler i kopien.`,
  },
  copiedSum: (counted) =>
    `Bilagene er i alt på ${showMoney(counted)} i begge regnskaber, og hvert fingeraftryk passer.`,
  keysApart: "Nøgler og indstillinger ligger ikke i regnskabet. De følger mappen FRIKORT_HOME.",
};

function posteringer({ entries, vouchers }: { entries: number; vouchers: number }): string {
  return `${countOf(entries, "postering", "posteringer")}, heraf ${countOf(vouchers, "bilag", "bilag")}`;
}
