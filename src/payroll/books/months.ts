import type { VoucherEntry } from "../../ledger/entry.js";
import { type Hours, seconds } from "../../values/hours.js";
import { type Money, noMoney, plus } from "../../values/money.js";

/** What was paid on the days of one calendar month; a reversal takes out of the month of what it reverses. */
export interface MonthPaid {
  /** 1 to 12. */
  readonly month: number;
  readonly hours: Hours;
  readonly counted: Money;
  readonly payout: Money;
}

/** The months of one year that have vouchers, by pay day and in their order. */
export function monthsPaid(
  entries: Iterable<Pick<VoucherEntry, "payDay" | "hours" | "counted" | "payout">>,
): readonly MonthPaid[] {
  const sums = new Map<number, MonthPaid>();
  for (const { payDay, hours, counted, payout } of entries) {
    const month = Number(payDay.slice(5, 7));
    const sum = sums.get(month) ?? { month, hours: seconds(0), counted: noMoney, payout: noMoney };
    sums.set(month, {
      month,
      hours: seconds(sum.hours + hours),
      counted: plus(sum.counted, counted),
      payout: plus(sum.payout, payout),
    });
  }
  return [...sums.values()].sort((one, other) => one.month - other.month);
}
