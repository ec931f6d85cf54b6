import {
  type CsvEnd,
  type CsvFirst,
  type CsvVisitor,
  readCsvBytes,
  readCsvFile,
  readCsvPieces,
} from "../../src/adapters/csv/read.js";
import { type Outcome, type Problem, problemNumbers } from "../../src/values/problem.js";

/** Everything a reading handed over, in plain form. */
export interface Reading {
  readonly first: CsvFirst | undefined;
  readonly rows: readonly (readonly string[])[];
  readonly lines: readonly number[];
  /** `214 linje 3` and so on. */
  readonly problems: readonly string[];
  readonly end: string;
  readonly encoding: string | undefined;
}

interface Collected extends CsvVisitor {
  done(end: Outcome<CsvEnd>): Reading;
}

function collector(rowsMax: number): Collected {
  let firstLine: CsvFirst | undefined;
  const rows: (readonly string[])[] = [];
  const lines: number[] = [];
  const problems: Problem[] = [];
  return {
    first: (first) => {
      firstLine = first;
      return { firstLine: "header", width: first.fields.length };
    },
    row: (fields, line) => {
      rows.push(fields);
      lines.push(line);
      return rows.length < rowsMax;
    },
    problem: (found) => problems.push(found) > 0,
    done: (end) => ({
      first: firstLine,
      rows,
      lines,
      problems: problems.map(shown),
      end: end.ok ? `${end.value.rows} rows` : end.error.map(shown).join(),
      encoding: end.ok ? end.value.encoding : undefined,
    }),
  };
}

export function shown(found: Problem): string {
  const line = found.where?.line === undefined ? "" : ` line ${found.where.line}`;
  const column = found.where?.column === undefined ? "" : ` ${found.where.column}`;
  const heading = found.where?.heading === undefined ? "" : ` «${found.where.heading}»`;
  return `${problemNumbers[found.code]}${line}${column}${heading}`;
}

export function readBytes(content: string | Uint8Array, rowsMax = Number.POSITIVE_INFINITY): Reading {
  const visitor = collector(rowsMax);
  return visitor.done(readCsvBytes(typeof content === "string" ? Buffer.from(content) : content, "timer.csv", visitor));
}

export function readFile(path: string, visitorOf?: (visitor: CsvVisitor) => CsvVisitor): Reading {
  const visitor = collector(Number.POSITIVE_INFINITY);
  return visitor.done(readCsvFile(path, visitorOf === undefined ? visitor : visitorOf(visitor)));
}

export function readPieces(pieces: Iterable<Uint8Array>): Reading {
  const visitor = collector(Number.POSITIVE_INFINITY);
  return visitor.done(readCsvPieces(pieces, "-", visitor));
}
