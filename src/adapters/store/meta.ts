import { parseInstant } from "../../values/calendar.js";
import { parseDigest } from "../../values/digest.js";
import type { Finding } from "../../values/finding.js";
import { copyBegun, copyWhole } from "./copy-mark.js";
import { differs, type Row } from "./rows.js";

/** What a store says of itself, by key and value. */
export const metaRows = "SELECT key, value FROM meta ORDER BY key";

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
  if (key === copyBegun || /^schema\/[1-9]\d*$/.test(key)) return parseInstant(value).ok;
  return value === "" && (key === copyWhole || /^law-edition\/[0-9a-f]{16}$/.test(key));
}
