import * as v from "valibot";
import { cvr, day, digest, key } from "./parts.js";

export const keysResult = v.strictObject({
  keys: v.array(
    v.strictObject({
      employer: cvr,
      name: v.string(),
      key: v.nullable(key),
      fingerprint: v.nullable(digest),
      publicKey: v.nullable(v.pipe(v.string(), v.description("Ed25519, 32 bytes as base64."))),
    }),
  ),
});

export const keysExportResult = v.strictObject({
  ...keysResult.entries,
  file: v.nullable(v.string()),
});

const known = v.strictObject({
  employer: cvr,
  known: v.array(
    v.strictObject({ key, fingerprint: digest, accepted: v.pipe(v.boolean(), v.description("By a person.")) }),
  ),
  met: v.pipe(
    v.array(v.strictObject({ key, fingerprint: digest })),
    v.description("Met since, and not accepted: papers sealed with them are key-unknown."),
  ),
  firstSeen: v.nullable(v.pipe(day, v.description("When the employer's first key was seen first."))),
});

export const keysListResult = v.strictObject({ keys: v.array(known) });

export const keysAcceptResult = v.strictObject({
  status: v.picklist(["accepted", "stands", "planned"]),
  keys: v.array(known),
});

export const keysForgetResult = v.strictObject({
  status: v.picklist(["forgotten", "planned", "nothing"]),
  keys: v.array(known),
});
