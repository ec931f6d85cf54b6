import * as v from "valibot";
import { card, cvr, path, payment, problem } from "./parts.js";
import { noted } from "./plain.js";

export const demoResult = v.strictObject({
  status: noted,
  folder: path,
  home: path,
  employer: cvr,
  card: card,
  payments: v.array(payment),
  refused: v.array(problem),
  files: v.array(path),
});
