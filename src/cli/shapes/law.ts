import * as v from "valibot";
import { confidences } from "../../law/dated.js";
import { lawNames } from "../../values/notice.js";
import { atpSteps, day, instant, oere, source } from "./parts.js";

export const lawAddResult = v.pipe(
  v.strictObject({
    status: v.picklist(["written", "stands", "planned"]),
    parameter: v.literal("annual-ceiling"),
    year: v.pipe(v.number(), v.integer()),
    amount: oere,
    source: v.string(),
    addedBy: v.string(),
    addedAt: v.nullable(instant),
    reason: v.optional(v.string()),
    replaced: v.optional(v.strictObject({ amount: oere, addedBy: v.string(), addedAt: instant })),
  }),
  v.title("frikort law add"),
);

export const lawResult = v.pipe(
  v.strictObject({
    year: v.pipe(v.number(), v.integer()),
    values: v.array(
      v.strictObject({
        parameter: v.picklist(lawNames),
        unit: v.picklist(["øre", "hundredths of a per cent"]),
        from: day,
        value: v.union([
          v.pipe(v.number(), v.integer()),
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
  }),
  v.title("frikort law"),
);
