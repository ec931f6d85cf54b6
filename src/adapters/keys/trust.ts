import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { KeysByEmployer } from "../../payroll/verify/keys.js";
import { type Digest, type PublicKey, parsePublicKey } from "../../values/digest.js";
import { type CvrNumber, parseCvr } from "../../values/identity.js";
import type { Outcome } from "../../values/problem.js";
import { ok } from "../../values/result.js";
import { notRead } from "../files/fault.js";
import { isJsonObject, jsonText, notUnderstood, readJson } from "../files/json.js";
import { fingerprint } from "./key-file.js";

/** One employer's public key, as an officer got it from the employer. An employer may have had several. */
interface TrustedKey {
  readonly employer: CvrNumber;
  readonly publicKey: PublicKey;
}

/** What `keys export` writes and `verify --trust` reads: `{ "keys": [ { "employer": …, "publicKey": … } ] }`. */
export function trustText(keys: readonly TrustedKey[]): string {
  return jsonText({ keys: keys.map(({ employer, publicKey }) => ({ employer, publicKey })) });
}

/** What stands in a list of keys, where a file that was named holds none. */
const noKeyFile = { key: "keys", expected: '{ "keys": [ … ] } (frikort keys export)' };

function isOfContent(code: string): boolean {
  return code === "settings-not-understood" || code === "text-not-readable";
}

/** Refused: no such file, and a list that holds no key, or in which a CVR number or a key is not one (207). */
export function readTrust(path: string): Outcome<readonly TrustedKey[]> {
  const read = readJson(path);
  if (!read.ok) return read.error.some(({ code }) => isOfContent(code)) ? notUnderstood(path, noKeyFile) : read;
  const list = read.value.keys;
  if (!Array.isArray(list) || list.length === 0) return notUnderstood(path, noKeyFile);
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

/** The keys of several lists and of every `.json` in folders, by employer. Refused: what `readTrust` refuses, and a folder without any. */
export function readTrusted(paths: readonly string[]): Outcome<KeysByEmployer> {
  const keys = new Map<CvrNumber, readonly Digest[]>();
  for (const path of paths) {
    const files = filesAt(path);
    if (!files.ok) return files;
    for (const file of files.value) {
      const list = readTrust(file);
      if (!list.ok) return list;
      for (const { employer, publicKey } of list.value) {
        keys.set(employer, [...new Set([...(keys.get(employer) ?? []), fingerprint(publicKey)])]);
      }
    }
  }
  return ok(keys);
}

function filesAt(path: string): Outcome<readonly string[]> {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) return ok([path]);
  try {
    const named = readdirSync(path).filter((name) => name.toLowerCase().endsWith(".json"));
    const files = named.sort().flatMap((name) => (isFile(join(path, name)) ? join(path, name) : []));
    return files.length === 0 ? notUnderstood(path, { key: "keys", expected: "*.json" }) : ok(files);
  } catch (error) {
    return notRead(path, error);
  }
}

/** A pipe in a folder has nobody who writes to it: opened, it would never answer. */
function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
