import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "libsql";
import { describe, expect, it } from "vitest";
import { cafe, office } from "../support/office.js";

const paid = 'pay 12345 --name "Anne Holm" --hours 20 --rate 150';

describe("ledger copy", () => {
  it("copies a ledger to another file; the copy pays on, and neither is copied over the other any more", () => {
    const place = office(`setup ${cafe}`, paid);
    const from = join(place.home, "ledger.db");
    const before = readFileSync(from);
    const planned = place.run(`ledger copy ${from} kopi.db --dry-run --json`);
    expect(planned.json.result).toMatchObject({ status: "planned", entries: 3, written: 3, vouchers: 1 });
    const copied = place.run(`ledger copy ${from} kopi.db --json`);
    expect(copied.json.result).toMatchObject({ status: "written", entries: 3, written: 3, counted: 3375_00 });
    expect(copied.json.result.heads).toHaveLength(1);
    expect(readFileSync(from).equals(before)).toBe(true);
    expect(place.run("check --ledger kopi.db").code).toBe(0);
    expect(place.run(`ledger copy ${from} kopi.db`).out).toContain("er allerede en kopi");
    expect(place.run(`${paid} --id X1 --ledger kopi.db`).code).toBe(0);
    expect(place.run(`ledger copy ${from} kopi.db --json`).json.problems[0].number).toBe(512);
    expect(place.run(`ledger copy kopi.db ${from} --json`).json.result).toMatchObject({ written: 1 });
  });
  it("refuses one place twice, a source that is none, and a password on the line, which it does not repeat", () => {
    const place = office(`setup ${cafe}`);
    expect(place.run("ledger copy a.db a.db --json").json.problems[0].number).toBe(105);
    for (const line of ["ledger copy", "ledger copy a.db"])
      expect(place.run(`${line} --json`).json.problems[0]).toMatchObject({
        number: 103,
        data: { command: "ledger copy" },
      });
    expect(place.run("ledger copy findes-ikke.db b.db --json").json.problems[0].number).toBe(511);
    for (const line of [
      "ledger copy postgres://bo:hemmeligt@h/k b.db",
      "ledger migrate --ledger postgres://bo:hemmeligt@h/k",
      "list --ledger postgres://bo:hemmeligt@h/k",
      "list --ledger postgres://bo:hem@me?ligt@h/k",
      "list --ledger postgres://h/k?password=hemmeligt",
    ]) {
      const ran = place.run(`${line} --json`);
      expect([ran.code, ran.json.problems[0].number]).toEqual([2, 104]);
      expect(ran.out + ran.err).not.toMatch(/hemmeligt|ligt/);
    }
  });
});

describe("ledger migrate", () => {
  it("says of a file that it has this program's version", () => {
    const place = office(`setup ${cafe}`);
    const { result } = place.run("ledger migrate --json").json;
    expect(result).toMatchObject({ status: "stands", before: result.version });
    expect(place.run("regnskab opgrader").out).toContain("har allerede udgave");
  });
});

describe("check of a file so large that threads look through it", () => {
  const place = office(`setup ${cafe}`, paid, paid.replace("12345", "54322"));
  const file = join(place.home, "ledger.db");
  /** What was once written and let go of makes it large. */
  const change = (sql: string) => {
    const raw = new Database(file);
    raw.exec(`${sql}; PRAGMA wal_checkpoint(TRUNCATE)`);
    raw.close();
  };
  change("CREATE TABLE large AS SELECT zeroblob(9000000) AS room; DROP TABLE large");

  it("is in order when nothing is to be found, and knows its heads", () => {
    expect(statSync(file).size).toBeGreaterThan(9_000_000);
    const { code, json, out } = place.run("check --json");
    expect(code).toBe(0);
    expect(json.result).toMatchObject({ entries: 5, vouchers: 2, findings: [] });
    writeFileSync(join(place.home, "head.json"), out);
    expect(place.run(`check --head ${join(place.home, "head.json")}`).code).toBe(0);
  });

  it("tells what somebody did to it", () => {
    change("DROP TRIGGER entry_no_update; UPDATE entry SET seconds = 1 WHERE card = '54322' AND number IS NOT NULL");
    const { code, json } = place.run("check --json");
    expect(code).toBe(1);
    expect(json.result.findings).toMatchObject([
      { code: "digest-fits", data: { object: "trigger entry_no_update" } },
      { code: "digest-fits", data: { field: "seconds", expected: 72_000, found: 1 } },
    ]);
  });
});
