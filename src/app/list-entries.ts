import { registrationHeader, registrationRow } from "../payroll/papers/registration.js";
import type { Table } from "../payroll/papers/table.js";
import type { CvrNumber } from "../values/identity.js";
import { type Money, plus } from "../values/money.js";
import type { Outcome } from "../values/problem.js";
import { ok } from "../values/result.js";
import { namedEmployer } from "./choose-employer.js";
import type { VoucherRange, VoucherStatus, World } from "./ports.js";

/** Vouchers in the order of employer, year and number, and what they come to. */
export interface Listed {
  readonly vouchers: readonly VoucherStatus[];
  readonly counted: Money;
  readonly payout: Money;
}

/** The vouchers of a range, reversals included; all employers unless one is named. */
export async function listEntries(
  range: Omit<VoucherRange, "chain">,
  named: CvrNumber | undefined,
  world: World,
): Promise<Outcome<Listed>> {
  const employer = await namedEmployer(named, world);
  if (!employer.ok) return employer;
  const chain = employer.value;
  const vouchers = await world.ledger.vouchers({ ...range, ...(chain !== undefined && { chain }) });
  if (!vouchers.ok) return vouchers;
  let counted = plus();
  let payout = plus();
  for (const { entry } of vouchers.value) {
    counted = plus(counted, entry.counted);
    payout = plus(payout, entry.payout);
  }
  return ok({ vouchers: vouchers.value, counted, payout });
}

/**
 * Vouchers as a registration list, with what has happened to them since. The reversal of a payment that was never
 * registered is not to be registered either: both lines say so.
 */
export function registrationList(vouchers: readonly VoucherStatus[]): Table {
  const neverThere = new Set(
    vouchers.flatMap(({ entry, registered }) => (registered === undefined ? [keyOf(entry.chain, entry.voucher)] : [])),
  );
  return {
    header: registrationHeader,
    rows: vouchers.map(({ entry, registered, reversedBy }) => {
      const { chain, reverses } = entry;
      const reversed = reverses !== undefined && neverThere.has(keyOf(chain, reverses)) ? reverses : reversedBy;
      return registrationRow(entry, { ...(registered && { registered }), ...(reversed && { reversedBy: reversed }) });
    }),
  };
}

function keyOf(chain: string, voucher: string): string {
  return `${chain}/${voucher}`;
}
