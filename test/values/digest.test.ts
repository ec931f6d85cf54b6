import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { digestDigits, digestOf, parseDigest, parsePublicKey, parseSeal, shortForm } from "../../src/values/digest.js";

const unreadable = { ok: false, error: { kind: "unreadable" } };

test("a digest is SHA-256 in 64 hexadecimal digits, and its first digits are a piece of it", () => {
  const whole = createHash("sha256").update("frikort").digest("hex");
  expect(digestOf("frikort")).toBe(whole);
  for (const count of [2, 20, 64]) expect(digestDigits("frikort", count)).toBe(whole.slice(0, count));
  expect(shortForm(digestOf("frikort"))).toBe(`${whole.slice(0, 4)}-${whole.slice(4, 8)}`.toUpperCase());
});

test("a digest, a seal and a key have one spelling each; with anything before or after they are refused", () => {
  const spelled = [
    [parseDigest, digestOf("")],
    [parseSeal, Buffer.alloc(64, 7).toString("base64")],
    [parsePublicKey, Buffer.alloc(32, 7).toString("base64")],
  ] as const;
  for (const [parse, text] of spelled) {
    expect(parse(text)).toEqual({ ok: true, value: text });
    for (const other of [` ${text}`, `${text} `, `a${text}`, `${text}a`, text.slice(1), ""])
      expect(parse(other)).toEqual(unreadable);
  }
  expect(parseDigest(digestOf("").toUpperCase())).toEqual(unreadable);
  // The unused bits of the last letter are zero.
  expect(parseSeal(`${"A".repeat(85)}B==`)).toEqual(unreadable);
  expect(parsePublicKey(`${"A".repeat(42)}B=`)).toEqual(unreadable);
});
