import { readFileSync } from "node:fs";
import { beforeAll, expect, it } from "vitest";
import { cafe, office } from "../../../support/office.js";
import { addressOf, emptyDatabase, onServer } from "../../../support/postgres.js";

onServer("the program with its ledger on a server", () => {
  let ledger: string;
  const password = () => new URL(ledger).password;
  beforeAll(async () => {
    ledger = addressOf(await emptyDatabase());
  });

  it("is set up, pays, reverses, lists and checks as with a file, and never shows the password", () => {
    const place = office();
    const shown = ledger.replace(/:[^:@]*@/, "@");
    const run = (line: string, env: Record<string, string> = { FRIKORT_LEDGER: ledger }) => {
      const ran = place.run(`${line}`, { env });
      expect(ran.out + ran.err).not.toContain(password());
      return ran;
    };
    expect(run("list --json").json.problems[0].number).toBe(511);
    expect(run("ledger migrate --dry-run --json").json.result).toMatchObject({ status: "planned", before: 0 });
    expect(run(`setup ${cafe}`).out).toContain(shown);
    expect(run("ledger migrate --json").json.result).toMatchObject({ status: "stands", ledger: shown });
    const pay = 'pay 12345 --name "Anne Holm" --hours 20 --rate 150 --json';
    expect(run(pay).json.result).toMatchObject({ status: "written", payment: { voucher: "2026-0001" } });
    expect(run(pay, { PGPASSWORD: password(), FRIKORT_LEDGER: shown }).json.result.status).toBe("stands");
    expect(run(pay, { PGPASSWORD: "forkert", FRIKORT_LEDGER: shown }).json.problems[0].number).toBe(519);
    expect(readFileSync(`${place.papers}/13748136-2026-0001.pdf`).subarray(0, 5).toString()).toBe("%PDF-");
    expect(run('reverse 2026-0001 --reason "Forkert beløb"').code).toBe(0);
    expect(run("list --json").json.result.payments).toHaveLength(2);
    expect(run("check").code).toBe(0);
    expect(run(`ledger copy ${shown} kopi.db --json`, { PGPASSWORD: password() }).json.result.vouchers).toBe(2);
    expect(run("card 12345 --json", {}).json.problems?.[0].number).toBe(511);
  });

  it("imports a file with everything in one go, and the same file again books nothing", () => {
    const place = office();
    const input = [
      "Frikort-ID;Navn;Dato;Timer;Sats",
      ...Array.from({ length: 50 }, (_, row) => `${20_000 + row};Kim Dahl;03-11-2026;2;150`),
    ];
    const order = { env: { FRIKORT_LEDGER: ledger }, input: `${input.join("\n")}\n` };
    const first = place.run("import - --yes --json", order).json;
    expect(first.result).toMatchObject({ status: "written", payments: { written: 50 } });
    expect(place.run("import - --yes --json", order).json.result.status).toBe("nothing-new");
  });
});
