import type { Ceiling } from "../../law/annual-ceiling.js";
import type { Dated } from "../../law/dated.js";
import { rulesNow } from "../../ledger/entry.js";
import {
  type CardFacts,
  type EmploymentFact,
  type RegisteredFact,
  type SaldoFact,
  type VoucherFact,
  voucherKey,
} from "../../ledger/fact.js";
import {
  addDays,
  type Day,
  type IncomeYear,
  type Instant,
  includes,
  type Period,
  wholeYear,
  yearOf,
} from "../../values/calendar.js";
import { danishInstant } from "../../values/copenhagen.js";
import type { CvrNumber } from "../../values/identity.js";
import { type Money, minus, negated, noMoney, oere, plus } from "../../values/money.js";
import { isErased } from "../../values/person.js";
import { countedIn, paymentsBy, vouchersUnder } from "./running-sums.js";

/** How much of one ceiling is used and left. `left` is below zero when others have registered more than it holds (R39). */
export interface Use {
  readonly ceiling: Dated<Ceiling>;
  readonly used: Money;
  readonly left: Money;
  readonly saldo?: SaldoFact;
  /** The balance says that more is used than the ledger knows of: then it decides, and not the ceiling of the table. */
  readonly isBySaldo: boolean;
}

/**
 * What is used of a ceiling (R6, R24): payments less reversals over all employers within the pay days it covers. A balance
 * read at the portal gives ceiling less balance, and what the portal did not yet hold when it was read; the larger of the
 * two counts, so that a balance never makes room (R49). Marking a voucher as registered afterwards changes nothing (R29).
 * Under the first edition of the rules a balance decided alone.
 */
export function useOf(ceiling: Dated<Ceiling>, facts: CardFacts, rules = rulesNow): Use {
  const { amount, covers } = ceiling.value;
  const saldo = newestSaldo(facts, yearOf(covers.from), covers);
  const own = countedIn(facts, covers);
  const bySaldo = saldo === undefined ? own : saldo.ceiling.amount - saldo.left + own - heldIn(covers, saldo, facts);
  const used = oere(rules < 2 ? bySaldo : Math.max(own, bySaldo));
  return { ceiling, used, left: minus(amount, used), isBySaldo: bySaldo > own, ...(saldo && { saldo }) };
}

/** What a balance held of the vouchers within some pay days; it can hold none that was written after it. */
function heldIn(covers: Period, saldo: SaldoFact, facts: CardFacts): Money {
  let held = 0;
  for (const voucher of facts.vouchers) {
    if (voucher.order > saldo.order) break;
    if (includes(covers, voucher.payDay) && heldBy(saldo, voucher, facts)) held += voucher.counted;
  }
  return oere(held);
}

/** The tighter of the ceilings that hold a day down: the smaller left, at a tie the shorter stretch. */
export function tighterUse(
  ceilings: readonly [Dated<Ceiling>, ...Dated<Ceiling>[]],
  facts: CardFacts,
  rules = rulesNow,
): Use {
  const uses = ceilings.map((ceiling) => useOf(ceiling, facts, rules));
  return uses.reduce((one, other) =>
    other.left < one.left || (other.left === one.left && shorter(other, one)) ? other : one,
  );
}

function shorter(one: Use, other: Use): boolean {
  return within(one.ceiling.value.covers, other.ceiling.value.covers);
}

function within(inner: Period, outer: Period): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}

/**
 * The newest balance of a card-year: by the moment it was read, then by the order it was written. What the portal showed of
 * the whole of 2023 says nothing of its first half, so for the half only a balance of that half counts.
 */
export function newestSaldo(facts: CardFacts, year: IncomeYear, covers = wholeYear(year)): SaldoFact | undefined {
  let newest: SaldoFact | undefined;
  for (const saldo of facts.saldos) {
    if (saldo.year !== year || !within(saldo.ceiling.covers, covers)) continue;
    if (newest === undefined || saldo.readAt >= newest.readAt) newest = saldo;
  }
  return newest;
}

/**
 * Did the portal hold a voucher when a balance was read? Only when it stood noted as registered before. A registration
 * known by day alone counts as after a balance read the same day, so that more is used up, never less.
 */
export function heldBy(saldo: SaldoFact, voucher: VoucherFact, facts: CardFacts): boolean {
  const registered = facts.registered.get(voucherKey(voucher));
  return registered !== undefined && registered.order < saldo.order && registeredMoment(registered) < saldo.readAt;
}

/** The moment from which a registration surely stood at the portal. */
function registeredMoment(registered: Pick<RegisteredFact, "registeredOn" | "registeredAt">): Instant {
  return registered.registeredAt ?? danishInstant(addDays(registered.registeredOn, 1), 0);
}

/** The payments and reversals of a card that must still be typed at socialtfrikort.dk (R10). */
export function unregistered(facts: CardFacts): readonly VoucherFact[] {
  return facts.vouchers.filter((voucher) => mustBeRegistered(voucher, facts));
}

/** A payment until it is registered or reversed; a reversal only when its payment stands registered. */
export function mustBeRegistered(voucher: VoucherFact, facts: CardFacts): boolean {
  if (facts.registered.size === 0 && facts.reversed.size === 0) return true;
  if (facts.registered.has(voucherKey(voucher))) return false;
  if (voucher.reverses === undefined) return !facts.reversed.has(voucherKey(voucher));
  return facts.registered.has(voucherKey({ chain: voucher.chain, voucher: voucher.reverses }));
}

/** How many vouchers, and what they count together. */
export interface Tally {
  readonly count: number;
  readonly counted: Money;
}

/** What is missing at the portal: payments to be registered, and payments that are reversed here and to be taken out there. */
interface MissingAtPortal {
  readonly toRegister: Tally;
  /** `counted` is what the portal holds too much, above zero. */
  readonly toTakeOut: Tally;
}

/** Sums vouchers that are missing at the portal (R10). What is to be registered is never set off against what is to be taken out. */
export function missingAtPortal(missing: readonly VoucherFact[]): MissingAtPortal {
  const payments = missing.filter(({ kind }) => kind === "payment");
  const reversals = missing.filter(({ kind }) => kind === "reversal");
  return {
    toRegister: { count: payments.length, counted: countedOf(payments) },
    toTakeOut: { count: reversals.length, counted: negated(countedOf(reversals)) },
  };
}

const nothing: Tally = { count: 0, counted: noMoney };

/** What one employer is missing there: all its payments less those that are registered or reversed, and what to take out. */
export function missingOf(facts: CardFacts, employer: CvrNumber): MissingAtPortal {
  const all = paymentsBy(facts, employer);
  if (facts.registered.size === 0 && facts.reversed.size === 0) return { toRegister: all, toTakeOut: nothing };
  const keys = new Set([...facts.registered.keys(), ...facts.reversed.keys()]);
  const settled = vouchersUnder(facts, keys).filter(({ kind, chain }) => kind === "payment" && chain === employer);
  const reversals = [...facts.reversed.values()].filter(
    (reversal) => reversal.chain === employer && mustBeRegistered(reversal, facts),
  );
  return {
    toRegister: { count: all.count - settled.length, counted: minus(all.counted, countedOf(settled)) },
    toTakeOut: missingAtPortal(reversals).toTakeOut,
  };
}

export function countedOf(vouchers: readonly VoucherFact[]): Money {
  return plus(...vouchers.map((voucher) => voucher.counted));
}

/** Payments that stand: neither reversals nor reversed. */
export function activePayments(facts: CardFacts): readonly VoucherFact[] {
  return facts.vouchers.filter((voucher) => isActivePayment(voucher, facts));
}

export function isActivePayment(voucher: VoucherFact, facts: CardFacts): boolean {
  return voucher.kind === "payment" && !(facts.reversed.size > 0 && facts.reversed.has(voucherKey(voucher)));
}

/** What an employer last noted of a card, or nothing. */
export function employmentAt(facts: CardFacts, employer: CvrNumber): EmploymentFact | undefined {
  return facts.employments.findLast((employment) => employment.chain === employer);
}

/** The holder as last noted by any employer of the ledger: a name is remembered per card. */
export function holderOf(facts: CardFacts): EmploymentFact["holder"] | undefined {
  return facts.employments.at(-1)?.holder;
}

/** The holder, unless the name has been erased. */
export function holderKnown(facts: CardFacts): EmploymentFact["holder"] | undefined {
  const holder = holderOf(facts);
  return holder !== undefined && !isErased(holder) ? holder : undefined;
}

/** A stretch in which the card is not active: from a day (none: from the beginning) until the day it is active again. */
interface Inactive {
  readonly from?: Day;
  readonly until?: Day;
}

/**
 * Is the card inactive on a day (R16)? Before its first day, and from a deactivation until a reactivation. What was noted
 * last decides where two notes name the same day. Nothing when the card is active.
 */
export function inactiveOn(facts: CardFacts, payDay: Day): Inactive | undefined {
  const firstDay = facts.states.findLast((state) => state.state === "first-day")?.from;
  if (firstDay !== undefined && payDay < firstDay) return { until: firstDay };
  const turns = facts.states.filter((state) => state.state !== "first-day");
  let now: (typeof turns)[number] | undefined;
  for (const turn of turns) if (turn.from <= payDay && (now === undefined || turn.from >= now.from)) now = turn;
  if (now?.state !== "inactive") return undefined;
  const later = turns.filter((turn) => turn.state === "active" && turn.from > payDay).map((turn) => turn.from);
  const until = later.sort()[0];
  return { from: now.from, ...(until !== undefined && { until }) };
}
