import { type FontFace, printable } from "./fonts.js";
import { drawText, headingCell, newTag, type Paper, type Sheet, type Tag } from "./sheet.js";
import type { Style } from "./style.js";

/** A text as the lines it takes in a style and a width, in points; nothing is cut off. */
export function wrapped(paper: Paper, style: Style, width: number, text: string, joints?: RegExp): readonly string[] {
  return linesOf({ face: paper.faces[style.face], size: style.size, width, joints }, text);
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
export function factRow(paper: Paper, table: Tag): { readonly label: Tag; readonly value: Tag } {
  const row = newTag(paper, table, "TR");
  return { label: headingCell(paper, row, "Row"), value: newTag(paper, row, "TD") };
}

/** A text to be broken into lines no wider than `width` points. */
export interface Column {
  readonly face: FontFace;
  readonly size: number;
  readonly width: number;
  /** Where a word that is too wide is rather broken than at any letter. */
  readonly joints?: RegExp | undefined;
}

/**
 * A text as lines: broken between words, and inside a word only where the word alone is too wide. A line that ends between
 * words keeps its space, so that the text read back from the page is the text put in.
 */
export function linesOf(column: Column, text: string): readonly string[] {
  const whole = printable(text);
  if (fits(column, whole)) return [whole];
  const lines: string[] = [];
  let line = "";
  for (const word of whole.split(/(?<= )/)) {
    if (fits(column, (line + word).trimEnd())) {
      line += word;
      continue;
    }
    if (line !== "") lines.push(line);
    line = word;
    while (!fits(column, line.trimEnd())) {
      const part = widestPart(column, line);
      lines.push(part);
      line = line.slice(part.length);
    }
  }
  lines.push(line);
  return lines;
}

function fits({ face, size, width }: Column, text: string): boolean {
  return face.widthOf(size, text) <= width;
}

function widestPart(column: Column, word: string): string {
  let length = 1;
  while (length < word.length && fits(column, word.slice(0, length + 1))) length += 1;
  const part = word.slice(0, length);
  const last = column.joints === undefined || length === word.length ? undefined : part.split(column.joints).at(-1);
  return last === undefined || last.length === length ? part : part.slice(0, length - last.length);
}
