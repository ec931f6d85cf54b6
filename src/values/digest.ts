import { hash } from "node:crypto";
import { type Brand, branded } from "./brand.js";
import { err, type Fault, ok, type Result } from "./result.js";

/** SHA-256 of a text, as 64 hexadecimal digits. */
export type Digest = Brand<string, "Digest">;

export function digestOf(text: string | Uint8Array): Digest {
  return branded<Digest>(hash("sha256", text, "hex"));
}

/** The first digits of a digest, an even number of them. A piece cut out of the digest would keep the whole of it in memory. */
export function digestDigits(text: string, count: number): string {
  return hash("sha256", text, "buffer").toString("hex", 0, count / 2);
}

export function parseDigest(text: string): Result<Digest, Fault> {
  return /^[0-9a-f]{64}$/.test(text) ? ok(branded<Digest>(text)) : err({ kind: "unreadable" });
}

/** `4F2A-91C0`: eight digits for a person to compare on paper. */
export function shortForm(digest: Digest): string {
  return `${digest.slice(0, 4)}-${digest.slice(4, 8)}`.toUpperCase();
}

/** An Ed25519 signature over a digest: 64 bytes as base64. */
export type Seal = Brand<string, "Seal">;

/** The public half of an employer's Ed25519 key: 32 bytes as base64. */
export type PublicKey = Brand<string, "PublicKey">;

/** Only the one canonical spelling of the 64 bytes is taken, so that a seal cannot be written in two ways. */
export function parseSeal(text: string): Result<Seal, Fault> {
  return /^[A-Za-z0-9+/]{85}[AQgw]==$/.test(text) ? ok(branded<Seal>(text)) : err({ kind: "unreadable" });
}

/** Only the one canonical spelling of the 32 bytes is taken. */
export function parsePublicKey(text: string): Result<PublicKey, Fault> {
  return /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/.test(text)
    ? ok(branded<PublicKey>(text))
    : err({ kind: "unreadable" });
}
