import * as v from "valibot";
import { head, path } from "./parts.js";
import { countable, written } from "./plain.js";

export const restoreResult = v.strictObject({
  status: written,
  file: path,
  ledger: path,
  entries: countable,
  vouchers: countable,
  heads: v.array(head),
  files: v.pipe(v.array(v.string()), v.description("Keys, settings and profiles put in the home folder.")),
  left: v.pipe(v.array(v.string()), v.description("Files that stood there with another content and were left alone.")),
  findings: countable,
});
