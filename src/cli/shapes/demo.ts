import * as v from "valibot";
import { card, cvr, path, payment, problem } from "./parts.js";

export const demoResult = v.pipe(
  v.strictObject({
    status: v.picklist(["written", "stands", "planned"]),
    folder: path,
    home: path,
    employer: cvr,
    card: card,
    payments: v.array(payment),
    refused: v.array(problem),
    files: v.array(path),
  }),
  v.title("frikort demo"),
);
