import { systemChain } from "../ledger/entry.js";
import { type AmendedLaw, takeYear, type YearToAdd } from "../payroll/employer/amend.js";
import type { Outcome } from "../values/problem.js";
import { ok } from "../values/result.js";
import { act, stampOf } from "./act.js";
import type { World } from "./ports.js";

/** What became of a year that a user adds. */
export interface LawAdded {
  readonly status: AmendedLaw["status"] | "planned";
  readonly added: AmendedLaw["added"];
}

/** Adds the ceiling of a year with its source, who and when (R2, S12). */
export async function addLaw(year: YearToAdd, dryRun: boolean, world: World): Promise<Outcome<LawAdded>> {
  const stamp = stampOf(world);
  const taken = await act({ chains: [systemChain] }, dryRun, world, (book) => takeYear(year, book, stamp));
  if (!taken.ok) return taken;
  const { status, added } = taken.value;
  return ok({ status: dryRun && status === "written" ? "planned" : status, added });
}
