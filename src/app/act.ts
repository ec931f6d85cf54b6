import type { Decide } from "../ledger/decision.js";
import type { EntryAuthor, Needs } from "../ledger/transaction.js";
import type { Digest } from "../values/digest.js";
import type { Outcome } from "../values/problem.js";
import type { World } from "./ports.js";

/** Takes a decision in the ledger, or only rehearses it: the same words, and nothing is written (`--dry-run`). */
export function act<T>(needs: Needs, dryRun: boolean, world: World, decide: Decide<T>): Promise<Outcome<T>> {
  return dryRun ? world.ledger.rehearse(needs, decide) : world.ledger.act(needs, decide);
}

/** Who and when, for the entries of one act; the batch they belong to, if any. */
export function stampOf(world: World, batch?: Digest): EntryAuthor {
  const stamp = { at: world.now, by: world.actor, salt: world.salt() };
  return batch === undefined ? stamp : { ...stamp, batch };
}
