import { execFile } from "node:child_process";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { buildSync } from "esbuild";
import { expect, test } from "vitest";
import {
  ensureKey,
  fingerprint,
  loadKey,
  type SigningKey,
  seal,
  verifySeal,
} from "../../../src/adapters/keys/key-file.js";
import { readTrust, trustText } from "../../../src/adapters/keys/trust.js";
import { digestOf, parsePublicKey, parseSeal } from "../../../src/values/digest.js";
import { type CvrNumber, parseCvr } from "../../../src/values/identity.js";
import type { Outcome } from "../../../src/values/problem.js";
import { broken } from "../../../src/values/result.js";
import { tempFolder } from "../../support/temp-folder.js";

const home = tempFolder();

function cvr(text: string): CvrNumber {
  const parsed = parseCvr(text);
  return parsed.ok ? parsed.value : broken(text);
}

function given(outcome: Outcome<SigningKey>): SigningKey {
  return outcome.ok ? outcome.value : broken(outcome.error[0].code);
}

const nordlys = cvr("13748136");
const other = cvr("99999993");

test("a key is made once, for its owner only, and is the same ever after", () => {
  expect(loadKey({ home, employer: nordlys })).toMatchObject({ ok: false, error: [{ code: "file-not-found" }] });
  const made = given(ensureKey({ home, employer: nordlys }));
  expect(statSync(join(home, "keys", "13748136.json")).mode & 0o777).toBe(0o600);
  expect(statSync(join(home, "keys")).mode & 0o777).toBe(0o700);
  expect(given(ensureKey({ home, employer: nordlys })).publicKey).toBe(made.publicKey);
  expect(given(loadKey({ home, employer: nordlys })).publicKey).toBe(made.publicKey);
  expect(fingerprint(made.publicKey)).toBe(digestOf(Buffer.from(made.publicKey, "base64")));
});

test("of many that make the key at once all end with the same one", async () => {
  const script = join(home, "make-key.mjs");
  const contents = `import { ensureKey } from "./src/adapters/keys/key-file.js";
    const key = ensureKey({ home: ${JSON.stringify(join(home, "crowd"))}, employer: "13748136" });
    console.log(key.ok ? key.value.publicKey : key.error[0].code);`;
  buildSync({
    stdin: { contents, resolveDir: process.cwd() },
    bundle: true,
    platform: "node",
    format: "esm",
    outfile: script,
  });
  const runs = Array.from({ length: 8 }, () => promisify(execFile)(process.execPath, [script]));
  const keys = (await Promise.all(runs)).map((run) => run.stdout);
  expect(new Set(keys).size).toBe(1);
  expect(readdirSync(join(home, "crowd", "keys"))).toEqual(["13748136.json"]);
});

test("a seal holds for its digest and its key alone", () => {
  const key = given(ensureKey({ home, employer: nordlys }));
  const stranger = given(ensureKey({ home, employer: other }));
  const digest = digestOf("bilag 2026-0001");
  const sealed = seal(digest, key);
  expect(verifySeal(digest, sealed, key.publicKey)).toBe(true);
  expect(verifySeal(digestOf("bilag 2026-0002"), sealed, key.publicKey)).toBe(false);
  expect(verifySeal(digest, sealed, stranger.publicKey)).toBe(false);
  expect(seal(digest, key)).toBe(sealed);
  expect(parseSeal(sealed).ok).toBe(true);
  expect(parsePublicKey(key.publicKey).ok).toBe(true);
});

test("a key under a passphrase opens with that passphrase only, and its file shows nothing of it", () => {
  const place = { home: join(home, "locked"), employer: nordlys };
  const made = given(ensureKey({ ...place, passphrase: "hav og himmel" }));
  expect(given(loadKey({ ...place, passphrase: "hav og himmel" })).publicKey).toBe(made.publicKey);
  for (const passphrase of [undefined, "", "hav og jord"]) {
    expect(loadKey({ ...place, passphrase })).toMatchObject({
      ok: false,
      error: [{ code: "file-not-read", data: { reason: "wrong-password" } }],
    });
  }
  const secret = made.privateKey.export({ type: "pkcs8", format: "der" }).subarray(16).toString("base64");
  expect(readFileSync(join(place.home, "keys", "13748136.json"), "utf8")).not.toContain(secret);
});

test("a key file that was altered or belongs to another employer is refused by its key", () => {
  const place = { home: join(home, "altered"), employer: nordlys };
  ensureKey(place);
  const path = join(place.home, "keys", "13748136.json");
  const text = readFileSync(path, "utf8");
  const stranger = given(ensureKey({ home, employer: other })).publicKey;
  const changes: readonly (readonly [string, string])[] = [
    ["employer", text.replace("13748136", "99999993")],
    ["publicKey", text.replace(/("publicKey": ")[^"]+/, `$1${stranger}`)],
    ["privateKey", text.replace(/("privateKey": ")[^"]+/, "$1AAAA")],
    ["privateKey", text.replace('"privateKey"', '"private"')],
    ["", "not JSON"],
  ];
  for (const [key, altered] of changes) {
    writeFileSync(path, altered);
    expect(loadKey(place)).toMatchObject({
      ok: false,
      error: [{ code: "settings-not-understood", data: { path, key } }],
    });
  }
});

test("one seal and one key have one spelling", () => {
  const zeros = `${"A".repeat(86)}==`;
  expect(parseSeal(zeros).ok).toBe(true);
  expect(parseSeal(`${"A".repeat(85)}B==`).ok).toBe(false);
  expect(parseSeal("A".repeat(88)).ok).toBe(false);
  expect(parsePublicKey(`${"A".repeat(43)}=`).ok).toBe(true);
  expect(parsePublicKey(`${"A".repeat(42)}B=`).ok).toBe(false);
});

test("an officer reads back the public keys that were exported", () => {
  const path = join(home, "keys.json");
  const keys = [nordlys, other].map((employer) => ({
    employer,
    publicKey: given(ensureKey({ home, employer })).publicKey,
  }));
  writeFileSync(path, trustText(keys));
  expect(readTrust(path)).toEqual({ ok: true, value: keys });
  const wrong = {
    "{}": "keys",
    '{"keys":[]}': "keys",
    '{"keys":[1]}': "keys[0].employer",
    '{"keys":[{"employer":"13748136","publicKey":"x"}]}': "keys[0].publicKey",
  };
  for (const [text, key] of Object.entries(wrong)) {
    writeFileSync(path, text);
    expect(readTrust(path)).toMatchObject({ ok: false, error: [{ code: "settings-not-understood", data: { key } }] });
  }
});
