import type { VoucherStatus } from "../../app/ports.js";
import { showDay } from "../../values/calendar.js";
import { showAmount } from "../../values/money.js";
import { isErased } from "../../values/person.js";
import type { ReportWords } from "../words/report.js";
import type { Names } from "./payment.js";
import { textTable } from "./text-table.js";

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

/** What a person must know of a voucher: reversed by which, reversing which, registered when, or still to be registered. */
export function statusOf({ entry, registered, reversedBy }: VoucherStatus, said: ReportWords): string {
  const states: string[] = [];
  if (entry.reverses !== undefined) states.push(`${said.state.reversal} ${entry.reverses}`);
  if (reversedBy !== undefined) states.push(`${said.state.reversed} ${reversedBy}`);
  if (registered !== undefined) states.push(`${said.state.registered} ${showDay(registered.on)}`);
  else if (reversedBy === undefined && entry.reverses === undefined) states.push(said.state.missing);
  return states.join(", ");
}

/** Vouchers of many cards under each other. */
export function listTable(vouchers: readonly VoucherStatus[], names: Names, said: ReportWords): readonly string[] {
  const { columns } = said;
  const isOne = areOfOneEmployer(vouchers);
  return textTable(
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
    vouchers.map((standing) => {
      const { voucher, chain, card, holder, payDay, counted, payout } = standing.entry;
      const name = isErased(holder) ? said.erasedName : names.get(card);
      return [
        ...[
          voucher,
          ...(isOne ? [] : [chain]),
          card,
          name ?? "",
          showDay(payDay),
          showAmount(counted),
          showAmount(payout),
        ],
        statusOf(standing, said),
      ];
    }),
  );
}
