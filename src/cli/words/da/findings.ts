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
  "holiday-pay-owed": () => ({ sentence: "der er udbetalt mere feriebetaling, end der var optjent", next: reverse }),
  "year-of-pay-day": (finding) => ({
    sentence: "posteringen står i et andet år end sin udbetalingsdag",
    next: factOf(finding, "field") === "incomeYear" ? askIssuer : restore,
  }),
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
  "saldo-below-registered": () => ({
    sentence: "Socialtfrikort.dk har vist mindre brugt, end der er noteret som registreret",
    next: "Tag en forkert notering tilbage: frikort registreret BILAG --fortryd --årsag ÅRSAG. Mangler beløbet på portalen, så tast det der; og noter saldoen igen.",
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
  "layout-unknown": () => ({
    sentence: "lønsedlen har et layout, dette program ikke kender, så siden er ikke kontrolleret",
    next: "Kontroller igen med en nyere udgave af programmet, eller spørg arbejdsgiveren.",
  }),
  "slip-not-sealed": (finding) => ({
    sentence:
      finding.data.known === undefined
        ? "lønsedlen har intet segl, så intet viser, hvem der har lavet den"
        : "lønsedlen har intet segl, men arbejdsgiverens nøgle er kendt",
    next: "Beløbet er talt med som oplyst. Få den forseglede lønseddel fra arbejdsgiveren.",
  }),
  "page-not-drawn": (finding) => {
    const [seal, text] = [sealHeld[factOf(finding, "seal")] ?? "", textHeld[factOf(finding, "text")] ?? ""];
    const [over, pages] = [factOf(finding, "over"), factOf(finding, "pages")];
    const more = `${over === "" ? "" : ", men der er lagt noget oven på siden"}${pages === "" ? "" : `, og side ${pages} hører ikke til nogen oplysninger i filen`}`;
    const isHarmless =
      [factOf(finding, "seal"), factOf(finding, "text")].every((one) => one === "holds") && more === "";
    return {
      sentence: `filen er gemt af et andet program: ${seal}, og ${text}${more}`,
      next: isHarmless
        ? "Det ligner en uskadelig kopi. Hold siden op mod oplysningerne, eller få arbejdsgiverens egen fil."
        : "Brug ikke siden. Få arbejdsgiverens egen fil.",
    };
  },
  "reversal-unmatched": (finding) => ({
    sentence: `tilbageføringen passer ikke til bilag ${factOf(finding, "reverses")}: kort, beløb eller udbetalingsdag er en anden, eller bilaget er tilbageført før`,
    next: "Den tager intet ud af summen. Få tilbageføringens egen lønseddel fra arbejdsgiveren.",
  }),
  "seen-twice-differs": () => ({
    sentence: "listen siger noget andet end lønsedlen",
    next: "Lønsedlen tæller. Spørg arbejdsgiveren, hvorfor listen siger noget andet.",
  }),
  "names-differ": (finding) => {
    const other = factOf(finding, "other");
    return {
      sentence: `kortet står med et andet navn ${other === "" ? "end på listen over kort" : `i ${other}`}`,
      next: "Se begge papirer: det kan være et forkert kortnummer eller et nyt navn.",
    };
  },
  "used-before-differs": (finding) => ({
    sentence:
      (amountOf(finding, "found") ?? 0) < 0
        ? "lønsedlen siger, at der var brugt mindre end ingenting på kortet"
        : "lønsedlen siger, at der var brugt mindre, end arbejdsgiverens tidligere lønsedler viser",
    next: askIssuer,
  }),
  "card-not-on-list": () => ({
    sentence: "kortet står ikke på listen over kort",
    next: "Se efter, om nummeret er rigtigt, og om kortet er bevilget af en anden kommune.",
  }),
  "portal-differs": (finding) => ({
    sentence: portalKinds[factOf(finding, "kind")] ?? "Socialtfrikort.dk viser noget andet end papirerne",
    next: "Sammenlign med Socialtfrikort.dk, og spørg arbejdsgiveren.",
  }),
  "figure-unlikely": (finding) => {
    const found = factOf(finding, "found");
    return { sentence: unlikely[factOf(finding, "field")]?.(found) ?? found, next: recount };
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

const sealHeld: Readonly<Record<string, string>> = {
  holds: "oplysninger og segl holder",
  wrong: "oplysningerne kan læses, men seglet passer ikke",
  none: "oplysningerne kan læses, men der er intet segl",
};

const textHeld: Readonly<Record<string, string>> = {
  holds: "teksten på siden er den samme",
  differs: "teksten på siden er en anden",
  unread: "siden kan ikke læses",
};

const portalKinds: Readonly<Record<string, string>> = {
  "only-shown": "Socialtfrikort.dk viser et beløb, som intet papir har",
  "not-shown": "betalingen vises ikke på Socialtfrikort.dk",
  amount: "Socialtfrikort.dk viser et andet beløb end papiret",
};

const unlikely: Readonly<Record<string, (found: string) => string>> = {
  perHour: (rate) => `timelønnen er usædvanlig: ${rate}`,
  hours: (hours) => `der er flere timer, end lønperioden har: ${hours}`,
  period: (period) => `lønperioden ligger langt fra udbetalingsdagen eller er meget lang: ${period}`,
  atp: (hours) => `der er ikke trukket ATP ved ${hours} timer`,
};

/** Felter, som afvigelser nævner, med de ord lønsedlen har. Linjer er talt fra 1. */
const fields: Readonly<Record<string, string>> = {
  counted: "til registrering",
  payout: "til udbetaling",
  usedAfter: "brugt efter dette bilag",
  usedBefore: "brugt før dette bilag",
  hours: "timer",
  incomeYear: "indkomstår",
  holidayPay: "feriebetaling",
  "outside.holidayPay": "feriebetaling uden for kortet",
  "holiday-pay": "sats for feriebetaling",
  holidayPayAccrued: "feriebetaling optjent",
  atpEmployee: "ATP, egen andel",
  atpEmployer: "ATP, arbejdsgivers andel",
  payDay: "udbetalingsdag",
  period: "lønperiode",
  ceiling: "beløbsgrænse",
  "annual-ceiling": "beløbsgrænse",
  card: "Frikort-ID",
  voucher: "bilag",
  employer: "arbejdsgiver",
  contact: "kontaktperson",
  name: "navn",
  address: "adresse",
  employeeNumber: "medarbejdernummer",
  person: "navn eller adresse",
  digest: "bilagets fingeraftryk",
  lines: "linjer",
  reason: "årsag",
  reverses: "bilaget, der tilbageføres",
  corrects: "bilaget, der rettes",
  saldo: "saldo",
  seal: "segl",
  writtenAt: "tidspunkt",
  keptUntil: "gemmes til",
};

export function findingFieldDanish(path: string): string {
  const [, part, place, what] = /^(lines|outside)\.(\d+)\.(amount|base)$/.exec(path) ?? [];
  if (place === undefined) return fields[path] ?? path;
  const line = `linje ${Number(place) + 1}${part === "outside" ? " uden for kortet" : ""}`;
  return `${line}, ${what === "base" ? "grundlag" : "beløb"}`;
}
