import { type Brand, branded } from "./brand.js";
import { type Fault, no, ok, type Result } from "./result.js";

/** An Ed25519 signature over a digest: 64 bytes as base64. */
export type Seal = Brand<string, "Seal">;

/** The public half of an employer's Ed25519 key: 32 bytes as base64. */
export type PublicKey = Brand<string, "PublicKey">;

/** Only the one canonical spelling of the 64 bytes is taken, so that a seal cannot be written in two ways. */
export function parseSeal(text: string): Result<Seal, Fault> {
  return /^[A-Za-z0-9+/]{85}[AQgw]==$/.test(text) ? ok(branded<Seal>(text)) : no({ kind: "unreadable" });
}

/** Only the one canonical spelling of the 32 bytes is taken. */
export function parsePublicKey(text: string): Result<PublicKey, Fault> {
  return /^[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]=$/.test(text)
    ? ok(branded<PublicKey>(text))
    : no({ kind: "unreadable" });
}
