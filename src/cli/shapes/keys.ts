import * as v from "valibot";
import { cvr, digest, key } from "./parts.js";

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
