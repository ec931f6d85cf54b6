import { type AccountKey, type EmployerEntry, holidayPayOutOf, sumOf, type VoucherEntry } from "../../ledger/entry.js";
import { type Day, includes, type Period } from "../../values/calendar.js";
import { danishDay } from "../../values/copenhagen.js";
import type { CvrNumber, Voucher } from "../../values/identity.js";
import { type Money, minus, negated, plus } from "../../values/money.js";
import { err, ok, type Result } from "../../values/result.js";

/** One amount on one account: debit above zero, credit below. */
export interface JournalLine {
  readonly key: AccountKey;
  readonly account: string;
  readonly amount: Money;
}

/** A voucher as the books take it: its lines sum to nothing. */
export interface JournalVoucher {
  readonly chain: CvrNumber;
  readonly voucher: Voucher;
  readonly day: Day;
  /** Neutral, for a ledger has many readers: never a name, a card or the scheme (S10). */
  readonly text: string;
  /** The payslip to attach. */
  readonly file: string;
  readonly lines: readonly JournalLine[];
}

/** What a voucher moves on an account, before the account is known by its number. */
type Movement = Pick<JournalLine, "key" | "amount">;

/** The order in which the lines of a voucher stand: what it costs first, then where it comes from. */
export const keyOrder: readonly AccountKey[] = [
  "wage",
  "holiday-pay",
  "pension",
  "atp-employer",
  "owed-holiday-pay",
  "owed-atp",
  "bank",
  "cash",
];

/** An employer's journal while it is written: it keeps of each voucher what the books take, and which accounts were missing. */
export class Journal {
  private readonly days = new Map<Day, JournalVoucher[]>();
  private readonly missing = new Set<AccountKey>();
  count = 0;

  constructor(private readonly accounts: EmployerEntry["accounts"]) {}

  take(entry: VoucherEntry): void {
    const { chain, voucher } = entry;
    const day = journalDay(entry);
    const lines = movementsOf(entry).flatMap((moved) => this.lineOf(moved));
    const taken = { chain, voucher, day, text: textOf(entry), file: `${chain}-${voucher}.pdf`, lines };
    const before = this.days.get(day);
    if (before === undefined) this.days.set(day, [taken]);
    else before.push(taken);
    this.count += 1;
  }

  /** The days in their order, the vouchers of a day as they were written; or the accounts that are needed and not set up. */
  vouchers(): Result<readonly JournalVoucher[], readonly AccountKey[]> {
    if (this.missing.size > 0) return err(keyOrder.filter((key) => this.missing.has(key)));
    return ok([...this.days.keys()].sort().flatMap((day) => this.days.get(day) ?? []));
  }

  private lineOf({ key, amount }: Movement): readonly JournalLine[] {
    const account = this.accounts[key];
    if (account === undefined) this.missing.add(key);
    return account === undefined ? [] : [{ key, account, amount }];
  }
}

/**
 * What a voucher moves: wage and supplements, holiday pay paid or accrued, pension and the employer's ATP against bank or
 * cash, owed holiday pay and owed ATP. What a split leaves outside is not here: the ordinary payroll system books it (S5).
 */
export function movementsOf(entry: VoucherEntry): readonly Movement[] {
  const { lines, practice, atpEmployee, atpEmployer, payout, paidBy, holidayPayAccrued } = entry;
  const paidOut = practice === "only" ? holidayPayOutOf({ practice, lines, outside: [] }) : sumOf([]);
  const paidWithWage = minus(sumOf(lines, "holiday-pay"), paidOut);
  const sums: Readonly<Partial<Record<AccountKey, Money>>> = {
    wage: plus(sumOf(lines, "wage"), sumOf(lines, "supplement")),
    "holiday-pay": plus(paidWithWage, holidayPayAccrued),
    pension: sumOf(lines, "pension"),
    "atp-employer": atpEmployer,
    "owed-holiday-pay": minus(paidOut, holidayPayAccrued),
    "owed-atp": negated(plus(atpEmployee, atpEmployer)),
    [paidBy === "cash" ? "cash" : "bank"]: negated(payout),
  };
  return keyOrder.flatMap((key) => {
    const amount = sums[key];
    return amount === undefined || amount === 0 ? [] : [{ key, amount }];
  });
}

/**
 * The day of the books: the pay day, or the day on which a reversal or a correction was booked, both halves of it alike
 * (R33). A reversal of 0.1.0 was booked on the day it was made, but never before the pay day of what it reverses.
 */
export function journalDay({ kind, at, payDay, bookedOn }: VoucherEntry): Day {
  if (bookedOn !== undefined) return bookedOn;
  if (kind !== "reversal") return payDay;
  const made = danishDay(at);
  return made > payDay ? made : payDay;
}

export function isBookedWithin(period: Period, entry: VoucherEntry): boolean {
  return includes(period, journalDay(entry));
}

function textOf({ voucher, reverses, corrects, employeeNumber }: VoucherEntry): string {
  const about = reverses === undefined ? "" : ` tilbagefører ${reverses}`;
  const instead = corrects === undefined || reverses !== undefined ? "" : ` retter ${corrects}`;
  return `Løn bilag ${voucher}${about}${instead}${employeeNumber === undefined ? "" : ` medarb. ${employeeNumber}`}`;
}
