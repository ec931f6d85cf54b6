import { systemChain, type VoucherEntry } from "../ledger/entry.js";
import { type Change, type Draft, parseChange, takeCorrection } from "../payroll/pay/correct.js";
import type { Reversal } from "../payroll/pay/reverse.js";
import type { Notice, NoticeCode } from "../values/notice.js";
import type { Outcome } from "../values/problem.js";
import { ok } from "../values/result.js";
import { act, stampOf } from "./act.js";
import { type HandedOut, handOut, noPapers } from "./hand-out.js";
import type { World } from "./ports.js";
import { printable } from "./printable.js";
import { withReplacement } from "./replacement.js";

/** One correction as it is asked for: what is reversed and why, and the words of what is to stand instead. */
interface CorrectionOrder extends Reversal {
  readonly draft: Draft;
  readonly folder: string;
  readonly dryRun: boolean;
}

/** Both papers of a correction: the old amount taken back, the new one paid. */
export interface CorrectionDone {
  readonly status: "written" | "planned";
  readonly reversal: { readonly entry: VoucherEntry; readonly files: HandedOut };
  readonly payment: { readonly entry: VoucherEntry; readonly files: HandedOut };
  readonly notices: readonly Notice[];
}

/** What the new payment settles again: only both halves together say what the person is to have, and what ATP comes to (R33). */
const ofReversalAlone: ReadonlySet<NoticeCode> = new Set<NoticeCode>(["atp-lowered", "paid-too-much"]);

/** A reversal and the payment that stands instead, in one act: enough that both together fit the ceiling (R33). */
export async function correctPayment(order: CorrectionOrder, world: World): Promise<Outcome<CorrectionDone>> {
  const change = await changeOf(order, world);
  if (!change.ok) return change;
  const { employer, voucher, reason, dryRun, folder } = order;
  const stamp = stampOf(world);
  const needs = { chains: [employer, systemChain], vouchers: [{ chain: employer, voucher }] };
  const taken = await act(needs, dryRun, world, (book) =>
    takeCorrection({ employer, voucher, reason }, change.value, book, stamp),
  );
  if (!taken.ok) return withReplacement(taken.error, { chain: employer, voucher }, world);
  const { reversal, payment } = taken.value;
  const notices = [...reversal.notices.filter(({ code }) => !ofReversalAlone.has(code)), ...payment.notices];
  if (dryRun) {
    const planned = (entry: VoucherEntry) => ({ entry, files: noPapers });
    return ok({ status: "planned", reversal: planned(reversal.entry), payment: planned(payment.entry), notices });
  }
  const handed = async (entry: VoucherEntry) => ({ entry, files: await handOut(entry, folder, world) });
  const done = { reversal: await handed(reversal.entry), payment: await handed(payment.entry) };
  return ok({ status: "written", ...done, notices });
}

async function changeOf(order: CorrectionOrder, world: World): Promise<Outcome<Change>> {
  const original = await world.ledger.find({ chain: order.employer, voucher: order.voucher });
  if (!original.ok) return original;
  const employers = await world.ledger.employers();
  if (!employers.ok) return employers;
  const usual = employers.value.find((employer) => employer.chain === order.employer)?.practice ?? "with-wage";
  const change = parseChange(order.draft, original.value.entry, usual);
  if (!change.ok) return change;
  const supplement = (change.value.supplements ?? []).map(({ text }) => text).join("");
  const letters = await printable({ reason: order.reason, supplement }, world);
  return letters.ok ? change : letters;
}
