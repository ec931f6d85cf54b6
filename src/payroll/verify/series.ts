import type { Finding } from "../../values/finding.js";
import { numberOf, yearOfVoucher } from "../../values/identity.js";
import type { PlacedSlip } from "./lay-slips.js";

/**
 * Sealed slips of one employer's ledger follow one another: each tells its place there and the digest of the entry before. Found: two
 * that claim one place, one whose neighbour is another than it says, and a voucher with a higher number that was written earlier.
 * Who rewrites a ledger and prints anew cannot hide it from slips that were handed out before.
 */
export function inspectSeries(slips: readonly PlacedSlip[], files: readonly string[]): readonly Finding[] {
  const findings: Finding[] = [];
  for (const series of seriesOf(slips)) {
    for (const [place, later] of series.entries()) {
      const before = series[place - 1];
      if (before === undefined || isNext(before, later)) continue;
      const { card, voucher } = later.slip.payment;
      const data = { other: files[before.file] ?? "" };
      findings.push({ code: "series-broken", file: files[later.file] ?? "", line: null, card, voucher, data });
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

function isNext({ slip: before }: PlacedSlip, { slip: later }: PlacedSlip): boolean {
  const apart = later.entry.sequence - before.entry.sequence;
  if (apart === 0 || (apart === 1 && later.entry.previous !== before.entry.digest)) return false;
  const [first, second] = [before.payment.voucher, later.payment.voucher];
  return yearOfVoucher(first) !== yearOfVoucher(second) || numberOf(first) < numberOf(second);
}
