import { knownTo } from "../law/law.js";
import { isClockAhead } from "../ledger/decision.js";
import type { Instant } from "../values/calendar.js";
import { type Outcome, type Problem, problemOf } from "../values/problem.js";
import { ok } from "../values/result.js";
import type { World } from "./ports.js";

/** What is to be asked about the clock before a command writes (524), or nothing; a ledger without entries says nothing of time. */
export async function clockDoubt(world: World): Promise<Outcome<Problem | undefined>> {
  const heads = await world.ledger.heads();
  if (!heads.ok) return heads;
  const added = await world.ledger.addedLaw();
  if (!added.ok) return added;
  const times = heads.value.flatMap(({ at }): readonly Instant[] => (at === undefined ? [] : [at])).sort();
  const last = times.at(-1);
  if (last === undefined || !isClockAhead(world.now, last, knownTo(added.value))) return ok(undefined);
  return ok(problemOf("clock-ahead", { now: world.now, last }));
}
