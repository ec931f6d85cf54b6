import * as v from "valibot";
import { card, cvr, day, instant, oere, payment, seconds } from "./parts.js";

export const cardActivateResult = v.pipe(
  v.strictObject({
    status: v.picklist(["written", "stands", "planned"]),
    card: card,
    employer: cvr,
  }),
  v.title("frikort card activate"),
);

export const cardDeactivateResult = v.pipe(
  v.strictObject({
    status: v.picklist(["written", "stands", "planned"]),
    card: card,
    employer: cvr,
  }),
  v.title("frikort card deactivate"),
);

export const cardListResult = v.pipe(
  v.strictObject({
    year: v.pipe(v.number(), v.integer()),
    cards: v.array(
      v.strictObject({
        card: card,
        active: v.boolean(),
        used: v.nullable(oere),
        left: v.nullable(oere),
        unregistered: v.pipe(v.number(), v.integer()),
        rate: v.nullable(oere),
        employedFrom: v.nullable(day),
        employedTo: v.nullable(day),
        name: v.optional(v.string()),
      }),
    ),
  }),
  v.title("frikort card list"),
);

export const cardSaldoResult = v.pipe(
  v.strictObject({
    status: v.picklist(["written", "stands", "planned"]),
    card: card,
    employer: cvr,
  }),
  v.title("frikort card saldo"),
);

export const cardSetResult = v.pipe(
  v.strictObject({
    status: v.picklist(["written", "stands", "planned"]),
    card: card,
    employer: cvr,
  }),
  v.title("frikort card set"),
);

const tally = v.strictObject({
  count: v.pipe(v.number(), v.integer()),
  counted: oere,
});

export const cardResult = v.pipe(
  v.strictObject({
    card: card,
    year: v.pipe(v.number(), v.integer()),
    ceiling: oere,
    used: oere,
    left: oere,
    elsewhere: oere,
    unregistered: tally,
    toTakeOut: tally,
    payments: v.array(payment),
    saldo: v.nullable(
      v.strictObject({
        left: oere,
        readAt: instant,
      }),
    ),
    holidayPayOwed: v.array(
      v.strictObject({
        employer: cvr,
        owed: oere,
        days: v.strictObject({
          earned: v.pipe(v.number(), v.integer()),
          taken: v.pipe(v.number(), v.integer()),
          untaken: v.pipe(v.number(), v.integer()),
        }),
      }),
    ),
    leftBesideOwed: oere,
    hoursThatFit: v.nullable(seconds),
    hoursThatFitBesideOwed: v.nullable(seconds),
    name: v.optional(v.string()),
  }),
  v.title("frikort card"),
);
