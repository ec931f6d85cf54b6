import { hash } from "node:crypto";
import { type Brand, branded } from "./brand.js";
import { type Fault, no, ok, type Result } from "./result.js";

/** SHA-256 of a text, as 64 hexadecimal digits. */
export type Digest = Brand<string, "Digest">;

export function digestOf(text: string | Uint8Array): Digest {
  return branded<Digest>(hash("sha256", text, "hex"));
}

export function parseDigest(text: string): Result<Digest, Fault> {
  return /^[0-9a-f]{64}$/.test(text) ? ok(branded<Digest>(text)) : no({ kind: "unreadable" });
}

/** `4F2A-91C0`: eight digits for a person to compare on paper. */
export function shortForm(digest: Digest): string {
  return `${digest.slice(0, 4)}-${digest.slice(4, 8)}`.toUpperCase();
}
