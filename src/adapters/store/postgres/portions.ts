import type { StoredEntry } from "../../../app/ports.js";
import type { VoucherEntry } from "../../../ledger/entry.js";
import type { Digest } from "../../../values/digest.js";
import type { Outcome } from "../../../values/problem.js";
import { ok } from "../../../values/result.js";
import { voucherOnly } from "../loaded.js";
import { personOfRow, type Row } from "../rows.js";
import { StoredRow, storedColumns } from "../stored-row.js";
import { type OpenServer, snapshot } from "./act.js";
import { answered, type Connection, type Parameter } from "./connection.js";
import { entriesOf, entryColumns, holderColumns } from "./load.js";

/** All entries in the order written, as they stand at one moment: others may write meanwhile. */
export async function* entryPortions(open: OpenServer): AsyncIterable<Outcome<readonly StoredEntry[]>> {
  const sql = `SELECT ${storedColumns}, ${holderColumns} FROM entry AS v
    LEFT JOIN person AS p ON p.fingerprint = v.holder WHERE v.position > $1 ORDER BY v.position LIMIT $2`;
  for await (const rows of portions(sql, [], ([position]) => Number(position), open)) {
    yield rows.ok ? ok(rows.value.map((row) => new StoredRow(row, () => personOfRow(row.slice(5))))) : rows;
  }
}

/** The vouchers of one import in the order written. */
export async function* batchPortions(batch: Digest, open: OpenServer): AsyncIterable<Outcome<readonly VoucherEntry[]>> {
  const sql = `SELECT ${entryColumns}, v.position FROM entry AS v LEFT JOIN person AS p ON p.fingerprint = v.holder
    WHERE v.position > $1 AND v.batch = $3 AND v.number IS NOT NULL ORDER BY v.position LIMIT $2`;
  for await (const rows of portions(sql, [batch], (row) => Number(row.at(-1)), open)) {
    yield rows.ok ? entriesOf(rows.value, open.place.place, voucherOnly) : rows;
  }
}

/** Rows of one portion: enough to be quick, few enough to be small. */
const portionRows = 2000;

/** Rows of a query portion by portion, all of one state of the ledger. */
async function* portions(
  sql: string,
  parameters: readonly Parameter[],
  positionOf: (row: Row) => number,
  { server, place }: OpenServer,
): AsyncIterable<Outcome<readonly Row[]>> {
  let connection: Connection | undefined;
  let sound = false;
  try {
    connection = await server.take();
    await connection.ask(snapshot);
    let after = 0;
    for (;;) {
      const { rows } = await connection.ask({ sql, parameters: [after, portionRows, ...parameters] });
      sound = true;
      if (rows.length === 0) break;
      yield ok(rows);
      sound = false;
      after = positionOf(rows.at(-1) ?? []);
    }
    await connection.run("ROLLBACK");
  } catch (error) {
    yield await answered<never>(error, place);
  } finally {
    if (connection !== undefined) await putBack(connection, sound, server);
  }
}

/** A reader that stopped early leaves a transaction open. */
async function putBack(connection: Connection, sound: boolean, server: OpenServer["server"]): Promise<void> {
  try {
    if (sound) await connection.run("ROLLBACK");
    server.give(connection, sound);
  } catch {
    server.give(connection, false);
  }
}
