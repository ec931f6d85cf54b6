import type { Derived, KeptCeiling } from "../../payroll/audit/derived.js";
import { branded } from "../../values/brand.js";
import type { IncomeYear } from "../../values/calendar.js";
import { type CvrNumber, type FrikortId, type RowId, type Voucher, voucherOf } from "../../values/identity.js";
import { ceilingsWritten } from "./law-edition.js";
import type { Row } from "./rows.js";

/** The statements that read what a database keeps beside the entries; `paidRows` is the name of its table of paid rows. */
export function derivedQueries(paidRows: "row" | "paid_row") {
  return {
    paidRows: `SELECT chain, row_id, year, number, position FROM ${paidRows}`,
    toRegister: `SELECT e.chain, e.year, e.number, t.position FROM to_register AS t
      LEFT JOIN entry AS e ON e.position = t.position`,
    ceilings: "SELECT covers_from, covers_to, amount, law FROM ceiling",
    ceilingsNow: "SELECT covers_from, covers_to, amount, law FROM ceiling_now",
    editions: "SELECT key, value FROM meta WHERE key LIKE 'law-edition/%'",
  } as const;
}

/** The vouchers whose payslip and record have not appeared yet. */
export const papersWaiting = `SELECT chain, year, number FROM papers AS p JOIN entry AS e ON e.position = p.position
  WHERE p.made_of IS NULL ORDER BY chain, year, number`;

type DerivedRows = Readonly<Record<keyof ReturnType<typeof derivedQueries>, readonly Row[]>>;

/** What those statements gave. A place in the list of vouchers to register where no voucher lies is told by its number. */
export function derivedFrom(rows: DerivedRows): Derived {
  return {
    paidRows: rows.paidRows.map(([chain, row, year, number, position]) => ({
      ...{ chain: branded<CvrNumber>(chain), row: branded<RowId>(row) },
      ...{ voucher: keptVoucher(year, number), order: Number(position) },
    })),
    toRegister: rows.toRegister.map(([chain, year, number, position]) => ({
      chain: branded<CvrNumber>(chain ?? "position"),
      voucher: chain === null || number === null ? branded<Voucher>(String(position)) : keptVoucher(year, number),
    })),
    ceilings: rows.ceilings.map(ceilingFrom),
    ceilingsNow: rows.ceilingsNow.map(ceilingFrom),
    ceilingsWritten: rows.editions.flatMap(([key, value]) => ceilingsWritten(String(key), String(value)) ?? []),
  };
}

/** What is kept is held against the entries as it stands: the year of another row can be none at all. */
function keptVoucher(year: unknown, number: unknown): Voucher {
  return voucherOf(branded<IncomeYear>(year), Number(number));
}

/** A row of `ceilings`. */
export function ceilingFrom([from, to, amount, law]: Row): KeptCeiling {
  return branded<KeptCeiling>({ from, to, amount: Number(amount), law: law === null ? undefined : Number(law) });
}

/** Employments that wait to be registered, as the file keeps them. */
export function employmentsFrom(rows: readonly Row[]): NonNullable<Derived["employmentsToRegister"]> {
  return rows.map(([card, chain]) => ({ chain: branded<CvrNumber>(chain), card: branded<FrikortId>(card) }));
}
