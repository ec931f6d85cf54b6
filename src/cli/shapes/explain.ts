import * as v from "valibot";
import { cvr, step, voucher } from "./parts.js";

export const explainResult = v.strictObject({
  voucher: voucher,
  employer: cvr,
  steps: v.array(step),
});
