import { showInstant } from "../../values/copenhagen.js";
import { firstOf } from "../listed.js";
import { harmless } from "../received.js";
import type { ProblemWords } from "../words.js";
import { worldFaultsDanish } from "./fixed.js";
import { countOf, listedAnd } from "./phrases.js";

const vouchersShownMax = 5;

/** 501–522: files, the ledger and the machine. */
export const problemsWorldDanish = {
  "file-not-found": ({ path }) => ({
    first: `Filen ${harmless(path)} findes ikke.`,
    facts: [],
    next: "Ret navnet, eller skriv hele stien.",
  }),
  "file-not-read": ({ path, reason }) => ({
    first: `Filen ${harmless(path)} kunne ikke læses.`,
    facts: [{ sentence: worldFaultsDanish[reason].sentence }],
    next: worldFaultsDanish[reason].next,
  }),
  "file-not-written": ({ path, reason, voucher }) => ({
    first: `Filen ${harmless(path)} kunne ikke skrives.`,
    facts: [{ sentence: worldFaultsDanish[reason].sentence }],
    next: voucher === undefined ? worldFaultsDanish[reason].next : `Lav lønsedlen igen med: frikort payslip ${voucher}`,
  }),
  "file-differs": ({ path }) => ({
    first: `Filen ${harmless(path)} findes med et andet indhold.`,
    facts: [],
    next: "Den overskrives ikke. Flyt den, eller vælg en anden mappe med --out.",
  }),
  "ledger-not-found": ({ path }) => ({
    first: `Der er intet regnskab i ${harmless(path)}.`,
    facts: [],
    next: "Opret et med frikort opsæt, eller peg på et andet med --ledger.",
  }),
  "ledger-exists": ({ path }) => ({
    first: `Der er allerede et regnskab i ${harmless(path)}.`,
    facts: [],
    next: "Det overskrives ikke. Vælg et andet sted med --ledger, eller flyt det gamle først.",
  }),
  "ledger-locked": ({ seconds }) => ({
    first: "Regnskabet er optaget af et andet program.",
    facts: [{ sentence: `Der blev ventet i ${countOf(seconds, "sekund", "sekunder")}.` }],
    next: "Luk det andet program, eller lad det blive færdigt, og kør kommandoen igen.",
  }),
  "ledger-newer": ({ path, version, known }) => ({
    first: "Regnskabet er skrevet af en nyere udgave af programmet.",
    facts: [
      { label: "regnskab", value: harmless(path) },
      { label: "regnskabets udgave", value: String(version) },
      { label: "kendt til og med", value: String(known) },
    ],
    next: "Hent en nyere udgave af programmet.",
  }),
  "ledger-damaged": ({ path, audit }) => ({
    first: "Regnskabet er beskadiget.",
    facts: [
      { label: "regnskab", value: harmless(path) },
      { label: "holder ikke", value: harmless(audit) },
    ],
    next: "Bogfør ikke mere i det. Se stedet med frikort revision, og hent den seneste sikkerhedskopi: frikort gendan FIL",
  }),
  "ledger-not-opened": ({ path, isBackup }) => ({
    first: isBackup
      ? "Filen er ikke en sikkerhedskopi, frikort kan åbne."
      : "Regnskabet kan ikke åbnes: forkert nøgle, eller ikke et regnskab.",
    facts: [{ label: "fil", value: harmless(path) }],
    next: isBackup
      ? "Vælg den fil, frikort sikkerhedskopi lavede. Er det den, så er FRIKORT_KEY ikke den nøgle, den blev lavet med."
      : "Se efter, om FRIKORT_KEY er den nøgle, regnskabet blev oprettet med, og om --ledger peger på den rigtige fil.",
  }),
  "clock-behind": ({ now, last }) => ({
    first: "Computerens ur står før den seneste postering.",
    facts: [
      { label: "uret viser", value: showInstant(now) },
      { label: "seneste postering", value: showInstant(last) },
    ],
    next: "Stil uret, og kør kommandoen igen.",
  }),
  "backup-damaged": ({ path, audit }) => ({
    first: "Sikkerhedskopien er beskadiget.",
    facts: [
      { label: "fil", value: harmless(path) },
      { label: "holder ikke", value: harmless(audit) },
    ],
    next: "Brug en anden kopi, eller lav en ny: frikort sikkerhedskopi FIL",
  }),
  "ledger-unreachable": ({ place, reason }) => ({
    first: "Der er ingen forbindelse til regnskabet.",
    facts: [{ label: "sted", value: harmless(place) }, { sentence: worldFaultsDanish[reason].sentence }],
    next: worldFaultsDanish[reason].next,
  }),
  "ledger-older": ({ path, version, known }) => ({
    first: "Regnskabet på serveren er ældre end programmet.",
    facts: [
      { label: "regnskab", value: harmless(path) },
      { label: "regnskabets udgave", value: version === known ? `${version}, med ældre satser` : String(version) },
      { label: "programmets udgave", value: String(known) },
    ],
    next: "Bed den, der ejer databasen, om at køre: frikort regnskab opgrader",
  }),
  "template-damaged": ({ path }) => ({
    first: `Skabelonen ${harmless(path)} kan ikke bruges.`,
    facts: [],
    next: "En udgivet skabelon ændres aldrig. Hent programmet igen.",
  }),
  "printer-stopped": ({ vouchers }) => {
    const { shown, more } = firstOf(vouchers, vouchersShownMax);
    const rest = more === 0 ? "" : ` og ${more} til`;
    return {
      first: "Ikke alle lønsedler blev færdige.",
      facts: [{ label: "mangler", value: `bilag ${more === 0 ? listedAnd(shown) : shown.join(", ")}${rest}` }],
      next:
        more === 0
          ? `Lav dem med: frikort lønseddel ${shown.join(" ")}`
          : "Kør den samme kommando igen: det, der mangler, bliver lavet, og intet bogføres to gange.",
    };
  },
} satisfies Partial<ProblemWords>;
