import { type Notice, notice } from "../../../values/notice.js";
import { isPersonName } from "../columns/one-person.js";
import { linesNamed, type Row, type Sheet } from "../rows/row.js";
import type { CardFinder } from "./card-finder.js";
import type { KnownClaim } from "./claim.js";

/** Rows of a sheet that bears the name of another person's card: a copied sheet whose name or title was forgotten. Each sheet is told once. */
export function sheetsOfOthers(claims: readonly KnownClaim[], finder: CardFinder): readonly Notice[] {
  const others = new Map<Sheet, { readonly of: Row["card"]; readonly rows: Row[] }>();
  for (const { row, employer, card } of claims) {
    const { name } = row.sheet;
    if (card === undefined || name === undefined || !isPersonName(name)) continue;
    const of = finder.bearer(name, employer.chain);
    if (of === undefined || of === card) continue;
    const told = others.get(row.sheet) ?? { of, rows: [] };
    others.set(row.sheet, told);
    told.rows.push(row);
  }
  return [...others].flatMap(([{ file, name }, { of, rows }]) => {
    const lines = rows.slice(0, linesNamed).map(({ line }) => line);
    const where = { file, ...(name !== undefined && { sheet: name }) };
    return of === undefined ? [] : [notice("sheet-of-another", { card: of, count: rows.length, lines }, where)];
  });
}
