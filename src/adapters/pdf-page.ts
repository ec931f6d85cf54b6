import type { PayslipLayout } from "./payslip-layout.js";
import { linesOf } from "./pdf-lettering.js";
import { drawText, type Paper, type Sheet, type Style } from "./pdf-pages.js";
import { headingCell, newTag, type Tag } from "./pdf-structure.js";

/** Everything that stands around while a part of a document is drawn. */
export interface Page {
  readonly paper: Paper;
  readonly layout: PayslipLayout;
  /** The element that holds what is drawn. */
  readonly root: Tag;
}

/** A text as the lines it takes in a style and a width. */
export function wrapped(page: Page, style: Style, width: number, text: string): readonly string[] {
  return linesOf({ face: page.paper.faces[style.face], size: style.size, width }, text);
}

/** Lines below one another; `top` is the upper edge of the first. */
export function drawLines(
  sheet: Sheet,
  style: Style,
  place: { readonly left: number; readonly top: number; readonly line: number },
  lines: readonly string[],
): void {
  for (const [index, text] of lines.entries()) {
    drawText(sheet, style, place.left, place.top + index * place.line + baselineOf(style, place.line), text);
  }
}

/** How far below the upper edge of a line its letters stand, so that capitals are in the middle of it. */
export function baselineOf(style: Style, line: number): number {
  return line / 2 + style.size * 0.364;
}

/** A row of two cells, the first naming the second. */
export function factRow(table: Tag): { readonly label: Tag; readonly value: Tag } {
  const row = newTag(table, "TR");
  return { label: headingCell(row, "Row"), value: newTag(row, "TD") };
}
