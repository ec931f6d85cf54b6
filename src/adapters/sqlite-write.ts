import { type Book, textOf } from "../payroll/book.js";
import { type Entry, isVoucher } from "../payroll/entry.js";
import { broken } from "../values/result.js";
import { type Columns, columnsOf, personsOf, voucherCells } from "./ledger-rows.js";
import type { Connection } from "./sqlite-connection.js";

/** Writes the entries of a book, with the persons and timesheet rows they name, inside the transaction that is open. */
export function writeBook(book: Book, connection: Connection): void {
  const [[last = 0] = []] = connection.rows("SELECT coalesce(max(position), 0) FROM entry");
  if (typeof last !== "number") broken("positions are numbers");
  writePersons(book, connection);
  const rows: (readonly [string, string, number, number, number])[] = [];
  const statements = new Map<Entry["kind"], string>();
  for (const [place, entry] of book.written.entries()) {
    const position = last + 1 + place;
    const columns = columnsOf(entry, position, book.texts[place] ?? textOf(entry));
    const statement = statements.get(entry.kind) ?? insertionOf(columns);
    statements.set(entry.kind, statement);
    connection.run(statement, Object.values(columns));
    if (!isVoucher(entry) || entry.rows.length === 0) continue;
    const [year, number] = voucherCells(entry.voucher);
    for (const row of entry.rows) rows.push([entry.chain, row, position, year, number]);
  }
  if (rows.length > 0) connection.run(rowsInserted, [JSON.stringify(rows)]);
}

/** Many small rows go in one statement: an import has thousands. */
const rowsInserted = `INSERT INTO row (chain, row_id, position, year, number)
  SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 FROM json_each(?)`;

function writePersons(book: Book, connection: Connection): void {
  const persons = personsOf(book.written).map((one) => [one.fingerprint, one.salt, one.name, one.address]);
  if (persons.length > 0) connection.run(personsInserted, [JSON.stringify(persons)]);
}

const personsInserted = `INSERT OR IGNORE INTO person (fingerprint, salt, name, address)
  SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3 FROM json_each(?)`;

/** Entries of one kind have the same columns in the same order. */
function insertionOf(columns: Columns): string {
  const names = Object.keys(columns);
  return `INSERT INTO entry (${names.join(", ")}) VALUES (${names.map(() => "?").join(", ")})`;
}
