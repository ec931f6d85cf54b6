import type { FieldName, Where } from "../../../values/problem.js";
import { fieldOptions } from "../../program/field-options.js";
import { readingOf } from "../../say/readings.js";
import { cut, harmless, listed } from "../../say/received.js";
import { fieldsEnglish } from "./fields.js";

/** What was received in quotation marks, harmless and cut. */
export function quoted(text: string): string {
  return `"${cut(text)}"`;
}

export function listedAnd(items: readonly string[]): string {
  return listed(items, "and");
}

export function listedOr(items: readonly string[]): string {
  return listed(items, "or");
}

/** In a file the line is mended, else the command. */
export function mendAndRepeat(where: Where | undefined): string {
  return where?.line === undefined
    ? "Correct it and run the command again."
    : "Correct the line and run the import again.";
}

/** A field in a list; a heading of a file that is no field is shown as it is. */
export function fieldLabel(field: string): string {
  for (const [name, word] of Object.entries(fieldsEnglish)) if (name === field) return word.label;
  return harmless(field);
}

/** A field with the option it is written in: `hours (--hours)`. */
export function fieldWithOption(field: FieldName): string {
  const option = fieldOptions[field];
  return option === undefined ? fieldsEnglish[field].label : `${fieldsEnglish[field].label} (${option})`;
}

/** A reading said in full: `7,40 hours`, `7 hours and 4 minutes`. */
export function readingInFull(field: FieldName, text: string): string {
  const reading = readingOf(field, text);
  if (reading.kind === "decimal-hours") return `${reading.text} hours`;
  if (reading.kind === "plain") return reading.text;
  return `${countOf(reading.hours, "hour", "hours")} and ${countOf(reading.minutes, "minute", "minutes")}`;
}

export function countOf(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
