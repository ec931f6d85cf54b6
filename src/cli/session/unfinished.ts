import type { World } from "../../app/ports.js";
import { type Notice, notice } from "../../values/notice.js";

/** Vouchers whose payslip and record have not appeared, from a run that was cut off: the next command says so. */
export async function unfinishedNotices(world: World): Promise<readonly Notice[]> {
  const unfinished = await world.ledger.unfinished();
  if (!unfinished.ok || unfinished.value.length === 0) return [];
  const vouchers = unfinished.value.map((name) => name.voucher);
  return [notice("payslip-missing", { vouchers: vouchers.slice(0, 10), count: vouchers.length })];
}
