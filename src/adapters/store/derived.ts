import type { Derived } from "../../payroll/audit/derived.js";
import { branded } from "../../values/brand.js";
import type { CvrNumber, FrikortId, RowId, Voucher } from "../../values/identity.js";
import { type Row, voucherFrom } from "./rows.js";

/** The statements that read what a database keeps beside the entries; `paidRows` is the name of its table of paid rows. */
export function derivedQueries(paidRows: "row" | "paid_row") {
  return {
    paidRows: `SELECT chain, row_id, year, number FROM ${paidRows}`,
    toRegister: `SELECT e.chain, e.year, e.number, t.position FROM to_register AS t
      LEFT JOIN entry AS e ON e.position = t.position`,
    toHandOut: "SELECT chain, year, number FROM to_hand_out",
    ceilings: "SELECT covers_from, covers_to, amount FROM ceiling_now",
  } as const;
}

type DerivedRows = Readonly<Record<keyof ReturnType<typeof derivedQueries>, readonly Row[]>>;

/** What those statements gave. A place in the list of vouchers to register where no voucher lies is told by its number. */
export function derivedFrom(rows: DerivedRows): Derived {
  return {
    paidRows: rows.paidRows.map(([chain, row, year, number]) => ({
      ...{ chain: branded<CvrNumber>(chain), row: branded<RowId>(row) },
      voucher: voucherFrom(year, number),
    })),
    toRegister: rows.toRegister.map(([chain, year, number, position]) => ({
      chain: branded<CvrNumber>(chain ?? "position"),
      voucher: chain === null || number === null ? branded<Voucher>(String(position)) : voucherFrom(year, number),
    })),
    toHandOut: rows.toHandOut.map(([chain, year, number]) => ({
      chain: branded<CvrNumber>(chain),
      voucher: voucherFrom(year, number),
    })),
    ceilings: rows.ceilings.map(([from, to, amount]) =>
      branded<Derived["ceilings"][number]>({ from, to, amount: Number(amount) }),
    ),
  };
}

/** Employments that wait to be registered, as the file keeps them. */
export function employmentsFrom(rows: readonly Row[]): NonNullable<Derived["employmentsToRegister"]> {
  return rows.map(([card, chain]) => ({ chain: branded<CvrNumber>(chain), card: branded<FrikortId>(card) }));
}
