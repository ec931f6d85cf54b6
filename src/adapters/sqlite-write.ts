import { type Book, textOf } from "../payroll/book.js";
import { type Entry, isVoucher } from "../payroll/entry.js";
import { broken } from "../values/result.js";
import { type Columns, columnsOf, personsOf, voucherCells } from "./ledger-rows.js";
import type { Connection } from "./sqlite-connection.js";

/** Writes the entries of a book, with the persons and timesheet rows they name, inside the transaction that is open. */
export function writeBook(book: Book, connection: Connection): void {
  const [[last = 0] = []] = connection.rows("SELECT coalesce(max(position), 0) FROM entry");
  if (typeof last !== "number") broken("positions are numbers");
  for (const { fingerprint, salt, name, address } of personsOf(book.written)) {
    connection.run("INSERT OR IGNORE INTO person (fingerprint, salt, name, address) VALUES (?, ?, ?, ?)", [
      ...[fingerprint, salt, name, address],
    ]);
  }
  const statements = new Map<Entry["kind"], string>();
  for (const [place, entry] of book.written.entries()) {
    const position = last + 1 + place;
    const columns = columnsOf(entry, position, book.texts[place] ?? textOf(entry));
    const statement = statements.get(entry.kind) ?? insertionOf(columns);
    statements.set(entry.kind, statement);
    connection.run(statement, Object.values(columns));
    if (isVoucher(entry)) {
      for (const row of entry.rows) {
        connection.run("INSERT INTO row (chain, row_id, position, year, number) VALUES (?, ?, ?, ?, ?)", [
          ...[entry.chain, row, position, ...voucherCells(entry.voucher)],
        ]);
      }
    }
  }
}

/** Entries of one kind have the same columns in the same order. */
function insertionOf(columns: Columns): string {
  const names = Object.keys(columns);
  return `INSERT INTO entry (${names.join(", ")}) VALUES (${names.map(() => "?").join(", ")})`;
}
