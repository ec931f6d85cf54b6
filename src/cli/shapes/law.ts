import * as v from "valibot";
import { confidences } from "../../law/dated.js";
import { lawNames } from "../../values/notice.js";
import { atpSteps, day, instant, oere, source } from "./parts.js";
import { noted, whole } from "./plain.js";

export const lawAddResult = v.strictObject({
  status: noted,
  parameter: v.literal("annual-ceiling"),
  year: whole,
  amount: oere,
  source: v.string(),
  addedBy: v.string(),
  addedAt: v.nullable(instant),
  reason: v.optional(v.string()),
  replaced: v.optional(v.strictObject({ amount: oere, addedBy: v.string(), addedAt: instant })),
});

export const lawResult = v.strictObject({
  year: whole,
  values: v.array(
    v.strictObject({
      parameter: v.picklist(lawNames),
      unit: v.picklist(["øre", "hundredths of a per cent"]),
      from: day,
      value: v.union([
        whole,
        v.strictObject({
          month: atpSteps,
          fortnight: atpSteps,
          week: atpSteps,
          casual: v.strictObject({
            employeePerHour: oere,
            employerPerHour: oere,
          }),
        }),
      ]),
      standing: v.picklist(confidences),
      source: source,
      confirmedOn: day,
      note: v.optional(v.string()),
      covers: v.optional(
        v.strictObject({
          from: day,
          to: day,
        }),
      ),
      addedBy: v.optional(v.string()),
      addedAt: v.optional(instant),
      replaced: v.optional(v.array(v.strictObject({ amount: oere, addedBy: v.string(), addedAt: instant }))),
    }),
  ),
});
