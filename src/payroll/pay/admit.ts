import { isNextYearUnknown, type Law } from "../../law/law.js";
import { clockFault, type Verdict } from "../../ledger/decision.js";
import { sumOf, type VoucherEntry } from "../../ledger/entry.js";
import type { CardFacts } from "../../ledger/fact.js";
import type { EntryAuthor, LedgerTransaction } from "../../ledger/transaction.js";
import { yearOf } from "../../values/calendar.js";
import { danishDay } from "../../values/copenhagen.js";
import { type Money, minus, noMoney, plus } from "../../values/money.js";
import { foremost, type Outcome, type Problems, problem } from "../../values/problem.js";
import { err, ok } from "../../values/result.js";
import { employmentFor, employmentOf, holderFor, isOfHolder, noteEmployment } from "../card/employment.js";
import { holidayAccount, holidayPayOwed, payForDays } from "../card/holiday.js";
import { employmentAt, inactiveOn, tighterUse, type Use } from "../card/used.js";
import type { AdmittedPayment, Payment, PricedPayment } from "../payment.js";
import { soFarOf } from "./atp.js";
import { meantAgain, paidBeforeOf, recognise } from "./duplicate.js";
import { paymentNotices } from "./notices.js";
import { accruedOn, hoursThatFit, linesOf, pricePayment, type ToPrice } from "./price.js";
import { splitAt } from "./split.js";
import { writePayment } from "./write.js";

/**
 * One payment, taken on what stands in the ledger: is it there already, is it allowed, and if so written. The first refusal
 * in the order of `docs/kontrakt.md`, Problems, decides; nothing is written then.
 */
export function takePayment(
  payment: Payment,
  book: LedgerTransaction,
  stamp: EntryAuthor,
): Outcome<Verdict<VoucherEntry>> {
  const employer = book.employer(payment.employer);
  if (employer === undefined) return err(problem("employer-unknown", { employer: payment.employer }));
  const facts = book.card(payment.card);
  const toPrice = settle(payment, facts);
  if (!toPrice.ok) return toPrice;
  const law = book.lawOn(payment.payDay);
  if (!law.ok) return law;

  const lines = linesOf(toPrice.value, law.value.holidayPay.value);
  const known = recognise(payment, lines, book);
  if (!known.ok) return known;
  if (known.value.stands !== undefined) {
    if (payment.id === undefined && !isOfHolder(payment, facts)) {
      return err(problem("holder-differs", { card: payment.card }));
    }
    return ok({ status: "stands", chain: payment.employer, voucher: known.value.stands, notices: [] });
  }

  const priced = pricePayment(toPrice.value, lines, law.value, soFarOf(facts, payment.employer, payment.atpClass));
  if (!priced.ok) return priced;

  const asked = { payment, toPrice: toPrice.value, law: law.value, facts, priced: priced.value };
  const use = tighterUse(law.value.ceilings, facts);
  const paidBefore = paidBeforeOf(payment, lines, facts);
  const ofPerson = both(holderFor(payment, facts, stamp), meantAgain(payment, paidBefore));
  const allowed = both(both(allowedOf(asked), ofPerson), withinCeiling(asked, use));
  if (!allowed.ok) return allowed;
  const [[, [holder]], admitted] = allowed.value;
  const clock = clockFault(book, payment.employer, stamp);
  if (clock !== undefined) return clock;

  const noted = employmentOf(payment, facts);
  const employment = employmentFor(payment, holder, facts);
  const today = danishDay(stamp.at);
  const isYearEnding = isNextYearUnknown(today, book.addedLaw) && !book.hasPaidOn(payment.employer, today);
  const told = {
    payment,
    admitted,
    law: law.value,
    facts,
    use,
    noted,
    employment,
    paidBefore,
    today,
    isYearEnding,
    atpPaid: employer.atpPaid,
  };
  const notices = paymentNotices(told);
  noteEmployment(employment, noted, { chain: payment.employer, card: payment.card, stamp }, book);
  const identity = known.value;
  const entry = writePayment({ payment, admitted, facts, use, employer, employment, identity, stamp }, book);
  return ok({ status: "written", entry, notices });
}

/** What admitting looks at. */
interface ToAdmit {
  readonly payment: Payment;
  readonly toPrice: ToPrice;
  readonly law: Law;
  readonly facts: CardFacts;
  readonly priced: PricedPayment;
}

/** Rates settled from what is agreed, and owed holiday pay from what is owed. A rate that nobody has said is missing (204). */
function settle(payment: Payment, facts: CardFacts): Outcome<ToPrice> {
  const agreed = employmentAt(facts, payment.employer)?.perHour;
  const work = [];
  for (const { hours, perHour = agreed } of payment.work) {
    if (perHour === undefined) return err(problem("field-missing", { field: "rate" }));
    work.push({ hours, perHour });
  }
  const { supplements, pension, practice, atpClass, period, hoursByMonth } = payment;
  const holidayPayOut = practice === "only" ? payOutOf(payment, facts) : noMoney;
  return ok({ work, supplements, pension, practice, holidayPayOut, atpClass, period, hoursByMonth });
}

/** The amount that is said, that of the days that are taken (R47), or all that is owed. Days end with an employment that the payment itself ends. */
function payOutOf(payment: Payment, facts: CardFacts): Money {
  const { employer, payDay, holidayPayOut, holidayDays } = payment;
  const owed = holidayPayOwed(facts, employer);
  if (holidayDays === undefined) return holidayPayOut ?? owed;
  const last = employmentAt(facts, employer);
  const told = last === undefined ? [] : [{ ...last, ...employmentFor(payment, last.holder, facts) }];
  const { untaken } = holidayAccount({ ...facts, employments: [...facts.employments, ...told] }, employer, payDay);
  return payForDays(owed, holidayDays, untaken);
}

/** Two questions that must both be answered yes; of two refusals the first of `docs/kontrakt.md`, Problems, is told. */
function both<One, Other>(one: Outcome<One>, other: Outcome<Other>): Outcome<readonly [One, Other]> {
  if (one.ok) return other.ok ? ok([one.value, other.value]) : other;
  return other.ok ? one : err([foremost([...one.error, ...other.error])]);
}

/** The rules that refuse a payment whatever the ceiling says (R15, R16, R31, R44), in the same order. */
function allowedOf(asked: ToAdmit): Outcome<ToAdmit> {
  const { payment, toPrice, facts, priced } = asked;
  if (payment.jobKind !== "ordinary") return err(problem("job-kind-excluded", { kind: payment.jobKind }));
  const { counted, atpEmployee, payout } = priced;
  if (counted <= 0) return err(problem("payment-empty", {}));
  const owed = holidayPayOwed(facts, payment.employer);
  if (payment.practice === "only" && (toPrice.holidayPayOut > owed || owed <= 0)) {
    const asked = payment.holidayPayOut ?? (owed > 0 ? toPrice.holidayPayOut : noMoney);
    return err(problem("holiday-pay-not-owed", { asked, owed }));
  }
  if (payout < 0) return err(problem("payout-negative", { counted, atpEmployee }));
  const inactive = inactiveOn(facts, payment.payDay);
  if (inactive === undefined) return ok(asked);
  return err(problem("card-inactive", { card: payment.card, payDay: payment.payDay, ...inactive }));
}

/** Holds a payment against the tighter ceiling: equal is accepted, one øre more is not (R7), unless it is to be split (R8). */
function withinCeiling(asked: ToAdmit, use: Use): Outcome<AdmittedPayment> {
  const { payment, toPrice, law, priced } = asked;
  if (priced.counted <= use.left) return ok(beneath(priced, use, []));
  const split =
    payment.overCeiling === "split" && use.left > 0 ? splitAt(toPrice, law.holidayPay.value, use.left) : undefined;
  const counted = split === undefined ? noMoney : sumOf(split.onCard);
  if (split === undefined || counted <= 0) return err(overCeiling(asked, use, priced.counted));
  const { atpEmployee } = priced;
  if (counted < atpEmployee) return err(problem("payout-negative", { counted, atpEmployee }));
  const holidayPayAccrued = accruedOn(payment.practice, split.onCard, law.holidayPay.value);
  const part = { lines: split.onCard, counted, payout: minus(counted, atpEmployee), holidayPayAccrued };
  return ok(beneath({ ...priced, ...part }, use, split.outside));
}

/** Of owed holiday pay the part that fits is told too: the rest may wait for another year (R48). */
function overCeiling({ payment, toPrice, law }: ToAdmit, use: Use, counted: Money): Problems {
  const rate = toPrice.work.at(-1)?.perHour;
  return problem("ceiling-exceeded", {
    card: payment.card,
    year: yearOf(payment.payDay),
    ceiling: use.ceiling.value.amount,
    used: use.used,
    left: use.left,
    counted,
    excess: minus(counted, use.left),
    hoursThatFit: hoursThatFit(toPrice, law, use.left),
    ...(rate !== undefined && { rate }),
    ...(use.ceiling.standing === "to-verify" && !use.isBySaldo && { isDoubtful: true as const }),
    ...(payment.practice === "only" && { holidayPayThatFits: use.left > 0 ? use.left : noMoney }),
    ...(use.isBySaldo && use.saldo && { saldoReadAt: use.saldo.readAt }),
  });
}

/** A plain literal: an import has thousands, and a copy that is added to costs several times as much. */
function beneath(priced: PricedPayment, use: Use, outside: AdmittedPayment["outside"]): AdmittedPayment {
  return {
    lines: priced.lines,
    counted: priced.counted,
    hours: priced.hours,
    atpEmployee: priced.atpEmployee,
    atpEmployer: priced.atpEmployer,
    atpMonths: priced.atpMonths,
    payout: priced.payout,
    holidayPayAccrued: priced.holidayPayAccrued,
    law: priced.law,
    outside,
    ceiling: use.ceiling.value,
    usedBefore: use.used,
    usedAfter: plus(use.used, priced.counted),
  };
}
