import type { PaidRow, VoucherRange, VoucherStatus } from "../../../app/ports.js";
import { branded } from "../../../values/brand.js";
import type { Digest } from "../../../values/digest.js";
import type { CvrNumber, RowId } from "../../../values/identity.js";
import type { Outcome } from "../../../values/problem.js";
import { ok } from "../../../values/result.js";
import { standingOf, voucherOnly } from "../loaded.js";
import { markStands } from "../marks.js";
import { type Asked, conditionsOf } from "../range.js";
import { type Row, voucherFrom } from "../rows.js";
import { type OpenServer, readOn } from "./act.js";
import type { Statement } from "./connection.js";
import { entriesOf, entryColumns } from "./load.js";

/** What is read of a voucher `v`: its holder, its mark and its reversal with it. */
const columns = `${entryColumns}, g.registered_on, g.registered_by, r.year, r.number`;
const since = `LEFT JOIN person AS p ON p.fingerprint = v.holder
  LEFT JOIN entry AS g ON g.kind = 'registered' AND g.chain = v.chain AND g.year = v.year AND g.about = v.number
    AND ${markStands("g")}
  LEFT JOIN entry AS r ON r.kind = 'reversal' AND r.chain = v.chain AND r.year = v.year AND r.about = v.number`;

/** Asks for the vouchers of a range, or one by its name, with what has happened to each since. */
export function standings(range: Asked): Statement {
  const { source, condition, parameters } = chosen(range);
  const sql = `SELECT ${columns} FROM ${source} ${since} WHERE ${condition} ORDER BY v.chain, v.year, v.number`;
  return { sql, parameters };
}

const portionVouchers = 2000;

/**
 * The same in portions. Which they are is settled at once, as places in the ledger; what has happened to each is as it stands
 * when its portion is read.
 */
export async function* standingPortions(
  range: VoucherRange,
  open: OpenServer,
): AsyncIterable<Outcome<readonly VoucherStatus[]>> {
  const { source, condition, parameters } = chosen(range);
  const order = `SELECT v.position FROM ${source} WHERE ${condition} ORDER BY v.chain, v.year, v.number`;
  const places = await rowsOn(open, { sql: order, parameters });
  if (!places.ok) {
    yield places;
    return;
  }
  const sql = `SELECT ${columns} FROM unnest($1::bigint[]) WITH ORDINALITY AS asked (place, turn)
    JOIN entry AS v ON v.position = asked.place ${since} ORDER BY asked.turn`;
  for (let from = 0; from < places.value.length; from += portionVouchers) {
    const asked = places.value.slice(from, from + portionVouchers).map(([position]) => Number(position));
    const rows = await rowsOn(open, { sql, parameters: [asked] });
    yield rows.ok ? standingsOf(rows.value, open.place.place) : rows;
  }
}

function rowsOn(open: OpenServer, statement: Statement): Promise<Outcome<readonly Row[]>> {
  return readOn(open, async (connection) => ok((await connection.ask(statement)).rows));
}

/** From where the vouchers `v` of a range are taken, and which of them. */
function chosen(range: Asked) {
  const { words, cells } = conditionsOf(range);
  let place = 0;
  const condition = words.join(" AND ").replaceAll("?", () => `$${++place}`);
  const source = range.unregistered ? "to_register AS t JOIN entry AS v ON v.position = t.position" : "entry AS v";
  return { source, condition, parameters: cells };
}

/** The vouchers of `standings`, in the order of employer, year and number. */
export function standingsOf(rows: readonly Row[], place: string): Outcome<readonly VoucherStatus[]> {
  const entries = entriesOf(rows, place, voucherOnly);
  if (!entries.ok) return entries;
  return ok(entries.value.map((entry, place) => standingOf(entry, rows[place]?.slice(-4) ?? [])));
}

/** Asks which rows of a timesheet have been paid. Reads columns only: no entry, no card. */
export function rowsPaidBy(rows: readonly { readonly chain: CvrNumber; readonly row: RowId }[]): Statement {
  const sql = `SELECT p.chain, p.row_id, p.year, p.number, v.batch, r.year, r.number
    FROM unnest($1::text[], $2::text[]) AS asked (of, id)
    CROSS JOIN LATERAL (SELECT * FROM paid_row WHERE chain = of AND row_id = id OFFSET 0) AS p
    CROSS JOIN LATERAL (SELECT batch FROM entry WHERE position = p.position LIMIT 1) AS v
    LEFT JOIN entry AS r ON r.kind = 'reversal' AND r.chain = p.chain AND r.year = p.year AND r.about = p.number
    ORDER BY p.position`;
  return { name: "paid-rows", sql, parameters: [rows.map(({ chain }) => chain), rows.map(({ row }) => row)] };
}

/** Each row with the newest voucher that paid it. */
export function paidRowsOf(rows: readonly Row[]): readonly PaidRow[] {
  const newest = new Map<string, PaidRow>();
  for (const [chain, row, year, number, batch, reversalYear, reversalNumber] of rows) {
    newest.set(`${chain}/${row}`, {
      chain: branded<CvrNumber>(chain),
      row: branded<RowId>(row),
      voucher: voucherFrom(year, number),
      ...(batch !== null && { batch: branded<Digest>(batch) }),
      ...(reversalNumber !== null && { reversedBy: voucherFrom(reversalYear, reversalNumber) }),
    });
  }
  return [...newest.values()];
}
