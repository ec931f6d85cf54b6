import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run } from "../support/run.js";
import { tempFolder } from "../support/temp-folder.js";

const folder = tempFolder();
const home = join(folder, "own");
const now = "2026-11-21T10:00:00Z";
const ledger = join(folder, "frikort-demo", "ledger");
mkdirSync(home);

describe("frikort demo", () => {
  test("makes a complete example; the first payment is 2026-0001, and FRIKORT_HOME is not touched", () => {
    const { code, err, json } = run(["demo", "--json"], { home, folder, now });
    expect([code, err]).toEqual([0, ""]);
    expect(json.result).toMatchObject({ status: "written", employer: "13748136", card: "12345", home: ledger });
    const [first, second] = json.result.payments;
    expect(first).toMatchObject({ voucher: "2026-0001", counted: 337500, atpEmployee: 0 });
    expect(second).toMatchObject({ voucher: "2026-0002", counted: 759375, atpEmployee: 3300 });
    expect(json.result.refused[0]).toMatchObject({ number: 421, data: { excess: 5062500 - (4469100 - 1096875) } });
    expect(json.result.files).toHaveLength(4);
    for (const file of json.result.files) expect(existsSync(file)).toBe(true);
    expect(readdirSync(home)).toEqual([]);
  });

  test("again: everything stands, the same bytes, nothing more in the ledger", () => {
    const slip = join(folder, "frikort-demo", "13748136-2026-0001.pdf");
    const before = readFileSync(slip);
    const { code, out } = run(["demo"], { home, folder, now: "2026-11-21T11:00:00Z" });
    expect(code).toBe(0);
    expect(out).toContain("står allerede");
    expect(readFileSync(slip).equals(before)).toBe(true);
    const { json } = run(["list", "--json"], { home: ledger, folder, now });
    expect(json.result.payments.map((one: { voucher: string }) => one.voucher)).toEqual(["2026-0001", "2026-0002"]);
    expect(json.result.payments[0].registeredOn).toBe("2026-11-02");
  });

  test("what it tells to run next runs in the example's ledger", () => {
    const { out } = run(["demo"], { home, folder, now });
    const told = out.slice(out.indexOf("Gå selv videre")).matchAll(/^ {2}frikort (.+?) {3}/gm);
    const commands = [...told].map(([, line = ""]) => line.split(" "));
    expect(commands.length).toBeGreaterThan(3);
    for (const args of commands) expect(run(args, { home: ledger, folder, now }).code, args.join(" ")).toBe(0);
  });

  test("the commands it shows are the ones it ran: typed by hand they stand already", () => {
    const { out } = run(["demo", "--lang", "en"], { home, folder, now });
    const shown = [...out.matchAll(/^ {3}\$ frikort (.+)$/gm)].map(([, line = ""]) =>
      [...line.matchAll(/(?:[^\s"]+|"[^"]*")+/g)].map(([word]) => word.replaceAll('"', "")),
    );
    expect(shown).toHaveLength(5);
    const out5 = join(folder, "frikort-demo");
    const codes = shown.map((args) => run([...args, "--out", out5], { home: ledger, folder, now }).code);
    expect(codes).toEqual([0, 0, 0, 0, 4]);
    expect(run(["list", "--json"], { home: ledger, folder, now }).json.result.payments).toHaveLength(2);
  });

  test("a dry run shows it all and leaves no file", () => {
    const { code, out } = run(["demo", "trial", "--dry-run"], { home, folder, now });
    expect(code).toBe(0);
    expect(out).toContain("Intet er skrevet");
    expect(out).toContain("Fejl 421");
    expect(existsSync(join(folder, "trial"))).toBe(false);
  });

  test("another folder, before the days of the example, without an actor's name", () => {
    const env = { FRIKORT_ACTOR: "" };
    const { code, json } = run(["demo", "early", "--json"], { home, folder, now: "2026-03-02T10:00:00Z", env });
    expect(code).toBe(0);
    expect(json.result.payments[0].voucher).toBe("2026-0001");
  });
});
