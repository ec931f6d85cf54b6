import { type Digest, parseDigest } from "../../values/digest.js";
import type { Finding } from "../../values/finding.js";
import { copyBegun, copyWhole } from "./copy-mark.js";
import { ceilingsWritten } from "./law-edition.js";
import { differs, type Row } from "./rows.js";

/** What a store says of itself, by key and value. */
export const metaRows = "SELECT key, value FROM meta ORDER BY key";

/** What those rows come to. */
export interface Meta {
  readonly version: number;
  readonly ledger: Digest | undefined;
  /** The tables of ceilings that programs have told the ledger of. */
  readonly editions: ReadonlySet<string>;
  readonly keys: ReadonlySet<string>;
}

export function metaFrom(rows: readonly Row[]): Meta {
  let version = 0;
  let ledger: Digest | undefined;
  const editions = new Set<string>();
  const keys = new Set<string>();
  for (const [key, value] of rows) {
    keys.add(String(key));
    const [word, rest = ""] = String(key).split("/");
    if (word === "schema") version = Math.max(version, Number(rest));
    if (word === "law-edition") editions.add(rest);
    const named = word === "ledger" ? parseDigest(String(value)) : undefined;
    if (named?.ok) ledger = named.value;
  }
  return { version, ledger, editions, keys };
}

/** Rows that no program of ours writes, and steps of the schema that are missing before one that was taken. */
export function metaThatDiffers(rows: readonly Row[], place: string): readonly Finding[] {
  const told = (key: string, said: { readonly expected: string; readonly found: string }) =>
    differs(place, { field: "meta", object: key, ...said });
  const kept = rows.map(([key, value]) => [String(key), String(value)] as const);
  const foreign = kept
    .filter(([key, value]) => !isOurs(key, value))
    .map(([key]) => told(key, { expected: "", found: key }));
  const steps = kept.filter(([key]) => key.startsWith("schema/")).map(([key]) => key);
  const missing = steps.map((_, step) => `schema/${step + 1}`).filter((key) => !steps.includes(key));
  return [...foreign, ...missing.map((key) => told(key, { expected: key, found: "" }))];
}

function isOurs(key: string, value: string): boolean {
  if (key === "ledger") return parseDigest(value).ok;
  const isMark = key === copyBegun || key === copyWhole || /^schema\/[1-9]\d*$/.test(key);
  return isMark ? value === "" : ceilingsWritten(key, value) !== undefined;
}
