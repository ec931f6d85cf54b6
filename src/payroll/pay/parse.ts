import { longestPeriodOf } from "../../law/atp.js";
import type { AtpClass, EmployerEntry, HolidayPractice, PaidBy, SlipLanguage } from "../../ledger/entry.js";
import type { CardFacts } from "../../ledger/fact.js";
import { type Day, daysOf, monthOf, type Period } from "../../values/calendar.js";
import type { DecimalMark } from "../../values/decimal-mark.js";
import { plusHours } from "../../values/hours.js";
import { noMoney } from "../../values/money.js";
import { onlyGiven } from "../../values/only-given.js";
import { hidden } from "../../values/person.js";
import type { FieldName, JobKind, Outcome } from "../../values/problem.js";
import { ok } from "../../values/result.js";
import { employmentAt, holderKnown } from "../card/used.js";
import { FieldReader, type FieldWords } from "../fields.js";
import type { Payment } from "../payment.js";

/** A payment as a person said it: the words of its fields, and the choices that have been understood already. */
export interface PaymentDraft {
  readonly words: FieldWords;
  /** Hours and rates where there are several of them; the first stand in `words` too. */
  readonly work?: readonly { readonly hours: string; readonly rate: string }[];
  readonly supplements: readonly string[];
  readonly mark: DecimalMark;
  readonly practice?: HolidayPractice;
  readonly atpClass?: AtpClass;
  readonly paidBy?: PaidBy;
  readonly jobKind?: JobKind;
  readonly slipLanguage?: SlipLanguage;
  readonly split: boolean;
  readonly again: boolean;
  readonly rename: boolean;
  /** It is said, or has been answered, that a payment of the same days is meant (R51). */
  readonly isMeant?: boolean;
}

/**
 * The fields that a payment cannot do without and that nobody has said: neither now nor earlier for this card. A card that was
 * not understood (no facts) may well have a name.
 */
export function missingFields(draft: PaymentDraft, facts: CardFacts | undefined, employer: EmployerEntry): FieldName[] {
  const given = (field: FieldName) => (draft.words[field] ?? "").trim() !== "";
  const missing: FieldName[] = [];
  if (!given("card")) missing.push("card");
  const unknown = facts !== undefined && holderKnown(facts) === undefined;
  if (!given("name") && (unknown || !given("card"))) missing.push("name");
  const paysElse =
    draft.practice === "only" || given("holiday-days") || draft.supplements.length > 0 || given("pension");
  if (!given("hours") && !paysElse) missing.push("hours");
  const agreed = facts && employmentAt(facts, employer.chain)?.perHour;
  if (!given("rate") && agreed === undefined && (given("hours") || missing.includes("hours"))) missing.push("rate");
  return missing;
}

/** The most hours one payment may hold: a month of 31 days, day and night. */
export const hoursMax = 744;

/**
 * A payment from its words; the employer's practice and pay period fill what is not said, the pay day defaults to today and
 * the period to the pay day's calendar month. Every field that was not understood is reported.
 */
export function parsePayment(draft: PaymentDraft, employer: EmployerEntry, today: Day): Outcome<Payment> {
  const fields = new FieldReader(draft.words, draft.mark);
  const card = fields.card();
  if (!fields.given("card")) fields.missing("card");
  const payDay = fields.day("pay-day") ?? today;
  const period = fields.period({ from: "period-from", to: "period-to" }) ?? monthOf(payDay);
  const work = workIn(draft, fields);
  const supplements = draft.supplements.flatMap((text) => fields.supplement(text) ?? []);
  const pension = fields.money("pension") ?? noMoney;
  const holidayPayOut = fields.money("holiday-pay-amount", 1);
  const holidayDays = fields.holidayDays();
  const said = saidOnly(fields, today);
  const atpClass = draft.atpClass ?? employer.payPeriod;
  checkHours(fields, work.length === 0 ? undefined : plusHours(...work.map(({ hours }) => hours)), period);
  checkPeriod(fields, atpClass, period);
  if (card === undefined || fields.problems.length > 0) return fields.refused();
  return ok({
    ...{ employer: employer.chain, card, payDay, period },
    work,
    ...{ supplements, pension, atpClass },
    practice: holidayDays === undefined ? (draft.practice ?? employer.practice) : "only",
    ...(holidayDays !== undefined && { holidayDays }),
    ...(draft.isMeant && { isMeant: true }),
    ...(holidayPayOut !== undefined && { holidayPayOut }),
    overCeiling: draft.split ? "split" : "refuse",
    ...{ paidBy: draft.paidBy ?? "account", jobKind: draft.jobKind ?? "ordinary" },
    ...{ slipLanguage: draft.slipLanguage ?? "da", rename: draft.rename, again: draft.again, rows: [] },
    ...said,
  });
}

/** One wage line for each pair of hours and rate; one with the agreed rate where none was said. */
export function workIn(draft: Pick<PaymentDraft, "work" | "words" | "mark">, fields: FieldReader): Payment["work"] {
  const lines = draft.work?.map(({ hours, rate }) => ({ hours, rate })) ?? [draft.words];
  return lines.flatMap((line) => {
    const reader = new FieldReader(line, draft.mark);
    const hours = reader.hours();
    const perHour = reader.money("rate", 1);
    fields.problems.push(...reader.problems);
    return hours === undefined ? [] : [{ hours, ...(perHour !== undefined && { perHour }) }];
  });
}

/** What is only carried on: it is absent when it was not said. */
function saidOnly(fields: FieldReader, today: Day): Partial<Payment> {
  const id = fields.paymentId();
  const name = fields.line("name");
  const employeeNumber = fields.employeeNumber();
  const employedFrom = fields.day("employed-from");
  const employedTo = fields.day("employed-to");
  const registeredEmployment = fields.pastDay("registered-employment", today);
  if (employedFrom !== undefined && employedTo !== undefined && employedTo < employedFrom) {
    fields.add(
      "period-not-possible",
      { from: employedFrom, to: employedTo, reason: "ends-before-start" },
      "employed-to",
    );
  }
  const reason = fields.line("reason");
  return {
    ...(id !== undefined && { id }),
    ...(name !== undefined && { holderName: hidden(name) }),
    ...onlyGiven({ employeeNumber, employedFrom, employedTo, registeredEmployment, reason }),
  };
}

/** At most 24 hours for each day of the period, and 744 in all. */
export function checkHours(fields: FieldReader, hours: number | undefined, period: Period): void {
  if (hours !== undefined && hours > Math.min(24 * daysOf(period), hoursMax) * 3600) fields.outOfRange("hours");
}

/** A period of the class week or fortnight is at most 7 or 14 days (205). */
export function checkPeriod(fields: FieldReader, atpClass: AtpClass, period: Period): void {
  const longest = atpClass === "none" ? undefined : longestPeriodOf(atpClass);
  if (longest !== undefined && daysOf(period) > longest) {
    fields.add("period-not-possible", { ...period, reason: "too-long-for-class" }, "period-to");
  }
}
