import * as v from "valibot";
import { head } from "./parts.js";
import { countable, noted, whole } from "./plain.js";

export const ledgerCopyResult = v.strictObject({
  status: noted,
  from: v.pipe(v.string(), v.minLength(1), v.description("A path, or an address without password.")),
  to: v.pipe(v.string(), v.minLength(1)),
  entries: v.pipe(countable, v.description("Entries of the source.")),
  written: v.pipe(countable, v.description("Of them, written to the copy this time; in a plan: missing there.")),
  vouchers: countable,
  counted: v.pipe(whole, v.description("Sum of the vouchers in øre, reversals taken off.")),
  heads: v.array(head),
});

export const ledgerMigrateResult = v.strictObject({
  status: noted,
  ledger: v.pipe(v.string(), v.minLength(1), v.description("A path, or an address without password.")),
  before: v.pipe(countable, v.description("The version that was found; 0 where there was no ledger.")),
  version: v.pipe(whole, v.minValue(1), v.description("The version this program writes.")),
});
