import { type Day, yearOf } from "../../values/calendar.js";
import type { CvrNumber, FrikortId } from "../../values/identity.js";
import type { Money } from "../../values/money.js";
import type { SeenDocuments } from "./seen-documents.js";
import { dayNumber, packRow, rowWidth, statuses } from "./seen-table.js";
import { standingRows } from "./standing-rows.js";

/** A payment on a card as somebody listed it: by an employer that does not use frikort, so there is no voucher. */
export interface StatedPayment {
  readonly card: FrikortId;
  readonly employer: CvrNumber;
  readonly payDay: Day;
  readonly counted: Money;
  /** The physical line of the list. */
  readonly line: number;
}

/** A list of such payments, and the file it stands in. */
export interface StatedList {
  readonly file: string;
  readonly rows: readonly StatedPayment[];
}

/** Counts listed payments beside those of the papers. One that stands in the papers already, by employer, card, day and amount, is that one. */
export function addStated(
  { table, slips }: Pick<SeenDocuments, "table" | "slips">,
  rows: readonly StatedPayment[],
  file: number,
): void {
  const seen = new Map<string, number>();
  if (rows.length > 0) {
    const standing = standingRows({ table, slips, view: {} });
    for (let row = 0; row < table.count; row += 1) {
      if (!standing.isStanding(row)) continue;
      const key = `${table.field(row, "card")} ${table.field(row, "employer")} ${table.field(row, "payDay")} ${table.field(row, "counted")}`;
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
  }
  for (const [place, { card, employer, payDay, counted, line }] of rows.entries()) {
    const key = `${Number(card)} ${Number(employer)} ${dayNumber(payDay)} ${counted}`;
    const left = seen.get(key) ?? 0;
    if (left > 0) {
      seen.set(key, left - 1);
      continue;
    }
    const packed = new Float64Array(rowWidth);
    const [number, day] = [-1 - place, dayNumber(payDay)];
    packRow(
      {
        ...{ employer: Number(employer), year: yearOf(payDay), number, card: Number(card), payDay: day },
        ...{ from: day, to: day, employedFrom: day, employedTo: 0, counted, wage: counted, supplements: 0 },
        ...{ holidayPay: 0, pension: 0, atpEmployee: 0, payout: counted, reverses: 0 },
        status: statuses.indexOf("mangler"),
      },
      line,
      packed,
      0,
    );
    table.add(packed, { file, isList: false });
  }
}
