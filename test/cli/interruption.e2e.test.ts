import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import Database from "libsql";
import { describe, expect, it } from "vitest";
import { cafe, type Office, office } from "../support/office.js";

/** Runs that are asked to end: by Ctrl-C, by the system, by a terminal that goes away. Imports are in import.e2e.test.ts. */
const program = new URL("../../bin/frikort.js", import.meta.url).pathname;
const pay = ["pay", "12345", "--name", "Anne Holm", "--hours", "20", "--rate", "150", "--yes"];

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A payment that waits for another writer until it is asked to end. */
async function waitingPayment(place: Office, signal: NodeJS.Signals, ...options: readonly string[]): Promise<Ended> {
  const writer = new Database(join(place.home, "ledger.db"));
  writer.exec("BEGIN IMMEDIATE");
  try {
    const child = spawn(process.execPath, [program, ...pay, ...options], { cwd: place.papers, env: envOf(place) });
    const ended = endOf(child);
    while (!hasOpen(child, "ledger.db")) await pause(5);
    child.kill(signal);
    return await ended;
  } finally {
    writer.exec("ROLLBACK");
    writer.close();
  }
}

function endOf(child: ChildProcess): Promise<Ended> {
  const pieces = { out: "", err: "" };
  child.stdout?.on("data", (piece) => {
    pieces.out += piece;
  });
  child.stderr?.on("data", (piece) => {
    pieces.err += piece;
  });
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, ...pieces })));
}

function hasOpen(child: ChildProcess, name: string): boolean {
  if (child.exitCode !== null) throw new Error("ended before it was asked to");
  const folder = `/proc/${child.pid}/fd`;
  return readdirSync(folder).some((descriptor) => {
    try {
      return readlinkSync(join(folder, descriptor)).endsWith(name);
    } catch {
      return false;
    }
  });
}

describe.runIf(existsSync("/proc/self/fd"))("a payment that waits for another writer", () => {
  it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
    "is ended by %s with a document that says what stands",
    async (signal) => {
      const place = office(`setup ${cafe}`);
      const ended = await waitingPayment(place, signal, "--json");
      expect(ended.code).toBe(130);
      expect(JSON.parse(ended.out)).toMatchObject({
        ok: false,
        command: "pay",
        problems: [{ number: 130, code: "interrupted", data: { stands: "nothing" } }],
      });
      expect(place.run("list --json").json.result.payments).toEqual([]);
    },
  );

  it("says so to a person", async () => {
    const ended = await waitingPayment(office(`setup ${cafe}`), "SIGTERM");
    expect(ended).toEqual({ code: 130, out: "", err: "Kommandoen blev afbrudt. Intet er bogført.\n" });
  });
});

describe.runIf(existsSync("/dev/full"))("an answer that cannot be written", () => {
  it.each([
    { args: [...pay, "--json"], stands: "Det er bogført." },
    { args: pay, stands: "Det er bogført." },
    { args: ["--version"], stands: "" },
    { args: ["card", "12345"], stands: "" },
  ])("is exit 5, and what stands is said: $args", async ({ args, stands }) => {
    const place = office(`setup ${cafe}`, 'card set 12345 --name "Anne Holm"');
    const ended = await shell(place, `exec "$0" "$@" >/dev/full`, args);
    expect(ended.code).toBe(5);
    expect(ended.err).toContain(stands);
    if (args !== pay && !args.includes("--json")) return;
    expect(place.run("list --json").json.result.payments).toHaveLength(1);
  });

  it("is exit 5 on stderr too", async () => {
    const place = office(`setup ${cafe}`);
    expect((await shell(place, `exec "$0" "$@" 2>/dev/full`, ["unheard-of"])).code).toBe(5);
    expect((await shell(place, `exec "$0" "$@" 2>/dev/full`, pay)).code).toBe(5);
    expect(place.run("list --json").json.result.payments).toHaveLength(1);
  });

  it("is exit 5 when the disk took the first part only", async () => {
    const ended = await shell(office(`setup ${cafe}`), `ulimit -f 1; trap "" XFSZ; exec "$0" "$@" >help.txt`, ["help"]);
    expect(ended.code).toBe(5);
  });

  it("is no fault when the reader has gone away", async () => {
    const place = office(`setup ${cafe}`);
    const ended = await shell(place, `{ "$0" "$@"; echo $? >code; } | true`, ["help"]);
    expect(ended.err).toBe("");
    expect(readFileSync(join(place.papers, "code"), "utf8")).toBe("0\n");
  });
});

/** The program in a shell, as "$0" "$@". */
function shell(place: Office, script: string, args: readonly string[]): Promise<Ended> {
  return endOf(spawn("sh", ["-c", script, program, ...args], { cwd: place.papers, env: envOf(place) }));
}

function envOf(place: Office): Record<string, string | undefined> {
  const own = { FRIKORT_HOME: place.home, FRIKORT_ACTOR: "BL", FRIKORT_NOW: "2026-11-30T12:00:00.000Z" };
  return { PATH: process.env.PATH, LANG: "da_DK.UTF-8", ...own };
}

describe("a document that has been begun", () => {
  it("is written to its end, when the reader is slow and somebody asks to stop", async () => {
    const place = office(`setup ${cafe}`);
    const child = spawn(process.execPath, [program, "schema", "--json"], { cwd: place.papers, env: envOf(place) });
    const started = new Promise((resolve) => child.stdout.once("readable", () => resolve(child.stdout.read(1))));
    await started;
    child.kill("SIGINT");
    await pause(200);
    const { code, out } = await endOf(child);
    expect(code).toBe(0);
    expect(JSON.parse(`{${out}`).ok).toBe(true);
  });
});
