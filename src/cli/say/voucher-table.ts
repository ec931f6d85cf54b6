import type { VoucherStatus } from "../../app/ports.js";
import type { CardPayment } from "../../app/show-card.js";
import { type MonthPaid, monthsPaid } from "../../payroll/books/months.js";
import { showDay } from "../../values/calendar.js";
import { showHours } from "../../values/hours.js";
import type { CvrNumber } from "../../values/identity.js";
import { showAmount } from "../../values/money.js";
import { isErased } from "../../values/person.js";
import type { ReportWords } from "../words/report.js";
import type { Words } from "../words/words.js";
import type { Names } from "./payment.js";
import { tableLines, textTable } from "./text-table.js";

/** The payments of one card under each other: number, day, amounts, and what has happened to them since. */
export function cardTable(payments: readonly CardPayment[], said: ReportWords): readonly string[] {
  const { columns } = said;
  const isOne = areOfOneEmployer(payments);
  return textTable(
    [
      { head: columns.voucher },
      ...(isOne ? [] : [{ head: columns.employer }]),
      { head: columns.payDay },
      { head: columns.counted, right: true },
      { head: columns.payout, right: true },
      { head: columns.status },
    ],
    payments.map((payment) => [
      payment.voucher,
      ...(isOne ? [] : [payment.chain]),
      showDay(payment.payDay),
      showAmount(payment.counted),
      showAmount(payment.payout),
      statusOf(payment, said),
    ]),
  );
}

/** Where all are of one employer the table need not say whose. */
function areOfOneEmployer(vouchers: readonly { readonly chain: CvrNumber }[]): boolean {
  return new Set(vouchers.map(({ chain }) => chain)).size === 1;
}

/** What a person must know of a voucher: reversed by which, reversing which, registered when, or still to be registered; when booked, if not on its pay day. */
function statusOf(payment: CardPayment, said: ReportWords): string {
  const { payDay, bookedOn = payDay, reverses, reversedBy, registeredOn } = payment;
  const states: string[] = [];
  if (reverses !== undefined) states.push(`${said.state.reversal} ${reverses}`);
  if (reversedBy !== undefined) states.push(`${said.state.reversed} ${reversedBy}`);
  if (registeredOn !== undefined) states.push(`${said.state.registered} ${showDay(registeredOn)}`);
  else if (reversedBy === undefined && reverses === undefined) states.push(said.state.missing);
  if (bookedOn !== payDay) states.push(`${said.state.booked} ${showDay(bookedOn)}`);
  return states.join(", ");
}

/** The same in few letters, for a list: a reversal and what it reverses are of one year, so their numbers tell them. */
function shortStatusOf({ entry, registered, reversedBy }: VoucherStatus, { state }: ReportWords): string {
  const number = (voucher: string) => voucher.slice("2026-".length);
  if (entry.reverses !== undefined) return `${state.reversalShort} ${number(entry.reverses)}`;
  if (reversedBy !== undefined) return `${state.reversed} ${number(reversedBy)}`;
  return registered === undefined ? state.missing : state.registered;
}

/** A year at a glance: hours and amounts of each month that has any; nothing where there is but one. */
export function monthTable(
  paid: Parameters<typeof monthsPaid>[0],
  said: ReportWords,
  { fixed }: Words,
): readonly string[] {
  const months = monthsPaid(paid);
  if (months.length < 2) return [];
  const { columns } = said;
  const row = ({ month, hours, counted, payout }: MonthPaid) => [
    fixed.months[month - 1] ?? "",
    ...[showHours(hours), showAmount(counted), showAmount(payout)],
  ];
  const amounts = [columns.hours, columns.counted, columns.payout];
  return textTable(
    [{ head: columns.month }, ...amounts.map((head) => ({ head, right: true as const }))],
    months.map(row),
  );
}

/** A voucher of a long list as its line needs it, and no more. */
export interface ListedVoucher
  extends Pick<VoucherStatus["entry"], "chain" | "voucher" | "card" | "payDay" | "hours" | "counted" | "payout"> {
  readonly status: string;
  readonly isErased: boolean;
}

export function listedVoucher(standing: VoucherStatus, said: ReportWords): ListedVoucher {
  const { chain, voucher, card, payDay, hours, counted, payout, holder } = standing.entry;
  const status = shortStatusOf(standing, said);
  return { chain, voucher, card, payDay, hours, counted, payout, status, isErased: isErased(holder) };
}

/** Vouchers of many cards under each other, line by line; most fit on eighty columns. */
export function listTable(
  vouchers: readonly ListedVoucher[],
  names: Names,
  { columns, erasedName }: ReportWords,
): Iterable<string> {
  const isOne = areOfOneEmployer(vouchers);
  const cellsOf = ({ voucher, chain, card, payDay, counted, payout, ...one }: ListedVoucher) => {
    const name = one.isErased ? erasedName : names.get(card);
    const place = [voucher, ...(isOne ? [] : [chain]), showDay(payDay), name === undefined ? card : `${card} ${name}`];
    return [...place, showAmount(counted), showAmount(payout), one.status];
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
      ...[{ head: columns.payDay }, { head: columns.card }],
      { head: columns.onCard, right: true },
      { head: columns.payout, right: true },
      { head: columns.status },
    ],
    rows,
  );
}
