import { systemChain } from "../../ledger/entry.js";
import { voucherKey } from "../../ledger/fact.js";
import { takeReversal } from "../../payroll/pay/reverse.js";
import { atMostTwenty, groupsAtOnce, inPortions } from "../../payroll/timesheet/payments/batch.js";
import { type Digest, digestOf } from "../../values/digest.js";
import type { Voucher } from "../../values/identity.js";
import { type Money, noMoney, plus } from "../../values/money.js";
import { type Notice, notice } from "../../values/notice.js";
import { type Outcome, type Problem, type Problems, problem } from "../../values/problem.js";
import { err, ok } from "../../values/result.js";
import { stampOf } from "../act.js";
import type { Part, VoucherName, World } from "../ports.js";

/** So many payments that were reversed before are looked at for what came in their place. */
const lookedAtMax = 200;

/** A whole import to be taken back. */
interface UndoOrder {
  /** The digits an import was named with. */
  readonly importId: string;
  readonly reason: string;
  readonly dryRun: boolean;
}

/** What was taken back. `undo` names the reversals as an import of their own, for their papers. */
export interface Undone {
  readonly status: "written" | "planned" | "nothing-new";
  readonly importId: Digest;
  readonly undo: Digest;
  readonly reversed: number;
  /** Payments of the import that had been reversed before. */
  readonly stands: number;
  readonly counted: Money;
  readonly payout: Money;
  readonly notices: readonly Notice[];
}

type Reversed =
  | { readonly kind: "reversed"; readonly counted: Money; readonly payout: Money; readonly notices: readonly Notice[] }
  | { readonly kind: "stands" }
  | { readonly kind: "refused"; readonly problems: Problems };

/** Reverses every payment of an import that still stands, the newest first, in one act; one that cannot be reversed stops all. */
export async function undoImport(order: UndoOrder, world: World): Promise<Outcome<Undone>> {
  const found = await world.ledger.batches(order.importId.toLowerCase());
  if (!found.ok) return found;
  const [importId, ...others] = found.value;
  const isNamed = /^[0-9a-f]{8,64}$/i.test(order.importId) && others.length === 0;
  if (importId === undefined || !isNamed) return err(problem("import-not-found", { importId: order.importId }));
  const names = await paymentsOf(importId, world);
  if (!names.ok) return names;
  if (names.value.length === 0) return err(problem("import-not-found", { importId: order.importId }));
  const undo = digestOf(`undo ${importId}`);
  const taken = await take(names.value, { ...order, undo }, world);
  if (!taken.ok) return taken;
  const reversedBefore = names.value.filter((_, place) => taken.value[place]?.kind === "stands");
  const notices = await replacements(reversedBefore, world);
  return ok(toldOf(taken.value, { importId, undo, dryRun: order.dryRun, notices }));
}

/** A payment that was corrected, or whose rows were paid again, has a voucher in its place that the import does not hold. */
async function replacements(reversed: readonly VoucherName[], { ledger }: World): Promise<readonly Notice[]> {
  const standing = new Set<Voucher>();
  for (const name of reversed.slice(0, lookedAtMax)) {
    const found = await ledger.find(name);
    if (!found.ok) continue;
    const paid = await ledger.paidRows(found.value.entry.rows.map((row) => ({ chain: name.chain, row })));
    if (!paid.ok) continue;
    for (const { voucher, reversedBy } of paid.value) if (reversedBy === undefined) standing.add(voucher);
  }
  return standing.size === 0 ? [] : [notice("replacements-stand", { vouchers: [...standing] })];
}

async function paymentsOf(importId: Digest, world: World): Promise<Outcome<readonly VoucherName[]>> {
  const names: VoucherName[] = [];
  for await (const portion of world.ledger.batch(importId)) {
    if (!portion.ok) return portion;
    for (const { kind, chain, voucher } of portion.value) if (kind === "payment") names.push({ chain, voucher });
  }
  return ok(names.reverse());
}

async function take(
  names: readonly VoucherName[],
  order: UndoOrder & { readonly undo: Digest },
  world: World,
): Promise<Outcome<readonly Reversed[]>> {
  const stamp = stampOf(world, order.undo);
  const parts = inPortions(names, groupsAtOnce).map((vouchers): Part<readonly Reversed[]> => {
    const chains = [...new Set(vouchers.map((name) => name.chain)), systemChain];
    return {
      needs: { chains, vouchers },
      decide: (book) =>
        ok(
          vouchers.map(({ chain, voucher }): Reversed => {
            const original = book.entry(chain, voucher);
            const isReversed = original && book.card(original.card).reversed.has(voucherKey({ chain, voucher }));
            if (isReversed === true) return { kind: "stands" };
            const reversal = takeReversal({ employer: chain, voucher, reason: order.reason }, book, stamp);
            if (!reversal.ok) return { kind: "refused", problems: reversal.error };
            const { entry, notices } = reversal.value;
            return { kind: "reversed", counted: entry.counted, payout: entry.payout, notices };
          }),
        ),
    };
  });
  if (order.dryRun) return rehearsed(parts, world);
  const written = await world.ledger.actInParts(parts, (portions) => refusalOf(portions.flat()));
  return written.ok ? ok(written.value.flat()) : written;
}

async function rehearsed(
  parts: readonly Part<readonly Reversed[]>[],
  world: World,
): Promise<Outcome<readonly Reversed[]>> {
  const chains = [...new Set(parts.flatMap((part) => part.needs.chains))];
  const vouchers = parts.flatMap((part) => part.needs.vouchers ?? []);
  return world.ledger.rehearse({ chains, vouchers }, (book) => {
    const all = parts.flatMap((part) => {
      const taken = part.decide(book);
      return taken.ok ? taken.value : [];
    });
    const refusal = refusalOf(all);
    return refusal.ok ? ok(all) : refusal;
  });
}

function refusalOf(all: readonly Reversed[]): Outcome<void> {
  const problems: Problem[] = all.flatMap((one) => (one.kind === "refused" ? one.problems : []));
  const [first, ...more] = problems;
  return first === undefined ? ok(undefined) : err([first, ...more]);
}

function toldOf(
  all: readonly Reversed[],
  about: Pick<Undone, "importId" | "undo" | "notices"> & { readonly dryRun: boolean },
): Undone {
  const reversed = all.flatMap((one) => (one.kind === "reversed" ? [one] : []));
  const notices = new Map(reversed.flatMap((one) => one.notices.map((told) => [JSON.stringify(told), told])));
  const { importId, undo, dryRun } = about;
  return {
    status: reversed.length === 0 ? "nothing-new" : dryRun ? "planned" : "written",
    ...{ importId, undo, reversed: reversed.length, stands: all.length - reversed.length },
    counted: reversed.reduce((sum, one) => plus(sum, one.counted), noMoney),
    payout: reversed.reduce((sum, one) => plus(sum, one.payout), noMoney),
    notices: atMostTwenty([...notices.values(), ...about.notices]),
  };
}
