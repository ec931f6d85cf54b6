import * as v from "valibot";
import { files, payment, step } from "./parts.js";
import { noted } from "./plain.js";

export const payResult = v.strictObject({
  status: noted,
  payment: payment,
  files: v.strictObject(files.entries),
  steps: v.optional(v.array(step)),
});
