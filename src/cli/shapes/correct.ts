import * as v from "valibot";
import { files, payment } from "./parts.js";
import { written } from "./plain.js";

export const correctResult = v.strictObject({
  status: written,
  payment: payment,
  files: files,
  reversal: payment,
  reversalFiles: files,
});
