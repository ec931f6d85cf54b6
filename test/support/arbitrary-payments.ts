import fc from "fast-check";
import { annualCeiling } from "../../src/law/annual-ceiling.js";
import { atp, longestPeriodOf } from "../../src/law/atp.js";
import { holidayPay } from "../../src/law/holiday-pay.js";
import { incomeTest } from "../../src/law/income-test.js";
import { lawOn } from "../../src/law/law.js";
import type { ToPrice } from "../../src/payroll/pay/price.js";
import { addDays, csvDay, monthOf } from "../../src/values/calendar.js";
import { seconds, showClock } from "../../src/values/hours.js";
import { type Money, oere, plainAmount } from "../../src/values/money.js";
import { nordlys, type Pay, strandgaard } from "./ledger.js";
import { date, sure } from "./words.js";
import { lastDay } from "./years.js";

/** Amounts with many small ones among them: ties and single øre are where roundings go wrong. */
export const amount: fc.Arbitrary<Money> = fc
  .oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 50_000 }), fc.integer({ min: 0, max: 5_000_000 }))
  .map(oere);

const perHour = fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 10_000, max: 30_000 })).map(oere);
const time = fc.oneof(fc.integer({ min: 1, max: 7200 }), fc.integer({ min: 1, max: 744 * 3600 })).map(seconds);

const changes = [annualCeiling, holidayPay, atp, incomeTest].flatMap(({ values }) => values.map(({ from }) => from));
const bothSides = [...changes, ...changes.map((first) => addDays(first, -1)), lastDay].filter(
  (one) => lawOn(one, []).ok,
);

/** Days on both sides of every change of the law, the last day of all, the day of a leap year and an ordinary one. */
export const payDay: fc.Arbitrary<string> = fc.constantFrom(
  ...new Set([...bothSides.map(csvDay), "29-02-2024", "30-06-2025"]),
);

export const law = payDay.map((text) => sure(lawOn(date(text), [])));

/** What there is to price: up to three rates, two supplements and a pension, in every practice; owed holiday pay stands alone. */
export const toPrice: fc.Arbitrary<ToPrice> = fc
  .record({
    work: fc.array(fc.record({ hours: time, perHour }), { maxLength: 3 }),
    supplements: fc.array(fc.record({ text: fc.constantFrom("Tillæg", "Bonus"), amount }), { maxLength: 2 }),
    pension: fc.oneof(fc.constant(oere(0)), amount),
    practice: fc.constantFrom("with-wage", "with-wage", "accrued", "only"),
    holidayPayOut: amount,
    atpClass: fc.constantFrom("month", "fortnight", "week", "casual", "none"),
    period: fc.constant(monthOf(date("30-06-2025"))),
  })
  .map((some) => (some.practice === "only" ? { ...some, work: [], supplements: [] } : some));

/** A payment in words, of one of two employers, on one card; a fifth of them come twice. */
export const pay: fc.Arbitrary<Pay> = fc
  .record({
    priced: toPrice,
    payDay,
    employer: fc.constantFrom(nordlys, strandgaard),
    split: fc.boolean(),
    id: fc.option(fc.constantFrom("P1", "P2", "P3"), { nil: undefined, freq: 4 }),
    again: fc.boolean(),
  })
  .map(({ priced, id, ...said }) => ({
    ...said,
    ...daysOfClass(priced.atpClass, said.payDay),
    ...(id !== undefined && { id }),
    work: priced.work.map((work) => [showClock(work.hours), plainAmount(work.perHour)] as const),
    supplements: Object.fromEntries(priced.supplements.map((one) => [one.text, plainAmount(one.amount)])),
    pension: plainAmount(priced.pension),
    practice: priced.practice,
    atp: priced.atpClass,
  }));

/** The days before the pay day where the class has no more than a few. */
function daysOfClass(atpClass: ToPrice["atpClass"], payDay: string): Pick<Pay, "from" | "to"> {
  const longest = atpClass === "none" ? undefined : longestPeriodOf(atpClass);
  return longest === undefined ? {} : { from: csvDay(addDays(date(payDay), 1 - longest)), to: payDay };
}

/** What may happen in a ledger. */
export type Act =
  | { readonly do: "pay"; readonly pay: Pay }
  | { readonly do: "reverse" | "correct" | "registered"; readonly employer: string; readonly place: number }
  | { readonly do: "saldo"; readonly left: string };

const named = fc.record({
  do: fc.constantFrom("reverse" as const, "reverse" as const, "correct" as const, "registered" as const),
  employer: fc.constantFrom(nordlys, strandgaard),
  place: fc.nat(7),
});

export const acts: fc.Arbitrary<readonly Act[]> = fc.array(
  fc.oneof(
    { arbitrary: pay.map((said) => ({ do: "pay" as const, pay: said })), weight: 5 },
    { arbitrary: named, weight: 3 },
  ),
  { minLength: 1, maxLength: 10 },
);

/** The same, with balances of the portal among them. */
export const actsWithSaldo: fc.Arbitrary<readonly Act[]> = fc
  .array(
    fc.oneof(
      { arbitrary: acts.map((some) => some.slice(0, 1)), weight: 6 },
      { arbitrary: amount.map((left) => [{ do: "saldo" as const, left: plainAmount(left) }]), weight: 1 },
    ),
    { minLength: 1, maxLength: 10 },
  )
  .map((some) => some.flat());
