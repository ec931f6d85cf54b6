/** What stands between the fields. It is found in the first lines and stated to the caller. */
export type Delimiter = ";" | "," | "\t";

/** The signs a text cell may not begin with in a spreadsheet: it would be run as a formula. */
const formulaStart = /^'*[=+\-@\t\r]/;

/** A text cell that no spreadsheet runs: an apostrophe stands before it. `plainCell` takes it off again, always. */
export function harmlessCell(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}

/** The text that `harmlessCell` was given. */
export function plainCell(cell: string): string {
  return cell.charCodeAt(0) === 39 && formulaStart.test(cell) ? cell.slice(1) : cell;
}

/** So many lines are looked at for the delimiter. */
const linesLookedAt = 30;

/**
 * The delimiter of a text: the one that stands outside quotes on most of its first lines; of two that stand on as many, `;`
 * before tab before comma. `sep=,` on the first line says it.
 */
export function delimiterOf(text: string): Delimiter {
  const said = /^\s*"?sep=([;,\t])"?\s*$/im.exec(text.slice(0, 100))?.[1];
  if (said !== undefined) return said as Delimiter;
  const lines = text
    .slice(0, 65_536)
    .replaceAll(/"(?:[^"]|"")*"/g, "")
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== "")
    .slice(0, linesLookedAt);
  const counts = delimiters.map((mark) => ({ mark, lines: lines.filter((line) => line.includes(mark)).length }));
  return counts.reduce((best, next) => (next.lines > best.lines ? next : best)).mark;
}

const delimiters = [";", "\t", ","] as const;
