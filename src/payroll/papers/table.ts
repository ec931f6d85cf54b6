import { csvDay, type Day } from "../../values/calendar.js";
import { type Money, plainAmount } from "../../values/money.js";

/** A cell of a table: text, or a number as it is written in Danish, which keeps its sign. */
export type Cell = string | { readonly number: string };

export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A table too long to be held whole: its rows are made one by one, each time they are asked for. */
export interface LongTable {
  readonly header: readonly string[];
  readonly rows: Iterable<readonly Cell[]>;
}

/** `-1234,50`. */
export function amountCell(amount: Money): Cell {
  return { number: plainAmount(amount) };
}

/** `30-11-2026`, or an empty cell. */
export function dayCell(date: Day | undefined): Cell {
  return date === undefined ? "" : csvDay(date);
}
