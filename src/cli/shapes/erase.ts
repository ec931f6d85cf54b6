import * as v from "valibot";
import { card, cvr } from "./parts.js";

export const eraseResult = v.pipe(
  v.strictObject({
    status: v.picklist(["written", "stands", "planned"]),
    card: card,
    employers: v.array(cvr),
    persons: v.pipe(v.number(), v.integer(), v.minValue(0)),
    vouchers: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
  v.title("frikort erase"),
);
