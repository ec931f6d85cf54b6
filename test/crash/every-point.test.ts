import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { CsvTable, csvBytes } from "../../src/adapters/csv/write.js";
import { readWhole, writeWhole } from "../../src/adapters/files/whole.js";
import { payslipPrinter } from "../../src/adapters/pdf/payslip.js";
import { readPrinterFiles, stationeryOf } from "../../src/adapters/pdf/template.js";
import { memoryLedger } from "../../src/adapters/store/memory/ledger.js";
import { openSqliteLedger } from "../../src/adapters/store/sqlite/ledger.js";
import { type Paid, type PayOrder, pay } from "../../src/app/pay.js";
import type { LedgerStore, World } from "../../src/app/ports.js";
import { type PaymentDraft, parsePayment } from "../../src/payroll/pay/parse.js";
import { day } from "../../src/values/calendar.js";
import { digestOf } from "../../src/values/digest.js";
import { oere } from "../../src/values/money.js";
import type { Outcome } from "../../src/values/problem.js";
import { broken, ok } from "../../src/values/result.js";
import { cafe, card, letIn, makeEmployer, makeStamp, sure } from "../support/build.js";
import { tempFolder } from "../support/temp-folder.js";
import { Death, dyingWorld, type Ending, Fate } from "./dying-world.js";

const folder = tempFolder();
const templates = fileURLToPath(new URL("../../templates", import.meta.url));
const printer = payslipPrinter(stationeryOf(readPrinterFiles(templates)));
const slips = {
  ...printer,
  print: printer.print,
  printMerged: printer.printMerged,
  printDocument: () => broken("no document here"),
};
const stamp = makeStamp(10);
const draft: PaymentDraft = {
  words: { card: "12345", name: "Anne Holm", hours: "400", rate: "150,00", "pay-day": "31-12-2025" },
  ...{ supplements: [], mark: "comma", split: true, again: false, rename: false },
};
const papers = ["13748136-2025-0001-ordinary.csv", "13748136-2025-0001.csv", "13748136-2025-0001.pdf"];

/** A store that can be left as it lies and opened anew, as after a crash. */
interface Place {
  readonly fresh: (name: string) => Promise<LedgerStore>;
  readonly reopen: (store: LedgerStore, name: string) => Promise<LedgerStore>;
}

const memory: Place = {
  fresh: async () => {
    const store = memoryLedger("hukommelse");
    await letIn(store, makeEmployer(cafe));
    return store;
  },
  reopen: async (store) => store,
};

const template = join(folder, "template");
const sqlite: Place = {
  fresh: async (name) => {
    if (!existsSync(template)) {
      const made = sure(await openSqliteLedger({ path: fileIn(template), create: true }));
      await letIn(made, makeEmployer(cafe));
      await made.close();
    }
    cpSync(template, join(folder, name), { recursive: true });
    return sure(await openSqliteLedger({ path: fileIn(join(folder, name)) }));
  },
  reopen: async (store, name) => {
    await store.close();
    return sure(await openSqliteLedger({ path: fileIn(join(folder, name)) }));
  },
};

function fileIn(path: string): string {
  return join(path, "regnskab.db");
}

function worldOf(ledger: LedgerStore): World {
  return {
    ledger,
    files: {
      ...{ write: writeWhole, read: readWhole, inside: join },
      csv: ({ header, rows }) => csvBytes(header, rows),
      csvTable: (header) => new CsvTable(header),
    },
    sealer: { ready: () => ok(undefined), ensure: () => ok(digestOf("nøgle")), seal: () => ok(undefined) },
    printer: async () => ok(slips),
    ...{ actor: stamp.by, now: stamp.at, today: day("2025-12-31"), salt: () => "abcdefghijklmnop" },
  };
}

async function orderOf(ledger: LedgerStore, out: string): Promise<PayOrder> {
  const [employer = broken("an employer was let in")] = sure(await ledger.employers());
  const payment = sure(parsePayment(draft, employer, day("2025-12-31")));
  const facts = sure(await ledger.card(payment.card));
  return { payment, facts, saldo: { left: oere(40_000_00) }, folder: out, dryRun: false };
}

/** One run of the program: what it answered, or nothing when it died. */
async function once(ledger: LedgerStore, out: string, fate: Fate): Promise<Outcome<Paid> | undefined> {
  const leaveHalf = (path: string, half: Uint8Array) => {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(join(dirname(path), ".frikort-4194304-0-1.tmp"), half);
  };
  try {
    return await pay(await orderOf(ledger, out), dyingWorld(worldOf(ledger), fate, leaveHalf));
  } catch (error) {
    if (error instanceof Death) return undefined;
    throw error;
  }
}

function papersIn(out: string): readonly string[] {
  const names = existsSync(out) ? readdirSync(out) : [];
  return names.filter((name) => !name.endsWith(".tmp")).sort();
}

describe.each([
  ["in memory", memory],
  ["in a file", sqlite],
] as const)("a payment with its balance, its split and three papers, in a ledger %s", (kept, place) => {
  it.each<Ending>(["dies", "disk full", "short write"])(
    "whatever call the world %s at: nothing or all of it stands, and the same again ends with it once",
    async (ending) => {
      let at = 1;
      for (; at < 200; at += 1) {
        const name = `${kept}-${ending}-${at}`.replaceAll(" ", "-");
        const out = join(folder, name, "papers");
        const ledger = await place.fresh(name);
        const fate = new Fate(ending, at);
        const answered = await once(ledger, out, fate);

        const after = await place.reopen(ledger, name);
        const standing = sure(await after.vouchers({ card }));
        const facts = sure(await after.card(card));
        const entries = [standing.length, facts.saldos.length, facts.employments.length];
        expect(
          [
            [0, 0, 0],
            [1, 1, 1],
          ],
          `${name}: half of an act stands`,
        ).toContainEqual(entries);
        if (answered?.ok) expect(standing.length, name).toBe(1);
        if (answered?.ok === false) expect(standing.length, name).toBe(0);
        for (const paper of papersIn(out)) {
          expect(papers, name).toContain(paper);
          expect(readFileSync(join(out, paper)).length, name).toBeGreaterThan(100);
        }
        const missing = papersIn(out).length < papers.length;
        if (standing.length === 1 && missing) expect(sure(await after.unfinished()), name).toHaveLength(1);

        const again = sure(await pay(await orderOf(after, out), worldOf(after)));
        expect(again.status, name).toBe(standing.length === 1 ? "stands" : "written");
        expect(again.files.problems, name).toEqual([]);
        expect(papersIn(out), name).toEqual(papers);
        expect(
          sure(await after.vouchers({ card })).map(({ entry }) => entry.voucher),
          name,
        ).toEqual(["2025-0001"]);
        expect(sure(await after.unfinished()), name).toEqual([]);
        await after.close();
        if (!fate.ended) break;
      }
      expect(at, "a run survives in the end").toBeLessThan(200);
      expect(at).toBeGreaterThan(ending === "short write" ? 3 : 5);
    },
  );
});
