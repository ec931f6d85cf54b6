import type { PaidBy } from "../../../ledger/entry.js";
import type { Day, Period } from "../../../values/calendar.js";
import type { Hours } from "../../../values/hours.js";
import type { CvrNumber, EmployeeNumber, FrikortId, PaymentId } from "../../../values/identity.js";
import type { Money } from "../../../values/money.js";
import type { Notice } from "../../../values/notice.js";
import type { Hidden } from "../../../values/person.js";
import type { FieldName, Problem, Where } from "../../../values/problem.js";
import type { Titled } from "../columns/title-rows.js";

/** One row of a timesheet, every word understood: a shift, or what is to be paid for a period. */
export interface Row {
  readonly sheet: Sheet;
  /** The physical line on which it begins. */
  readonly line: number;
  readonly employer: CvrNumber | undefined;
  readonly card: FrikortId | undefined;
  readonly employeeNumber: EmployeeNumber | undefined;
  readonly name: Hidden<string> | undefined;
  readonly day: Day | undefined;
  /** The day as it stands in the file, where it is written otherwise than 30-11-2026. */
  readonly dayText: string | undefined;
  /** Seconds of the day, where the row gives clock times. */
  readonly clock: { readonly start: number; readonly end: number } | undefined;
  readonly hours: Hours | undefined;
  readonly perHour: Money | undefined;
  /** What the row says it comes to: compared, never paid from. */
  readonly amount: Money | undefined;
  readonly supplement: { readonly text: string; readonly amount: Money } | undefined;
  readonly pension: Money | undefined;
  readonly period: Period | undefined;
  readonly payDay: Day | undefined;
  readonly paidBy: PaidBy | undefined;
  readonly id: PaymentId | undefined;
  /** The row ends before its last columns: how many cells it has, and how many the headings are. */
  readonly short: { readonly found: number; readonly expected: number } | undefined;
  /** Something in the row was not understood: its payment is not made, but it is known whose it is. */
  readonly isFaulty: boolean;
}

/** A file of rows as it was read: what was understood, everything that was not, and what a person should know. */
export interface Sheet {
  readonly file: string;
  /** Its name in a workbook. */
  readonly name: string | undefined;
  /** Filled rows, refused and unapproved ones included. */
  readonly count: number;
  readonly rows: readonly Row[];
  readonly problems: readonly Problem[];
  readonly notices: readonly Notice[];
  /** Rows that nobody has approved: they are not paid. */
  readonly unapproved: number;
  /** What decided that rows are not paid. */
  readonly leftOut: LeftOut;
  /** The hourly rate that the rows above the headings say. */
  readonly titledRate: Titled<Money> | undefined;
  /** The one employer that a column names, in words. */
  readonly employerNamed: { readonly name: string; readonly heading: string } | undefined;
  /** Danløn lines carry no day: their period must be said. */
  readonly needsPeriod: boolean;
  /** Does a column give this field? */
  has(field: FieldName): boolean;
  whereOf(line: number, field: FieldName): Where;
}

/** Rows of a sheet that are nobody's work, by what they are. */
export interface LeftOut {
  readonly withoutHours: number;
  readonly sums: number;
  /** Rows above the headings, and headings that come again. */
  readonly titles: number;
  /** Hidden or filtered rows of a workbook. */
  readonly hidden: number;
  /** The heading, the words and the first lines that left rows out for want of an approval; a title row that says so has no heading. */
  readonly approval:
    | { readonly heading?: string; readonly values: readonly string[]; readonly lines: readonly number[] }
    | undefined;
}

/** Of lines that are told together, so many are named; the rest are counted. */
export const linesNamed = 5;

/** The place of a field of a row. */
export function placeOf(row: Row, field: FieldName): Where {
  return row.sheet.whereOf(row.line, field);
}
