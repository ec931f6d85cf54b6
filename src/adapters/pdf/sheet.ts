import type { ArchivedDocument } from "./beneath.js";
import type { Faces } from "./document.js";
import { printable } from "./fonts.js";
import { frame, type Style } from "./style.js";

/** The standard kinds of ISO 32000-1, 14.8.4, that our documents use. */
export type TagKind = "Document" | "Sect" | "H1" | "H2" | "P" | "Table" | "TR" | "TH" | "TD" | "Figure";

/** One element of the order in which a document is read aloud. */
export type Tag = PDFKit.PDFStructureElement;

/** A document while it is drawn. */
export interface Paper {
  readonly document: ArchivedDocument;
  readonly faces: Faces;
  readonly root: Tag;
  /** How many pages there are. */
  pages: number;
}

/** One page while it is drawn. */
export interface Sheet {
  readonly paper: Paper;
  readonly number: number;
  colour: string;
}

/** What an element says of itself beyond its kind; pdfkit knows these, its types only some of them. */
interface TagOptions {
  readonly lang?: string;
  readonly alt?: string;
  readonly scope?: "Column" | "Row";
  readonly placement?: "Block";
  readonly bbox?: readonly number[];
}

export function newPaper(document: ArchivedDocument, faces: Faces): Paper {
  const root = document.struct("Document");
  document.addStructure(root);
  return { document, faces, root, pages: 0 };
}

export function newSheet(paper: Paper): Sheet {
  paper.document.addPage();
  paper.pages += 1;
  return { paper, number: paper.pages - 1, colour: "" };
}

/** An element at the end of its parent. */
export function newTag(paper: Paper, parent: Tag, kind: TagKind, options: TagOptions = {}): Tag {
  const tag = paper.document.struct(kind, options);
  parent.add(tag);
  return tag;
}

/** A heading cell says which way it heads: its column or its row (PDF/UA-1, 7.5). */
export function headingCell(paper: Paper, row: Tag, scope: "Column" | "Row"): Tag {
  return newTag(paper, row, "TH", { scope });
}

/** A table that joins its parent when its head is drawn, so that it is read after what stands above it. */
export function newTable(paper: Paper): Tag {
  return paper.document.struct("Table");
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A picture and the words that stand for it. */
export function figure(paper: Paper, parent: Tag, words: string, { left, top, width, height }: Box): Tag {
  const bbox = [left, top, left + width, top + height].map(rounded);
  return newTag(paper, parent, "Figure", { alt: words, placement: "Block", bbox });
}

/** Draws something that is read aloud as part of an element. */
export function marked(sheet: Sheet, tag: Tag, draw: () => void): void {
  turnTo(sheet);
  tag.add(draw);
}

/** Draws something that is only there for the eye, such as a rule. */
export function unread(sheet: Sheet, draw: () => void): void {
  turnTo(sheet).markContent("Artifact");
  draw();
  sheet.paper.document.endMarkedContent();
}

/** One line of text whose letters stand on `baseline`. */
export function drawText(sheet: Sheet, style: Style, left: number, baseline: number, text: string): void {
  setColour(sheet, style.colour);
  sheet.paper.document
    .font(style.face, style.size)
    .text(printable(text), rounded(left), rounded(baseline), { lineBreak: false, baseline: "alphabetic" });
}

/** One line of text that ends at `right`, for amounts; a space after it is for the ear only. */
export function drawRight(sheet: Sheet, style: Style, right: number, baseline: number, text: string): void {
  const width = sheet.paper.faces[style.face].widthOf(style.size, printable(text).trimEnd());
  drawText(sheet, style, right - width, baseline, text);
}

/** A filled rectangle. */
export function drawBox(sheet: Sheet, { left, top, width, height }: Box, colour: string): void {
  setColour(sheet, colour);
  sheet.paper.document.rect(rounded(left), rounded(top), rounded(width), rounded(height)).fill();
}

/** A horizontal rule over the whole text, or from `left` to `right`. */
export function drawRule(
  sheet: Sheet,
  y: number,
  { left = frame.left, right = frame.right, thickness, colour }: Rule,
): void {
  drawBox(sheet, { left, top: y - thickness / 2, width: right - left, height: thickness }, colour);
}

export interface Rule {
  readonly left?: number;
  readonly right?: number;
  readonly thickness: number;
  readonly colour: string;
}

/** Sets the colour of what is drawn next, where it is another one. */
export function setColour(sheet: Sheet, colour: string): void {
  if (sheet.colour === colour) return;
  sheet.colour = colour;
  sheet.paper.document.fillColor(colour);
}

function turnTo(sheet: Sheet): ArchivedDocument {
  const { document } = sheet.paper;
  document.switchToPage(sheet.number);
  return document;
}

/** To a hundredth of a point. */
function rounded(points: number): number {
  return Math.round(points * 100) / 100;
}
