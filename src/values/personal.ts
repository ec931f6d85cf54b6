import type { FieldName } from "./problem.js";

const personalFields: ReadonlySet<FieldName> = new Set<FieldName>([
  "name",
  "first-name",
  "last-name",
  "address",
  "contact",
  "registered-by",
  "actor",
  "reason",
  "note",
]);

/** Fields that can hold a person's name or address: what was received there is never said back. */
export function isPersonal(field: FieldName): boolean {
  return personalFields.has(field);
}
