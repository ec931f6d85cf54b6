import { showDay, showPeriod } from "../../../values/calendar.js";
import { showInstantInEnglish } from "../../../values/copenhagen.js";
import { showHours } from "../../../values/hours.js";
import { showMoney } from "../../../values/money.js";
import type { AnswerWords, LedgerState, Words } from "../words.js";
import { fieldsEnglish } from "./fields.js";
import { findingsEnglish } from "./findings.js";
import { fixedEnglish } from "./fixed.js";
import { noticesEnglish } from "./notices.js";
import { countOf, quoted } from "./phrases.js";
import { problemsEnglish } from "./problems.js";

/** English. Days and amounts keep the Danish form, so that what is shown can be typed back. */
export const english: Words = {
  language: "en",
  fixed: fixedEnglish,
  fields: fieldsEnglish,
  problems: problemsEnglish,
  notices: noticesEnglish,
  findings: findingsEnglish,
  answers: answers(),
  quoted,
  instant: showInstantInEnglish,
  stands,
};

function stands(now: LedgerState): string {
  switch (now.kind) {
    case "nothing":
      return "Nothing has been entered.";
    case "plan":
      return "This is a dry run: nothing has been entered.";
    case "unchanged":
      return "Nothing has been changed.";
    case "unsaid":
      return "";
    case "entered":
      return "It has been entered. The same command again enters nothing twice and makes the files that are missing.";
    case "payment":
      return `The payment stands as voucher ${now.voucher}.`;
    case "reversal":
      return `The reversal stands as voucher ${now.voucher}.`;
    case "correction":
      return `The correction stands as voucher ${now.voucher}.`;
    case "import":
      return `${countOf(now.payments, "payment stands", "payments stand")} in the ledger.`;
  }
}

function answers(): AnswerWords {
  return {
    bookIt: "Enter it in the books?",
    isItAnother: "If it is another payment, answer yes. To correct the old one, answer no and use frikort correct.",
    newEmployment: {
      head: "New employment. Remember (this is said only once):",
      opened: ({ card, from }) =>
        `It is noted from ${showDay(from)}. If it began on another day, correct it: frikort card set ${card} --employed-from DAY`,
      register: ({ card }) =>
        `Register it at Socialtfrikort.dk before the work begins, and note it: frikort card set ${card} --registered-employment DAY`,
      certificate: "Give an employment certificate when the work is more than 3 hours a week on average.",
      certificateDue: ({ card }) =>
        `Give an employment certificate; the work is more than 3 hours a week on average: frikort contract ${card}`,
      hours: "Note the working time day by day, and keep it for 5 years.",
      insurance: "Have industrial injury insurance, also when the hours are few.",
    },
    written: ({ voucher, card, payDay }) => `Entered as voucher ${voucher}. Card ${card}, pay day ${showDay(payDay)}.`,
    stands: ({ id, voucher, reversedBy }) =>
      `Already entered. ${id === null ? "The payment" : `Payment id ${id}`} stands as voucher ${voucher}${
        reversedBy === undefined ? "" : `, reversed by voucher ${reversedBy}`
      }. Nothing has been changed.`,
    planned: ({ card, payDay }) => `Dry run. Card ${card}, pay day ${showDay(payDay)}. Nothing has been entered.`,
    summary: {
      holder: ({ name, card }) => (name === undefined ? `Card ${card}` : `${name}, card ${card}`),
      period: ({ period, payDay }) => `Pay period ${showPeriod(period)}, pay day ${showDay(payDay)}`,
      lastPayment: (last) =>
        last === undefined
          ? "The first payment on the card here"
          : `Latest payment ${showDay(last.payDay)}: ${showMoney(last.counted)} (voucher ${last.voucher})`,
    },
    wageLine: (hours, perHour) => `wage, ${showHours(hours)} hours at ${showMoney(perHour)}`,
    usedIn: (year) => `used in ${year}`,
    outOf: (ceiling) => ` of ${showMoney(ceiling)}`,
    inOrder: (key) => `amounts, rates, page and seal fit (key ${key})`,
    inOrderWithoutSeal: "amounts, rates and page fit (no seal: who made it cannot be seen)",
    interrupted: "The command was interrupted.",
    cardYear: ({ card, year, employers, sum, ceiling }) =>
      `Card ${card}, income year ${year}: ${countOf(employers, "employer", "employers")}, ${showMoney(sum)} in all of ${showMoney(ceiling)}`,
  };
}
