import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { emptyFolder, type Json, run } from "../support/run.js";

/** An older file that is put back cannot be seen from inside: the home folder remembers where the ledger ended. */
let folder: ReturnType<typeof emptyFolder>;
const particulars = ["--name", "Nordlys Café ApS", "--address", "Havnegade 1, 6700 Esbjerg", "--contact", "Bo Lund"];
const frikort = (...args: readonly string[]): Json =>
  run([...args, "--json"], { home: folder.path, folder: folder.path, now: "2026-10-02T09:00:00Z" }).json;
const pay = (id: string) => frikort("pay", "12345", "--name", "Anne Holm", "--hours", "2", "--rate", "150", "--id", id);
const told = ({ notices }: Json) => notices.filter(({ code }: Json) => code === "ledger-went-back");
const file = () => join(folder.path, "ledger.db");

function putBack(from: string): void {
  for (const ending of ["-wal", "-shm"]) rmSync(`${file()}${ending}`, { force: true });
  cpSync(from, file());
}

beforeEach(() => {
  folder = emptyFolder();
  expect(frikort("setup", "--cvr", "13748136", ...particulars).ok).toBe(true);
  expect(pay("P1").ok).toBe(true);
  cpSync(file(), join(folder.path, "older.db"));
  expect(pay("P2").ok).toBe(true);
  cpSync(file(), join(folder.path, "newest.db"));
});
afterEach(() => folder.remove());

describe("a ledger that is older than it was", () => {
  it("is told of by every command, first of all, and found by check", () => {
    expect(told(frikort("list"))).toEqual([]);
    putBack(join(folder.path, "older.db"));
    const [first] = frikort("list").notices;
    expect(first).toMatchObject({ code: "ledger-went-back" });
    expect(first.message).toContain("13748136");
    expect(frikort("check").result.findings).toMatchObject([{ code: "head-differs", file: "13748136" }]);
  });

  it("is told of still when somebody has entered more in it", () => {
    putBack(join(folder.path, "older.db"));
    for (const id of ["P3", "P4", "P5"]) expect(told(pay(id))).toHaveLength(1);
    expect(told(frikort("list"))).toHaveLength(1);
    expect(frikort("check").result.findings).toMatchObject([{ code: "head-differs" }]);
  });

  it("is not told of when the newest file is there again, nor after a restore", () => {
    putBack(join(folder.path, "older.db"));
    expect(told(frikort("list"))).toHaveLength(1);
    expect(frikort("backup", "copy.frikort").ok).toBe(true);
    putBack(join(folder.path, "newest.db"));
    expect(told(frikort("list"))).toEqual([]);
    expect(frikort("check").result.findings).toEqual([]);
    rmSync(file());
    expect(frikort("restore", "copy.frikort").ok).toBe(true);
    expect(told(frikort("list"))).toEqual([]);
    expect(told(pay("P9"))).toEqual([]);
  });
});

describe("ten first set-ups at once", () => {
  it("all succeed", async () => {
    const { execFile } = await import("node:child_process");
    const home = join(folder.path, "new");
    const program = new URL("../../bin/frikort.js", import.meta.url).pathname;
    const args = ["setup", "--cvr", "13748136", ...particulars, "--json"];
    const env = { ...process.env, FRIKORT_HOME: home, FRIKORT_KEY: "en sætning" };
    const codes = await Promise.all(
      Array.from(
        { length: 10 },
        () => new Promise((done) => execFile(process.execPath, [program, ...args], { env }, done)),
      ),
    );
    expect(codes).toEqual(Array(10).fill(null));
  });
});
