import type { Standing } from "../app/ports.js";
import { showDay } from "../values/calendar.js";
import { showAmount } from "../values/money.js";
import type { ReportWords } from "./report-words.js";
import { textTable } from "./text-table.js";
import { statusOf } from "./voucher-table.js";

/** Vouchers of many cards under each other. */
export function listTable(vouchers: readonly Standing[], said: ReportWords): readonly string[] {
  const { columns } = said;
  return textTable(
    [
      { head: columns.voucher },
      { head: columns.employer },
      { head: columns.card },
      { head: columns.payDay },
      { head: columns.counted, right: true },
      { head: columns.payout, right: true },
      { head: columns.status },
    ],
    vouchers.map((standing) => {
      const { voucher, chain, card, payDay, counted, payout } = standing.entry;
      return [
        ...[voucher, chain, card, showDay(payDay), showAmount(counted), showAmount(payout)],
        statusOf(standing, said),
      ];
    }),
  );
}
