import { stripVTControlCharacters } from "node:util";

/** Further lines of a folded one stand so much further in. */
const hang = 2;

/** Where a line may be broken: at a space, but not between an amount and its kr., a § and its number, or an option and its value. */
const breaks = /(?<=[^\s§])(?<!\s--[\p{L}-]+)(?= (?!kr\.))/u;

/** Between the cells of a row: one that fits on a line is not broken. */
const gaps = /(?<=\S)(?= {2})/;

/** A line in lines of at most so many letters; further ones are set in. Colours take no room. */
export function fold(line: string, width: number | undefined): readonly string[] {
  if (width === undefined || line.length <= width || lettersIn(line) <= width) return [line];
  const indent = /^ */.exec(line)?.[0] ?? "";
  const lines: string[] = [];
  let current = "";
  const fitting = (cell: string) => indent.length + hang + lettersIn(cell.trimStart()) <= width;
  const cells = line.slice(indent.length).split(gaps);
  for (const word of cells.flatMap((cell) => (fitting(cell) ? [cell] : cell.split(breaks)))) {
    const start = lines.length === 0 ? indent : `${indent}${" ".repeat(hang)}`;
    if (current === "") current = `${start}${word.trimStart()}`;
    else if (lettersIn(current) + lettersIn(word) <= width) current += word;
    else {
      lines.push(current);
      current = `${indent}${" ".repeat(hang)}${word.trimStart()}`;
    }
  }
  return [...lines, current];
}

/** How many letters of a text are seen. */
export function lettersIn(text: string): number {
  return [...stripVTControlCharacters(text)].length;
}
