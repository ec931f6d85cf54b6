import { openSync, readSync, closeSync } from "node:fs";
import type { CsvEnd, CsvVisitor } from "./csv-in.js";
import { type Outcome, problem } from "../values/problem.js";
import { no } from "../values/result.js";

/** Is a file an Excel workbook, by its first bytes? */
export function isWorkbook(path: string): boolean {
  return false;
}

export function readWorkbook(path: string, visitor: CsvVisitor): Outcome<CsvEnd> {
  return no(problem("text-not-readable", { path }));
}
