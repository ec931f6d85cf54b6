import type { Ceiling } from "../../law/annual-ceiling.js";
import { atpPeriodOf } from "../../law/atp.js";
import type { Dated } from "../../law/dated.js";
import type { AtpClass } from "../../ledger/entry.js";
import { type CardFact, type CardFacts, CardMemory, type VoucherFact } from "../../ledger/fact.js";
import { includes, type Period } from "../../values/calendar.js";
import { plusHours } from "../../values/hours.js";
import type { CvrNumber, FrikortId } from "../../values/identity.js";
import { type Money, noMoney, oere, plus } from "../../values/money.js";
import { useOf } from "../card/used.js";
import { nothingSoFar, type PeriodSoFar } from "../pay/atp-so-far.js";

/**
 * One card as it stood before an entry. The sums run along, so that a card with many payments costs no more than one with
 * few; a balance read at the portal makes its sums be taken anew from all facts.
 */
export class CardHistory {
  private readonly memory: CardMemory;
  private readonly used = new Map<string, { readonly covers: Period; amount: Money }>();
  private readonly periods: PaidPeriod[] = [];
  private readonly owed = new Map<CvrNumber, Money>();

  constructor(card: FrikortId) {
    this.memory = new CardMemory(card);
  }

  get facts(): CardFacts {
    return this.memory;
  }

  /** What is used of a ceiling (R6, R24, R29). */
  usedOf(ceiling: Dated<Ceiling>): Money {
    const { covers } = ceiling.value;
    const key = `${covers.from}/${covers.to}`;
    const known = this.used.get(key);
    if (known !== undefined) return known.amount;
    const amount = useOf(ceiling, this.memory).used;
    this.used.set(key, { covers, amount });
    return amount;
  }

  /** Hours and ATP withheld in the pay period of a payment (R30). */
  periodSoFar(voucher: Pick<VoucherFact, "chain" | "atpClass" | "period">): PeriodSoFar {
    const own = ownPeriod(voucher);
    return (own && this.paidPeriod(voucher, own)) ?? nothingSoFar;
  }

  /** Holiday pay owed at an employer (R31). */
  holidayPayOwed(employer: CvrNumber): Money {
    return this.owed.get(employer) ?? noMoney;
  }

  take(fact: CardFact): void {
    this.memory.add(fact);
    if (fact.kind === "saldo") this.used.clear();
    if (fact.kind === "payment" || fact.kind === "reversal") this.count(fact);
  }

  private count(voucher: VoucherFact): void {
    const { chain, payDay, counted, hours, atpEmployee, atpEmployer } = voucher;
    for (const sum of this.used.values()) {
      if (includes(sum.covers, payDay)) sum.amount = plus(sum.amount, counted);
    }
    const owed = this.holidayPayOwed(chain) + voucher.holidayPayAccrued - voucher.holidayPayOut;
    if (owed !== 0 || this.owed.has(chain)) this.owed.set(chain, oere(owed));
    const own = ownPeriod(voucher);
    if (own === undefined) return;
    const period = this.paidPeriod(voucher, own);
    if (period === undefined) {
      const { atpClass } = voucher;
      this.periods.push({ chain, atpClass, from: own.from, to: own.to, hours, atpEmployee, atpEmployer });
      return;
    }
    period.hours = plusHours(period.hours, hours);
    period.atpEmployee = plus(period.atpEmployee, atpEmployee);
    period.atpEmployer = plus(period.atpEmployer, atpEmployer);
  }

  private paidPeriod({ chain, atpClass }: Pick<VoucherFact, "chain" | "atpClass">, { from, to }: Period) {
    return this.periods.findLast(
      (one) => one.to === to && one.from === from && one.chain === chain && one.atpClass === atpClass,
    );
  }
}

/** A pay period whose payments are settled together: those of one employer and class. */
interface PaidPeriod extends Period {
  readonly chain: CvrNumber;
  readonly atpClass: AtpClass;
  hours: PeriodSoFar["hours"];
  atpEmployee: Money;
  atpEmployer: Money;
}

/** Casual payments and those without ATP stand alone. */
function ownPeriod({ atpClass, period }: Pick<VoucherFact, "atpClass" | "period">): Period | undefined {
  if (atpClass === "none") return undefined;
  const { from, to } = period;
  if (last === undefined || last.from !== from || last.to !== to || last.atpClass !== atpClass) {
    last = { atpClass, from, to, own: atpPeriodOf(atpClass, period) };
  }
  return last.own;
}

/** Vouchers that follow each other are mostly of one period, which is looked up once. */
let last: (Period & { readonly atpClass: AtpClass; readonly own: Period | undefined }) | undefined;
