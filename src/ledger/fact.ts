import type { FrikortId, Voucher } from "../values/identity.js";
import type { Money } from "../values/money.js";
import { broken } from "../values/result.js";
import {
  type CardEntry,
  type CardStateEntry,
  type EmploymentEntry,
  type Entry,
  holidayPayOutOf,
  type RegisteredEntry,
  type SaldoEntry,
  sumOf,
  type UnregisteredEntry,
  type VoucherEntry,
} from "./entry.js";

/**
 * What deciding needs to know of the entries about a card: the few values that a store keeps in columns, so that nothing
 * else is read. `order` is the place among all entries of the ledger, over every chain.
 */
export type CardFact = VoucherFact | SaldoFact | RegisteredFact | UnregisteredFact | EmploymentFact | CardStateFact;

/** What a fact has of its entry, and the entry's place. */
type FactOf<E extends CardEntry, Kept extends keyof E> = Pick<E, "kind" | "chain" | "card" | Kept> & {
  readonly order: number;
};

type KeptOfVoucher =
  | ("voucher" | "year" | "reverses" | "payDay" | "period" | "paymentId" | "contentKey" | "atpClass" | "hours")
  | ("counted" | "atpEmployee" | "atpEmployer" | "holidayPayAccrued" | "holidayDays" | "atpMonths");

export interface VoucherFact extends FactOf<VoucherEntry, KeptOfVoucher> {
  /** Of what is counted; holiday pay is the rest. */
  readonly wage: Money;
  readonly supplements: Money;
  readonly pension: Money;
  /** Holiday pay paid out of what was owed. */
  readonly holidayPayOut: Money;
  readonly outside: Money;
}

export type SaldoFact = FactOf<SaldoEntry, "year" | "left" | "readAt" | "ceiling">;

export type RegisteredFact = FactOf<RegisteredEntry, "voucher" | "registeredOn" | "registeredAt">;

/** A mark as registered was taken back (R50). */
type UnregisteredFact = FactOf<UnregisteredEntry, "voucher">;

export type EmploymentFact = FactOf<
  EmploymentEntry,
  "holder" | "employeeNumber" | "perHour" | "from" | "to" | "registeredOn"
>;

type CardStateFact = FactOf<CardStateEntry, "state" | "from">;

/** The fact of an entry, or nothing where an entry says nothing that a decision asks about. */
export function factOf(entry: Entry, order: number): CardFact | undefined {
  switch (entry.kind) {
    case "payment":
    case "reversal":
      return voucherFact(entry, order);
    case "saldo": {
      const { kind, chain, card, year, left, readAt, ceiling } = entry;
      return { kind, order, chain, card, year, left, readAt, ceiling };
    }
    case "registered": {
      const { kind, chain, card, voucher, registeredOn, registeredAt } = entry;
      return { kind, order, chain, card, voucher, registeredOn, ...(registeredAt && { registeredAt }) };
    }
    case "unregistered": {
      const { kind, chain, card, voucher } = entry;
      return { kind, order, chain, card, voucher };
    }
    case "employment": {
      const { kind, chain, card, holder, employeeNumber, perHour, from, to, registeredOn } = entry;
      return { kind, order, chain, card, holder, employeeNumber, perHour, from, to, registeredOn };
    }
    case "card-state": {
      const { kind, chain, card, state, from } = entry;
      return { kind, order, chain, card, state, from };
    }
    case "employer":
    case "law":
    case "erasure":
      return undefined;
  }
}

function voucherFact(entry: VoucherEntry, order: number): VoucherFact {
  const fact = {
    kind: entry.kind,
    order,
    chain: entry.chain,
    card: entry.card,
    voucher: entry.voucher,
    year: entry.year,
    payDay: entry.payDay,
    period: entry.period,
    paymentId: entry.paymentId,
    contentKey: entry.contentKey,
    atpClass: entry.atpClass,
    hours: entry.hours,
    counted: entry.counted,
    wage: sumOf(entry.lines, "wage"),
    supplements: sumOf(entry.lines, "supplement"),
    pension: sumOf(entry.lines, "pension"),
    atpEmployee: entry.atpEmployee,
    atpEmployer: entry.atpEmployer,
    holidayPayAccrued: entry.holidayPayAccrued,
    holidayPayOut: holidayPayOutOf(entry),
    outside: sumOf(entry.outside),
  };
  const { reverses, holidayDays, atpMonths } = entry;
  if (reverses === undefined && holidayDays === undefined && atpMonths === undefined) return fact;
  return {
    ...fact,
    ...(reverses !== undefined && { reverses }),
    ...(holidayDays !== undefined && { holidayDays }),
    ...(atpMonths !== undefined && { atpMonths }),
  };
}

/** Vouchers are unique per employer only: the key says both. */
export function voucherKey(fact: { readonly chain: string; readonly voucher: Voucher }): string {
  return `${fact.chain}/${fact.voucher}`;
}

/** All that is known of one card, over every employer, in the order written. */
export interface CardFacts {
  readonly card: FrikortId;
  readonly vouchers: readonly VoucherFact[];
  readonly saldos: readonly SaldoFact[];
  readonly employments: readonly EmploymentFact[];
  readonly states: readonly CardStateFact[];
  /** What stands as registered; a mark that was taken back is not among them. */
  readonly registered: ReadonlyMap<string, RegisteredFact>;
  /** By the key of the voucher that was reversed. */
  readonly reversed: ReadonlyMap<string, VoucherFact>;
}

/** The facts of a card, sorted into their kinds, and room for the next. */
export class CardMemory implements CardFacts {
  readonly vouchers: VoucherFact[] = [];
  readonly saldos: SaldoFact[] = [];
  readonly employments: EmploymentFact[] = [];
  readonly states: CardStateFact[] = [];
  readonly registered = new Map<string, RegisteredFact>();
  readonly reversed = new Map<string, VoucherFact>();

  constructor(
    readonly card: FrikortId,
    facts: readonly CardFact[] = [],
  ) {
    for (const fact of facts) this.add(fact);
  }

  /** Takes the next fact in the order written. */
  add(fact: CardFact): void {
    if (fact.card !== this.card) broken("a fact of another card");
    switch (fact.kind) {
      case "payment":
      case "reversal":
        this.vouchers.push(fact);
        if (fact.reverses) this.reversed.set(voucherKey({ chain: fact.chain, voucher: fact.reverses }), fact);
        break;
      case "saldo":
        this.saldos.push(fact);
        break;
      case "employment":
        this.employments.push(fact);
        break;
      case "card-state":
        this.states.push(fact);
        break;
      case "registered":
        this.registered.set(voucherKey(fact), fact);
        break;
      case "unregistered":
        this.registered.delete(voucherKey(fact));
        break;
    }
  }
}

/** What is known of each of some cards, from the facts of all of them. */
export function memoriesOf(cards: readonly FrikortId[], facts: readonly CardFact[]): readonly CardFacts[] {
  const memories = new Map(cards.map((card) => [card, new CardMemory(card)]));
  for (const fact of facts) memories.get(fact.card)?.add(fact);
  return [...memories.values()];
}
