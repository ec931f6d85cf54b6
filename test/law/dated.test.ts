import { describe, expect, it } from "vitest";
import { type Dated, lastValueBefore, type Parameter, setByYear, valueOn } from "../../src/law/dated.js";
import { day } from "../../src/values/calendar.js";

const reference = { act: "a made-up act", paragraph: "§ 1", url: "" };
const from = (first: string, value: number): Dated<number> => ({
  ...{ from: day(first), value, standing: "printed", reference, confirmedOn: day("2026-11-21") },
});
/** A value that changes on a day inside a year, as holiday pay may. */
const parameter: Parameter<number> = {
  ...{ name: "made-up", unit: "kr.", knownFrom: day("2020-02-01"), knownTo: day("2021-10-31") },
  values: [from("2020-02-01", 1), from("2021-09-01", 2)],
};

describe("a value of the law", () => {
  it.each([
    ["2020-01-31", undefined],
    ["2020-02-01", 1],
    ["2021-08-31", 1],
    ["2021-09-01", 2],
    ["2021-10-31", 2],
    ["2021-11-01", undefined],
  ])("on %s is %s", (date, value) => {
    expect(valueOn(parameter, day(date))?.value).toBe(value);
  });

  it.each([
    ["2020-01-31", undefined],
    ["2021-08-31", 1],
    ["2021-09-01", 2],
    ["2031-01-01", 2],
  ])("last known on %s is %s, however long ago", (date, value) => {
    expect(lastValueBefore(parameter, day(date))?.value).toBe(value);
  });

  it("that is set by year is known to the end of its newest year", () => {
    const { knownFrom, knownTo } = setByYear("made-up", "kr.", [
      from("2019-01-02", 1),
      from("2021-01-01", 3),
      from("2023-07-01", 2),
    ]);
    expect([knownFrom, knownTo]).toEqual(["2019-01-02", "2023-12-31"]);
  });
});
