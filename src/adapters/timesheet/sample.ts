import { headerRowsOf } from "../../payroll/timesheet/columns/header.js";
import { looksLikeCpr, looksLikeCprWithoutZero } from "../../values/cpr-guard.js";
import { columnLetter, type Outcome } from "../../values/problem.js";
import { ok } from "../../values/result.js";
import { readTables, type TimesheetOrder } from "./timesheet.js";

/** A column as a person is shown it: its letter, its heading and what stands first in it. */
export interface SampleColumn {
  readonly letter: string;
  readonly heading: string;
  readonly samples: readonly string[];
}

/** Values that are shown of a column. */
const samplesMax = 3;

/** The columns of a file with a few of their values; nothing that looks like a CPR number is shown. */
export function sampleOf(path: string, order: TimesheetOrder): Outcome<readonly SampleColumn[]> {
  const read = readTables(path, order);
  if (!read.ok) return read;
  const [table] = read.value.tables;
  if (table === undefined) return ok([]);
  const { headings, below } = headerRowsOf(table, order);
  return ok(
    headings.map((heading, place) => ({
      letter: columnLetter(place),
      heading,
      samples: samplesOf(below.map(({ cells }) => (cells[place] ?? "").trim())),
    })),
  );
}

function samplesOf(texts: readonly string[]): readonly string[] {
  const shown = new Set<string>();
  for (const text of texts) {
    if (shown.size === samplesMax) break;
    if (text !== "" && !looksLikeCpr(text) && !looksLikeCprWithoutZero(text)) shown.add(text);
  }
  return [...shown];
}
