import * as v from "valibot";
import { payment } from "./parts.js";

export const listResult = v.pipe(
  v.strictObject({
    payments: v.array(payment),
  }),
  v.title("frikort list"),
);
