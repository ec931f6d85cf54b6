import { object, type PdfFile, reserve, textString } from "./pdf-objects.js";

/** The standard kinds of ISO 32000-1, 14.8.4, that our documents use. */
export type TagKind = "Document" | "Sect" | "H1" | "H2" | "P" | "Table" | "TR" | "TH" | "TD" | "Figure";

/** One element of the order in which a document is read aloud. */
export interface Tag {
  readonly kind: TagKind;
  /** Further entries of the element, such as its alternative text. */
  readonly entries: string;
  readonly kids: (Tag | Mark)[];
}

/** A piece of a page's content that belongs to an element. */
export interface Mark {
  readonly sheet: number;
  readonly number: number;
}

export function newTag(parent: Tag | undefined, kind: TagKind, entries = ""): Tag {
  const tag: Tag = { kind, entries, kids: [] };
  parent?.kids.push(tag);
  return tag;
}

/** A heading cell says which way it heads: its column or its row (PDF/UA-1, 7.5), and over how many columns it reaches. */
export function headingCell(row: Tag, scope: "Column" | "Row", columns = 1): Tag {
  return newTag(row, "TH", `/A<</O/Table/Scope/${scope}${columns === 1 ? "" : `/ColSpan ${columns}`}>>`);
}

/** A picture and the words that stand for it. */
export function figure(parent: Tag, words: string, box: readonly [number, number, number, number]): Tag {
  return newTag(
    parent,
    "Figure",
    `/Alt${textString(words)}/A<</O/Layout/BBox[${box.map((place) => place.toFixed(2)).join(" ")}]>>`,
  );
}

export function languageOf(code: string): string {
  return `/Lang(${code})`;
}

/** Writes the tree and gives the number the catalogue refers to. `owners` holds, sheet by sheet, the element of each mark. */
export function putStructure(
  file: PdfFile,
  root: Tag,
  pages: readonly number[],
  owners: readonly (readonly Tag[])[],
): number {
  const [tree, parents] = [reserve(file), reserve(file)];
  const numbers = new Map<Tag, number>();
  const top = putTag(file, { tag: root, parent: tree, pages, numbers });
  const rows = owners.map(
    (marks, sheet) => `${sheet}[${marks.map((tag) => `${numbers.get(tag) ?? 0} 0 R`).join(" ")}]`,
  );
  object(file, parents, `<</Nums[${rows.join("\n")}]>>`);
  object(
    file,
    tree,
    `<</Type/StructTreeRoot/K ${top} 0 R/ParentTree ${parents} 0 R/ParentTreeNextKey ${pages.length}>>`,
  );
  return tree;
}

interface Placed {
  readonly tag: Tag;
  readonly parent: number;
  readonly pages: readonly number[];
  readonly numbers: Map<Tag, number>;
}

function putTag(file: PdfFile, { tag, parent, pages, numbers }: Placed): number {
  const number = reserve(file);
  numbers.set(tag, number);
  let home = -1;
  let kids = "";
  for (const kid of tag.kids) {
    if ("kind" in kid) {
      kids += ` ${putTag(file, { tag: kid, parent: number, pages, numbers })} 0 R`;
      continue;
    }
    if (home < 0) home = kid.sheet;
    kids += home === kid.sheet ? ` ${kid.number}` : ` <</Type/MCR/Pg ${pages[kid.sheet] ?? 0} 0 R/MCID ${kid.number}>>`;
  }
  const page = home < 0 ? "" : `/Pg ${pages[home] ?? 0} 0 R`;
  object(
    file,
    number,
    `<</S/${tag.kind}/P ${parent} 0 R${page}${tag.entries}${kids === "" ? "" : `/K[${kids.slice(1)}]`}>>`,
  );
  return number;
}
