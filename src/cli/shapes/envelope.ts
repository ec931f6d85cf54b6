import * as v from "valibot";
import { notice, problem } from "./parts.js";

export const envelopeResult = v.pipe(
  v.union([
    v.strictObject({
      ok: v.literal(true),
      command: v.string(),
      result: v.record(v.string(), v.unknown()),
      notices: v.optional(v.array(notice)),
    }),
    v.strictObject({
      ok: v.literal(false),
      command: v.string(),
      problems: v.pipe(v.array(problem), v.minLength(1)),
      result: v.optional(v.record(v.string(), v.unknown())),
      notices: v.optional(v.array(notice)),
    }),
  ]),
  v.title("What every command prints with --json"),
);
