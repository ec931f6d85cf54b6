import * as v from "valibot";
import { cvr, head, path } from "./parts.js";
import { countable, noted } from "./plain.js";

export const backupResult = v.strictObject({
  status: noted,
  file: path,
  encrypted: v.boolean(),
  entries: countable,
  vouchers: countable,
  heads: v.array(head),
  keys: v.array(cvr),
  findings: v.pipe(countable, v.description("What the audits found in the ledger; damage is refused.")),
});
