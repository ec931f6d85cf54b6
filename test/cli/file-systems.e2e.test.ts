import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cafe, office } from "../support/office.js";

/** A bookkeeper's work on disks and shares that refuse what other file systems do. */
const refusing = new URL("../support/refusing-files.cjs", import.meta.url).pathname;

function env(refused: string): { env: Record<string, string> } {
  return { env: { NODE_OPTIONS: `--require ${refusing}`, REFUSED: refused } };
}

const setup = `setup ${cafe}`;
const pay = 'pay 12345 --name "Anne Holm" --hours 20 --rate 150 --pay-day 30-11-2026 --id P1';

describe("on a memory stick without hard links and a share that syncs no folder", () => {
  const order = env("link:EPERM fsync-folder:EINVAL fsync-file:EINVAL");

  it("is set up, paid, imported, backed up and restored, and leaves nothing behind", () => {
    const place = office();
    writeFileSync(
      join(place.papers, "timer.csv"),
      "Frikort-ID;Dato;Timer;Timeløn;Navn\n12345;02-11-2026;5;150;Anne Holm\n67890;03-11-2026;6;150;Kim Dahl\n",
    );
    expect(place.run(setup, order)).toMatchObject({ code: 0 });
    expect(place.run(pay, order)).toMatchObject({ code: 0 });
    expect(place.run("import timer.csv --pay-day 30-11-2026 --yes", order)).toMatchObject({ code: 0 });
    expect(place.run("backup copy.db", order)).toMatchObject({ code: 0 });
    expect(place.run("backup copy.db --json", order).json.result.status).toBe("stands");
    expect(place.run("restore copy.db --ledger again/ledger.db", order)).toMatchObject({ code: 0 });
    expect(place.run("check --ledger again/ledger.db", order)).toMatchObject({ code: 0 });
    expect(readdirSync(place.papers).filter((name) => name.startsWith("."))).toEqual([]);
    expect(readdirSync(join(place.papers, "again"))).toEqual(["ledger.db"]);
  });

  it("never puts a payslip in the place of another file", () => {
    const place = office(setup);
    const slip = join(place.papers, "13748136-2026-0001.pdf");
    writeFileSync(slip, "something else");
    expect(place.run(`${pay} --json`, order)).toMatchObject({ code: 5, json: { problems: [{ number: 504 }] } });
    expect(readFileSync(slip, "utf8")).toBe("something else");
  });
});

describe("where an open file cannot be removed, as on Windows", () => {
  it.runIf(existsSync("/proc/self/fd"))(
    "a copy is closed before it gets its name, and nothing is left beside it",
    () => {
      const order = env("unlink-open:EPERM");
      const place = office(setup, pay);
      expect(place.run("backup copy.db", order)).toMatchObject({ code: 0 });
      expect(place.run("restore copy.db --ledger again/ledger.db", order)).toMatchObject({ code: 0 });
      expect(readdirSync(place.papers).filter((name) => name.startsWith(".frikort"))).toEqual([]);
      expect(readdirSync(join(place.papers, "again"))).toEqual(["ledger.db"]);
    },
  );
});

describe("a disk that fails", () => {
  it("is told when it does not take a payslip for good", () => {
    const place = office(setup);
    const ran = place.run(`${pay} --json`, env("fsync-file:EIO"));
    expect(ran).toMatchObject({ code: 5, json: { problems: [{ number: 503 }] } });
    expect(readdirSync(place.papers)).toEqual([]);
  });

  it("is told when it does not take the names in a folder", () => {
    expect(office(setup).run(`${pay} --json`, env("fsync-folder:EIO"))).toMatchObject({
      code: 5,
      json: { problems: [{ number: 503 }] },
    });
  });
});

describe("folders in which nothing can be made", () => {
  it.runIf(existsSync("/proc/self"))("are said to be so at once, also below /proc", () => {
    const place = office(setup);
    expect(place.run(`${pay} --out /proc/papers/november --json`)).toMatchObject({
      code: 5,
      json: { problems: [{ number: 503, data: { reason: "no-such-folder" } }] },
    });
    expect(place.run(`${setup} --ledger /proc/books/ledger.db --json`)).toMatchObject({
      code: 5,
      json: { problems: [{ number: 503, data: { reason: "no-such-folder" } }] },
    });
  });

  it("may still hold files that stand: a folder without leave to list it takes a payslip", () => {
    const place = office(setup);
    const blind = join(place.papers, "blind");
    mkdirSync(blind);
    chmodSync(blind, 0o300);
    expect(place.run(`${pay} --out blind`)).toMatchObject({ code: 0 });
  });
});
