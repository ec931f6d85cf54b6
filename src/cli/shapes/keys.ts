import * as v from "valibot";
import { cvr, day, digest, key } from "./parts.js";

export const keysExportResult = v.pipe(
  v.strictObject({
    keys: v.array(
      v.strictObject({
        employer: cvr,
        name: v.string(),
        key: v.nullable(key),
        fingerprint: v.nullable(digest),
        publicKey: v.nullable(v.pipe(v.string(), v.description("Ed25519, 32 bytes as base64."))),
      }),
    ),
    file: v.nullable(v.string()),
  }),
  v.title("frikort keys export"),
);

export const keysResult = v.pipe(
  v.strictObject({
    keys: v.array(
      v.strictObject({
        employer: cvr,
        name: v.string(),
        key: v.nullable(key),
        fingerprint: v.nullable(digest),
        publicKey: v.nullable(v.pipe(v.string(), v.description("Ed25519, 32 bytes as base64."))),
      }),
    ),
  }),
  v.title("frikort keys"),
);

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

export const keysListResult = v.pipe(v.strictObject({ keys: v.array(known) }), v.title("frikort keys list"));

export const keysAcceptResult = v.pipe(
  v.strictObject({ status: v.picklist(["accepted", "stands", "planned"]), keys: v.array(known) }),
  v.title("frikort keys accept"),
);

export const keysForgetResult = v.pipe(
  v.strictObject({ status: v.picklist(["forgotten", "planned", "nothing"]), keys: v.array(known) }),
  v.title("frikort keys forget"),
);
