import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  csvDay,
  type Day,
  day,
  daysOf,
  includes,
  incomeYear,
  instantOf,
  millisecondsOf,
  monthOf,
  overlap,
  parseDay,
  parseInstant,
  parseYear,
  samePeriod,
  showDay,
  showPeriod,
  weekOf,
  wholeYear,
  yearOf,
} from "../../src/values/calendar.js";

const anyDay = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2999-12-31"), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)));

describe("days as people write them", () => {
  for (const text of ["30-11-2026", "30.11.2026", "30/11/2026", "2026-11-30", "30112026", " 30-11-2026 "]) {
    test(`«${text}» is 30 November 2026`, () => expect(parseDay(text)).toEqual({ ok: true, value: "2026-11-30" }));
  }

  for (const text of ["1/11-26", "01/11-2026", "1/11-2026", "1.11.2026"]) {
    test(`«${text}» is 1 November 2026`, () => expect(parseDay(text)).toEqual({ ok: true, value: "2026-11-01" }));
  }

  test("a day or month of one digit is read", () =>
    expect(parseDay("1-2-2026")).toEqual({ ok: true, value: "2026-02-01" }));

  for (const text of [
    "31-02-2026",
    "29-02-2026",
    "31-04-2026",
    "00-01-2026",
    "01-13-2026",
    "01-01-1899",
    "2026-02-30",
    "31022026",
  ]) {
    test(`${text} does not exist`, () => expect(parseDay(text)).toEqual({ ok: false, error: { kind: "no-such-day" } }));
  }

  for (const text of ["", "30-11-26", "2026/11/30", "30 11 2026", "november", "2026-1-1", "3011202", "301120260"]) {
    test(`«${text}» is not understood`, () =>
      expect(parseDay(text)).toEqual({ ok: false, error: { kind: "unreadable" } }));
  }

  test("each way of writing a day gives it back", () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const forms = [
          date,
          showDay(date),
          csvDay(date),
          csvDay(date).replaceAll("-", "/"),
          csvDay(date).replaceAll("-", ""),
        ];
        for (const form of forms) expect(parseDay(form)).toEqual({ ok: true, value: date });
      }),
    );
  });
});

describe("counting days", () => {
  test("a day later is the next day, and the way back is as long", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 4000 }), (from, count) => {
        const to = addDays(from, count);
        expect(daysOf({ from, to })).toBe(count + 1);
        expect(addDays(to, -count)).toBe(from);
        expect(from <= to).toBe(true);
      }),
    );
  });

  test("a week is Monday to Sunday around its day, and a month is its calendar month", () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const week = weekOf(date);
        expect(includes(week, date) && daysOf(week) === 7 && new Date(week.from).getUTCDay() === 1).toBe(true);
        const month = monthOf(date);
        expect(includes(month, date)).toBe(true);
        expect(
          [addDays(month.from, -1), addDays(month.to, 1)].some((other) => other.slice(0, 7) === date.slice(0, 7)),
        ).toBe(false);
      }),
    );
    expect(monthOf(day("2028-02-10"))).toEqual({ from: "2028-02-01", to: "2028-02-29" });
    expect(weekOf(day("2027-01-01"))).toEqual({ from: "2026-12-28", to: "2027-01-03" });
  });

  test("periods overlap when they share a day, and only then", () => {
    const period = (from: string, to: string) => ({ from: day(from), to: day(to) });
    expect(overlap(period("2026-01-01", "2026-01-31"), period("2026-01-31", "2026-02-28"))).toBe(true);
    expect(overlap(period("2026-01-01", "2026-01-31"), period("2026-02-01", "2026-02-28"))).toBe(false);
    expect(includes(period("2026-01-01", "2026-01-31"), day("2026-02-01"))).toBe(false);
    const month = period("2026-01-01", "2026-01-31");
    expect(samePeriod(month, period("2026-01-01", "2026-01-31"))).toBe(true);
    expect(samePeriod(month, period("2026-01-01", "2026-01-30"))).toBe(false);
    expect(samePeriod(month, period("2026-01-02", "2026-01-31"))).toBe(false);
    expect(showPeriod(period("2026-01-01", "2026-01-31"))).toBe("01.01.2026–31.01.2026");
  });
});

describe("years", () => {
  test("a year has four digits, 1900 to 2999", () => {
    expect(parseYear(" 2026 ")).toEqual({ ok: true, value: 2026 });
    for (const text of ["26", "1899", "3000", "20266", "12026", "2026,0", ""])
      expect(parseYear(text)).toEqual({ ok: false, error: { kind: "unreadable" } });
    expect(yearOf(day("2026-12-31"))).toBe(2026);
    expect(wholeYear(incomeYear(2026))).toEqual({ from: "2026-01-01", to: "2026-12-31" });
  });

  test("a day or a year the program makes wrong is a bug", () => {
    expect(() => day("30-11-2026")).toThrow("YYYY-MM-DD");
    expect(() => incomeYear(26)).toThrow("four digits");
  });
});

describe("instants", () => {
  test("an instant is brought to UTC with milliseconds", () => {
    expect(parseInstant("2026-11-30T09:15:00+01:00")).toEqual({ ok: true, value: "2026-11-30T08:15:00.000Z" });
    expect(parseInstant("2026-11-30T09:15Z")).toEqual({ ok: true, value: "2026-11-30T09:15:00.000Z" });
  });

  test("without a zone, or on a day or hour that does not exist, it is refused", () => {
    for (const text of ["2026-11-30T09:15:00", "2026-11-30", "now", "x2026-11-30T09:15:00Z", "2026-11-30T09:15:00Zx"])
      expect(parseInstant(text)).toEqual({ ok: false, error: { kind: "unreadable" } });
    for (const text of ["2026-02-30T09:15:00Z", "2026-11-30T25:00:00Z"])
      expect(parseInstant(text)).toEqual({ ok: false, error: { kind: "no-such-day" } });
    expect(parseInstant(" 2026-11-30T09:15:00Z ").ok).toBe(true);
  });

  test("milliseconds and back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), (count) => {
        expect(millisecondsOf(instantOf(count))).toBe(count);
      }),
    );
  });
});

test("days compare as texts", () => {
  fc.assert(
    fc.property(anyDay, anyDay, (one: Day, other: Day) => {
      expect(one < other).toBe(Date.parse(one) < Date.parse(other));
    }),
  );
});
