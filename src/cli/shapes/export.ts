import * as v from "valibot";
import { exportFormats, exportKinds } from "../../app/export-kinds.js";
import { cvr, day, path } from "./parts.js";

export const exportResult = v.pipe(
  v.strictObject({
    status: v.picklist(["written", "planned"]),
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
        vouchers: v.pipe(v.number(), v.integer(), v.minValue(0)),
      }),
    ),
  }),
  v.title("frikort export"),
);
