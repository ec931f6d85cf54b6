import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { migrateServer, openPostgresLedger } from "../../../../src/adapters/store/postgres/ledger.js";
import type { LedgerStore } from "../../../../src/app/ports.js";
import { annualCeiling } from "../../../../src/law/annual-ceiling.js";
import { takeRegistration, takeSaldo } from "../../../../src/payroll/card/observe.js";
import { day } from "../../../../src/values/calendar.js";
import { digestOf } from "../../../../src/values/digest.js";
import { rowIdOf } from "../../../../src/values/identity.js";
import { oere } from "../../../../src/values/money.js";
import {
  cafe,
  card,
  instant,
  kiosk,
  letIn,
  makeEmployer,
  makePlainPayment,
  makeStamp,
  pay,
  sure,
  voucher,
} from "../../../support/build.js";
import { addressOf, emptyDatabase, onServer, parsed, sql } from "../../../support/postgres.js";

onServer("a server holds by itself, whatever program writes to it:", () => {
  let database: string;
  let store: LedgerStore;

  beforeAll(async () => {
    database = await emptyDatabase();
  });
  /** A ledger with one payment of 40.000,00 on a card in 2025. */
  beforeEach(async () => {
    await sql("DROP SCHEMA IF EXISTS frikort CASCADE", database);
    const address = parsed(addressOf(database));
    sure(await migrateServer({ address }));
    store = sure(await openPostgresLedger({ address }));
    await letIn(store, makeEmployer(cafe), makeEmployer(kiosk));
    sure(await pay(store, makePlainPayment(40_000_00, { rows: [rowIdOf("a", 1)] }), makeStamp(1)));
    return () => store.close();
  });
  afterAll(async () => {
    await sql(`DROP DATABASE ${database} WITH (FORCE)`);
  });

  const texts = { one: "{}", two: '{"x":2}' };
  /** The next entry of the café as another program might write it, with what is said changed. */
  async function insert(changes: Record<string, string | number | null> = {}, text = texts.one): Promise<unknown> {
    const [[sequence, digest] = []] = await sql(
      `SELECT sequence, digest FROM frikort.entry WHERE chain = '${cafe}' ORDER BY sequence DESC LIMIT 1`,
      database,
    );
    const columns = {
      ...{ chain: cafe, sequence: Number(sequence) + 1, kind: "payment", card, year: 2025, number: 2 },
      ...{
        pay_day: "2025-04-30",
        period_from: "2025-04-01",
        period_to: "2025-04-30",
        payment_id: "P2",
        content_key: "k",
      },
      ...{ atp_class: "none", seconds: 0, counted: 100, atp_employee: 0, atp_employer: 0, accrued: 0, holiday_out: 0 },
      ...{
        outside: 0,
        holder: "h",
        at: makeStamp(2).at,
        actor: "X",
        previous: String(digest),
        digest: digestOf(text),
        text,
      },
      ...changes,
    };
    const cells = Object.values(columns).map((cell) => (typeof cell === "string" ? `'${cell}'` : String(cell)));
    return sql(`INSERT INTO frikort.entry (${Object.keys(columns)}) VALUES (${cells})`, database);
  }
  const saldo = (left: number, readAt: string, order: number) =>
    store.act({ chains: [cafe], cards: [card] }, (book) =>
      takeSaldo({ employer: cafe, card, left: oere(left), readAt: instant(readAt) }, book, makeStamp(order)),
    );
  const register = (order: number, on?: string) =>
    store.act({ chains: [cafe], vouchers: [{ chain: cafe, voucher: voucher("2025-0001") }] }, (book) =>
      takeRegistration(
        { employer: cafe, voucher: voucher("2025-0001"), ...(on && { on: day(on) }) },
        book,
        makeStamp(order),
      ),
    );

  it("a payment that keeps every rule is taken from any program", async () => {
    await expect(insert()).resolves.toEqual([]);
    expect(sure(await store.unfinished()).map((one) => one.voucher)).toEqual(["2025-0001", "2025-0002"]);
  });

  it.each([
    "UPDATE frikort.entry SET counted = 1",
    "DELETE FROM frikort.entry WHERE position = 4",
    "TRUNCATE frikort.entry CASCADE",
    "UPDATE frikort.paid_row SET number = 9",
    "DELETE FROM frikort.paid_row",
    "UPDATE frikort.ceiling SET amount = 99999999",
    "DELETE FROM frikort.ceiling",
    "UPDATE frikort.meta SET value = 'x'",
    "INSERT INTO frikort.meta VALUES ('ledger', 'x') ON CONFLICT (key) DO UPDATE SET value = 'x'",
    "DELETE FROM frikort.chain",
    "UPDATE frikort.chain SET position = 1",
    "UPDATE frikort.card SET card = '54321'",
  ])("nothing is changed: %s", async (statement) => {
    await expect(sql(statement, database)).rejects.toThrow("nothing is changed");
  });

  it.each([
    ["chain-unbroken", { sequence: 9 }],
    ["chain-unbroken", { previous: "f".repeat(64) }],
    ["chain-unbroken", { chain: "35254110", sequence: 1, number: 1, previous: "f".repeat(64) }],
    ["moved on", { position: 0 }],
    ["time-forward", { at: makeStamp(0).at }],
    ["vouchers-unbroken", { number: 3 }],
    ["entry_voucher", { number: 1 }],
    ["digest-fits", { digest: "d".repeat(64) }],
    ["law-unknown", { pay_day: "2031-01-31", year: 2031, number: 1 }],
    ["within-ceiling", { counted: 2_766_01 }],
    ["whole", { counted: 0 }],
    ["whole", { year: 2024 }],
    ["reversal-matches", { kind: "reversal", about: 1, counted: -1 }],
    ["reversal-matches", { kind: "reversal", about: 1, counted: -40_000_00, card: "54321", pay_day: "2025-03-31" }],
    ["reversal-matches", { kind: "reversal", about: 7, counted: -100 }],
  ])("%s refuses %j", async (invariant, changes) => {
    await expect(insert(changes)).rejects.toThrow(invariant);
  });

  it("a reversal in full is taken, once, and a registration of what stands, once", async () => {
    const turned = { kind: "reversal", about: 1, counted: -40_000_00, pay_day: "2025-03-31" };
    await insert(turned);
    await expect(insert({ ...turned, number: 3 }, texts.two)).rejects.toThrow("entry_reversal");
    const noted = {
      kind: "registered",
      number: null,
      registered_on: "2025-12-31",
      registered_by: "X",
      moment: makeStamp(1).at,
    };
    await expect(insert({ ...noted, about: 7 }, texts.two)).rejects.toThrow("registered-known");
    await insert({ ...noted, about: 1 }, texts.two);
    await expect(insert({ ...noted, about: 1 }, '{"x":3}')).rejects.toThrow("registered-known");
  });

  it("the ceiling counts what was registered before a balance was read as in the balance", async () => {
    sure(await register(2));
    sure(await saldo(1_000_00, makeStamp(3).at, 4));
    await expect(insert({ at: makeStamp(5).at, counted: 1_000_01 })).rejects.toThrow("within-ceiling");
    await expect(insert({ at: makeStamp(5).at, counted: 1_000_00 })).resolves.toEqual([]);
  });
  it("the ceiling counts what was registered the same day, without an hour, as after it", async () => {
    sure(await register(2, "2025-12-31"));
    sure(await saldo(42_000_00, makeStamp(3).at, 4));
    await expect(insert({ at: makeStamp(5).at, counted: 2_000_01 })).rejects.toThrow("within-ceiling");
    await expect(insert({ at: makeStamp(5).at, counted: 2_000_00 })).resolves.toEqual([]);
  });

  it("two programs that pay one card at the same moment, from two employers and without waiting, do not pass the ceiling", async () => {
    const racing = Array.from({ length: 8 }, (_, place) =>
      pay(store, makePlainPayment(2_000_00, { employer: place % 2 === 0 ? cafe : kiosk, again: true }), makeStamp(1)),
    );
    const paid = (await Promise.all(racing)).filter((answer) => answer.ok).length;
    expect(paid).toBe(1);
    expect(await sql("SELECT sum(counted) FROM frikort.entry WHERE number IS NOT NULL", database)).toEqual([
      ["4200000"],
    ]);
  });

  it("knows the ceilings of the law table", async () => {
    const known = await sql("SELECT covers_from, covers_to, amount FROM frikort.ceiling ORDER BY position", database);
    expect(known).toEqual(
      annualCeiling.values.map(({ value }) => [value.covers.from, value.covers.to, String(value.amount)]),
    );
  });
});
