import { isVoucher } from "../../../ledger/entry.js";
import { entryText } from "../../../ledger/text.js";
import type { LedgerTransaction } from "../../../ledger/transaction.js";
import { broken } from "../../../values/result.js";
import { type Cell, type Columns, columnsOf, personColumns, personsOf, voucherCells } from "../rows.js";
import type { Connection } from "./connection.js";

/** Writes the entries of a book, with the persons and timesheet rows they name, inside the transaction that is open. */
export function writeBook(book: LedgerTransaction, connection: Connection): void {
  const [[last = 0] = []] = connection.rows("SELECT coalesce(max(position), 0) FROM entry");
  if (typeof last !== "number") broken("positions are numbers");
  writePersons(book, connection);
  const rows: (readonly [string, string, number, number, number])[] = [];
  const columns: Columns[] = [];
  for (const [place, entry] of book.written.entries()) {
    const position = last + 1 + place;
    columns.push(columnsOf(entry, position, book.texts[place] ?? entryText(entry)));
    if (!isVoucher(entry) || entry.rows.length === 0) continue;
    const [year, number] = voucherCells(entry.voucher);
    for (const row of entry.rows) rows.push([entry.chain, row, position, year, number]);
  }
  writeEntries(columns, connection);
  if (rows.length > 0) connection.run(rowsInserted, [JSON.stringify(rows)]);
}

/** Entries that go in one statement: the guards look at each, but the pages they lie on are kept for undoing once. */
const entriesAtOnce = 50;

function writeEntries(entries: readonly Columns[], connection: Connection): void {
  const { names, layouts } = layoutOf(entries);
  const row = `(${names.map(() => "?").join(", ")})`;
  const insertion = (count: number) =>
    `INSERT INTO entry (${names.join(", ")}) VALUES ${Array.from({ length: count }, () => row).join(", ")}`;
  const full = insertion(entriesAtOnce);
  for (let from = 0; from < entries.length; from += entriesAtOnce) {
    const some = entries.slice(from, from + entriesAtOnce);
    const cells: Cell[] = [];
    for (const columns of some) {
      const own = Object.values(columns);
      for (const place of layouts.get(columns.kind) ?? []) cells.push(own[place] ?? null);
    }
    connection.run(some.length === entriesAtOnce ? full : insertion(some.length), cells);
  }
}

/** The columns that some entries fill, and for each kind of them where each column stands among its own; -1 where it has none. */
function layoutOf(entries: readonly Columns[]) {
  const own = new Map<Cell | undefined, readonly string[]>();
  for (const columns of entries) if (!own.has(columns.kind)) own.set(columns.kind, Object.keys(columns));
  const names = [...new Set([...own.values()].flat())];
  return { names, layouts: new Map([...own].map(([kind, keys]) => [kind, names.map((name) => keys.indexOf(name))])) };
}

/** Many small rows go in one statement: an import has thousands. */
const rowsInserted = `INSERT INTO row (chain, row_id, position, year, number)
  SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 FROM json_each(?)`;

function writePersons(book: LedgerTransaction, connection: Connection): void {
  const persons = personsOf(book.written).map((one) => [
    ...[one.fingerprint, one.salt, one.name, one.address, one.account ?? ""],
  ]);
  if (persons.length > 0) connection.run(personsInserted, [JSON.stringify(persons)]);
}

const personsInserted = `INSERT OR IGNORE INTO person (${personColumns})
  SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 FROM json_each(?)`;
