import { attributeOf, elements } from "./xml.js";

/** The cells of a sheet to which somebody has pinned notes, `C3`. */
export function cellsWithNotes(parts: ReadonlyMap<string, string>, sheetPart: string): readonly string[] {
  const related = parts.get(sheetPart.replace(/[^/]+$/, "_rels/$&.rels")) ?? "";
  const cells: string[] = [];
  for (const { attributes } of elements(related, "Relationship")) {
    if (!/\/comments$/.test(attributeOf(attributes, "Type") ?? "")) continue;
    const target = (attributeOf(attributes, "Target") ?? "").replace(/^(?:\.\.\/|\/?xl\/)/i, "");
    for (const { attributes: of } of elements(parts.get(`xl/${target}`.toLowerCase()) ?? "", "comment"))
      cells.push(attributeOf(of, "ref") ?? "");
  }
  return cells;
}
