import { join } from "node:path";
import Database from "libsql";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSqliteLedger } from "../../../../src/adapters/store/sqlite/ledger.js";
import type { LedgerStore } from "../../../../src/app/ports.js";
import { takeRegistration } from "../../../../src/payroll/card/observe.js";
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
import { emptyFolder } from "../../../support/run.js";

const folder = emptyFolder();
const path = join(folder.path, "ledger.db");
let store: LedgerStore;
let raw: Database.Database;

beforeAll(async () => {
  store = sure(await openSqliteLedger({ path, create: true }));
  await letIn(store, makeEmployer());
  sure(await pay(store, makePayment(), makeStamp(1)));
  sure(await pay(store, makePayment({ id: paymentId("P2") }), makeStamp(2)));
  for (const [place, number] of ["2025-0001", "2025-0002"].entries()) {
    const named = { chain: cafe, voucher: voucher(number) };
    const registration = { employer: cafe, voucher: voucher(number) };
    const decide = (book: Parameters<typeof takeRegistration>[1]) =>
      takeRegistration(registration, book, makeStamp(3 + place));
    sure(await store.act({ chains: [cafe, "house"], vouchers: [named] }, decide));
  }
  raw = new Database(path);
  raw.exec("DROP TRIGGER entry_no_update; PRAGMA ignore_check_constraints = ON");
});

afterAll(async () => {
  raw.close();
  await store.close();
  folder.remove();
});

const columns =
  "chain sequence kind card year number about pay_day period_from period_to payment_id content_key atp_class seconds " +
  "counted atp_employee atp_employer accrued holiday_out outside saldo_left read_at ceiling ceiling_from ceiling_to " +
  "registered_on registered_at registered_by moment holder employee_number per_hour from_day to_day state batch at " +
  "actor previous digest";
const numbers =
  "sequence year number about seconds counted atp_employee atp_employer accrued holiday_out outside saldo_left ceiling " +
  "per_hour";

describe.each(["payment", "employment", "registered"])("of a %s, the inspection tells", (kind) => {
  it.each(columns.split(" "))("that the column %s says something else than the text", async (column) => {
    const row = `position = (SELECT max(position) FROM entry WHERE kind = '${kind}')`;
    const [[before] = []] = raw.prepare(`SELECT ${column} FROM entry WHERE ${row}`).raw().all() as unknown[][];
    const others = numbers.split(" ").includes(column) ? [77, null] : ["*", "?", "x", null];
    for (const other of others.filter((one) => one !== before)) {
      if (other === null && isNeeded(column)) continue;
      const place = raw.prepare(`SELECT position FROM entry WHERE ${row}`).raw().get() as unknown[];
      raw.prepare(`UPDATE entry SET ${column} = ? WHERE position = ?`).run(other, place[0]);
      const found = sure(await store.inspect()).map(({ data }) => data.field);
      raw.prepare(`UPDATE entry SET ${column} = ? WHERE position = ?`).run(before, place[0]);
      expect(
        found.some((field) => field === column || (column === "digest" && field === "file")),
        `${other}`,
      ).toBe(true);
    }
  });

  it("nothing but the guard that was taken away when nothing was changed", async () => {
    expect(sure(await store.inspect()).map(({ data }) => data.object)).toEqual(["trigger entry_no_update"]);
  });
});

function isNeeded(column: string): boolean {
  return ["chain", "sequence", "kind", "at", "actor", "previous", "digest"].includes(column);
}
