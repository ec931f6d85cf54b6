import * as v from "valibot";
import { whole } from "./plain.js";

export const errorResult = v.strictObject({
  problems: v.pipe(
    v.array(
      v.strictObject({
        number: v.pipe(whole, v.minValue(101), v.maxValue(599)),
        code: v.string(),
        exit: v.picklist([2, 3, 4, 5]),
        means: v.string(),
        arises: v.string(),
        remedy: v.string(),
        example: v.array(v.string()),
      }),
    ),
    v.description("Empty where the code is that of a finding."),
  ),
  findings: v.optional(v.array(v.strictObject({ code: v.string(), means: v.string(), remedy: v.array(v.string()) }))),
});
