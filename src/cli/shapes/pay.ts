import * as v from "valibot";
import { path, payment, step } from "./parts.js";

export const payResult = v.pipe(
  v.strictObject({
    status: v.picklist(["written", "stands", "planned"]),
    payment: payment,
    files: v.strictObject({
      payslip: v.nullable(path),
      registration: v.nullable(path),
      ordinary: v.nullable(path),
    }),
    steps: v.optional(v.array(step)),
  }),
  v.title("frikort pay"),
);
