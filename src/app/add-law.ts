import { systemChain } from "../ledger/entry.js";
import { type AmendedLaw, takeYear, type YearToAdd } from "../payroll/employer/amend.js";
import type { FrikortId } from "../values/identity.js";
import { type Notice, notice } from "../values/notice.js";
import type { Outcome } from "../values/problem.js";
import { ok } from "../values/result.js";
import { act, stampOf } from "./act.js";
import type { World } from "./ports.js";

/** What became of a year that a user adds; `replaced` is what stood for it before. */
export interface LawAdded {
  readonly status: AmendedLaw["status"] | "planned";
  readonly added: AmendedLaw["added"];
  readonly replaced?: AmendedLaw["added"];
  readonly notices: readonly Notice[];
}

/** Adds or replaces the ceiling of a year with its source, who and when (R2, R46); cards that are above it already are named. */
export async function addLaw(year: YearToAdd, dryRun: boolean, world: World): Promise<Outcome<LawAdded>> {
  const stamp = stampOf(world);
  const taken = await act({ chains: [systemChain] }, dryRun, world, (book) => takeYear(year, book, stamp));
  if (!taken.ok) return taken;
  const { status, ...made } = taken.value;
  const above = await cardsAbove(year, world);
  if (!above.ok) return above;
  const { ceiling } = year;
  const notices =
    above.value.length > 0 ? [notice("paid-above-ceiling", { year: year.year, ceiling, cards: above.value })] : [];
  return ok({ status: dryRun && status === "written" ? "planned" : status, ...made, notices });
}

/** The cards that the ledger has paid more on in the year than its ceiling. */
async function cardsAbove({ year, ceiling }: YearToAdd, world: World): Promise<Outcome<readonly FrikortId[]>> {
  const vouchers = await world.ledger.vouchers({ year });
  if (!vouchers.ok) return vouchers;
  const sums = new Map<FrikortId, number>();
  for (const { entry } of vouchers.value) sums.set(entry.card, (sums.get(entry.card) ?? 0) + entry.counted);
  return ok(
    [...sums]
      .filter(([, sum]) => sum > ceiling)
      .map(([card]) => card)
      .sort(),
  );
}
