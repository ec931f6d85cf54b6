import type { JobKind, WorldFault } from "../../../values/problem.js";
import type { Fault } from "../../../values/result.js";
import type { FixedWords, WorldFaultTold } from "../words.js";
import { countOf } from "./phrases.js";

/** Why a word was not understood; stands after «fordi». */
export const faultsDanish: { readonly [F in Fault["kind"]]: string } = {
  unreadable: "det ikke har en form, programmet kender",
  "too-fine": "tallet har for mange decimaler",
  "out-of-range": "værdien er for lille eller for stor",
  "check-digit": "kontrolcifferet ikke passer",
  "no-such-day": "dagen ikke findes i kalenderen",
  "too-long": "teksten er for lang",
  "same-as-start": "slut er det samme som start",
  "sum-line": "linjen er en sum",
  "other-card": "linjen gælder et andet kort eller en anden person end den valgte",
  "outside-period": "dagen ligger uden for lønperioden",
  "holds-name": "her står personens navn, og det kan ikke slettes igen: skriv grunden uden navn",
  "over-a-day": "der er over 24 timer på dagen",
  ambiguous: "det kan læses på flere måder",
};

export const jobKindsDanish: { readonly [K in JobKind]: string } = {
  ordinary: "almindeligt arbejde",
  fleksjob: "fleksjob",
  løntilskud: "job med løntilskud",
  skånejob: "skånejob",
  praktik: "praktik",
  fee: "honorar",
  "own-business": "egen virksomhed",
};

export const worldFaultsDanish: { readonly [F in WorldFault]: WorldFaultTold } = {
  "disk-full": { sentence: "Disken er fuld.", next: "Gør plads på disken, og kør kommandoen igen." },
  "read-only": {
    sentence: "Drevet kan kun læses.",
    next: "Vælg en mappe, der kan skrives i, og kør kommandoen igen.",
  },
  "not-allowed": {
    sentence: "Brugeren har ikke adgang.",
    next: "Få adgang, eller vælg et andet sted, og kør kommandoen igen.",
  },
  "is-a-folder": { sentence: "Det er en mappe.", next: "Skriv navnet på en fil, og kør kommandoen igen." },
  "no-such-folder": {
    sentence: "Mappen findes ikke.",
    next: "Opret mappen, eller vælg en anden, og kør kommandoen igen.",
  },
  "too-large": { sentence: "Den er for stor.", next: "Del den i mindre dele, og kør kommandoen igen." },
  "over-64-mib": {
    sentence: "Den fylder mere end 64 MiB.",
    next: "Del den, fx i en fil for hver måned, hver med overskrifterne øverst, og importer dem en for en. En linje betales kun én gang.",
  },
  "changed-while-read": {
    sentence: "Den blev ændret, mens den blev læst.",
    next: "Luk det program, der skriver i den, og kør kommandoen igen.",
  },
  refused: { sentence: "Serveren afviste forbindelsen.", next: "Se efter, om serveren kører og adressen er rigtig." },
  "wrong-password": { sentence: "Adgangskoden er forkert.", next: "Ret adgangskoden, og kør kommandoen igen." },
  "no-rights": {
    sentence: "Brugeren har ikke ret til tabellerne.",
    next: "Bed den, der passer databasen, om rettighederne.",
  },
  "no-such-database": { sentence: "Databasen findes ikke.", next: "Ret navnet i --regnskab, eller opret databasen." },
  "timed-out": {
    sentence: "Der kom ikke svar i tide.",
    next: "Se efter, om netværket virker, og kør kommandoen igen.",
  },
  "not-trusted": {
    sentence: "Serverens certifikat kan ikke efterprøves.",
    next: "Ret certifikatet, eller skriv med sslmode i adressen, hvilket der skal stoles på.",
  },
  "not-encrypted": {
    sentence: "Serveren tager kun imod krypterede forbindelser.",
    next: "Skriv sslmode=verify-full eller sslmode=require i adressen.",
  },
  "not-utf8": {
    sentence: "Databasen er ikke lavet med tegnsættet UTF8, så navne kan ikke gemmes, som de skrives.",
    next: "Lav en ny database: CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0",
  },
  "backed-up-there": {
    sentence: "Et regnskab på en server bliver kopieret og hentet ind igen af serveren selv.",
    next: "Brug pg_dump og pg_restore. Nøglerne i datamappen skal kopieres for sig. Til en fil: frikort regnskab kopi",
  },
  "cut-off": {
    sentence: "Forbindelsen blev afbrudt.",
    next: "Kør kommandoen igen. Det, der nåede at blive bogført, bogføres ikke to gange.",
  },
  "in-doubt": {
    sentence: "Forbindelsen blev afbrudt, mens der blev bogført, og serveren svarer ikke. Det vides ikke, om det står.",
    next: "Kør den samme kommando igen, når serveren svarer: den afgør det, og intet bogføres to gange.",
  },
  other: { sentence: "Årsagen er ikke kendt.", next: "Prøv igen, eller vælg et andet sted." },
};

/** Words of one meaning each. */
export const fixedDanish: FixedWords = {
  error: "Fejl",
  notice: "Bemærk",
  finding: "Afvigelse",
  inOrder: "i orden",
  and: "og",
  or: "eller",
  line: "linje",
  column: "kolonne",
  received: "modtog",
  expected: "forventet",
  found: "fundet",
  field: "felt",
  card: "Frikort-ID",
  employer: "CVR-nr.",
  ledger: "regnskabet",
  voucher: "bilag",
  incomeYear: "indkomstår",
  isClockRight: "Går uret rigtigt?",
  yes: "ja",
  no: "nej",
  files: { journal: "kassekladde", year: "år", agreement: "aftale", contract: "ansættelsesbevis" },
  yesOrNo: "[j/N]",
  keys: { space: "mellemrum", navigate: "op og ned", select: "vælg", all: "alle", invert: "byt om", submit: "færdig" },
  goBack: "Skriv < for at gå tilbage til spørgsmålet før.",
  amounts: {
    wage: "løn",
    supplement: "tillæg",
    supplements: "tillæg",
    holidayPay: "feriebetaling",
    holidayPayAccrued: "feriebetaling, optjent og ikke udbetalt",
    holidayPayOwed: "feriebetaling til gode",
    pension: "pension udbetalt",
    counted: "registreres på kortet",
    atpEmployee: "ATP, egen andel",
    atpEmployer: "ATP, arbejdsgiverens andel",
    payout: "til udbetaling",
    outside: "almindelig løn uden for kortet",
    ceiling: "beløbsgrænse",
    usedBefore: "brugt hidtil",
    left: "tilbage",
    excess: "for meget",
    elsewhere: "hos andre arbejdsgivere",
    unregistered: "endnu ikke registreret",
    saldo: "saldo på Socialtfrikort.dk",
    difference: "forskel",
  },
  status: {
    written: "bogført",
    stands: "står allerede",
    planned: "prøvekørsel",
    "nothing-new": "intet nyt",
    refused: "afvist",
    reversed: "tilbageført",
    registered: "registreret",
    missing: "mangler",
  },
  paidBy: { account: "konto", cash: "kontant", mobilepay: "MobilePay" },
  jobKind: jobKindsDanish,
  periodClass: {
    month: "måned",
    fortnight: "14 dage",
    week: "uge",
    casual: "løsarbejde",
    none: "ingen ATP",
  },
  holidayPay: { "with-wage": "udbetales med lønnen", accrued: "optjenes", only: "udbetales alene" },
  standing: { printed: "bekræftet", "to-verify": "ikke bekræftet", "added-by-user": "tilføjet af brugeren" },
  fault: faultsDanish,
  worldFault: worldFaultsDanish,
  limits: {
    hours: "der kan højst være 24 timer for hver dag i lønperioden, 744 i alt, og de skal være over 0",
    amount: "beløbet skal være over 0 og højst 10.000.000,00 kr.",
    clock: "et klokkeslæt ligger mellem 0:00 og 24:00",
    day: "dagen ligger uden for den lønperiode, der er valgt",
  },
  supplementInFile: "et beløb som 200 eller 200,00; teksten står i kolonnen Tillægstekst",
  impliedDecimals: (written, meant) => `${written} for ${meant} (Danløn: de to sidste cifre er decimaler, uden komma)`,
  leftOut: {
    "not-approved": "ikke godkendt",
    "no-hours": "uden timer",
    sums: "summer",
    hidden: "skjult eller bortfiltreret",
  },
  months: [
    ...["januar", "februar", "marts", "april", "maj", "juni"],
    ...["juli", "august", "september", "oktober", "november", "december"],
  ],
  lines: (count) => countOf(count, "linje", "linjer"),
  decimalHours: (hours) => `${hours} timer`,
  clock: (hours, minutes) => `${countOf(hours, "time", "timer")} og ${countOf(minutes, "minut", "minutter")}`,
  andMore: (count) => `og ${count} til`,
};
