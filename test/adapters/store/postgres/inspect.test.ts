import { afterAll, beforeAll, expect, it } from "vitest";
import { migrateServer, openPostgresLedger } from "../../../../src/adapters/store/postgres/ledger.js";
import { checkLedger } from "../../../../src/app/check-ledger.js";
import type { LedgerStore } from "../../../../src/app/ports.js";
import { takeRegistration } from "../../../../src/payroll/card/observe.js";
import { takeYear } from "../../../../src/payroll/employer/amend.js";
import { incomeYear } from "../../../../src/values/calendar.js";
import { rowIdOf } from "../../../../src/values/identity.js";
import { oere } from "../../../../src/values/money.js";
import {
  cafe,
  letIn,
  makeEmployer,
  makePayment,
  makeStamp,
  pay,
  paymentId,
  sure,
  voucher,
} from "../../../support/build.js";
import { addressOf, emptyDatabase, onServer, parsed, sql } from "../../../support/postgres.js";

/** The row that is edited, where not any will do: one that something is written of, a user's ceiling, and the one that names the ledger. */
const edits: Readonly<Record<string, readonly string[]>> = {
  entry: ["kind = 'payment'", "kind = 'employment'", "kind = 'registered'"],
  chain: ["position > 0"],
  ceiling: ["law IS NULL", "law IS NOT NULL"],
  papers: ["made_of IS NULL", "made_of IS NOT NULL"],
  meta: ["key = 'ledger'", "key = 'schema/1'", "key LIKE 'law-edition/%'"],
};

onServer("check of a ledger on a server finds", () => {
  let database: string;
  let store: LedgerStore;
  let tables: readonly string[];
  const kept = (table: string) => `kept.${table}`;
  const asOwner = (text: string) => sql(`SET session_replication_role = replica; ${text}`, database);

  beforeAll(async () => {
    database = await emptyDatabase();
    const address = parsed(addressOf(database));
    sure(await migrateServer({ address }));
    store = sure(await openPostgresLedger({ address }));
    const leavePlaceFree = () => sql("SELECT nextval('frikort.entry_position')", database);
    await letIn(store, makeEmployer());
    await leavePlaceFree();
    sure(await pay(store, makePayment({ rows: [rowIdOf("first", 1)] }), makeStamp(1)));
    await leavePlaceFree();
    sure(await pay(store, makePayment({ id: paymentId("P2"), rows: [rowIdOf("second", 1)] }), makeStamp(2)));
    const named = { chain: cafe, voucher: voucher("2025-0001") };
    const registration = { employer: cafe, voucher: voucher("2025-0001") };
    sure(
      await store.act({ chains: [cafe, "house"], vouchers: [named] }, (book) =>
        takeRegistration(registration, book, makeStamp(3)),
      ),
    );
    sure(await store.handedOut([named]));
    await leavePlaceFree();
    const year = { year: incomeYear(2026), ceiling: oere(44_690_00), source: "Socialstyrelsen" };
    sure(await store.act({ chains: ["house"] }, (book) => takeYear(year, book, makeStamp(4))));
    const listed = await sql(
      "SELECT relname FROM pg_class WHERE relnamespace = 'frikort'::regnamespace AND relkind = 'r' ORDER BY 1",
      database,
    );
    tables = listed.map(([name]) => String(name));
    await sql("CREATE SCHEMA kept", database);
    for (const table of tables) await sql(`CREATE TABLE ${kept(table)} AS TABLE frikort.${table}`, database);
  });
  afterAll(async () => {
    await store.close();
    await sql(`DROP DATABASE ${database} WITH (FORCE)`);
  });

  /** As a new run of the program finds it: a ledger that it does not open is told too. */
  const found = async () => {
    const opened = await openPostgresLedger({ address: parsed(addressOf(database)) });
    if (!opened.ok) return opened.error.map(({ code }) => code);
    const checked = await checkLedger(opened.value);
    await opened.value.close();
    if (!checked.ok) return checked.error.map(({ code }) => code);
    return checked.value.findings.map(({ code, data }) => `${code} ${data.object ?? data.field ?? ""}`);
  };
  const putBack = (table: string) =>
    asOwner(`DELETE FROM frikort.${table}; INSERT INTO frikort.${table} OVERRIDING SYSTEM VALUE TABLE ${kept(table)}`);
  /** An edit that the server itself refuses is held too. */
  const edited = async (text: string) => {
    try {
      await asOwner(text);
      return true;
    } catch {
      return false;
    }
  };

  it("nothing where nothing was edited", async () => {
    expect(await found()).toEqual([]);
  });

  it("an edit of every column of every table, and a row less of each", async () => {
    const silent: string[] = [];
    for (const table of tables) {
      const columns = await sql(
        `SELECT column_name, data_type FROM information_schema.columns WHERE table_schema = 'frikort' AND table_name = '${table}'`,
        database,
      );
      const rows = edits[table] ?? ["true"];
      for (const [name, type] of columns) {
        for (const row of rows) {
          const other = String(type).includes("int") ? `coalesce(${name}, 0) + 77` : `coalesce(${name}, '') || 'x'`;
          const one = `ctid = (SELECT max(ctid) FROM frikort.${table} WHERE ${row})`;
          const isEdited = await edited(`UPDATE frikort.${table} SET ${name} = ${other} WHERE ${one}`);
          if (isEdited && (await found()).length === 0) silent.push(`${table}.${name}`);
          if (isEdited) await putBack(table);
        }
      }
      const isGone = await edited(
        `DELETE FROM frikort.${table} WHERE ctid = (SELECT max(ctid) FROM frikort.${table} WHERE ${rows[0]})`,
      );
      if (isGone && (await found()).length === 0) silent.push(table);
      await putBack(table);
    }
    expect(silent).toEqual([]);
    expect(await found()).toEqual([]);
  });

  it("every entry that was moved to a free place, also one between its neighbours", async () => {
    const moves = await sql(
      `SELECT position FROM frikort.entry AS e
      WHERE NOT EXISTS (SELECT 1 FROM frikort.entry AS o WHERE o.position = e.position + 1) ORDER BY 1`,
      database,
    );
    expect(moves.length).toBeGreaterThan(3);
    const silent: unknown[] = [];
    for (const [position] of moves) {
      await asOwner(`UPDATE frikort.entry SET position = position + 1 WHERE position = ${position}`);
      if ((await found()).length === 0) silent.push(position);
      await putBack("entry");
    }
    expect([silent, await found()]).toEqual([[], []]);
  });

  it.each([
    ["a guard taken away", "DROP TRIGGER entry_guard ON frikort.entry", "trigger entry.entry_guard"],
    ["a guard switched off", "ALTER TABLE frikort.entry DISABLE TRIGGER entry_guard", "trigger entry.entry_guard"],
    [
      "a guard that lets everything through",
      "CREATE OR REPLACE FUNCTION frikort.entry_guard() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
      "function entry_guard()",
    ],
    ["an index taken away", "DROP INDEX frikort.entry_payment_id", "index entry_payment_id"],
    ["a condition taken away", 'ALTER TABLE frikort.entry DROP CONSTRAINT "whole"', "condition entry.whole"],
    [
      "a foreign trigger",
      "CREATE TRIGGER foreign_one AFTER INSERT ON frikort.person EXECUTE FUNCTION frikort.never_changed()",
      "trigger person.foreign_one",
    ],
    ["a foreign table", "CREATE TABLE frikort.foreign_one (x int)", "table foreign_one"],
  ])("%s", async (_, change, object) => {
    await sql("DROP SCHEMA IF EXISTS before CASCADE", database);
    const address = parsed(addressOf(database));
    await sql(change, database);
    expect((await found()).join()).toContain(object);
    await sql("DROP SCHEMA frikort CASCADE", database);
    sure(await migrateServer({ address }));
    for (const table of tables) await putBack(table);
    expect(await found()).toEqual([]);
  });
});
