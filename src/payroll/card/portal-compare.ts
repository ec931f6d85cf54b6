import type { VoucherEntry } from "../../ledger/entry.js";
import { type Day, type IncomeYear, yearOf } from "../../values/calendar.js";
import type { CvrNumber, FrikortId, Voucher } from "../../values/identity.js";
import { type Money, oere } from "../../values/money.js";

/** One amount as somebody wrote it down from socialtfrikort.dk. */
export interface PortalLine {
  readonly card: FrikortId;
  readonly amount: Money;
  readonly day?: Day;
  /** The physical line of the list. */
  readonly line: number;
}

/** A voucher and what has happened to it. */
interface Held {
  readonly entry: VoucherEntry;
  readonly isRegistered: boolean;
  readonly isReversed: boolean;
}

/** One place where list and ledger do not agree. */
export interface PortalDifference {
  readonly kind: "only-portal" | "only-ledger" | "amount-differs" | "not-marked" | "reversed-still-there";
  readonly card: FrikortId;
  readonly day: Day | undefined;
  readonly portal: Money | undefined;
  readonly ledger: Money | undefined;
  readonly voucher: { readonly employer: CvrNumber; readonly voucher: Voucher } | undefined;
  readonly line: number | undefined;
  /** The portal's amount is the payout: the employee's ATP was taken off before it was typed. */
  readonly isPayout: boolean;
}

export interface PortalComparison {
  readonly lines: number;
  readonly matched: number;
  readonly sums: readonly { readonly card: FrikortId; readonly portal: Money; readonly ledger: Money }[];
  readonly differences: readonly PortalDifference[];
}

/**
 * Holds a hand-made list against the ledger: line by line, each voucher once. Only cards of the list and the years of its
 * days are looked at; a line without a day goes with any. The ledger's sum is of what stands as registered.
 */
export function comparePortal(lines: readonly PortalLine[], held: readonly Held[]): PortalComparison {
  const cards = [...new Set(lines.map((line) => line.card))].sort();
  const years = new Set<IncomeYear>(lines.flatMap((line) => (line.day === undefined ? [] : [yearOf(line.day)])));
  const inView = held.filter(({ entry }) => cards.includes(entry.card) && (years.size === 0 || years.has(entry.year)));
  const open = new Set(inView);
  const differences: PortalDifference[] = [];
  const unmatched: PortalLine[] = [];
  let matched = 0;
  for (const line of lines) {
    const found = bestOf(line, open, (one) => one.entry.counted === line.amount);
    if (found === undefined) {
      unmatched.push(line);
      continue;
    }
    open.delete(found);
    matched += 1;
    if (found.isReversed && !isTakenBack(found, inView))
      differences.push(differing("reversed-still-there", line, found));
    else if (!found.isRegistered) differences.push(differing("not-marked", line, found));
  }
  for (const line of unmatched) {
    const near = bestOf(line, open, (one) => one.entry.payout === line.amount || isSameDay(line, one));
    if (near !== undefined) open.delete(near);
    differences.push(differing(near === undefined ? "only-portal" : "amount-differs", line, near));
  }
  for (const one of open) {
    if (one.isRegistered && !(one.isReversed && isTakenBack(one, inView))) {
      differences.push(differing("only-ledger", undefined, one));
    }
  }
  const sums = cards.map((card) => ({
    card,
    portal: sumOf(lines.filter((line) => line.card === card).map((line) => line.amount)),
    ledger: sumOf(inView.filter((one) => one.isRegistered && one.entry.card === card).map((one) => one.entry.counted)),
  }));
  return { lines: lines.length, matched, sums, differences };
}

/** Of the vouchers of the line's card that fit: the same day first, then a registered one, then one that stands. */
function bestOf(line: PortalLine, open: ReadonlySet<Held>, fits: (one: Held) => boolean): Held | undefined {
  let best: Held | undefined;
  for (const one of open) {
    if (one.entry.card !== line.card || !fits(one)) continue;
    if (best === undefined || rank(line, one) > rank(line, best)) best = one;
  }
  return best;
}

function rank(line: PortalLine, one: Held): number {
  return (isSameDay(line, one) ? 4 : 0) + (one.isRegistered ? 2 : 0) + (one.isReversed ? 0 : 1);
}

function isSameDay(line: PortalLine, { entry }: Held): boolean {
  return line.day === entry.payDay && Math.sign(line.amount) === Math.sign(entry.counted);
}

/** Is the reversal of a voucher noted as registered at the portal too? */
function isTakenBack({ entry }: Held, among: readonly Held[]): boolean {
  for (const one of among) {
    if (one.entry.chain === entry.chain && one.entry.reverses === entry.voucher) return one.isRegistered;
  }
  return false;
}

type Pair = readonly [PortalLine, Held | undefined] | readonly [undefined, Held];

function differing(kind: PortalDifference["kind"], ...[line, one]: Pair): PortalDifference {
  const entry = one?.entry;
  return {
    kind,
    card: line === undefined ? one.entry.card : line.card,
    day: line?.day ?? entry?.payDay,
    portal: line?.amount,
    ledger: entry?.counted,
    voucher: entry && { employer: entry.chain, voucher: entry.voucher },
    line: line?.line,
    isPayout: entry !== undefined && line?.amount === entry.payout && entry.payout !== entry.counted,
  };
}

function sumOf(amounts: readonly Money[]): Money {
  let sum = 0;
  for (const amount of amounts) sum += amount;
  return oere(sum);
}
