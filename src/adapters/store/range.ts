import type { VoucherRange } from "../../app/ports.js";
import type { Voucher } from "../../values/identity.js";
import { type Cell, voucherCells } from "./rows.js";

/** Vouchers of a range, or one by its name. */
export type Asked = VoucherRange & { readonly voucher?: Voucher };

/**
 * In SQL: what holds of the vouchers `v` that are asked for, with a `?` for each cell. A range of days narrows the years too,
 * so that the index of vouchers serves it.
 */
export function conditionsOf(range: Asked): { readonly words: string[]; readonly cells: readonly Cell[] } {
  const words = ["v.number IS NOT NULL"];
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
