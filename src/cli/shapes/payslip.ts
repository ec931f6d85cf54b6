import * as v from "valibot";
import { path, voucher } from "./parts.js";

export const payslipResult = v.pipe(
  v.strictObject({
    payslips: v.array(
      v.strictObject({
        voucher: voucher,
        files: v.strictObject({
          payslip: v.nullable(path),
          registration: v.nullable(path),
          ordinary: v.nullable(path),
        }),
      }),
    ),
  }),
  v.title("frikort payslip"),
);
