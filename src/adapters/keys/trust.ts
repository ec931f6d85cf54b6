import { type PublicKey, parsePublicKey } from "../../values/digest.js";
import { type CvrNumber, parseCvr } from "../../values/identity.js";
import type { Outcome } from "../../values/problem.js";
import { ok } from "../../values/result.js";
import { isJsonObject, jsonText, notUnderstood, readJson } from "../files/json.js";

/** One employer's public key, as an officer got it from the employer. An employer may have had several. */
export interface TrustedKey {
  readonly employer: CvrNumber;
  readonly publicKey: PublicKey;
}

/** What `keys export` writes and `verify --trust` reads: `{ "keys": [ { "employer": …, "publicKey": … } ] }`. */
export function trustText(keys: readonly TrustedKey[]): string {
  return jsonText({ keys: keys.map(({ employer, publicKey }) => ({ employer, publicKey })) });
}

/** Refused: no such file, and a list in which a CVR number or a key is not one (207). */
export function readTrust(path: string): Outcome<readonly TrustedKey[]> {
  const read = readJson(path);
  if (!read.ok) return read;
  const list = read.value.keys;
  if (!Array.isArray(list)) return notUnderstood(path, { key: "keys", expected: "[ … ]" });
  const keys: TrustedKey[] = [];
  for (const [place, item] of list.entries()) {
    const key = `keys[${place}]`;
    const entry = isJsonObject(item) ? item : {};
    const employer = parseCvr(String(entry.employer ?? ""));
    if (!employer.ok) return notUnderstood(path, { key: `${key}.employer`, expected: "CVR" });
    const publicKey = parsePublicKey(String(entry.publicKey ?? ""));
    if (!publicKey.ok) return notUnderstood(path, { key: `${key}.publicKey`, expected: "Ed25519, base64" });
    keys.push({ employer: employer.value, publicKey: publicKey.value });
  }
  return ok(keys);
}
