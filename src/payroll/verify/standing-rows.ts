import type { SeenDocuments } from "./seen-documents.js";
import { statuses } from "./seen-table.js";

const reversedStatus = statuses.indexOf("tilbageført");

/** Which payments stand, and in what order they lie: by card, year, pay day, employer and voucher. */
export interface StandingRows {
  /** Row numbers of everything that is looked at, reversals included. */
  readonly order: Uint32Array;
  /** By row: the row of the reversal that was seen, counted from 1; 0 when none was. */
  readonly reversedBy: Int32Array;
  /** A payment that is neither a reversal nor reversed. */
  isStanding(row: number): boolean;
  isReversed(row: number): boolean;
}

/** Puts what was seen in order without comparing a million rows with each other: first into their cards, then each card by itself. */
export function standingRows(seen: SeenDocuments): StandingRows {
  const { table, year } = seen;
  const reversedBy = reversals(seen);
  const isReversed = (row: number) =>
    (reversedBy[row] ?? 0) > 0 || (table.field(row, "status") === reversedStatus && table.field(row, "reverses") === 0);
  const inView = (row: number) => year === undefined || table.field(row, "year") === year;
  return {
    order: ordered(seen, inView),
    reversedBy,
    isReversed,
    isStanding: (row) => table.field(row, "reverses") === 0 && !isReversed(row),
  };
}

function reversals({ table }: SeenDocuments): Int32Array {
  const reversedBy = new Int32Array(table.count);
  for (let row = 0; row < table.count; row += 1) {
    const number = table.field(row, "reverses");
    if (number === 0) continue;
    const original = table.find(table.field(row, "employer"), table.field(row, "year"), number);
    if (original >= 0) reversedBy[original] = row + 1;
  }
  return reversedBy;
}

const cardCount = 100_000;

function ordered({ table }: SeenDocuments, inView: (row: number) => boolean): Uint32Array {
  const starts = new Uint32Array(cardCount + 1);
  let count = 0;
  for (let row = 0; row < table.count; row += 1) {
    if (!inView(row)) continue;
    const next = table.field(row, "card") + 1;
    starts[next] = (starts[next] ?? 0) + 1;
    count += 1;
  }
  for (let card = 0; card < cardCount; card += 1) starts[card + 1] = (starts[card + 1] ?? 0) + (starts[card] ?? 0);
  const order = new Uint32Array(count);
  const next = starts.slice();
  for (let row = 0; row < table.count; row += 1) {
    if (!inView(row)) continue;
    const card = table.field(row, "card");
    const place = next[card] ?? 0;
    order[place] = row;
    next[card] = place + 1;
  }
  const compare = (one: number, other: number) =>
    table.field(one, "year") - table.field(other, "year") ||
    table.field(one, "payDay") - table.field(other, "payDay") ||
    table.field(one, "employer") - table.field(other, "employer") ||
    table.field(one, "number") - table.field(other, "number");
  for (let card = 0; card < cardCount; card += 1) {
    const [from, to] = [starts[card] ?? 0, starts[card + 1] ?? 0];
    if (to - from > 1) order.subarray(from, to).sort(compare);
  }
  return order;
}
