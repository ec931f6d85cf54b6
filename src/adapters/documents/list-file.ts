import type { Notice } from "../../values/notice.js";
import { type Outcome, type Problem, problemOf } from "../../values/problem.js";
import { err, ok } from "../../values/result.js";
import { type CsvVisitor, readCsvFile } from "../csv/read.js";
import type { UnreadColumns } from "../csv/unread-columns.js";
import { isWorkbook, visitWorkbook } from "../workbook/workbook.js";

/** Tells what of a list is not read. */
export type Say = (found: Notice) => void;

type IsHeading = (text: string) => boolean;

/** Reads the lines of a list that somebody made, and keeps what is wrong with them. */
export interface ListReader extends Pick<CsvVisitor, "first"> {
  readonly problems: readonly Problem[];
  readonly unread: UnreadColumns;
  row(fields: readonly string[], line: number): void;
  problem(found: Problem): void;
  /** After the last line. */
  end?(): void;
}

/** More lines than these are no list of a municipality, and more faulty ones say no more. */
const [linesMax, problemsMax] = [200_000, 100];

/** Hands the lines of a CSV or a workbook to their reader; every bad one is reported, up to so many, and what is not read is told. */
export function readListFile(
  path: string,
  reader: ListReader,
  list: { readonly isCardHeading: IsHeading; readonly isAmountHeading?: IsHeading; readonly say: Say },
): Outcome<void> {
  let lines = 0;
  const goesOn = () => reader.problems.length < problemsMax && lines <= linesMax;
  const visitor: CsvVisitor = {
    first: (first) => reader.first(first),
    row: (fields, line) => {
      lines += 1;
      if (lines <= linesMax) reader.row(fields, line);
      return goesOn();
    },
    problem: (found) => {
      reader.problem(found);
      return goesOn();
    },
  };
  const end = isWorkbook(path) ? visitWorkbook(path, visitor, list) : readCsvFile(path, visitor);
  reader.end?.();
  const tooLong = lines > linesMax ? [problemOf("file-not-read", { path, reason: "too-large" }, { file: path })] : [];
  const [first, ...more] = [...reader.problems, ...(end.ok ? tooLong : end.error)];
  if (first !== undefined) return err([first, ...more]);
  for (const found of reader.unread.notices()) list.say(found);
  return ok(undefined);
}
