import { memoryLedger } from "../src/adapters/store/memory/ledger.js";
import { act } from "../src/app/act.js";
import { handOut } from "../src/app/hand-out.js";
import type { World } from "../src/app/ports.js";
import type { Law } from "../src/law/law.js";
import type { VoucherEntry } from "../src/ledger/entry.js";
import type { LedgerTransaction } from "../src/ledger/transaction.js";
import { payslipOf } from "../src/payroll/papers/slip-of.js";
import type { PaymentDraft } from "../src/payroll/pay/parse.js";
import { pricePayment } from "../src/payroll/pay/price.js";
import { type ToWrite, writePayment } from "../src/payroll/pay/write.js";
import type { Payment, PricedPayment } from "../src/payroll/payment.js";
import type { Day, Instant } from "../src/values/calendar.js";
import { type Hours, plusHours } from "../src/values/hours.js";
import type { CvrNumber, FrikortId, PaymentId, Voucher } from "../src/values/identity.js";
import {
  type Money,
  minus,
  type Percentage,
  plus,
  showMoney,
  timesHours,
  timesPercentage,
} from "../src/values/money.js";
import type { Person } from "../src/values/person.js";
import { type Problem, problemOf } from "../src/values/problem.js";

/**
 * Lines that must not compile: each names the mistake it would be. `npm run types` fails when one of them compiles after all.
 * Nothing here ever runs.
 */
export function misuses(
  amount: Money,
  hours: Hours,
  share: Percentage,
  card: FrikortId,
  cvr: CvrNumber,
  day: Day,
): void {
  // @ts-expect-error hours are no amount
  plus(amount, hours);
  // @ts-expect-error an amount is no time
  plusHours(hours, amount);
  // @ts-expect-error a bare number is no amount
  plus(amount, 100);
  // @ts-expect-error a share is no amount
  minus(amount, share);
  // @ts-expect-error the rate comes first, then the hours
  timesHours(hours, amount, "half-up");
  // @ts-expect-error every rounding is named
  timesPercentage(amount, share);
  // @ts-expect-error a rounding is one that is known
  timesPercentage(amount, share, "up");
  // @ts-expect-error a text is no amount
  showMoney("100,00");
  // @ts-expect-error the sum of two amounts by hand has lost its unit
  const sum: Money = amount + amount;

  // @ts-expect-error a card is not just any text
  const anyCard: FrikortId = "12345";
  // @ts-expect-error a card is no employer
  const wrong: CvrNumber = card;
  // @ts-expect-error an employer is no voucher
  const voucher: Voucher = cvr;
  // @ts-expect-error a text is no id of a payment
  const id: PaymentId = "P117";
  // @ts-expect-error a day is no instant
  const instant: Instant = day;
  // @ts-expect-error a JavaScript date is no day
  const date: Day = new Date("2025-03-31");

  void [sum, anyCard, wrong, voucher, id, instant, date];
}

/** A payment goes through its stages in order: said, meant, priced, admitted, written. */
export function skippedStages(
  draft: PaymentDraft,
  payment: Payment,
  priced: PricedPayment,
  law: Law,
  toWrite: ToWrite,
  book: LedgerTransaction,
): void {
  // @ts-expect-error what was said has not been understood yet
  const meant: Payment = draft;
  // @ts-expect-error a payment is priced after its rates are settled
  pricePayment(payment, [], law, { hours: 0, withheld: 0 });
  // @ts-expect-error a priced payment has not been admitted: it knows no ceiling
  writePayment({ ...toWrite, admitted: priced }, book);
  // @ts-expect-error a slip is made of an entry, not of a payment
  payslipOf(payment, undefined);
  void meant;
}

/** What the world does is an answer, never a value taken for granted; a name does not slip out. */
export async function trustingTheWorld(world: World, entry: VoucherEntry, holder: Person): Promise<void> {
  const found = await world.ledger.find(entry);
  // @ts-expect-error the answer may be a refusal
  await handOut(found.value.entry, "papers", world);
  // @ts-expect-error a name is hidden until it is asked for
  const name: string = holder.name;
  // @ts-expect-error a decision is not a promise: it is pure
  await act({ chains: [] }, false, world, async () => ({ ok: true, value: 1 }));
  // @ts-expect-error an entry is never changed
  entry.counted = entry.payout;
  // @ts-expect-error a problem has the data of its own code
  const problem: Problem = problemOf("file-not-found", { file: "timer.csv" });
  // @ts-expect-error a store has no way to change an entry
  memoryLedger("ledger").update(entry);
  void [name, problem];
}
