import * as v from "valibot";
import { card, cvr, day, instant, oere, payment, seconds } from "./parts.js";
import { noted, whole } from "./plain.js";

/** Of the commands that note something about a card. */
export const cardNotedResult = v.strictObject({
  status: noted,
  card: card,
  employer: cvr,
});

export const cardListResult = v.strictObject({
  year: whole,
  cards: v.array(
    v.strictObject({
      card: card,
      active: v.boolean(),
      used: v.nullable(oere),
      left: v.nullable(oere),
      unregistered: whole,
      rate: v.nullable(oere),
      employedFrom: v.nullable(day),
      employedTo: v.nullable(day),
      name: v.optional(v.string()),
    }),
  ),
});

const tally = v.strictObject({
  count: whole,
  counted: oere,
});

export const cardResult = v.strictObject({
  card: card,
  year: whole,
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
        earned: whole,
        taken: whole,
        untaken: whole,
      }),
    }),
  ),
  leftBesideOwed: oere,
  hoursThatFit: v.nullable(seconds),
  hoursThatFitBesideOwed: v.nullable(seconds),
  name: v.optional(v.string()),
});
