import type { FieldName, Where } from "../../../values/problem.js";
import { fieldOptions } from "../../program/field-options.js";
import { danishOf, inDanish } from "../../program/shown.js";
import { readingOf } from "../../say/readings.js";
import { cut, harmless, listed } from "../../say/received.js";
import { fieldsDanish } from "./fields.js";

/** What was received in «», harmless and cut. */
export function quoted(text: string): string {
  return `«${cut(text)}»`;
}

export function listedAnd(items: readonly string[]): string {
  return listed(items, "og");
}

export function listedOr(items: readonly string[]): string {
  return listed(items, "eller");
}

/** In a file the line is mended, else the command. */
export function mendAndRepeat(where: Where | undefined): string {
  return where?.line === undefined ? "Ret det, og kør kommandoen igen." : "Ret linjen, og kør importen igen.";
}

/** A field in a list; a heading of a file that is no field is shown as it is. */
export function fieldLabel(field: string): string {
  for (const [name, word] of Object.entries(fieldsDanish)) if (name === field) return word.label;
  return harmless(field);
}

/** A field with the option it is written in: `timer (--timer)`. */
export function fieldWithOption(field: FieldName): string {
  const option = fieldOptions[field];
  return option === undefined ? fieldsDanish[field].label : `${fieldsDanish[field].label} (${inDanish(option)})`;
}

/** A reading said in full: `7,40 timer`, `7 timer og 4 minutter`. */
export function readingInFull(field: FieldName, text: string): string {
  const reading = readingOf(field, text);
  if (reading.kind === "decimal-hours") return `${reading.text} timer`;
  if (reading.kind === "plain") return reading.text;
  return `${countOf(reading.hours, "time", "timer")} og ${countOf(reading.minutes, "minut", "minutter")}`;
}

/** What a command is called in Danish, by its English words; other words stay as they are. */
export function nameInDanish(name: string): string {
  return danishOf(name) ?? name;
}

export function countOf(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
