import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seconds } from "../../src/values/hours.js";
import {
  amountMax,
  type Money,
  minus,
  negated,
  oere,
  parseMoney,
  percentage,
  plainAmount,
  plus,
  showAmount,
  showMoney,
  showPercentage,
  timesHours,
  timesPercentage,
} from "../../src/values/money.js";

const amount = fc.integer({ min: -amountMax, max: amountMax }).map(oere);
const paid = fc.integer({ min: 0, max: amountMax }).map(oere);

function swapped(text: string): string {
  return text.replaceAll(/[.,]/g, (sign) => (sign === "." ? "," : "."));
}

describe("amounts as people write them", () => {
  const written = {
    "1.234,50": 123_450,
    "1234,50": 123_450,
    "1234,5": 123_450,
    "1234": 123_400,
    "0,05": 5,
    "-7,50": -750,
    "−7,50": -750,
    "150 kr.": 15_000,
    "150,00 KR": 15_000,
    "1.234.567,00": 123_456_700,
    " 12 ": 1200,
  };
  for (const [text, count] of Object.entries(written)) {
    test(`${text} is ${count} øre`, () => expect(parseMoney(text)).toEqual({ ok: true, value: count }));
  }

  const ambiguous = {
    "1.234": ["1234,00", "1,23"],
    "1,234.50": ["1234,50"],
    "12.5": ["12,50"],
    "12.50": ["12,50"],
    "1.234.567": ["1234567,00"],
  };
  for (const [text, readings] of Object.entries(ambiguous)) {
    test(`${text} can be read in more than one way`, () => {
      expect(parseMoney(text)).toEqual({ ok: false, error: { kind: "ambiguous", readings } });
    });
  }

  const refused = {
    "": "unreadable",
    "-": "unreadable",
    "12,": "unreadable",
    ",50": "unreadable",
    abc: "unreadable",
    "1 234": "unreadable",
    "1.2.3": "unreadable",
    "1,,5": "unreadable",
    "12.34,50": "unreadable",
    "1.234.50": "unreadable",
    "1,2345": "too-fine",
    "1.234,567": "too-fine",
    "10000000,01": "out-of-range",
    "1e3": "unreadable",
    "٧": "unreadable",
  };
  for (const [text, kind] of Object.entries(refused)) {
    test(`«${text}» is refused as ${kind}`, () =>
      expect(parseMoney(text)).toMatchObject({ ok: false, error: { kind } }));
  }

  test("with the point as decimal mark the marks change places, in what is taken and in what is proposed", () => {
    expect(parseMoney("1,234.50", "dot")).toEqual({ ok: true, value: 123_450 });
    expect(parseMoney("12.5", "dot")).toEqual({ ok: true, value: 1250 });
    expect(parseMoney("1.234,50", "dot")).toEqual({ ok: false, error: { kind: "ambiguous", readings: ["1234.50"] } });
    expect(parseMoney("1,234", "dot")).toEqual({
      ok: false,
      error: { kind: "ambiguous", readings: ["1234.00", "1.23"] },
    });
  });
});

describe("for every amount", () => {
  test("what is shown can be typed back", () => {
    fc.assert(
      fc.property(amount, (money) => {
        for (const text of [showAmount(money), showMoney(money), plainAmount(money)])
          expect(parseMoney(text)).toEqual({ ok: true, value: money });
        expect(parseMoney(swapped(showAmount(money)), "dot")).toEqual({ ok: true, value: money });
      }),
    );
  });

  test("a proposed reading is never refused under the same mark", () => {
    const text = fc.string({ unit: fc.constantFrom("1", "2", "0", ".", ","), minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(text, fc.constantFrom("comma" as const, "dot" as const), (word, mark) => {
        const parsed = parseMoney(word, mark);
        if (parsed.ok || parsed.error.kind !== "ambiguous") return;
        for (const reading of parsed.error.readings) expect(parseMoney(reading, mark).ok).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test("no word is an amount under both marks, unless it has no mark at all", () => {
    const text = fc.string({ unit: fc.constantFrom("1", "2", "0", ".", ","), minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(text, (word) => {
        const both = parseMoney(word, "comma").ok && parseMoney(word, "dot").ok;
        expect(both).toBe(/^\d+$/.test(word) && parseMoney(word).ok);
      }),
      { numRuns: 1000 },
    );
  });

  test("sums do not depend on their order, and taking away undoes adding", () => {
    fc.assert(
      fc.property(amount, amount, amount, (one, two, three) => {
        expect(plus(one, plus(two, three))).toBe(plus(plus(three, two), one));
        expect(minus(plus(one, two), two)).toBe(one);
        expect(plus(one, negated(one))).toBe(0);
      }),
    );
  });
});

function distance(rounded: Money, dividend: bigint, divisor: bigint): bigint {
  return BigInt(rounded) * divisor - dividend;
}

describe("rounding", () => {
  test("half-up moves at most half an øre, and a half goes up; down never goes up and moves less than one", () => {
    fc.assert(
      fc.property(
        paid,
        fc.integer({ min: 0, max: 2_678_400 }),
        fc.integer({ min: 0, max: 100_000 }),
        (perHour, time, share) => {
          const products = [
            {
              up: timesHours(perHour, seconds(time), "half-up"),
              down: timesHours(perHour, seconds(time), "down"),
              of: BigInt(perHour) * BigInt(time),
              by: 3600n,
            },
            {
              up: timesPercentage(perHour, percentage(share), "half-up"),
              down: timesPercentage(perHour, percentage(share), "down"),
              of: BigInt(perHour) * BigInt(share),
              by: 10_000n,
            },
          ];
          for (const { up, down, of, by } of products) {
            const moved = distance(up, of, by) * 2n;
            expect(moved > -by && moved <= by).toBe(true);
            const cut = distance(down, of, by);
            expect(cut <= 0n && cut > -by).toBe(true);
          }
        },
      ),
    );
  });

  test("the cases of the law: 12,5 % of 6.000,00 and of an amount that ends in half an øre", () => {
    expect(timesPercentage(oere(600_000), percentage(1250), "half-up")).toBe(75_000);
    expect(timesPercentage(oere(4), percentage(1250), "half-up")).toBe(1);
    expect(timesPercentage(oere(4), percentage(1250), "down")).toBe(0);
    expect(timesPercentage(oere(3), percentage(1250), "half-up")).toBe(0);
    expect(timesHours(oere(15_000), seconds(26_640), "half-up")).toBe(111_000);
  });
});

test("an amount that is not whole øre, and rounding below zero, are bugs", () => {
  for (const count of [0.5, Number.NaN, 2 ** 53]) expect(() => oere(count)).toThrow("whole øre");
  expect(() => percentage(0.5)).toThrow("whole");
  expect(() => timesPercentage(oere(-1), percentage(1250), "down")).toThrow("zero or more");
  expect(Object.is(oere(-0), 0)).toBe(true);
});

test("amounts and rates are shown in Danish", () => {
  expect([
    showMoney(oere(123_450)),
    showAmount(oere(-3300)),
    plainAmount(oere(-123_450)),
    showAmount(oere(5)),
    showAmount(oere(100_000_000)),
  ]).toEqual(["1.234,50 kr.", "−33,00", "-1234,50", "0,05", "1.000.000,00"]);
  expect([
    showPercentage(percentage(1250)),
    showPercentage(percentage(1000)),
    showPercentage(percentage(1)),
    showPercentage(percentage(0)),
  ]).toEqual(["12,5 %", "10 %", "0,01 %", "0 %"]);
});
