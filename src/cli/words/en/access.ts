import { showDay, showPeriod } from "../../../values/calendar.js";
import { showInstantInEnglish } from "../../../values/copenhagen.js";
import { showMoney } from "../../../values/money.js";
import type { AccessWords } from "../keeping.js";

/** The answer to a person who asks what is held, in English (GDPR article 15). */
export const accessEnglish: AccessWords = {
  head: ({ card, now }) => `What the ledger holds about card ${card} on ${showInstantInEnglish(now)}`,
  nothing: (card) => `The ledger holds nothing about card ${card}.`,
  heads: {
    person: "Person",
    employers: "Employers who entered it",
    employments: "Employments",
    payments: "Payments and reversals",
    notes: "Other notes",
    purposes: "What it is used for, who receives it, and where it comes from",
    retention: "How long it is kept",
    rights: "Rights",
  },
  erased: "Name and address have been erased.",
  name: "name",
  address: "address",
  bankAccount: "bank account",
  employer: ({ cvr, name, address, contact }) => `CVR ${cvr}, ${name}, ${address}. Contact: ${contact}`,
  employment: ({ employer, from, to, number, perHour, registeredOn }) =>
    [
      `CVR ${employer}`,
      ...(from === undefined ? [] : [`employed from ${showDay(from)}`]),
      ...(to === undefined ? [] : [`to ${showDay(to)}`]),
      ...(number === undefined ? [] : [`employee no. ${number}`]),
      ...(perHour === undefined ? [] : [`agreed hourly wage ${showMoney(perHour)}`]),
      ...(registeredOn === undefined ? [] : [`employment registered ${showDay(registeredOn)}`]),
    ].join(", "),
  payment: ({ voucher, employer, payDay, period, isReversal }) =>
    `${isReversal ? "Reversal" : "Payment"}, voucher ${voucher}, CVR ${employer}, pay day ${showDay(payDay)}, pay period ${showPeriod(period)}`,
  line: { wage: "wage", supplement: "supplement", "holiday-pay": "holiday pay", pension: "pension paid out" },
  counted: "registered on the card",
  atp: "ATP, own share",
  payout: "paid out",
  outside: "ordinary pay outside the card",
  reason: (reason) => `reason: ${reason}`,
  saldo: ({ left, readAt, employer }) =>
    `Balance on the card: ${showMoney(left)} Read ${showInstantInEnglish(readAt)} (CVR ${employer})`,
  registered: ({ voucher, on, by, employer }) =>
    `Voucher ${voucher} noted as registered at Socialtfrikort.dk ${showDay(on)} by ${by} (CVR ${employer})`,
  unregistered: ({ voucher, at, reason, employer }) =>
    `The mark of voucher ${voucher} as registered was taken back ${showInstantInEnglish(at)}: ${reason} (CVR ${employer})`,
  state: ({ state, from, employer }) => `The card ${states[state]} ${showDay(from)} (CVR ${employer})`,
  erasure: ({ at, reason, employer }) =>
    `Name and address erased ${showInstantInEnglish(at)}: ${reason} (CVR ${employer})`,
  purposes: [
    "Purposes: to pay wages on the social frikort, to keep within the card's ceiling, to register the pay and to keep books.",
    "Grounds: duties under the acts on the social frikort, ATP and bookkeeping.",
  ],
  recipients: [
    "Recipients: Socialtfrikort.dk (employment, period and amount, typed by the employer), ATP (contributions), the employer's bookkeeper and auditor.",
    "The program itself sends nothing, and nothing is reported to eIndkomst. The program takes nothing out of the EU.",
  ],
  sources: [
    "Source: the holder of the card, the employer, and the balance shown at Socialtfrikort.dk. No decision is made automatically.",
  ],
  retention: (until) =>
    until === undefined
      ? "There is no voucher that must be kept. Name and address can be erased now."
      : `Vouchers are kept five years from the end of the accounting year, here until ${showDay(until)} (the bookkeeping act, section 10). After that name and address can be erased.`,
  rights: [
    "You can ask the employer to correct what is wrong, to erase what need not be kept, and for a copy.",
    "You can complain to the Danish Data Protection Agency: www.datatilsynet.dk.",
  ],
};

const states = {
  "first-day": "is valid from",
  inactive: "is not active from",
  active: "is active again from",
} as const;
