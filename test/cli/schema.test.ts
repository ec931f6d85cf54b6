import { readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { commandTable } from "../../src/cli/program/table.js";
import { schemaFaults, schemaOf } from "../support/json-schema.js";
import { run } from "../support/run.js";
import { tempFolder } from "../support/temp-folder.js";
import { addNext, nextYear } from "../support/years.js";

const home = tempFolder();
const ledger = join(home, "frikort-demo", "ledger");
const now = "2026-11-21T10:00:00Z";
const folder = new URL("../../dist/schemas/", import.meta.url).pathname;

/** Lines whose results are held against their schemas, in the ledger of the example. */
const lines: readonly string[] = [
  "setup --cvr 13748136 --account wage=2905",
  "pay 12345 --hours 7:24 --rate 150 --again --explain --out slips",
  "pay 12345 --hours 300 --rate 150 --again --split --dry-run --explain",
  "card 12345 --rate 150",
  "card set 12345 --rate 150",
  "card saldo 12345 30.000,00",
  "card 12345",
  "card deactivate 12345 --from 15-12-2026",
  "card activate 12345 --from 20-12-2026",
  "card list",
  "payslip 2026-0001 --out slips",
  "explain 2026-0002",
  "law",
  "law --year 2023",
  `${addNext} --source Ministeriet --dry-run`,
  `${addNext} --source Ministeriet`,
  `law --year ${nextYear}`,
  "error",
  "error 421",
  "completion bash",
  "completion cards",
  "schema pay",
  "schema",
  "help",
  "help pay",
  "demo other",
  "demo planned --dry-run",
];

const refusals: readonly string[] = [
  "betall",
  "pay 12345 --hours 400 --rate 150",
  "pay 12345 --hours 7.30 --rate 150",
  `law --year ${nextYear + 1}`,
  "explain 2019-0001",
  "error 999",
  "law add annual-ceiling",
];

beforeAll(() => {
  expect(run(["demo"], { home, folder: home, now }).code).toBe(0);
});

describe("what is printed with --json", () => {
  test.each(lines)("frikort %s is what its schema says", (line) => {
    const { json, code } = run([...line.split(" "), "--json"], { home: ledger, folder: home, now });
    expect(code).toBe(0);
    expect(schemaFaults(json, schemaOf("envelope"))).toEqual([]);
    expect(schemaFaults(json.result, schemaOf(json.command))).toEqual([]);
  });

  test.each(refusals)("frikort %s is refused in the envelope", (line) => {
    const { json, code } = run([...line.split(" "), "--json"], { home: ledger, folder: home, now });
    expect(code).toBeGreaterThan(1);
    expect(json.ok).toBe(false);
    expect(schemaFaults(json, schemaOf("envelope"))).toEqual([]);
  });
});

describe("the schemas", () => {
  const names = readdirSync(folder).map((file) => file.replace(/\.json$/, ""));

  test.each(names)("%s belongs to a command, stands alone and is no looser than its objects", (name) => {
    const command =
      name === "envelope" ? undefined : commandTable.find((spec) => spec.name.replaceAll(" ", "-") === name);
    expect(name === "envelope" || command !== undefined).toBe(true);
    const schema = schemaOf(name);
    expect(schema.$schema).toBe("https://json-schema.org/draft/2020-12/schema");
  });

  test("frikort schema COMMAND prints one in either language, and none for a command without", () => {
    expect(JSON.parse(run(["schema", "card", "set"], { home }).out)).toEqual(schemaOf("card-set"));
    expect(JSON.parse(run(["skema", "betal"], { home }).out)).toEqual(schemaOf("pay"));
    expect(Object.keys(JSON.parse(run(["schema"], { home }).out))).toEqual(
      names.map((name) => name.replaceAll("-", " ")).toSorted(),
    );
    const { code, json } = run(["schema", "betall", "--json"], { home });
    expect([code, json.problems[0].number]).toEqual([2, 104]);
  });
});
