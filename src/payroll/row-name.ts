import type { Hidden } from "../values/hidden.js";
import { type Person, sameName } from "../values/person.js";
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
