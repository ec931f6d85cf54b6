import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import Database from "libsql";
import { describe, expect, it } from "vitest";
import { keyOf } from "../../../../src/adapters/store/sqlite/file-key.js";
import { openSqliteLedger } from "../../../../src/adapters/store/sqlite/ledger.js";
import { schemaVersion } from "../../../../src/adapters/store/sqlite/schema.js";
import { annualCeiling } from "../../../../src/law/annual-ceiling.js";
import { takePayment } from "../../../../src/payroll/pay/admit.js";
import {
  cafe,
  card,
  letIn,
  makeEmployer,
  makePayment,
  makePlainPayment,
  makeStamp,
  needsOf,
  pay,
  paymentId,
  sure,
} from "../../../support/build.js";
import { knownCeilings, writtenBy } from "../../../support/law-editions.js";
import { tempFolder } from "../../../support/temp-folder.js";

const folder = tempFolder();
let count = 0;

function newPath(): string {
  count += 1;
  return join(folder, String(count), "regnskab.db");
}

/** A closed ledger with so many payments. */
async function made(payments = 3, key?: string): Promise<string> {
  const path = newPath();
  const store = sure(await openSqliteLedger({ path, key, create: true }));
  await letIn(store, makeEmployer());
  const all = Array.from({ length: payments }, (_, place) => makePlainPayment(100, { id: paymentId(`P${place}`) }));
  sure(
    await store.act(needsOf(...all), (book) => {
      for (const payment of all) sure(takePayment(payment, book, makeStamp(1)));
      return { ok: true, value: undefined };
    }),
  );
  await store.close();
  settle(path, key === undefined ? undefined : sure(await keyOf(path, key)).key);
  return path;
}

/** Brings everything into the one file, as the system does when the last program ends. */
function settle(path: string, key?: string): void {
  const raw = new Database(path, { timeout: 1000, ...(key && { encryptionCipher: "aes256cbc", encryptionKey: key }) });
  raw.prepare("PRAGMA wal_checkpoint(TRUNCATE)").all();
  raw.close();
}

const problemOf = async (order: { path: string; key?: string; create?: boolean; toWrite?: boolean }) => {
  const opened = await openSqliteLedger({ ...order, waitSeconds: 0.1 });
  if (opened.ok) await opened.value.close();
  return opened.ok ? "opened" : opened.error[0];
};

describe("a file that is not there", () => {
  it("is not found, and nothing is made", async () => {
    const path = newPath();
    expect(await problemOf({ path })).toEqual({ code: "ledger-not-found", data: { path } });
    expect(existsSync(join(path, ".."))).toBe(false);
  });
  it("is not found either when a file stands where its folder should", async () => {
    const path = join(await made(), "regnskab.db");
    expect(await problemOf({ path })).toEqual({ code: "ledger-not-found", data: { path } });
    expect(await problemOf({ path, create: true })).toMatchObject({ code: "file-not-written" });
  });
});

describe("what is made", () => {
  it("is readable by its owner only: file, the two beside it, and the folder", async () => {
    const path = newPath();
    const store = sure(await openSqliteLedger({ path, create: true }));
    await letIn(store, makeEmployer());
    const modeOf = (name: string) => (statSync(name).mode & 0o777).toString(8);
    expect([path, `${path}-wal`, `${path}-shm`].map(modeOf)).toEqual(["600", "600", "600"]);
    expect(modeOf(join(path, ".."))).toBe("700");
    await store.close();
  });
  it("is refused over a ledger that stands", async () => {
    const path = await made();
    expect(await problemOf({ path, create: true })).toEqual({ code: "ledger-exists", data: { path } });
    expect(await problemOf({ path })).toBe("opened");
  });
  it("is refused over a locked ledger, a folder and a stranger's file, which stay as they were", async () => {
    const locked = await made(1, "nøgle");
    expect(await problemOf({ path: locked, create: true })).toMatchObject({ code: "ledger-exists" });
    mkdirSync(join(folder, "mappe.db"));
    expect(await problemOf({ path: join(folder, "mappe.db"), create: true })).toMatchObject({ code: "ledger-exists" });
    const letter = join(folder, "brev.txt");
    writeFileSync(letter, "Kære revisor. ".repeat(100));
    expect(await problemOf({ path: letter, create: true })).toMatchObject({ code: "ledger-exists" });
    expect(readFileSync(letter, "utf8")).toBe("Kære revisor. ".repeat(100));
  });
  it("is finished where a program died before its first table", async () => {
    const path = newPath();
    mkdirSync(join(path, ".."));
    writeFileSync(path, "", { mode: 0o600 });
    expect(await problemOf({ path })).toMatchObject({ code: "ledger-not-found" });
    const bare = new Database(path);
    bare.exec("PRAGMA journal_mode = WAL");
    bare.close();
    expect(await problemOf({ path })).toMatchObject({ code: "ledger-not-found" });
    expect(await problemOf({ path, create: true })).toBe("opened");
    expect(await problemOf({ path })).toBe("opened");
  });
  it("by two at once is one ledger", async () => {
    const path = newPath();
    const both = await Promise.all([1, 2].map(() => openSqliteLedger({ path, create: true })));
    expect(both.map((one) => one.ok).sort()).toEqual([false, true]);
    expect(both.find((one) => !one.ok)).toMatchObject({ error: [{ code: "ledger-exists" }] });
  });
});

describe("a key", () => {
  it("hides everything in the file", async () => {
    const path = newPath();
    const store = sure(await openSqliteLedger({ path, key: "hemmeligt", create: true }));
    await letIn(store, makeEmployer());
    sure(await pay(store, makePayment(), makeStamp(1)));
    for (const name of [path, `${path}-wal`, `${path}-shm`]) {
      for (const word of ["Holm", "Nordlys", card, cafe, "CREATE", "SQLite format"]) {
        expect(readFileSync(name).includes(word), `${word} in ${name}`).toBe(false);
      }
    }
  });
  it("that is wrong, missing or too much does not open, and changes nothing", async () => {
    const locked = await made(1, "hemmeligt");
    const open = await made(1);
    const before = [readFileSync(locked), readFileSync(open)];
    expect(await problemOf({ path: locked, key: "gættet" })).toEqual({
      code: "ledger-not-opened",
      data: { path: locked },
    });
    expect(await problemOf({ path: locked })).toEqual({ code: "ledger-not-opened", data: { path: locked } });
    expect(await problemOf({ path: open, key: "hemmeligt" })).toEqual({
      code: "ledger-not-opened",
      data: { path: open },
    });
    expect([readFileSync(locked), readFileSync(open)]).toEqual(before);
    expect(await problemOf({ path: locked, key: "hemmeligt" })).toBe("opened");
  });
});

describe("what is no ledger", () => {
  it("does not open: another kind of file", async () => {
    const path = join(folder, "løn.csv");
    writeFileSync(path, "Medarbejder;Timer\r\n".repeat(400));
    expect(await problemOf({ path })).toEqual({ code: "ledger-not-opened", data: { path } });
  });
  it("does not open: a folder", async () => {
    expect(await problemOf({ path: folder })).toEqual({ code: "ledger-not-opened", data: { path: folder } });
  });
  it("does not open: another program's database", async () => {
    const path = join(folder, "andet.db");
    const other = new Database(path);
    other.exec("CREATE TABLE meta (key TEXT, value TEXT)");
    other.close();
    expect(await problemOf({ path })).toEqual({ code: "ledger-not-opened", data: { path } });
    expect(await problemOf({ path, create: true })).toEqual({ code: "ledger-exists", data: { path } });
  });
  it("does not open: an empty file", async () => {
    const path = join(folder, "tom.db");
    writeFileSync(path, "");
    expect(await problemOf({ path })).toEqual({ code: "ledger-not-found", data: { path } });
  });
});

describe("a ledger of another program version", () => {
  it("that is newer is not touched", async () => {
    const path = await made();
    const raw = new Database(path);
    raw.exec(`INSERT INTO meta VALUES ('schema/${schemaVersion + 1}', '2027-01-01T00:00:00.000Z')`);
    raw.close();
    const data = { path, version: schemaVersion + 1, known: schemaVersion };
    expect(await problemOf({ path })).toEqual({ code: "ledger-newer", data });
  });
  it("that has lost the number of a step is damaged, for who reads and for who writes", async () => {
    const path = await made();
    const raw = new Database(path);
    raw.exec(`DROP TRIGGER meta_no_delete; DELETE FROM meta WHERE key = 'schema/${schemaVersion}'`);
    raw.close();
    const damaged = { code: "ledger-damaged", data: { path, audit: "schema" } };
    expect([await problemOf({ path }), await problemOf({ path, toWrite: true })]).toEqual([damaged, damaged]);
  });
  it("with fewer years gets the years this one knows, once", async () => {
    const path = await made();
    const raw = new Database(path);
    const [before, newest] = annualCeiling.values.slice(-2).map(({ from, value }) => [from, value.amount]);
    raw.exec(`DROP TRIGGER ceiling_no_delete; DROP TRIGGER meta_no_delete; ${writtenBy(knownCeilings.slice(0, -1))}`);
    const amounts = () =>
      raw.prepare("SELECT covers_from, amount FROM ceiling_now ORDER BY covers_from DESC LIMIT 2").raw().all();
    expect(amounts()[0]).toEqual(before);
    expect(await problemOf({ path })).toBe("opened");
    expect(amounts()[0]).toEqual(before);
    const toWrite = { path, toWrite: true };
    expect([await problemOf(toWrite), await problemOf(toWrite)]).toEqual(["opened", "opened"]);
    expect(amounts()).toEqual([newest, before]);
    expect(raw.prepare("SELECT count(*) FROM ceiling").raw().all()).toEqual([[annualCeiling.values.length]]);
    raw.close();
  });
});

describe("a ledger that another program writes in", () => {
  it("is waited for, then refused with the seconds", async () => {
    const path = await made();
    const store = sure(await openSqliteLedger({ path, waitSeconds: 0.2 }));
    const other = new Database(path);
    other.exec("BEGIN IMMEDIATE");
    const before = Date.now();
    expect(await pay(store, makePayment(), makeStamp(2))).toEqual({
      ...{ ok: false, error: [{ code: "ledger-locked", data: { path, seconds: 0.2 } }] },
    });
    expect(Date.now() - before).toBeGreaterThanOrEqual(190);
    expect(sure(await store.vouchers({})).length).toBe(3);
    expect(
      (await store.rehearse(needsOf(makePayment()), (book) => takePayment(makePayment(), book, makeStamp(2)))).ok,
    ).toBe(true);
    other.exec("ROLLBACK");
    expect((await pay(store, makePayment(), makeStamp(2))).ok).toBe(true);
    other.close();
    await store.close();
  });
});

describe("a damaged ledger", () => {
  it("cut in half is said to be damaged", async () => {
    const path = await made(200);
    truncateSync(path, Math.floor(statSync(path).size / 2));
    expect(await problemsOfReading(path)).toContain("ledger-damaged");
  });
  it("cut to its first bytes does not open", async () => {
    const path = await made();
    truncateSync(path, 60);
    expect(["ledger-not-opened", "ledger-damaged"]).toContain(((await problemOf({ path })) as { code: string }).code);
  });
  it("with its middle overwritten is found by reading or by inspection", async () => {
    const path = await made(200);
    const bytes = readFileSync(path);
    bytes.fill(0x5a, Math.floor(bytes.length * 0.4), Math.floor(bytes.length * 0.8));
    writeFileSync(path, bytes);
    const codes = await problemsOfReading(path);
    expect(codes.some((code) => code === "ledger-damaged" || code === "digest-fits")).toBe(true);
  });
  it("with one text changed is not believed: the voucher is refused and the column named", async () => {
    const path = await made();
    const raw = new Database(path);
    raw.exec(`DROP TRIGGER entry_no_update;
      UPDATE entry SET text = replace(text, '"counted":100', '"counted":900') WHERE number = 2;
      UPDATE entry SET counted = 7, text = text WHERE number = 3`);
    raw.close();
    const store = sure(await openSqliteLedger({ path }));
    expect(await store.vouchers({})).toEqual({
      ok: false,
      error: [{ code: "ledger-damaged", data: { path, audit: "digest-fits" } }],
    });
    const findings = sure(await store.inspect()).map(({ code, data }) => [code, data.field, data.expected, data.found]);
    expect(findings).toEqual([
      ["digest-fits", "schema", "trigger entry_no_update", "–"],
      ["digest-fits", "counted", 900, 100],
      ["digest-fits", "counted", 100, 7],
    ]);
    await store.close();
  });
  it.each([
    "DROP TABLE meta",
    "DROP TABLE entry",
    "DROP TABLE person",
    "DROP VIEW ceiling_now",
    "ALTER TABLE person RENAME COLUMN salt TO pepper",
  ])("without a part of its schema is damaged, and no bug: %s", async (change) => {
    const path = await made();
    const raw = new Database(path);
    raw.exec(change);
    raw.close();
    const opened = await openSqliteLedger({ path, waitSeconds: 0.1 });
    const answer = opened.ok ? await pay(opened.value, makePayment(), makeStamp(2)) : opened;
    expect(answer).toEqual({ ok: false, error: [{ code: "ledger-damaged", data: { path, audit: "schema" } }] });
  });
  it("keeps being read where it is whole: copies of a file open like the file", async () => {
    const path = await made();
    const copy = join(folder, "kopi.db");
    copyFileSync(path, copy);
    chmodSync(copy, 0o600);
    expect(await problemOf({ path: copy })).toBe("opened");
  });
});

async function problemsOfReading(path: string): Promise<readonly string[]> {
  const opened = await openSqliteLedger({ path, waitSeconds: 0.1 });
  if (!opened.ok) return opened.error.map(({ code }) => code);
  const codes: string[] = [];
  for await (const portion of opened.value.entries())
    if (!portion.ok) codes.push(...portion.error.map(({ code }) => code));
  for (const answer of [await opened.value.vouchers({}), await opened.value.heads()]) {
    if (!answer.ok) codes.push(...answer.error.map(({ code }) => code));
  }
  const inspected = await opened.value.inspect();
  codes.push(...(inspected.ok ? inspected.value.map(({ code }) => code) : inspected.error.map(({ code }) => code)));
  await opened.value.close();
  return codes;
}
