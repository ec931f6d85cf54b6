import { plusHours } from "../values/hours.js";
import { type Outcome, type Problem, problemOf } from "../values/problem.js";
import { no, ok } from "../values/result.js";
import type { Change } from "./correct.js";
import type { EmployerEntry, HolidayPractice, Line, VoucherEntry } from "./entry.js";
import { FieldReader } from "./fields.js";
import { checkHours, checkPeriod, type PaymentDraft } from "./parse-payment.js";
import type { Work } from "./payment.js";

/** The words of a correction: those of a payment, and only what is to be different. */
export type Draft = Pick<
  PaymentDraft,
  "words" | "supplements" | "mark" | "practice" | "atpClass" | "paidBy" | "slipLanguage" | "split"
>;

/**
 * What a correction changes, from its words; hours alone keep the rate, a rate alone keeps the hours, and one end of the
 * period keeps the other. Supplements replace all of the old ones. Every field that was not understood is reported.
 */
export function parseChange(draft: Draft, original: VoucherEntry, usual: EmployerEntry["practice"]): Outcome<Change> {
  const fields = new FieldReader(draft.words, draft.mark);
  const payDay = fields.day("pay-day");
  const period = periodOf(fields, original);
  const work = workOf(fields, original);
  const supplements = draft.supplements.flatMap((text) => fields.supplement(text) ?? []);
  const pension = fields.money("pension");
  const holidayPayOut = fields.money("holiday-pay-amount", 1);
  const isNowWage = original.practice === "only" && work !== undefined;
  const practice = draft.practice ?? (isNowWage ? usual : undefined);
  const atpClass = draft.atpClass ?? original.atpClass;
  for (const { hours } of work ?? []) checkHours(fields, hours, period ?? original.period);
  if (period !== undefined || draft.atpClass !== undefined) checkPeriod(fields, atpClass, period ?? original.period);
  if (fields.problems.length > 0) return fields.refused();
  const conflict = conflictIn(fields, draft, practice ?? original.practice);
  if (conflict !== undefined) return no([conflict]);
  return ok({
    ...(work !== undefined && { work }),
    ...(practice === "only" && { work: [], supplements: [] }),
    ...(supplements.length > 0 && { supplements }),
    ...(pension !== undefined && { pension }),
    ...(payDay !== undefined && { payDay }),
    ...(period !== undefined && { period }),
    ...(practice !== undefined && { practice }),
    ...(holidayPayOut !== undefined && { holidayPayOut }),
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
