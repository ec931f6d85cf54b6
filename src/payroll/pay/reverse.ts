import { atpTableOn } from "../../law/atp.js";
import { lawOn } from "../../law/law.js";
import { clockFault, type PostedEntry } from "../../ledger/decision.js";
import {
  type AtpMonth,
  type EmployerEntry,
  holidayPayOutOf,
  type Line,
  rulesNow,
  type VoucherEntry,
} from "../../ledger/entry.js";
import { type CardFacts, voucherKey } from "../../ledger/fact.js";
import type { EntryAuthor, LedgerTransaction } from "../../ledger/transaction.js";
import type { Day } from "../../values/calendar.js";
import { danishDay } from "../../values/copenhagen.js";
import { holidayDays } from "../../values/holiday-days.js";
import { seconds } from "../../values/hours.js";
import type { CvrNumber, Voucher } from "../../values/identity.js";
import { minus, negated, noMoney, plus } from "../../values/money.js";
import { type Notice, notice } from "../../values/notice.js";
import { isErased } from "../../values/person.js";
import { type Outcome, problem } from "../../values/problem.js";
import { err, ok } from "../../values/result.js";
import { isTakenBack } from "../card/employment.js";
import { holidayPayOwed } from "../card/holiday.js";
import { keptUntil } from "../card/keeping-time.js";
import { nameInReason, openHolders } from "../card/reason.js";
import { activePayments, employmentAt, tighterUse } from "../card/used.js";
import { paidWith, plusYear, yearSoFar } from "../card/year-to-date.js";
import { atpOn, partsOf, soFarOf } from "./atp.js";
import { atpToReport } from "./notices.js";

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
  const named = nameInReason(reason, openHolders(facts), "all");
  if (named !== undefined) return err([named]);
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
    yearToDate: plusYear(yearSoFar(facts, original), paidWith(negatedFigures(original))),
    ...{ ceiling: use.ceiling.value, usedBefore: use.used, usedAfter: minus(use.used, original.counted) },
    keptUntil: keptUntil(original.payDay, yearEnd),
  };
  const { batch: _, saldo: __, corrects: ___, correctedPayout: ____, holidayBalance: _____, ...rest } = original;
  const entry = book.write<VoucherEntry>(employer, stamp.at, (place) => ({
    ...rest,
    ...turned,
    ...place,
    ...{ kind: "reversal", by: stamp.by, voucher: book.nextVoucher(employer, original.year) },
    ...(stamp.batch && { batch: stamp.batch }),
    ...(use.saldo && { saldo: { left: use.saldo.left, readAt: use.saldo.readAt } }),
    ...{ rows: [], reverses: voucher, reason, bookedOn: bookingDayOf(original, stamp), rules: rulesNow },
  }));
  return ok({ status: "written", entry, notices: reversalNotices(original, entry, facts, book.employer(employer)) });
}

/**
 * The day on which a reversal is booked, and with it a correction's new payment: the day it is made, but never before the pay
 * day of what it reverses, so that no period of the books has the one without the other having come first (R33).
 */
export function bookingDayOf({ payDay }: VoucherEntry, stamp: EntryAuthor): Day {
  const made = danishDay(stamp.at);
  return made > payDay ? made : payDay;
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
    ...(original.atpMonths && { atpMonths: original.atpMonths.map(negatedMonth) }),
    ...(original.holidayDays && { holidayDays: holidayDays(0 - original.holidayDays) }),
    payout: negated(original.payout),
    holidayPayAccrued: negated(original.holidayPayAccrued),
  };
}

function negatedMonth({ from, hours, atpEmployee, atpEmployer }: AtpMonth): AtpMonth {
  return {
    ...{ from, hours: seconds(0 - hours) },
    ...{ atpEmployee: negated(atpEmployee), atpEmployer: negated(atpEmployer) },
  };
}

/** `facts` hold the reversal already. */
function reversalNotices(
  original: VoucherEntry,
  reversal: VoucherEntry,
  facts: CardFacts,
  employer: EmployerEntry | undefined,
): readonly Notice[] {
  const notices: Notice[] = [];
  const { voucher, payout } = original;
  if (facts.registered.has(voucherKey(original))) {
    notices.push(notice("correct-at-portal", { voucher, reversedBy: reversal.voucher }));
  }
  if (payout > 0) notices.push(notice("paid-too-much", { voucher, amount: payout }));
  if (isErased(original.holder)) {
    notices.push(notice("slip-not-made", { card: original.card, voucher: reversal.voucher }));
  }
  const atp = plus(reversal.atpEmployee, reversal.atpEmployer);
  const toReport = atpToReport(reversal.period, atp, employer?.atpPaid);
  if (toReport?.code === "atp-to-report" && toReport.data.paid !== undefined) notices.push(toReport);
  const lowered = atpLowered(original, facts);
  if (lowered !== undefined) notices.push(lowered);
  const noted = employmentAt(facts, original.chain);
  if (
    noted?.from !== undefined &&
    noted.registeredOn === undefined &&
    isTakenBack(facts, original.chain, { ...noted, from: noted.from })
  ) {
    notices.push(notice("employment-taken-back", { card: original.card, from: noted.from }));
  }
  return notices;
}

/** More has been withheld in the pay periods of a reversed payment than their hours now give; the next payment settles it. */
function atpLowered(original: VoucherEntry, facts: CardFacts): Notice | undefined {
  const { chain, atpClass } = original;
  const soFarIn = soFarOf(facts, chain, atpClass);
  let [withheld, due] = [noMoney, noMoney];
  for (const { period } of partsOf(original)) {
    const soFar = soFarIn(period);
    const now = atpOn(atpClass, atpTableOn(period.from).value, soFar.hours);
    withheld = plus(withheld, soFar.atpEmployee, soFar.atpEmployer);
    due = plus(due, now.atpEmployee, now.atpEmployer);
  }
  return withheld > due ? notice("atp-lowered", { withheld, due }) : undefined;
}
