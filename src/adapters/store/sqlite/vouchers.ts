import type { VoucherRange, VoucherStatus } from "../../../app/ports.js";
import { isVoucher, type VoucherEntry } from "../../../ledger/entry.js";
import { branded } from "../../../values/brand.js";
import type { Voucher } from "../../../values/identity.js";
import type { Outcome } from "../../../values/problem.js";
import { ok } from "../../../values/result.js";
import { markStands } from "../marks.js";
import { type Cell, type Row, voucherCells, voucherFrom } from "../rows.js";
import { entriesOf } from "./load.js";
import type { OpenFile } from "./open.js";

/** Vouchers of a range, or one by its name, with what has happened to each since; in the order of employer, year and number. */
export function standingsOf(
  range: VoucherRange & { readonly voucher?: Voucher },
  file: OpenFile,
): Outcome<readonly VoucherStatus[]> {
  const { words, cells } = conditionsOf(range);
  const few = range.card !== undefined || range.voucher !== undefined;
  const source =
    range.unregistered && !few ? `${listed} CROSS JOIN entry AS v ON v.position = t.position` : "entry AS v";
  if (range.unregistered && few) words.push(`EXISTS (SELECT 1 FROM ${listed} WHERE t.position = v.position)`);
  const rows = file.connection.rows(
    `SELECT v.text, v.digest, g.registered_on, g.registered_by, r.year, r.number FROM ${source}
    LEFT JOIN entry AS g ON g.kind = 'registered' AND g.chain = v.chain AND g.year = v.year AND g.about = v.number
      AND ${markStands("g")}
    LEFT JOIN entry AS r ON r.kind = 'reversal' AND r.chain = v.chain AND r.year = v.year AND r.about = v.number
    WHERE ${["v.number IS NOT NULL", ...words].join(" AND ")} ORDER BY v.chain, v.year, v.number`,
    ...cells,
  );
  const entries = entriesOf(rows, file, (entry) => (isVoucher(entry) ? entry : undefined));
  if (!entries.ok) return entries;
  return ok(entries.value.map((entry, place) => standingOf(entry, rows[place] ?? [])));
}

/** What must be registered is a short list in most ledgers; only a single card is quicker to begin with. */
const listed = "to_register AS t";

function standingOf(entry: VoucherEntry, [, , on, by, year, number]: Row): VoucherStatus {
  return {
    entry,
    ...(on !== null && { registered: branded<NonNullable<VoucherStatus["registered"]>>({ on, by }) }),
    ...(number !== null && { reversedBy: voucherFrom(year, number) }),
  };
}

/** A range of days narrows the years too, so that the index of vouchers serves it. */
function conditionsOf(range: VoucherRange & { readonly voucher?: Voucher }) {
  const words: string[] = [];
  const cells: Cell[] = [];
  const narrow = (word: string, ...found: readonly Cell[]) => {
    words.push(word);
    cells.push(...found);
  };
  if (range.chain !== undefined) narrow("v.chain = ?", range.chain);
  if (range.card !== undefined) narrow("v.card = ?", range.card);
  if (range.year !== undefined) narrow("v.year = ?", range.year);
  if (range.from !== undefined) narrow("v.pay_day >= ? AND v.year >= ?", range.from, Number(range.from.slice(0, 4)));
  if (range.to !== undefined) narrow("v.pay_day <= ? AND v.year <= ?", range.to, Number(range.to.slice(0, 4)));
  if (range.batch !== undefined) narrow("v.batch = ?", range.batch);
  if (range.voucher !== undefined) narrow("v.year = ? AND v.number = ?", ...voucherCells(range.voucher));
  return { words, cells };
}
