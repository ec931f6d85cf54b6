import type { Day } from "../values/calendar.js";
import type { CvrNumber, FrikortId } from "../values/identity.js";
import { employmentAt } from "./card-year.js";
import { type CardFacts, voucherKey } from "./fact.js";

/** An employment that is not noted as registered at socialtfrikort.dk, where it must stand before its first work day (R12). */
export interface EmploymentToRegister {
  readonly employer: CvrNumber;
  readonly card: FrikortId;
  readonly from: Day;
  readonly to: Day | undefined;
}

/**
 * The employments of a card that somebody must still see to. One whose pay the portal already holds stands there itself: an
 * amount cannot be registered without its employment.
 */
export function employmentsToRegister(facts: CardFacts, only?: CvrNumber): readonly EmploymentToRegister[] {
  const employers = new Set(facts.employments.map((employment) => employment.chain));
  return [...employers].flatMap((employer): readonly EmploymentToRegister[] => {
    const { from, to, registeredOn } = employmentAt(facts, employer) ?? {};
    if (from === undefined || registeredOn !== undefined || (only !== undefined && employer !== only)) return [];
    const isThere = facts.vouchers.some((voucher) => voucher.chain === employer && isRegistered(voucher, facts));
    return isThere ? [] : [{ employer, card: facts.card, from, to }];
  });
}

function isRegistered(voucher: Parameters<typeof voucherKey>[0], facts: CardFacts): boolean {
  return facts.registered.has(voucherKey(voucher));
}
