import type { PaidRow } from "../../../app/ports.js";
import { isVoucher, type VoucherEntry } from "../../../ledger/entry.js";
import { branded } from "../../../values/brand.js";
import type { Digest } from "../../../values/digest.js";
import type { CvrNumber, RowId } from "../../../values/identity.js";
import type { Outcome } from "../../../values/problem.js";
import { broken } from "../../../values/result.js";
import { voucherFrom } from "../rows.js";
import { guarded } from "./connection.js";
import { entriesOf } from "./load.js";
import type { OpenFile } from "./open.js";

/** The rows of a timesheet that have been paid, each with the newest voucher that did. Reads columns only: no entry, no card. */
export function rowsPaidBy(
  rows: readonly { readonly chain: CvrNumber; readonly row: RowId }[],
  file: OpenFile,
): readonly PaidRow[] {
  const chains = new Map<CvrNumber, RowId[]>();
  for (const { chain, row } of rows) {
    const known = chains.get(chain);
    if (known === undefined) chains.set(chain, [row]);
    else known.push(row);
  }
  return [...chains].flatMap(([chain, ids]) => rowsOfChain(chain, ids, file));
}

function rowsOfChain(chain: CvrNumber, ids: readonly RowId[], file: OpenFile): readonly PaidRow[] {
  const newest = new Map<RowId, readonly unknown[]>();
  for (const cells of standing(chain, ids, file)) {
    const row = ids[Number(cells[0])] ?? broken("a row was found that was not asked for");
    const before = newest.get(row);
    if (before === undefined || Number(before[1]) < Number(cells[1])) newest.set(row, cells);
  }
  const batches = new BatchFinder(file);
  const paid: PaidRow[] = [];
  for (const [row, [, position, year, number, reversalYear, reversalNumber]] of newest) {
    const batch = batches.of(Number(position));
    const found = { chain, row, voucher: voucherFrom(year, number), ...(batch !== undefined && { batch }) };
    paid.push(reversalNumber === null ? found : { ...found, reversedBy: voucherFrom(reversalYear, reversalNumber) });
  }
  return paid;
}

/** Every voucher that paid one of the rows, the rows named by their place among those asked for. */
function standing(chain: CvrNumber, ids: readonly RowId[], { connection }: OpenFile) {
  return cellsOf(
    connection.rows(
      `SELECT json_group_array(json_array(key, row.position, row.year, row.number, r.year, r.number))
      FROM json_each(?) CROSS JOIN row ON row.chain = ? AND row.row_id = value
      LEFT JOIN entry AS r ON r.kind = 'reversal' AND r.chain = row.chain AND r.year = row.year AND r.about = row.number`,
      JSON.stringify(ids),
      chain,
    ),
  );
}

/** The import that a voucher came with. Asked import by import: the vouchers themselves lie far apart in a large ledger. */
class BatchFinder {
  private readonly known = new Map<number, Digest>();

  constructor(private readonly file: OpenFile) {}

  of(position: number): Digest | undefined {
    const before = this.known.get(position);
    if (before !== undefined) return before;
    const { connection } = this.file;
    const [[found = null] = []] = connection.rows("SELECT batch FROM entry WHERE position = ?", position);
    if (found === null) return undefined;
    const batch = branded<Digest>(found);
    const vouchers = connection.rows(
      "SELECT json_group_array(json_array(position)) FROM entry WHERE batch = ? AND number IS NOT NULL",
      batch,
    );
    for (const [one] of cellsOf(vouchers)) this.known.set(Number(one), batch);
    return batch;
  }
}

/** One long answer is many times quicker to fetch than thousands of short ones. */
function cellsOf([[json = "[]"] = []]: readonly (readonly unknown[])[]): readonly (readonly unknown[])[] {
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
export async function* batchPortions(batch: Digest, file: OpenFile): AsyncIterable<Outcome<readonly VoucherEntry[]>> {
  let after = 0;
  for (;;) {
    const portion = await guarded(file.place, () => {
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
