import { atpPeriodOf } from "../../law/atp.js";
import type { AtpClass } from "../../ledger/entry.js";
import type { CardFacts } from "../../ledger/fact.js";
import type { Period } from "../../values/calendar.js";
import { type Hours, noHours, plusHours } from "../../values/hours.js";
import type { CvrNumber } from "../../values/identity.js";
import { type Money, noMoney, plus } from "../../values/money.js";

/** Hours and ATP withheld so far in one pay period of one employer and card; reversals taken out (R30). */
export interface PeriodSoFar {
  readonly hours: Hours;
  readonly atpEmployee: Money;
  readonly atpEmployer: Money;
}

export const nothingSoFar: PeriodSoFar = { hours: noHours, atpEmployee: noMoney, atpEmployer: noMoney };

/** Other employers' hours are never added (R28); neither is a payment of another class. */
export function periodSoFar(facts: CardFacts, employer: CvrNumber, atpClass: AtpClass, period: Period): PeriodSoFar {
  const own = atpClass === "none" ? undefined : atpPeriodOf(atpClass, period);
  if (own === undefined || atpClass === "none") return nothingSoFar;
  let soFar = nothingSoFar;
  for (const voucher of facts.vouchers) {
    if (voucher.chain !== employer || voucher.atpClass !== atpClass) continue;
    const theirs = atpPeriodOf(atpClass, voucher.period);
    if (theirs?.from !== own.from || theirs.to !== own.to) continue;
    soFar = {
      hours: plusHours(soFar.hours, voucher.hours),
      atpEmployee: plus(soFar.atpEmployee, voucher.atpEmployee),
      atpEmployer: plus(soFar.atpEmployer, voucher.atpEmployer),
    };
  }
  return soFar;
}
