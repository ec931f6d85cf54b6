import * as v from "valibot";
import { cvr, oere } from "./parts.js";

export const reportResult = v.pipe(
  v.strictObject({
    year: v.pipe(v.number(), v.integer()),
    cards: v.strictObject({
      granted: v.nullable(v.pipe(v.number(), v.integer())),
      usedShare: v.nullable(
        v.pipe(
          v.number(),
          v.integer(),
          v.description("Used of those granted, in hundredths of a per cent; null without --cards."),
        ),
      ),
      used: v.pipe(v.number(), v.integer()),
    }),
    employers: v.pipe(v.number(), v.integer()),
    employments: v.pipe(v.number(), v.integer()),
    repeated: v.pipe(
      v.strictObject({
        sameEmployer: v.pipe(v.number(), v.integer()),
        otherEmployers: v.pipe(v.number(), v.integer()),
        severalPayments: v.pipe(v.number(), v.integer()),
      }),
      v.description("Numbers of cards."),
    ),
    payments: v.pipe(v.number(), v.integer()),
    counted: oere,
    averagePerCard: oere,
    byMonth: v.array(
      v.strictObject({
        month: v.pipe(v.string(), v.regex(/^\d{4}-\d\d$/)),
        payments: v.pipe(v.number(), v.integer()),
        cards: v.pipe(v.number(), v.integer()),
        counted: oere,
      }),
    ),
    byEmployer: v.array(
      v.strictObject({
        employer: cvr,
        payments: v.pipe(v.number(), v.integer()),
        cards: v.pipe(v.number(), v.integer()),
        counted: oere,
      }),
    ),
    files: v.pipe(v.number(), v.integer()),
    unread: v.pipe(v.number(), v.integer(), v.description("Files and lines that could not be read.")),
    reports: v.array(v.string()),
  }),
  v.title("frikort report"),
);
