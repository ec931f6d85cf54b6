import type { VoucherEntry } from "../ledger/entry.js";
import { explain, factsBefore, type Step } from "../payroll/pay/explain.js";
import type { Voucher } from "../values/identity.js";
import type { Outcome } from "../values/problem.js";
import { ok } from "../values/result.js";
import type { VoucherName, World } from "./ports.js";

export interface Explained {
  readonly entry: VoucherEntry;
  readonly steps: readonly Step[];
  /** The voucher that has taken this one back. */
  readonly reversedBy?: Voucher;
}

/** How a voucher was reckoned, from the entry itself and what the ledger knew before it. */
export async function explainVoucher(name: VoucherName, world: World): Promise<Outcome<Explained>> {
  const found = await world.ledger.find(name);
  if (!found.ok) return found;
  const { entry, reversedBy } = found.value;
  const explained = await explainEntry(entry, world);
  return explained.ok && reversedBy !== undefined ? ok({ ...explained.value, reversedBy }) : explained;
}

/** The same for a payment at hand, also one that is only planned. */
export async function explainEntry(entry: VoucherEntry, world: World): Promise<Outcome<Explained>> {
  const facts = await world.ledger.card(entry.card);
  if (!facts.ok) return facts;
  const added = await world.ledger.addedLaw();
  if (!added.ok) return added;
  return ok({ entry, steps: explain(entry, factsBefore(entry, facts.value), added.value) });
}
