import type { AddedYear } from "../../law/added.js";
import type { Ceiling } from "../../law/annual-ceiling.js";
import type { Dated } from "../../law/dated.js";
import { ceilingInForce, ceilingOfYear, ceilingsOn } from "../../law/law.js";
import type { VoucherEntry } from "../../ledger/entry.js";
import { type CardFacts, type SaldoFact, type VoucherFact, voucherKey } from "../../ledger/fact.js";
import type { IncomeYear, Instant } from "../../values/calendar.js";
import { danishDay } from "../../values/copenhagen.js";
import type { CvrNumber, FrikortId, Voucher } from "../../values/identity.js";
import { type Money, minus, negated, noMoney, oere, smaller } from "../../values/money.js";
import { countedOf, heldBy, missingAtPortal, newestSaldo, unregistered, useOf } from "./used.js";

/** The portal and the ledger do not agree on what a card-year has used (R6): both sums, and what could explain it. */
export interface SaldoDifference {
  readonly card: FrikortId;
  readonly year: IncomeYear;
  readonly readAt: Instant;
  readonly left: Money;
  readonly ceiling: Money;
  /** Ceiling less balance. */
  readonly portalUsed: Money;
  /** What the ledger says the portal held when the balance was read. */
  readonly ledgerUsed: Money;
  /** Above zero: the portal has more. */
  readonly difference: Money;
  readonly causes: readonly SaldoCause[];
}

/**
 * One thing that gives exactly this difference; `elsewhere` is what is left to think of when the portal has more. What is
 * noted as registered after a balance was read counts as not held by it (R6): only a new balance settles that.
 */
export interface SaldoCause {
  readonly kind:
    | "typed-not-marked"
    | "noted-since"
    | "reversed-still-there"
    | "marked-not-typed"
    | "payout-typed"
    | "whole-kroner"
    | "ceiling-differs"
    | "elsewhere";
  readonly vouchers: readonly { readonly employer: CvrNumber; readonly voucher: Voucher }[];
}

/** What a balance says is used of its year, what the ledger says the portal held then, and how much more the portal has. */
export function portalAndLedger(saldo: SaldoFact, facts: CardFacts) {
  const held = facts.vouchers.filter((voucher) => voucher.year === saldo.year && heldBy(saldo, voucher, facts));
  const [portalUsed, ledgerUsed] = [minus(saldo.ceiling.amount, saldo.left), countedOf(held)];
  return { held, portalUsed, ledgerUsed, difference: minus(portalUsed, ledgerUsed) };
}

/** The sums of a balance that shows less used than is noted as registered: it makes no room (R49). */
export function portalShowsLess(saldo: SaldoFact, facts: CardFacts) {
  const { held: _, ...sums } = portalAndLedger(saldo, facts);
  return sums.difference < 0 ? sums : undefined;
}

/** The differences of a card's years, each by its newest balance. A year that agrees is not among them. */
export function saldoDifferences(facts: CardFacts, added: readonly AddedYear[]): readonly SaldoDifference[] {
  const years = [...new Set(facts.saldos.map((saldo) => saldo.year))].sort();
  return years.flatMap((year) => {
    const saldo = newestSaldo(facts, year);
    if (saldo === undefined) return [];
    const ofYear = facts.vouchers.filter((voucher) => voucher.year === year);
    const { held, portalUsed, ledgerUsed, difference } = portalAndLedger(saldo, facts);
    const { amount } = saldo.ceiling;
    if (difference === 0) return [];
    const known = { difference, ofYear, held, ceiling: ceilingInForce(danishDay(saldo.readAt), added) };
    const { card, readAt, left } = saldo;
    const causes = causesOf(saldo, facts, known);
    return [{ card, year, readAt, left, ceiling: amount, portalUsed, ledgerUsed, difference, causes }];
  });
}

/** Pay of ours that the card no longer has room for, because others have registered meanwhile (R39). */
export interface NotCovered {
  readonly card: FrikortId;
  readonly year: IncomeYear;
  readonly amount: Money;
}

/** Per card-year with a balance: how much of what is not registered yet lies beyond the ceiling. */
export function notCovered(facts: CardFacts, added: readonly AddedYear[]): readonly NotCovered[] {
  const years = [...new Set(facts.saldos.map((saldo) => saldo.year))].sort();
  return years.flatMap((year) => {
    const ceiling = ceilingOfYear(year, added);
    const left = ceiling === undefined ? noMoney : useOf(ceiling, facts).left;
    const missing = missingAtPortal(unregistered(facts).filter((voucher) => voucher.year === year)).toRegister.counted;
    return left < 0 && missing > 0 ? [{ card: facts.card, year, amount: smaller(negated(left), missing) }] : [];
  });
}

interface Known {
  readonly difference: Money;
  readonly ofYear: readonly VoucherFact[];
  readonly held: readonly VoucherFact[];
  readonly ceiling: Dated<Ceiling> | undefined;
}

function causesOf(saldo: SaldoFact, facts: CardFacts, known: Known): readonly SaldoCause[] {
  const { difference, ofYear, held, ceiling } = known;
  const causes: SaldoCause[] = [];
  const add = (kind: SaldoCause["kind"], vouchers: readonly VoucherFact[]) =>
    causes.push({ kind, vouchers: vouchers.map(({ chain, voucher }) => ({ employer: chain, voucher })) });
  const stood = ofYear.filter((voucher) => voucher.order < saldo.order && !held.includes(voucher));
  const typed = summingTo(difference, stood.filter(isPayment), (voucher) => voucher.counted);
  const isNoted = (voucher: VoucherFact) => facts.registered.has(voucherKey(voucher));
  if (typed.length > 0) add(typed.every(isNoted) ? "noted-since" : "typed-not-marked", typed);
  const reversed = held.filter((voucher) => isPayment(voucher) && facts.reversed.has(voucherKey(voucher)));
  const taken = summingTo(oere(-difference), reversed, (voucher) => voucher.counted);
  if (taken.length > 0) add("reversed-still-there", taken);
  const absent = summingTo(oere(-difference), held.filter(isPayment), (voucher) => voucher.counted);
  if (absent.length > 0 && taken.length === 0) add("marked-not-typed", absent);
  const withAtp = held.filter((voucher) => voucher.atpEmployee !== 0);
  const asPayout = summingTo(oere(-difference), withAtp, (voucher) => voucher.atpEmployee);
  if (asPayout.length > 0) add("payout-typed", asPayout);
  if (held.length > 0 && Math.abs(difference) < 100 * held.length && !isWholeKroner(held)) add("whole-kroner", held);
  if (Math.abs(difference) === 100 && ceiling?.standing === "to-verify") add("ceiling-differs", []);
  if (difference > 0) add("elsewhere", []);
  return causes;
}

function isPayment(voucher: VoucherFact): boolean {
  return voucher.kind === "payment";
}

function isWholeKroner(held: readonly VoucherFact[]): boolean {
  return held.every((voucher) => voucher.counted % 100 === 0);
}

/** One voucher, or all of them, that give a sum exactly; more would be guessing. */
function summingTo(
  sum: Money,
  vouchers: readonly VoucherFact[],
  amountOf: (voucher: VoucherFact) => Money,
): readonly VoucherFact[] {
  const one = vouchers.find((voucher) => amountOf(voucher) === sum);
  if (one !== undefined) return [one];
  let all = 0;
  for (const voucher of vouchers) all += amountOf(voucher);
  return vouchers.length > 1 && all === sum ? vouchers : [];
}

/**
 * What the used amount of a voucher holds beside what its balance shows: pay that was not noted as registered when it was read,
 * or that the balance lacks (R6, R49); below zero what is reversed here and still stands at the portal. In 2023 the portal
 * reckoned from the half year's ceiling until 30 June.
 */
export function besideSaldo({ saldo, ceiling, usedBefore }: VoucherEntry): Money {
  if (saldo === undefined) return noMoney;
  const read = danishDay(saldo.readAt);
  const half = ceilingsOn(read, []).length > 1 ? ceilingInForce(read, []) : undefined;
  return minus(usedBefore, minus((half?.value ?? ceiling).amount, saldo.left));
}
