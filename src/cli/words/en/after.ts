import type { ExportKind } from "../../../app/export-kinds.js";
import { showDay } from "../../../values/calendar.js";
import { showInstantInEnglish } from "../../../values/copenhagen.js";
import type { CvrNumber, Voucher } from "../../../values/identity.js";
import { type Money, showMoney } from "../../../values/money.js";
import type { AfterWords } from "../after.js";
import { countOf, listedAnd } from "./phrases.js";

const amount = (money: Money | undefined) => (money === undefined ? "–" : showMoney(money));

/** What is said after a payment, in English. The portal's fields keep the portal's words. */
export const afterEnglish: AfterWords = {
  nothingMissing: "Nothing is waiting to be registered at Socialtfrikort.dk.",
  missing: ({ count, counted, overdue }) =>
    `${countOf(count, "payment", "payments")}, ${showMoney(counted)} in all, must still be registered at Socialtfrikort.dk${overdue === 0 ? "" : `, ${overdue} of them past the pay day`}. Until then the pay is not covered by the card.`,
  reversalsMissing: (count) =>
    `${countOf(count, "reversal", "reversals")} must still be entered at Socialtfrikort.dk: the amount is still there and must be taken out.`,
  takeOut: (amount) => `${amount}   (to be taken out)`,
  employer: ({ name, cvr }) => `${name}, CVR ${cvr}`,
  card: (card) => `  Card ${card}`,
  voucher: ({ voucher, payDay, isOverdue, reverses }) =>
    `    Voucher ${voucher}${reverses === undefined ? "" : `, reverses ${reverses}`}, ${isOverdue ? "paid" : "pay day"} ${showDay(payDay)}${isOverdue ? " – OVERDUE" : ""}`,
  portal: { employment: "Ansættelsesperiode", amount: "Udbetalt beløb", contact: "Kontaktperson" },
  stillEmployed: "still employed",
  employmentNotNoted: "   (register the employment first)",
  noteIt: (areSeveral) =>
    `When it is registered: frikort registered VOUCHER${areSeveral ? " --employer CVR" : ""}, or all at once: frikort registered --all${areSeveral ? " --employer CVR" : ""}`,
  employments: "Employments to register at Socialtfrikort.dk before the work begins:",
  employment: ({ card, employer, from, to, areSeveral }) =>
    `  Card ${card}, CVR ${employer}: from ${showDay(from)}${to === undefined ? "" : ` to ${showDay(to)}`}. Note it with: frikort card set ${card} --registered-employment DAY${areSeveral ? ` --employer ${employer}` : ""}`,
  saldo: ({ card, year, readAt }) =>
    `Card ${card}, income year ${year}: the portal balance read ${showInstantInEnglish(readAt)} does not agree with the ledger.`,
  saldoSums: { portal: "used according to Socialtfrikort.dk", ledger: "noted as registered before that" },
  causesHead: "Possible reasons:",
  causes: {
    "typed-not-marked": (vouchers) =>
      `${listedVouchers(vouchers)} has been typed at Socialtfrikort.dk but not noted here: note it with frikort registered ${vouchers.join(" ")}, then note the balance again`,
    "noted-since": (vouchers) =>
      `${listedVouchers(vouchers)} was noted as registered after the balance was read: read the balance and note it again`,
    "reversed-still-there": (vouchers) =>
      `the reversal of ${listedVouchers(vouchers)} is noted as registered, but the amount is still there`,
    "marked-not-typed": (vouchers) => `${listedVouchers(vouchers)} is noted as registered but is not there`,
    "payout-typed": (vouchers) => `for ${listedVouchers(vouchers)} the payout was typed, that is after ATP`,
    "whole-kroner": () => "Socialtfrikort.dk may have rounded to whole kroner",
    "ceiling-differs": () => "the ceiling is not confirmed and may differ by 1 krone",
    elsewhere: () => "other employers have registered pay on the card",
  },
  compared: ({ lines, matched, differences }) =>
    `The list from Socialtfrikort.dk: ${countOf(lines, "line", "lines")}, ${matched} agree with a voucher, ${countOf(differences, "difference", "differences")}.`,
  comparedSum: ({ card, portal, ledger }) =>
    `  Card ${card}: the list ${showMoney(portal)}, the ledger ${showMoney(ledger)}`,
  difference: ({ kind, card, portal, ledger, voucher, line, isPayout }) => {
    const where = line === undefined ? `card ${card}` : `line ${line}, card ${card}`;
    const named = `voucher ${voucher?.voucher ?? "–"}`;
    switch (kind) {
      case "only-portal":
        return `  ${where}: ${amount(portal)} is on the list but agrees with no voucher`;
      case "only-ledger":
        return `  ${where}: ${named}, ${amount(ledger)}, is noted as registered but is not on the list`;
      case "not-marked":
        return `  ${where}: ${named} is on the list but not noted here: frikort registered ${voucher?.voucher ?? ""}`;
      case "reversed-still-there":
        return `  ${where}: ${named} has been reversed but is still on the list`;
      case "amount-differs":
        return `  ${where}: the list has ${amount(portal)}, ${named} has ${amount(ledger)}${isPayout ? " (the payout was typed)" : ""}`;
    }
  },
  registered: {
    written: ({ on, ...of }) => `${voucherNamed(of)} is noted as registered on ${showDay(on)}.`,
    stands: ({ on, ...of }) =>
      `${voucherNamed(of)} was already noted as registered on ${showDay(on)}. Nothing has been changed.`,
    planned: (of) => `${voucherNamed(of)}: dry run, nothing has been noted.`,
  },
  noAtp: (year) => `There is no ATP of ${year} to report.`,
  atpQuarter: ({ employer, year, quarter, total, deadline, paid, standing }) => {
    const owed = `CVR ${employer}, quarter ${quarter} of ${year}: ${total}`;
    switch (standing) {
      case "open":
        return `${owed}, due by ${showDay(deadline)}.`;
      case "late":
        return `${owed}, was due by ${showDay(deadline)} and is not noted as paid.`;
      case "paid":
        return `${owed}, paid on ${paid === undefined ? "" : showDay(paid.on)}.`;
      case "changed":
        return `${owed}, but ${amount(paid?.total)} is noted as paid on ${paid === undefined ? "" : showDay(paid.on)}. Put it right with ATP, and note the quarter again.`;
    }
  },
  atpChoice: ({ year, quarter, total, deadline }) =>
    `quarter ${quarter} of ${year}, ${total}, due by ${showDay(deadline)}`,
  atpNoted: {
    written: "Noted as paid:",
    stands: "It was already noted. Nothing has been changed.",
    planned: "Dry run, nothing has been noted.",
  },
  atpTakenBack: "The note has been taken back:",
  atpNext:
    "ATP is declared and paid to ATP with the CPR number of the holder, which only you have. All are outside AM-bidrag and must be marked as such.",
  undoHead: "Nothing is deleted. What has been entered is taken back by an entry:",
  undo: ({ paid = "VOUCHER", registered = "VOUCHER" }) => [
    [`frikort reverse ${paid} --reason REASON`, "a payment"],
    [`frikort correct ${paid} --hours HOURS --reason REASON`, "a payment that should have been different"],
    [`frikort registered ${registered} --undo --reason REASON`, "a note that a voucher is registered"],
    ["frikort import --undo IMPORTID --reason REASON", "a whole import"],
    ["frikort atp --year YEAR --quarter QUARTER --undo", "a note that a quarter's ATP is paid"],
  ],
  undoVoucherHead: ({ voucher, card, payDay, counted }) =>
    `Voucher ${voucher}, card ${card}, pay day ${showDay(payDay)}: ${showMoney(counted)} on the card.`,
  undoVoucher: ({ voucher, payout, registeredOn }) => [
    [
      `frikort reverse ${voucher} --reason REASON`,
      `the whole payment: the amount is free on the card again, and the holder must pay ${showMoney(payout)} back`,
    ],
    [
      `frikort correct ${voucher} --hours HOURS --reason REASON`,
      "the payment is corrected: the old one is reversed, and the right one takes its place",
    ],
    ...(registeredOn === undefined
      ? []
      : [
          [
            `frikort registered ${voucher} --undo --reason REASON`,
            `only the note that the voucher was registered on ${showDay(registeredOn)}; the payment stands`,
          ] as const,
        ]),
  ],
  undoImport: (importId) => [
    `frikort import --undo ${importId} --reason REASON`,
    "the whole import with all its payments",
  ],
  undoReversal: ({ voucher, reverses, card }) =>
    `Voucher ${voucher} is itself a reversal, of voucher ${reverses}, and stands. If the amount is to be paid after all, pay it anew: frikort pay ${card} --hours HOURS`,
  undoReversed: ({ voucher, reversedBy, replacedBy }) =>
    `Voucher ${voucher} has already been reversed, by voucher ${reversedBy}.${replacedBy === undefined ? " There is nothing more to take back." : ` Voucher ${replacedBy} took its place. If that one is wrong, see: frikort undo ${replacedBy}`}`,
  unregistered: {
    written: ({ voucher }) =>
      `The mark of voucher ${voucher} as registered is taken back. The voucher must be registered again.`,
    planned: ({ voucher }) => `Voucher ${voucher}: dry run, the mark stands.`,
  },
  willRegister: (waiting, on) =>
    `To be noted as registered on ${showDay(on)}: ${waiting.map(({ employer, count, counted }) => `CVR ${employer}: ${countOf(count, "voucher", "vouchers")}, ${showMoney(counted)}`).join("; ")}`,
  willRegisterVoucher: ({ voucher, employer, card, counted }) =>
    `  ${employer === undefined ? "" : `CVR ${employer}, `}voucher ${voucher}, card ${card}: ${showMoney(counted)}`,
  nothingRegistered: "Nothing has been noted.",
  registeredSum: {
    written: (sum) => `Noted: ${sumOfVouchers(sum)}`,
    planned: (sum) => `Dry run: ${sumOfVouchers(sum)}`,
  },
  nothingToRegister: "Nothing is waiting to be registered. Nothing is changed.",
  willReverse: (voucher) => `  Voucher ${voucher} is reversed:`,
  willCorrect: (voucher) => `  Voucher ${voucher} is reversed, and this takes its place:`,
  reversed: {
    written: ({ voucher, reverses }) => `Reversed. Voucher ${voucher} reverses voucher ${reverses}.`,
    planned: ({ reverses }) => `Dry run. Voucher ${reverses} can be reversed. Nothing is entered.`,
  },
  corrected: {
    written: ({ voucher, corrects, reversal }) =>
      `Corrected. Voucher ${reversal} reverses voucher ${corrects}, and voucher ${voucher} takes its place.`,
    planned: ({ corrects }) => `Dry run. Voucher ${corrects} can be corrected. Nothing is entered.`,
  },
  exported: ({ kind, vouchers, place }) => `${exportsOf[kind]}, ${countOf(vouchers, "voucher", "vouchers")}: ${place}`,
  notToEIndkomst: "Pay on the card is not reported to eIndkomst.",
  agreement: {
    written: ({ card }) => `The agreement for card ${card} is ready to be signed by both.`,
    stands: ({ card }) => `The agreement for card ${card} is here already. Nothing is changed.`,
    planned: ({ card }) => `Dry run. The agreement for card ${card} can be made. Nothing is written.`,
  },
  contract: {
    written: ({ card }) =>
      `The employment certificate for card ${card} has been made. Give it to the holder within 7 days of the first working day.`,
    stands: ({ card }) => `The employment certificate for card ${card} is here already. Nothing is changed.`,
    planned: ({ card }) => `Dry run. The employment certificate for card ${card} can be made. Nothing is written.`,
  },
  contractOpen: (fields) => `  To be filled in by hand: ${listedAnd(fields)}.`,
  agreementNameOpen: "  The card has no name in the ledger: write the name by hand.",
  next: {
    typeIt: ({ voucher, employer }) =>
      `Next: type the amount at Socialtfrikort.dk (frikort todo shows the fields), then note it: frikort registered ${voucher}${ofEmployer(employer)}`,
    todo: "Next: see what must be corrected at Socialtfrikort.dk: frikort todo",
    stillMissing: (count) =>
      `Next: ${countOf(count, "voucher is", "vouchers are")} still to be registered: frikort todo`,
    allRegistered: "Everything is registered now.",
    atpPaid: ({ employer, year, quarter, areSeveral }) =>
      `When quarter ${quarter} of ${year} has been declared and paid, note it: frikort atp --year ${year} --quarter ${quarter} --paid${areSeveral ? ` --employer ${employer}` : ""}`,
    registerEmployment: ({ card, employer }) =>
      `Next: register the employment at Socialtfrikort.dk before the work begins, then note it: frikort card set ${card} --registered-employment DAY${ofEmployer(employer)}`,
  },
};

function ofEmployer(employer: CvrNumber | undefined): string {
  return employer === undefined ? "" : ` --employer ${employer}`;
}

const exportsOf: { readonly [K in ExportKind]: string } = {
  registration: "Registration list",
  journal: "Journal",
  year: "Statement of the year",
};

function listedVouchers(vouchers: readonly string[]): string {
  return `voucher ${listedAnd(vouchers)}`;
}

function voucherNamed({ voucher, employer }: { voucher: Voucher; employer: CvrNumber | undefined }): string {
  return employer === undefined ? `Voucher ${voucher}` : `CVR ${employer}: voucher ${voucher}`;
}

function sumOfVouchers({ count, counted }: { count: number; counted: Money }): string {
  return `${countOf(count, "voucher", "vouchers")}, ${showMoney(counted)} in all`;
}
