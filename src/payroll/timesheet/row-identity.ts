import type { Period } from "../../values/calendar.js";
import { type RowId, rowIdOf } from "../../values/identity.js";
import { type Hidden, type Person, sameName } from "../../values/person.js";
import type { Row } from "./row.js";

/** A name as rows are told apart by: case does not count. */
export function nameKey(name: Hidden<string>): string {
  return name.reveal().toLocaleLowerCase("da");
}

/** Does a row name this person? A row without a name does not contradict. */
export function isNamed(row: Row, somebody: Person): boolean {
  return row.name === undefined || sameName(somebody, row.name.reveal());
}

/** Do two rows name the same person? A row without a name does not contradict. */
export function sameNames(one: Hidden<string> | undefined, other: Hidden<string> | undefined): boolean {
  return one === undefined || other === undefined || nameKey(one) === nameKey(other);
}

/** The texts of a row that are to be printed, where they hold letters that a typeface may not have. */
export function unusualTexts(
  row: Row,
): readonly { readonly field: "name" | "supplement-text"; readonly text: string }[] {
  const name = row.name?.reveal() ?? "";
  const text = row.supplement?.text ?? "";
  const texts = [];
  if (unusual.test(name)) texts.push({ field: "name" as const, text: name });
  if (unusual.test(text)) texts.push({ field: "supplement-text" as const, text });
  return texts;
}

const unusual = /[^\x20-\x7eæøåÆØÅé]/;

/** By which a row is known in the ledger; with an id of its own also as it is written now. */
export interface RowIdentity {
  readonly id: RowId;
  readonly content?: RowId;
}

/** How often each content, and on which line each id, has come in one file. */
export class RowCounter {
  private readonly contents = new Map<string, number>();
  private readonly lines = new Map<string, number>();

  /** 1 for the first row of a content, 2 for the next that is the same: two equal shifts are two. */
  count(content: string): number {
    const count = (this.contents.get(content) ?? 0) + 1;
    this.contents.set(content, count);
    return count;
  }

  /** The line on which an id stood before, or nothing. */
  firstLine(id: string, line: number): number | undefined {
    const before = this.lines.get(id);
    if (before === undefined) this.lines.set(id, line);
    return before;
  }
}

/**
 * The identity of a row: its own id, else its content and its number among equals in the file. It rests on the row alone:
 * neither on the file's name, nor on the order of rows or columns, nor on anything in the ledger. A row without a day is
 * known by its period, so that next month's equal line is another.
 */
export function identityOf(row: Row, period: Period, counter: RowCounter): RowIdentity {
  const content = contentOf(row, period);
  if (row.id === undefined) return { id: rowIdOf(content, counter.count(content)) };
  return { id: rowIdOf(`id ${row.id}`, 1), content: rowIdOf(`id ${row.id}\n${content}`, 1) };
}

function contentOf(row: Row, period: Period): string {
  const { clock, supplement } = row;
  const who = row.card ?? (row.employeeNumber === undefined ? nameOf(row) : `no. ${row.employeeNumber}`);
  const when = row.day ?? `${period.from}/${period.to}`;
  const times = clock === undefined ? "" : `${clock.start}-${clock.end}`;
  const added = supplement === undefined ? "" : `${supplement.text}=${supplement.amount}`;
  return [who, when, times, row.hours ?? "", row.perHour ?? "", added, row.pension ?? ""].join("|");
}

function nameOf(row: Row): string {
  return row.name === undefined ? "" : `name ${nameKey(row.name)}`;
}
