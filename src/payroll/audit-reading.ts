import { erasedPerson } from "../values/person.js";
import type { Looked, StoredText } from "./audit-look.js";
import { isJson, type Json, quickVoucher } from "./audit-voucher.js";
import { readEntry } from "./entry-parse.js";

/**
 * Reads a stored text for the audits. Vouchers go to a quick reader that can only say yes; whatever that does not know goes
 * to the strict reader of entries, which names the field. A missing name of who wrote it keeps nothing else from being read.
 */
export function readLooked(stored: StoredText): Looked {
  const json = parsed(stored.text);
  if (json === undefined) return { stored, entry: undefined, fault: "json", unnamed: [] };
  const quick = json.kind === "payment" || json.kind === "reversal" ? quickVoucher(json, stored.digest) : undefined;
  if (quick !== undefined) return { stored, entry: quick, fault: undefined, unnamed: [] };
  const read = readEntry(json, stored.digest, erasedPerson);
  if (read.ok) return { stored, entry: read.value, fault: undefined, unnamed: [] };
  if (read.problem !== "by") return { stored, entry: undefined, fault: read.problem, unnamed: [] };
  const named = readEntry({ ...json, by: "?" }, stored.digest, erasedPerson);
  if (named.ok) return { stored, entry: named.value, fault: undefined, unnamed: ["by"] };
  return { stored, entry: undefined, fault: named.problem, unnamed: ["by"] };
}

function parsed(text: string): Json | undefined {
  try {
    const json: unknown = JSON.parse(text);
    return isJson(json) ? json : undefined;
  } catch {
    return undefined;
  }
}
