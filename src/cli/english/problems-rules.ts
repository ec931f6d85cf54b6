import { showDay } from "../../values/calendar.js";
import { showInstant } from "../../values/copenhagen.js";
import { type Hours, showHundredthsDown } from "../../values/hours.js";
import { showMoney } from "../../values/money.js";
import type { ProblemData } from "../../values/problem.js";
import { cut, harmless, isPersonal } from "../received.js";
import type { ProblemWords } from "../words.js";
import { fieldsEnglish } from "./fields.js";
import { jobKindsEnglish } from "./fixed.js";
import { listedAnd, quoted } from "./phrases.js";

/** 301–304: the law table. */
export const problemsLawEnglish = {
  "law-unknown": ({ day, knownFrom, knownTo }) => ({
    first: `The rates for ${showDay(day)} are not known.`,
    facts: [
      {
        sentence:
          day < knownFrom
            ? `The annual ceiling is known from ${showDay(knownFrom)}.`
            : `The annual ceiling is known up to and including ${showDay(knownTo)}.`,
      },
    ],
    next:
      day < knownFrom
        ? "Correct the pay day: nothing is paid on the card before that day."
        : "Get a newer version, or add the year with amount and source: frikort law add",
  }),
  "law-stands": ({ year, ceiling }) => ({
    first: `The ceiling for ${year} is already in the program.`,
    facts: [{ label: "annual ceiling", amount: ceiling }],
    next: `A printed amount cannot be replaced. See its source with: frikort law --year ${year}`,
  }),
  "law-added-before": ({ year, ceiling, at }) => ({
    first: `The ceiling for ${year} was added before with another amount.`,
    facts: [{ label: "added before", amount: ceiling, remark: `   (${showInstant(at)})` }],
    next: `The first amount holds until a newer version of the program has the printed one. See its source with: frikort law --year ${year}`,
  }),
  "law-amount-unlikely": ({ received, before }) => ({
    first: "The amount is far from the year before.",
    facts: [
      { label: "received", amount: received },
      { label: "the year before", amount: before },
    ],
    next: "Look the amount up in the source again and write it in kroner: 45900 or 45.900,00.",
  }),
} satisfies Partial<ProblemWords>;

/** 401–421: a payment is refused. */
export const problemsPaymentEnglish = {
  "payment-differs": ({ id, voucher, fields }, where) => ({
    first: `Payment id ${quoted(id)} already stands with other content.`,
    facts: [
      { label: "stands as", value: `voucher ${voucher}` },
      ...(fields.length === 0
        ? []
        : [{ label: "differs in", value: listedAnd(fields.map((field) => fieldsEnglish[field].label)) }]),
    ],
    next: idTaken(voucher, where?.line !== undefined),
    inGeneral: { text: "A payment id already stands with other content.", remedy: idTaken("VOUCHER", true) },
  }),
  "job-kind-excluded": ({ kind }) => ({
    first: `The card cannot be used for ${jobKindsEnglish[kind]}.`,
    facts: [{ sentence: "The card is for employees in ordinary work without subsidy." }],
    next: "Pay the wage outside the card, or ask the municipality.",
  }),
  "payment-empty": () => ({
    first: "There is nothing to pay.",
    facts: [],
    next: "Write hours and rate, a supplement, a pension or --holiday-pay only.",
  }),
  "holiday-pay-not-owed": ({ asked, owed }) => ({
    first: `Only ${showMoney(owed)} of holiday pay is owed.`,
    facts: [
      { label: "asked for", amount: asked },
      { label: "owed", amount: owed },
    ],
    next:
      owed > 0
        ? "Write a smaller amount. Without --holiday-pay-amount all that is owed is paid."
        : "Nothing accrued here is still to be paid out. See the payments of the card with: frikort list --card CARD",
  }),
  "payout-negative": ({ counted, atpEmployee }) => ({
    first: "The ATP share is larger than the pay.",
    facts: [
      { label: "pay in all", amount: counted },
      { label: "ATP, employee's share", amount: atpEmployee },
    ],
    next: "ATP follows all hours of the pay period. Pay these hours together with more, or correct the period or --atp if they are wrong.",
  }),
  "card-inactive": ({ card, payDay, from, until }) => ({
    first: "The card is not active on the pay day.",
    facts: [
      { label: "card", value: card },
      { label: "pay day", value: showDay(payDay) },
      ...(from === undefined ? [] : [{ label: "deactivated from", value: showDay(from) }]),
      ...(until === undefined ? [] : [{ label: "active from", value: showDay(until) }]),
    ],
    next: activeAgain(card),
    inGeneral: { remedy: activeAgain("CARD") },
  }),
  "holder-differs": ({ card }, where) => ({
    first: "The card stands in the ledger under another name.",
    facts: [{ label: "card", value: card }],
    next:
      where?.line === undefined
        ? "See whether a digit is wrong. If it is the same person with a new name, add --rename."
        : newName(card),
    inGeneral: { remedy: newName("CARD") },
  }),
  "ceiling-exceeded": (data, where) => ({
    first: "The payment exceeds the card's annual ceiling.",
    facts: [
      { sentence: `Card ${data.card}, income year ${data.year}` },
      { label: "annual ceiling", amount: data.ceiling },
      {
        label: "used so far",
        amount: data.used,
        ...(data.saldoReadAt === undefined ? {} : { remark: `   (balance read ${showInstant(data.saldoReadAt)})` }),
      },
      { label: "left", amount: data.left },
      { label: "this payment", amount: data.counted },
      { label: "too much", amount: data.excess },
    ],
    next: roomLeft(data, where?.line !== undefined),
    brief: `The payment exceeds the card's annual ceiling by ${showMoney(data.excess)}`,
    inGeneral: { text: "The payment exceeds the card's annual ceiling.", remedy: payByItself },
  }),
} satisfies Partial<ProblemWords>;

function idTaken(voucher: string, isRow: boolean): string {
  const other = isRow ? "id on its line" : "--id";
  return `If it is a new payment, give it another ${other}. To correct the old one: frikort correct ${voucher} --reason REASON`;
}

function activeAgain(card: string): string {
  return `Correct the pay day, or ask the municipality. If the card is active again, note it: frikort card activate ${card} --from DAY`;
}

function newName(card: string): string {
  return `See whether a digit is wrong. If it is the same person with a new name, note that first: frikort card set ${card} --name NAME`;
}

/** 431–461: what stands in the ledger stands in the way. */
export const problemsLedgerEnglish = {
  "voucher-not-found": ({ employer, voucher }) => ({
    first: `Voucher ${voucher} is not in the ledger.`,
    facts: [{ label: "employer", value: `CVR ${employer}` }],
    next: `See the vouchers with: frikort list --employer ${employer}`,
  }),
  "not-reversible": ({ voucher }) => ({
    first: `Voucher ${voucher} is itself a reversal.`,
    facts: [],
    next: "A reversal stands. If the amount is to be paid after all, make a new payment: frikort pay",
  }),
  "already-reversed": ({ voucher, by }) => ({
    first: `Voucher ${voucher} has already been reversed.`,
    facts: [{ label: "reversed", value: `by voucher ${by}` }],
    next: `There is nothing more to reverse. See the reversal with: frikort explain ${by}`,
  }),
  "holiday-pay-paid-since": ({ voucher, paidBy }) => ({
    first: `The holiday pay from voucher ${voucher} has since been paid out.`,
    facts: [{ label: "paid out", value: `with voucher ${paidBy}` }],
    next: `Reverse that payment first: frikort reverse ${paidBy} --reason REASON`,
  }),
  "correction-empty": ({ voucher }) => ({
    first: "The correction changes nothing.",
    facts: [{ label: "voucher", value: voucher }],
    next: `Write what is to be different, for example the hours: frikort correct ${voucher} --hours HOURS --reason REASON`,
  }),
  "time-in-future": ({ field, received, now }) => ({
    first: `${fieldsEnglish[field].subject} lies in the future.`,
    facts: [
      ...(isPersonal(field) ? [] : [{ label: "received", value: quoted(received) }]),
      { label: "it is now", value: harmless(now) },
    ],
    next: "Write when it happened, or leave the time out if it is now.",
  }),
  "saldo-over-ceiling": ({ saldo, ceiling, year }) => ({
    first: "The portal balance is larger than the ceiling.",
    facts: [
      { label: "balance", amount: saldo },
      { label: `annual ceiling ${year}`, amount: ceiling },
    ],
    next: `The balance is what is left on the card; read it again at Socialtfrikort.dk. If it is right, see the source of the ceiling: frikort law --year ${year}`,
  }),
  "saldo-older": ({ readAt, newest }) => ({
    first: "A newer portal balance has already been noted.",
    facts: [
      { label: "this one was read", value: showInstant(readAt) },
      { label: "the newest was read", value: showInstant(newest) },
    ],
    next: "The newest holds. If it is wrong, read the balance again now and note it: frikort card saldo CARD AMOUNT",
  }),
  "registered-differs": ({ voucher, registeredAt }) => ({
    first: `Voucher ${voucher} is noted as registered at another time.`,
    facts: [{ label: "noted", value: showDay(registeredAt) }],
    next: "The first note holds. Leave out --on if the voucher only has to be noted.",
  }),
  "nothing-to-register": ({ voucher, reversedBy }) => ({
    first: `Voucher ${voucher} is not to be registered.`,
    facts: reversedBy === undefined ? [] : [{ label: "reversed", value: `by voucher ${reversedBy}` }],
    next: "See what is still to be registered with: frikort todo",
  }),
  "plan-outdated": ({ lines }) => ({
    first: "The ledger changed while the plan was shown.",
    facts: lines.length === 0 ? [] : [{ label: "concerns line", value: listedAnd(lines.map(String)) }],
    next: "Run the import again: the plan is made anew, and what already stands is not entered twice.",
  }),
  "import-not-found": ({ importId }) => ({
    first: `The import ${cut(importId)} is not in the ledger.`,
    facts: [],
    next: "The import id stands in the answer of the import and in the file name registration-IMPORTID.csv.",
  }),
  "keeping-time-not-over": ({ card, until }) => ({
    first: `The records must be kept until ${showDay(until)}.`,
    facts: [{ label: "card", value: card }],
    next: "Vouchers are kept for five years from the end of the accounting year. Run the command again after that day.",
  }),
} satisfies Partial<ProblemWords>;

const payByItself = "Mend the hours, or pay the card by itself with --split: then what there is room for is paid.";

/** Hours are shown rounded down, so that the hours shown always fit (R27). */
function roomLeft(data: ProblemData["ceiling-exceeded"], isRow: boolean): string {
  if (data.left <= 0) return `The card is used up in ${data.year}. More pay in ${data.year} goes outside the card.`;
  const split = isRow ? payByItself : "With --split what there is room for is paid.";
  if (!showsAny(data.hoursThatFit)) return `There is no room for more hours. ${split}`;
  const perHour = data.rate === undefined ? "." : ` at ${showMoney(data.rate)}`;
  return `There is room for at most ${showHundredthsDown(data.hoursThatFit)} hours${perHour} ${split}`;
}

function showsAny(hours: Hours): boolean {
  return hours >= 36;
}
