import type { Ceiling } from "../../law/annual-ceiling.js";
import type { Dated } from "../../law/dated.js";
import type { AtpClass } from "../../ledger/entry.js";
import { type CardFact, type CardFacts, CardMemory, type VoucherFact } from "../../ledger/fact.js";
import { includes, type Period } from "../../values/calendar.js";
import type { CvrNumber, FrikortId } from "../../values/identity.js";
import { type Money, noMoney, oere, plus } from "../../values/money.js";
import { useOf } from "../card/used.js";
import { nothingSoFar, type PeriodSoFar, partsOf, type SoFarIn, together } from "../pay/atp.js";

/**
 * One card as it stood before an entry. The sums run along, so that a card with many payments costs no more than one with
 * few; a balance read at the portal makes its sums be taken anew from all facts.
 */
export class CardHistory {
  private readonly memory: CardMemory;
  private readonly used = new Map<string, { readonly covers: Period; amount: Money }>();
  private readonly periods = new Map<string, PeriodSoFar>();
  private readonly owed = new Map<CvrNumber, Money>();

  constructor(card: FrikortId) {
    this.memory = new CardMemory(card);
  }

  get facts(): CardFacts {
    return this.memory;
  }

  /** What is used of a ceiling (R6, R24, R29, R49), by the edition of the rules that is asked for. */
  usedOf(ceiling: Dated<Ceiling>, rules: number): Money {
    const { covers } = ceiling.value;
    const key = `${covers.from}/${covers.to}/${rules}`;
    const known = this.used.get(key);
    if (known !== undefined) return known.amount;
    const amount = useOf(ceiling, this.memory, rules).used;
    this.used.set(key, { covers, amount });
    return amount;
  }

  /** Hours and ATP withheld in a pay period of an employer and class (R30). */
  soFarOf(chain: CvrNumber, atpClass: AtpClass): SoFarIn {
    return (period) => this.periods.get(periodKey(chain, atpClass, period)) ?? nothingSoFar;
  }

  /** Holiday pay owed at an employer (R31). */
  holidayPayOwed(employer: CvrNumber): Money {
    return this.owed.get(employer) ?? noMoney;
  }

  take(fact: CardFact): void {
    this.memory.add(fact);
    if (fact.kind === "saldo" || fact.kind === "unregistered") this.used.clear();
    if (fact.kind === "payment" || fact.kind === "reversal") this.count(fact);
  }

  private count(voucher: VoucherFact): void {
    const { chain, payDay, counted, atpClass } = voucher;
    for (const sum of this.used.values()) {
      if (includes(sum.covers, payDay)) sum.amount = plus(sum.amount, counted);
    }
    const owed = this.holidayPayOwed(chain) + voucher.holidayPayAccrued - voucher.holidayPayOut;
    if (owed !== 0 || this.owed.has(chain)) this.owed.set(chain, oere(owed));
    for (const part of partsOf(voucher)) {
      const key = periodKey(chain, atpClass, part.period);
      this.periods.set(key, together(this.periods.get(key) ?? nothingSoFar, part));
    }
  }
}

/** A pay period whose payments are settled together: those of one employer and class. */
function periodKey(chain: CvrNumber, atpClass: AtpClass, { from, to }: Period): string {
  return `${chain}/${atpClass}/${from}/${to}`;
}
