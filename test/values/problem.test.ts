import { describe, expect, test } from "vitest";
import { columnLetter, exitOf, foremost, problemOf } from "../../src/values/problem.js";

test("columns have the letters of a spreadsheet", () => {
  expect([0, 1, 25, 26, 27, 51, 52, 701, 702].map(columnLetter)).toEqual([
    ...["A", "B", "Z", "AA", "AB", "AZ", "BA", "ZZ", "AAA"],
  ]);
});

describe("the exit code of a problem", () => {
  test.each([
    ["option-unknown", 2],
    ["field-not-understood", 3],
    ["law-unknown", 4],
    ["ceiling-exceeded", 4],
    ["file-not-found", 5],
  ] as const)("%s: %i", (code, exit) => {
    expect(exitOf(code)).toBe(exit);
  });

  test("of several is that of the first in the table, and of two alike the first is told", () => {
    const [one, two] = ["a.csv", "b.csv"].map((path) => problemOf("file-not-found", { path }));
    const unknown = problemOf("option-unknown", { received: "--x", command: "pay" });
    if (one === undefined || two === undefined) throw new Error("there are two");
    expect(foremost([one, two])).toBe(one);
    expect(foremost([one, unknown])).toBe(unknown);
  });
});

test("a problem shows no password, in a path or in what was received", () => {
  expect(problemOf("file-not-found", { path: "mysql://bo:secret@h" }).data).toEqual({ path: "mysql://bo@h" });
  const said = problemOf("field-not-understood", {
    ...{ field: "hours", fault: "unreadable", received: "mysql://bo:secret@h", expected: "7,5" },
  });
  expect(JSON.stringify(said)).not.toContain("secret");
  expect("where" in said).toBe(false);
});
