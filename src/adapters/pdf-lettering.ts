import { type FontFace, printable, widthOf } from "./pdf-fonts.js";

/** A text to be broken into lines no wider than `width` points. */
export interface Column {
  readonly face: FontFace;
  readonly size: number;
  readonly width: number;
}

/**
 * A text as lines, nothing cut off: broken between words, and inside a word only where the word alone is too wide.
 * A line that ends between words keeps its space, so that the text read back from the page is the text put in.
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

/** The size at which a text fits on one line, but never below `sizeMin`. */
export function sizeThatFits(column: Column, text: string, sizeMin: number): number {
  const width = widthOf(column.face, column.size, printable(text));
  if (width <= column.width) return column.size;
  return Math.max(sizeMin, Math.floor(((column.size * column.width) / width) * 10) / 10);
}

function fits(column: Column, text: string): boolean {
  return widthOf(column.face, column.size, text) <= column.width;
}

function widestPart(column: Column, word: string): string {
  let length = 1;
  while (length < word.length && fits(column, word.slice(0, length + 1))) length += 1;
  return word.slice(0, length);
}
