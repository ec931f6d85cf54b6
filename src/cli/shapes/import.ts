import * as v from "valibot";
import { count, importId, money, path, rejected } from "./parts.js";

export const importResult = v.strictObject({
  status: v.picklist(["written", "planned", "nothing-new", "refused"]),
  importId: v.nullable(importId),
  rows: count,
  payments: v.strictObject({
    written: count,
    stands: count,
    refused: count,
  }),
  counted: money,
  payout: money,
  files: v.strictObject({
    registration: v.nullable(path),
    merged: v.nullable(path),
    rejected: v.nullable(path),
    payslips: count,
  }),
  people: v.optional(
    v.pipe(
      v.array(
        v.strictObject({
          card: v.string(),
          employer: v.string(),
          voucher: v.nullable(v.string()),
          periodFrom: v.string(),
          periodTo: v.string(),
          payDay: v.string(),
          seconds: count,
          rates: v.array(money),
          counted: money,
          payout: money,
        }),
      ),
      v.description("Each payment that was or would be entered."),
    ),
  ),
  rejected: v.array(rejected),
  undo: v.optional(v.pipe(importId, v.description("With --undo: the name under which the reversals stand."))),
});
