import type { PDFPageProxy } from "unpdf/pdfjs";

/**
 * Is all that is marked on a page read aloud, once and in the order in which it stands there? A page without a structure is read as it
 * stands. Screen readers follow the structure: it may leave out what stands there, or turn it round.
 */
export async function isReadWhole(page: PDFPageProxy): Promise<boolean> {
  const tree: unknown = await page.getStructTree();
  if (tree === null) return true;
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const marked = items.flatMap((item) => ("id" in item && item.id !== undefined ? [item.id] : []));
  const read: unknown[] = [];
  for (const open = [tree]; open.length > 0; ) {
    const node = open.pop();
    if (typeof node !== "object" || node === null) continue;
    if ("id" in node) read.push(node.id);
    if ("children" in node && Array.isArray(node.children)) open.push(...node.children.toReversed());
  }
  return read.join("\n") === marked.join("\n");
}
