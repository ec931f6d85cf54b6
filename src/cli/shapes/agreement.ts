import * as v from "valibot";
import { card, cvr, day, path } from "./parts.js";
import { noted } from "./plain.js";

export const agreementResult = v.strictObject({
  status: noted,
  card: card,
  employer: cvr,
  madeOn: day,
  file: v.nullable(path),
});

export const contractResult = v.strictObject({
  ...agreementResult.entries,
  open: v.pipe(v.array(v.string()), v.description("What nobody has given: lines to fill in by hand.")),
});
