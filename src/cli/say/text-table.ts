/** One column: its heading, and whether its cells stand to the right. */
export interface Column {
  readonly head: string;
  readonly right?: true;
}

const gap = "  ";

/** Rows under their headings in even columns; the last column is not filled up. */
export function textTable(columns: readonly Column[], rows: readonly (readonly string[])[]): readonly string[] {
  const all = [columns.map((column) => column.head), ...rows];
  const widths = columns.map((_, place) => Math.max(...all.map((row) => lettersIn(row[place] ?? ""))));
  return all.map((row) => {
    const cells = columns.map(({ right }, place) => {
      const cell = row[place] ?? "";
      const space = " ".repeat(Math.max(0, (widths[place] ?? 0) - lettersIn(cell)));
      return right ? `${space}${cell}` : `${cell}${space}`;
    });
    return `  ${cells.join(gap)}`.trimEnd();
  });
}

function lettersIn(text: string): number {
  return [...text].length;
}
