import type { Entry } from "../../ledger/entry.js";
import { readEntry } from "../../ledger/parse.js";
import { entryText } from "../../ledger/text.js";
import { erasedPerson } from "../../values/person.js";
import type { AuditedEntry, StoredText } from "./audited-entry.js";

/**
 * Reads a stored text for the audits. What can be read must also be written as the program writes it: an entry whose own text
 * is another one was put there by somebody else (`text`). A missing name of who wrote it keeps nothing else from being read.
 */
export function readLooked(stored: StoredText): AuditedEntry {
  const json = jsonOf(stored.text);
  if (json === undefined) return { stored, entry: undefined, fault: "json", unnamed: allNamed };
  const read = readEntry(json, stored.digest, erasedPerson);
  if (read.ok) return canonical(stored, read.value);
  const isUnnamed = read.error === "by";
  const named = isUnnamed ? readEntry({ ...json, by: "?" }, stored.digest, erasedPerson) : read;
  const unnamed = isUnnamed ? ["by"] : allNamed;
  if (named.ok) return { stored, entry: named.value, fault: undefined, unnamed };
  return { stored, entry: undefined, fault: named.error, unnamed };
}

function canonical(stored: StoredText, entry: Entry): AuditedEntry {
  if (entryText(entry) === stored.text) return { stored, entry, fault: undefined, unnamed: allNamed };
  return { stored, entry: undefined, fault: "text", unnamed: allNamed };
}

const allNamed: readonly string[] = [];

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
