import { broken } from "../../src/values/result.js";
import type { Dict, PdfFile, PdfValue } from "./pdf-objects.js";
import type { PlacedText, ReadPdf } from "./pdf-text.js";

/** Texts that stand outside the margins of our pages, or on one another. */
export function misplaced(pdf: ReadPdf): readonly string[] {
  const outside = pdf.placed
    .filter(
      (text) => text.left < 50.9 || text.right > 544.1 || text.baseline < 841.89 - 800 || text.baseline > 841.89 - 46,
    )
    .map((text) => `outside the margins: ${text.text}`);
  const seen = pdf.placed.filter((text) => text.text.trim() !== "");
  const crossing = seen.flatMap((one, index) =>
    seen.slice(index + 1).flatMap((other) => (cross(one, other) ? [`«${one.text}» stands on «${other.text}»`] : [])),
  );
  return [...outside, ...crossing];
}

function cross(one: PlacedText, other: PlacedText): boolean {
  if (one.page !== other.page || one.left >= other.right || other.left >= one.right) return false;
  const lower = (text: PlacedText) => text.baseline - 0.21 * text.size;
  const upper = (text: PlacedText) => text.baseline + 0.73 * text.size;
  return lower(one) < upper(other) && lower(other) < upper(one);
}

/** Every mark of every page leads to an element of its kind that claims it, and no other; gives the count of marks. */
export function marksThatHold({ file, pages, marks }: ReadPdf): number {
  const parents = file.list(file.dict(file.dict(file.catalog.get("StructTreeRoot")).get("ParentTree")).get("Nums"));
  const rows = new Map<number, readonly PdfValue[]>();
  for (let place = 0; place < parents.length; place += 2) {
    rows.set(Number(parents[place]), file.list(parents[place + 1]));
  }
  for (const [index, page] of pages.entries()) {
    const row = rows.get(Number(page.get("StructParents"))) ?? broken(`page ${index} has a row of elements`);
    const own = marks.filter((mark) => mark.page === index);
    if (row.length !== own.length) broken(`page ${index} has as many elements as marks`);
    for (const { kind, number } of own) {
      const element = file.dict(row[number]);
      if (file.name(element.get("S")) !== kind) broken(`mark ${number} is a ${kind}`);
      if (!claims(file, element, page, number)) broken(`the element of mark ${number} claims it`);
    }
  }
  return marks.length;
}

function claims(file: PdfFile, element: Dict, page: Dict, number: number): boolean {
  const isHome = file.dict(element.get("Pg")) === page;
  return file.list(element.get("K")).some((kid) => {
    if (typeof kid === "number") return isHome && kid === number;
    if (!(kid instanceof Map)) return false;
    return file.dict(kid.get("Pg")) === page && kid.get("MCID") === number;
  });
}
