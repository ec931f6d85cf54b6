import { join } from "node:path";
import Database from "libsql";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lawEdition } from "../../../../src/adapters/store/law-edition.js";
import { openSqliteLedger } from "../../../../src/adapters/store/sqlite/ledger.js";
import type { LedgerStore } from "../../../../src/app/ports.js";
import { annualCeiling } from "../../../../src/law/annual-ceiling.js";
import { takeRegistration, takeSaldo } from "../../../../src/payroll/card/observe.js";
import { takeYear } from "../../../../src/payroll/employer/amend.js";
import { takeReversal } from "../../../../src/payroll/pay/reverse.js";
import { day, incomeYear } from "../../../../src/values/calendar.js";
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
import { tempFolder } from "../../../support/temp-folder.js";
import { nextCeiling, nextYear } from "../../../support/years.js";

const folder = tempFolder();
let count = 0;
let store: LedgerStore;
let raw: InstanceType<typeof Database>;

/** A ledger with one payment of 40.000,00 on a card in 2025, and a second connection that knows nothing of the program. */
beforeEach(async () => {
  count += 1;
  const path = join(folder, `${count}.db`);
  store = sure(await openSqliteLedger({ path, create: true }));
  await letIn(store, makeEmployer(cafe), makeEmployer(kiosk));
  sure(await pay(store, makePlainPayment(40_000_00, { rows: [rowIdOf("a", 1)] }), makeStamp(1)));
  raw = new Database(path, { timeout: 1000 });
});

afterEach(async () => {
  raw.close();
  await store.close();
});

/** The next entry of the café as another program might write it, with what is said changed. */
function insert(changes: Record<string, string | number | null> = {}, word = "INSERT"): void {
  const [last] = rows(
    "SELECT position, sequence, digest FROM entry WHERE chain = ? ORDER BY sequence DESC LIMIT 1",
    cafe,
  );
  const [newest] = rows("SELECT max(position) AS position FROM entry");
  const columns = {
    position: Number(newest?.position) + 1,
    ...{ chain: cafe, sequence: Number(last?.sequence) + 1, kind: "payment", card, year: 2025, number: 2 },
    ...{
      pay_day: "2025-04-30",
      period_from: "2025-04-01",
      period_to: "2025-04-30",
      payment_id: "P2",
      content_key: "k",
    },
    ...{
      atp_class: "none",
      seconds: 0,
      counted: 100,
      atp_employee: 0,
      atp_employer: 0,
      accrued: 0,
      holiday_out: 0,
      outside: 0,
    },
    ...{
      holder: "h",
      at: makeStamp(2).at,
      actor: "X",
      previous: String(last?.digest),
      digest: "d".repeat(64),
      text: "{}",
    },
    ...changes,
  };
  const names = Object.keys(columns);
  raw.prepare(`${word} INTO entry (${names}) VALUES (${names.map(() => "?")})`).run(Object.values(columns));
}

function rows(sql: string, ...cells: (string | number)[]): Record<string, unknown>[] {
  return raw
    .prepare(sql)
    .all(cells)
    .filter((row): row is Record<string, unknown> => typeof row === "object" && row !== null);
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
const reversal = (order: number) =>
  store.act({ chains: [cafe], vouchers: [{ chain: cafe, voucher: voucher("2025-0001") }] }, (book) =>
    takeReversal({ employer: cafe, voucher: voucher("2025-0001"), reason: "fejl" }, book, makeStamp(order)),
  );

it("a payment that keeps every rule is taken from any program", () => {
  expect(() => insert()).not.toThrow();
});

describe("nothing is changed or taken away by any program:", () => {
  it.each([
    "UPDATE entry SET counted = 1",
    "UPDATE entry SET text = '{}' WHERE kind = 'employer'",
    "DELETE FROM entry WHERE position = 4",
    "UPDATE row SET number = 9",
    "DELETE FROM row",
    "UPDATE ceiling SET amount = 99999999",
    "DELETE FROM ceiling",
    "UPDATE meta SET value = 'x'",
    "DELETE FROM meta WHERE key = 'ledger'",
    "INSERT OR REPLACE INTO meta VALUES ('ledger', 'x')",
    "INSERT OR REPLACE INTO ceiling VALUES (8, '2025-01-01', '2025-12-31', 99999999, NULL)",
    "INSERT INTO ceiling VALUES (8, '2025-01-01', '2025-12-31', 1, NULL) ON CONFLICT DO UPDATE SET amount = 99999999",
  ])("%s", (sql) => {
    expect(() => raw.exec(sql)).toThrow("nothing is changed");
  });
  it("an entry is not replaced by its position", () => {
    expect(() => insert({ position: 3 }, "INSERT OR REPLACE")).toThrow("chain-unbroken");
  });
  it("an entry is not replaced by its payment id", () => {
    insert();
    expect(() => insert({ number: 3, payment_id: "P2" }, "INSERT OR REPLACE")).toThrow("id-once");
  });
  it("a row of a timesheet is not given to an earlier voucher", () => {
    const [row] = rows("SELECT * FROM row");
    expect(() =>
      raw.prepare("INSERT OR REPLACE INTO row VALUES (?, ?, ?, 2025, 9)").run([cafe, String(row?.row_id), 4]),
    ).toThrow("id-once");
  });
});

describe("entries stand in one order:", () => {
  it.each([
    ["a place before the last", { position: 2 }],
    ["a place left empty", { position: 9 }],
    ["a sequence that is there already", { sequence: 2 }],
    ["a sequence left out", { sequence: 5 }],
    ["another digest before it", { previous: "e".repeat(64) }],
  ])("%s is refused", (_, changes) => {
    expect(() => insert(changes)).toThrow("chain-unbroken");
  });
  it("a time before the newest is refused", () => {
    expect(() => insert({ at: makeStamp(0).at })).toThrow("time-forward");
  });
  it.each([1, 3])("voucher number %i where 2 is next is refused", (number) => {
    expect(() => insert({ number })).toThrow("vouchers-unbroken");
  });
});

describe("what a row must have:", () => {
  it.each([
    ["a payment of nothing", { counted: 0 }],
    ["a payment of less than nothing", { counted: -1 }],
    ["a payment without an amount", { counted: null }],
    ["a payment without a card", { card: null }],
    ["a payment of another year than its pay day", { pay_day: "2024-04-30" }],
    ["an entry without an actor", { actor: "" }],
    ["an entry of an unknown kind", { kind: "gift" }],
    ["an amount that is no whole number", { counted: 1.5 }],
  ])("%s is refused", (_, changes) => {
    expect(() => insert(changes)).toThrow();
  });
});

describe("the ceiling of a card is held:", () => {
  it("the last øre is taken, one more is not", () => {
    expect(() => insert({ counted: 2_766_01 })).toThrow("within-ceiling");
    expect(() => insert({ counted: 2_766_00 })).not.toThrow();
  });
  it("over all employers", () => {
    const [last] = rows("SELECT sequence, digest FROM entry WHERE chain = ? ORDER BY sequence DESC LIMIT 1", kiosk);
    const own = { chain: kiosk, sequence: Number(last?.sequence) + 1, previous: String(last?.digest), number: 1 };
    expect(() => insert({ ...own, counted: 2_766_01 })).toThrow("within-ceiling");
  });
  it("another card and another year have their own", () => {
    expect(() => insert({ card: "54321", counted: 42_766_00 })).not.toThrow();
    expect(() =>
      insert({ pay_day: "2024-04-30", year: 2024, number: 1, payment_id: "P3", counted: 41_280_01 }),
    ).toThrow("within-ceiling");
  });
  it("in the first half of 2023 twice", () => {
    const year = { year: 2023, payment_id: "H" };
    insert({ ...year, number: 1, pay_day: "2023-07-01", counted: 25_000_00 });
    const june = { year: 2023, number: 2, pay_day: "2023-06-30", payment_id: "J" };
    expect(() => insert({ ...june, counted: 15_000_01 })).toThrow("within-ceiling");
    insert({ ...june, counted: 15_000_00 });
    expect(() => insert({ ...june, number: 3, payment_id: "K", counted: 1 })).toThrow("within-ceiling");
  });
  it("the first half of 2023 alone holds 20.000 kr.", () => {
    const june = { year: 2023, number: 1, pay_day: "2023-06-30", payment_id: "J" };
    expect(() => insert({ ...june, counted: 20_000_01 })).toThrow("within-ceiling");
    expect(() => insert({ ...june, counted: 20_000_00 })).not.toThrow();
  });
  it("a reversal gives its room back", async () => {
    sure(await reversal(2));
    expect(() => insert({ number: 3, counted: 42_766_01 })).toThrow("within-ceiling");
    expect(() => insert({ number: 3, counted: 42_766_00 })).not.toThrow();
  });
  it("a day that no ceiling covers is refused", () => {
    const unknown = { pay_day: `${nextYear}-01-31`, year: nextYear, number: 1, payment_id: "P3" };
    expect(() => insert({ ...unknown, counted: 1 })).toThrow("law-unknown");
  });
  it("a year that was added by the program has its amount", async () => {
    const year = { year: incomeYear(nextYear), ceiling: nextCeiling, source: "ministeriet" };
    sure(await store.act({ chains: ["house"] }, (book) => takeYear(year, book, makeStamp(1))));
    const inYear = { pay_day: `${nextYear}-01-31`, year: nextYear, number: 1, payment_id: "P3" };
    expect(() => insert({ ...inYear, counted: nextCeiling + 1 })).toThrow("within-ceiling");
    expect(() => insert({ ...inYear, counted: nextCeiling })).not.toThrow();
  });
  it.each([44_690_00, 44_692_00])(
    "for a year that stands to-verify the added amount counts instead: %i",
    async (amount) => {
      const year = { year: incomeYear(2026), ceiling: oere(amount), source: "ministeriet" };
      sure(await store.act({ chains: ["house"] }, (book) => takeYear(year, book, makeStamp(1))));
      const inYear = { pay_day: "2026-01-31", year: 2026, number: 1, payment_id: "P3" };
      expect(() => insert({ ...inYear, counted: amount + 1 })).toThrow("within-ceiling");
      expect(() => insert({ ...inYear, counted: amount })).not.toThrow();
    },
  );
});

describe("a balance read at the portal is held:", () => {
  it("with what the portal did not hold then", async () => {
    sure(await saldo(41_000_00, makeStamp(1).at, 2));
    expect(() => insert({ at: makeStamp(3).at, counted: 1_000_01 })).toThrow("within-ceiling");
    expect(() => insert({ at: makeStamp(3).at, counted: 1_000_00 })).not.toThrow();
  });
  it("without what it held", async () => {
    sure(await register(2));
    sure(await saldo(1_000_00, makeStamp(3).at, 4));
    expect(() => insert({ at: makeStamp(5).at, counted: 1_000_01 })).toThrow("within-ceiling");
    expect(() => insert({ at: makeStamp(5).at, counted: 1_000_00 })).not.toThrow();
  });
  it("a registration of the same day, without an hour, counts as after it", async () => {
    sure(await register(2, "2025-12-31"));
    sure(await saldo(42_000_00, makeStamp(3).at, 4));
    expect(() => insert({ at: makeStamp(5).at, counted: 2_000_01 })).toThrow("within-ceiling");
    expect(() => insert({ at: makeStamp(5).at, counted: 2_000_00 })).not.toThrow();
  });
  it("a registration noted after it changes nothing", async () => {
    sure(await saldo(41_000_00, makeStamp(1).at, 2));
    sure(await register(3, "2025-12-01"));
    expect(() => insert({ at: makeStamp(5).at, counted: 1_000_01 })).toThrow("within-ceiling");
  });
  it("one of the whole of 2023 says nothing of its first half", async () => {
    const june = { year: 2023, pay_day: "2023-06-30" };
    insert({ ...june, number: 1, payment_id: "J1", counted: 15_000_00 });
    sure(await saldo(39_000_00, "2023-09-01T10:00:00.000Z", 3));
    const at = makeStamp(4).at;
    expect(() => insert({ ...june, at, number: 2, payment_id: "J2", counted: 5_000_01 })).toThrow("within-ceiling");
    expect(() => insert({ ...june, at, number: 2, payment_id: "J2", counted: 5_000_00 })).not.toThrow();
  });
  it("one of the first half of 2023 counts in the whole year too", async () => {
    sure(await saldo(1_000_00, "2023-06-01T10:00:00.000Z", 3));
    const july = { year: 2023, pay_day: "2023-07-01", at: makeStamp(4).at, number: 1, payment_id: "J1" };
    expect(() => insert({ ...july, counted: 21_000_01 })).toThrow("within-ceiling");
    expect(() => insert({ ...july, counted: 21_000_00 })).not.toThrow();
  });
  it("the newest counts", async () => {
    sure(await saldo(41_000_00, makeStamp(1).at, 3));
    sure(await saldo(40_500_00, makeStamp(2).at, 4));
    expect(() => insert({ at: makeStamp(5).at, counted: 500_01 })).toThrow("within-ceiling");
    expect(() => insert({ at: makeStamp(5).at, counted: 500_00 })).not.toThrow();
  });
});

describe("what names a voucher names one that stands:", () => {
  const turned = { kind: "reversal", about: 1, counted: -40_000_00, pay_day: "2025-03-31" };
  it("a reversal in full is taken, once", () => {
    insert(turned);
    expect(() => insert({ ...turned, number: 3 })).toThrow("reversal-matches");
    expect(() => insert({ ...turned, number: 3 }, "INSERT OR REPLACE")).toThrow("reversal-matches");
  });
  it.each([
    ["of another amount", { counted: -1 }],
    ["of another card", { card: "54321" }],
    ["of nothing", { about: 7 }],
    ["of another day", { pay_day: "2025-04-30" }],
  ])("a reversal %s is refused", (_, changes) => {
    expect(() => insert({ ...turned, ...changes })).toThrow("reversal-matches");
  });
  it("a reversal of a reversal is refused", () => {
    insert(turned);
    expect(() => insert({ ...turned, number: 3, about: 2, counted: -1 })).toThrow("reversal-matches");
  });
  it("a registration of a voucher that does not stand, or a second one, is refused", async () => {
    const noted = {
      kind: "registered",
      number: null,
      registered_on: "2025-12-31",
      registered_by: "X",
      moment: makeStamp(1).at,
    };
    expect(() => insert({ ...noted, about: 7 })).toThrow("registered-known");
    insert({ ...noted, about: 1 });
    expect(() => insert({ ...noted, about: 1 }, "INSERT OR REPLACE")).toThrow("registered-known");
  });
});

it("a payment of another program stands among those to register and to hand out", async () => {
  insert();
  expect(rows("SELECT position FROM to_register").map(({ position }) => position)).toEqual([4, 5]);
  expect(sure(await store.unfinished()).map((one) => one.voucher)).toEqual(["2025-0001", "2025-0002"]);
});

it("the file holds the ceilings of the law table and its edition", () => {
  const known = rows("SELECT covers_from, covers_to, amount FROM ceiling ORDER BY position");
  expect(known).toEqual(
    annualCeiling.values.map(({ value }) => ({
      covers_from: value.covers.from,
      covers_to: value.covers.to,
      amount: value.amount,
    })),
  );
  expect(rows("SELECT key FROM meta WHERE key LIKE 'law-edition/%'")).toEqual([{ key: `law-edition/${lawEdition}` }]);
});
