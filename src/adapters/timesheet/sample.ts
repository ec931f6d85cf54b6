import { looksLikeCpr, looksLikeCprWithoutZero } from "../../values/cpr-guard.js";
import type { Outcome } from "../../values/problem.js";
import { ok } from "../../values/result.js";
import { columnLetter } from "../csv/cells.js";
import { type CsvVisitor, readCsvFile } from "../csv/read.js";
import { isWorkbook, readWorkbook } from "../workbook/workbook.js";

/** A column as a person is shown it: its letter, its heading and what stands first in it. */
export interface SampleColumn {
  readonly letter: string;
  readonly heading: string;
  readonly samples: readonly string[];
}

/** Values that are shown of a column, and rows that are looked through for them. */
const samplesMax = 3;
const rowsMax = 50;

/** The columns of a file with a few of their values; nothing that looks like a CPR number is shown. */
export function sampleOf(path: string): Outcome<readonly SampleColumn[]> {
  const headings: string[] = [];
  const values: Set<string>[] = [];
  let rows = 0;
  const visitor: CsvVisitor = {
    first: ({ fields }) => {
      headings.push(...fields);
      for (const _ of fields) values.push(new Set());
      return { firstLine: "header", width: fields.length };
    },
    row: (cells) => {
      for (const [place, cell] of cells.entries()) {
        const seen = values[place];
        const isShown = cell.trim() !== "" && !looksLikeCpr(cell) && !looksLikeCprWithoutZero(cell);
        if (seen !== undefined && seen.size < samplesMax && isShown) seen.add(cell.trim());
      }
      rows += 1;
      return rows < rowsMax;
    },
    problem: () => {},
  };
  const read = isWorkbook(path) ? readWorkbook(path, visitor, "comma") : readCsvFile(path, visitor);
  if (!read.ok) return read;
  return ok(
    headings.map((heading, place) => ({ letter: columnLetter(place), heading, samples: [...(values[place] ?? [])] })),
  );
}
