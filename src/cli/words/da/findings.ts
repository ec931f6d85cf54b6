import { parseDay, showDay } from "../../../values/calendar.js";
import { oere, showMoney } from "../../../values/money.js";
import { amountOf, factOf } from "../../say/finding-facts.js";
import type { FindingWords } from "../words.js";

const restore = "Bogfør ikke mere, og hent den seneste sikkerhedskopi: frikort gendan FIL";
const askIssuer = "Spørg arbejdsgiveren, og få papiret igen.";
const recount = "Regn efter sammen med arbejdsgiveren.";
const reverse = "Tilbagefør den forkerte betaling med årsag: frikort tilbagefør BILAG --årsag ÅRSAG";

/** What `check` sees in the own ledger and `verify` in documents; each sentence fits in a row of its own. */
export const findingsDanish: FindingWords = {
  "vouchers-unbroken": () => ({ sentence: "rækken af bilagsnumre er brudt", next: restore }),
  "chain-unbroken": () => ({ sentence: "posteringen følger ikke efter den forrige", next: restore }),
  "digest-fits": () => ({ sentence: "posteringen er ændret, siden den blev skrevet", next: restore }),
  "time-forward": () => ({
    sentence: "posteringen er skrevet før den forrige",
    next: "Se efter, om computerens ur er blevet stillet tilbage.",
  }),
  "used-adds-up": () => ({ sentence: "det brugte beløb er ikke summen af betalingerne", next: restore }),
  "within-ceiling": () => ({ sentence: "betalingen går over kortets beløbsgrænse", next: reverse }),
  "reversal-matches": () => ({ sentence: "tilbageføringen svarer ikke til sin betaling", next: restore }),
  "id-once": () => ({ sentence: "det samme id eller den samme række er betalt to gange", next: reverse }),
  "lines-add-up": () => ({ sentence: "linjerne giver ikke summen", next: recount }),
  "atp-settled": () => ({
    sentence: "ATP passer ikke til lønperiodens timer",
    next: "Næste betaling i lønperioden udligner ATP. Kommer der ingen, så afregn forskellen med medarbejderen.",
  }),
  "holiday-pay-owed": () => ({ sentence: "der er udbetalt mere feriegodtgørelse, end der var optjent", next: reverse }),
  "year-of-pay-day": () => ({ sentence: "posteringen står i et andet år end sin udbetalingsdag", next: restore }),
  "card-active": () => ({ sentence: "kortet var ikke aktivt på udbetalingsdagen", next: reverse }),
  "law-as-known": () => ({
    sentence: "en sats er ikke den, der gjaldt på udbetalingsdagen",
    next: "Se satserne med: frikort satser",
  }),
  "registered-known": () => ({
    sentence: "der er noteret en registrering af et bilag, der ikke findes",
    next: restore,
  }),
  "actor-named": () => ({ sentence: "det fremgår ikke, hvem der har bogført", next: restore }),
  "no-cpr": () => ({
    sentence: "der står noget, der ligner et CPR-nummer",
    next: "Giv ikke regnskabet videre, før stedet er set efter.",
  }),
  "head-differs": () => ({
    sentence: "regnskabet ender ikke der, hvor det gemte endepunkt siger",
    next: "Posteringer kan være skåret af. Sammenlign med den seneste sikkerhedskopi.",
  }),
  "file-differs-from-entry": () => ({
    sentence: "filen er ikke den, posteringen giver",
    next: "Lav den igen med: frikort lønseddel BILAG",
  }),
  unreadable: (finding) => {
    const [number, problem] = [factOf(finding, "number"), factOf(finding, "problem")];
    const what = finding.line === null ? "filen" : "linjen";
    const why = unreadable[problem];
    return {
      sentence: `${what} kan ikke læses${why === undefined ? "" : `: ${why} (fejl ${number})`}`,
      next: askIssuer,
    };
  },
  "record-changed": () => ({ sentence: "oplysningerne i filen er ændret", next: askIssuer }),
  "page-differs": (finding) => {
    const part = parts[factOf(finding, "part")];
    return {
      sentence: `siden er ikke den, oplysningerne giver${part === undefined ? "" : `: ${part}`}`,
      next: askIssuer,
    };
  },
  "seal-wrong": () => ({ sentence: "seglet passer ikke til oplysningerne", next: askIssuer }),
  "key-unknown": () => ({
    sentence: "seglet er sat med en nøgle, der ikke er kendt",
    next: "Få arbejdsgiverens nøgle ad en anden vej (frikort nøgler eksport), og kontroller igen med --stol-på.",
  }),
  "not-registered": () => ({
    sentence: "betalingen er ikke noteret som registreret",
    next: "Se efter på Socialtfrikort.dk. Løn, der ikke er registreret, er ikke dækket af kortet.",
  }),
  "voucher-differs": (finding) => {
    const other = factOf(finding, "other");
    return {
      sentence: `samme bilag findes med to forskellige indhold${other === "" ? "" : `: også i ${other}`}`,
      next: askIssuer,
    };
  },
  "voucher-gap": (finding) => {
    const missing = factOf(finding, "missing");
    return {
      sentence: missing === "" ? "der mangler bilag i rækken" : `der mangler bilag i rækken: ${missing}`,
      next: "Bed arbejdsgiveren om de bilag, der mangler.",
    };
  },
  "reversed-since": (finding) => {
    const by = factOf(finding, "reversedBy");
    const reversed = by === "" ? "er siden tilbageført" : `er siden tilbageført med bilag ${by}`;
    const status = factOf(finding, "status");
    return {
      sentence: status === "" ? `betalingen ${reversed}` : `listen siger «${status}», men betalingen ${reversed}`,
      next: "Regn ikke betalingen med, og bed arbejdsgiveren om en ny liste.",
    };
  },
  "card-over-ceiling": (finding) => {
    const [ceiling, sum] = [amountOf(finding, "expected"), amountOf(finding, "found")];
    const over =
      ceiling === undefined || sum === undefined
        ? ""
        : `: i alt ${showMoney(sum)} af ${showMoney(ceiling)}, ${showMoney(oere(sum - ceiling))} for meget`;
    const [employer, payDay] = [factOf(finding, "employer"), factOf(finding, "payDay")];
    const by = employer === "" ? "" : ` Den betaling, der gik over, er fra CVR-nr. ${employer} den ${shown(payDay)}.`;
    return {
      sentence: `kortet er brugt ud over beløbsgrænsen${over}`,
      next: `Det, der er for meget, er ikke skattefrit.${by} Tal med arbejdsgiveren om den.`,
    };
  },
  "paid-while-inactive": () => ({
    sentence: "kortet var ikke aktivt på udbetalingsdagen",
    next: "Se efter, hvilken dag kortet blev deaktiveret, og tal med arbejdsgiveren.",
  }),
  "periods-overlap": (finding) => {
    const other = factOf(finding, "other");
    return {
      sentence: `lønperioderne overlapper på fuld tid${other === "" ? "" : `: ${other}`}`,
      next: "Se timerne efter hos begge arbejdsgivere.",
    };
  },
};

/** Why a document cannot be used, by its problem. */
const unreadable: Readonly<Record<string, string>> = {
  "not-ours": "den er hverken lønseddel eller registrering fra frikort",
  "record-not-understood": "oplysningerne i den er ikke til at forstå",
  "record-newer": "den er lavet af en nyere udgave af programmet",
  "file-not-found": "den findes ikke",
  "file-not-read": "den er for stor, lukket eller i stykker",
};

/** What in a PDF is not as its record gives it. */
const parts: Readonly<Record<string, string>> = {
  page: "det, der står på siden, er ændret",
  record: "den del, der bærer oplysningerne, er ændret",
  registration: "den medfølgende registreringslinje er ændret",
  font: "skrifttypen er ændret",
  structure: "det, der læses op, er ændret",
  description: "filens titel eller beskrivelse er ændret",
  file: "filens opbygning er ændret",
  added: "der er føjet noget til filen",
  cut: "filen er skåret af",
};

function shown(payDay: string): string {
  const parsed = parseDay(payDay);
  return parsed.ok ? showDay(parsed.value) : payDay;
}
