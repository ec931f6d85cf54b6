import * as v from "valibot";
import { card, cvr } from "./parts.js";
import { countable, noted } from "./plain.js";

export const eraseResult = v.strictObject({
  status: noted,
  card: card,
  employers: v.array(cvr),
  persons: countable,
  vouchers: countable,
});
