import { copyFileSync } from "node:fs";
import { join } from "node:path";
import Database from "libsql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSqliteLedger } from "../../src/adapters/store/sqlite/ledger.js";
import { checkLedger } from "../../src/app/check-ledger.js";
import { takeRegistration } from "../../src/payroll/card/observe.js";
import { takeYear } from "../../src/payroll/employer/amend.js";
import { incomeYear } from "../../src/values/calendar.js";
import { rowIdOf } from "../../src/values/identity.js";
import { oere } from "../../src/values/money.js";
import {
  cafe,
  frikort,
  letIn,
  makeEmployer,
  makePayment,
  makeStamp,
  pay,
  paymentId,
  sure,
  voucher,
} from "../support/build.js";
import { casesTried } from "../support/cases-tried.js";
import { knownCeilings, writtenBy } from "../support/law-editions.js";
import { emptyFolder } from "../support/run.js";

const folder = emptyFolder();
const whole = join(folder.path, "whole.db");
let copies = 0;

beforeAll(async () => {
  const store = sure(await openSqliteLedger({ path: whole, create: true }));
  await letIn(store, makeEmployer());
  sure(await pay(store, makePayment({ rows: [rowIdOf("first", 1)] }), makeStamp(1)));
  sure(await pay(store, makePayment({ id: paymentId("P2"), rows: [rowIdOf("second", 1)] }), makeStamp(2)));
  sure(await pay(store, makePayment({ id: paymentId("P3"), card: frikort("00042") }), makeStamp(3)));
  const named = { chain: cafe, voucher: voucher("2025-0001") };
  const registration = { employer: cafe, voucher: voucher("2025-0001") };
  sure(
    await store.act({ chains: [cafe, "house"], vouchers: [named] }, (book) =>
      takeRegistration(registration, book, makeStamp(4)),
    ),
  );
  sure(await store.handedOut([named]));
  const year = { year: incomeYear(2026), ceiling: oere(44_690_00), source: "Socialstyrelsen" };
  sure(await store.act({ chains: ["house"] }, (book) => takeYear(year, book, makeStamp(5))));
  await store.close();
  intoOneFile(whole);
});

afterAll(() => folder.remove());

/** So that a copy of the file is a copy of the ledger. */
function intoOneFile(path: string): void {
  const raw = new Database(path);
  raw.prepare("PRAGMA wal_checkpoint(TRUNCATE)").all();
  raw.close();
}

/** A ledger that a program with other amounts made, that this one then wrote its own in, and that a user added a year to. */
async function madeByTwoVersions(): Promise<string> {
  const path = join(folder.path, "two.db");
  await sure(await openSqliteLedger({ path, create: true })).close();
  const raw = new Database(path);
  const older = knownCeilings.map((one) => (one.from < "2025" ? one : { ...one, amount: one.amount - 1 }));
  raw.exec(
    `DROP TRIGGER ceiling_no_delete; DROP TRIGGER meta_no_delete; ${writtenBy(older)}; ${never("ceiling")}; ${never("meta")}`,
  );
  raw.close();
  const store = sure(await openSqliteLedger({ path, toWrite: true }));
  const year = { year: incomeYear(2026), ceiling: oere(44_690_00), source: "Socialstyrelsen" };
  sure(await store.act({ chains: ["house"] }, (book) => takeYear(year, book, makeStamp(1))));
  await store.close();
  intoOneFile(path);
  return path;
}

function never(table: string): string {
  return `CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'nothing is changed'); END`;
}

/** What `check` finds after somebody has changed a copy of the ledger and put the guards back: code, field, expected, found. */
async function foundAfter(sql: string, { keepGuards = true, of = whole } = {}): Promise<readonly string[]> {
  const store = sure(await openSqliteLedger({ path: changedCopy(sql, keepGuards, of) }));
  const { findings } = sure(await checkLedger(store));
  await store.close();
  return findings.map(({ code, data }) =>
    `${code} ${data.field} ${data.expected}|${data.found}`.replaceAll(/[0-9a-f]{20,}/g, "…"),
  );
}

/** A ledger that cannot be opened after an edit tells of it too. */
async function isTold(sql: string, of = whole): Promise<boolean> {
  const store = await openSqliteLedger({ path: changedCopy(sql, true, of) });
  if (!store.ok) return true;
  const checked = await checkLedger(store.value);
  await store.value.close();
  return !checked.ok || checked.value.findings.length > 0;
}

function changedCopy(sql: string, keepGuards: boolean, of: string): string {
  copies += 1;
  const path = join(folder.path, `copy-${copies}.db`);
  copyFileSync(of, path);
  const raw = new Database(path);
  const guards = raw.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").raw().all() as string[][];
  const [without, withThem] = keepGuards
    ? [guards.map(([name]) => `DROP TRIGGER ${name}`), guards.map(([, made]) => made)]
    : [[], []];
  raw.exec(
    [
      "PRAGMA synchronous = OFF",
      "PRAGMA ignore_check_constraints = ON",
      "BEGIN",
      ...without,
      sql,
      ...withThem,
      "COMMIT",
    ].join(";\n"),
  );
  raw.close();
  return path;
}

/** Which row is edited, where not any will do: of several kinds of entry one, of the program's and a user's ceilings, and of papers. */
const edits: Readonly<Record<string, readonly string[]>> = {
  entry: ["payment", "employment", "law"].map((kind) => `kind = '${kind}'`),
  ceiling: ["law IS NULL AND covers_from = '2026-01-01'", "law IS NOT NULL"],
  papers: ["made_of IS NULL", "made_of IS NOT NULL"],
  meta: ["key = 'ledger'", "key = 'schema/1'", "key LIKE 'law-edition/%'"],
};

/** Every edit of one column of these rows that the store itself lets through, and a row less of each table. */
function everyEdit(of = whole, rowsOf = edits): ReadonlyMap<string, string> {
  const raw = new Database(of);
  const all = (text: string) => raw.prepare(text).all() as readonly { name: string; type: string; pk: number }[];
  const made = new Map<string, string>();
  for (const { name: table } of all(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
  )) {
    const columns = all(`PRAGMA table_info(${table})`);
    const key = columns.filter(({ pk }) => pk > 0).map(({ name }) => name);
    for (const row of rowsOf[table] ?? ["true"]) {
      const one = `(${key}) = (SELECT ${key} FROM ${table} WHERE ${row} ORDER BY ${key.map((name) => `${name} DESC`)} LIMIT 1)`;
      for (const { name, type } of columns) {
        const other = type === "INTEGER" ? `coalesce(${name}, 0) + 77` : `coalesce(${name}, '') || 'x'`;
        made.set(`${table}.${name} where ${row}`, `UPDATE ${table} SET ${name} = ${other} WHERE ${one}`);
      }
      made.set(`a row of ${table} where ${row}`, `DELETE FROM ${table} WHERE ${one}`);
    }
  }
  raw.close();
  return made;
}

describe("check, after an edit behind the program's back", () => {
  it("finds nothing when nothing was edited", async () => {
    expect(await foundAfter("")).toEqual([]);
  });

  it.each([
    ["a paid row taken out", "DELETE FROM row WHERE number = 1", ["id-once paid row 13748136 … 2025-0001 3|"]],
    [
      "a paid row put in",
      "INSERT INTO row SELECT chain, 'ffffffffffffffffffff', position, year, number FROM row WHERE number = 1",
      ["id-once paid row |13748136 … 2025-0001 3"],
    ],
    [
      "all paid rows taken out",
      "DELETE FROM row",
      ["id-once paid row 13748136 … 2025-0001 3|", "id-once paid row 13748136 … 2025-0002 4|"],
    ],
    [
      "a voucher that waits forgotten",
      "DELETE FROM to_register",
      ["registered-known to register 13748136/2025-0002|", "registered-known to register 13748136/2025-0003|"],
    ],
    [
      "a registered voucher waiting again",
      "INSERT INTO to_register SELECT position FROM entry WHERE number = 1",
      ["registered-known to register |13748136/2025-0001"],
    ],
    [
      "a place where nothing lies waiting",
      "INSERT INTO to_register VALUES (99)",
      ["registered-known to register |position/99"],
    ],
    [
      "a voucher of no year waiting",
      "UPDATE entry SET year = NULL WHERE number = 3",
      [
        "digest-fits file ok|CHECK constraint failed in entry",
        "digest-fits year 2025|",
        "registered-known to register 13748136/2025-0003|",
        "registered-known to register |13748136/null-0003",
      ],
    ],
    [
      "an employment that nobody has waiting",
      "INSERT INTO employment_to_register VALUES ('00001', '13748136')",
      ["registered-known employment to register |13748136 00001"],
    ],
    ["papers of a voucher there is not", "INSERT INTO papers VALUES (99, NULL)", ["digest-fits papers |99"]],
    ["papers of a voucher forgotten", "DELETE FROM papers WHERE made_of IS NOT NULL", ["digest-fits papers 3|"]],
    [
      "papers that were made of something else",
      "UPDATE papers SET made_of = 'x' WHERE made_of IS NULL",
      ["digest-fits papers …|x", "digest-fits papers …|x"],
    ],
    [
      "a ceiling that has lost its place to the one before",
      "UPDATE ceiling SET position = position + 20 WHERE law IS NULL AND covers_from = '2026-01-01'",
      ["digest-fits ceiling 9|10", "law-as-known ceiling 2026-01-01 2026-12-31 4469000|"],
    ],
    [
      "an entry moved away from its place",
      "UPDATE entry SET position = position + 1 WHERE kind = 'law'",
      [
        "digest-fits position 8|9",
        "law-as-known ceiling 2026-01-01 2026-12-31 4469000 9|",
        "law-as-known ceiling |2026-01-01 2026-12-31 4469000 8",
      ],
    ],
    [
      "a higher ceiling",
      "UPDATE ceiling SET amount = 9999900 WHERE covers_from = '2025-01-01'",
      ["law-as-known ceiling 2025-01-01 2025-12-31 4276600|", "law-as-known ceiling |2025-01-01 2025-12-31 9999900"],
    ],
    [
      "a ceiling taken out",
      "DELETE FROM ceiling WHERE covers_from = '2024-01-01'",
      ["digest-fits ceiling 7|8", "law-as-known ceiling 2024-01-01 2024-12-31 4128000|"],
    ],
    [
      "a ceiling of a year nobody knows",
      "INSERT INTO ceiling (covers_from, covers_to, amount) VALUES ('2031-01-01', '2031-12-31', 100)",
      ["law-as-known ceiling |2031-01-01 2031-12-31 100"],
    ],
  ])("finds %s", async (_, sql, expected) => {
    expect(await foundAfter(sql)).toEqual(expected);
  });

  it("finds an edit of every column of every table, and a row less of each", async () => {
    const silent: string[] = [];
    const tried = [...everyEdit()].filter((_, place) => place % casesTried(4, 1) === 0);
    for (const [name, sql] of tried) if (!(await isTold(sql))) silent.push(name);
    expect(silent).toEqual([]);
  });

  it.each([
    ["another time of a step", "UPDATE meta SET value = '2026-05-04T08:00:00.000Z' WHERE key = 'schema/1'"],
    [
      "another name of the program's table of ceilings",
      "UPDATE meta SET key = 'law-edition/0123456789abcdef' WHERE key LIKE 'law-edition/%'",
    ],
    ["a space in what it says", "UPDATE meta SET value = value || ' ' WHERE key LIKE 'law-edition/%'"],
  ])("finds %s among what the ledger says of itself", async (_, sql) => {
    expect((await foundAfter(sql)).join()).toContain("digest-fits meta ");
  });

  it("finds every edit of ceilings that two versions of the program and a user wrote, the replaced ones too", async () => {
    const two = await madeByTwoVersions();
    expect(await foundAfter("", { of: two })).toEqual([]);
    const raw = new Database(two);
    const rows = (sql: string) => raw.prepare(sql).raw().all() as string[][];
    const ceiling = rows("SELECT position FROM ceiling WHERE covers_from >= '2025'").map(
      ([position]) => `position = ${position}`,
    );
    const meta = rows("SELECT key FROM meta").map(([key]) => `key = '${key}'`);
    const amounts = rows("SELECT position FROM ceiling WHERE position NOT IN (SELECT position FROM ceiling_now)").map(
      ([position]) => `UPDATE ceiling SET amount = (SELECT now.amount FROM ceiling_now AS now
        WHERE (now.covers_from, now.covers_to) = (ceiling.covers_from, ceiling.covers_to)) WHERE position = ${position}`,
    );
    raw.close();
    const tables = [...everyEdit(two, { ceiling, meta })].filter(([name]) => /\b(ceiling|meta)\b/.test(name));
    expect(Math.min(ceiling.length, meta.length, amounts.length)).toBeGreaterThan(2);
    const silent: string[] = [];
    for (const [name, sql] of tables) if (!(await isTold(sql, two))) silent.push(name);
    for (const sql of amounts) if (!(await isTold(sql, two))) silent.push(sql);
    expect(silent).toEqual([]);
  });

  it.each([
    ["a guard taken away", "DROP TRIGGER entry_payment", "trigger entry_payment|–"],
    [
      "a guard that guards nothing",
      "DROP TRIGGER row_once; CREATE TRIGGER row_once BEFORE INSERT ON row WHEN false BEGIN SELECT 1; END",
      "trigger row_once|trigger row_once",
    ],
    [
      "a trigger of somebody else",
      "CREATE TRIGGER evil AFTER INSERT ON entry BEGIN DELETE FROM person; END",
      "–|trigger evil",
    ],
    ["an index taken away", "DROP INDEX entry_payment_id", "index entry_payment_id|–"],
    ["a table of somebody else", "CREATE TABLE mine (a)", "–|table mine"],
    [
      "a view that shows other ceilings",
      "DROP VIEW ceiling_now; CREATE VIEW ceiling_now AS SELECT * FROM ceiling",
      "view ceiling_now|view ceiling_now",
    ],
  ])("finds %s", async (_, sql, expected) => {
    expect(await foundAfter(sql, { keepGuards: false })).toEqual([`digest-fits schema ${expected}`]);
  });
});
