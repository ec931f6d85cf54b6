import { existsSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { Audited } from "../../../payroll/audit/audit.js";
import type { ExpectedHead } from "../../../payroll/audit/heads.js";
import { together } from "../../../payroll/audit/shares.js";
import { inspect } from "./inspect.js";
import type { OpenFile } from "./open.js";
import type { ShareOrder } from "./share-worker.js";

/** A file that is looked through in the time threads take to start needs none. */
const bytesForThreads = 8_000_000;

/** What is new is soon let go of: a thread needs little room for it. */
const resourceLimits = { maxYoungGenerationSizeMb: 16 };

/**
 * Two threads look through the entries of half the cards each, while this one looks into the file: what they came to where
 * nothing is to be told, and nothing otherwise. A small file and a picture of an older one are not divided.
 */
export async function auditedInShares(file: OpenFile, expected: readonly ExpectedHead[]): Promise<Audited | undefined> {
  const script = new URL("./share-worker.js", import.meta.url);
  const { place, key, ledger, isSnapshot = false } = file;
  const isSmall = (statSync(place.path, { throwIfNoEntry: false })?.size ?? 0) < bytesForThreads;
  if (isSmall || isSnapshot || !existsSync(fileURLToPath(script))) return undefined;
  const threads = ([0, 1] as const).map((share) => {
    const order: ShareOrder = { place, key, ledger, expected, share };
    return new Worker(script, { workerData: order, resourceLimits });
  });
  try {
    const [audited, inspected] = await Promise.all([audit(threads), inspect(file, () => [])]);
    return inspected.ok && inspected.value.length === 0 ? audited : undefined;
  } finally {
    for (const thread of threads) void thread.terminate();
  }
}

/** What the threads came to together; nothing as soon as one of them answers nothing. */
function audit(threads: readonly Worker[]): Promise<Audited | undefined> {
  const shares: Audited[] = [];
  return new Promise((answer, fail) => {
    for (const thread of threads) {
      thread.once("error", fail);
      thread.once("message", (audited: Audited | undefined) => {
        if (audited !== undefined) shares.push(audited);
        const [one, other] = shares;
        if (audited === undefined) answer(undefined);
        else if (one !== undefined && other !== undefined) answer(together(one, other));
      });
    }
  });
}
