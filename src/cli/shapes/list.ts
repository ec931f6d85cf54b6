import * as v from "valibot";
import { payment } from "./parts.js";

export const listResult = v.strictObject({
  payments: v.array(payment),
});
