import { type Line, sumOf } from "../../ledger/entry.js";
import type { CardFacts, VoucherFact } from "../../ledger/fact.js";
import type { LedgerTransaction } from "../../ledger/transaction.js";
import { branded } from "../../values/brand.js";
import { digestOf } from "../../values/digest.js";
import type { PaymentId, Voucher } from "../../values/identity.js";
import { type FieldName, type Outcome, problem } from "../../values/problem.js";
import { err, ok } from "../../values/result.js";
import { activePayments } from "../card/used.js";
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
  const alike = (voucher: VoucherFact) => voucher.chain === payment.employer && voucher.contentKey === contentKey;
  const before = activePayments(facts).findLast(alike);
  const moreIsOwed = owesAll(payment) && sumOf(lines, "holiday-pay") > 0;
  if (before !== undefined && !payment.again && !moreIsOwed) return { stands: before.voucher };
  const number = facts.vouchers.filter((voucher) => voucher.kind === "payment" && alike(voucher)).length + 1;
  return { stands: undefined, id: branded<PaymentId>(`auto-${contentKey}-${number}`), contentKey };
}

/** Sixteen digits of what makes two payments the same. All that is owed is one content, whatever it comes to. */
function contentKeyOf(payment: Payment, lines: readonly Line[]): string {
  const { employer, card, period, payDay } = payment;
  const owed = (line: Line) => owesAll(payment) && line.kind === "holiday-pay";
  const said = lines.map((line) =>
    owed(line) ? "all that is owed" : [line.kind, line.text, line.hours, line.perHour, line.amount],
  );
  return digestOf(JSON.stringify([employer, card, period.from, period.to, payDay, said])).slice(0, 16);
}

function owesAll(payment: Payment): boolean {
  return payment.practice === "only" && payment.holidayPayOut === undefined;
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
