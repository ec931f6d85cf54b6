import { broken } from "../../src/values/result.js";
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

/** Every mark of every page leads to an element that claims it, and the page to its row of them; gives the count of marks. */
export function marksThatHold(pdf: ReadPdf): number {
  const root = pdf.objects.get(Number(/\/StructTreeRoot (\d+) 0 R/.exec(pdf.catalog)?.[1])) ?? "";
  const parents = pdf.objects.get(Number(/\/ParentTree (\d+) 0 R/.exec(root)?.[1])) ?? "";
  const rows = new Map(
    [...parents.matchAll(/(\d+)\[([^\]]*)\]/g)].map(([, page, list = ""]) => [
      Number(page),
      list.match(/\d+(?= 0 R)/g) ?? [],
    ]),
  );
  let count = 0;
  for (const [index, page] of pdf.pages.entries()) {
    const row =
      rows.get(Number(/\/StructParents (\d+)/.exec(page)?.[1])) ?? broken(`page ${index} has a row of elements`);
    const content = pdf.objects.get(Number(/\/Contents (\d+) 0 R/.exec(page)?.[1])) ?? "";
    const marks = [...content.matchAll(/^\/(\w+)<<\/MCID (\d+)>>BDC$/gm)];
    for (const [, kind, mark] of marks) {
      const element = pdf.objects.get(Number(row[Number(mark)])) ?? broken(`mark ${mark} has an element`);
      if (!element.startsWith(`<</S/${kind}/`)) broken(`mark ${mark} is a ${kind}`);
      if (!/\/K\[(.*)\]>>$/.exec(element)?.[1]?.split(" ").includes(String(mark)))
        broken(`the element of mark ${mark} claims it`);
      count += 1;
    }
    if (row.length !== marks.length) broken(`page ${index} has as many elements as marks`);
  }
  return count;
}
