import * as v from "valibot";
import { card, cvr, day, path } from "./parts.js";

export const agreementResult = v.pipe(
  v.strictObject({
    status: v.picklist(["written", "stands", "planned"]),
    card: card,
    employer: cvr,
    madeOn: day,
    file: v.nullable(path),
  }),
  v.title("frikort agreement"),
);

export const contractResult = v.pipe(
  v.strictObject({
    status: v.picklist(["written", "stands", "planned"]),
    card: card,
    employer: cvr,
    madeOn: day,
    file: v.nullable(path),
    open: v.pipe(v.array(v.string()), v.description("What nobody has given: lines to fill in by hand.")),
  }),
  v.title("frikort contract"),
);
