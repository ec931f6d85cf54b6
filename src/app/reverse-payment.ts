import { systemChain, type VoucherEntry } from "../ledger/entry.js";
import { type Reversal, takeReversal } from "../payroll/pay/reverse.js";
import type { Notice } from "../values/notice.js";
import type { Outcome } from "../values/problem.js";
import { ok } from "../values/result.js";
import { act, stampOf } from "./act.js";
import { type HandedOut, handOut, noPapers } from "./hand-out.js";
import type { World } from "./ports.js";
import { printable } from "./printable.js";
import { withReplacement } from "./replacement.js";

/** One reversal as it is asked for. */
interface ReversalOrder extends Reversal {
  readonly folder: string;
  readonly dryRun: boolean;
}

interface Reversed {
  readonly status: "written" | "planned";
  readonly entry: VoucherEntry;
  readonly notices: readonly Notice[];
  readonly files: HandedOut;
}

/** Takes a payment back and hands out the slip that says so (R32). */
export async function reversePayment(order: ReversalOrder, world: World): Promise<Outcome<Reversed>> {
  const letters = await printable({ reason: order.reason }, world);
  if (!letters.ok) return letters;
  const { employer, voucher, reason, dryRun } = order;
  const stamp = stampOf(world);
  const needs = { chains: [employer, systemChain], vouchers: [{ chain: employer, voucher }] };
  const taken = await act(needs, dryRun, world, (book) => takeReversal({ employer, voucher, reason }, book, stamp));
  if (!taken.ok) return withReplacement(taken.error, { chain: employer, voucher }, world);
  const { entry, notices } = taken.value;
  if (dryRun) return ok({ status: "planned", entry, notices, files: noPapers });
  return ok({ status: "written", entry, notices, files: await handOut(entry, order.folder, world) });
}
