import { rmSync } from "node:fs";
import { join } from "node:path";
import type { ChainHead } from "../../ledger/transaction.js";
import type { ExpectedHead } from "../../payroll/audit/heads.js";
import type { Digest } from "../../values/digest.js";
import { headsFrom } from "../documents/heads.js";
import { jsonText, readJson } from "../files/json.js";
import { writeWhole } from "../files/whole.js";

/**
 * Where this home folder last saw a ledger's chains end: so an older file that is put back is noticed, which from inside it
 * cannot be. `lost` are ends that a ledger did not reach when it was written in all the same.
 */
export interface SeenHeads {
  readonly ends: readonly ExpectedHead[];
  readonly lost: readonly ExpectedHead[];
}

/** A note that is not there, or that somebody has made unreadable, is none: it is a help and never in the way. */
export function seenHeads(home: string, ledger: Digest): SeenHeads {
  const read = readJson(pathOf(home, ledger));
  if (!read.ok) return { ends: [], lost: [] };
  return { ends: headsFrom(read.value.heads), lost: headsFrom(read.value.lost) };
}

export function noteHeads(home: string, ledger: Digest, { ends, lost }: SeenHeads): void {
  const plain = (heads: readonly ExpectedHead[]) =>
    heads.map(({ chain, sequence, digest }) => ({ chain, sequence, digest }));
  writeWhole(pathOf(home, ledger), jsonText({ heads: plain(ends), lost: plain(lost) }), "replace");
}

/** A ledger that is restored from a backup begins there. */
export function forgetHeads(home: string): void {
  rmSync(join(home, folder), { recursive: true, force: true });
}

/** The ends that have been seen and that a ledger does not reach. */
export function notReached({ ends, lost }: SeenHeads, heads: readonly ChainHead[]): readonly ExpectedHead[] {
  const now = new Map(heads.map((head) => [head.chain, head]));
  const shorter = ends.filter(({ chain, sequence, digest }) => {
    const head = now.get(chain);
    return head === undefined || head.sequence < sequence || (head.sequence === sequence && head.digest !== digest);
  });
  const told = new Set(shorter.map(({ digest }) => digest));
  return [...shorter, ...lost.filter(({ digest }) => !told.has(digest))];
}

const folder = "heads";

function pathOf(home: string, ledger: Digest): string {
  return join(home, folder, `${ledger.slice(0, 16)}.json`);
}
