import type { PostedEntry } from "../../ledger/decision.js";
import {
  type AtpPaid,
  type EmployerEntry,
  type HolidayPractice,
  holidayPayOutOf,
  type Line,
  sumOf,
  type VoucherEntry,
} from "../../ledger/entry.js";
import type { EntryAuthor, LedgerTransaction } from "../../ledger/transaction.js";
import { type Hours, noHours, plusHours } from "../../values/hours.js";
import { type Money, minus, noMoney, plus } from "../../values/money.js";
import { type Notice, type NoticeCode, notice } from "../../values/notice.js";
import { onlyGiven } from "../../values/only-given.js";
import { isErased } from "../../values/person.js";
import { type Outcome, type Problem, problem, problemOf } from "../../values/problem.js";
import { err, ok } from "../../values/result.js";
import { holderKnown } from "../card/used.js";
import { FieldReader } from "../fields.js";
import type { Payment, Work } from "../payment.js";
import { takePayment } from "./admit.js";
import { atpToReport } from "./notices.js";
import { checkHours, checkPeriod, type PaymentDraft, workIn } from "./parse.js";
import { bookingDayOf, type Reversal, takeReversal } from "./reverse.js";

/** The words of a correction: those of a payment, and only what is to be different. */
export type Draft = Pick<
  PaymentDraft,
  "words" | "work" | "supplements" | "mark" | "practice" | "atpClass" | "paidBy" | "slipLanguage" | "split"
>;

/**
 * What a correction changes, from its words; hours alone keep the rate, a rate alone keeps the hours, and one end of the
 * period keeps the other. Supplements replace all of the old ones. Every field that was not understood is reported.
 */
export function parseChange(draft: Draft, original: VoucherEntry, usual: EmployerEntry["practice"]): Outcome<Change> {
  const fields = new FieldReader(draft.words, draft.mark);
  const payDay = fields.day("pay-day");
  const period = periodOf(fields, original);
  const work = draft.work === undefined ? workOf(fields, original) : workIn(draft, fields);
  const supplements = draft.supplements.flatMap((text) => fields.supplement(text) ?? []);
  const pension = fields.money("pension");
  const holidayPayOut = fields.money("holiday-pay-amount", 1);
  const holidayDays = fields.holidayDays();
  const isNowWage = original.practice === "only" && work !== undefined;
  const practice = draft.practice ?? (isNowWage ? usual : undefined);
  const atpClass = draft.atpClass ?? original.atpClass;
  for (const { hours } of work ?? []) checkHours(fields, hours, period ?? original.period);
  if (period !== undefined || draft.atpClass !== undefined) checkPeriod(fields, atpClass, period ?? original.period);
  if (fields.problems.length > 0) return fields.refused();
  const conflict = conflictIn(fields, draft, practice ?? original.practice);
  if (conflict !== undefined) return err([conflict]);
  return ok({
    ...(work !== undefined && { work }),
    ...(practice === "only" && { work: [], supplements: [] }),
    ...(supplements.length > 0 && { supplements }),
    ...onlyGiven({ pension, payDay, period, practice, holidayPayOut, holidayDays }),
    ...(draft.atpClass !== undefined && { atpClass }),
    ...(draft.paidBy !== undefined && { paidBy: draft.paidBy }),
    ...(draft.slipLanguage !== undefined && { slipLanguage: draft.slipLanguage }),
    ...(draft.split && { overCeiling: "split" as const }),
  });
}

/** Holiday pay alone has neither hours nor supplements, and only it has an amount of its own. */
function conflictIn(fields: FieldReader, draft: Draft, practice: HolidayPractice): Problem | undefined {
  const first = `--holiday-pay ${practice}`;
  if (practice !== "only") {
    const isAmount = fields.given("holiday-pay-amount");
    return isAmount ? problemOf("options-conflict", { first: "--holiday-pay-amount", second: first }) : undefined;
  }
  if (fields.given("hours")) return problemOf("options-conflict", { first, second: "--hours" });
  return draft.supplements.length > 0 ? problemOf("options-conflict", { first, second: "--supplement" }) : undefined;
}

function periodOf(fields: FieldReader, { period }: VoucherEntry): Change["period"] {
  const from = fields.day("period-from");
  const to = fields.day("period-to");
  if (from === undefined && to === undefined) return undefined;
  const whole = { from: from ?? period.from, to: to ?? period.to };
  if (whole.to < whole.from) fields.add("period-not-possible", { ...whole, reason: "ends-before-start" }, "period-to");
  return whole.to < whole.from ? undefined : whole;
}

/** With several rates in the original it is not clear which one new hours have: the rate is then missing (204). */
function workOf(fields: FieldReader, original: VoucherEntry): readonly Work[] | undefined {
  const hours = fields.hours();
  const perHour = fields.money("rate", 1);
  const before = [...original.lines, ...original.outside].filter(isWage);
  const rates = new Set(before.map((line) => line.perHour));
  const [only] = rates;
  if (hours !== undefined) {
    if (perHour === undefined && rates.size > 1) fields.missing("rate");
    const rate = perHour ?? (rates.size === 1 ? only : undefined);
    return [{ hours, ...(rate !== undefined && { perHour: rate }) }];
  }
  if (perHour === undefined || before.length === 0) return undefined;
  return [{ hours: plusHours(...before.flatMap((line) => line.hours ?? [])), perHour }];
}

function isWage(line: Line): boolean {
  return line.kind === "wage";
}

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
    | "holidayDays"
    | "atpClass"
    | "paidBy"
    | "slipLanguage"
    | "overCeiling"
  >
>;

/** Both entries of a correction. */
export interface Corrected {
  readonly reversal: PostedEntry<VoucherEntry>;
  readonly payment: PostedEntry<VoucherEntry>;
}

/**
 * A reversal and the new payment as one act (R33): the new payment sees the room that the reversal gives back, so it is
 * enough that both together fit the ceiling. A correction that changes nothing is refused
 * (435), and one of a card whose holder is erased: its new slip would be nobody's (462).
 */
export function takeCorrection(
  reversal: Reversal,
  change: Change,
  book: LedgerTransaction,
  stamp: EntryAuthor,
): Outcome<Corrected> {
  const { employer, voucher, reason } = reversal;
  const original = book.entry(employer, voucher);
  if (original === undefined) return err(problem("voucher-not-found", { employer, voucher }));
  const { card } = original;
  if (isErased(original.holder) && holderKnown(book.card(card)) === undefined) {
    return err(problem("person-erased", { card }));
  }
  const bookedOn = bookingDayOf(original, stamp);
  const kept = change.work === undefined && change.period === undefined ? asMeant(original) : withoutMonths(original);
  const meant = { ...kept, ...change, corrects: voucher, correctedPayout: original.payout, reason, bookedOn };
  const reversed = takeReversal(reversal, book, stamp);
  if (!reversed.ok) return reversed;
  const paid = takePayment(meant, book, stamp);
  if (!paid.ok) return paid;
  if (paid.value.status === "stands" || sameFigures(paid.value.entry, original)) {
    return err(problem("correction-empty", { voucher }));
  }
  const { entry, notices } = paid.value;
  const atp = atpChanged(entry, original, book.employer(employer)?.atpPaid);
  const others = notices.filter(({ code }) => code !== "atp-to-report");
  const ofReversal = reversed.value.notices.filter(({ code }) => !ofBothHalves.has(code));
  return ok({
    reversal: { ...reversed.value, notices: ofReversal },
    payment: { ...paid.value, notices: [...others, ...atp, settled(entry, original)] },
  });
}

/** What is said of a correction as a whole, or not at all, and so not of its reversal alone. */
const ofBothHalves: ReadonlySet<NoticeCode> = new Set<NoticeCode>(["employment-taken-back", "atp-to-report"]);

/** ATP as both halves change it: more that is to be paid, or any change of a quarter that is noted as paid. */
function atpChanged(entry: VoucherEntry, original: VoucherEntry, noted: readonly AtpPaid[] = []): readonly Notice[] {
  const before = plus(original.atpEmployee, original.atpEmployer);
  const told = atpToReport(entry.period, minus(plus(entry.atpEmployee, entry.atpEmployer), before), noted);
  if (told?.code !== "atp-to-report") return [];
  return told.data.total > 0 || told.data.paid !== undefined ? [told] : [];
}

/** What the person is to have more, or has had too much, after both halves; and what ATP changes by (R33). */
function settled(entry: VoucherEntry, original: VoucherEntry): Notice {
  return notice("correction-settles", {
    voucher: original.voucher,
    payout: minus(entry.payout, original.payout),
    atpEmployee: minus(entry.atpEmployee, original.atpEmployee),
    atpEmployer: minus(entry.atpEmployer, original.atpEmployer),
  });
}

/** New hours or another period: how the hours lay in the months says nothing any more. */
function withoutMonths(original: VoucherEntry): Payment {
  const { hoursByMonth: _, ...kept } = asMeant(original);
  return kept;
}

/** A payment as it was meant when it was written: what a split left outside belongs to it. */
function asMeant(entry: VoucherEntry): Payment {
  const whole = (kind: Line["kind"]) => [...entry.lines, ...entry.outside].filter((line) => line.kind === kind);
  return {
    ...{ employer: entry.chain, card: entry.card, payDay: entry.payDay, period: entry.period },
    work: entry.outside.length > 0 ? workByRate(whole("wage")) : whole("wage").map(workAfter),
    supplements: entry.outside.length > 0 ? joined(whole("supplement")) : whole("supplement").map(supplementOf),
    pension: sumOf(whole("pension")),
    practice: entry.practice,
    ...(entry.practice === "only" && { holidayPayOut: holidayPayOutOf(entry) }),
    ...(entry.holidayDays !== undefined && { holidayDays: entry.holidayDays }),
    ...(entry.atpMonths !== undefined && { hoursByMonth: entry.atpMonths }),
    atpClass: entry.atpClass,
    overCeiling: entry.outside.length > 0 ? "split" : "refuse",
    ...{ paidBy: entry.paidBy, jobKind: "ordinary", slipLanguage: entry.slipLanguage },
    ...{ rename: false, again: true, rows: entry.rows },
  };
}

function workAfter({ perHour = noMoney, hours = noHours }: Line): Required<Work> {
  return { perHour, hours };
}

function supplementOf({ text, amount }: Line): Payment["supplements"][number] {
  return { text, amount };
}

/** The two parts of a split line are one again. */
function workByRate(lines: readonly Line[]): readonly Work[] {
  const byRate = new Map<Money, Hours>();
  for (const { perHour, hours } of lines.map(workAfter)) {
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
