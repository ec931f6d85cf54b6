import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isVoucher, sumOf } from "../../src/ledger/entry.js";
import { nothingSoFar } from "../../src/payroll/pay/atp.js";
import { hoursThatFit, linesOf, pricePayment, type ToPrice } from "../../src/payroll/pay/price.js";
import { splitAt } from "../../src/payroll/pay/split.js";
import { type Hours, noHours, plusHours, seconds } from "../../src/values/hours.js";
import { noMoney, oere, percentage } from "../../src/values/money.js";
import { broken } from "../../src/values/result.js";
import { acts, actsWithSaldo, amount, law, pay, toPrice } from "../support/arbitrary-payments.js";
import { casesTried } from "../support/cases-tried.js";
import { type Ledger, strandgaard } from "../support/ledger.js";
import { run } from "../support/run-acts.js";
import { sure } from "../support/words.js";

const share = percentage(1250);

function countedOf(price: ToPrice, holidayPay = share): number {
  return sumOf(linesOf(price, holidayPay));
}

describe("a price", () => {
  test("lines sum to counted, payout is counted less the employee's ATP", () => {
    fc.assert(
      fc.property(toPrice, law, (price, lawOfDay) => {
        const priced = sure(
          pricePayment(price, linesOf(price, lawOfDay.holidayPay.value), lawOfDay, () => nothingSoFar),
        );
        expect(sumOf(priced.lines)).toBe(priced.counted);
        expect(priced.counted - priced.atpEmployee).toBe(priced.payout);
        for (const line of priced.lines) expect(line.amount).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("more hours, a higher rate, a larger supplement or pension never count less", () => {
    fc.assert(
      fc.property(toPrice, fc.nat(100_000), fc.nat(5_000), amount, (price, more, dearer, extra) => {
        const work = price.work.map((one) => ({
          perHour: oere(one.perHour + dearer),
          hours: seconds(one.hours + more),
        }));
        const supplements = price.supplements.map((one) => ({ ...one, amount: oere(one.amount + extra) }));
        const larger = { ...price, work, supplements, pension: oere(price.pension + extra) };
        expect(countedOf(larger)).toBeGreaterThanOrEqual(countedOf(price));
      }),
    );
  });

  test("half-up moves a wage at most half an øre, and holiday pay likewise", () => {
    fc.assert(
      fc.property(toPrice, (price) => {
        const lines = linesOf({ ...price, practice: "with-wage" }, share);
        for (const { kind, amount: rounded, hours = noHours, perHour = noMoney, base = noMoney } of lines) {
          if (kind === "wage") expect(Math.abs(rounded * 3600 - hours * perHour)).toBeLessThanOrEqual(1800);
          if (kind === "holiday-pay") expect(Math.abs(rounded * 8 - base)).toBeLessThanOrEqual(4);
        }
      }),
    );
  });
});

describe("hours that fit (R27)", () => {
  function withLast(price: ToPrice, total: Hours, before: Hours): ToPrice {
    const last = price.work.at(-1) ?? broken("there is work");
    return { ...price, work: [...price.work.slice(0, -1), { ...last, hours: seconds(total - before) }] };
  }

  test("fit, and one second more does not, at any rate, practice, supplement and pension", () => {
    const oneRate = toPrice.filter((price) => price.work.length === 1);
    fc.assert(
      fc.property(oneRate, law, amount, (price, lawOfDay, left) => {
        const counted = (of: ToPrice) => countedOf(of, lawOfDay.holidayPay.value);
        fc.pre(left > 0);
        const fit = hoursThatFit(price, lawOfDay, left);
        const more = withLast(price, seconds(fit + 1), noHours);
        expect(counted(more)).toBeGreaterThan(left);
        if (fit > 0) expect(counted(withLast(price, fit, noHours))).toBeLessThanOrEqual(left);
      }),
      { numRuns: casesTried(80, 500) },
    );
  });

  test("at several rates they are filled in the order they stand", () => {
    const twoRates = toPrice.filter((price) => price.work.length === 2);
    fc.assert(
      fc.property(twoRates, law, amount, (price, lawOfDay, left) => {
        const counted = (of: ToPrice) => countedOf(of, lawOfDay.holidayPay.value);
        const first = price.work[0] ?? broken("there is work");
        const fit = hoursThatFit(price, lawOfDay, left);
        const onlyFirst = { ...price, work: [first] };
        if (counted(onlyFirst) > left) expect(fit).toBe(hoursThatFit(onlyFirst, lawOfDay, left));
        else if (left > 0) {
          expect(counted(withLast(price, fit, first.hours))).toBeLessThanOrEqual(left);
          expect(counted(withLast(price, seconds(fit + 1), first.hours))).toBeGreaterThan(left);
        }
      }),
      { numRuns: casesTried(80, 500) },
    );
  });
});

test("the two parts of a split add up to the whole, amount and second, and leave at most one øre of the card", () => {
  fc.assert(
    fc.property(toPrice, amount, (price, left) => {
      fc.pre(countedOf(price) > left && left > 0);
      const { onCard, outside } = splitAt(price, share, left);
      const whole = linesOf(price, share);
      expect(left - sumOf(onCard)).toBeOneOf([0, 1]);
      for (const kind of ["wage", "supplement", "holiday-pay", "pension"] as const) {
        expect(sumOf(onCard, kind) + sumOf(outside, kind)).toBe(sumOf(whole, kind));
      }
      for (const line of [...onCard, ...outside]) {
        expect(line.amount).toBeGreaterThan(0);
        expect(line.hours ?? 0).toBeGreaterThanOrEqual(0);
      }
      const paid = whole.filter((line) => line.amount > 0);
      const hoursOf = (lines: typeof whole) => plusHours(...lines.map((line) => line.hours ?? noHours));
      expect(hoursOf(onCard) + hoursOf(outside)).toBe(hoursOf(paid));
    }),
    { numRuns: casesTried(150, 1000) },
  );
});

/** `docs/regler.md`, the ceilings: the stretches of pay days and the amounts that hold them down. */
const ceilings = [
  ["2019-01-01", "2019-12-31", 20_000_00],
  ["2022-01-01", "2022-12-31", 20_000_00],
  ["2023-01-01", "2023-06-30", 20_000_00],
  ["2023-01-01", "2023-12-31", 40_000_00],
  ["2024-01-01", "2024-12-31", 41_280_00],
  ["2025-01-01", "2025-12-31", 42_766_00],
  ["2026-01-01", "2026-12-31", 44_691_00],
] as const;

function sumWithin(ledger: Ledger, { from, to }: { readonly from: string; readonly to: string }): number {
  const vouchers = ledger.written.filter(isVoucher).filter(({ payDay }) => from <= payDay && payDay <= to);
  return vouchers.reduce((sum, one) => sum + one.counted, 0);
}

describe("a ledger in which anything may happen", () => {
  test("no payment passes a ceiling, and without a balance used is the plain sum of the card-year", () => {
    fc.assert(
      fc.property(acts, (some) => {
        run(some, (ledger, answer) => {
          const last = answer.entries.findLast(isVoucher);
          if (last === undefined) return;
          const sum = sumWithin(ledger, last.ceiling.covers);
          expect([last.usedBefore + last.counted, last.usedAfter]).toEqual([sum, sum]);
          for (const [from, to, most] of ceilings) {
            if (last.kind === "payment") expect(sumWithin(ledger, { from, to })).toBeLessThanOrEqual(most);
          }
        });
      }),
    );
  });

  test("also with balances no payment passes the ceiling it is shown with", () => {
    fc.assert(
      fc.property(actsWithSaldo, (some) => {
        for (const entry of run(some).written.filter(isVoucher)) {
          if (entry.kind === "payment") expect(entry.usedAfter).toBeLessThanOrEqual(entry.ceiling.amount);
        }
      }),
    );
  });

  test("a reversal gives back exactly what its payment took: used, owed holiday pay and ATP", () => {
    fc.assert(
      fc.property(actsWithSaldo, pay, (some, last) => {
        const ledger = run(some);
        const seen = () => [2019, 2022, 2023, 2024, 2025, 2026].map((year) => ledger.year(year).used);
        const before = [seen(), ledger.owed(), ledger.owed(strandgaard), ledger.use("30-06-2023").used];
        const paid = ledger.pay({ ...last, name: "Anne Holm" });
        fc.pre(paid.said === "written");
        const back = ledger.reverse(paid.voucher, { employer: paid.entry.chain });
        expect(back.said).toBe("written");
        expect([seen(), ledger.owed(), ledger.owed(strandgaard), ledger.use("30-06-2023").used]).toEqual(before);
        expect([back.entry.atpEmployee, back.entry.atpEmployer]).toEqual([
          0 - paid.entry.atpEmployee,
          0 - paid.entry.atpEmployer,
        ]);
      }),
    );
  });

  test("what an entry says is owed is what its employer owes, and vouchers run without gaps", () => {
    fc.assert(
      fc.property(acts, (some) => {
        const ledger = run(some);
        const owed = new Map<string, number>();
        const last = new Map<string, number>();
        for (const entry of ledger.written.filter(isVoucher)) {
          const series = `${entry.chain}/${entry.year}`;
          expect(Number(entry.voucher.slice(5))).toBe((last.get(series) ?? 0) + 1);
          last.set(series, Number(entry.voucher.slice(5)));
          const out = entry.practice === "only" ? sumOf([...entry.lines, ...entry.outside], "holiday-pay") : 0;
          owed.set(entry.chain, (owed.get(entry.chain) ?? 0) + entry.holidayPayAccrued - out);
          expect(entry.holidayPayOwed).toBe(owed.get(entry.chain));
          expect(entry.holidayPayOwed).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  test("the same payment again stands, with an id and without", () => {
    fc.assert(
      fc.property(acts, pay, (some, last) => {
        const ledger = run(some);
        const paid = ledger.pay(last);
        fc.pre(paid.said === "written");
        const again = ledger.pay({ ...last, again: false });
        expect([again.said, again.voucher]).toEqual(["stands", paid.voucher]);
      }),
    );
  });
});
