import { type EmployerEntry, holidayPayOutOf, rulesNow, type VoucherEntry } from "../../ledger/entry.js";
import type { CardFacts } from "../../ledger/fact.js";
import type { EntryAuthor, LedgerTransaction } from "../../ledger/transaction.js";
import { yearOf } from "../../values/calendar.js";
import { noDays, plusDays } from "../../values/holiday-days.js";
import type { PaymentId } from "../../values/identity.js";
import { minus, plus } from "../../values/money.js";
import type { OpenEmployment } from "../card/employment.js";
import { holidayAccount, holidayPayOwed } from "../card/holiday.js";
import { keptUntil } from "../card/keeping-time.js";
import type { Use } from "../card/used.js";
import { paidWith, plusYear, yearSoFar } from "../card/year-to-date.js";
import type { AdmittedPayment, Payment } from "../payment.js";

/** Everything an admitted payment is written from. */
export interface ToWrite {
  readonly payment: Payment;
  readonly admitted: AdmittedPayment;
  readonly facts: CardFacts;
  readonly use: Use;
  readonly employer: EmployerEntry;
  readonly employment: OpenEmployment;
  readonly identity: { readonly id: PaymentId; readonly contentKey: string };
  readonly stamp: EntryAuthor;
}

/** Writes an admitted payment under the next voucher of its employer and income year. */
export function writePayment(toWrite: ToWrite, book: LedgerTransaction): VoucherEntry {
  const { payment, admitted, facts, use, employer, employment, identity, stamp } = toWrite;
  const { lines, counted, hours, atpEmployee, atpEmployer, atpMonths, payout, outside, holidayPayAccrued, law } =
    admitted;
  const { card, payDay, period, paidBy, slipLanguage, practice, atpClass, rows, corrects, reason } = payment;
  const year = yearOf(payDay);
  const paidOut = holidayPayOutOf({ practice, lines, outside });
  const owedBefore = holidayPayOwed(facts, payment.employer);
  const { employeeNumber } = employment;
  const yearToDate = plusYear(yearSoFar(facts, { chain: payment.employer, year }), paidWith(admitted));
  const holidayBalance = practice === "with-wage" ? undefined : balanceAfter(payment, facts);
  return book.write<VoucherEntry>(payment.employer, stamp.at, (place) => ({
    kind: "payment",
    chain: payment.employer,
    sequence: place.sequence,
    previous: place.previous,
    at: place.at,
    digest: place.digest,
    by: stamp.by,
    voucher: book.nextVoucher(payment.employer, year),
    year,
    card,
    paymentId: identity.id,
    contentKey: identity.contentKey,
    payDay,
    period,
    employment: { from: employment.from, ...(employment.to !== undefined && { to: employment.to }) },
    payer: employer.payer,
    holder: employment.holder,
    paidBy,
    slipLanguage,
    practice,
    atpClass,
    hours,
    lines,
    counted,
    atpEmployee,
    atpEmployer,
    atpMonths,
    payout,
    outside,
    holidayPayAccrued,
    holidayPayOwed: minus(plus(owedBefore, holidayPayAccrued), paidOut),
    holidayDays: payment.holidayDays,
    holidayBalance,
    yearToDate,
    ceiling: admitted.ceiling,
    usedBefore: admitted.usedBefore,
    usedAfter: admitted.usedAfter,
    law,
    keptUntil: keptUntil(payDay, employer.yearEnd),
    rows,
    batch: stamp.batch,
    employeeNumber,
    saldo: use.saldo && { left: use.saldo.left, readAt: use.saldo.readAt },
    corrects,
    correctedPayout: payment.correctedPayout,
    reason,
    bookedOn: corrects === undefined ? undefined : payment.bookedOn,
    rules: rulesNow,
  }));
}

/** Days earned by the pay day, and those taken with this payment's among them (R47). */
function balanceAfter({ employer, payDay, holidayDays = noDays }: Payment, facts: CardFacts) {
  const { earned, taken } = holidayAccount(facts, employer, payDay);
  return { earned, taken: plusDays(taken, holidayDays) };
}
