import type { DecimalMark } from "../../../values/decimal-mark.js";
import type { Fault } from "../../../values/result.js";
import { saysUnit } from "../cells/headings.js";
import { isSumText } from "../cells/sums.js";
import type { TableRow } from "../cells/table.js";
import { isNoTime, mayBePartsOfDay } from "../cells/times.js";
import type { ColumnPlan } from "./columns.js";

/** Hours of a file that may be meant otherwise than they stand: why, and the first of them. */
export interface DoubtfulHours {
  readonly fault: Extract<Fault["kind"], "part-of-day" | "split-by-comma">;
  readonly received: string;
  readonly line: number;
}

/**
 * `7,5` that the file's own commas have made two cells: below a text beside the hours stand the decimals of quarters, or a row
 * has a cell more than there are headings.
 */
export function splitByComma(
  plan: ColumnPlan,
  headings: readonly string[],
  rows: readonly TableRow[],
): DoubtfulHours | undefined {
  const place = plan.places.get("hours");
  const isNote = place !== undefined && plan.places.get("note") === place + 1;
  if (place === undefined || !(isNote || plan.ignored.includes(place + 1))) return undefined;
  const split = rows.filter(({ cells }) => isWholeNumber(cells[place]) && isWholeNumber(cells[place + 1]));
  const decimals = new Set(split.map(({ cells }) => (cells[place + 1] ?? "").trim()));
  const areOfQuarters = [...decimals].every((text) => /^(?:00?|25|50?|75)$/.test(text));
  const longer = split.find(({ cells }) => cells.length > headings.length);
  const row = longer ?? (areOfQuarters && (isNote || decimals.size > 1) ? split[0] : undefined);
  if (row === undefined) return undefined;
  const [whole = "", rest = ""] = row.cells.slice(place, place + 2);
  return { fault: "split-by-comma", received: `${whole.trim()},${rest.trim()}`, line: row.line };
}

function isWholeNumber(text = ""): boolean {
  return /^\d{1,2}$/.test(text.trim());
}

/** Numbers that may be parts of a day, as a spreadsheet counts time; a heading that says its unit leaves no doubt. */
export function partOfDay(
  plan: ColumnPlan,
  headings: readonly string[],
  rows: readonly TableRow[],
  mark: DecimalMark,
): DoubtfulHours | undefined {
  const place = plan.places.get("hours");
  if (place === undefined || saysUnit(headings[place] ?? "")) return undefined;
  const work = rows.filter(({ cells }) => !isNoTime(cells[place]) && !cells.some(isSumText));
  const texts = work.map(({ cells }) => (cells[place] ?? "").trim());
  const [first] = work;
  const [received] = texts;
  if (first === undefined || received === undefined || !mayBePartsOfDay(texts, mark)) return undefined;
  return { fault: "part-of-day", received, line: first.line };
}
