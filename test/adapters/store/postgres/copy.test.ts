import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { migrateServer, openPostgresLedger } from "../../../../src/adapters/store/postgres/ledger.js";
import { releaseClosed } from "../../../../src/adapters/store/sqlite/connection.js";
import { openSqliteLedger } from "../../../../src/adapters/store/sqlite/ledger.js";
import { type CopySource, copyLedger } from "../../../../src/app/copy-ledger.js";
import type { LedgerStore } from "../../../../src/app/ports.js";
import type { ErasureEntry } from "../../../../src/ledger/entry.js";
import { takeRegistration } from "../../../../src/payroll/card/observe.js";
import { takeYear } from "../../../../src/payroll/employer/amend.js";
import { takeReversal } from "../../../../src/payroll/pay/reverse.js";
import { incomeYear } from "../../../../src/values/calendar.js";
import { rowIdOf } from "../../../../src/values/identity.js";
import { hidden } from "../../../../src/values/person.js";
import { problem } from "../../../../src/values/problem.js";
import { err, ok } from "../../../../src/values/result.js";
import {
  cafe,
  frikort,
  kiosk,
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
import { tempFolder } from "../../../support/temp-folder.js";
import { nextCeiling, nextYear } from "../../../support/years.js";

const folder = tempFolder();
let files = 0;

async function file(ledger?: Parameters<typeof openSqliteLedger>[0]["ledger"]) {
  files += 1;
  const path = join(folder, `${files}.db`);
  return sure(await openSqliteLedger({ path, create: true, ...(ledger && { ledger }) }));
}

/** Two employers, three cards, a reversal, a registration, a year of law, a person who was erased, papers handed out. */
async function filled(store: LedgerStore): Promise<LedgerStore> {
  await letIn(store, makeEmployer(cafe), makeEmployer(kiosk));
  const year = { year: incomeYear(nextYear), ceiling: nextCeiling, source: "Social- og Boligministeriet" };
  sure(await store.act({ chains: ["house"] }, (book) => takeYear(year, book, makeStamp(1))));
  for (let place = 0; place < 30; place += 1) {
    const more = { employer: place % 3 ? cafe : kiosk, id: paymentId(`K${place}`), rows: [rowIdOf(`r${place}`, 1)] };
    const who = { card: frikort(`1000${place % 3}`), holderName: hidden(`Person ${place % 3}`), rename: true };
    sure(await pay(store, makePayment({ ...more, ...who }), makeStamp(2, { salt: `salt${place % 3}` })));
  }
  const vouchers = [{ chain: cafe, voucher: voucher("2025-0001") }];
  const named = { employer: cafe, voucher: voucher("2025-0001") };
  sure(await store.act({ chains: [cafe], vouchers }, (book) => takeRegistration(named, book, makeStamp(3))));
  sure(
    await store.act({ chains: [cafe], vouchers }, (book) =>
      takeReversal({ ...named, reason: "fejl" }, book, makeStamp(4)),
    ),
  );
  const [somebody] = sure(await store.people());
  const fingerprints = somebody ? [somebody.fingerprint] : [];
  const erased = { kind: "erasure" as const, chain: cafe, card: frikort("10000"), fingerprints, reason: "tid" };
  const { at, by } = makeStamp(5);
  sure(
    await store.act({ chains: [cafe] }, (book) =>
      ok(book.write<ErasureEntry>(cafe, at, (place) => ({ ...erased, by, ...place }))),
    ),
  );
  sure(await store.handedOut(vouchers));
  return store;
}

async function everything(store: LedgerStore) {
  const entries = [];
  for await (const portion of store.entries())
    for (const { chain, text, digest } of sure(portion)) entries.push([chain, digest, text]);
  return {
    entries,
    heads: sure(await store.heads()),
    people: sure(await store.people()),
    unfinished: sure(await store.unfinished()),
    unregistered: sure(await store.vouchers({ unregistered: true })).map(({ entry }) => entry.voucher),
    found: sure(await store.inspect()),
  };
}

it("a ledger copied from file to file is the same, entry for entry, and a second time nothing is written", async () => {
  const from = await filled(await file());
  const to = await file(sure(await from.ledger()));
  const copied = sure(await copyLedger(from, to, false));
  expect([copied.status, copied.entries, copied.written]).toEqual(["written", 39, 39]);
  expect(await everything(to)).toEqual(await everything(from));
  expect(sure(await copyLedger(from, to, false))).toMatchObject({ status: "stands", written: 0 });
});

it("a copy that was broken off opens for copying only, until it is whole", async () => {
  const from = await filled(await file());
  const ledger = sure(await from.ledger());
  const to = await file(ledger);
  const path = to.place;
  const codeOf = async () => {
    const opened = await openSqliteLedger({ path });
    if (opened.ok) await opened.value.close();
    return opened.ok ? "opened" : opened.error[0];
  };
  expect(await copyLedger(breakingOff(from, 20), to, false)).toMatchObject({ ok: false });
  await to.close();
  expect(await codeOf()).toEqual({ code: "ledger-damaged", data: { path, audit: "copy-unfinished" } });
  const again = sure(await openSqliteLedger({ path, ledger }));
  expect(sure(await copyLedger(from, again, false)).status).toBe("written");
  await again.close();
  expect(await codeOf()).toBe("opened");
});

it("a copy goes on where it was broken off, and one that has moved on by itself is left alone", async () => {
  const from = await filled(await file());
  const to = await file(sure(await from.ledger()));
  const broken = breakingOff(from, 20);
  expect(await copyLedger(broken, to, false)).toMatchObject({ error: [{ code: "ledger-unreachable" }] });
  expect(sure(await copyLedger(from, to, true))).toMatchObject({ status: "planned", entries: 39, written: 19 });
  sure(await pay(from, makePayment({ id: paymentId("ny"), card: frikort("10001"), rename: true }), makeStamp(6)));
  const rest = sure(await copyLedger(from, to, false));
  expect([rest.status, rest.entries - rest.written]).toEqual(["written", 20]);
  expect(await everything(to)).toEqual(await everything(from));
  sure(await pay(to, makePayment({ id: paymentId("egen"), card: frikort("10002"), rename: true }), makeStamp(7)));
  expect(await copyLedger(from, to, false)).toMatchObject({ error: [{ code: "ledger-exists" }] });
});

it("a ledger that is another is not copied over, and a source with a changed text is refused", async () => {
  const from = await filled(await file());
  expect(await copyLedger(from, await file(), false)).toMatchObject({ error: [{ code: "ledger-exists" }] });
  const changed = breakingOff(from, 5, (text) => text.replace("Nordlys", "Sydlys"));
  const to = await file(sure(await from.ledger()));
  expect(await copyLedger(changed, to, false)).toMatchObject({ error: [{ code: "ledger-damaged" }] });
  expect(sure(await to.heads())).toEqual([]);
});

onServer("a ledger on a server", () => {
  let database: string;
  const names = { ejer: `ejer_${process.pid}`, skriver: `skriver_${process.pid}` };
  const as = (user: string) => parsed(addressOf(database, { user, password: "x" }));
  const roles = () => {
    const url = addressOf(database);
    const set = Object.entries(names).flatMap(([name, value]) => ["-v", `${name}=${value}`]);
    execFileSync("psql", ["-q", ...set, "-f", "docs/postgres-roller.sql", url], { stdio: "pipe" });
  };

  beforeAll(async () => {
    database = await emptyDatabase();
    roles();
    await sql(`ALTER ROLE ${names.ejer} PASSWORD 'x'; ALTER ROLE ${names.skriver} PASSWORD 'x'`);
  });
  afterAll(async () => {
    await sql(`DROP DATABASE ${database} WITH (FORCE)`);
    await sql(`DROP ROLE ${names.ejer}; DROP ROLE ${names.skriver}`);
  });

  it("is copied to from a file and back, as the two roles of the script, and the source is left alone", async () => {
    const from = await filled(await file());
    const path = from.place;
    const before = await everything(from);
    expect(await migrateServer({ address: as(names.skriver) })).toMatchObject({
      error: [{ code: "ledger-unreachable", data: { reason: "no-rights" } }],
    });
    sure(await migrateServer({ address: as(names.ejer), ledger: sure(await from.ledger()) }));
    roles();
    const ledger = sure(await from.ledger());
    const owned = sure(await openPostgresLedger({ address: as(names.ejer), ledger }));
    expect(sure(await copyLedger(from, owned, false))).toMatchObject({ status: "written", written: 39 });
    await owned.close();
    const to = sure(await openPostgresLedger({ address: as(names.skriver) }));
    expect(await everything(to)).toEqual(before);
    await from.close();
    await releaseClosed();
    const bytes = readFileSync(path);
    const back = await file(sure(await to.ledger()));
    expect(sure(await copyLedger(to, back, false)).written).toBe(39);
    expect(await everything(back)).toEqual(before);
    expect(readFileSync(path).equals(bytes)).toBe(true);
    await to.close();
  });

  it.each([
    "UPDATE frikort.entry SET text = text",
    "DELETE FROM frikort.entry",
    "TRUNCATE frikort.entry",
    "INSERT INTO frikort.ceiling (covers_from, covers_to, amount) VALUES ('2025-01-01', '2025-12-31', 99999999)",
    "UPDATE frikort.card SET position = 0",
    "DELETE FROM frikort.person",
    "ALTER TABLE frikort.entry DISABLE TRIGGER ALL",
  ])("lets the writer do nothing but add: %s", async (statement) => {
    const address = addressOf(database, { user: names.skriver, password: "x" });
    await expect(sql(statement, database, address)).rejects.toThrow(/permission denied|must be owner/);
  });
});

/** The source as it is when it answers for the first entries only, and is gone then. */
function breakingOff(store: LedgerStore, count: number, change = (text: string) => text): CopySource {
  const gone = err(problem("ledger-unreachable", { place: store.place, reason: "cut-off" }));
  return {
    place: store.place,
    ledger: () => store.ledger(),
    unfinished: () => store.unfinished(),
    async *entries() {
      for await (const portion of store.entries()) {
        const first = portion.ok ? portion.value.slice(0, count) : [];
        yield ok(
          first.map(({ order, chain, sequence, digest, entry, text }) => {
            return { order, chain, sequence, digest, entry, text: change(text) };
          }),
        );
        yield gone;
        return;
      }
    },
  };
}
