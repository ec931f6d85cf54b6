import * as v from "valibot";
import { card, cvr, day, oere, voucher } from "./parts.js";
import { noted } from "./plain.js";

export const registeredResult = v.strictObject({
  status: noted,
  vouchers: v.array(
    v.strictObject({
      voucher: voucher,
      employer: cvr,
      card: card,
      counted: oere,
      status: noted,
      registeredOn: v.optional(day),
      registeredBy: v.optional(v.pipe(v.string(), v.minLength(1))),
      reason: v.optional(v.pipe(v.string(), v.minLength(1))),
    }),
  ),
});
