import * as v from "valibot";
import { files, voucher } from "./parts.js";

export const payslipResult = v.strictObject({
  payslips: v.array(
    v.strictObject({
      voucher: voucher,
      files: v.strictObject(files.entries),
    }),
  ),
});
