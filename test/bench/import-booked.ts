import { memoryUsage } from "node:process";
import { openSqliteLedger } from "../../src/adapters/store/sqlite/ledger.js";
import { readTimesheet } from "../../src/adapters/timesheet/timesheet.js";
import { importBatch } from "../../src/app/import/batch.js";
import type { World } from "../../src/app/ports.js";
import { plainHabits } from "../../src/payroll/timesheet/columns/sheet-order.js";
import { rowsMax } from "../../src/payroll/timesheet/payments/batch.js";
import { parseInstant } from "../../src/values/calendar.js";
import { danishDay } from "../../src/values/copenhagen.js";
import { digestOf } from "../../src/values/digest.js";
import { parseActor } from "../../src/values/identity.js";
import { broken, ok, type Result } from "../../src/values/result.js";

/** What `frikort import` does before any payslip is printed, as a process of its own: read, judge, book. For the benchmark. */
const [file = "", ledger = ""] = process.argv.slice(2);
const now = sure(parseInstant("2026-11-21T12:00:00Z"));
const today = danishDay(now);
const told = { period: false, payDay: false };
const reading = { format: "auto", mapped: new Map(), told, habits: plainHabits, rowsMax } as const;
const store = sure(await openSqliteLedger({ path: ledger, create: false }));
const nothing = new Uint8Array();
const world: World = {
  ...{ ledger: store, now, today, actor: sure(parseActor("BL")), salt: () => "0123456789abcdef0123456789abcdef" },
  files: {
    ...{ write: () => ok("written"), read: () => ok(nothing), inside: (_, name) => name },
    ...{ csv: () => nothing, csvTable: () => ({ add: () => {}, bytes: () => nothing }) },
  },
  sealer: { ready: () => ok(undefined), ensure: () => ok(digestOf("")), seal: () => ok(undefined) },
  printer: () => broken("nothing is printed"),
};
const order = {
  ...{ sheets: readTimesheet(file, reading), employer: { named: undefined, usual: undefined } },
  ...{ choices: { today }, again: false },
};
const done = sure(await importBatch(order, { dryRun: false, skipRefused: false }, world));
await store.close();
process.stdout.write(`${JSON.stringify({ status: done.status, fits: done.sums.fits, bytes: memoryUsage().rss })}\n`);

function sure<T>(result: Result<T, unknown>): T {
  return result.ok ? result.value : broken(`the benchmark is set up rightly: ${JSON.stringify(result.error)}`);
}
