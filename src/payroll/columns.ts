import type { FieldName } from "../values/problem.js";
import { no, ok, type Result } from "../values/result.js";
import { type ColumnMeaning, columnFields, headingKey, meaningOf } from "./headings.js";

/** Which column of a timesheet is which field. Places count from 0. */
export interface ColumnPlan {
  readonly places: ReadonlyMap<FieldName, number>;
  /** Further columns for a field that has one already: they must agree in every row. */
  readonly rivals: readonly { readonly field: FieldName; readonly place: number }[];
  /** Columns under a CPR heading. */
  readonly cpr: readonly number[];
  /** Headings of columns that are not used. */
  readonly ignored: readonly string[];
}

/** Why a header cannot be used: fields that no column gives, headings that stand for one field twice. */
export interface HeaderFault {
  readonly missing: readonly FieldName[];
  readonly doubled: readonly string[];
}

/** What else says when the work was done: then a column for it is not needed. */
export interface ToldElsewhere {
  readonly period: boolean;
  readonly payDay: boolean;
}

/** How a client's headings are read: heading → field; `ignored` leaves a column out. A saved mapping goes before what headings usually mean. */
export type HeadingMap = ReadonlyMap<string, ColumnMeaning>;

/** Reads a header. Refused: nobody to pay, nothing to pay, no day to pay it for, or one heading twice. */
export function planColumns(
  headings: readonly string[],
  mapped: HeadingMap,
  told: ToldElsewhere,
): Result<ColumnPlan, HeaderFault> {
  const places = new Map<FieldName, number>();
  const rivals: { field: FieldName; place: number }[] = [];
  const cpr: number[] = [];
  const ignored: string[] = [];
  const doubled = new Set<string>();
  const named = new Set([...mapped.values()]);
  for (const [place, heading] of headings.entries()) {
    const own = mapped.get(headingKey(heading));
    const usual = meaningOf(heading);
    const meaning = own ?? (usual !== undefined && named.has(usual) && usual !== "cpr" ? "ignored" : usual);
    if (meaning === "cpr") cpr.push(place);
    else if (meaning === undefined || meaning === "ignored") ignored.push(heading);
    else if (!places.has(meaning)) places.set(meaning, place);
    else if (own !== undefined || sameHeading(headings[places.get(meaning) ?? 0], heading)) doubled.add(heading);
    else rivals.push({ field: meaning, place });
  }
  const missing = missingFrom(places, told);
  if (missing.length > 0 || doubled.size > 0) return no({ missing, doubled: [...doubled] });
  return ok({ places, rivals, cpr, ignored: ignored.filter((heading) => heading.trim() !== "") });
}

/** Does a first line look like a header: is any of its cells a heading we know? */
export function isHeader(cells: readonly string[], mapped: HeadingMap): boolean {
  return cells.some((cell) => mapped.has(headingKey(cell)) || meaningOf(cell) !== undefined);
}

/** The meaning a saved mapping gives a column, or nothing when its word is unknown. */
export function mappedMeaning(word: string): ColumnMeaning | undefined {
  if (word === "ignored" || word === "") return "ignored";
  return columnFields.find((field) => field === word);
}

function sameHeading(one: string | undefined, other: string): boolean {
  return one !== undefined && headingKey(one) === headingKey(other);
}

function missingFrom(places: ReadonlyMap<FieldName, number>, told: ToldElsewhere): readonly FieldName[] {
  const has = (...fields: readonly FieldName[]) => fields.every((field) => places.has(field));
  const missing: FieldName[] = [];
  if (!has("card") && !has("employee-number") && !has("name") && !has("first-name", "last-name")) missing.push("card");
  if (!has("hours") && !has("start", "end") && !has("supplement") && !has("pension")) missing.push("hours");
  const isDated = has("day") || has("period-from", "period-to") || has("pay-day");
  if (!isDated && !told.period && !told.payDay) missing.push("day");
  return missing;
}
