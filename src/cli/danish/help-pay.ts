import type { CommandHelps } from "../help-words.js";

const exitsOfWriting = [
  ["0", "gjort, eller det stod allerede"],
  ["3", "et felt blev ikke forstået (2xx)"],
  ["4", "afvist af en regel (3xx, 4xx); intet er bogført"],
  ["5", "fil, regnskab eller disk svigtede (5xx)"],
] as const;

const decimalMark = "tegnene i beløb og timer; med dot gælder 1,234.50 og 7.5, og 1.234,50 afvises";

const employment = {
  "employed-from": "ansættelsens første dag; ellers begynder den med den første lønperiode",
  "employed-to": "ansættelsens sidste dag",
  "registered-employment": "dagen, ansættelsen blev registreret på Socialtfrikort.dk",
};

/** Tilvalg, som `betal` og `ret` er fælles om. */
export const paymentOptionsDanish = {
  hours: "arbejdstimer: 7,5 eller 7,40 eller 7:24",
  rate: "timeløn; ellers den, der er aftalt med kort sæt",
  from: "lønperiodens første dag; ellers udbetalingsdagens måned",
  to: "lønperiodens sidste dag",
  "pay-day": "dagen, pengene udbetales; ellers i dag. Den afgør året",
  supplement: "et tillæg med tekst, som Weekendtillæg=200; kan gentages",
  pension: "arbejdsgiverpension, der udbetales til personen",
  "holiday-pay": "udbetal feriegodtgørelsen med lønnen, lad den optjene, eller udbetal kun den, der er til gode",
  "holiday-pay-amount": "hvor meget af den feriegodtgørelse, der er til gode; ellers det hele",
  atp: "hvordan personen lønnes: det afgør ATP; none, når der ikke skal svares ATP",
  "paid-by": "hvordan pengene gives",
  split: "udbetal det, der er plads til; resten er almindelig, skattepligtig løn uden for kortet",
  "slip-language": "lønsedlens sprog; ellers dansk",
  "decimal-mark": decimalMark,
};

/** Begynd, udbetal, kort. */
export const helpPayDanish = {
  demo: {
    brief: "et helt eksempel i sin egen mappe",
    about: [
      "Laver ./frikort-demo med sit eget regnskab, en arbejdsgiver, to betalinger, lønsedler og registreringslinjer. Dit eget regnskab røres ikke. Kommandoen kan køres igen uden skade.",
    ],
    options: {},
    examples: ["frikort demo", "frikort demo eksempel --lang da"],
  },
  setup: {
    brief: "opret regnskabet; tilføj eller ret en arbejdsgiver",
    about: [
      "Første gang oprettes regnskabet. En kendt arbejdsgiver rettes, og rettelsen er en postering for sig. Uden tilvalg i en terminal bliver du spurgt.",
    ],
    options: {
      cvr: "arbejdsgiverens CVR-nummer",
      name: "arbejdsgiverens navn",
      address: "arbejdsgiverens adresse",
      contact: "kontaktperson, som Socialtfrikort.dk spørger efter",
      default: "brug denne arbejdsgiver, når ingen er nævnt",
      "holiday-pay": "udbetal feriegodtgørelsen med hver løn (det sædvanlige), eller lad den optjene",
      "pay-period": "hvordan folk lønnes: det afgør ATP; ellers måned",
      "year-end": "regnskabsårets sidste dag; ellers 31-12",
      account: "en konto i din egen kontoplan, som wage=2905; kan gentages",
    },
    examples: [
      'frikort opsæt --cvr 13748136 --name "Nordlys Café ApS" --address "Havnegade 1, 6700 Esbjerg" --contact "Bo Lund"',
      "frikort opsæt --cvr 13748136 --account wage=2905 --account holiday-pay=2906 --account atp-employer=2898 --account bank=5820 --account owed-atp=7960",
    ],
    exits: exitsOfWriting,
  },
  pay: {
    brief: "udbetal løn på et kort: beløbsgrænse, lønseddel, registreringslinje",
    about: [
      "Én handling: lønnen regnes ud, holdes op mod kortets beløbsgrænse og bogføres; derefter ligger lønsedlen CVR-BILAG.pdf og registreringslinjen CVR-BILAG.csv i --out. Afvises den, er intet bogført.",
      "Den samme betaling en gang til står allerede og udbetales ikke to gange.",
    ],
    options: {
      name: "kortholderens navn; huskes efter den første betaling",
      ...paymentOptionsDanish,
      saldo: "det, Socialtfrikort.dk lige nu viser som tilbage",
      id: "dit eget id: det samme id udbetales aldrig to gange",
      again: "udbetal, selv om den samme betaling står",
      rename: "navnet er kortholderens nye navn",
      ...employment,
      "job-kind": "jobbets art; kun almindeligt arbejde kan lønnes på kortet",
      explain: "vis hvert trin med regel og kilde",
    },
    examples: [
      'frikort betal 12345 --name "Anne Holm" --hours 20 --rate 150',
      'frikort betal 12345 --hours 7:24 --rate 150 --supplement "Weekendtillæg=200" --dry-run --explain',
    ],
    exits: exitsOfWriting,
  },
  import: {
    brief: "udbetal en hel fil med timer på én gang",
    about: [
      "Hele filen læses og bedømmes først, og hver fejl nævnes med linje og kolonne (også i rejected.csv). Afvises noget, bogføres intet, medmindre --skip-refused er givet.",
      "Den samme fil igen udbetaler intet; en længere fil udbetaler kun de nye rækker.",
      "En fil er CSV eller .xlsx med overskrifter: Frikort-ID (eller Medarbejdernr. eller Navn), Dato, Timer (eller Start, Slut og Pause), Timeløn. Linjer for samme kort og lønperiode bliver én betaling. Mønster: templates/timer.csv.",
      "Danløn-linjer har ingen overskrift: CVR;medarbejdernr.;lønart;enheder;sats;beløb, tal med to decimaler uden komma (1000 er 10,00). De kræver --from og --to. Alt om filer: docs/import.md.",
    ],
    options: {
      format: "filens art; ellers ses det af filen",
      map: "en gemt profil med kolonnernes navne",
      "map-columns": "forbind kolonnerne én gang, med spørgsmål, og gem det som en profil",
      "pay-day": "udbetalingsdag for alle rækker; ellers kolonnen, ellers i dag",
      from: "lønperiodens første dag for alle rækker",
      to: "lønperiodens sidste dag for alle rækker",
      "holiday-pay": "feriegodtgørelsen i denne import; ellers arbejdsgiverens egen praksis",
      "decimal-mark": decimalMark,
      "skip-refused": "bogfør de betalinger, der kan bogføres, og lad resten ligge",
      again: "udbetal igen rækker, hvis betaling er tilbageført",
      merge: "også alle lønsedler i én PDF",
      undo: "tilbagefør en hel import; kræver --reason",
      reason: "hvorfor importen tilbageføres",
    },
    examples: [
      "frikort importer timer.csv --dry-run",
      "frikort importer timer.csv --pay-day 30-11-2026 --out lønsedler --merge",
    ],
    exits: exitsOfWriting,
  },
  card: {
    brief: "hvad et kort har brugt, og hvad der er tilbage",
    about: ["Lægger alle regnskabets arbejdsgivere sammen. Med --rate også de timer, der endnu er plads til."],
    options: {
      year: "året; ellers i år",
      rate: "timeløn, så timerne, der er plads til, kan regnes ud",
      "decimal-mark": decimalMark,
    },
    examples: ["frikort kort 12345", "frikort kort 12345 --year 2026 --rate 150"],
  },
  "card set": {
    brief: "noter navn, aftalt løn, ansættelse og første dag for et kort",
    about: ["Det, der udelades, bliver, som det var. Et kort, ingen kender, skal have et navn."],
    options: {
      name: "kortholderens navn",
      address: "kortholderens adresse til lønsedlen",
      "employee-number": "dit eget nummer for kortholderen",
      rate: "aftalt timeløn",
      "active-from": "kortets første dag, fra bevillingsbrevet",
      ...employment,
      "decimal-mark": decimalMark,
    },
    examples: [
      'frikort kort sæt 12345 --name "Anne Holm" --rate 150',
      "frikort kort sæt 12345 --employee-number 100 --registered-employment 01-10-2026",
    ],
  },
  "card saldo": {
    brief: "noter, hvad Socialtfrikort.dk viser som tilbage på et kort",
    about: [
      "Andre arbejdsgivere kan have brugt af kortet: det ses af saldoen. Den gælder fra det øjeblik, den blev læst.",
    ],
    options: {
      "read-at": "hvornår den blev læst; ellers nu",
      "decimal-mark": decimalMark,
    },
    examples: ['frikort kort saldo 12345 30.000,00 --read-at "20-11-2026 09:15"', "frikort kort saldo 12345 30.000,00"],
  },
  "card deactivate": {
    brief: "noter, at et kort er inaktivt fra en dag",
    about: ["Fra den dag udbetales intet, før kortet er aktivt igen. Tidligere betalinger bliver stående."],
    options: { from: "den første dag, kortet er inaktivt" },
    examples: [
      "frikort kort deaktiver 12345 --from 15-12-2026",
      "frikort kort deaktiver 12345 --from 15-12-2026 --dry-run",
    ],
  },
  "card activate": {
    brief: "noter, at et kort er aktivt igen fra en dag",
    about: ["Det, der er brugt før, tæller stadig med i året."],
    options: { from: "den første dag, kortet er aktivt igen" },
    examples: [
      "frikort kort aktiver 12345 --from 20-12-2026",
      "frikort kort aktiver 12345 --from 20-12-2026 --dry-run",
    ],
  },
  "card list": {
    brief: "alle regnskabets kort, med brugt og tilbage",
    about: ["Viser kun numre, aldrig et navn."],
    options: {},
    examples: ["frikort kort liste", "frikort kort liste --json"],
  },
  agreement: {
    brief: "en dateret aftale om at bruge kortet, til begge underskrifter",
    about: [
      "Laver en PDF. Den er den dokumentation, § 3, stk. 3 spørger efter, hvis lønnen ved en fejl er kommet i eIndkomst.",
    ],
    options: {},
    examples: ["frikort aftale 12345", "frikort aftale 12345 --out papirer"],
  },
} satisfies Partial<CommandHelps>;
