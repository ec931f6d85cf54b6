import { type HeadingMap, isHeader, planColumns, type ToldElsewhere } from "../../payroll/timesheet/columns.js";
import { resemblesDanlon } from "../../payroll/timesheet/danlon.js";
import { looksLikeCpr } from "../../values/cpr-guard.js";
import { type Problem, problemOf } from "../../values/problem.js";
import type { CsvFirst, CsvShape, CsvVisitor } from "../csv/read.js";
import type { SheetInMaking } from "./sheet.js";

/** How the columns of a CSV file are to be understood. */
export interface ColumnsOrder {
  readonly mapped: HeadingMap;
  readonly told: ToldElsewhere;
}

/** Any CSV with a header: its columns are known by their headings, or by what a client's mapping says of them. */
export class ColumnsVisitor implements CsvVisitor {
  constructor(
    private readonly sheet: SheetInMaking,
    private readonly order: ColumnsOrder,
  ) {}

  first({ fields, line }: CsvFirst): CsvShape | undefined {
    const { sheet, order } = this;
    const place = { file: sheet.file, line };
    const secret = fields.findIndex(looksLikeCpr);
    if (secret >= 0) {
      sheet.refuse(problemOf("cpr-refused", {}, place));
      return undefined;
    }
    const known = isHeader(fields, order.mapped);
    const plan = planColumns(known ? fields : [], order.mapped, order.told);
    if (plan.ok) {
      sheet.begin(plan.value, fields);
      return { firstLine: "header", width: fields.length };
    }
    const data = { path: sheet.file, ...plan.error };
    const resembles = known ? undefined : likenessOf(fields);
    sheet.refuse(problemOf("header-not-understood", resembles ? { ...data, resembles } : data, place));
    return undefined;
  }

  row(cells: readonly string[], line: number): boolean {
    this.sheet.take(cells, line);
    return true;
  }

  problem(found: Problem): void {
    this.sheet.count += 1;
    this.sheet.found.push(found);
  }
}

/** What a first line that is no header looks like. */
function likenessOf(fields: readonly string[]): "danlon" | "one-column" | undefined {
  if (resemblesDanlon(fields)) return "danlon";
  return fields.length === 1 ? "one-column" : undefined;
}
