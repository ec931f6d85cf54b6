import { spawn } from "node:child_process";
import { join } from "node:path";
import Database from "libsql";
import { expect, it } from "vitest";
import { openSqliteLedger } from "../../src/adapters/store/sqlite/ledger.js";
import type { LedgerStore } from "../../src/app/ports.js";
import { type Entry, isVoucher, type VoucherEntry } from "../../src/ledger/entry.js";
import { rootOf } from "../../src/ledger/transaction.js";
import { digestOf } from "../../src/values/digest.js";
import { sure } from "../support/build.js";
import { bundled } from "../support/bundle.js";
import { casesTried } from "../support/cases-tried.js";
import { tempFolder } from "../support/temp-folder.js";

const folder = tempFolder();
const child = await bundled("crash/paying-child.ts");
const rounds = casesTried(10, 50);
const seed = Number(process.env.FRIKORT_SEED ?? 20_251_121);

it(`killed ${rounds} times while it pays (seed ${seed}), a ledger holds all it has answered, each payment once, and every invariant`, async () => {
  const random = randomOf(seed);
  const answered = new Set<string>();
  let path = "";
  for (let round = 0; round < rounds; round += 1) {
    if (round % 5 === 0) {
      path = join(folder, `${round}`, "regnskab.db");
      answered.clear();
    }
    const moment =
      round % 5 === 0
        ? ({ since: "start", milliseconds: 40 + random() * 60 } as const)
        : ({ since: "first answer", milliseconds: random() * 260 } as const);
    for (const id of await killedAt(moment, path, round)) answered.add(id);
    await examine(
      path,
      answered,
      `round ${round}, killed ${Math.round(moment.milliseconds)} ms after its ${moment.since}`,
    );
  }
  expect(answered.size).toBeGreaterThan(0);
}, 600_000);

/** When a child is killed: while it starts and makes its ledger, or, on a machine however slow, while it pays. */
interface Moment {
  readonly since: "start" | "first answer";
  readonly milliseconds: number;
}

/** What the child said that stands before it was killed. A last line that is cut off says nothing. */
function killedAt({ since, milliseconds }: Moment, path: string, round: number): Promise<readonly string[]> {
  return new Promise((done) => {
    const running = spawn(process.execPath, [child, path, String(round)], { stdio: ["ignore", "pipe", "inherit"] });
    const kill = () => setTimeout(() => running.kill("SIGKILL"), milliseconds);
    let said = "";
    running.stdout.on("data", (bytes) => {
      said += bytes;
    });
    if (since === "start") kill();
    else running.stdout.once("data", kill);
    running.on("close", () => done(said.split("\n").slice(0, -1)));
  });
}

async function examine(path: string, answered: ReadonlySet<string>, told: string): Promise<void> {
  const opened = await openSqliteLedger({ path });
  if (!opened.ok) {
    expect([opened.error[0].code, answered.size], told).toEqual(["ledger-not-found", 0]);
    return;
  }
  const raw = new Database(path);
  expect(raw.prepare("PRAGMA integrity_check").raw().all(), told).toEqual([["ok"]]);
  raw.close();
  const vouchers = await chainsAreWhole(opened.value, told);
  const payments = vouchers.filter(({ kind }) => kind === "payment").map(({ paymentId }) => String(paymentId));
  expect(new Set(payments).size, told).toBe(payments.length);
  for (const id of answered) expect(payments, told).toContain(id);
  importsAreWhole(payments, told);
  const used = new Map<string, number>();
  for (const entry of vouchers) {
    expect(entry.usedBefore, told).toBe(used.get(entry.card) ?? 0);
    used.set(entry.card, entry.usedBefore + entry.counted);
    expect(entry.usedAfter, told).toBe(used.get(entry.card));
  }
  expect(sure(await opened.value.unfinished()).length, told).toBe(vouchers.length);
  await opened.value.close();
}

async function chainsAreWhole(store: LedgerStore, told: string): Promise<readonly VoucherEntry[]> {
  const ledger = sure(await store.ledger());
  const heads = new Map<string, Entry>();
  const vouchers: VoucherEntry[] = [];
  for await (const portion of store.entries()) {
    for (const { text, digest, entry } of sure(portion)) {
      expect(digestOf(text), told).toBe(digest);
      if (entry === undefined) throw new Error(`${told}: an entry that cannot be read`);
      const before = heads.get(entry.chain);
      expect([entry.sequence, entry.previous], told).toEqual([
        (before?.sequence ?? 0) + 1,
        before?.digest ?? rootOf(ledger, entry.chain),
      ]);
      heads.set(entry.chain, entry);
      if (isVoucher(entry)) vouchers.push(entry);
    }
  }
  return vouchers;
}

/** An import of 25 stands whole or not at all. */
function importsAreWhole(payments: readonly string[], told: string): void {
  const sizes = new Map<string, number>();
  for (const id of payments) {
    if (!id.startsWith("M")) continue;
    const [turn = ""] = id.split("-");
    sizes.set(turn, (sizes.get(turn) ?? 0) + 1);
  }
  for (const size of sizes.values()) expect(size, told).toBe(25);
}

/** A small generator of numbers from 0 to 1, the same ones for the same seed. */
function randomOf(start: number): () => number {
  let state = start;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
