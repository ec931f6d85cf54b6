import type { VoucherStatus } from "../../app/ports.js";
import { showDay } from "../../values/calendar.js";
import { showAmount } from "../../values/money.js";
import { isErased } from "../../values/person.js";
import type { ReportWords } from "../words/report.js";
import type { Names } from "./payment.js";
import { tableLines, textTable } from "./text-table.js";

/** Vouchers under each other: number, day, amounts, and what has happened to them since. */
export function voucherTable(vouchers: readonly VoucherStatus[], said: ReportWords): readonly string[] {
  const { columns } = said;
  const isOne = areOfOneEmployer(vouchers);
  return textTable(
    [
      { head: columns.voucher },
      ...(isOne ? [] : [{ head: columns.employer }]),
      { head: columns.payDay },
      { head: columns.counted, right: true },
      { head: columns.payout, right: true },
      { head: columns.status },
    ],
    vouchers.map((standing) => [
      standing.entry.voucher,
      ...(isOne ? [] : [standing.entry.chain]),
      showDay(standing.entry.payDay),
      showAmount(standing.entry.counted),
      showAmount(standing.entry.payout),
      statusOf(standing, said),
    ]),
  );
}

/** Where all are of one employer the table need not say whose. */
function areOfOneEmployer(vouchers: readonly VoucherStatus[]): boolean {
  return new Set(vouchers.map(({ entry }) => entry.chain)).size === 1;
}

/** What a person must know of a voucher: reversed by which, reversing which, registered when, or still to be registered; when booked, if not on its pay day. */
export function statusOf({ entry, registered, reversedBy }: VoucherStatus, said: ReportWords): string {
  const states: string[] = [];
  const { bookedOn = entry.payDay } = entry;
  if (entry.reverses !== undefined) states.push(`${said.state.reversal} ${entry.reverses}`);
  if (reversedBy !== undefined) states.push(`${said.state.reversed} ${reversedBy}`);
  if (registered !== undefined) states.push(`${said.state.registered} ${showDay(registered.on)}`);
  else if (reversedBy === undefined && entry.reverses === undefined) states.push(said.state.missing);
  if (bookedOn !== entry.payDay) states.push(`${said.state.booked} ${showDay(bookedOn)}`);
  return states.join(", ");
}

/** A voucher of a long list as its line needs it, and no more. */
export interface ListedVoucher
  extends Pick<VoucherStatus["entry"], "chain" | "voucher" | "card" | "payDay" | "counted" | "payout"> {
  readonly status: string;
  readonly isErased: boolean;
}

export function listedVoucher(standing: VoucherStatus, said: ReportWords): ListedVoucher {
  const { chain, voucher, card, payDay, counted, payout, holder } = standing.entry;
  const status = statusOf(standing, said);
  return { chain, voucher, card, payDay, counted, payout, status, isErased: isErased(holder) };
}

/** Vouchers of many cards under each other, line by line. */
export function listTable(
  vouchers: readonly ListedVoucher[],
  names: Names,
  { columns, erasedName }: ReportWords,
): Iterable<string> {
  const isOne = new Set(vouchers.map(({ chain }) => chain)).size === 1;
  const cellsOf = ({ voucher, chain, card, payDay, counted, payout, ...one }: ListedVoucher) => {
    const name = one.isErased ? erasedName : (names.get(card) ?? "");
    const place = [voucher, ...(isOne ? [] : [chain]), card, name];
    return [...place, showDay(payDay), showAmount(counted), showAmount(payout), one.status];
  };
  const rows = {
    *[Symbol.iterator]() {
      for (const voucher of vouchers) yield cellsOf(voucher);
    },
  };
  return tableLines(
    [
      { head: columns.voucher },
      ...(isOne ? [] : [{ head: columns.employer }]),
      { head: columns.card },
      { head: columns.name },
      { head: columns.payDay },
      { head: columns.counted, right: true },
      { head: columns.payout, right: true },
      { head: columns.status },
    ],
    rows,
  );
}
