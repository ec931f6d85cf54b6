import type { CardFacts, VoucherFact } from "../../ledger/fact.js";

/**
 * Something that is added up over the vouchers of a card, in the order written. What was added up stays with the card's facts,
 * so that of a card with thousands of payments only those written since are looked at. What has happened to a voucher later
 * (registered, reversed) is not its own, and is not added up. Of a card without vouchers nothing is kept: an import has thousands.
 */
export function addingUp<T>(begin: () => T, add: (sum: T, voucher: VoucherFact) => void): (facts: CardFacts) => T {
  const known = new WeakMap<CardFacts, { sum: T; upTo: number }>();
  const nothing = begin();
  return (facts) => {
    if (facts.vouchers.length === 0) return nothing;
    const kept = known.get(facts) ?? { sum: begin(), upTo: 0 };
    for (const voucher of facts.vouchers.slice(kept.upTo)) add(kept.sum, voucher);
    kept.upTo = facts.vouchers.length;
    known.set(facts, kept);
    return kept.sum;
  };
}
