import * as v from "valibot";
import { exportFormats, exportKinds } from "../../app/export-kinds.js";
import { cvr, day, path } from "./parts.js";
import { countable, written } from "./plain.js";

export const exportResult = v.strictObject({
  status: written,
  kind: v.picklist(exportKinds),
  format: v.picklist(exportFormats),
  from: day,
  to: day,
  eIndkomst: v.literal(false),
  files: v.array(
    v.strictObject({
      employer: cvr,
      name: v.pipe(v.string(), v.minLength(1)),
      path: v.nullable(path),
      vouchers: countable,
    }),
  ),
});
