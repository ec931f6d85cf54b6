import type { Finding } from "../../values/finding.js";
import { type Money, noMoney, oere } from "../../values/money.js";
import type { JudgedSlip } from "./seen.js";
import type { SeenDocuments } from "./seen-documents.js";
import { cardOf, dayNumber, type SeenTable, voucherAt } from "./seen-table.js";

/** What the slips' own "used before" says beside the papers. */
export interface UsedBefore {
  readonly findings: readonly Finding[];
  /** How much more slips of a card-year say was used before them than the papers show. */
  missingOf(card: number, year: number): Money;
}

/**
 * Holds the "used before" of every sealed slip against the papers. Less than the employer's own earlier sealed slips of the card
 * come to is a finding, and so is less than nothing: no payment is written before the card's own past. More than the papers show
 * is no fault of the slip's; papers are missing.
 */
export function inspectUsedBefore(seen: SeenDocuments): UsedBefore {
  const { table, files } = seen;
  const findings: Finding[] = [];
  const missing = new Map<string, number>();
  for (const [key, rows] of rowsWithSlips(seen)) {
    for (const row of rows) {
      const slip = seen.slips[table.field(row, "slip") - 1]?.slip;
      if (slip === undefined || table.field(row, "isProved") === 0 || table.field(row, "isVoid") === 1) continue;
      const { before } = slip.used;
      const { sealed, shown } = pastOf(table, row, rows, slip);
      if (before < sealed || before < 0) {
        const place = { file: files[table.field(row, "file")] ?? "", line: null };
        const about = {
          card: cardOf(table.field(row, "card")),
          voucher: voucherAt(table.field(row, "year"), table.field(row, "number")),
        };
        const data = { field: "usedBefore", unit: "oere", expected: Math.max(sealed, 0), found: before };
        findings.push({ code: "used-before-differs", ...place, ...about, data });
      }
      if (before > shown) missing.set(key, Math.max(missing.get(key) ?? 0, before - shown));
    }
  }
  return {
    findings,
    missingOf: (card, year) => oere(missing.get(`${card} ${year}`) ?? noMoney),
  };
}

/** All rows of each card-year that a sealed slip tells of. */
function rowsWithSlips({ table }: SeenDocuments): ReadonlyMap<string, readonly number[]> {
  const key = (row: number) => `${table.field(row, "card")} ${table.field(row, "incomeYear")}`;
  const groups = new Map<string, number[]>();
  for (let row = 0; row < table.count; row += 1) if (table.field(row, "slip") > 0) groups.set(key(row), []);
  if (groups.size === 0) return groups;
  for (let row = 0; row < table.count; row += 1) groups.get(key(row))?.push(row);
  return groups;
}

/**
 * What had been used when a slip was written, as far as papers show it: by the employer's own earlier vouchers, sealed ones alone
 * and all, and by what other employers paid. Only pay days that the slip's own ceiling covers count.
 */
function pastOf(
  table: SeenTable,
  own: number,
  rows: readonly number[],
  { used }: JudgedSlip,
): { readonly sealed: number; readonly shown: number } {
  const [first, last] = [dayNumber(used.covers.from), dayNumber(used.covers.to)];
  let [sealed, shown] = [0, 0];
  for (const row of rows) {
    const payDay = table.field(row, "payDay");
    if (payDay < first || payDay > last || table.field(row, "isVoid") === 1) continue;
    const isOthers = table.field(row, "employer") !== table.field(own, "employer");
    if (!isOthers && !isEarlier(table, row, own)) continue;
    shown += table.field(row, "counted");
    if (!isOthers && table.field(row, "isProved") === 1) sealed += table.field(row, "counted");
  }
  return { sealed, shown };
}

/** Vouchers are numbered as they are written, year by year; a voucher of another year is earlier when its year is. */
function isEarlier(table: SeenTable, row: number, own: number): boolean {
  const years = table.field(row, "year") - table.field(own, "year");
  return years < 0 || (years === 0 && table.field(row, "number") < table.field(own, "number"));
}
