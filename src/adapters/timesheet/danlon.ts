import { danlonCells, danlonPlan, danlonWidth, danlonWidthLeast } from "../../payroll/timesheet/danlon.js";
import type { Problem } from "../../values/problem.js";
import type { CsvShape, CsvVisitor } from "../csv/read.js";
import type { SheetInMaking } from "./sheet.js";

/** Danløn lines: no header, no day, figures with two implied decimals. */
export class DanlonVisitor implements CsvVisitor {
  constructor(private readonly sheet: SheetInMaking) {}

  first(): CsvShape {
    this.sheet.needsPeriod = true;
    this.sheet.begin(danlonPlan, []);
    return { firstLine: "row", width: danlonWidth, widthLeast: danlonWidthLeast };
  }

  row(cells: readonly string[], line: number): boolean {
    const written = danlonCells(cells, (field) => this.sheet.whereOf(line, field));
    if (written.problems.length === 0) {
      this.sheet.take(written.cells, line);
      return true;
    }
    this.sheet.count += 1;
    this.sheet.found.push(...written.problems);
    return true;
  }

  problem(found: Problem): void {
    this.sheet.count += 1;
    this.sheet.found.push(found);
  }
}
