import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cafe, office } from "../support/office.js";

/** A bookkeeper's work on disks and shares that refuse what other file systems do. */
const program = new URL("../../bin/frikort.js", import.meta.url).pathname;
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

describe("where a user's own folder is", () => {
  const home = (HOME: string) => ({ env: { HOME, FRIKORT_HOME: "", XDG_DATA_HOME: "" } });

  it("is written out after an equals sign, where a shell leaves it", () => {
    const place = office();
    const order = { env: { HOME: place.path, FRIKORT_HOME: "~/books" } };
    expect(place.run(setup, order)).toMatchObject({ code: 0 });
    expect(existsSync(join(place.path, "books", "ledger.db"))).toBe(true);
    expect(place.run(`${pay} --out=~/slips`, order)).toMatchObject({ code: 0 });
    expect(existsSync(join(place.path, "slips", "13748136-2026-0001.pdf"))).toBe(true);
    expect(place.run("backup ~/copy.db", order)).toMatchObject({ code: 0 });
    expect(existsSync(join(place.path, "copy.db"))).toBe(true);
    expect(readdirSync(place.papers)).toEqual([]);
  });

  it("is never the current folder, whatever HOME says", () => {
    for (const said of ["", "relative", "."]) {
      const place = office();
      const wrong = join(place.papers, said, ".local", "share", "frikort");
      mkdirSync(wrong, { recursive: true });
      writeFileSync(join(wrong, "ledger.db"), "no ledger");
      // The user's own folder is looked into instead: whoever runs this may have a ledger there, or none.
      const { problems = [] } = place.run("list --json", home(said)).json;
      expect(problems.filter(({ number }: { number: number }) => number !== 511)).toEqual([]);
      expect(JSON.stringify(problems)).not.toContain(place.papers);
      expect(readdirSync(wrong)).toEqual(["ledger.db"]);
    }
  });
});

describe("a folder that is gone", () => {
  it("is said to be gone, and nothing is entered; help works", () => {
    const place = office(setup);
    const gone = join(place.path, "gone");
    const run = (line: string) => {
      mkdirSync(gone, { recursive: true });
      const env = { PATH: process.env.PATH, FRIKORT_HOME: place.home, FRIKORT_ACTOR: "BL", LANG: "da_DK.UTF-8" };
      return spawnSync("sh", ["-c", `cd "$1" && rmdir "$1" && exec "$2" ${line}`, "sh", gone, program], { env });
    };
    const paid = run(`${pay} --json`);
    expect(paid.status).toBe(5);
    expect(JSON.parse(String(paid.stdout)).problems).toMatchObject([
      { number: 503, data: { reason: "no-such-folder" } },
    ]);
    expect(String(run("list").stderr)).toContain("Mappen, du står i, findes ikke længere.");
    expect(run("help").status).toBe(0);
    expect(place.run("list --json").json.result.payments).toEqual([]);
  });
});

describe("temporary files of killed runs", () => {
  it("go with the next command, of every kind and in every folder it works in; those of a running one stay", () => {
    const place = office(setup);
    const gone = spawnSync(process.execPath, ["-e", "0"]).pid;
    for (const folder of [place.papers, place.home]) {
      for (const ending of ["", "-journal", "-wal", "-shm"]) {
        writeFileSync(join(folder, `.frikort-${gone}-0-1.tmp${ending}`), "");
      }
      writeFileSync(join(folder, `.frikort-${process.ppid}-0-1.tmp`), "");
    }
    expect(place.run(pay)).toMatchObject({ code: 0 });
    for (const folder of [place.papers, place.home]) {
      expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([`.frikort-${process.ppid}-0-1.tmp`]);
    }
  });
});
