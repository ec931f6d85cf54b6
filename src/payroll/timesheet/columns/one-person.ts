import type { FieldName } from "../../../values/problem.js";
import { holdsDate } from "../cells/dates.js";
import { isNoWork } from "../cells/kinds.js";
import { isSumText } from "../cells/sums.js";
import type { TableRow } from "../cells/table.js";
import type { ColumnPlan } from "./columns.js";

const personLabel =
  /^(?:medarbejder(?:en?|navn)?|navne?|ansat(?:te)?|bruger|vikar|frijobber|names?|employees?(?: name)?|user|staff|person)\b\s*[:.]?\s*/i;
const capitalisedName = /^\p{Lu}[\p{L}'’.-]+,?(?:\s+\p{Lu}[\p{L}'’.-]*)+$/u;

/** Is a text made like a person's name? */
export function isPersonName(text: string): boolean {
  return capitalisedName.test(text.trim());
}

/** `Navn: Anne Holm` above the headings, in one cell or in two. */
export function holderAbove(above: readonly TableRow[]): string | undefined {
  for (const { cells } of above) {
    const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
    const name = personLabel.test(filled[0] ?? "") ? (labelled(filled) ?? "") : "";
    if (capitalisedName.test(name)) return name;
  }
  return undefined;
}

/** `Medarbejder: Anne Holm` without the label. */
export function withoutLabel(text: string): string {
  return text.trim().replace(personLabel, "");
}

/** What stands behind the label of a row, in its own cell or the next. */
function labelled(filled: readonly string[]): string | undefined {
  const at = filled.findIndex((cell) => personLabel.test(cell));
  return [(filled[at] ?? "").replace(personLabel, ""), filled[at + 1]].find(Boolean);
}

const and = String.raw`\s*(?:(?<=\s)(?:og|samt|and)(?=\s)|[&+/])\s*`;
const word = String.raw`\p{Lu}[\p{L}'’.-]+`;
const twoNames = new RegExp(String.raw`${word}(?:\s+${word})+${and}${word}(?:\s+${word})+`, "u");
const twoLabelled = new RegExp(
  String.raw`^${word}(?:\s+${word})*${and}${word}|^${word}(?:\s+${word})+,\s*${word}\s+${word}`,
  "u",
);

/** `Anne Holm og Jens Bach`, `Navn: Anne Holm` beside `Navn: Jens Bach`: does a title row name two people? */
function namesTwo({ cells }: TableRow): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const named = filled.flatMap((cell, at) => (personLabel.test(cell) ? (labelled(filled.slice(at)) ?? []) : []));
  const isTwo = new Set(named.filter((name) => capitalisedName.test(name))).size > 1;
  return isTwo || named.some((name) => twoLabelled.test(name)) || filled.some((cell) => twoNames.test(cell));
}

/** Of a sheet that is said to be one person's: the title row that names two people, or the line between rows of work that names somebody else than the lines before it. */
export function anotherPerson(above: readonly TableRow[], below: readonly TableRow[]): TableRow | undefined {
  const two = above.find(namesTwo);
  if (two !== undefined) return two;
  const before: string[] = [];
  let named: TableRow | undefined;
  let isWorkBefore = false;
  for (const row of [...above, ...below]) {
    const filled = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
    const isWork = filled.some((cell) => holdsDate(cell));
    if (isWork && named !== undefined) return named;
    isWorkBefore ||= isWork;
    if (isWork) continue;
    const [only] = filled;
    const isLabelled = filled.some((cell) => personLabel.test(cell));
    const text = isLabelled ? labelled(filled) : only;
    const isName = isLabelled || (filled.length === 1 && capitalisedName.test(only ?? ""));
    if (text === undefined) continue;
    const isKnown = before.some((one) => one.includes(text));
    if (isName && isWorkBefore && !isKnown && !isSumText(text) && !isNoWork(text)) named ??= row;
    before.push(filled.join(" "));
  }
  return undefined;
}

/** Does the id of a row come again with the same person, and every time with that one? Then it is the person's and tells no rows apart. */
export function isIdOfPersons(plan: ColumnPlan, rows: readonly TableRow[]): boolean {
  const place = plan.places.get("row-id");
  if (place === undefined) return false;
  const fields: readonly FieldName[] = ["card", "employee-number", "name", "first-name", "last-name"];
  const persons = fields.flatMap((field) => plan.places.get(field) ?? []);
  const personOf = new Map<string, string>();
  const idOf = new Map<string, string>();
  let isRepeated = false;
  for (const { cells } of rows) {
    const id = (cells[place] ?? "").trim();
    const person = persons.map((one) => (cells[one] ?? "").trim()).join("/");
    if (id === "") continue;
    if ((personOf.get(id) ?? person) !== person || (idOf.get(person) ?? id) !== id) return false;
    isRepeated = isRepeated || personOf.has(id);
    personOf.set(id, person);
    idOf.set(person, id);
  }
  return isRepeated && idOf.size > 1;
}
