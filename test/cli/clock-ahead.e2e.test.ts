import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isClockAhead } from "../../src/ledger/decision.js";
import { day } from "../../src/values/calendar.js";
import { instant } from "../support/build.js";
import { emptyFolder, run } from "../support/run.js";
import { addNext, nextKroner, nextYear } from "../support/years.js";

let folder: ReturnType<typeof emptyFolder>;
/** Without `FRIKORT_NOW` the run looks at the computer's own clock, which is years after this ledger's entries. */
const longAgo = "2023-05-31T10:00:00.000Z";
const at = (now: string | undefined, ...args: readonly string[]) =>
  run(args, { home: folder.path, ...(now !== undefined && { now }) });
const paying = ["pay", "12345", "--name", "Anne Holm", "--hours", "2", "--rate", "150", "--pay-day", "31-05-2023"];
const particulars = ["--name", "Nordlys Café ApS", "--address", "Havnegade 1, 6700 Esbjerg", "--contact", "Bo Lund"];

beforeEach(() => {
  folder = emptyFolder();
  expect(at(longAgo, "setup", "--cvr", "13748136", ...particulars).code).toBe(0);
  expect(at(longAgo, ...paying).code).toBe(0);
});
afterEach(() => folder.remove());

describe("a clock that seems to be too far ahead", () => {
  it("is refused where nobody can be asked (524 clock-ahead), and nothing is written", () => {
    const refused = at(undefined, ...paying, "--again", "--json");
    expect(refused.code).toBe(5);
    expect(refused.json.problems).toMatchObject([{ number: 524, code: "clock-ahead", data: { last: longAgo } }]);
    expect(at(undefined, "card", "saldo", "12345", "10.000,00").err).toContain("Fejl 524");
    expect(at(undefined, "list", "--json").json.result.payments).toHaveLength(1);
  });

  it("stops neither reading nor a dry run, and is believed when it is said or given", () => {
    expect(at(undefined, "card", "12345", "--year", "2023").code).toBe(0);
    expect(at(undefined, ...paying, "--again", "--dry-run").code).toBe(0);
    expect(at("2026-11-21T10:00:00.000Z", ...paying, "--again").code).toBe(0);
  });

  it("is right when somebody says so", () => {
    expect(at(undefined, ...paying, "--again", "--uret-er-rigtigt").code).toBe(0);
    expect(at(undefined, ...paying, "--again", "--id", "P3").code).toBe(0);
  });

  it("does not hold back what puts such a ledger right", () => {
    expect(at(undefined, "setup", "--cvr", "13748136", "--contact", "Ida Lund").code).toBe(0);
  });
});

describe("a ledger whose newest entry lies in the future", () => {
  const later = "2023-06-30T10:00:00.000Z";
  const future = "2031-05-31T10:00:00.000Z";
  const law = [...addNext.split(" "), "--source", "Ministeriet", "--yes"];
  beforeEach(() => {
    expect(at(future, ...paying, "--again").code).toBe(0);
    expect(at(future, ...law).code).toBe(0);
  });

  it("goes on after an entry that says so, with who and why, and is in order", () => {
    expect(at(later, ...paying, "--again").err).toContain("--uret-gik-forud");
    const right = ["setup", "--cvr", "13748136", "--clock-was-ahead", "--json"];
    expect(at(later, ...right).json.problems).toMatchObject([{ code: "nobody-to-ask", data: { fields: ["reason"] } }]);
    const said = at(later, ...right, "--reason", "Batteriet var fladt");
    expect(said.json).toMatchObject({ ok: true, result: { status: "written" } });
    const paid = at(later, ...paying, "--again", "--json").json.result.payment;
    expect(paid.writtenAt).toBe(later);
    const again = [
      "law",
      "add",
      "annual-ceiling",
      `${nextYear}`,
      `${nextKroner + 100}`,
      "--source",
      "Ministeriet",
      "--yes",
      "--reason",
      "Trykfejl",
    ];
    expect(at(later, ...again).code).toBe(5);
    expect(at(later, ...again, "--clock-was-ahead").code).toBe(0);
    expect(at(later, "check", "--json").json.result.findings).toEqual([]);
  });
});

describe("too far ahead", () => {
  const last = instant("2025-01-01T12:00:00.000Z");
  it.each([
    ["400 days after the newest entry", "2026-02-05T12:00:00.000Z", "2026-12-31", false],
    ["401 days after it", "2026-02-06T12:00:00.000Z", "2026-12-31", true],
    ["a year after the last day whose law is known", "2025-12-31T12:00:00.000Z", "2024-12-31", false],
    ["a day later", "2026-01-01T12:00:00.000Z", "2024-12-31", true],
  ])("%s", (_, now, knownTo, expected) => {
    expect(isClockAhead(instant(now), last, day(knownTo))).toBe(expected);
  });
});
