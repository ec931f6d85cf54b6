import { annualCeiling } from "../../src/law/annual-ceiling.js";
import { digestOf } from "../../src/values/digest.js";

/** A ceiling as the table of a program has it. */
export interface KnownCeiling {
  readonly from: string;
  readonly to: string;
  readonly amount: number;
  readonly sure: boolean;
}

/** The table of this program. */
export const knownCeilings: readonly KnownCeiling[] = annualCeiling.values.map(({ value, standing }) => ({
  from: value.covers.from,
  to: value.covers.to,
  amount: value.amount,
  sure: standing === "printed",
}));

/** In SQL: the ledger becomes one whose ceilings were written by another version of the program, which had this table. */
export function writtenBy(known: readonly KnownCeiling[]): string {
  const name = digestOf(JSON.stringify(known)).slice(0, 16);
  const rows = known.map(({ from, to, amount }) => `('${from}', '${to}', ${amount})`);
  return `DELETE FROM ceiling; DELETE FROM meta WHERE key LIKE 'law-edition/%';
    INSERT INTO ceiling (covers_from, covers_to, amount) VALUES ${rows.join(", ")};
    INSERT INTO meta (key, value) VALUES ('law-edition/${name}', '${JSON.stringify({ known, written: known })}')`;
}
