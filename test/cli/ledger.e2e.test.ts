import { readFileSync } from "node:fs";
import { join } from "node:path";
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
