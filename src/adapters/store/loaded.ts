import type { VoucherStatus } from "../../app/ports.js";
import type { AddedYear } from "../../law/added.js";
import { type EmployerEntry, type Entry, isVoucher, type VoucherEntry } from "../../ledger/entry.js";
import type { CardFact, VoucherFact } from "../../ledger/fact.js";
import { type ChainHead, type LastVoucher, rowKey, yearKey } from "../../ledger/transaction.js";
import { branded } from "../../values/brand.js";
import type { IncomeYear } from "../../values/calendar.js";
import type { RowId, Voucher } from "../../values/identity.js";
import { otherFactOf, type Row, voucherFrom } from "./rows.js";

/** A row of chain, sequence, digest and instant. */
export function headOf([chain, sequence, digest, at]: Row): ChainHead {
  return branded<ChainHead>({ chain, sequence, digest, at });
}

/** A row of chain, year, number and instant. */
export function lastOfYear([chain, year, number, at]: Row): readonly [string, LastVoucher] {
  const key = yearKey(branded<ChainHead["chain"]>(chain), branded<IncomeYear>(year));
  return [key, branded<LastVoucher>({ number, at })];
}

/** A row of chain, name of a paid row, and year and number of the voucher that paid it. */
export function paidRow([chain, row, year, number]: Row): readonly [string, Voucher] {
  return [rowKey(branded<ChainHead["chain"]>(chain), branded<RowId>(row)), voucherFrom(year, number)];
}

/** Facts of both sorts in the order written. */
export function factsFrom(vouchers: readonly VoucherFact[], others: readonly Row[]): readonly CardFact[] {
  const facts: CardFact[] = [...vouchers];
  for (const row of others) {
    const fact = otherFactOf(row);
    if (fact !== undefined) facts.push(fact);
  }
  return facts.sort((one, other) => one.order - other.order);
}

/** A voucher, with the cells of its mark as registered (day, by whom) and of its reversal (year, number). */
export function standingOf(entry: VoucherEntry, [on, by, year, number]: Row): VoucherStatus {
  return {
    entry,
    ...(on !== null && { registered: branded<NonNullable<VoucherStatus["registered"]>>({ on, by }) }),
    ...(number !== null && { reversedBy: voucherFrom(year, number) }),
  };
}

export function employerOnly(entry: Entry): EmployerEntry | undefined {
  return entry.kind === "employer" ? entry : undefined;
}

export function addedOnly(entry: Entry): AddedYear | undefined {
  return entry.kind === "law" ? entry.added : undefined;
}

export function voucherOnly(entry: Entry): VoucherEntry | undefined {
  return isVoucher(entry) ? entry : undefined;
}
