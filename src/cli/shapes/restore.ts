import * as v from "valibot";
import { head, path } from "./parts.js";

export const restoreResult = v.pipe(
  v.strictObject({
    status: v.picklist(["written", "planned"]),
    file: path,
    ledger: path,
    entries: v.pipe(v.number(), v.integer(), v.minValue(0)),
    vouchers: v.pipe(v.number(), v.integer(), v.minValue(0)),
    heads: v.array(head),
    files: v.pipe(v.array(v.string()), v.description("Keys, settings and profiles put in the home folder.")),
    left: v.pipe(
      v.array(v.string()),
      v.description("Files that stood there with another content and were left alone."),
    ),
    findings: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
  v.title("frikort restore"),
);
