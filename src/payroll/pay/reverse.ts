import { type Law, lawOn } from "../../law/law.js";
import { clockFault, type PostedEntry } from "../../ledger/decision.js";
import { holidayPayOutOf, type Line, type VoucherEntry } from "../../ledger/entry.js";
import { type CardFacts, voucherKey } from "../../ledger/fact.js";
import type { EntryAuthor, LedgerTransaction } from "../../ledger/transaction.js";
import { seconds } from "../../values/hours.js";
import type { CvrNumber, Voucher } from "../../values/identity.js";
import { minus, negated, plus } from "../../values/money.js";
import { type Notice, notice } from "../../values/notice.js";
import { type Outcome, problem } from "../../values/problem.js";
import { err, ok } from "../../values/result.js";
import { keptUntil } from "../card/keeping-time.js";
import { activePayments, holidayPayOwed, tighterUse } from "../card/used.js";
import { periodSoFar } from "./atp-so-far.js";
import { atpOn } from "./price.js";

/** What a reversal is asked with. */
export interface Reversal {
  readonly employer: CvrNumber;
  readonly voucher: Voucher;
  readonly reason: string;
}

/**
 * Takes one payment back, in full, once, with a reason; the amount is free again in the payment's own year (R32, S11). The
 * amounts are copied with the sign turned and never rounded again (R25); the voucher is numbered in that year (R34).
 */
export function takeReversal(
  reversal: Reversal,
  book: LedgerTransaction,
  stamp: EntryAuthor,
): Outcome<PostedEntry<VoucherEntry>> {
  const { employer, voucher, reason } = reversal;
  const original = book.entry(employer, voucher);
  if (original === undefined) return err(problem("voucher-not-found", { employer, voucher }));
  if (original.kind === "reversal") return err(problem("not-reversible", { voucher }));
  const facts = book.card(original.card);
  const before = facts.reversed.get(voucherKey(original));
  if (before !== undefined) return err(problem("already-reversed", { voucher, by: before.voucher }));
  const owed = minus(holidayPayOwed(facts, employer), original.holidayPayAccrued);
  const paidOut = activePayments(facts).findLast((one) => one.chain === employer && one.holidayPayOut > 0);
  if (owed < 0 && original.holidayPayAccrued > 0 && paidOut !== undefined) {
    return err(problem("holiday-pay-paid-since", { voucher, paidBy: paidOut.voucher }));
  }
  const law = lawOn(original.payDay, book.addedLaw);
  if (!law.ok) return law;
  const clock = clockFault(book, employer, stamp);
  if (clock !== undefined) return clock;

  const use = tighterUse(law.value.ceilings, facts);
  const yearEnd = book.employer(employer)?.yearEnd ?? "12-31";
  const turned = {
    ...negatedFigures(original),
    holidayPayOwed: plus(owed, holidayPayOutOf(original)),
    ...{ ceiling: use.ceiling.value, usedBefore: use.used, usedAfter: minus(use.used, original.counted) },
    keptUntil: keptUntil(original.payDay, yearEnd),
  };
  const { batch: _, saldo: __, corrects: ___, ...rest } = original;
  const entry = book.write<VoucherEntry>(employer, stamp.at, (place) => ({
    ...rest,
    ...turned,
    ...place,
    ...{ kind: "reversal", by: stamp.by, voucher: book.nextVoucher(employer, original.year) },
    ...(stamp.batch && { batch: stamp.batch }),
    ...(use.saldo && { saldo: { left: use.saldo.left, readAt: use.saldo.readAt } }),
    ...{ rows: [], reverses: voucher, reason },
  }));
  return ok({ status: "written", entry, notices: reversalNotices(original, entry, law.value, facts) });
}

function negatedFigures(original: VoucherEntry) {
  const turn = (lines: readonly Line[]) => lines.map((line) => ({ ...line, amount: negated(line.amount) }));
  return {
    hours: seconds(0 - original.hours),
    lines: turn(original.lines),
    outside: turn(original.outside),
    counted: negated(original.counted),
    atpEmployee: negated(original.atpEmployee),
    atpEmployer: negated(original.atpEmployer),
    payout: negated(original.payout),
    holidayPayAccrued: negated(original.holidayPayAccrued),
  };
}

/** `facts` hold the reversal already. */
function reversalNotices(
  original: VoucherEntry,
  reversal: VoucherEntry,
  law: Law,
  facts: CardFacts,
): readonly Notice[] {
  const notices: Notice[] = [];
  const { chain, atpClass, period, voucher } = original;
  if (facts.registered.has(voucherKey(original))) {
    notices.push(notice("correct-at-portal", { voucher, reversedBy: reversal.voucher }));
  }
  const soFar = periodSoFar(facts, chain, atpClass, period);
  const due = atpOn(atpClass, law.atp.value, soFar.hours);
  const withheld = plus(soFar.atpEmployee, soFar.atpEmployer);
  const dueTogether = plus(due.atpEmployee, due.atpEmployer);
  if (withheld > dueTogether) notices.push(notice("atp-lowered", { withheld, due: dueTogether }));
  return notices;
}
