import type { VoucherRange, VoucherStatus } from "../../../app/ports.js";
import type { Outcome } from "../../../values/problem.js";
import { ok } from "../../../values/result.js";
import { standingOf, voucherOnly } from "../loaded.js";
import { markStands } from "../marks.js";
import { type Asked, conditionsOf } from "../range.js";
import type { Row } from "../rows.js";
import { guarded } from "./connection.js";
import { entriesOf, peopleOf } from "./load.js";
import type { OpenFile } from "./open.js";

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
): AsyncIterable<Outcome<readonly VoucherStatus[]>> {
  const { source, condition, cells } = chosen(range);
  const order = `SELECT v.position FROM ${source} WHERE ${condition} ORDER BY v.chain, v.year, v.number`;
  const places = await guarded(file.place, () =>
    ok(file.connection.rows(order, ...cells).map(([position]) => Number(position))),
  );
  if (!places.ok) {
    yield places;
    return;
  }
  const people = peopleOf(file);
  await guarded(file.place, () => ok(file.connection.exec("PRAGMA cache_size = -4096")));
  const sql = `SELECT ${columns} FROM json_each(?) AS asked CROSS JOIN entry AS v ON v.position = asked.value ${since}
    ORDER BY asked.key`;
  for (let from = 0; from < places.value.length; from += portionVouchers) {
    const asked = JSON.stringify(places.value.slice(from, from + portionVouchers));
    yield await guarded(file.place, () => standingsFrom(file.connection.rows(sql, asked), file, people));
  }
}

function standingsFrom(
  rows: readonly Row[],
  file: OpenFile,
  people: ReturnType<typeof peopleOf>,
): Outcome<readonly VoucherStatus[]> {
  const entries = entriesOf(rows, file, voucherOnly, people);
  if (!entries.ok) return entries;
  return ok(entries.value.map((entry, place) => standingOf(entry, rows[place]?.slice(-4) ?? [])));
}

/** From where the vouchers `v` of a range are taken, and which of them. */
function chosen(range: Asked) {
  const { words, cells } = conditionsOf(range);
  const few = range.card !== undefined || range.voucher !== undefined;
  const source =
    range.unregistered && !few ? `${listed} CROSS JOIN entry AS v ON v.position = t.position` : "entry AS v";
  if (range.unregistered && few) words.push(`EXISTS (SELECT 1 FROM ${listed} WHERE t.position = v.position)`);
  return { source, condition: words.join(" AND "), cells };
}

/** What must be registered is a short list in most ledgers; only a single card is quicker to begin with. */
const listed = "to_register AS t";
