import type { SlipLanguage } from "../../ledger/entry.js";
import type { SlipDoubt } from "../papers/payslip.js";

/** The words of layout 1, by which its slips are read for ever; that layout is no longer drawn. */
export interface Words1 {
  readonly title: string;
  readonly subtitle: string;
  readonly voucher: string;
  readonly employer: string;
  readonly cvr: string;
  readonly contact: string;
  readonly employee: string;
  readonly employeeNumber: string;
  readonly card: string;
  readonly period: string;
  readonly payDay: string;
  readonly incomeYear: string;
  readonly text: string;
  readonly hours: string;
  readonly rate: string;
  readonly amount: string;
  readonly wage: string;
  readonly supplementPlain: string;
  readonly holidayPayPlain: string;
  readonly pension: string;
  readonly sum: string;
  readonly incomeTax: string;
  readonly labourMarket: string;
  readonly atpEmployee: string;
  readonly payout: string;
  readonly register: string;
  readonly reminder: string;
  readonly reminderReversal: string;
  readonly ceiling: string;
  readonly usedBefore: string;
  readonly used: string;
  readonly left: string;
  readonly ownLedger: string;
  readonly beside: string;
  readonly atpEmployer: string;
  readonly accrued: string;
  readonly owed: string;
  readonly outside: string;
  readonly groundHeading: string;
  readonly ground: string;
  readonly reversal: string;
  readonly correction: string;
  readonly receivedDay: string;
  readonly signature: string;
  readonly currency: string;
  supplement(text: string): string;
  holidayPay(share: string, base: string): string;
  cardYear(year: number): string;
  saldo(readAt: string, left: string): string;
  reverses(voucher: string): string;
  corrects(voucher: string): string;
  reason(reason: string): string;
  received(amount: string): string;
  receivedBack(amount: string): string;
  seal(key: string, code: string): string;
  issued(at: string): string;
  kept(day: string): string;
  page(page: number, pages: number): string;
  continued(voucher: string): string;
  readonly paidBy: Readonly<Record<"account" | "cash" | "mobilepay", readonly [label: string, word: string]>>;
  readonly doubts: Readonly<
    Record<SlipDoubt["name"], Readonly<Record<"to-verify" | "added-by-user", (year: number) => string>>>
  >;
}

const da: Words1 = {
  title: "Lønseddel",
  subtitle: "Løn efter lov om socialt frikort",
  voucher: "Bilagsnr.",
  employer: "Arbejdsgiver",
  cvr: "CVR-nr.",
  contact: "Kontaktperson",
  employee: "Medarbejder",
  employeeNumber: "Medarbejdernr.",
  card: "Frikort-ID-nummer",
  period: "Lønperiode",
  payDay: "Udbetalingsdato",
  incomeYear: "Indkomstår",
  text: "Tekst",
  hours: "Timer",
  rate: "Sats",
  amount: "Beløb",
  wage: "Løn",
  supplementPlain: "Tillæg",
  holidayPayPlain: "Feriegodtgørelse",
  pension: "Pension udbetalt",
  sum: "I alt",
  incomeTax: "A-skat",
  labourMarket: "AM-bidrag",
  atpEmployee: "ATP egen andel",
  payout: "Til udbetaling",
  register: "Beløb til registrering på Socialtfrikort.dk",
  reminder: "Skal registreres på Socialtfrikort.dk; ellers gælder skattefriheden ikke.",
  reminderReversal: "Er betalingen registreret på Socialtfrikort.dk, skal registreringen rettes.",
  ceiling: "Beløbsgrænse",
  usedBefore: "Brugt før dette bilag",
  used: "Brugt",
  left: "Tilbage",
  ownLedger: "Opgjort efter arbejdsgiverens eget regnskab.",
  beside: "Ikke med i udbetalingen",
  atpEmployer: "ATP arbejdsgiver",
  accrued: "Optjent, ikke udbetalt feriegodtgørelse",
  owed: "Feriegodtgørelse til gode i alt",
  outside: "Almindelig løn, udbetales uden om dette bilag",
  groundHeading: "Grundlag for skattefrihed",
  ground:
    "Løn efter lov om socialt frikort. Skattefri og uden modregning inden for beløbsgrænsen. Registreres på Socialtfrikort.dk. Indberettes ikke til eIndkomst.",
  reversal: "TILBAGEFØRSEL",
  correction: "RETTELSE",
  receivedDay: "Dato",
  signature: "Underskrift",
  currency: "Beløb i danske kroner",
  supplement: (text) => `Tillæg: ${text}`,
  holidayPay: (share, base) => `Feriegodtgørelse ${share} af ${base}`,
  cardYear: (year) => `Kortet i ${year}`,
  saldo: (readAt, left) => `Opgjort efter saldo aflæst på Socialtfrikort.dk ${readAt}: ${left} tilbage.`,
  reverses: (voucher) => `Tilbagefører bilag ${voucher}`,
  corrects: (voucher) => `Retter bilag ${voucher}`,
  reason: (reason) => `Årsag: ${reason}`,
  received: (amount) => `Modtaget kontant ${amount}`,
  receivedBack: (amount) => `Modtaget retur ${amount}`,
  seal: (key, code) => `Seglets nøgle ${key}. Kontrolkode ${code}.`,
  issued: (at) => `Udstedt ${at}`,
  kept: (day) => `Opbevares til og med ${day}`,
  page: (page, pages) => `Side ${page} af ${pages}`,
  continued: (voucher) => `Lønseddel, bilagsnr. ${voucher}, fortsat`,
  paidBy: {
    account: ["Udbetalt via", "konto"],
    cash: ["Udbetalt", "kontant"],
    mobilepay: ["Udbetalt via", "MobilePay"],
  },
  doubts: {
    "annual-ceiling": {
      "to-verify": (year) => `Beløbsgrænsen for ${year} er ikke bekræftet.`,
      "added-by-user": (year) => `Beløbsgrænsen for ${year} er indtastet af brugeren og ikke bekræftet.`,
    },
    atp: {
      "to-verify": (year) => `ATP-satserne for ${year} er ikke bekræftet.`,
      "added-by-user": (year) => `ATP-satserne for ${year} er indtastet af brugeren og ikke bekræftet.`,
    },
    "income-test": {
      "to-verify": (year) => `Indkomstgrænsen for ${year} er ikke bekræftet.`,
      "added-by-user": (year) => `Indkomstgrænsen for ${year} er indtastet af brugeren og ikke bekræftet.`,
    },
  },
};

const en: Words1 = {
  title: "Payslip",
  subtitle: "Pay under the Danish act on the social exemption card",
  voucher: "Voucher no.",
  employer: "Employer",
  cvr: "CVR no.",
  contact: "Contact person",
  employee: "Employee",
  employeeNumber: "Employee no.",
  card: "Frikort ID number",
  period: "Pay period",
  payDay: "Pay day",
  incomeYear: "Income year",
  text: "Text",
  hours: "Hours",
  rate: "Rate",
  amount: "Amount",
  wage: "Wage",
  supplementPlain: "Supplement",
  holidayPayPlain: "Holiday pay",
  pension: "Pension paid out",
  sum: "Total",
  incomeTax: "Income tax (A-skat)",
  labourMarket: "Labour market contribution (AM-bidrag)",
  atpEmployee: "ATP, employee’s share",
  payout: "To be paid",
  register: "Amount to register at Socialtfrikort.dk",
  reminder: "Must be registered at Socialtfrikort.dk; otherwise the pay is not tax-free.",
  reminderReversal: "If the payment has been registered at Socialtfrikort.dk, the registration must be corrected.",
  ceiling: "Ceiling",
  usedBefore: "Used before this voucher",
  used: "Used",
  left: "Left",
  ownLedger: "Taken from the employer’s own ledger.",
  beside: "Not part of the amount paid",
  atpEmployer: "ATP, employer’s share",
  accrued: "Holiday pay earned, not paid",
  owed: "Holiday pay owed in all",
  outside: "Ordinary pay, paid separately from this voucher",
  groundHeading: "Why this pay is tax-free",
  ground:
    "Pay under the Danish act on the social exemption card (lov om socialt frikort). Tax-free, and not set off against benefits, up to the ceiling. Registered at Socialtfrikort.dk. Not reported to eIndkomst.",
  reversal: "REVERSAL",
  correction: "CORRECTION",
  receivedDay: "Date",
  signature: "Signature",
  currency: "Amounts in Danish kroner",
  supplement: (text) => `Supplement: ${text}`,
  holidayPay: (share, base) => `Holiday pay ${share} of ${base}`,
  cardYear: (year) => `The card in ${year}`,
  saldo: (readAt, left) => `Taken from the balance read at Socialtfrikort.dk ${readAt}: ${left} left.`,
  reverses: (voucher) => `Reverses voucher ${voucher}`,
  corrects: (voucher) => `Corrects voucher ${voucher}`,
  reason: (reason) => `Reason: ${reason}`,
  received: (amount) => `Received in cash ${amount}`,
  receivedBack: (amount) => `Received back ${amount}`,
  seal: (key, code) => `Seal key ${key}. Check code ${code}.`,
  issued: (at) => `Issued ${at}`,
  kept: (day) => `To be kept until ${day}`,
  page: (page, pages) => `Page ${page} of ${pages}`,
  continued: (voucher) => `Payslip, voucher no. ${voucher}, continued`,
  paidBy: { account: ["Paid by", "bank transfer"], cash: ["Paid in", "cash"], mobilepay: ["Paid by", "MobilePay"] },
  doubts: {
    "annual-ceiling": {
      "to-verify": (year) => `The ceiling for ${year} is not confirmed.`,
      "added-by-user": (year) => `The ceiling for ${year} was entered by the user and is not confirmed.`,
    },
    atp: {
      "to-verify": (year) => `The ATP rates for ${year} are not confirmed.`,
      "added-by-user": (year) => `The ATP rates for ${year} were entered by the user and are not confirmed.`,
    },
    "income-test": {
      "to-verify": (year) => `The income limit for ${year} is not confirmed.`,
      "added-by-user": (year) => `The income limit for ${year} was entered by the user and is not confirmed.`,
    },
  },
};

export const words1: Readonly<Record<SlipLanguage, Words1>> = { da, en };
