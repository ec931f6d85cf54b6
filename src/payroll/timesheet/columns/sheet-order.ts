import type { Period } from "../../../values/calendar.js";
import type { DecimalMark } from "../../../values/decimal-mark.js";
import type { FrikortId } from "../../../values/identity.js";
import type { DateOrder } from "../cells/dates.js";
import type { KindMeaning } from "../cells/kinds.js";
import type { HeadingMap, ToldElsewhere } from "./columns.js";

/** How a client writes figures and what its wage types mean. */
export interface RowHabits {
  readonly mark: DecimalMark;
  /** A paid break is not taken off the time between start and end. */
  readonly isBreakPaid: boolean;
  readonly kinds: ReadonlyMap<string, KindMeaning>;
  /** Said by the user or the mapping; otherwise the file's own dates show it. */
  readonly dateOrder?: DateOrder;
}

/** The plain habits: decimal comma, unpaid breaks, wage types under their usual names. */
export const plainHabits: RowHabits = { mark: "comma", isBreakPaid: false, kinds: new Map() };

/** How a table is to be understood. */
export interface SheetOrder {
  readonly format: "auto" | "csv" | "danlon";
  readonly habits: RowHabits;
  /** What a client's mapping says of its headings. */
  readonly mapped: HeadingMap;
  readonly told: ToldElsewhere;
  /** The days of all rows: one that leaves out its month or its year is of them. */
  readonly period?: Period;
  /** The card of all rows. */
  readonly card?: FrikortId;
  /** The line of the headings; 0: there are none, and columns are called A, B, C. */
  readonly headerRow?: number;
  /** Rows above this are counted, not kept. */
  readonly rowsMax: number;
}
