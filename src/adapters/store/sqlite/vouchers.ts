import type { VoucherRange, VoucherStatus } from "../../../app/ports.js";
import { isVoucher, type VoucherEntry } from "../../../ledger/entry.js";
import { branded } from "../../../values/brand.js";
import type { Voucher } from "../../../values/identity.js";
import type { Outcome } from "../../../values/problem.js";
import { ok } from "../../../values/result.js";
import { markStands } from "../marks.js";
import { type Cell, type Row, voucherCells, voucherFrom } from "../rows.js";
import { entriesOf, peopleOf } from "./load.js";
import type { OpenFile } from "./open.js";

type Asked = VoucherRange & { readonly voucher?: Voucher };

/** What is read of a voucher `v`, with its mark `g` and its reversal `r`. */
const columns = "v.text, v.digest, g.registered_on, g.registered_by, r.year, r.number";
const since = `LEFT JOIN entry AS g ON g.kind = 'registered' AND g.chain = v.chain AND g.year = v.year AND g.about = v.number
    AND ${markStands("g")}
  LEFT JOIN entry AS r ON r.kind = 'reversal' AND r.chain = v.chain AND r.year = v.year AND r.about = v.number`;

/** Vouchers of a range, or one by its name, with what has happened to each since; in the order of employer, year and number. */
export function standingsOf(range: Asked, file: OpenFile): Outcome<readonly VoucherStatus[]> {
  const { source, condition, cells } = chosen(range);
  const sql = `SELECT ${columns} FROM ${source} ${since} WHERE ${condition} ORDER BY v.chain, v.year, v.number`;
  return standingsFrom(file.connection.rows(sql, ...cells), file, peopleOf(file));
}

const portionVouchers = 500;

/**
 * The same in portions. Which they are is settled at once, as places in the file; what has happened to each is as it stands
 * when its portion is read. Pages that are read once need little room.
 */
export async function* standingPortions(
  range: VoucherRange,
  file: OpenFile,
  reading: <T>(story: () => Outcome<T>) => Promise<Outcome<T>>,
): AsyncIterable<Outcome<readonly VoucherStatus[]>> {
  const { source, condition, cells } = chosen(range);
  const order = `SELECT v.position FROM ${source} WHERE ${condition} ORDER BY v.chain, v.year, v.number`;
  const places = await reading(() => ok(file.connection.rows(order, ...cells).map(([position]) => Number(position))));
  if (!places.ok) {
    yield places;
    return;
  }
  const people = peopleOf(file);
  await reading(() => ok(file.connection.exec("PRAGMA cache_size = -4096")));
  const sql = `SELECT ${columns} FROM json_each(?) AS asked CROSS JOIN entry AS v ON v.position = asked.value ${since}
    ORDER BY asked.key`;
  for (let from = 0; from < places.value.length; from += portionVouchers) {
    const asked = JSON.stringify(places.value.slice(from, from + portionVouchers));
    yield await reading(() => standingsFrom(file.connection.rows(sql, asked), file, people));
  }
}

function standingsFrom(
  rows: readonly Row[],
  file: OpenFile,
  people: ReturnType<typeof peopleOf>,
): Outcome<readonly VoucherStatus[]> {
  const entries = entriesOf(rows, file, (entry) => (isVoucher(entry) ? entry : undefined), people);
  if (!entries.ok) return entries;
  return ok(entries.value.map((entry, place) => standingOf(entry, rows[place] ?? [])));
}

/** From where the vouchers `v` of a range are taken, and which of them. */
function chosen(range: Asked) {
  const { words, cells } = conditionsOf(range);
  const few = range.card !== undefined || range.voucher !== undefined;
  const source =
    range.unregistered && !few ? `${listed} CROSS JOIN entry AS v ON v.position = t.position` : "entry AS v";
  if (range.unregistered && few) words.push(`EXISTS (SELECT 1 FROM ${listed} WHERE t.position = v.position)`);
  return { source, condition: ["v.number IS NOT NULL", ...words].join(" AND "), cells };
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
function conditionsOf(range: Asked) {
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
