import { showInstantInEnglish } from "../../../values/copenhagen.js";
import { showHolidayDays } from "../../../values/holiday-days.js";
import { showClock, showHours, showHundredthsDown } from "../../../values/hours.js";
import { showMoney } from "../../../values/money.js";
import type { CardNote, ReportWords } from "../report.js";
import { fixedEnglish } from "./fixed.js";
import { countOf } from "./phrases.js";

/** The answers of the commands, in English. */
export const reportsEnglish: ReportWords = {
  employerQuestions: {
    name: "the employer's name (as it is to appear on the payslip)",
    address: "the employer's address (street, postcode and town)",
    practice: "Holiday pay: is it to be paid with each wage, or accrued and paid later?",
    payPeriod: "How are people paid? It decides ATP",
    postcode: "A postcode of four digits is missing, as in Havnegade 1, 6700 Esbjerg.",
    contact: "contact person at the employer (the one who is registered)",
  },
  employerMade: {
    written: ({ name, cvr, ledger }) => `Employer ${name}, CVR ${cvr}, has been set up in the ledger ${ledger}.`,
    planned: ({ name, cvr }) => `Dry run. Employer ${name}, CVR ${cvr}. Nothing has been set up.`,
  },
  employerChanged: {
    written: ({ name, cvr, ledger }) => `Employer ${name}, CVR ${cvr}, has been changed in the ledger ${ledger}.`,
    stands: ({ name, cvr }) => `Employer ${name}, CVR ${cvr}, is already set up like this. Nothing has been changed.`,
    planned: ({ name, cvr }) => `Dry run. Employer ${name}, CVR ${cvr}. Nothing has been changed.`,
  },
  employerFacts: ({ practice, payPeriod }) => [
    `  Holiday pay: ${fixedEnglish.holidayPay[practice]}`,
    `  Pay period: ${fixedEnglish.periodClass[payPeriod]}`,
  ],
  employerPayer: ({ address, contact }) => [`  Address: ${address}`, `  Contact person: ${contact}`],
  employerUsual: (cvr) => `CVR ${cvr} is now the employer that is used when --employer is not given.`,
  employerYearEnd: (monthAndDay) => `  The accounting year ends: ${monthAndDay.slice(3)}-${monthAndDay.slice(0, 2)}`,
  accountsHead: "  Accounts:",
  accountName: {
    wage: "wages",
    "holiday-pay": "holiday pay",
    pension: "pension paid out",
    "atp-employer": "ATP, the employer's share",
    bank: "bank",
    cash: "cash",
    "owed-holiday-pay": "holiday pay owed",
    "owed-atp": "ATP owed",
  },
  employerKey: (key) => `  Key that seals the payslips: ${key}`,
  nextCommands: [
    "  And then:",
    '    frikort card set CARD --name "NAME" --rate RATE',
    "      a card and the agreed rate",
    "    frikort pay CARD --hours HOURS",
    "      the first payment",
    "    frikort todo",
    "      what is to be typed at Socialtfrikort.dk",
  ],
  cardHead: ({ card, year }) => `Card ${card}, income year ${year}`,
  cardOwed: ({ owed, days }) =>
    `  Holiday pay owed: ${showMoney(owed)} Days of holiday: ${showHolidayDays(days.earned)} earned, ${showHolidayDays(days.taken)} taken.`,
  leftBesideOwed: (left, hours) =>
    `  Apart from what is owed, ${showMoney(left)} is left${hours === undefined ? "." : `: room for ${showHundredthsDown(hours)} hours.`}`,
  cardNoPayments: "  No payments in the ledger for that year.",
  erasedName: "(name erased)",
  cardUnknown: "  The card is not known in this ledger.",
  cardUnregistered: ({ count, counted }) =>
    `  ${countOf(count, "payment", "payments")}, ${showMoney(counted)} in all, must still be registered at Socialtfrikort.dk: frikort todo`,
  cardToTakeOut: ({ count, counted }) =>
    `  ${countOf(count, "reversal", "reversals")}, ${showMoney(counted)} in all, still to be taken out at Socialtfrikort.dk.`,
  saldoReadAt: (readAt) => `   (read ${showInstantInEnglish(readAt)})`,
  ledgerOnly: (card) =>
    `  No portal balance has been read this year: other employers may have used some of the card. Note it with: frikort card saldo ${card} AMOUNT`,
  hoursThatFit: (hours, perHour) =>
    hours === 0
      ? `  There is no room for more hours at ${showMoney(perHour)}`
      : `  There is room for at most ${showHundredthsDown(hours)} hours (${showClock(hours)}) at ${showMoney(perHour)}`,
  cardNoted: {
    written: ({ card, what }) => `Card ${card}: ${noted[what]} noted.`,
    stands: ({ card, what }) => `Card ${card}: ${noted[what]} had already been noted. Nothing has been changed.`,
    planned: ({ card, what }) => `Card ${card}: ${noted[what]}: dry run, nothing has been noted.`,
  },
  cards: (count) => countOf(count, "card", "cards"),
  active: "active",
  inactive: "not active",
  payments: (count) => countOf(count, "voucher", "vouchers"),
  total: "total",
  noPayments: "No vouchers.",
  columns: {
    voucher: "Voucher",
    employer: "CVR",
    card: "Card",
    payDay: "Pay day",
    counted: "To register",
    onCard: "On card",
    ownShare: "Own share",
    employerShare: "Employer",
    payout: "Payout",
    status: "Status",
    used: "Used",
    left: "Left",
    name: "Name",
    rate: "Rate",
    employed: "Employed",
    month: "Month",
    hours: "Hours",
  },
  state: {
    missing: "to register",
    registered: "registered",
    reversed: "reversed",
    reversal: "reverses",
    reversalShort: "reverses",
    booked: "booked",
  },
  payslipMade: (voucher, path) => `The payslip of voucher ${voucher}: ${path}`,
  lawHead: (year) => `The law's values for ${year}`,
  lawName: {
    "annual-ceiling": "Annual ceiling",
    "holiday-pay": "Holiday pay",
    atp: "ATP, A-rate: employee / employer",
    "income-test": "Income-test amount (§ 2(2)(2))",
  },
  lawFrom: "from",
  lawConfirmed: "last looked up",
  lawSource: "source",
  lawAddedBy: ({ by, at, reason }) =>
    `added by ${by} ${showInstantInEnglish(at)}${reason === undefined ? "" : `, reason: ${reason}`}`,
  lawAddedBefore: ({ ceiling, by, at }) =>
    `in place of ${showMoney(ceiling)}, added by ${by} ${showInstantInEnglish(at)}`,
  lawNotes: {},
  willAddLaw: ({ year, ceiling, source, before }) =>
    `Annual ceiling of ${year}: ${showMoney(ceiling)} ${before === undefined ? "" : `Instead of ${showMoney(before)} `}Source: ${source}`,
  lawAdded: {
    written: ({ year, ceiling }) =>
      `The ceiling for ${year} has been added: ${showMoney(ceiling)} It is shown as added by the user.`,
    stands: ({ year, ceiling }) =>
      `The ceiling for ${year} already stands as ${showMoney(ceiling)} Nothing has been changed.`,
    planned: ({ year, ceiling }) => `Dry run. The ceiling for ${year}: ${showMoney(ceiling)} Nothing has been added.`,
  },
  lawReplaced: ({ year, ceiling, before }) =>
    `The ceiling for ${year} is now ${showMoney(ceiling)} Before it was ${showMoney(before)} Both stay in the ledger.`,
  atpClassHead: { month: "monthly paid", fortnight: "fortnightly", week: "weekly", casual: "casual" },
  atpFromHours: (hours) => `from ${showHours(hours)} hours`,
  perHour: "per hour",
};

const noted: { readonly [N in CardNote]: string } = {
  set: "the particulars",
  saldo: "the portal balance",
  inactive: "the deactivation",
  active: "the activation",
};
