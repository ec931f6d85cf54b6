import type { IncomeYear } from "../../values/calendar.js";
import type { Finding } from "../../values/finding.js";
import { numberOf, yearOfVoucher } from "../../values/identity.js";
import type { PlacedSlip } from "./lay-slips.js";

/**
 * Sealed slips of one employer's ledger follow one another: each tells its place there and the digest of the entry before. Found: two
 * that claim one place, one whose neighbour is another than it says, a voucher with a higher number that was written earlier, or of more
 * numbers than there are places between, one of an earlier edition of the rules after one of a later, and a correction that does not
 * follow its reversal; and of one key and year, slips of two ledgers. Who rewrites a ledger and prints anew cannot hide it from slips that were handed out before.
 */
export function inspectSeries(slips: readonly PlacedSlip[], files: readonly string[]): readonly Finding[] {
  const findings: Finding[] = [];
  for (const series of seriesOf(slips)) {
    for (const [place, later] of series.entries()) {
      const before = series[place - 1];
      if (before !== undefined && !isNext(before, later)) findings.push(broken(before, later, files));
    }
  }
  return [...findings, ...ofTwoLedgers(slips, files)];
}

function broken(before: PlacedSlip, { slip, file }: PlacedSlip, files: readonly string[]): Finding {
  const { card, voucher } = slip.payment;
  const data = { other: files[before.file] ?? "" };
  return { code: "series-broken", file: files[file] ?? "", line: null, card, voucher, data };
}

/** One key numbers the vouchers of a year in one ledger. */
function ofTwoLedgers(slips: readonly PlacedSlip[], files: readonly string[]): readonly Finding[] {
  const first = new Map<string, PlacedSlip>();
  const told = new Set<string>();
  const findings: Finding[] = [];
  for (const placed of slips) {
    const { payment, entry, key } = placed.slip;
    if (!placed.isProved) continue;
    const year = `${payment.employer} ${yearOfVoucher(payment.voucher)} ${key}`;
    const before = first.get(year);
    if (before === undefined) first.set(year, placed);
    else if (before.slip.entry.ledger !== entry.ledger && !told.has(`${year} ${entry.ledger}`)) {
      told.add(`${year} ${entry.ledger}`);
      findings.push(broken(before, placed, files));
    }
  }
  return findings;
}

/** Slips that a seal proves, by ledger and employer, in the order in which they were written. Copies and other contents of a voucher are told elsewhere. */
export function seriesOf(slips: readonly PlacedSlip[]): Iterable<readonly PlacedSlip[]> {
  const series = new Map<string, Map<string, PlacedSlip>>();
  for (const placed of slips) {
    const { payment, entry } = placed.slip;
    if (!placed.isProved) continue;
    const name = `${entry.ledger} ${payment.employer}`;
    const own = series.get(name) ?? new Map<string, PlacedSlip>();
    series.set(name, own);
    if (!own.has(payment.voucher)) own.set(payment.voucher, placed);
  }
  return [...series.values()].map((own) =>
    [...own.values()].sort((one, other) => one.slip.entry.sequence - other.slip.entry.sequence),
  );
}

/** The slips of one employer's year from its first voucher on, as far as no number is missing: nothing was written in that year between them. */
export function yearsFromFirst(series: readonly PlacedSlip[]): Iterable<readonly PlacedSlip[]> {
  const years = new Map<IncomeYear, PlacedSlip[]>();
  for (const placed of series) {
    const { voucher } = placed.slip.payment;
    const own = years.get(yearOfVoucher(voucher)) ?? [];
    if (numberOf(voucher) === own.length + 1) {
      own.push(placed);
      years.set(yearOfVoucher(voucher), own);
    }
  }
  return years.values();
}

function isNext({ slip: before }: PlacedSlip, { slip: later }: PlacedSlip): boolean {
  const apart = later.entry.sequence - before.entry.sequence;
  if (apart === 0 || (later.atp.rules ?? 1) < (before.atp.rules ?? 1)) return false;
  if (apart === 1 && (later.entry.previous !== before.entry.digest || later.entry.at < before.entry.at)) return false;
  const [first, second] = [before.payment.voucher, later.payment.voucher];
  const numbers = yearOfVoucher(first) === yearOfVoucher(second) ? numberOf(second) - numberOf(first) : undefined;
  if (numbers !== undefined && (numbers < 1 || numbers > apart)) return false;
  const corrected = later.corrects?.voucher;
  const isCorrected = corrected === before.payment.reverses && before.payment.card === later.payment.card;
  if (corrected === undefined || isCorrected) return true;
  return apart > 1 && (numbers !== 1 || yearOfVoucher(corrected) !== yearOfVoucher(second));
}
