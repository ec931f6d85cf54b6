import type { Law } from "../../law/law.js";
import { clockFault, type Verdict } from "../../ledger/decision.js";
import { sumOf, type VoucherEntry } from "../../ledger/entry.js";
import type { CardFacts } from "../../ledger/fact.js";
import type { EntryAuthor, LedgerTransaction } from "../../ledger/transaction.js";
import { yearOf } from "../../values/calendar.js";
import { type Money, minus, noMoney, plus } from "../../values/money.js";
import { foremost, type Outcome, type Problems, problem } from "../../values/problem.js";
import { err, ok } from "../../values/result.js";
import { employmentFor, holderFor, isOfHolder, noteEmployment } from "../card/employment.js";
import { employmentAt, holidayPayOwed, inactiveOn, tighterUse, type Use } from "../card/used.js";
import type { AdmittedPayment, Payment, PricedPayment } from "../payment.js";
import { periodSoFar } from "./atp-so-far.js";
import { recognise } from "./duplicate.js";
import { paymentNotices } from "./notices.js";
import { holidayPayOn, hoursThatFit, pricePayment, type ToPrice } from "./price.js";
import { splitAt } from "./split.js";
import { writePayment } from "./write.js";

/**
 * One payment, taken on what stands in the ledger: is it there already, is it allowed, and if so written. The first refusal
 * in the order of the problem table decides; nothing is written then.
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

  const period = periodSoFar(facts, payment.employer, payment.atpClass, payment.period);
  const priced = pricePayment(toPrice.value, law.value, period);
  const known = recognise(payment, priced.lines, book);
  if (!known.ok) return known;
  if (known.value.stands !== undefined) {
    if (payment.id === undefined && !isOfHolder(payment, facts)) {
      return err(problem("holder-differs", { card: payment.card }));
    }
    return ok({ status: "stands", chain: payment.employer, voucher: known.value.stands, notices: [] });
  }

  const asked = { payment, toPrice: toPrice.value, law: law.value, facts, priced };
  const use = tighterUse(law.value.ceilings, facts);
  const allowed = both(both(allowedOf(asked), holderFor(payment, facts, stamp)), withinCeiling(asked, use));
  if (!allowed.ok) return allowed;
  const [[, holder], admitted] = allowed.value;
  const clock = clockFault(book, payment.employer, stamp);
  if (clock !== undefined) return clock;

  const noted = employmentAt(facts, payment.employer);
  const employment = employmentFor(payment, holder, facts);
  const told = { payment, admitted, law: law.value, facts, noted, employment };
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
  const { supplements, pension, practice, atpClass } = payment;
  const owed = holidayPayOwed(facts, payment.employer);
  const holidayPayOut = practice === "only" ? (payment.holidayPayOut ?? owed) : noMoney;
  return ok({ work, supplements, pension, practice, holidayPayOut, atpClass });
}

/** Two questions that must both be answered yes; of two refusals the first in the problem table is told. */
function both<One, Other>(one: Outcome<One>, other: Outcome<Other>): Outcome<readonly [One, Other]> {
  if (one.ok) return other.ok ? ok([one.value, other.value]) : other;
  return other.ok ? one : err([foremost([...one.error, ...other.error])]);
}

/** The rules that refuse a payment whatever the ceiling says (R15, R16, R31, R44), in the order of the problem table. */
function allowedOf(asked: ToAdmit): Outcome<ToAdmit> {
  const { payment, toPrice, facts, priced } = asked;
  if (payment.jobKind !== "ordinary") return err(problem("job-kind-excluded", { kind: payment.jobKind }));
  const { counted, atpEmployee, payout } = priced;
  if (counted <= 0) return err(problem("payment-empty", {}));
  const owed = holidayPayOwed(facts, payment.employer);
  if (payment.practice === "only" && (toPrice.holidayPayOut > owed || owed <= 0)) {
    return err(problem("holiday-pay-not-owed", { asked: payment.holidayPayOut ?? noMoney, owed }));
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
  const base = plus(sumOf(split.onCard, "wage"), sumOf(split.onCard, "supplement"));
  const holidayPayAccrued = payment.practice === "accrued" ? holidayPayOn(base, law.holidayPay.value) : noMoney;
  const part = { lines: split.onCard, counted, payout: minus(counted, atpEmployee), holidayPayAccrued };
  return ok(beneath({ ...priced, ...part }, use, split.outside));
}

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
    ...(use.saldo && { saldoReadAt: use.saldo.readAt }),
  });
}

function beneath(priced: PricedPayment, use: Use, outside: AdmittedPayment["outside"]): AdmittedPayment {
  const { lines, counted, hours, atpEmployee, atpEmployer, payout, holidayPayAccrued, law } = priced;
  return {
    lines,
    counted,
    hours,
    atpEmployee,
    atpEmployer,
    payout,
    holidayPayAccrued,
    law,
    outside,
    ceiling: use.ceiling.value,
    usedBefore: use.used,
    usedAfter: plus(use.used, counted),
  };
}
