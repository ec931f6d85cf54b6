import type { ColumnPlan } from "../../payroll/timesheet/columns.js";
import { type RowHabits, RowParser } from "../../payroll/timesheet/parse-row.js";
import type { Row, Sheet } from "../../payroll/timesheet/row.js";
import { type Notice, notice } from "../../values/notice.js";
import { type FieldName, type Problem, problemOf, type Where } from "../../values/problem.js";
import { columnLetter } from "../csv/cells.js";

/** A sheet while it is read: rows are taken one by one, and where each field stands is known. */
export class SheetInMaking implements Sheet {
  readonly rows: Row[] = [];
  readonly found: Problem[] = [];
  readonly said: Notice[] = [];
  count = 0;
  needsPeriod = false;
  private plan: ColumnPlan | undefined;
  private headings: readonly string[] = [];
  private parser: RowParser | undefined;

  constructor(
    readonly file: string,
    private readonly habits: RowHabits,
    private readonly rowsMax: number,
  ) {}

  get problems(): readonly Problem[] {
    return [...this.found, ...(this.parser?.problems ?? [])];
  }

  get notices(): readonly Notice[] {
    return [...this.said, ...(this.parser?.notices ?? [])];
  }

  get unapproved(): number {
    return this.parser?.unapproved ?? 0;
  }

  /** The header has been understood. */
  begin(plan: ColumnPlan, headings: readonly string[]): void {
    this.plan = plan;
    this.headings = headings;
    const whereOf = (line: number, field: FieldName) => this.whereOf(line, field);
    const whereAt = (line: number, place: number) => this.whereAt(line, place);
    this.parser = new RowParser({ plan, habits: this.habits, whereOf, whereAt });
    if (plan.ignored.length > 0) this.said.push(notice("column-ignored", { headings: plan.ignored }));
  }

  /** A row; those above the limit are counted only. */
  take(cells: readonly string[], line: number): void {
    this.count += 1;
    if (this.count > this.rowsMax) return;
    const row = this.parser?.parse(cells, line, this);
    if (row !== undefined) this.rows.push(row);
  }

  /** Columns of one field that say different things: nobody can tell which is meant, and no row of the file is paid. */
  end(): void {
    const doubled = [...(this.parser?.disagreeing ?? [])].map((place) => this.headings[place] ?? "");
    if (doubled.length === 0) return;
    this.refuse(
      problemOf("header-not-understood", { path: this.file, missing: [], doubled }, { file: this.file, line: 1 }),
    );
  }

  /** Nothing of the file is paid. */
  refuse(found: Problem): void {
    this.rows.length = 0;
    this.found.push(found);
  }

  has(field: FieldName): boolean {
    return this.plan?.places.has(field) === true;
  }

  whereOf(line: number, field: FieldName): Where {
    const place = this.plan?.places.get(field) ?? this.standIn(field);
    return place === undefined ? { file: this.file, line } : this.whereAt(line, place);
  }

  whereAt(line: number, place: number): Where {
    const heading = this.headings[place];
    const where = { file: this.file, line, column: columnLetter(place) };
    return heading === undefined || heading === "" ? where : { ...where, heading };
  }

  /** Where a field has no column of its own the nearest kin is shown. */
  private standIn(field: FieldName): number | undefined {
    const kin: Partial<Record<FieldName, readonly FieldName[]>> = {
      hours: ["end", "supplement", "pension"],
      card: ["employee-number", "name", "last-name"],
      name: ["last-name", "first-name"],
    };
    for (const one of kin[field] ?? []) {
      const place = this.plan?.places.get(one);
      if (place !== undefined) return place;
    }
    return undefined;
  }
}
