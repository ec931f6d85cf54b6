import { registrationRow } from "../payroll/papers/registration.js";
import type { Cell } from "../payroll/papers/table.js";
import type { CvrNumber } from "../values/identity.js";
import { type Money, plus } from "../values/money.js";
import type { Outcome } from "../values/problem.js";
import { ok } from "../values/result.js";
import { namedEmployer } from "./choose-employer.js";
import type { VoucherRange, VoucherStatus, World } from "./ports.js";

/** How many vouchers were listed, and what they come to. */
export interface Listed {
  readonly count: number;
  readonly counted: Money;
  readonly payout: Money;
}

/**
 * The vouchers of a range, reversals included, in the order of employer, year and number; all employers unless one is named.
 * Each is handed over once and not held: there may be a hundred thousand.
 */
export async function listEntries(
  range: Omit<VoucherRange, "chain">,
  named: CvrNumber | undefined,
  world: World,
  take: (voucher: VoucherStatus) => void,
): Promise<Outcome<Listed>> {
  const employer = await namedEmployer(named, world);
  if (!employer.ok) return employer;
  const chain = employer.value;
  let [count, counted, payout] = [0, plus(), plus()];
  for await (const portion of world.ledger.voucherPortions({ ...range, ...(chain !== undefined && { chain }) })) {
    if (!portion.ok) return portion;
    for (const voucher of portion.value) {
      take(voucher);
      count += 1;
      counted = plus(counted, voucher.entry.counted);
      payout = plus(payout, voucher.entry.payout);
    }
  }
  return ok({ count, counted, payout });
}

/**
 * Makes the lines of a registration list, with what has happened to each voucher since, in the order of employer, year and
 * number. The reversal of a payment that was never registered is not to be registered either: both lines say so.
 */
export function registrationLines(): (voucher: VoucherStatus) => readonly Cell[] {
  const neverThere = new Set<string>();
  return ({ entry, registered, reversedBy }) => {
    const { chain, voucher, reverses } = entry;
    if (registered === undefined && reversedBy !== undefined) neverThere.add(`${chain}/${voucher}`);
    const reversed = reverses !== undefined && neverThere.has(`${chain}/${reverses}`) ? reverses : reversedBy;
    return registrationRow(entry, { ...(registered && { registered }), ...(reversed && { reversedBy: reversed }) });
  };
}
