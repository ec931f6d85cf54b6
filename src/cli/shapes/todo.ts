import * as v from "valibot";
import { card, cvr, day, instant, oere, voucher } from "./parts.js";
import { countable, whole } from "./plain.js";

export const todoResult = v.strictObject({
  count: v.pipe(countable, v.description("Payments still to be typed.")),
  counted: oere,
  overdue: countable,
  reversals: v.pipe(countable, v.description("Reversals whose payment still stands at socialtfrikort.dk.")),
  toRegister: v.array(
    v.strictObject({
      employer: cvr,
      card: card,
      employedFrom: day,
      employedTo: v.nullable(day),
      counted: oere,
      toType: v.pipe(v.string(), v.regex(/^-?\d+,\d{2}$/), v.description("The amount as it is typed.")),
      contact: v.string(),
      voucher: voucher,
      reverses: v.nullable(voucher),
      payDay: day,
      periodFrom: day,
      periodTo: day,
      payout: oere,
      overdue: v.boolean(),
      covered: v.literal(false),
      employmentRegistered: v.boolean(),
    }),
  ),
  employments: v.array(
    v.strictObject({
      employer: cvr,
      card: card,
      from: day,
      to: v.nullable(day),
    }),
  ),
  saldos: v.array(
    v.strictObject({
      card: card,
      year: whole,
      readAt: instant,
      left: oere,
      ceiling: oere,
      portalUsed: oere,
      ledgerUsed: oere,
      difference: oere,
      causes: v.array(
        v.strictObject({
          kind: v.picklist([
            "typed-not-marked",
            "noted-since",
            "reversed-still-there",
            "marked-not-typed",
            "payout-typed",
            "whole-kroner",
            "ceiling-differs",
            "elsewhere",
          ]),
          vouchers: v.array(
            v.strictObject({
              employer: cvr,
              voucher: voucher,
            }),
          ),
        }),
      ),
    }),
  ),
  notCovered: v.pipe(
    v.array(
      v.strictObject({
        card: card,
        year: whole,
        amount: oere,
      }),
    ),
    v.description("Unregistered pay that the card has no room for (others have registered meanwhile)."),
  ),
  comparison: v.nullable(
    v.strictObject({
      lines: countable,
      matched: countable,
      sums: v.array(
        v.strictObject({
          card: card,
          portal: oere,
          ledger: oere,
        }),
      ),
      differences: v.array(
        v.strictObject({
          kind: v.picklist(["only-portal", "only-ledger", "amount-differs", "not-marked", "reversed-still-there"]),
          card: card,
          day: v.nullable(day),
          portal: v.nullable(oere),
          ledger: v.nullable(oere),
          line: v.nullable(v.pipe(whole, v.minValue(1))),
          employer: v.nullable(cvr),
          voucher: v.nullable(voucher),
          payoutTyped: v.boolean(),
        }),
      ),
    }),
  ),
});
