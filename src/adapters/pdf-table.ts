import type { PlainTable } from "../payroll/papers/document.js";
import type { Block, Repeated } from "./pdf-flow.js";
import { printable, widthOf } from "./pdf-fonts.js";
import { baselineOf, drawLines, type Page, wrapped } from "./pdf-page.js";
import { drawRight, drawRule, marked, type Sheet, type Style, unread } from "./pdf-pages.js";
import { headingCell, newTag, type Tag } from "./pdf-structure.js";

const between = 14;

interface Column {
  readonly left: number;
  readonly right: number;
  readonly align: "left" | "right";
}

/** A table over as many pages as it needs: its head is drawn again on each, a block for each row. */
export function tableBlocks(page: Page, table: PlainTable): readonly Block[] {
  const { styles, places } = page.layout;
  const style = styleFor(page, table);
  const columns = columnsOf(page, table, style);
  const tag = newTag(undefined, "Table");
  const titles = table.columns.map((column) => column.title);
  const head = rowOf(page, { cells: titles, columns, style: styles.heading, line: places.line });
  const repeat: Repeated = {
    height: head.height + 5,
    draw: (sheet, top) => drawHead(page, sheet, top, { head, around: (cell) => unread(sheet, cell) }),
  };
  const drawFirst = (sheet: Sheet, top: number) => {
    page.root.kids.push(tag);
    const row = newTag(tag, "TR");
    drawHead(page, sheet, top, { head, around: (cell) => marked(sheet, headingCell(row, "Column"), cell) });
  };
  const first: Block = { gap: 8, height: repeat.height, draw: drawFirst, keep: places.row };
  const rows = table.rows.map((cells) => ({
    ...bodyBlock(tag, rowOf(page, { cells, columns, style, line: places.line })),
    repeat,
  }));
  if (table.sum === undefined) return [first, ...rows];
  const bold: Style = { ...style, face: "bold" };
  const sum = bodyBlock(tag, rowOf(page, { cells: table.sum, columns, style: bold, line: places.line }));
  return [
    first,
    ...rows,
    { ...sum, repeat, height: sum.height + 4, draw: (sheet, top) => drawSum(page, sheet, top, sum) },
  ];
}

interface Row {
  readonly height: number;
  readonly cells: readonly ((sheet: Sheet, top: number) => void)[];
}

/** A row before it is drawn: every cell broken into lines, the highest deciding. */
function rowOf(
  page: Page,
  row: { cells: readonly string[]; columns: readonly Column[]; style: Style; line: number },
): Row {
  const { style, line } = row;
  const cells = row.columns.map((column, index) => {
    const lines = wrapped(page, style, column.right - column.left, row.cells[index] ?? "");
    const draw = (sheet: Sheet, top: number) => {
      if (column.align === "left") drawLines(sheet, style, { left: column.left, top, line }, lines);
      else
        for (const [at, text] of lines.entries())
          drawRight(sheet, style, column.right, top + at * line + baselineOf(style, line), text);
    };
    return { count: lines.length, draw };
  });
  return { height: Math.max(...cells.map((cell) => cell.count)) * line, cells: cells.map((cell) => cell.draw) };
}

function drawHead(
  page: Page,
  sheet: Sheet,
  top: number,
  { head, around }: { head: Row; around: (cell: () => void) => void },
): void {
  const { frame, colours } = page.layout;
  for (const cell of head.cells) around(() => cell(sheet, top));
  const y = top + head.height + 2;
  unread(sheet, () =>
    drawRule(sheet, { left: frame.left, right: frame.right, y, thickness: 0.6, colour: colours.rule }),
  );
}

function bodyBlock(table: Tag, row: Row): Block {
  const draw = (sheet: Sheet, top: number) => {
    const tag = newTag(table, "TR");
    for (const [index, cell] of row.cells.entries()) {
      const own = index === 0 ? headingCell(tag, "Row") : newTag(tag, "TD");
      marked(sheet, own, () => cell(sheet, top));
    }
  };
  return { gap: 2, height: row.height, draw };
}

function drawSum(page: Page, sheet: Sheet, top: number, sum: Block): void {
  const { frame, colours } = page.layout;
  unread(sheet, () =>
    drawRule(sheet, { left: frame.left, right: frame.right, y: top + 1, thickness: 0.6, colour: colours.rule }),
  );
  sum.draw(sheet, top + 4);
}

/** The usual size, or that of notes where the table would else not fit in width. */
function styleFor(page: Page, table: PlainTable): Style {
  const { styles, frame } = page.layout;
  const wide = widthsOf(page, table, styles.body).reduce((sum, { natural }) => sum + natural + between, -between);
  return wide > frame.right - frame.left ? { ...styles.body, size: styles.note.size } : styles.body;
}

interface Width {
  /** Of the widest cell on one line. */
  readonly natural: number;
  /** Of the widest word: narrower, and words would be broken. */
  readonly least: number;
}

/** What is left over widens the first column; what is missing is taken where lines can be broken between words. */
function columnsOf(page: Page, table: PlainTable, style: Style): readonly Column[] {
  const { frame } = page.layout;
  const room = frame.right - frame.left - between * (table.columns.length - 1);
  const widths = widthsOf(page, table, style);
  let left = frame.left;
  return table.columns.map((column, index) => {
    const width = widthIn(room, widths, index);
    const place = { left, right: left + width, align: column.align };
    left += width + between;
    return place;
  });
}

function widthIn(room: number, widths: readonly Width[], index: number): number {
  const own = widths[index] ?? { natural: 0, least: 0 };
  const natural = widths.reduce((sum, width) => sum + width.natural, 0);
  const least = widths.reduce((sum, width) => sum + width.least, 0);
  if (natural <= room) return own.natural + (index === 0 ? room - natural : 0);
  if (least >= room) return (own.least * room) / least;
  return own.least + ((own.natural - own.least) * (room - least)) / (natural - least);
}

function widthsOf(page: Page, table: PlainTable, style: Style): readonly Width[] {
  const heading = page.layout.styles.heading.size;
  const measure = (size: number, text: string) => widthOf(page.paper.faces.bold, size, printable(text)) + 0.5;
  return table.columns.map((column, index) => {
    const cells = [...table.rows, table.sum ?? []].map((row) => row[index] ?? "");
    const words = cells.flatMap((cell) => cell.split(" "));
    return {
      natural: Math.max(measure(heading, column.title), ...cells.map((cell) => measure(style.size, cell))),
      least: Math.max(
        ...column.title.split(" ").map((word) => measure(heading, word)),
        ...words.map((word) => measure(style.size, word)),
      ),
    };
  });
}
