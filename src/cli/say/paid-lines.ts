import type { Paid } from "../../app/pay.js";
import { type Line, sumOf, type VoucherEntry } from "../../ledger/entry.js";
import { shownLine } from "../../payroll/pay/shown-line.js";
import { minus, negated, showPercentage } from "../../values/money.js";
import type { MessageFact, Words } from "../words/words.js";
import { factLines } from "./message.js";
import type { Paint } from "./paint.js";
import { paperLines } from "./payment.js";

/**
 * What a person reads after a payment: what was done, the lines in one column, what is used and left, and where the papers lie.
 * Without the figures where they have just been shown.
 */
export function paidLines(
  { status, standing, files }: Paid,
  words: Words,
  paint: Paint,
  withFigures = true,
): readonly string[] {
  const { entry, reversedBy } = standing;
  const { voucher, card, payDay } = entry;
  const id = entry.paymentId.startsWith("auto-") ? null : entry.paymentId;
  const papers = paperLines(files, paint);
  if (status === "stands") {
    return [words.answers.stands({ id, voucher, ...(reversedBy && { reversedBy }) }), ...papers];
  }
  const first =
    status === "written" ? words.answers.written({ voucher, card, payDay }) : words.answers.planned({ card, payDay });
  return [first, ...(withFigures ? factLines(figures(entry, words), 4, paint) : []), ...papers];
}

/** Who is paid before it is booked: the holder's name, as known, and the payment before this one. */
interface SummaryOf {
  readonly name: string | undefined;
  readonly last: VoucherEntry | undefined;
}

/** What a person is shown before a payment is booked: who, period, lines, what is registered, paid out and left, and the last payment. */
export function summaryLines(entry: VoucherEntry, of: SummaryOf, words: Words, paint: Paint): readonly string[] {
  const { summary } = words.answers;
  return [
    paint.heading(summary.holder({ name: of.name, card: entry.card })),
    `  ${summary.period(entry)}`,
    paint.quiet(`  ${summary.lastPayment(of.last)}`),
    ...factLines(figures(entry, words), 4, paint),
  ];
}

/** The figures of one payment or reversal, amounts in one right-aligned column. */
export function figures(entry: VoucherEntry, words: Words): readonly MessageFact[] {
  const { amounts } = words.fixed;
  const { answers } = words;
  const facts: MessageFact[] = entry.lines.map((line) => ({ label: lineLabel(line, words), amount: line.amount }));
  facts.push({ label: amounts.counted, amount: entry.counted, isSum: true });
  if (entry.atpEmployee !== 0) facts.push({ label: amounts.atpEmployee, amount: negated(entry.atpEmployee) });
  facts.push({ label: amounts.payout, amount: entry.payout, isSum: true });
  const outside = sumOf(entry.outside);
  if (outside !== 0) facts.push({ label: amounts.outside, amount: outside });
  if (entry.holidayPayAccrued !== 0) facts.push({ label: amounts.holidayPayAccrued, amount: entry.holidayPayAccrued });
  facts.push({
    label: answers.usedIn(entry.year),
    amount: entry.usedAfter,
    remark: answers.outOf(entry.ceiling.amount),
  });
  facts.push({ label: amounts.left, amount: minus(entry.ceiling.amount, entry.usedAfter), isSum: true });
  return facts;
}

function lineLabel(line: Line, words: Words): string {
  const { amounts } = words.fixed;
  const { kind, text, hours, perHour, share } = shownLine(line);
  switch (kind) {
    case "wage":
      return hours !== undefined && perHour !== undefined ? words.answers.wageLine(hours, perHour) : amounts.wage;
    case "supplement":
      return text;
    case "holiday-pay":
      return share === undefined ? amounts.holidayPay : `${amounts.holidayPay} ${showPercentage(share)}`;
    case "pension":
      return amounts.pension;
  }
}
