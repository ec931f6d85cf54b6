import fc from "fast-check";
import { expect, test } from "vitest";
import type { CardFacts } from "../../../src/ledger/fact.js";
import { countedIn, outsideIn, periodsIn } from "../../../src/payroll/card/running-sums.js";
import { isActivePayment, missingAtPortal, missingOf, unregistered } from "../../../src/payroll/card/used.js";
import { day, includes, overlap, type Period } from "../../../src/values/calendar.js";
import { anne, Ledger, nordlys, strandgaard } from "../../support/ledger.js";
import { card, cvr } from "../../support/words.js";

/** An act on the card of one person, at either of two employers. */
const act = fc.record({
  kind: fc.constantFrom("pay", "pay", "pay", "reverse", "registered", "unregistered", "saldo"),
  employer: fc.constantFrom(nordlys, strandgaard),
  number: fc.integer({ min: 1, max: 4 }),
  from: fc.constantFrom("01-01-2026", "15-01-2026", "02-02-2026"),
  to: fc.constantFrom("15-02-2026", "28-02-2026", "31-03-2026"),
  payDay: fc.constantFrom("28-02-2026", "31-03-2026"),
  hours: fc.constantFrom("1", "2,5", "4"),
});
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

const january: Period = { from: day("2026-01-01"), to: day("2026-01-31") };
const stretches: readonly Period[] = [
  january,
  { from: day("2026-02-16"), to: day("2026-03-31") },
  { from: day("2026-03-31"), to: day("2026-03-31") },
];

function perform(ledger: Ledger, { kind, employer, number, from, to, payDay, hours }: Act): void {
  const voucher = `2026-000${number}`;
  if (kind === "pay") ledger.pay({ employer, from, to, payDay, hours, atp: "none", again: true });
  else if (kind === "saldo") ledger.saldo("40000,00", { employer });
  else ledger[kind](voucher, { employer });
}

/** The same, found by looking at every voucher. */
function lookedUp(facts: CardFacts, stretch: Period) {
  const sum = (amounts: readonly number[]) => amounts.reduce((total, one) => total + one, 0);
  const paid = facts.vouchers.filter(({ payDay }) => includes(stretch, payDay));
  const own = facts.vouchers.filter(({ chain, period }) => chain === nordlys && overlap(period, stretch));
  const missing = unregistered(facts).filter(({ chain }) => chain === nordlys);
  return {
    counted: sum(paid.map(({ counted }) => counted)),
    outside: sum(paid.map(({ outside }) => outside)),
    vouchers: own.map(({ voucher }) => voucher).sort(),
    hours: sum(own.filter((one) => isActivePayment(one, facts)).map(({ hours }) => hours)),
    missing: missingAtPortal(missing),
  };
}

function addedUp(facts: CardFacts, stretch: Period): ReturnType<typeof lookedUp> {
  const periods = periodsIn(facts, cvr(nordlys), stretch);
  return {
    counted: countedIn(facts, stretch),
    outside: outsideIn(facts, stretch),
    vouchers: periods.flatMap(({ vouchers }) => vouchers.map(({ voucher }) => voucher)).sort(),
    hours: periods.reduce((total, { hours }) => total + hours, 0),
    missing: missingOf(facts, cvr(nordlys)),
  };
}

test("what is added up is what looking at every voucher gives, after each act", () => {
  fc.assert(
    fc.property(fc.array(act, { minLength: 4, maxLength: 12 }), (acts) => {
      const ledger = new Ledger("01-04-2026 12:00");
      ledger.employer(strandgaard);
      for (const one of acts) {
        perform(ledger, one);
        const facts = ledger.factsOf(card(anne));
        for (const stretch of stretches) expect(addedUp(facts, stretch)).toEqual(lookedUp(facts, stretch));
      }
    }),
    { numRuns: 40 },
  );
});
