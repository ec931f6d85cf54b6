import { beforeAll, describe, expect, test } from "vitest";
import { reportsDanish } from "../../src/cli/words/da/reports.js";
import { annualCeiling } from "../../src/law/annual-ceiling.js";
import { atp } from "../../src/law/atp.js";
import { holidayPay } from "../../src/law/holiday-pay.js";
import { incomeTest } from "../../src/law/income-test.js";
import { type Json, run } from "../support/run.js";
import { tempFolder } from "../support/temp-folder.js";
import { nextAmount, nextCeiling, nextKroner, nextYear } from "../support/years.js";

const home = tempFolder();
const now = "2026-11-21T10:00:00Z";
const [next, after, kroner] = [`${nextYear}`, `${nextYear + 1}`, `${nextKroner}`] as const;

describe("frikort law", () => {
  test("shows this year without a ledger: each value with source, standing and day", () => {
    const { code, json, err } = run(["law", "--json"], { home, now });
    expect([code, err]).toEqual([0, ""]);
    expect(json.result.year).toBe(2026);
    expect(json.result.values.map((one: Json) => [one.parameter, one.standing])).toEqual([
      ["annual-ceiling", "to-verify"],
      ["holiday-pay", "printed"],
      ["atp", "printed"],
      ["income-test", "to-verify"],
    ]);
    const [ceiling, holidayPay, table] = json.result.values;
    expect(ceiling).toMatchObject({ value: 4469100, from: "2026-01-01", confirmedOn: "2026-11-21" });
    expect(holidayPay).toMatchObject({
      value: 1250,
      source: { act: "lov 616 af 11/06/2024", paragraph: "§ 5, stk. 4" },
    });
    expect(table.value.month[0]).toEqual({ fromSeconds: 39 * 3600, employee: 3300, employer: 6600 });
    expect(table.value.casual).toEqual({ employeePerHour: 71, employerPerHour: 142 });
    for (const one of json.result.values) expect(one.source.url).toMatch(/^https:\/\//);
  });

  test("2023 has two ceilings, from the first of January and from the first of July", () => {
    const { json } = run(["satser", "--year", "2023", "--json"], { home, now });
    const ceilings = json.result.values.filter((one: Json) => one.parameter === "annual-ceiling");
    expect(ceilings.map((one: Json) => [one.from, one.value, one.covers])).toEqual([
      ["2023-01-01", 2000000, { from: "2023-01-01", to: "2023-06-30" }],
      ["2023-07-01", 4000000, { from: "2023-01-01", to: "2023-12-31" }],
    ]);
  });

  test("what stands to-verify is marked for a person too, and ATP stands by class", () => {
    const { out } = run(["satser"], { home, now });
    expect(out).toMatch(/fra 01\.01\.2026 {3}44\.691,00 kr\. {3}ikke bekræftet/);
    expect(out).toMatch(/månedslønnet +fra 39,00 timer +33,00 \/ +66,00/);
    expect(out).toContain("https://www.lovguiden.dk/loven/law/socialfrikortsloven");
  });

  test("a year without values is refused, never guessed", () => {
    for (const year of ["2018", next]) {
      const { code, json } = run(["law", "--year", year, "--json"], { home, now });
      expect([code, json.problems[0].number]).toEqual([4, 301]);
    }
  });

  test("every note of the law has Danish words, which stand until another note", () => {
    const noted = [annualCeiling, holidayPay, atp, incomeTest].flatMap(({ name, values }) =>
      values
        .filter(({ note }, place) => note !== undefined && note !== values[place - 1]?.note)
        .map(({ from }) => `${name} ${from}`),
    );
    expect(Object.keys(reportsDanish.lawNotes).toSorted()).toEqual(noted.toSorted());
  });
});

describe("frikort law add", () => {
  const own = tempFolder();
  const add = (...args: readonly string[]) => run(["law", "add", ...args, "--json"], { home: own, now });
  beforeAll(() => {
    const employer = ["--cvr", "13748136", "--name", "Nordlys", "--address", "Havnegade 1", "--contact", "Bo Lund"];
    expect(run(["setup", ...employer], { home: own, now }).code).toBe(0);
  });

  test("a dry run adds nothing", () => {
    const planned = add("annual-ceiling", next, kroner, "--source", "Ministeriet", "--dry-run");
    expect(planned.json.result).toMatchObject({
      status: "planned",
      year: nextYear,
      amount: nextCeiling,
      addedAt: null,
    });
    expect(run(["law", "--year", next, "--json"], { home: own, now }).code).toBe(4);
  });

  test("an added year is kept with source, who and when, and shown as added; again it stands", () => {
    const written = add("annual-ceiling", next, nextAmount, "--source", "Ministeriet");
    expect(written.json.result).toMatchObject({ status: "written", addedBy: "BL", source: "Ministeriet" });
    expect(add("annual-ceiling", next, kroner, "--source", "Ministeriet").json.result.status).toBe("stands");
    const { json } = run(["law", "--year", next, "--json"], { home: own, now });
    expect(json.result.values[0]).toMatchObject({
      ...{ parameter: "annual-ceiling", standing: "added-by-user", value: nextCeiling },
      ...{ addedBy: "BL", addedAt: "2026-11-21T10:00:00.000Z", source: { act: "Ministeriet" } },
    });
    const others = json.result.values.slice(1).map((one: Json) => [one.parameter, one.standing]);
    expect(others).toEqual([
      ["holiday-pay", "printed"],
      ["atp", "to-verify"],
      ["income-test", "to-verify"],
    ]);
    expect(run(["satser", "--year", next], { home: own, now }).out).toContain("tilføjet af BL");
  });

  test("a printed year, another amount, an unlikely amount and another parameter are refused by number", () => {
    const numbers = (ran: Json) => ran.json.problems.map((one: Json) => one.number);
    expect(numbers(add("annual-ceiling", "2025", "43000", "--source", "avisen"))).toEqual([302]);
    expect(numbers(add("annual-ceiling", next, `${nextKroner + 100}`, "--source", "avisen"))).toEqual([303]);
    expect(numbers(add("annual-ceiling", after, `${kroner}0`, "--source", "avisen"))).toEqual([304]);
    expect(numbers(add("atp", next, kroner, "--source", "avisen"))).toEqual([104]);
    expect(add("annual-ceiling", after, kroner).json.problems[0]).toMatchObject({
      number: 110,
      data: { fields: ["source"] },
    });
    expect(numbers(add("annual-ceiling", after, kroner.replace(/...$/, ".$&"), "--source", "avisen"))).toEqual([203]);
  });
});
