import * as v from "valibot";
import { card, cvr, day, oere, voucher } from "./parts.js";

export const registeredResult = v.pipe(
  v.strictObject({
    status: v.picklist(["written", "stands", "planned"]),
    vouchers: v.array(
      v.strictObject({
        voucher: voucher,
        employer: cvr,
        card: card,
        counted: oere,
        status: v.picklist(["written", "stands", "planned"]),
        registeredOn: v.optional(day),
        registeredBy: v.optional(v.pipe(v.string(), v.minLength(1))),
        reason: v.optional(v.pipe(v.string(), v.minLength(1))),
      }),
    ),
  }),
  v.title("frikort registered"),
);
