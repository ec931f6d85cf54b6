import type { Chain } from "../../ledger/entry.js";
import type { ExpectedHead } from "../../payroll/audit/heads.js";
import { branded } from "../../values/brand.js";
import { parseDigest } from "../../values/digest.js";
import { parseCvr } from "../../values/identity.js";
import { type Outcome, problem } from "../../values/problem.js";
import { err, ok } from "../../values/result.js";
import { isJsonObject, readJson } from "../files/json.js";

/**
 * Where the chains stood at some time, from the `record.json` of a payslip (its entry's place and digest) or from a list
 * `{ "heads": [ { chain, sequence, digest } ] }`, which is also what `check --json` gives. Refused: anything else (232).
 */
export function readHeads(path: string): Outcome<readonly ExpectedHead[]> {
  const json = readJson(path);
  if (!json.ok) return json.error[0].code === "settings-not-understood" ? refused(path, "json") : json;
  const result = isJsonObject(json.value.result) ? json.value.result : json.value;
  if (isJsonObject(result.entry)) {
    const { chain, sequence } = result.entry;
    const head = headOf({ chain, sequence, digest: result.digest });
    return head === undefined ? refused(path, "digest") : ok([head]);
  }
  if (!Array.isArray(result.heads) || result.heads.length === 0) return refused(path, "heads");
  const heads = headsFrom(result.heads);
  return heads.length === result.heads.length ? ok(heads) : refused(path, `heads.${heads.length}`);
}

/** The heads of a list, up to the first that is none. */
export function headsFrom(list: unknown): readonly ExpectedHead[] {
  const heads: ExpectedHead[] = [];
  for (const said of Array.isArray(list) ? list : []) {
    const head = isJsonObject(said) ? headOf(said) : undefined;
    if (head === undefined) return heads;
    heads.push(head);
  }
  return heads;
}

function headOf(said: { readonly chain?: unknown; readonly sequence?: unknown; readonly digest?: unknown }) {
  const { chain, sequence, digest } = said;
  if (typeof chain !== "string" || typeof sequence !== "number" || typeof digest !== "string") return undefined;
  const parsed = parseDigest(digest);
  const isChain = chain === "house" || parseCvr(chain).ok;
  if (!isChain || !Number.isSafeInteger(sequence) || sequence < 1 || !parsed.ok) return undefined;
  return { chain: branded<Chain>(chain), sequence, digest: parsed.value };
}

function refused(path: string, at: string): Outcome<never> {
  return err(problem("record-not-understood", { path, at }));
}
