import * as v from "valibot";
import { files, payment } from "./parts.js";

export const correctResult = v.pipe(
  v.strictObject({
    status: v.picklist(["written", "planned"]),
    payment: payment,
    files: files,
    reversal: payment,
    reversalFiles: files,
  }),
  v.title("frikort correct"),
);
