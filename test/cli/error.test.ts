import { describe, expect, test } from "vitest";
import { exitOf, problemNumbers } from "../../src/values/problem.js";
import { run } from "../support/run.js";
import { tempFolder } from "../support/temp-folder.js";

const home = tempFolder();

describe("frikort error", () => {
  test("without a number it is the table of all numbers and codes, in their order", () => {
    const { code, json } = run(["error", "--json"], { home });
    expect(code).toBe(0);
    const numbers: readonly number[] = json.result.problems.map((one: { number: number }) => one.number);
    expect(numbers).toEqual(Object.values(problemNumbers));
    expect(numbers).toEqual(numbers.toSorted((one, other) => one - other));
    const { out } = run(["fejl"], { home });
    for (const [name, number] of Object.entries(problemNumbers)) expect(out).toContain(`${number}  ${name}`);
  });

  test("a number and its code give the same: what it means, when it comes, what to do and an example", () => {
    const byNumber = run(["error", "421", "--json", "--lang", "en"], { home });
    const byCode = run(["fejl", "ceiling-exceeded", "--json", "--lang", "en"], { home });
    expect(byNumber.json).toEqual(byCode.json);
    expect(byNumber.json.result.problems).toHaveLength(1);
    const [told] = byNumber.json.result.problems;
    expect(told).toMatchObject({ number: 421, code: "ceiling-exceeded", exit: exitOf("ceiling-exceeded") });
    for (const text of [told.means, told.arises, told.remedy]) expect(text).toMatch(/\.$/);
    expect(told.example.at(-1)).toContain("frikort pay");
    const { out } = run(["fejl", "421"], { home });
    expect(out).toMatch(/^Fejl 421 \(ceiling-exceeded\), slutkode 4\n/);
    expect(out).toContain("frikort betal 70707");
  });

  test("the code of a finding is told in both languages, with what may be done; a code that is near is named", () => {
    for (const code of ["page-not-drawn", "unreadable", "reversal-unmatched", "chain-unbroken"]) {
      const { json } = run(["error", code, "--json"], { home });
      expect(json.result).toMatchObject({ problems: [], findings: [{ code }] });
      const [told] = json.result.findings;
      for (const text of [told.means, ...told.remedy]) expect(text).toMatch(/\S/);
    }
    expect(run(["fejl", "page-not-drawn"], { home }).out).toMatch(
      /^Afvigelse page-not-drawn\n\nLønsedlen er gemt igen/,
    );
    const wrong = run(["fejl", "page-not-drwn"], { home });
    expect([wrong.code, wrong.err]).toEqual([3, expect.stringContaining("Måske page-not-drawn?")]);
    expect(run(["fejl"], { home }).out).toContain("\npage-not-drawn ");
  });

  test("a number that is not one of them is not understood", () => {
    const { code, json } = run(["error", "999", "--json"], { home });
    expect(code).toBe(3);
    expect(json.problems[0]).toMatchObject({ number: 202, data: { field: "number", received: "999" } });
  });
});
