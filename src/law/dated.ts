import { type Day, wholeYear, yearOf } from "../values/calendar.js";

/** Where a value is written. */
export interface Reference {
  readonly act: string;
  readonly paragraph: string;
  readonly url: string;
}

/** How sure a value is. Each use of the latter two raises a notice (R37). */
export const confidences = ["printed", "to-verify", "added-by-user"] as const;
export type Confidence = (typeof confidences)[number];

/** One value from its first day, with its source and the day a person last confirmed it. */
export interface Dated<T> {
  readonly from: Day;
  readonly value: T;
  readonly standing: Confidence;
  readonly reference: Reference;
  readonly confirmedOn: Day;
  readonly note?: string;
  /** Of an amount to-verify, in øre: as far as it is beyond doubt. The doubt decides nothing below it (R37). */
  readonly certainTo?: number;
}

/** A dated parameter of the law. Outside `knownFrom`–`knownTo` there is no value: never last year's, never zero (R2). */
export interface Parameter<T> {
  readonly name: string;
  readonly unit: string;
  readonly knownFrom: Day;
  readonly knownTo: Day;
  readonly values: readonly Dated<T>[];
}

/** A parameter that is set for a year at a time: known from the day of its first value to the end of the year of its newest. */
export function setByYear<T>(name: string, unit: string, values: readonly [Dated<T>, ...Dated<T>[]]): Parameter<T> {
  const newest = values.at(-1) ?? values[0];
  return { name, unit, knownFrom: values[0].from, knownTo: wholeYear(yearOf(newest.from)).to, values };
}

/** The value in force on a day, or nothing when the day is not known. */
export function valueOn<T>(parameter: Parameter<T>, date: Day): Dated<T> | undefined {
  return date > parameter.knownTo ? undefined : lastValueBefore(parameter, date);
}

/** The newest value before or on a day, however long ago: only for a year that a user has added, as to-verify. */
export function lastValueBefore<T>(parameter: Parameter<T>, date: Day): Dated<T> | undefined {
  return parameter.values.findLast((dated) => dated.from <= date);
}
