import { columnLetter, type FieldName, type Where } from "../../../values/problem.js";
import type { Table } from "../cells/table.js";
import type { ColumnPlan } from "./columns.js";

/** Where a field has no column of its own the nearest kin is shown. */
const kin: Partial<Record<FieldName, readonly FieldName[]>> = {
  hours: ["end", "supplement", "pension"],
  card: ["employee-number", "name", "last-name"],
  name: ["last-name", "first-name"],
  day: ["start"],
};

/** Where things stand in a sheet, as a person finds them: file, sheet, line, column and heading. */
export class SheetPlaces {
  private readonly file: string;
  private readonly sheet: string | undefined;

  /** Without a plan nothing is known but lines; a file without headings has none to show. Of the table no cell is kept. */
  constructor(
    { file, sheet }: Pick<Table, "file" | "sheet">,
    private readonly plan?: ColumnPlan,
    private readonly headings: readonly string[] = [],
  ) {
    this.file = file;
    this.sheet = sheet;
  }

  /** A line as a whole. */
  at(line: number): Where {
    return { file: this.file, ...this.sheetName(), line };
  }

  /** A cell of a line. */
  whereAt(line: number, place: number): Where {
    const heading = this.headings[place];
    const where = { ...this.at(line), column: columnLetter(place) };
    return heading === undefined || heading === "" ? where : { ...where, heading };
  }

  /** The cell of a field in a line. */
  whereOf(line: number, field: FieldName): Where {
    const fields = [field, ...(kin[field] ?? [])];
    const place = fields.map((one) => this.plan?.places.get(one)).find((one) => one !== undefined);
    return place === undefined ? this.at(line) : this.whereAt(line, place);
  }

  /** The sheet's name, where the workbook has several that are read. */
  sheetName(): { readonly sheet?: string } {
    return this.sheet === undefined ? {} : { sheet: this.sheet };
  }
}

/** The place of a column, by its letters. */
export function placeOfLetter(letters: string | undefined): number {
  let place = 0;
  for (const letter of letters ?? "") place = place * 26 + letter.charCodeAt(0) - 64;
  return place - 1;
}
