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
const entriesAtOnce = 100;

/**
 * To hand a cell over costs as much as to store it: what all entries of a kind have in common goes once, and with each entry the
 * rest. A statement is kept with all it was given: the last one is filled up with blank rows, so that it is not another.
 */
function writeEntries(entries: readonly Columns[], connection: Connection): void {
  const kinds = kindsOf(entries);
  const names = [...new Set(kinds.flatMap(({ shared, own }) => [...Object.keys(shared), ...own]))];
  const own = ["kind", ...names.filter((name) => kinds.some((kind) => kind.own.has(name)))];
  const common: Cell[] = [];
  const chosen = names.map((name) => {
    const place = own.indexOf(name);
    if (place >= 0) return `column${place + 1}`;
    common.push(...kinds.map(({ shared }) => shared[name] ?? null));
    return `CASE column1 ${kinds.map(({ kind }) => `WHEN '${kind}' THEN ?`).join(" ")} END`;
  });
  const count = Math.min(entries.length, entriesAtOnce);
  const rows = Array.from({ length: count }, () => `(${own.map(() => "?").join(", ")})`).join(", ");
  const insertion = `INSERT INTO entry (${names.join(", ")}) SELECT ${chosen.join(", ")} FROM (VALUES ${rows})
    WHERE column1 IS NOT NULL`;
  for (let from = 0; from < entries.length; from += count) {
    const cells = [...common];
    for (let place = from; place < from + count; place += 1) {
      for (const name of own) cells.push(entries[place]?.[name] ?? null);
    }
    connection.run(insertion, cells);
  }
}

/** Of each kind of the entries the cells that are the same in all of them, and the names of the columns in which they differ. */
function kindsOf(entries: readonly Columns[]) {
  const kinds = new Map<Cell | undefined, { kind: Cell; shared: Columns; own: Set<string> }>();
  for (const columns of entries) {
    const { kind = null } = columns;
    const known = kinds.get(kind) ?? { kind, shared: columns, own: new Set() };
    if (known.shared === columns) kinds.set(kind, known);
    for (const name in columns) if (columns[name] !== known.shared[name]) known.own.add(name);
  }
  return [...kinds.values()];
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
