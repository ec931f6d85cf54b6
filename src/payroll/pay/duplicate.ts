import { type Line, sumOf } from "../../ledger/entry.js";
import type { CardFacts, VoucherFact } from "../../ledger/fact.js";
import type { LedgerTransaction } from "../../ledger/transaction.js";
import { branded } from "../../values/brand.js";
import { daysOf, overlap } from "../../values/calendar.js";
import { digestOf } from "../../values/digest.js";
import type { PaymentId, Voucher } from "../../values/identity.js";
import { type FieldName, type Outcome, problem } from "../../values/problem.js";
import { err, ok } from "../../values/result.js";
import { addingUp } from "../card/adding-up.js";
import { periodsIn } from "../card/running-sums.js";
import { isActivePayment } from "../card/used.js";
import type { Payment } from "../payment.js";

/** Is this payment there already? The voucher that stands for it, or the id under which it is new. */
export type Recognised =
  | { readonly stands: Voucher }
  | { readonly stands: undefined; readonly id: PaymentId; readonly contentKey: string };

/**
 * With an id only the id decides; without one the content (card, employer, period, pay day, lines) does, against payments
 * that stand. An id is used once, ever: also when its payment has been reversed since.
 */
export function recognise(payment: Payment, lines: readonly Line[], book: LedgerTransaction): Outcome<Recognised> {
  const contentKey = contentKeyOf(payment, lines);
  return payment.id === undefined
    ? ok(recogniseByContent(payment, lines, contentKey, book.card(payment.card)))
    : recogniseById(payment, payment.id, contentKey, book);
}

function recogniseById(
  payment: Payment,
  id: PaymentId,
  contentKey: string,
  book: LedgerTransaction,
): Outcome<Recognised> {
  const before = book.byPaymentId(payment.employer, id);
  if (before === undefined) return ok({ stands: undefined, id, contentKey });
  if (before.contentKey === contentKey) return ok({ stands: before.voucher });
  return err(problem("payment-differs", { id, voucher: before.voucher, fields: differences(payment, before) }));
}

function recogniseByContent(
  payment: Payment,
  lines: readonly Line[],
  contentKey: string,
  facts: CardFacts,
): Recognised {
  const alike = byContent(facts).get(`${payment.employer}/${contentKey}`) ?? [];
  const before = alike.findLast((voucher) => isActivePayment(voucher, facts));
  const moreIsOwed = owesAll(payment) && sumOf(lines, "holiday-pay") > 0;
  if (before !== undefined && !payment.again && !moreIsOwed) return { stands: before.voucher };
  return { stands: undefined, id: branded<PaymentId>(`auto-${contentKey}-${alike.length + 1}`), contentKey };
}

/** The payments of each content. */
const byContent = addingUp(
  () => new Map<string, VoucherFact[]>(),
  (payments, voucher) => {
    if (voucher.kind !== "payment") return;
    const key = `${voucher.chain}/${voucher.contentKey}`;
    const alike = payments.get(key);
    if (alike === undefined) payments.set(key, [voucher]);
    else alike.push(voucher);
  },
);

/**
 * Sixteen digits of what makes two payments the same. All that is owed, and a number of days of holiday, are one content each,
 * whatever they come to.
 */
function contentKeyOf(payment: Payment, lines: readonly Line[]): string {
  const { employer, card, period, payDay, holidayDays } = payment;
  const asked = owesAll(payment) ? "all that is owed" : holidayDays && `${holidayDays} days`;
  const said = lines.map((line) =>
    line.kind === "holiday-pay" && asked !== undefined
      ? asked
      : [line.kind, line.text, line.hours, line.perHour, line.amount],
  );
  return digestOf(JSON.stringify([employer, card, period.from, period.to, payDay, said])).slice(0, 16);
}

/** A payment that stands for the same days, or for the same lines with a pay day nearby (R51). */
export interface PaidBefore {
  readonly voucher: VoucherFact;
  readonly isSameLines: boolean;
}

/** A command that is repeated within this many days has the same lines, and its pay day and period have moved on. */
const repeatedWithinDays = 31;

/**
 * The payments of the same employer and card that this one may be once more (R51): of overlapping periods, or with the same
 * lines and a pay day within 31 days. Holiday pay alone has no days of work, and is neither asked about nor named.
 */
export function paidBeforeOf(payment: Payment, lines: readonly Line[], facts: CardFacts): readonly PaidBefore[] {
  if (payment.practice === "only" || facts.vouchers.length === 0) return [];
  const before: PaidBefore[] = [];
  for (const voucher of perhapsBefore(payment, facts)) {
    if (voucher.chain !== payment.employer || isHolidayPayAlone(voucher)) continue;
    const isSameDays = overlap(voucher.period, payment.period);
    if (!isSameDays && !isRepeated(payment, lines, voucher)) continue;
    if (isActivePayment(voucher, facts)) before.push({ voucher, isSameLines: !isSameDays });
  }
  return before;
}

/** Those that may be; rows of a timesheet are repeated on the same days only. */
function perhapsBefore({ rows, employer, period }: Payment, facts: CardFacts): readonly VoucherFact[] {
  if (rows.length === 0) return facts.vouchers;
  const vouchers = periodsIn(facts, employer, period).flatMap((one) => one.vouchers);
  return vouchers.sort((one, other) => one.order - other.order);
}

/** Rows of a timesheet are known by themselves: the same hours in another week are no command that is repeated. */
function isRepeated(payment: Payment, lines: readonly Line[], { payDay, period, contentKey }: VoucherFact): boolean {
  if (payment.rows.length > 0) return false;
  const apart = Math.abs(daysOf({ from: payDay, to: payment.payDay }) - 1);
  return apart <= repeatedWithinDays && contentKeyOf({ ...payment, payDay, period }, lines) === contentKey;
}

/** Refuses a payment that looks like one that stands, unless it is said that it is meant: `--again`, an id of its own, or an answer (413). */
export function meantAgain(payment: Payment, before: readonly PaidBefore[]): Outcome<void> {
  const last = before.at(-1);
  if (last === undefined || payment.again || payment.id !== undefined || payment.isMeant) return ok(undefined);
  const { voucher, period } = last.voucher;
  const data = { card: payment.card, voucher, ...period, ...(last.isSameLines && { isSameLines: true as const }) };
  return err(problem("period-overlaps", data));
}

function isHolidayPayAlone({ holidayPayOut, counted }: VoucherFact): boolean {
  return holidayPayOut > 0 && holidayPayOut === counted;
}

function owesAll({ practice, holidayPayOut, holidayDays }: Payment): boolean {
  return practice === "only" && holidayPayOut === undefined && holidayDays === undefined;
}

function differences(payment: Payment, before: VoucherFact): readonly FieldName[] {
  const fields: FieldName[] = [];
  if (payment.card !== before.card) fields.push("card");
  if (payment.period.from !== before.period.from) fields.push("period-from");
  if (payment.period.to !== before.period.to) fields.push("period-to");
  if (payment.payDay !== before.payDay) fields.push("pay-day");
  let worked = 0;
  for (const work of payment.work) worked += work.hours;
  if (worked !== before.hours) fields.push("hours");
  return fields.length > 0 ? fields : ["amount"];
}
