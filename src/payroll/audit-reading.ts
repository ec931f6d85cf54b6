import type { Digest } from "../values/digest.js";
import { erasedPerson } from "../values/person.js";
import { no, ok, type Result } from "../values/result.js";
import type { Looked, StoredText } from "./audit-look.js";
import { isJson, type Json, quickVoucher } from "./audit-voucher.js";
import type { Entry } from "./entry.js";
import { readEntry } from "./entry-parse.js";

/**
 * Reads a stored text for the audits. Vouchers go to a quick reader that can only say yes; whatever that does not know goes
 * to the strict reader of entries, which names the field. A missing name of who wrote it keeps nothing else from being read.
 */
export function readLooked(stored: StoredText): Looked {
  const json = parsed(stored.text);
  if (json === undefined) return { stored, entry: undefined, fault: "json", unnamed: [] };
  const read = readJson(json, stored.digest);
  if (read.ok) return { stored, entry: read.value, fault: undefined, unnamed: [] };
  const named = read.problem === "by" ? readJson({ ...json, by: "?" }, stored.digest) : read;
  const unnamed = read.problem === "by" ? ["by"] : [];
  if (named.ok) return { stored, entry: named.value, fault: undefined, unnamed };
  return { stored, entry: undefined, fault: named.problem, unnamed };
}

/** A voucher that only the strict reader takes is written in a way the program never writes. */
function readJson(json: Json, digest: Digest): Result<Entry, string> {
  const isVoucher = json.kind === "payment" || json.kind === "reversal";
  const quick = isVoucher ? quickVoucher(json, digest) : undefined;
  if (quick !== undefined) return ok(quick);
  const read = readEntry(json, digest, erasedPerson);
  return read.ok && isVoucher ? no("text") : read;
}

function parsed(text: string): Json | undefined {
  try {
    const json: unknown = JSON.parse(text);
    return isJson(json) ? json : undefined;
  } catch {
    return undefined;
  }
}
