import * as v from "valibot";
import { cvr, oere } from "./parts.js";
import { whole } from "./plain.js";

export const reportResult = v.strictObject({
  year: whole,
  cards: v.strictObject({
    granted: v.nullable(whole),
    usedShare: v.nullable(
      v.pipe(whole, v.description("Used of those granted, in hundredths of a per cent; null without --cards.")),
    ),
    used: whole,
  }),
  employers: whole,
  employments: whole,
  repeated: v.pipe(
    v.strictObject({
      sameEmployer: whole,
      otherEmployers: whole,
      severalPayments: whole,
    }),
    v.description("Numbers of cards."),
  ),
  payments: whole,
  counted: oere,
  averagePerCard: oere,
  byMonth: v.array(
    v.strictObject({
      month: v.pipe(v.string(), v.regex(/^\d{4}-\d\d$/)),
      payments: whole,
      cards: whole,
      counted: oere,
    }),
  ),
  byEmployer: v.array(
    v.strictObject({
      employer: cvr,
      payments: whole,
      cards: whole,
      counted: oere,
    }),
  ),
  files: whole,
  unread: v.pipe(whole, v.description("Files and lines that could not be read.")),
  reports: v.array(v.string()),
});
