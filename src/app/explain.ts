import type { VoucherEntry } from "../payroll/entry.js";
import { explain, factsBefore, type Step } from "../payroll/explain.js";
import type { Outcome } from "../values/problem.js";
import { ok } from "../values/result.js";
import type { VoucherName, World } from "./ports.js";

export interface Explained {
  readonly entry: VoucherEntry;
  readonly steps: readonly Step[];
}

/** How a voucher was reckoned, from the entry itself and what the ledger knew before it. */
export async function explainVoucher(name: VoucherName, world: World): Promise<Outcome<Explained>> {
  const found = await world.ledger.find(name);
  return found.ok ? explainEntry(found.value.entry, world) : found;
}

/** The same for a payment at hand, also one that is only planned. */
export async function explainEntry(entry: VoucherEntry, world: World): Promise<Outcome<Explained>> {
  const facts = await world.ledger.card(entry.card);
  if (!facts.ok) return facts;
  const added = await world.ledger.addedLaw();
  if (!added.ok) return added;
  return ok({ entry, steps: explain(entry, factsBefore(entry, facts.value), added.value) });
}
