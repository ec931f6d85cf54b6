import { copyFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "../../../../src/adapters/store/sqlite/connection.js";
import { inspect } from "../../../../src/adapters/store/sqlite/inspect.js";
import { openSqliteLedger } from "../../../../src/adapters/store/sqlite/ledger.js";
import { openFile } from "../../../../src/adapters/store/sqlite/open.js";
import { auditShare } from "../../../../src/adapters/store/sqlite/share.js";
import { writeBook } from "../../../../src/adapters/store/sqlite/write.js";
import { checkLedger } from "../../../../src/app/check-ledger.js";
import type { LedgerStore } from "../../../../src/app/ports.js";
import { type Entry, isVoucher } from "../../../../src/ledger/entry.js";
import { entryText } from "../../../../src/ledger/text.js";
import type { LedgerTransaction } from "../../../../src/ledger/transaction.js";
import type { Audited } from "../../../../src/payroll/audit/audit.js";
import type { ExpectedHead } from "../../../../src/payroll/audit/heads.js";
import { together } from "../../../../src/payroll/audit/shares.js";
import { branded } from "../../../../src/values/brand.js";
import { rowIdOf } from "../../../../src/values/identity.js";
import { oere } from "../../../../src/values/money.js";
import { rewritten } from "../../../support/audited.js";
import { casesTried } from "../../../support/cases-tried.js";
import { emptyBook, Ledger, strandgaard } from "../../../support/ledger.js";
import { emptyFolder } from "../../../support/run.js";
import { sure } from "../../../support/words.js";

const folder = emptyFolder();
const empty = join(folder.path, "empty.db");
const entries = rightEntries();
const guards: string[] = [];
let copies = 0;

beforeAll(async () => {
  await sure(await openSqliteLedger({ path: empty, create: true })).close();
  const connection = await connect({ path: empty, waitMilliseconds: 0 });
  const all = connection.rows("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND sql LIKE '%RAISE(%'");
  for (const [name, sql] of all) {
    connection.exec(`DROP TRIGGER ${String(name)}`);
    guards.push(String(sql));
  }
  connection.run("UPDATE meta SET value = ? WHERE key = 'ledger'", [emptyBook().ledger]);
  connection.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  connection.close();
});

afterAll(() => folder.remove());

/** Two employers, four cards of both shares, and everything that can happen to them; rows of timesheets, a year of the user's own. */
function rightEntries(): readonly Entry[] {
  const ledger = new Ledger();
  ledger.employer(strandgaard, { practice: "accrued" });
  const cards = ["12345", "54322", "10001", "20002"];
  for (const [place, card] of cards.entries()) {
    const name = place < 2 ? "Anne Holm" : `Anne Holm ${place}`;
    ledger.pay({ card, name, hours: "12,5", id: `P${place}` });
    ledger.pay({ card, name, hours: "7", employer: strandgaard, practice: "accrued" });
  }
  ledger.reverse("2025-0002");
  ledger.addYear(2027, "46.000,00", { reason: "Bekendtgjort", isSure: true });
  ledger.registered("2025-0001");
  ledger.registered("2025-0003");
  ledger.unregistered("2025-0003");
  ledger.correct("2025-0001", { pension: oere(1) });
  for (const card of cards) ledger.pay({ card, name: "", hours: "3", payDay: "31-07-2025", id: `Q${card}` });
  ledger.saldo("10.000,00");
  ledger.state("inactive", "01-08-2025", { of: "20002" });
  const rows = (place: number) => [rowIdOf("row", place)];
  return rewritten(ledger.written, (entry, place) =>
    entry.kind === "payment" ? { ...entry, rows: rows(place) } : entry,
  );
}

/** A ledger file of these entries, changed once more when all guards are off. */
async function fileOf(some: readonly Entry[], sql = ""): Promise<string> {
  copies += 1;
  const path = join(folder.path, `copy-${copies}.db`);
  copyFileSync(empty, path);
  const connection = await connect({ path, waitMilliseconds: 0 });
  connection.exec("PRAGMA synchronous = OFF; PRAGMA ignore_check_constraints = ON");
  const book = { written: some, texts: some.map(entryText) };
  const story = () => {
    connection.exec("BEGIN");
    writeBook(branded<LedgerTransaction>(book), connection);
    connection.exec(sql);
    connection.exec(guards.join(";"));
    connection.exec("COMMIT");
  };
  try {
    story();
  } catch {
    // What the tables themselves refuse nobody can have written.
    connection.exec("ROLLBACK");
    connection.exec(guards.join(";"));
  }
  connection.close();
  return path;
}

/** What the shares come to, one after the other, as the threads would have it. */
async function inShares(path: string, expected: readonly ExpectedHead[]): Promise<Audited | undefined> {
  const file = sure(await openFile({ path }));
  const [one, other] = ([0, 1] as const).map((share) =>
    auditShare(file.connection, { share, ledger: file.ledger, expected }),
  );
  const inspected = sure(await inspect(file, () => []));
  file.connection.close();
  return one && other && inspected.length === 0 ? together(one, other) : undefined;
}

/** What `check` answers of a file: by one who looks through the whole, and with shares looked through first. */
async function answers(path: string, expected: readonly ExpectedHead[] = []) {
  const store = sure(await openSqliteLedger({ path }));
  const shares = await inShares(path, expected);
  let byShares = true;
  const divided: LedgerStore = Object.assign(Object.create(store), {
    auditedInShares: () => Promise.resolve(shares),
    inspect: () => {
      byShares = false;
      return store.inspect();
    },
  });
  const answered = { whole: await checkLedger(store, expected), divided: await checkLedger(divided, expected) };
  await store.close();
  return { ...answered, byShares };
}

type Change = (some: readonly Entry[], one: Entry, other: Entry) => readonly Entry[];

const replaced = (some: readonly Entry[], one: Entry, by: object) =>
  some.map((entry) => (entry === one ? branded<Entry>({ ...entry, ...by }) : entry));

/** One entry takes something of another: each as a person would who then makes every digest and link anew. */
const taken =
  (...fields: readonly string[]): Change =>
  (some, one, other) => {
    const found = Object.entries(other).filter(([field]) => fields.includes(field) && field in one);
    return replaced(some, one, Object.fromEntries(found));
  };

const changes: Readonly<Record<string, Change>> = {
  "the card of another": taken("card"),
  "the card of another and its holder": taken("card", "holder"),
  "the holder of another": taken("holder"),
  "the payment id of another": taken("paymentId"),
  "the rows of another": taken("rows"),
  "the number of another": taken("voucher"),
  "the chain of another": taken("chain"),
  "the time of another": taken("at"),
  "the amounts of another": taken("counted", "payout", "lines", "hours", "usedAfter"),
  "both cards are swapped": (some, one, other) =>
    "card" in one && "card" in other
      ? replaced(replaced(some, one, { card: other.card }), other, { card: one.card })
      : some,
  "the voucher of another is reversed, corrected or marked": (some, one, other) => {
    if (!isVoucher(other)) return some;
    const { voucher } = other;
    if (one.kind === "registered" || one.kind === "unregistered") return replaced(some, one, { voucher });
    if (one.kind === "reversal") return replaced(some, one, { reverses: voucher });
    return isVoucher(one) ? replaced(some, one, { corrects: voucher }) : some;
  },
  "it is left out": (some, one) => some.filter((entry) => entry !== one),
  "it comes twice": (some, one) => some.flatMap((entry) => (entry === one ? [one, one] : [entry])),
  "it comes later": (some, one, other) =>
    some.filter((entry) => entry !== one).flatMap((entry) => (entry === other ? [other, one] : [entry])),
  "its holder is erased": (some, one, other) => {
    if (!("holder" in one) || !("chain" in other)) return some;
    const { chain, at, by, card, holder } = one;
    const erasure = { kind: "erasure", chain, at, by, card, fingerprints: [holder.fingerprint], reason: "Gammel" };
    return some.flatMap((entry) => (entry === other ? [other, branded<Entry>(erasure)] : [entry]));
  },
};

const entryColumns =
  "chain sequence kind card year number about pay_day payment_id seconds counted holder at previous digest text state";

/** What somebody may do to the tables themselves, with the places of two entries. */
const edits: Readonly<Record<string, (one: number, other: number, column: string) => string>> = {
  "a cell of another": (one, other, column) =>
    `UPDATE entry SET ${column} = (SELECT ${column} FROM entry WHERE position = ${other}) WHERE position = ${one}`,
  "a sign more": (one, _other, column) =>
    `UPDATE entry SET ${column} = CASE typeof(${column}) WHEN 'text' THEN ${column} || ' ' ELSE ${column} + 1 END
     WHERE position = ${one}`,
  "another place": (one) => `UPDATE entry SET position = position + 100 WHERE position >= ${one}`,
  "a row less": (one) => `DELETE FROM row WHERE position = ${one}`,
  "a row more": (one, other) =>
    `INSERT OR IGNORE INTO row SELECT chain, row_id, ${one}, year, number FROM row WHERE position = ${other}`,
  "a row of another": (one, other) => `UPDATE OR IGNORE row SET position = ${one} WHERE position = ${other}`,
  "a row of nothing": (one) => `UPDATE OR IGNORE row SET position = position + 100 WHERE position = ${one}`,
  "a row of another voucher": (one) => `UPDATE row SET number = number + 1 WHERE position = ${one}`,
  "a mark of nothing": (one) => `INSERT OR IGNORE INTO to_register VALUES (${one} + 100)`,
  "a mark less": (one) => `DELETE FROM to_register WHERE position = ${one}`,
  "a mark more": (one) => `INSERT OR IGNORE INTO to_register VALUES (${one})`,
  "papers less": (one) => `DELETE FROM papers WHERE position = ${one}`,
  "papers of another": (one, other) =>
    `UPDATE papers SET made_of = (SELECT digest FROM entry WHERE position = ${other}) WHERE position = ${one}`,
  "a person less": (one) => `DELETE FROM person WHERE fingerprint = (SELECT holder FROM entry WHERE position = ${one})`,
  "a person renamed": (one) =>
    `UPDATE person SET name = 'Bo' WHERE fingerprint = (SELECT holder FROM entry WHERE position = ${one})`,
  "an employment more": (one, other) =>
    `INSERT OR IGNORE INTO employment_to_register SELECT e.card, o.chain FROM entry AS e, entry AS o
     WHERE e.position = ${one} AND o.position = ${other} AND e.card IS NOT NULL`,
  "an employment of no card": () => "INSERT OR IGNORE INTO employment_to_register VALUES ('x2345', '13748136')",
  "an employment less": (one) =>
    `DELETE FROM employment_to_register WHERE card = (SELECT card FROM entry WHERE position = ${one})`,
};

/** Vouchers more often than what else there is. */
const vouchers = entries.flatMap((entry, at) => (isVoucher(entry) ? [at] : []));
const place = fc.oneof(fc.nat(entries.length - 1), fc.constantFrom(...vouchers));

describe("a ledger that is looked through in two shares", () => {
  it("is found in order by them alone", async () => {
    const { whole, divided, byShares } = await answers(await fileOf(entries));
    expect(sure(whole).findings).toEqual([]);
    expect(byShares).toBe(true);
    expect(divided).toEqual(whole);
  });

  it("is answered as one looks through the whole, however its entries were changed and linked anew", async () => {
    const change = fc.record({ what: fc.constantFrom(...Object.values(changes)), one: place, other: place });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 2 }), async (made) => {
        let some = entries;
        for (const { what, one, other } of made) {
          const [first, second] = [some[one % some.length], some[other % some.length]];
          if (first !== undefined && second !== undefined) some = what(some, first, second);
        }
        const { whole, divided } = await answers(await fileOf(rewritten(some, (entry) => entry)));
        expect(divided).toEqual(whole);
      }),
      { numRuns: casesTried(15, 500) },
    );
  });

  it("and however its tables were", async () => {
    const edit = fc.record({
      what: fc.constantFrom(...Object.values(edits)),
      one: place,
      other: place,
      column: fc.constantFrom(...entryColumns.split(" ")),
    });
    await fc.assert(
      fc.asyncProperty(edit, async ({ what, one, other, column }) => {
        const { whole, divided } = await answers(await fileOf(entries, what(one + 1, other + 1, column)));
        expect(divided).toEqual(whole);
      }),
      { numRuns: casesTried(15, 500) },
    );
  });
});
