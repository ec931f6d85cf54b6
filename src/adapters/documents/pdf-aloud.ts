import type { PDFPageProxy } from "unpdf/pdfjs";

/** What a program says that reads a page aloud, beside the texts that stand there. */
export interface ReadAloud {
  /** Is all that is marked on the page read, once and in the order in which it stands there? A page without a structure is read as it stands. */
  readonly isWhole: boolean;
  /** What is said in the place of pictures. */
  readonly instead: readonly string[];
}

/** Follows the structure of a page, as screen readers do: it may leave out what stands there, turn it round, or say something else. */
export async function readAloud(page: PDFPageProxy): Promise<ReadAloud> {
  const tree: unknown = await page.getStructTree();
  if (tree === null) return { isWhole: true, instead: [] };
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const marked = items.flatMap((item) => ("id" in item && item.id !== undefined ? [item.id] : []));
  const [read, instead]: [unknown[], string[]] = [[], []];
  for (const open = [tree]; open.length > 0; ) {
    const node = open.pop();
    if (typeof node !== "object" || node === null) continue;
    if ("id" in node) read.push(node.id);
    if ("alt" in node && typeof node.alt === "string") instead.push(node.alt);
    if ("children" in node && Array.isArray(node.children)) open.push(...node.children.toReversed());
  }
  return { isWhole: read.join("\n") === marked.join("\n"), instead };
}
