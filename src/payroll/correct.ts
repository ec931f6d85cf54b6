import { type Hours, noHours, plusHours } from "../values/hours.js";
import type { Money } from "../values/money.js";
import { noMoney } from "../values/money.js";
import { type Outcome, problem } from "../values/problem.js";
import { no, ok } from "../values/result.js";
import { takePayment } from "./admit.js";
import type { Book, Stamp } from "./book.js";
import type { Written } from "./decide.js";
import { holidayPayOutOf, type Line, sumOf, type VoucherEntry } from "./entry.js";
import type { Payment, Work } from "./payment.js";
import { type Reversal, takeReversal } from "./reverse.js";

/** The parts of a payment that a correction may say anew; what is not said stays as it was. */
export type Change = Partial<
  Pick<
    Payment,
    | "work"
    | "supplements"
    | "pension"
    | "payDay"
    | "period"
    | "practice"
    | "holidayPayOut"
    | "atpClass"
    | "paidBy"
    | "slipLanguage"
    | "overCeiling"
  >
>;

/** Both entries of a correction. */
export interface Corrected {
  readonly reversal: Written<VoucherEntry>;
  readonly payment: Written<VoucherEntry>;
}

/**
 * A reversal and the new payment as one act (R33): the new payment sees the room that the reversal gives back, so it is
 * enough that both together fit the ceiling. A correction that changes nothing is refused (435).
 */
export function takeCorrection(reversal: Reversal, change: Change, book: Book, stamp: Stamp): Outcome<Corrected> {
  const { employer, voucher, reason } = reversal;
  const original = book.entry(employer, voucher);
  if (original === undefined) return no(problem("voucher-not-found", { employer, voucher }));
  const meant = { ...asMeant(original), ...change, corrects: voucher, reason };
  const reversed = takeReversal(reversal, book, stamp);
  if (!reversed.ok) return reversed;
  const paid = takePayment(meant, book, stamp);
  if (!paid.ok) return paid;
  if (paid.value.status === "stands" || sameFigures(paid.value.entry, original)) {
    return no(problem("correction-empty", { voucher }));
  }
  return ok({ reversal: reversed.value, payment: paid.value });
}

/** A payment as it was meant when it was written: what a split left outside belongs to it. */
function asMeant(entry: VoucherEntry): Payment {
  const whole = (kind: Line["kind"]) => [...entry.lines, ...entry.outside].filter((line) => line.kind === kind);
  return {
    ...{ employer: entry.chain, card: entry.card, payDay: entry.payDay, period: entry.period },
    work: entry.outside.length > 0 ? workByRate(whole("wage")) : whole("wage").map(workOf),
    supplements: entry.outside.length > 0 ? joined(whole("supplement")) : whole("supplement").map(supplementOf),
    pension: sumOf(whole("pension")),
    practice: entry.practice,
    ...(entry.practice === "only" && { holidayPayOut: holidayPayOutOf(entry) }),
    atpClass: entry.atpClass,
    overCeiling: entry.outside.length > 0 ? "split" : "refuse",
    ...{ paidBy: entry.paidBy, jobKind: "ordinary", slipLanguage: entry.slipLanguage },
    ...{ rename: false, again: true, rows: entry.rows },
  };
}

function workOf({ perHour = noMoney, hours = noHours }: Line): Required<Work> {
  return { perHour, hours };
}

function supplementOf({ text, amount }: Line): Payment["supplements"][number] {
  return { text, amount };
}

/** The two parts of a split line are one again. */
function workByRate(lines: readonly Line[]): readonly Work[] {
  const byRate = new Map<Money, Hours>();
  for (const { perHour, hours } of lines.map(workOf)) {
    byRate.set(perHour, plusHours(byRate.get(perHour) ?? noHours, hours));
  }
  return [...byRate].map(([perHour, hours]) => ({ perHour, hours }));
}

function joined(lines: readonly Line[]): Payment["supplements"] {
  const byText = new Map<string, Money>();
  for (const line of lines) byText.set(line.text, sumOf([line, { ...line, amount: byText.get(line.text) ?? noMoney }]));
  return [...byText].map(([text, amount]) => ({ text, amount }));
}

function sameFigures(one: VoucherEntry, other: VoucherEntry): boolean {
  const figures = ({ lines, outside, payDay, period, paidBy, atpClass, slipLanguage }: VoucherEntry) =>
    JSON.stringify({ lines, outside, payDay, period, paidBy, atpClass, slipLanguage });
  return figures(one) === figures(other);
}
