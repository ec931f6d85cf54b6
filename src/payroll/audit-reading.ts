import type { Digest } from "../values/digest.js";
import { erasedPerson } from "../values/person.js";
import { no, ok, type Result } from "../values/result.js";
import type { Looked, StoredText } from "./audit-looked.js";
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

/**
 * Two parts of a voucher's text are the same in thousands of vouchers: the employer's particulars and the law values. They
 * are cut out and parsed once. Quotes inside a text are escaped, so the marks can stand nowhere else.
 */
function parsed(text: string): Json | undefined {
  const payer = text.indexOf(',"payer":{');
  const holder = text.indexOf(',"holder":', payer);
  const law = text.indexOf(',"law":[', holder);
  const kept = text.indexOf(',"keptUntil":', law);
  if (payer < 0 || holder < 0 || law < 0 || kept < 0) return parsedWhole(text);
  const parts = [text.slice(payer + 1, holder), text.slice(law + 1, kept)].map(partOf);
  const rest = parsedWhole(text.slice(0, payer) + text.slice(holder, law) + text.slice(kept));
  const [payerPart, lawPart] = parts;
  if (rest === undefined || payerPart === undefined || lawPart === undefined) return undefined;
  if (rest.payer !== undefined || rest.law !== undefined) return undefined;
  return Object.assign(rest, payerPart, lawPart);
}

const knownParts = new Map<string, Json | undefined>();

function partOf(text: string): Json | undefined {
  const known = knownParts.get(text);
  if (known !== undefined) return known;
  const part = parsedWhole(`{${text}}`);
  if (knownParts.size >= 2048) knownParts.clear();
  knownParts.set(text, part);
  return part;
}

function parsedWhole(text: string): Json | undefined {
  try {
    const json: unknown = JSON.parse(text);
    return isJson(json) ? json : undefined;
  } catch {
    return undefined;
  }
}
