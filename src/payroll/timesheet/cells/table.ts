import type { Problem } from "../../../values/problem.js";

/** The filled rows of a file or of a sheet of a workbook, as they stand there: nothing of them has been understood yet. */
export interface Table {
  /** As problems show it. */
  readonly file: string;
  /** The sheet's name in a workbook. */
  readonly name?: string;
  /** The same, where several are read: then problems show it. */
  readonly sheet?: string;
  /** A row of a workbook has no separators that could be missing. */
  readonly isWorkbook: boolean;
  /** Commas separate its columns, so that the comma of a number may too. */
  readonly isOfCommas: boolean;
  readonly rows: readonly TableRow[];
  /** Lines that are no row: their quote is not closed. */
  readonly badLines: readonly BadLine[];
  /** Filled rows that are hidden or filtered away. */
  readonly hidden: number;
}

/** The cells of a row and the physical line on which it begins. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly line: number;
  /** Places of cells that are one with the cell above: their text is told of this row too. */
  readonly merged?: readonly number[];
}

/** What is wrong with a line, and its cells as far as they can be told apart: enough to see whose it is. */
export interface BadLine extends TableRow {
  readonly problem: Problem;
}

/** A sheet of a workbook: each filled row with its cells as the texts a person would write. */
export interface WorkbookSheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: readonly TableRow[];
  /** Filled rows that are hidden or filtered away; they are not among the rows. */
  readonly hidden: number;
  /** Places of columns that are hidden or have no width; their cells are among the rows. */
  readonly hiddenColumns: readonly number[];
  /** The cells to which notes are pinned, `C3`. */
  readonly notes: readonly string[];
}
