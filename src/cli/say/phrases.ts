import type { FieldName } from "../../values/problem.js";
import { fieldOptions } from "../program/field-options.js";
import { namedIn } from "../program/names.js";
import type { FixedWords, Vocabulary } from "../words/vocabulary.js";
import { readingOf } from "./readings.js";
import { harmless, listed } from "./received.js";

/** So many vouchers or cards are named; the rest is counted. */
export const vouchersShownMax = 5;

export function listedAnd(items: readonly string[], { and }: Pick<FixedWords, "and">): string {
  return listed(items, and);
}

export function listedOr(items: readonly string[], { or }: Pick<FixedWords, "or">): string {
  return listed(items, or);
}

/** `2, 4 og 3 til`: the first of several, of which `count` are meant. */
function several(named: readonly string[], count: number, fixed: Pick<FixedWords, "and" | "andMore">): string {
  return count > named.length ? `${named.join(", ")} ${fixed.andMore(count - named.length)}` : listedAnd(named, fixed);
}

/** The first few vouchers or cards of a list, and how many more. */
export function severalVouchers(vouchers: readonly string[], fixed: Pick<FixedWords, "and" | "andMore">): string {
  return several(vouchers.slice(0, vouchersShownMax), vouchers.length, fixed);
}

export function isField(text: string, { fields }: Vocabulary): text is FieldName {
  return Object.hasOwn(fields, text);
}

/** A field in a list; a heading of a file that is no field is shown as it is. */
export function fieldLabel(field: string, words: Vocabulary): string {
  return isField(field, words) ? words.fields[field].label : harmless(field);
}

/** A field with the option it is written in: `timer (--timer)`. */
export function fieldWithOption(field: FieldName, { fields, language }: Vocabulary): string {
  const option = fieldOptions[field];
  return option === undefined ? fields[field].label : `${fields[field].label} (${namedIn(language, option)})`;
}

/** A reading said in full: `7,40 timer`, `7 timer og 4 minutter`. */
export function readingInFull(field: FieldName, text: string, { fixed }: Vocabulary): string {
  const reading = readingOf(field, text);
  if (reading.kind === "decimal-hours") return fixed.decimalHours(reading.text);
  return reading.kind === "plain" ? reading.text : fixed.clock(reading.hours, reading.minutes);
}
