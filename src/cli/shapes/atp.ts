import * as v from "valibot";
import { card, cvr, day, oere, seconds } from "./parts.js";
import { noted, whole } from "./plain.js";

const year = whole;
const quarter = v.pipe(whole, v.minValue(1), v.maxValue(4));

export const atpResult = v.strictObject({
  year,
  quarter: v.nullable(quarter),
  lines: v.array(
    v.strictObject({
      employer: cvr,
      card: card,
      month: v.pipe(whole, v.minValue(1), v.maxValue(12)),
      quarter,
      deadline: day,
      atpEmployee: oere,
      atpEmployer: oere,
      seconds,
      total: oere,
      outsideAmBidrag: v.literal(true),
      paidOn: v.nullable(day),
    }),
  ),
  quarters: v.array(
    v.strictObject({
      ...{ employer: cvr, quarter, total: oere, deadline: day },
      ...{ paidOn: v.nullable(day), paid: v.nullable(oere) },
    }),
  ),
  status: v.optional(noted),
});

export const undoResult = v.strictObject({ commands: v.array(v.string()) });
