import type { VoucherEntry } from "../ledger/entry.js";
import type { Voucher } from "../values/identity.js";
import { type Outcome, type Problems, problem } from "../values/problem.js";
import { err, ok } from "../values/result.js";
import type { VoucherName, World } from "./ports.js";

/** The voucher that stands in a reversed one's place: that of its correction, and of the correction of that one. */
export async function replacementOf(
  { chain, card, voucher }: Pick<VoucherEntry, "chain" | "card" | "voucher">,
  world: World,
): Promise<Outcome<Voucher | undefined>> {
  const found = await world.ledger.vouchers({ chain, card });
  if (!found.ok) return found;
  let replacing: Voucher | undefined;
  for (const { entry } of found.value) if (entry.corrects === (replacing ?? voucher)) replacing = entry.voucher;
  const standing = found.value.find(({ entry }) => entry.voucher === replacing);
  return ok(standing?.reversedBy === undefined ? replacing : undefined);
}

/** The same refusal, and of a voucher that was reversed before, what stands in its place. */
export async function withReplacement(refusal: Problems, name: VoucherName, world: World): Promise<Outcome<never>> {
  const [first] = refusal;
  if (first.code !== "already-reversed") return err(refusal);
  const found = await world.ledger.find(name);
  const replacing = found.ok ? await replacementOf(found.value.entry, world) : found;
  if (!replacing.ok || replacing.value === undefined) return err(refusal);
  return err(problem("already-reversed", { ...first.data, replacedBy: replacing.value }));
}
