import * as v from "valibot";
import { files, payment } from "./parts.js";
import { written } from "./plain.js";

export const reverseResult = v.strictObject({
  status: written,
  payment: payment,
  files: files,
});
