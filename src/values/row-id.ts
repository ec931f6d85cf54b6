import { type Brand, branded } from "./brand.js";
import { digestOf } from "./digest.js";
import { unshared } from "./unshared.js";

/** One row of a timesheet: paid once. Twenty hexadecimal digits of its content and its number among equals, or of its own id. */
export type RowId = Brand<string, "RowId">;

export function rowIdOf(content: string, occurrence: number): RowId {
  return branded<RowId>(unshared(digestOf(`${content}\n${occurrence}`).slice(0, 20)));
}

export function isRowId(text: string): text is RowId {
  return /^[0-9a-f]{20}$/.test(text);
}
