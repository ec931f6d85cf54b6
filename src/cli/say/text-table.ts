/** One column: its heading, and whether its cells stand to the right. */
interface Column {
  readonly head: string;
  readonly right?: true;
}

const gap = "  ";

/** Rows under their headings in even columns; the last column is not filled up. */
export function textTable(columns: readonly Column[], rows: readonly (readonly string[])[]): readonly string[] {
  return [...tableLines(columns, rows)];
}

/** The same line by line, for a hundred thousand rows that are made as they are asked for: once for the widths, once for the lines. */
export function* tableLines(columns: readonly Column[], rows: Iterable<readonly string[]>): Generator<string> {
  const heads = columns.map((column) => column.head);
  const widths = heads.map(lettersIn);
  for (const row of rows) {
    for (let place = 0; place < widths.length; place += 1)
      widths[place] = Math.max(widths[place] ?? 0, lettersIn(row[place] ?? ""));
  }
  yield tableLine(heads, columns, widths);
  for (const row of rows) yield tableLine(row, columns, widths);
}

function tableLine(row: readonly string[], columns: readonly Column[], widths: readonly number[]): string {
  let line = "";
  for (let place = 0; place < columns.length; place += 1) {
    const cell = row[place] ?? "";
    const width = (widths[place] ?? 0) + cell.length - lettersIn(cell);
    line += gap + (columns[place]?.right ? cell.padStart(width) : cell.padEnd(width));
  }
  return line.trimEnd();
}

/** Most cells are of letters that one unit holds each. */
function lettersIn(text: string): number {
  return /[\ud800-\udfff]/.test(text) ? [...text].length : text.length;
}
