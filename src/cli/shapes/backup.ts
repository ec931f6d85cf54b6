import * as v from "valibot";
import { cvr, head, path } from "./parts.js";

export const backupResult = v.pipe(
  v.strictObject({
    status: v.picklist(["written", "stands", "planned"]),
    file: path,
    encrypted: v.boolean(),
    entries: v.pipe(v.number(), v.integer(), v.minValue(0)),
    vouchers: v.pipe(v.number(), v.integer(), v.minValue(0)),
    heads: v.array(head),
    keys: v.array(cvr),
    findings: v.pipe(
      v.number(),
      v.integer(),
      v.minValue(0),
      v.description("What the audits found in the ledger; damage is refused."),
    ),
  }),
  v.title("frikort backup"),
);
