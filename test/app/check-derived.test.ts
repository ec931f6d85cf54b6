import { copyFileSync } from "node:fs";
import { join } from "node:path";
import Database from "libsql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSqliteLedger } from "../../src/adapters/store/sqlite/ledger.js";
import { checkLedger } from "../../src/app/check-ledger.js";
import { takeRegistration } from "../../src/payroll/card/observe.js";
import { rowIdOf } from "../../src/values/identity.js";
import { cafe, letIn, makeEmployer, makePayment, makeStamp, pay, paymentId, sure, voucher } from "../support/build.js";
import { emptyFolder } from "../support/run.js";

const folder = emptyFolder();
const whole = join(folder.path, "whole.db");
let copies = 0;

beforeAll(async () => {
  const store = sure(await openSqliteLedger({ path: whole, now: makeStamp().at, create: true }));
  await letIn(store, makeEmployer());
  sure(await pay(store, makePayment({ rows: [rowIdOf("first", 1)] }), makeStamp(1)));
  sure(await pay(store, makePayment({ id: paymentId("P2"), rows: [rowIdOf("second", 1)] }), makeStamp(2)));
  const named = { chain: cafe, voucher: voucher("2025-0001") };
  const registration = { employer: cafe, voucher: voucher("2025-0001") };
  sure(
    await store.act({ chains: [cafe, "house"], vouchers: [named] }, (book) =>
      takeRegistration(registration, book, makeStamp(3)),
    ),
  );
  await store.close();
  const raw = new Database(whole);
  raw.prepare("PRAGMA wal_checkpoint(TRUNCATE)").all();
  raw.close();
});

afterAll(() => folder.remove());

/** What `check` finds after somebody has changed a copy of the ledger and put the guards back: code, field, expected, found. */
async function foundAfter(sql: string, keepGuards = true): Promise<readonly string[]> {
  copies += 1;
  const path = join(folder.path, `copy-${copies}.db`);
  copyFileSync(whole, path);
  const raw = new Database(path);
  const guards = raw.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").raw().all() as string[][];
  if (keepGuards) for (const [name] of guards) raw.exec(`DROP TRIGGER ${name}`);
  raw.exec(sql);
  if (keepGuards) for (const [, made = ""] of guards) raw.exec(made);
  raw.close();
  const store = sure(await openSqliteLedger({ path, now: makeStamp().at }));
  const { findings } = sure(await checkLedger(store));
  await store.close();
  return findings.map(({ code, data }) =>
    `${code} ${data.field} ${data.expected}|${data.found}`.replaceAll(/[0-9a-f]{20,}/g, "…"),
  );
}

describe("check, after an edit behind the program's back", () => {
  it("finds nothing when nothing was edited", async () => {
    expect(await foundAfter("")).toEqual([]);
  });

  it.each([
    ["a paid row taken out", "DELETE FROM row WHERE number = 1", ["id-once paid row 13748136 … 2025-0001|"]],
    [
      "a paid row put in",
      "INSERT INTO row SELECT chain, 'ffffffffffffffffffff', position, year, number FROM row WHERE number = 1",
      ["id-once paid row |13748136 … 2025-0001"],
    ],
    [
      "all paid rows taken out",
      "DELETE FROM row",
      ["id-once paid row 13748136 … 2025-0001|", "id-once paid row 13748136 … 2025-0002|"],
    ],
    ["a voucher that waits forgotten", "DELETE FROM to_register", ["registered-known to register 13748136/2025-0002|"]],
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
      "an employment that nobody has waiting",
      "INSERT INTO employment_to_register VALUES ('00001', '13748136')",
      ["registered-known employment to register |13748136 00001"],
    ],
    [
      "papers of a voucher there is not",
      "INSERT INTO to_hand_out VALUES ('13748136', 2025, 9)",
      ["vouchers-unbroken to hand out |13748136/2025-0009"],
    ],
    [
      "a higher ceiling",
      "UPDATE ceiling SET amount = 9999900 WHERE covers_from = '2025-01-01'",
      ["law-as-known ceiling 2025-01-01 2025-12-31 4276600|", "law-as-known ceiling |2025-01-01 2025-12-31 9999900"],
    ],
    [
      "a ceiling taken out",
      "DELETE FROM ceiling WHERE covers_from = '2024-01-01'",
      ["law-as-known ceiling 2024-01-01 2024-12-31 4128000|"],
    ],
    [
      "a ceiling of a year nobody knows",
      "INSERT INTO ceiling (covers_from, covers_to, amount) VALUES ('2031-01-01', '2031-12-31', 100)",
      ["law-as-known ceiling |2031-01-01 2031-12-31 100"],
    ],
  ])("finds %s", async (_, sql, expected) => {
    expect(await foundAfter(sql)).toEqual(expected);
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
    expect(await foundAfter(sql, false)).toEqual([`digest-fits schema ${expected}`]);
  });
});
