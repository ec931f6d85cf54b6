import { describe, expect, test } from "vitest";
import { digestOf } from "../../src/values/digest.js";
import { type Fields, Reading } from "../../src/values/reading.js";

/** Where reading first failed, or nothing; a value that takes no field in hand is left over. */
function fault(value: unknown, read: (fields: Fields) => unknown): string | undefined {
  const reading = new Reading();
  const fields = reading.record(value, "");
  read(fields);
  fields.done();
  return reading.fault;
}

describe("every field has one accepted form", () => {
  const day = (fields: Fields) => fields.day("a");
  const instant = (fields: Fields) => fields.instant("a");
  const text = (fields: Fields) => fields.text("a");
  const integer = (fields: Fields) => fields.integer("a");
  const money = (fields: Fields) => fields.money("a");
  const year = (fields: Fields) => fields.year("a");
  const digest = (fields: Fields) => fields.digest("a");
  const choice = (fields: Fields) => fields.oneOf("a", ["one", "two"]);

  test.each([
    [text, ["", "x".repeat(2000)], ["x".repeat(2001), 1, null]],
    [integer, [0, -1, 2 ** 53 - 1], [0.5, 2 ** 53, "1", null]],
    [money, [0, -150_00], [0.5, "1"]],
    [day, ["2026-11-30"], ["30-11-2026", "2026-11-31", " 2026-11-30", 20_261_130]],
    [
      instant,
      ["2026-11-30T08:15:00.000Z"],
      [
        "2026-11-30T08:15:00Z",
        "2026-11-30",
        "now",
        "2026-02-30T08:15:00.000Z",
        "30-11-2026T08:15:00.000Z",
        "2026-11-30T24:00:00.000Z",
      ],
    ],
    [year, [1900, 2026, 2999], [1899, 3000, "2026"]],
    [digest, [digestOf("")], [digestOf("").toUpperCase(), "0"]],
    [choice, ["one", "two"], ["three", "", 1]],
  ] as const)("%#", (read, taken, refused) => {
    for (const a of taken) expect(fault({ a }, read)).toBeUndefined();
    for (const a of refused) expect(fault({ a }, read)).toBe("a");
    expect(fault({}, read)).toBe("a");
  });
});

describe("an object", () => {
  test("is no list and not nothing", () => {
    for (const value of [null, [], "a", 1, undefined]) expect(fault(value, () => {})).toBe("");
  });

  test("has no field that nobody asked for, and lacks none that was asked for", () => {
    expect(fault({ a: "x", b: "y" }, (fields) => fields.text("a"))).toBe("…");
    expect(fault({ a: "x" }, (fields) => [fields.text("a"), fields.has("b"), fields.raw("b")])).toBeUndefined();
    expect(fault({ a: "x", b: undefined }, (fields) => [fields.text("a"), fields.raw("b")])).toBe("…");
  });
});

describe("a list", () => {
  const lines = (fields: Fields) =>
    fields.list("lines", (value, at) => {
      const reading = new Reading();
      const line = reading.record(value, at);
      line.integer("amount");
      return reading.fault;
    });

  test("names the place of what does not fit", () => {
    const found: unknown[] = [];
    expect(
      fault({ lines: [{ amount: 1 }, { amount: "x" }] }, (fields) => found.push(...lines(fields))),
    ).toBeUndefined();
    expect(found).toEqual([undefined, "lines.1.amount"]);
  });

  test("of something else is empty and a fault", () => {
    const found: unknown[] = [];
    expect(fault({ lines: {} }, (fields) => found.push(...lines(fields)))).toBe("lines");
    expect(found).toEqual([]);
  });
});
