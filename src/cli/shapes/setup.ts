import * as v from "valibot";
import { payPeriodClasses } from "../../law/atp.js";
import { usualPractices } from "../../ledger/entry.js";
import { cvr } from "./parts.js";
import { noted } from "./plain.js";

export const setupResult = v.strictObject({
  status: noted,
  employer: v.strictObject({
    cvr: cvr,
    name: v.string(),
    address: v.string(),
    contact: v.string(),
    holidayPay: v.picklist(usualPractices),
    payPeriod: v.picklist(payPeriodClasses),
    yearEnd: v.pipe(v.string(), v.regex(/^\d{2}-\d{2}$/)),
    accounts: v.strictObject({
      wage: v.optional(v.string()),
      "holiday-pay": v.optional(v.string()),
      pension: v.optional(v.string()),
      "atp-employer": v.optional(v.string()),
      bank: v.optional(v.string()),
      cash: v.optional(v.string()),
      "owed-holiday-pay": v.optional(v.string()),
      "owed-atp": v.optional(v.string()),
    }),
  }),
  key: v.nullable(v.pipe(v.string(), v.regex(/^[0-9A-F]{4}-[0-9A-F]{4}$/))),
  default: v.boolean(),
});
