import type { VoucherStatus } from "../../app/ports.js";
import type { CardPayment } from "../../app/show-card.js";
import { showDay } from "../../values/calendar.js";
import type { CvrNumber } from "../../values/identity.js";
import { showAmount } from "../../values/money.js";
import { isErased } from "../../values/person.js";
import type { ReportWords } from "../words/report.js";
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
function statusOf(payment: Omit<CardPayment, "chain" | "voucher" | "counted" | "payout">, said: ReportWords): string {
  const { payDay, bookedOn = payDay, reverses, reversedBy, registeredOn } = payment;
  const states: string[] = [];
  if (reverses !== undefined) states.push(`${said.state.reversal} ${reverses}`);
  if (reversedBy !== undefined) states.push(`${said.state.reversed} ${reversedBy}`);
  if (registeredOn !== undefined) states.push(`${said.state.registered} ${showDay(registeredOn)}`);
  else if (reversedBy === undefined && reverses === undefined) states.push(said.state.missing);
  if (bookedOn !== payDay) states.push(`${said.state.booked} ${showDay(bookedOn)}`);
  return states.join(", ");
}

/** A voucher of a long list as its line needs it, and no more. */
export interface ListedVoucher
  extends Pick<VoucherStatus["entry"], "chain" | "voucher" | "card" | "payDay" | "counted" | "payout"> {
  readonly status: string;
  readonly isErased: boolean;
}

export function listedVoucher({ entry, registered, reversedBy }: VoucherStatus, said: ReportWords): ListedVoucher {
  const { chain, voucher, card, payDay, counted, payout, holder, reverses, bookedOn } = entry;
  const status = statusOf({ payDay, bookedOn, reverses, reversedBy, registeredOn: registered?.on }, said);
  return { chain, voucher, card, payDay, counted, payout, status, isErased: isErased(holder) };
}

/** Vouchers of many cards under each other, line by line. */
export function listTable(
  vouchers: readonly ListedVoucher[],
  names: Names,
  { columns, erasedName }: ReportWords,
): Iterable<string> {
  const isOne = areOfOneEmployer(vouchers);
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
