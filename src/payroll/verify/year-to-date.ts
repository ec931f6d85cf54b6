import type { VoucherEntry, YearToDate } from "../../ledger/entry.js";
import type { IncomeYear } from "../../values/calendar.js";
import type { Finding } from "../../values/finding.js";
import { type FrikortId, numberOf, type Voucher, yearOfVoucher } from "../../values/identity.js";
import { minus, plus } from "../../values/money.js";
import { nothingYet, paidWith, plusYear, yearDifferences } from "../card/year-to-date.js";
import type { PlacedSlip } from "./lay-slips.js";
import { linesAddUp } from "./lines.js";
import { seriesOf } from "./series.js";
import { type DocumentFinding, differs } from "./sighting.js";

/**
 * A payment is a part of its year: no sum of the year is less than what the slip itself pays, and after a reversal none is less than
 * nothing. ATP can be given back. Where the slip's own lines do not add up, that is said alone.
 */
export function yearHoldsPayment(entry: VoucherEntry): readonly DocumentFinding[] {
  const { kind, yearToDate } = entry;
  if (yearToDate === undefined || linesAddUp(entry).length > 0) return [];
  const own = kind === "reversal" ? nothingYet : paidWith(entry);
  const sums = ["hours", "wage", "supplements", "holidayPay", "pension"] as const;
  return sums
    .filter((sum) => yearToDate[sum] < own[sum])
    .map((sum) => differs("year-to-date", `yearToDate.${sum}`, { expected: own[sum], found: yearToDate[sum] }));
}

/**
 * What the employer itself has paid in the year is used of the card: by the year to date of the slip no less can have been used (R6). A
 * ceiling of a part of a year counts its own days only.
 */
export function usedHoldsYear(entry: VoucherEntry): readonly DocumentFinding[] {
  const { yearToDate, usedBefore, usedAfter, ceiling, counted } = entry;
  if (yearToDate === undefined || !ceiling.covers.to.endsWith("-12-31") || linesAddUp(entry).length > 0) return [];
  const { wage, supplements, holidayPay, pension } = yearToDate;
  const paid = plus(wage, supplements, holidayPay, pension);
  if (usedAfter >= paid) return [];
  const data = { field: "usedBefore", unit: "oere" as const, expected: minus(paid, counted), found: usedBefore };
  return [{ code: "used-before-differs", data }];
}

/** Slips of one employer's year whose numbers follow one another. */
interface Run {
  last: number;
  /** Does it begin with the year's first voucher? Then nothing was paid before it. */
  readonly isWhole: boolean;
  readonly cards: Map<FrikortId, YearToDate>;
}

/**
 * Holds the year to date of every sealed slip against the employer's own earlier slips. It is known from the first voucher of a
 * year, or from a slip of the same card, as long as no number is missing in between: the missing one may have been the card's.
 */
export function inspectYears(slips: readonly PlacedSlip[], files: readonly string[]): readonly Finding[] {
  const findings: Finding[] = [];
  for (const series of seriesOf(slips)) {
    const runs = new Map<IncomeYear, Run>();
    for (const { slip, file } of series) {
      const { card, voucher } = slip.payment;
      const run = runWith(voucher, runs);
      const before = run.cards.get(card) ?? (run.isWhole ? nothingYet : undefined);
      const expected = before && plusYear(before, { ...slip.payment, hours: slip.hours });
      const [difference] = expected && slip.yearToDate ? yearDifferences(expected, slip.yearToDate) : [];
      if (difference !== undefined) {
        findings.push({ code: "year-to-date", file: files[file] ?? "", line: null, card, voucher, data: difference });
      }
      const now = slip.yearToDate ?? expected;
      if (now !== undefined) run.cards.set(card, now);
    }
  }
  return findings;
}

/** The run that a voucher goes on with, or the one it begins. */
function runWith(voucher: Voucher, runs: Map<IncomeYear, Run>): Run {
  const [year, number] = [yearOfVoucher(voucher), numberOf(voucher)];
  const before = runs.get(year);
  const goesOn = before !== undefined && before.last === number - 1;
  const run = goesOn ? before : { last: number, isWhole: number === 1, cards: new Map() };
  run.last = number;
  runs.set(year, run);
  return run;
}
