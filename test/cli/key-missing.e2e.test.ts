import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { emptyFolder, run } from "../support/run.js";

let folder: ReturnType<typeof emptyFolder>;
const now = "2026-11-21T10:00:00.000Z";
const frikort = (...args: readonly string[]) => run(args, { home: folder.path, now });
const pay = (...more: readonly string[]) =>
  frikort("pay", "12345", "--name", "Anne Holm", "--hours", "2", "--rate", "150", ...more, "--json");
const particulars = ["--name", "Nordlys Café ApS", "--address", "Havnegade 1, 6700 Esbjerg", "--contact", "Bo Lund"];

beforeEach(() => {
  folder = emptyFolder();
  expect(frikort("setup", "--cvr", "13748136", ...particulars).code).toBe(0);
  expect(pay("--id", "P1").code).toBe(0);
  rmSync(join(folder.path, "keys"), { recursive: true });
});
afterEach(() => folder.remove());

const numbers = (json: { problems?: { number: number; code: string; data: object }[] }) =>
  json.problems?.map((one) => `${one.number} ${one.code}`);

describe("an employer whose sealing key is lost", () => {
  it("pays nothing and gets no slip without a seal (523 key-missing)", () => {
    const before = readdirSync(folder.path).sort();
    const refused = pay("--id", "P2");
    expect(refused.code).toBe(5);
    expect(numbers(refused.json)).toEqual(["523 key-missing"]);
    expect(refused.json.problems[0].data.employer).toBe("13748136");
    expect(frikort("list", "--json").json.result.payments).toHaveLength(1);
    rmSync(join(folder.path, "13748136-2026-0001.pdf"));
    expect(numbers(frikort("payslip", "2026-0001", "--json").json)).toEqual(["523 key-missing"]);
    expect(readdirSync(folder.path).sort()).toEqual(before.filter((name) => name !== "13748136-2026-0001.pdf"));
    expect(frikort("reverse", "2026-0001", "--reason", "Forkert timetal").err).toContain("Fejl 523");
  });

  it("is not given another in silence by a change of its particulars", () => {
    const changed = frikort("setup", "--cvr", "13748136", "--contact", "Ida Lund", "--json");
    expect(changed.code).toBe(5);
    expect(numbers(changed.json)).toEqual(["523 key-missing"]);
    expect(changed.json.result).toMatchObject({ status: "written", key: null });
  });

  it("gets a new one with setup --key, as an entry, and pays again", () => {
    const entries = () => frikort("check", "--json").json.result.entries;
    const before = entries();
    const made = frikort("opsæt", "--cvr", "13748136", "--nøgle", "--json");
    expect(made.code).toBe(0);
    expect(made.json.result).toMatchObject({
      status: "written",
      key: expect.stringMatching(/^[0-9A-F]{4}-[0-9A-F]{4}$/),
    });
    expect(entries()).toBe(before + 1);
    expect(frikort("setup", "--cvr", "13748136", "--key", "--json").json.result.status).toBe("stands");
    expect(pay("--id", "P2").code).toBe(0);
    expect(frikort("check").code).toBe(0);
  });
});

describe("an office whose machines have each their own key", () => {
  it("exports them into one file, with which the payslips of all verify", () => {
    const out = join(folder.path, "shared");
    const exported = () => {
      expect(frikort("keys", "export", "--out", out).code).toBe(0);
      return JSON.parse(readFileSync(join(out, "keys.json"), "utf8")).keys;
    };
    const otherMachine = join(folder.path, "other");
    mkdirSync(otherMachine);
    const there = (...args: readonly string[]) =>
      run(args, { home: otherMachine, now, env: { FRIKORT_LEDGER: join(folder.path, "ledger.db") } });
    for (const on of [frikort, there]) expect(on("setup", "--cvr", "13748136", "--key").code).toBe(0);
    const paying = ["pay", "12345", "--hours", "3", "--rate", "150", "--out", join(folder.path, "slips")];
    expect(frikort(...paying, "--id", "P2").code).toBe(0);
    expect(there(...paying, "--id", "P3").code).toBe(0);
    expect(exported()).toHaveLength(1);
    expect(there("keys", "export", "--out", out).out.match(/[0-9A-F]{4}-[0-9A-F]{4}/g)).toHaveLength(2);
    expect(exported()).toHaveLength(2);
    const verified = frikort("verify", join(folder.path, "slips"), "--trust", join(out, "keys.json"), "--json");
    expect(verified.json.result.findings).toEqual([]);
  });

  it("do not write over a file of that name that is something else (207)", () => {
    expect(frikort("setup", "--cvr", "13748136", "--key").code).toBe(0);
    writeFileSync(join(folder.path, "keys.json"), '{"name": "nordlys"}');
    const refused = frikort("keys", "export", "--out", folder.path, "--json");
    expect([refused.code, numbers(refused.json)]).toEqual([3, ["207 settings-not-understood"]]);
    expect(readFileSync(join(folder.path, "keys.json"), "utf8")).toBe('{"name": "nordlys"}');
  });
});
