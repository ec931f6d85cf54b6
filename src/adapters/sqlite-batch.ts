import type { PaidRow } from "../app/ports.js";
import { isVoucher, type VoucherEntry } from "../payroll/entry.js";
import { branded } from "../values/brand.js";
import type { Digest } from "../values/digest.js";
import type { CvrNumber } from "../values/identity.js";
import type { Outcome } from "../values/problem.js";
import type { RowId } from "../values/row-id.js";
import { voucherFrom } from "./ledger-facts.js";
import { entriesOf } from "./sqlite-load.js";
import type { OpenFile } from "./sqlite-open.js";

/** The rows of a timesheet that have been paid, each with the newest voucher that did. Reads columns only: no entry, no card. */
export function rowsPaidBy(
  rows: readonly { readonly chain: CvrNumber; readonly row: RowId }[],
  { connection }: OpenFile,
): readonly PaidRow[] {
  if (rows.length === 0) return [];
  const [[found] = []] = connection.rows(
    `SELECT json_group_array(json_array(
      row.chain, row.row_id, row.year, row.number, v.batch, r.year, r.number, row.position))
    FROM json_each(?) CROSS JOIN row ON row.chain = value ->> 0 AND row.row_id = value ->> 1
    CROSS JOIN entry AS v ON v.position = row.position
    LEFT JOIN entry AS r ON r.kind = 'reversal' AND r.chain = row.chain AND r.year = row.year AND r.about = row.number`,
    JSON.stringify(rows.map(({ chain, row }) => [chain, row])),
  );
  const newest = new Map<string, PaidRow & { readonly position: number }>();
  for (const [chain, row, year, number, batch, reversalYear, reversalNumber, position] of cellsOf(found)) {
    const key = `${chain}/${row}`;
    const before = newest.get(key);
    if (before !== undefined && before.position > Number(position)) continue;
    newest.set(key, {
      chain: branded<CvrNumber>(chain),
      row: branded<RowId>(row),
      voucher: voucherFrom(year, number),
      position: Number(position),
      ...(batch !== null && { batch: branded<Digest>(batch) }),
      ...(reversalNumber !== null && { reversedBy: voucherFrom(reversalYear, reversalNumber) }),
    });
  }
  return [...newest.values()];
}

/** One long answer is many times quicker to fetch than thousands of short ones. */
function cellsOf(json: unknown): readonly (readonly unknown[])[] {
  const rows: unknown = JSON.parse(String(json));
  return Array.isArray(rows) ? rows : [];
}

/** The imports whose digest begins so. */
export function batchesFrom(beginning: string, { connection }: OpenFile): readonly Digest[] {
  return connection
    .rows(
      "SELECT DISTINCT batch FROM entry WHERE batch >= ? AND batch < ? AND number IS NOT NULL ORDER BY batch",
      beginning,
      `${beginning}g`,
    )
    .map(([batch]) => branded<Digest>(batch));
}

/** Entries of one portion: few enough that a batch of any size is never held whole. */
const portionEntries = 1000;

/** The vouchers of one import in the order written. */
export async function* batchPortions(
  batch: Digest,
  file: OpenFile,
  reading: <T>(story: () => Outcome<T>) => Promise<Outcome<T>>,
): AsyncIterable<Outcome<readonly VoucherEntry[]>> {
  let after = 0;
  for (;;) {
    const portion = await reading(() => {
      const rows = file.connection.rows(
        `SELECT text, digest, position FROM entry WHERE batch = ? AND number IS NOT NULL AND position > ?
        ORDER BY position LIMIT ?`,
        ...[batch, after, portionEntries],
      );
      after = Number(rows.at(-1)?.[2] ?? after);
      return entriesOf(rows, file, (entry) => (isVoucher(entry) ? entry : undefined));
    });
    if (portion.ok && portion.value.length === 0) return;
    yield portion;
    if (!portion.ok) return;
  }
}
