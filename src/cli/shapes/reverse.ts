import * as v from "valibot";
import { files, payment } from "./parts.js";

export const reverseResult = v.pipe(
  v.strictObject({
    status: v.picklist(["written", "planned"]),
    payment: payment,
    files: files,
  }),
  v.title("frikort reverse"),
);
