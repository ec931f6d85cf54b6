import { type Entry, isVoucher } from "../../ledger/entry.js";
import { readEntry } from "../../ledger/parse.js";
import type { Digest } from "../../values/digest.js";
import { erasedPerson } from "../../values/person.js";
import { err, type Result } from "../../values/result.js";
import type { AuditedEntry, StoredText } from "./audited-entry.js";
import { canonicalVoucher } from "./canonical.js";

/**
 * Reads a stored text for the audits. Vouchers go to a quick reader that can only say yes; whatever that does not know goes
 * to the strict reader of entries, which names the field. A missing name of who wrote it keeps nothing else from being read.
 */
export function readLooked(stored: StoredText): AuditedEntry {
  const quick = canonicalVoucher(stored.text, stored.digest);
  if (quick !== undefined) return { stored, entry: quick, fault: undefined, unnamed: allNamed };
  const json = jsonOf(stored.text);
  if (json === undefined) return { stored, entry: undefined, fault: "json", unnamed: allNamed };
  const read = strictly(json, stored.digest);
  if (read.ok) return { stored, entry: read.value, fault: undefined, unnamed: allNamed };
  const isUnnamed = read.error === "by";
  const named = isUnnamed ? readEntry({ ...json, by: "?" }, stored.digest, erasedPerson) : read;
  const unnamed = isUnnamed ? ["by"] : allNamed;
  if (named.ok) return { stored, entry: named.value, fault: undefined, unnamed };
  return { stored, entry: undefined, fault: named.error, unnamed };
}

const allNamed: readonly string[] = [];

/** A voucher that only the strict reader takes is written in a way the program never writes. */
function strictly(json: Json, digest: Digest): Result<Entry, string> {
  const read = readEntry(json, digest, erasedPerson);
  return read.ok && isVoucher(read.value) ? err("text") : read;
}

type Json = Readonly<Record<string, unknown>>;

function jsonOf(text: string): Json | undefined {
  try {
    const json: unknown = JSON.parse(text);
    return isJson(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
