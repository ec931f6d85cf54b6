import { describe, expect, test } from "vitest";
import { atp } from "../../src/law/atp.js";
import { lawOfYear } from "../../src/law/law.js";
import { incomeYear, parseInstant, yearOf } from "../../src/values/calendar.js";
import { parseActor } from "../../src/values/identity.js";
import { kr, sure } from "../support/words.js";
import { nextCeiling, nextCovers, nextYear } from "../support/years.js";

const added = {
  year: incomeYear(nextYear),
  ceiling: nextCeiling,
  source: "Ministeriet",
  by: sure(parseActor("bl")),
  at: sure(parseInstant("2026-12-01T10:00:00Z")),
};

describe("the law of a whole year", () => {
  test("has one value of each in an ordinary year", () => {
    const law = lawOfYear(incomeYear(2025), []);
    expect(law?.ceilings.map(({ value }) => value.amount)).toEqual([kr("42766")]);
    expect(law?.holidayPay).toHaveLength(1);
    expect(law?.atp.map(({ from }) => from)).toEqual(["2025-01-01"]);
    expect(law?.incomeTest.map(({ value }) => value)).toEqual([kr("10692")]);
  });

  test("has what came into force in the course of the year: everything in 2019, a second ceiling in 2023", () => {
    const first = lawOfYear(incomeYear(2019), []);
    expect(first?.ceilings.map(({ from }) => from)).toEqual(["2019-01-02"]);
    expect(first?.holidayPay.map(({ from }) => from)).toEqual(["2019-01-02"]);
    expect(first?.incomeTest.map(({ from }) => from)).toEqual(["2019-01-02"]);
    expect(lawOfYear(incomeYear(2023), [])?.ceilings.map(({ from }) => from)).toEqual(["2023-01-01", "2023-07-01"]);
  });

  test("names each value by its first day, and no later year's", () => {
    expect(lawOfYear(incomeYear(2020), [])?.holidayPay.map(({ from }) => from)).toEqual(["2019-01-02"]);
    expect(lawOfYear(incomeYear(2025), [])?.holidayPay.map(({ from }) => from)).toEqual(["2025-01-01"]);
    expect(lawOfYear(incomeYear(2023), [])?.ceilings.map(({ value }) => value.amount)).toEqual([
      kr("20000"),
      kr("40000"),
    ]);
  });

  test("has, in the last year that ATP is known for, what is printed for it, carried over from nowhere", () => {
    const year = yearOf(atp.knownTo);
    const standings = lawOfYear(year, [])?.atp.map(({ from, standing }) => `${from} ${standing}`);
    expect(standings).toEqual([`${year}-01-01 printed`]);
  });

  test("is nothing for a year that nobody has printed or added", () => {
    expect(lawOfYear(incomeYear(2018), [])).toBeUndefined();
    expect(lawOfYear(incomeYear(nextYear), [])).toBeUndefined();
  });

  test("of an added year has the added ceiling once, and the last known ATP and income test as to-verify", () => {
    const law = lawOfYear(incomeYear(nextYear), [added]);
    expect(law?.ceilings.map(({ value, standing }) => [value.amount, standing])).toEqual([
      [nextCeiling, "added-by-user"],
    ]);
    expect(law?.atp.map(({ from, standing }) => [from, standing])).toEqual([[nextCovers.from, "to-verify"]]);
    expect(law?.incomeTest.map(({ from, standing }) => [from, standing])).toEqual([[nextCovers.from, "to-verify"]]);
    expect(law?.holidayPay.map(({ standing }) => standing)).toEqual(["printed"]);
  });
});
