import * as v from "valibot";
import { head } from "./parts.js";

export const ledgerCopyResult = v.pipe(
  v.strictObject({
    status: v.picklist(["written", "stands", "planned"]),
    from: v.pipe(v.string(), v.minLength(1), v.description("A path, or an address without password.")),
    to: v.pipe(v.string(), v.minLength(1)),
    entries: v.pipe(v.number(), v.integer(), v.minValue(0), v.description("Entries of the source.")),
    written: v.pipe(
      v.number(),
      v.integer(),
      v.minValue(0),
      v.description("Of them, written to the copy this time; in a plan: missing there."),
    ),
    vouchers: v.pipe(v.number(), v.integer(), v.minValue(0)),
    counted: v.pipe(v.number(), v.integer(), v.description("Sum of the vouchers in øre, reversals taken off.")),
    heads: v.array(head),
  }),
  v.title("frikort ledger copy"),
);

export const ledgerMigrateResult = v.pipe(
  v.strictObject({
    status: v.picklist(["written", "stands", "planned"]),
    ledger: v.pipe(v.string(), v.minLength(1), v.description("A path, or an address without password.")),
    before: v.pipe(
      v.number(),
      v.integer(),
      v.minValue(0),
      v.description("The version that was found; 0 where there was no ledger."),
    ),
    version: v.pipe(v.number(), v.integer(), v.minValue(1), v.description("The version this program writes.")),
  }),
  v.title("frikort ledger migrate"),
);
