import { showInstant } from "../../../values/copenhagen.js";
import { showHolidayDays } from "../../../values/holiday-days.js";
import { showClock, showHours, showHundredthsDown } from "../../../values/hours.js";
import { showMoney } from "../../../values/money.js";
import type { CardNote, ReportWords } from "../report.js";
import { fixedDanish } from "./fixed.js";
import { countOf } from "./phrases.js";

/** The answers of the commands, in Danish. */
export const reportsDanish: ReportWords = {
  employerQuestions: {
    name: "arbejdsgiverens navn (som det skal stå på lønsedlen)",
    address: "arbejdsgiverens adresse (vej, postnummer og by)",
    practice: "Feriebetaling: skal den udbetales med hver løn, eller optjenes og udbetales senere?",
    payPeriod: "Hvordan lønnes folk? Det afgør ATP",
    postcode: "Der mangler et postnummer på fire cifre, som i Havnegade 1, 6700 Esbjerg.",
    contact: "kontaktperson hos arbejdsgiveren (den, der registreres)",
  },
  employerMade: {
    written: ({ name, cvr, ledger }) => `Arbejdsgiver ${name}, CVR-nr. ${cvr}, er oprettet i regnskabet ${ledger}.`,
    planned: ({ name, cvr }) => `Prøvekørsel. Arbejdsgiver ${name}, CVR-nr. ${cvr}. Intet er oprettet.`,
  },
  employerChanged: {
    written: ({ name, cvr, ledger }) => `Arbejdsgiver ${name}, CVR-nr. ${cvr}, er ændret i regnskabet ${ledger}.`,
    stands: ({ name, cvr }) => `Arbejdsgiver ${name}, CVR-nr. ${cvr}, står allerede sådan. Intet er ændret.`,
    planned: ({ name, cvr }) => `Prøvekørsel. Arbejdsgiver ${name}, CVR-nr. ${cvr}. Intet er ændret.`,
  },
  employerFacts: ({ practice, payPeriod }) => [
    `  Feriebetaling: ${fixedDanish.holidayPay[practice]}`,
    `  Lønperiode: ${fixedDanish.periodClass[payPeriod]}`,
  ],
  employerPayer: ({ address, contact }) => [`  Adresse: ${address}`, `  Kontaktperson: ${contact}`],
  employerUsual: (cvr) => `CVR-nr. ${cvr} er nu den arbejdsgiver, der bruges, når --arbejdsgiver ikke er skrevet.`,
  employerYearEnd: (monthAndDay) => `  Regnskabsåret slutter: ${monthAndDay.slice(3)}-${monthAndDay.slice(0, 2)}`,
  accountsHead: "  Konti:",
  accountName: {
    wage: "løn",
    "holiday-pay": "feriebetaling",
    pension: "pension udbetalt",
    "atp-employer": "ATP, arbejdsgiverens andel",
    bank: "bank",
    cash: "kasse",
    "owed-holiday-pay": "skyldig feriebetaling",
    "owed-atp": "skyldig ATP",
  },
  employerKey: (key) => `  Nøgle til lønsedlernes segl: ${key}`,
  nextCommands: [
    "  Og så:",
    '    frikort kort sæt FRIKORT-ID --navn "NAVN" --sats TIMELØN',
    "      et kort og den aftalte løn",
    "    frikort betal FRIKORT-ID --timer TIMER",
    "      den første betaling",
    "    frikort mangler",
    "      det, der skal tastes på Socialtfrikort.dk",
  ],
  cardHead: ({ card, year }) => `Frikort-ID ${card}, indkomstår ${year}`,
  cardOwed: ({ owed, days }) =>
    `  Til gode i feriebetaling: ${showMoney(owed)} Feriedage: ${showHolidayDays(days.earned)} optjent, ${showHolidayDays(days.taken)} holdt.`,
  leftBesideOwed: (left, hours) =>
    `  Uden det, der er til gode, er der ${showMoney(left)} tilbage${hours === undefined ? "." : `: plads til ${showHundredthsDown(hours)} timer.`}`,
  cardNoPayments: "  Ingen betalinger i regnskabet for det år.",
  erasedName: "(navn slettet)",
  cardUnknown: "  Kortet er ikke kendt i dette regnskab.",
  cardUnregistered: ({ count, counted }) =>
    `  ${countOf(count, "betaling", "betalinger")}, i alt ${showMoney(counted)}, mangler at blive registreret på Socialtfrikort.dk: frikort mangler`,
  cardToTakeOut: ({ count, counted }) =>
    `  ${countOf(count, "tilbageføring", "tilbageføringer")}, i alt ${showMoney(counted)}, står stadig på Socialtfrikort.dk og skal tages ud.`,
  saldoReadAt: (readAt) => `   (aflæst ${showInstant(readAt)})`,
  ledgerOnly: (card) =>
    `  Ingen saldo er aflæst i år: andre arbejdsgivere kan have brugt af kortet. Noter den med: frikort kort saldo ${card} BELØB`,
  hoursThatFit: (hours, perHour) =>
    hours === 0
      ? `  Der er ikke plads til flere timer à ${showMoney(perHour)}`
      : `  Der er plads til højst ${showHundredthsDown(hours)} timer (${showClock(hours)}) à ${showMoney(perHour)}`,
  cardNoted: {
    written: ({ card, what }) => `Frikort-ID ${card}: ${noted[what]} er noteret.`,
    stands: ({ card, what }) => `Frikort-ID ${card}: ${noted[what]} var allerede noteret. Intet er ændret.`,
    planned: ({ card, what }) => `Frikort-ID ${card}: ${noted[what]}: prøvekørsel, intet er noteret.`,
  },
  cards: (count) => countOf(count, "kort", "kort"),
  active: "aktivt",
  inactive: "ikke aktivt",
  payments: (count) => countOf(count, "bilag", "bilag"),
  total: "i alt",
  noPayments: "Ingen bilag.",
  columns: {
    voucher: "Bilag",
    employer: "CVR-nr.",
    card: "Frikort-ID",
    payDay: "Udbetaling",
    counted: "Registreres",
    onCard: "På kortet",
    ownShare: "Egen andel",
    employerShare: "Arbejdsgiver",
    payout: "Udbetales",
    status: "Status",
    used: "Brugt",
    left: "Tilbage",
    name: "Navn",
    rate: "Timeløn",
    employed: "Ansat",
    month: "Måned",
    hours: "Timer",
  },
  state: {
    missing: "mangler",
    registered: "registreret",
    reversed: "tilbageført",
    reversal: "tilbagefører",
    reversalShort: "modpost til",
    booked: "bogført",
  },
  payslipMade: (voucher, path) => `Lønsedlen til bilag ${voucher}: ${path}`,
  lawHead: (year) => `Satser for ${year}`,
  lawName: {
    "annual-ceiling": "Beløbsgrænse",
    "holiday-pay": "Feriebetaling",
    atp: "ATP, A-bidrag: egen andel / arbejdsgiver",
    "income-test": "Grænse for almindelig løn (§ 2, stk. 2, nr. 2)",
  },
  lawFrom: "fra",
  lawConfirmed: "senest kontrolleret",
  lawSource: "kilde",
  lawAddedBy: ({ by, at, reason }) =>
    `tilføjet af ${by} ${showInstant(at)}${reason === undefined ? "" : `, årsag: ${reason}`}`,
  lawAddedBefore: ({ ceiling, by, at }) => `i stedet for ${showMoney(ceiling)}, tilføjet af ${by} ${showInstant(at)}`,
  lawNotes: {
    "annual-ceiling 2023-01-01":
      "20.000 kr. for udbetalingsdage fra 1. januar til 30. juni 2023; gælder ved siden af hele årets 40.000 kr.",
    "annual-ceiling 2023-07-01": "I kraft fra 1. juli 2023, for kalenderåret 2023.",
    "annual-ceiling 2026-01-01":
      "Beløbet er trykt for en anden regel, der reguleres på samme måde. Afrundes der anderledes, bliver det 44.690 kr. Saldoen på et ubrugt kort afgør det.",
    "atp 2024-01-01": "Den fulde måned, 297,00 kr., er trykt for 2024; en senere sats er ikke set.",
    "income-test 2025-01-01": "Regnet som 10.320 kr. og 3,6 %.",
    "income-test 2026-01-01": "Regnet som 10.692 kr. og 4,5 %.",
  },
  willAddLaw: ({ year, ceiling, source, before }) =>
    `Beløbsgrænse for ${year}: ${showMoney(ceiling)} ${before === undefined ? "" : `I stedet for ${showMoney(before)} `}Kilde: ${source}`,
  lawAdded: {
    written: ({ year, ceiling }) =>
      `Beløbsgrænsen for ${year} er tilføjet: ${showMoney(ceiling)} Den vises som tilføjet af brugeren.`,
    stands: ({ year, ceiling }) => `Beløbsgrænsen for ${year} står allerede som ${showMoney(ceiling)} Intet er ændret.`,
    planned: ({ year, ceiling }) => `Prøvekørsel. Beløbsgrænsen for ${year}: ${showMoney(ceiling)} Intet er tilføjet.`,
  },
  lawReplaced: ({ year, ceiling, before }) =>
    `Beløbsgrænsen for ${year} er nu ${showMoney(ceiling)} Før var den ${showMoney(before)} Begge bliver i regnskabet.`,
  atpClassHead: { month: "månedslønnet", fortnight: "14-dages", week: "ugelønnet", casual: "løsarbejder" },
  atpFromHours: (hours) => `fra ${showHours(hours)} timer`,
  perHour: "pr. time",
};

const noted: { readonly [N in CardNote]: string } = {
  set: "oplysningerne",
  saldo: "saldoen",
  inactive: "deaktiveringen",
  active: "aktiveringen",
};
