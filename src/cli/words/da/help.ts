import { yearToAdd } from "../../say/year-to-add.js";
import type { CommandHelps, HelpWords } from "../help.js";

const exitsOfWriting = [
  ["0", "gjort, eller det stod allerede"],
  ["3", "et felt blev ikke forstået (2xx)"],
  ["4", "afvist af en regel (3xx, 4xx); intet er bogført"],
  ["5", "fil, regnskab eller disk svigtede (5xx)"],
] as const;

const decimalMark = "tegnene i beløb og timer; med punktum gælder 1,234.50 og 7.5, og 1.234,50 afvises";

const employment = {
  "employed-from": "ansættelsens første dag; ellers begynder den med den første lønperiode",
  "employed-to": "ansættelsens sidste dag",
  "registered-employment": "dagen, ansættelsen blev registreret på Socialtfrikort.dk",
};

/** Tilvalg, som `betal` og `ret` er fælles om. */
export const paymentOptionsDanish = {
  hours: "arbejdstimer: 7,5 eller 7,40 eller 7:24; med en sats til hver kan begge gentages",
  rate: "timeløn; ellers den, der er aftalt med kort sæt",
  from: "lønperiodens første dag; ellers udbetalingsdagens måned",
  to: "lønperiodens sidste dag",
  "pay-day": "dagen, pengene udbetales; ellers i dag. Den afgør året",
  supplement: "et tillæg med tekst, som Weekendtillæg=200; kan gentages",
  pension: "arbejdsgiverpension, der udbetales til frijobberen",
  "holiday-pay":
    "udbetal feriebetalingen med lønnen, gem den til ferien (optjent), eller udbetal kun den, der er til gode",
  "holiday-pay-amount": "hvor meget af den feriebetaling, der er til gode; ellers det hele",
  "holiday-days": "så mange feriedage holdes og betales af det, der er til gode",
  atp: "hvordan frijobberen lønnes: det afgør ATP; ingen, når der ikke skal svares ATP",
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
    examples: ["frikort demo", "frikort demo eksempel --sprog da"],
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
      "holiday-pay": "udbetal feriebetalingen med hver løn (det sædvanlige), eller gem den til ferien (optjent)",
      "pay-period": "hvordan folk lønnes: det afgør ATP; ellers måned",
      "year-end": "regnskabsårets sidste dag; ellers 31-12",
      account: "en konto i din egen kontoplan, som løn=2905; kan gentages",
      key: "lav segl-nøglen på ny, når den er gået tabt",
      "clock-was-ahead":
        "den seneste postering blev skrevet, mens uret gik forud: fortsæt fra den rigtige tid, med --årsag",
      reason: "hvorfor uret gik forud",
    },
    examples: [
      'frikort opsæt --cvr 13748136 --navn "Nordlys Café ApS" --adresse "Havnegade 1, 6700 Esbjerg" --kontakt "Bo Lund"',
      "frikort opsæt --cvr 13748136 --konto løn=2905 --konto feriebetaling=2906 --konto atp-arbejdsgiver=2898 --konto bank=5820 --konto skyldig-atp=7960",
    ],
    exits: exitsOfWriting,
  },
  pay: {
    brief: "udbetal løn på et kort: beløbsgrænse, lønseddel, registreringslinje",
    about: [
      "Først vises, hvad der kommer til at stå, og der spørges, om det skal bogføres. Så er det én handling: lønnen regnes ud, holdes op mod kortets beløbsgrænse og bogføres; derefter ligger lønsedlen CVR-BILAG.pdf og registreringslinjen CVR-BILAG.csv i --mappe. Afvises den, er intet bogført.",
      "Køres den samme kommando igen, står betalingen allerede og udbetales ikke to gange.",
    ],
    options: {
      name: "frijobberens navn; huskes efter den første betaling",
      ...paymentOptionsDanish,
      saldo: "det, Socialtfrikort.dk lige nu viser som tilbage",
      id: "dit eget id: det samme id udbetales aldrig to gange",
      again: "udbetal, selv om den samme betaling står",
      rename: "navnet er frijobberens nye navn",
      ...employment,
      "job-kind": "jobbets art; kun almindeligt arbejde kan lønnes på kortet",
      explain: "vis hvert trin med regel og kilde",
      open: "vis lønsedlen, når den er lavet",
    },
    examples: [
      'frikort betal 54321 --navn "Bo Ravn" --timer 20 --sats 150',
      'frikort betal 12345 --timer 7:24 --sats 150 --fra 1/12-26 --til 31/12-26 --tillæg "Weekendtillæg=200" --prøvekørsel --forklar',
    ],
    exits: exitsOfWriting,
  },
  import: {
    brief: "udbetal en hel fil med timer på én gang",
    about: [
      "Hele filen læses og bedømmes først, og hver fejl nævnes med linje og kolonne (også i rejected.csv). Afvises noget, bogføres intet, medmindre --spring-afviste-over er givet.",
      "Den samme fil igen udbetaler intet; en længere fil udbetaler kun de nye rækker.",
      "En fil er CSV eller .xlsx med overskrifter: Frikort-ID (eller Medarbejdernr. eller Navn), Dato, Timer (eller Start, Slut og Pause), Timeløn. Linjer for samme kort og lønperiode bliver én betaling. Mønster: templates/timer.csv.",
      "Danløn-linjer har ingen overskrift: CVR;medarbejdernr.;lønart;enheder;sats;beløb, tal med to decimaler uden komma (1000 er 10,00). De kræver --fra og --til. Alt om filer: docs/import.md.",
    ],
    options: {
      format: "filens art; ellers ses det af filen",
      map: "en gemt profil med kolonnernes navne",
      card: "kortet, som alle linjer gælder, når filen er én persons timeseddel",
      sheet: "det ark i projektmappen, der skal læses, eller alle",
      "header-row": "linjen med overskrifterne; 0, når filen ingen har",
      "date-order": "hvad der står først i datoerne: dag eller måned",
      atp: "ATP-klassen for alle betalingerne",
      "map-columns": "forbind kolonnerne én gang, med spørgsmål, og gem det som en profil",
      "pay-day": "udbetalingsdag for alle rækker; ellers kolonnen, ellers i dag",
      from: "lønperiodens første dag for alle rækker",
      to: "lønperiodens sidste dag for alle rækker",
      "holiday-pay": "feriebetalingen i denne import; ellers arbejdsgiverens egen praksis",
      "decimal-mark": decimalMark,
      "skip-refused": "bogfør de betalinger, der kan bogføres, og lad resten ligge",
      again: "udbetal igen rækker, hvis betaling er tilbageført",
      merge: "også alle lønsedler i én PDF",
      undo: "tilbagefør en hel import; kræver --årsag",
      reason: "hvorfor importen tilbageføres; det står på lønsedlerne",
    },
    examples: [
      "frikort importer timer.csv --prøvekørsel",
      "frikort importer timer.csv --udbetalingsdag 30-11-2026 --mappe lønsedler --saml",
    ],
    exits: exitsOfWriting,
  },
  card: {
    brief: "hvad et kort har brugt, og hvad der er tilbage",
    about: [
      "Lægger alle regnskabets arbejdsgivere sammen. Med --sats også de timer, der endnu er plads til. Kortet kan nævnes ved en del af navnet, her og i de andre kommandoer.",
    ],
    options: {
      year: "året; ellers i år",
      rate: "timeløn, så timerne, der er plads til, kan regnes ud",
      "decimal-mark": decimalMark,
    },
    examples: ["frikort kort anne", "frikort kort 12345 --år 2026 --sats 150"],
  },
  "card set": {
    brief: "noter navn, aftalt løn, ansættelse og første dag for et kort",
    about: ["Det, der udelades, bliver, som det var. Et kort, ingen kender, skal have et navn."],
    options: {
      name: "frijobberens navn",
      address: "frijobberens adresse til lønsedlen",
      "bank-account": "frijobberens bankkonto til lønsedlen",
      "employee-number": "dit eget nummer for frijobberen",
      rate: "aftalt timeløn",
      "active-from": "kortets første dag, fra bevillingsbrevet",
      ...employment,
      "decimal-mark": decimalMark,
    },
    examples: [
      'frikort kort sæt 12345 --navn "Anne Holm" --sats 150',
      "frikort kort sæt 12345 --medarbejdernummer 100 --ansættelse-registreret 01-10-2026",
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
    examples: ['frikort kort saldo 12345 30.000,00 --aflæst "20-11-2026 09:15"', "frikort kort saldo 12345 30.000,00"],
  },
  "card deactivate": {
    brief: "noter, at et kort er inaktivt fra en dag",
    about: ["Fra den dag udbetales intet, før kortet er aktivt igen. Tidligere betalinger bliver stående."],
    options: { from: "den første dag, kortet er inaktivt" },
    examples: [
      "frikort kort deaktiver 12345 --fra 15-12-2026",
      "frikort kort deaktiver 12345 --fra 15-12-2026 --prøvekørsel",
    ],
  },
  "card activate": {
    brief: "noter, at et kort er aktivt igen fra en dag",
    about: ["Det, der er brugt før, tæller stadig med i året."],
    options: { from: "den første dag, kortet er aktivt igen" },
    examples: [
      "frikort kort aktiver 12345 --fra 20-12-2026",
      "frikort kort aktiver 12345 --fra 20-12-2026 --prøvekørsel",
    ],
  },
  "card list": {
    brief: "alle regnskabets kort med navn, timeløn, brugt og tilbage",
    about: ["Navnene vises her på skærmen. I --json står de kun med --navne."],
    options: {},
    examples: ["frikort kort liste", "frikort kort liste --json"],
  },
  contract: {
    brief: "et ansættelsesbevis efter lov 501/2023",
    about: [
      "Laver en PDF på én side med det, § 3 kræver. Navn, adresse, løn og første dag tages fra regnskabet (kort sæt); det, der mangler, spørges der om i en terminal. Resten er linjer, der udfyldes i hånden, og de nævnes.",
    ],
    options: {
      place: "hvor arbejdet udføres",
      job: "hvad arbejdet er",
      "hours-per-week": "det sædvanlige timetal om ugen; ellers varierer det",
      notice: "opsigelsesvarslet",
      "collective-agreement": "overenskomsten, eller at der ingen er",
      "pay-dates": "hvornår lønnen udbetales",
      "decimal-mark": "tegnene i timerne; med punktum gælder 7.5",
    },
    examples: [
      "frikort ansættelsesbevis 12345",
      "frikort ansættelsesbevis 12345 --stilling Køkkenmedhjælper --ugentlige-timer 5 --mappe papirer",
    ],
  },
  agreement: {
    brief: "en dateret aftale om at bruge kortet, til begge underskrifter",
    about: [
      "Laver en PDF. Den er den dokumentation, § 3, stk. 3 spørger efter, hvis lønnen ved en fejl er kommet i eIndkomst.",
    ],
    options: {},
    examples: ["frikort aftale 12345", "frikort aftale 12345 --mappe papirer"],
  },
} satisfies Partial<CommandHelps>;

/** Registrer, ret, bilag og bogføring. */
export const helpBooksDanish = {
  todo: {
    brief: "det, der mangler at blive tastet på Socialtfrikort.dk",
    about: ["I samme rækkefølge som felterne der. Løn, der ikke er registreret, er ikke omfattet af kortet."],
    options: { compare: "en liste fra Socialtfrikort.dk, der holdes op mod regnskabet" },
    examples: ["frikort mangler", "frikort mangler --arbejdsgiver 13748136 --json"],
  },
  registered: {
    brief: "noter, at bilag er registreret",
    about: [
      "Det ændrer ikke, hvad der er brugt, og hvad der er tilbage: det siger, at lønnen er registreret og dermed omfattet af kortet.",
    ],
    options: {
      all: "alle, der mangler",
      on: "dagen, det blev registreret; ellers i dag",
      by: "hvem der registrerede; ellers den, der bogfører",
      undo: "tag noteringen tilbage: bilaget mangler igen at blive registreret",
      reason: "hvorfor noteringen tages tilbage",
    },
    examples: ["frikort registreret 2026-0001", "frikort registreret --alle --prøvekørsel"],
  },
  atp: {
    brief: "det, der skal indberettes til ATP, med frister",
    about: [
      "For hver arbejdsgiver, hvert kort, hver måned og hvert kvartal. Fristerne er 10. april, 10. juli, 10. oktober og 17. januar. Alle er uden for AM-bidrag.",
      "Når et kvartal er indberettet og betalt, noteres det med --betalt. Ændrer en rettelse kvartalet bagefter, siger listen det.",
    ],
    options: {
      year: "året; ellers i år, og med et kvartal det seneste af dem, der er begyndt",
      quarter: "kun dette kvartal",
      csv: "som CSV på stdout, uden navn og CPR-nummer",
      paid: "noter, at kvartalet er indberettet og betalt",
      on: "dagen, kvartalet blev betalt; ellers i dag",
      undo: "tag noteringen af kvartalet som betalt tilbage",
    },
    examples: ["frikort atp", "frikort atp --år 2026 --kvartal 4 --csv"],
  },
  undo: {
    brief: "hvilken kommando der tager hvad tilbage",
    about: [
      "Ændrer intet: det, der er bogført, slettes aldrig, men tilbageføres med en begrundelse. Med et bilag vises, hvad hver kommando ville være for netop det.",
    ],
    options: {},
    examples: ["frikort fortryd", "frikort fortryd 2026-0001"],
  },
  reverse: {
    brief: "tag en hel betaling tilbage, med en begrundelse",
    about: [
      "Beløbet kommer tilbage på kortet i betalingens eget år. En betaling tilbageføres én gang og rettes aldrig i.",
    ],
    options: { reason: "hvorfor; det står på bilaget" },
    examples: [
      'frikort tilbagefør 2026-0002 --årsag "Udbetalt to gange" --prøvekørsel',
      'frikort tilbagefør 2026-0002 --årsag "Udbetalt to gange"',
    ],
    exits: [
      ["0", "tilbageført"],
      ["4", "afvist: findes ikke, eller er allerede tilbageført; intet er bogført"],
    ],
  },
  correct: {
    brief: "tilbagefør en betaling, og udbetal den rigtigt, i én handling",
    about: ["Skriv kun det, der er anderledes. På den nye lønseddel står der RETTELSE."],
    options: { ...paymentOptionsDanish, reason: "hvorfor; det står på begge bilag" },
    examples: [
      'frikort ret 2026-0001 --timer 18 --årsag "To timer for meget" --prøvekørsel',
      'frikort ret 2026-0001 --timer 18 --årsag "To timer for meget"',
    ],
    exits: [
      ["0", "rettet"],
      ["4", "afvist af en regel; intet er bogført"],
    ],
  },
  list: {
    brief: "betalinger og tilbageføringer",
    about: ["Alle arbejdsgivere og alle år, medmindre du vælger ud. Med --år også året måned for måned."],
    options: {
      card: "kun dette kort",
      from: "udbetalingsdag fra og med",
      to: "udbetalingsdag til og med",
      year: "kun dette indkomstår",
      unregistered: "kun det, der mangler at blive registreret",
      csv: "som CSV på stdout",
    },
    examples: ["frikort liste", "frikort liste --kort 12345 --år 2026 --csv"],
  },
  payslip: {
    brief: "et bilags lønseddel igen, præcis samme fil",
    about: ["Laves af posteringen alene og er derfor den samme fil hver gang."],
    options: {},
    examples: ["frikort lønseddel 2026-0001", "frikort lønseddel 2026-0001 2026-0002 --mappe lønsedler"],
  },
  explain: {
    brief: "hvordan et bilag er regnet ud, trin for trin",
    about: ["Hvert trin med sin regel, sine beløb og stedet, hvor reglen står."],
    options: {},
    examples: ["frikort forklar 2026-0001", "frikort forklar 2026-0001 --json"],
  },
  export: {
    brief: "registreringsliste, kladde til bogføringen eller et år",
    about: [
      "Kladden stemmer for hvert bilag og bruger dine egne konti (opsæt --konto). Løn på kortet indberettes ikke til eIndkomst.",
      "--mappe - skriver til stdout.",
    ],
    options: {
      format: "kladdens format; ellers csv",
      from: "udbetalt fra denne dag",
      to: "udbetalt til og med denne dag",
      year: "året; ellers i år",
    },
    examples: [
      "frikort eksport kassekladde --format economic",
      "frikort eksport registrering --fra 01-01-2026 --til 31-12-2026",
    ],
  },
} satisfies Partial<CommandHelps>;

/** Regnskabet, kontrol, satser og hjælp. */
export const helpKeepDanish = {
  check: {
    brief: "alle kontroller af dit eget regnskab",
    about: [
      "Nævner den postering og det felt, hvor noget ikke holder. At noget ikke er registreret endnu, er ingen afvigelse.",
    ],
    options: { head: "et endepunkt, der er noteret et andet sted, og holdes op mod regnskabet" },
    examples: ["frikort revision", "frikort revision --json"],
    exits: [
      ["0", "alt er i orden"],
      ["1", "der er fundet noget"],
    ],
  },
  backup: {
    brief: "en kontrolleret sikkerhedskopi af regnskabet",
    about: ["Kopien læses igen og kontrolleres, før den meldes færdig. En ældre fil overskrives ikke."],
    options: {},
    examples: ["frikort sikkerhedskopi kopi.db", "frikort sikkerhedskopi kopi.db --prøvekørsel"],
  },
  restore: {
    brief: "hent en sikkerhedskopi ind, hvor der intet regnskab er",
    about: ["Kopien kontrolleres først. Et regnskab, der ligger der, overskrives aldrig."],
    options: {},
    examples: ["frikort gendan kopi.db --regnskab gendannet.db", "frikort gendan kopi.db"],
  },
  keys: {
    brief: "fingeraftrykket af den nøgle, arbejdsgiverens lønsedler er forseglet med",
    about: ["Den, der kontrollerer en lønseddel, kan sammenligne det med det, der står på den."],
    options: {},
    examples: ["frikort nøgler", "frikort nøgler --arbejdsgiver 13748136"],
  },
  "keys export": {
    brief: "den offentlige nøgle, til dem, der kontrollerer",
    about: ["Filen har kun den offentlige halvdel. En sagsbehandler giver den til kontrol --stol-på."],
    options: {},
    examples: ["frikort nøgler eksport", "frikort nøgler eksport --mappe papirer"],
  },
  "keys list": {
    brief: "de nøgler, kontrollen husker, og dem, der venter på at blive godkendt",
    about: ["En nøgle, der er set for første gang, huskes. En ny nøgle for samme CVR-nr. venter, til den er godkendt."],
    options: {},
    examples: ["frikort nøgler liste", "frikort nøgler liste --json"],
  },
  "keys accept": {
    brief: "godkend en arbejdsgivers nøgle",
    about: [
      "Ring til arbejdsgiveren, og få nøglen læst op, før den godkendes. Med en fil fra nøgler eksport, eller en mappe med flere, godkendes de nøgler, der står i dem. En godkendt nøgle gælder ved hver kontrol, også uden --stol-på.",
    ],
    options: {},
    examples: ["frikort nøgler godkend 13748136 4F2A-91C0", "frikort nøgler godkend keys.json"],
  },
  "keys forget": {
    brief: "glem en arbejdsgivers nøgler",
    about: ["Næste gang arbejdsgiverens papirer kontrolleres, er nøglen set for første gang."],
    options: {},
    examples: ["frikort nøgler glem 13748136", "frikort nøgler glem 13748136 --json"],
  },
  access: {
    brief: "alt, hvad regnskabet har om en frijobber",
    about: ["Til en begæring om indsigt fra frijobberen selv: posteringer, navn og adresse."],
    options: {},
    examples: ["frikort indsigt 12345", "frikort indsigt 12345 --json"],
  },
  erase: {
    brief: "slet en frijobbers navn og adresse, når opbevaringstiden er gået",
    about: [
      "Bilag gemmes fem år fra regnskabsårets udgang. Beløbene bliver stående, og kæden af posteringer er stadig hel.",
    ],
    options: { reason: "hvorfor; det gemmes med hvem og hvornår" },
    examples: [
      'frikort slet 12345 --årsag "Opbevaringstiden er gået" --prøvekørsel',
      'frikort slet 12345 --årsag "Opbevaringstiden er gået"',
    ],
  },
  "ledger migrate": {
    brief: "opgrader et regnskab til denne udgave",
    about: [
      "På en server kræver det ejerens rettigheder; to, der gør det samtidig, venter på hinanden. En fil opgraderes, når den åbnes. Ingen postering ændres.",
    ],
    options: {},
    examples: ["frikort regnskab opgrader --prøvekørsel", "frikort regnskab opgrader"],
  },
  "ledger copy": {
    brief: "kopier et regnskab til et andet sted, postering for postering",
    about: [
      "Til flytning mellem en fil og PostgreSQL, begge veje. Kilden røres ikke. Fingeraftryk og summer kontrolleres, og en kopiering, der blev afbrudt, fortsætter med den samme kommando.",
    ],
    options: {},
    examples: [
      "frikort regnskab kopier regnskab.db kopi.db",
      "frikort regnskab kopier regnskab.db postgres://localhost/frikort",
    ],
  },
  verify: {
    brief: "kontroller lønsedler og registreringslinjer, som andre har lavet",
    about: [
      "Tager lønsedler i PDF, registreringslinjer i CSV, mails (.eml), ZIP-filer og hele mapper. Lægger hvert kort og år sammen over alle arbejdsgivere, i udbetalingsdagenes rækkefølge, og holder det op mod beløbsgrænsen. Kræver hverken regnskab eller opsætning.",
      "I orden: alt, der er talt med, er bevist. I orden, så langt det rækker: intet er fundet, men ikke alt er bevist; der står, hvad der mangler. Ikke i orden: der er afvigelser, hver med hvad der nu skal gøres. En kode slås op med frikort fejl, for eksempel frikort fejl page-not-drawn.",
    ],
    options: {
      year: "kun dette indkomstår",
      from: "kun udbetalingsdage fra og med denne dag",
      to: "kun udbetalingsdage til og med denne dag",
      card: "kun dette kort",
      cards: "kommunens liste over kort (CSV eller xlsx): Frikort-ID, status eller dage, gerne navn",
      payments: "betalinger fra arbejdsgivere, der ikke bruger frikort: kort, CVR-nr., dag og beløb",
      portal: "det, Socialtfrikort.dk viser: kort, CVR-nr., dag og beløb",
      trust:
        "arbejdsgivernes offentlige nøgler, fra nøgler eksport: en fil eller en mappe, gerne flere gange; gælder kun denne kontrol",
      report: "skriv en rapport som .pdf eller .csv",
    },
    examples: ["frikort kontrol .", "frikort kontrol 13748136-2026-0001.pdf 13748136-2026-0001.csv"],
    exits: [
      ["0", "i orden, eller i orden, så langt det rækker"],
      ["1", "der er fundet afvigelser"],
      ["2", "kommandolinjen blev ikke forstået"],
      ["3", "der var intet at kontrollere, eller en liste, en nøglefil eller en dag blev ikke forstået"],
      ["5", "en fil findes ikke eller kan ikke læses, eller rapporten kan ikke lægges der"],
    ],
  },
  report: {
    brief: "et års tal ud af en mappe med papirer",
    about: ["Brugte kort, ansættelser, arbejdsgivere og beløb, fordelt på arbejdsgivere og måneder."],
    options: {
      year: "året; ellers i år",
      cards: "en liste over alle bevilgede kort",
      report: "hvor rapporten skrives, som .pdf eller .csv",
    },
    examples: ["frikort rapport --år 2026 .", "frikort rapport --år 2026 . --rapport tal.pdf"],
  },
  law: {
    brief: "alle satser for et år med kilde, og om de er bekræftet",
    about: [
      "Beløbsgrænse, feriebetaling, ATP og grænsen for almindelig løn. Satser, der ikke er bekræftet, er mærket. Kræver ikke et regnskab.",
    ],
    options: { year: "året; ellers i år" },
    examples: ["frikort satser", "frikort satser --år 2025 --json"],
    exits: [["4", "ingen sats er kendt for det år"]],
  },
  "law add": {
    brief: "tilføj et års beløbsgrænse med kilde",
    about: [
      "Til et år, programmet ikke kender, eller for at afgøre en sats, der ikke er bekræftet. Aldrig til et år, hvis beløb følger med programmet. Den gemmes med hvem og hvornår og vises altid som tilføjet.",
    ],
    options: {
      source: "hvor beløbet står",
      reason: "hvorfor årets beløb afløses af et nyt",
      sure: "beløbet er rigtigt, selv om det ligger mere end 10 % fra året før",
      "clock-was-ahead":
        "den seneste postering blev skrevet, mens uret gik forud: fortsæt fra den rigtige tid, med --årsag",
      "decimal-mark": "tegnene i beløbet; med punktum gælder 45,900.00",
    },
    examples: [
      `frikort satser tilføj beløbsgrænse ${yearToAdd.year} ${yearToAdd.ceiling} --kilde "Ministeriets brev" --prøvekørsel`,
      `frikort satser tilføj beløbsgrænse ${yearToAdd.year} ${yearToAdd.ceiling} --kilde "Ministeriets brev"`,
    ],
  },
  error: {
    brief: "hvad en fejl betyder, hvornår den kommer, og hvad du gør",
    about: [
      "Skriv nummeret eller koden, også en afvigelses kode fra kontrol eller revision. Uden noget af dem: hele listen.",
    ],
    options: {},
    examples: ["frikort fejl 421", "frikort fejl page-not-drawn"],
  },
  schema: {
    brief: "JSON Schema for det, en kommando giver med --json",
    about: ["Uden kommando: dem alle og den ramme, der er om hvert resultat."],
    options: {},
    examples: ["frikort skema betal", "frikort skema"],
  },
  completion: {
    brief: "fuldførelse i skallen: kommandoer, tilvalg, kort, bilag",
    about: [
      "Skriver et script. bash: source <(frikort fuldførelse bash). zsh: det samme i ~/.zshrc. fish: frikort fuldførelse fish | source. PowerShell: frikort fuldførelse powershell | Out-String | Invoke-Expression.",
    ],
    options: {},
    examples: ["frikort fuldførelse bash", "frikort fuldførelse powershell"],
  },
  help: {
    brief: "denne oversigt, eller hjælp til én kommando",
    about: ["Det samme som --hjælp efter en kommando. De engelske navne virker også."],
    options: {},
    examples: ["frikort hjælp betal", "frikort hjælp kort sæt"],
  },
} satisfies Partial<CommandHelps>;

/** Hjælpen på dansk, delt op efter brugerens dag. */
export const helpDanish: HelpWords = {
  title: "frikort – løn på et socialt frikort",
  about: [
    "Holder kortets beløbsgrænse, laver lønsedlen uden skattetræk og det, der skal tastes på Socialtfrikort.dk, og fører regnskabet. Intet sendes nogen steder hen.",
    "Tilvalg og deres værdier kan også skrives på engelsk, som i engelske vejledninger: --timer er --hours, kontant er cash.",
  ],
  usage: "Brug",
  alsoNamed: "På engelsk",
  options: "Tilvalg",
  globalOptions: "Tilvalg til alle kommandoer",
  examples: "Eksempler",
  exits: "Slutkoder",
  environment: "Miljøvariable",
  startTitle: "Kom i gang",
  start: [
    ["frikort demo", "et helt eksempel i sin egen mappe"],
    ["frikort opsæt", "dit eget regnskab med en arbejdsgiver"],
    ["frikort hjælp betal", "sådan laves en betaling"],
  ],
  dailyTitle: "Til daglig",
  daily: [
    ["frikort betal", "en betaling; der spørges om det, der mangler"],
    ["frikort mangler", "det, der skal tastes på Socialtfrikort.dk"],
    ["frikort kort liste", "alle kort med brugt og tilbage"],
  ],
  allCommands: "Alle kommandoer: frikort hjælp",
  more: "Mere om en kommando: frikort hjælp KOMMANDO. De engelske navne virker også.",
  groups: [
    { title: "Begynd", commands: ["demo", "setup"] },
    {
      title: "Udbetal",
      commands: [
        "pay",
        "import",
        "card",
        "card set",
        "card saldo",
        "card deactivate",
        "card activate",
        "card list",
        "agreement",
        "contract",
      ],
    },
    { title: "Registrer på Socialtfrikort.dk", commands: ["todo", "registered", "atp"] },
    { title: "Ret", commands: ["reverse", "correct", "undo"] },
    { title: "Bilag og bogføring", commands: ["list", "payslip", "explain", "export"] },
    {
      title: "Pas på regnskabet",
      commands: [
        "check",
        "backup",
        "restore",
        "keys",
        "keys export",
        "access",
        "erase",
        "ledger migrate",
        "ledger copy",
      ],
    },
    { title: "Kontroller andres papirer", commands: ["verify", "report", "keys list", "keys accept", "keys forget"] },
    { title: "Satser", commands: ["law", "law add"] },
    { title: "Hjælp", commands: ["error", "schema", "completion", "help"] },
  ],
  global: {
    json: "ét JSON-dokument på stdout, også når noget går galt",
    lang: "sprog i beskeder; ellers FRIKORT_LANG, ellers systemets",
    ledger: "et andet regnskab: en fil eller postgres://…",
    employer: "arbejdsgiveren, når regnskabet har flere",
    out: "mappe til papirerne; ellers den mappe, du står i",
    "dry-run": "vis det hele, og skriv intet",
    yes: "spørg ikke; det, der mangler, er en fejl",
    quiet: "udelad bemærkningerne; fejl vises altid",
    "no-color": "ingen farver",
    actor: "hvem der bogfører; ellers FRIKORT_ACTOR, ellers brugernavnet",
    names: "frijobberens navn med i --json",
    "clock-is-right": "spørg ikke, om computerens ur går rigtigt",
    help: "hjælp til kommandoen",
    version: "programmets udgave",
  },
  variables: [
    ["FRIKORT_HOME", "mappe til regnskab, indstillinger og nøgler"],
    ["FRIKORT_LANG", "sprog i beskeder: da eller en"],
    ["FRIKORT_LEDGER", "regnskabet, når --regnskab ikke er givet"],
    ["FRIKORT_ACTOR", "hvem der bogfører, når --bogført-af ikke er givet"],
    ["FRIKORT_KEY", "adgangssætning: så er regnskabets fil krypteret"],
    ["FRIKORT_NOW", "et fast tidspunkt, så en kørsel kan gentages"],
    ["NO_COLOR", "ingen farver"],
  ],
  exitCodes: [
    ["0", "gjort, eller det stod allerede"],
    ["1", "kontrol eller revision fandt noget"],
    ["2", "kommandolinjen blev ikke forstået (fejl 1xx)"],
    ["3", "det skrevne blev ikke forstået (2xx)"],
    ["4", "afvist af en regel (3xx, 4xx)"],
    ["5", "fil, regnskab eller disk svigtede (5xx)"],
    ["70", "en fejl i programmet"],
    ["130", "afbrudt"],
  ],
  places: {
    CVR: "CVR",
    NAME: "NAVN",
    ADDRESS: "ADRESSE",
    DAY: "DAG",
    AMOUNT: "BELØB",
    HOURS: "TIMER",
    DAYS: "DAGE",
    TEXT: "TEKST",
    ID: "ID",
    PATH: "STI",
    DIR: "MAPPE",
    FILE: "FIL",
    PROFILE: "PROFIL",
    IMPORTID: "IMPORTID",
    MOMENT: "TIDSPUNKT",
    NUMBER: "NUMMER",
    YEAR: "ÅR",
    KEY: "NØGLE",
    "CVR|FILE": "CVR|FIL",
    "registration|journal|year": "registrering|kassekladde|år",
    "annual-ceiling": "beløbsgrænse",
    CARD: "FRIKORT-ID",
    VOUCHER: "BILAG",
    FROM: "FRA",
    TO: "TIL",
    "VOUCHER|IMPORTID": "BILAG|IMPORTID",
    COMMAND: "KOMMANDO",
    "DD-MM": "DD-MM",
  },
  commands: { ...helpPayDanish, ...helpBooksDanish, ...helpKeepDanish },
};
