import { readdirSync, rmSync } from "node:fs";
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
