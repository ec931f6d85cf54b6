import { danishDay } from "../../values/copenhagen.js";
import type { Digest } from "../../values/digest.js";
import type { Finding } from "../../values/finding.js";
import { type Money, noMoney, oere, showMoney } from "../../values/money.js";
import type { JudgedSlip } from "./seen.js";
import type { SeenDocuments } from "./seen-documents.js";
import { cardOf, dayNumber, type SeenTable, voucherAt } from "./seen-table.js";
import { originalOf, type StandingRows } from "./standing-rows.js";

/** What the slips' own "used before" says beside the papers. */
export interface UsedBefore {
  readonly findings: readonly Finding[];
  readonly remarks: readonly Finding[];
  /** How much more slips of a card-year say was used before them than the papers show. */
  missingOf(card: number, year: number): Money;
}

/**
 * Holds the "used before" of every sealed slip against the papers. Less than the employer's own earlier sealed slips of the card
 * come to is a finding, and so is less than nothing: no payment is written before the card's own past. More than the papers show
 * is no fault of the slip's; papers are missing. Less than with other employers' payments of the same ledger is remarked on: it knows
 * them (R6), and no clock or number tells for certain which of two employers' entries came first.
 */
export function inspectUsedBefore(seen: SeenDocuments, standing: StandingRows): UsedBefore {
  const { table, files } = seen;
  const findings: Finding[] = [];
  const remarks: Finding[] = [];
  const missing = new Map<string, Missing>();
  const ledgers = ledgersOf(seen);
  for (const [key, rows] of rowsWithSlips(seen)) {
    for (const row of rows) {
      const slip = seen.slips[table.field(row, "slip") - 1]?.slip;
      if (slip === undefined || table.field(row, "isProved") === 0 || table.field(row, "isVoid") === 1) continue;
      const { before } = slip.used;
      const past = new Past(seen, standing, row, ledgers, slip);
      const { sealed, known, shown } = past.sumsOf(rows);
      const place = { file: files[table.field(row, "file")] ?? "", line: null };
      const about = {
        card: cardOf(table.field(row, "card")),
        voucher: voucherAt(table.field(row, "year"), table.field(row, "number")),
      };
      if (before >= sealed && before < known) {
        const data = { field: "usedBefore", found: showMoney(oere(known - before)) };
        remarks.push({ code: "figure-unlikely", ...place, ...about, data });
      }
      if (before < sealed || before < 0) {
        const data = { field: "usedBefore", unit: "oere", expected: Math.max(sealed, 0), found: before };
        findings.push({ code: "used-before-differs", ...place, ...about, data });
      }
      if (before > shown) missing.set(key, withMissing(missing.get(key), slip, before - shown));
    }
  }
  return {
    findings,
    remarks,
    missingOf: (card, year) => missingIn(missing.get(`${card} ${year}`)),
  };
}

/** What is missing at least by the slips of a card-year: by those that know the portal's balance, and in each ledger by the others. */
interface Missing {
  readonly bySaldo: number;
  readonly byLedger: ReadonlyMap<Digest, number>;
}

function withMissing(known: Missing | undefined, slip: JudgedSlip, amount: number): Missing {
  const { bySaldo, byLedger } = known ?? { bySaldo: 0, byLedger: new Map<Digest, number>() };
  if (slip.used.hasSaldo) return { bySaldo: Math.max(bySaldo, amount), byLedger };
  const { ledger } = slip.entry;
  return { bySaldo, byLedger: new Map([...byLedger, [ledger, Math.max(byLedger.get(ledger) ?? 0, amount)]]) };
}

/** No payment stands in two ledgers, so what is missing of each comes together. */
function missingIn(missing: Missing | undefined): Money {
  if (missing === undefined) return noMoney;
  return oere(
    Math.max(
      missing.bySaldo,
      [...missing.byLedger.values()].reduce((sum, one) => sum + one, 0),
    ),
  );
}

/** In which ledger the slips of an employer stand; an employer of whom only lists are at hand is in none that is known. */
function ledgersOf({ slips }: SeenDocuments): ReadonlyMap<number, ReadonlySet<Digest>> {
  const ledgers = new Map<number, Set<Digest>>();
  for (const { slip } of slips) {
    const employer = Number(slip.payment.employer);
    ledgers.set(employer, (ledgers.get(employer) ?? new Set()).add(slip.entry.ledger));
  }
  return ledgers;
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
 * and all, and by what other employers can have paid before it. Only pay days that the slip's own ceiling covers count.
 */
class Past {
  private readonly days: readonly [number, number];
  /** The last pay day of another employer that can have been known when the slip was written. */
  private readonly lastDay: number;

  constructor(
    private readonly seen: SeenDocuments,
    private readonly standing: StandingRows,
    private readonly own: number,
    private readonly ledgers: ReadonlyMap<number, ReadonlySet<Digest>>,
    private readonly slip: JudgedSlip,
  ) {
    const { used, entry, payment } = slip;
    this.days = [dayNumber(used.covers.from), dayNumber(used.covers.to)];
    this.lastDay = Math.max(dayNumber(payment.payDay), dayNumber(danishDay(entry.at)));
  }

  /** What the employer's own earlier sealed slips used, with those of others in the same ledger, and all that papers show. */
  sumsOf(rows: readonly number[]): { readonly sealed: number; readonly known: number; readonly shown: number } {
    const { own, days } = this;
    const { table } = this.seen;
    let [sealed, others, shown] = [0, 0, 0];
    for (const row of rows) {
      const payDay = table.field(row, "payDay");
      if (payDay < days[0] || payDay > days[1] || table.field(row, "isVoid") === 1) continue;
      shown += this.shownBy(row);
      if (table.field(row, "isProved") === 0) continue;
      if (this.isOwn(row) && isEarlier(table, row, own)) sealed += table.field(row, "counted");
      if (!this.isOwn(row) && this.isOfLedgerBefore(row)) others += table.field(row, "counted");
    }
    return { sealed, known: sealed + others, shown };
  }

  /** Another employer's entry in the same ledger, written at an earlier moment. */
  private isOfLedgerBefore(row: number): boolean {
    const { entry } = this.slip;
    const other = this.seen.slips[this.seen.table.field(row, "slip") - 1]?.slip.entry;
    return other !== undefined && other.ledger === entry.ledger && other.at < entry.at;
  }

  /**
   * What a row tells of the past. A reversal counts where it takes its payment out; of a payment that is not at hand it tells that
   * nothing is used by it, so that one written after the slip makes up for what the slip knew.
   */
  private shownBy(row: number): number {
    const { standing } = this;
    const { table } = this.seen;
    const counted = table.field(row, "counted");
    if (table.field(row, "reverses") === 0) return this.isBefore(row) ? counted : 0;
    if (originalOf(table, row) < 0) return this.mayTakeBack(row) ? -counted : 0;
    return standing.effectOf(row) === "takes-out" && this.isBefore(row) ? counted : 0;
  }

  /** A reversal after the slip, of a payment that is not at hand and may stand before it. */
  private mayTakeBack(row: number): boolean {
    const { table } = this.seen;
    if (this.isBefore(row)) return false;
    if (!this.isOwn(row)) return this.isInSight(row);
    return table.field(row, "reverses") < table.field(this.own, "number");
  }

  private isBefore(row: number): boolean {
    if (this.isOwn(row)) return isEarlier(this.seen.table, row, this.own);
    return this.isInSight(row) && this.isKnownBy(row);
  }

  private isOwn(row: number): boolean {
    const { table } = this.seen;
    return table.field(row, "employer") === table.field(this.own, "employer");
  }

  /** Another employer's payments are known in the same ledger, and by the portal's balance. */
  private isInSight(row: number): boolean {
    const { used, entry } = this.slip;
    const ledgers = this.ledgers.get(this.seen.table.field(row, "employer"));
    return used.hasSaldo || ledgers === undefined || ledgers.has(entry.ledger);
  }

  /** Written before the slip; of what only a list tells, which knows no hour, paid by then. */
  private isKnownBy(row: number): boolean {
    const { table, slips } = this.seen;
    const writtenAt = slips[table.field(row, "slip") - 1]?.slip.entry.at;
    if (writtenAt !== undefined) return writtenAt <= this.slip.entry.at;
    return table.field(row, "payDay") <= this.lastDay;
  }
}

/** Vouchers are numbered as they are written, year by year; a voucher of another year is earlier when its year is. */
function isEarlier(table: SeenTable, row: number, own: number): boolean {
  const years = table.field(row, "year") - table.field(own, "year");
  return years < 0 || (years === 0 && table.field(row, "number") < table.field(own, "number"));
}
