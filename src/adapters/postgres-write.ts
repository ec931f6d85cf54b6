import type { Book, Needs } from "../payroll/book.js";
import { entryText } from "../payroll/entry-text.js";
import { columnNames } from "./ledger-columns.js";
import { type Columns, columnsOf, personsOf, voucherCells } from "./ledger-rows.js";
import type { Statement } from "./postgres-connection.js";

/** Makes this transaction the only one that decides on these employers and cards, until it ends. */
export function holding(needs: readonly Needs[]): Statement {
  const vouchers = needs.flatMap((one) => one.vouchers ?? []);
  const chains = [...new Set([...needs.flatMap((one) => one.chains), ...vouchers.map(({ chain }) => chain)])].sort();
  const cards = [...new Set(needs.flatMap((one) => one.cards ?? []))].sort();
  const named = vouchers.flatMap(({ chain, voucher }) => [chains.indexOf(chain) + 1, ...voucherCells(voucher)]);
  const sql = "SELECT hold($1::text[], $2::text[], $3::integer[])";
  return { name: "hold", sql, parameters: [chains, cards, named] };
}

/** The statements that write the entries of a book and the persons they name. Everything that follows from them the server does itself. */
export function writing(book: Book): readonly Statement[] {
  const statements: Statement[] = [];
  const persons = personsOf(book.written);
  if (persons.length > 0) {
    const lists = (["fingerprint", "salt", "name", "address"] as const).map((key) => persons.map((one) => one[key]));
    const sql = `INSERT INTO person (fingerprint, salt, name, address)
      SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[]) ON CONFLICT DO NOTHING`;
    statements.push({ name: "persons", sql, parameters: lists });
  }
  for (let first = 0; first < book.written.length; first += entriesAtOnce) {
    const portion = book.written.slice(first, first + entriesAtOnce);
    const rows = portion.map((entry, place) => columnsOf(entry, 0, book.texts[first + place] ?? entryText(entry)));
    statements.push(inserting(rows));
  }
  return statements;
}

/** Entries of one statement: few journeys, and a message of a few megabytes at most. */
const entriesAtOnce = 1000;

const given = columnNames.filter((name) => name !== "position");

/** One list of rows as JSON, so that the statement is the same for any number; the texts go beside it as they are. */
function inserting(rows: readonly Columns[]): Statement {
  const columns = rows.map(({ text: _, ...rest }) => rest);
  const texts = rows.map(({ text }) => String(text));
  const sql = `INSERT INTO entry (${given.join(", ")})
    SELECT ${given.map((name) => (name === "text" ? "t.text" : `r.${name}`)).join(", ")}
    FROM json_populate_recordset(NULL::entry, $1::json) WITH ORDINALITY AS r
    JOIN unnest($2::text[]) WITH ORDINALITY AS t (text, place) ON t.place = r.ordinality ORDER BY t.place`;
  return { name: "entries", sql, parameters: [JSON.stringify(columns), texts] };
}
