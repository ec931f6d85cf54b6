import type { PlainTable } from "../../payroll/papers/document.js";
import type { Block, Repeated } from "./flow.js";
import { printable } from "./fonts.js";
import {
  drawRight,
  drawRule,
  headingCell,
  marked,
  newTable,
  newTag,
  type Paper,
  type Sheet,
  type Tag,
  unread,
} from "./sheet.js";
import { colours, frame, places, type Style, styles } from "./style.js";
import { baselineOf, drawLines, wrapped } from "./text.js";

/** Points between two columns. */
const between = 14;

interface Column {
  readonly left: number;
  readonly right: number;
  readonly align: "left" | "right";
}

/** A table over as many pages as it needs: its head is drawn again on each, a block for each row. */
export function tableBlocks(paper: Paper, table: PlainTable): readonly Block[] {
  const style = styleFor(paper, table);
  const columns = columnsOf(paper, table, style);
  const tag = newTable(paper);
  const titles = table.columns.map((column) => column.title);
  const head = rowOf(paper, titles, columns, styles.heading);
  const repeat: Repeated = {
    height: head.height + 5,
    draw: (sheet, top) => drawHead(sheet, top, head, (cell) => unread(sheet, cell)),
  };
  const drawFirst = (sheet: Sheet, top: number) => {
    paper.root.add(tag);
    const row = newTag(paper, tag, "TR");
    drawHead(sheet, top, head, (cell) => marked(sheet, headingCell(paper, row, "Column"), cell));
  };
  const first: Block = { gap: 8, height: repeat.height, draw: drawFirst, keep: places.row };
  const rows = table.rows.map((cells) => ({ ...bodyBlock(paper, tag, rowOf(paper, cells, columns, style)), repeat }));
  if (table.sum === undefined) return [first, ...rows];
  const sum = bodyBlock(paper, tag, rowOf(paper, table.sum, columns, { ...style, face: "bold" }));
  const drawLast = (sheet: Sheet, top: number) => {
    unread(sheet, () => drawRule(sheet, top + 1, { thickness: 0.6, colour: colours.rule }));
    sum.draw(sheet, top + 4, sum.height);
  };
  return [first, ...rows, { ...sum, repeat, height: sum.height + 4, draw: drawLast }];
}

interface Row {
  readonly height: number;
  readonly cells: readonly ((sheet: Sheet, top: number) => void)[];
}

/** A row before it is drawn: every cell broken into lines, the highest deciding. */
function rowOf(paper: Paper, texts: readonly string[], columns: readonly Column[], style: Style): Row {
  const { line } = places;
  const cells = columns.map(({ left, right, align }, index) => {
    const lines = wrapped(paper, style, right - left, texts[index] ?? "", joints);
    const draw = (sheet: Sheet, top: number) => {
      if (align === "left") drawLines(sheet, style, { left, top, line }, lines);
      else
        for (const [at, text] of lines.entries())
          drawRight(sheet, style, right, top + at * line + baselineOf(style, line), text);
    };
    return { count: lines.length, draw };
  });
  return { height: Math.max(...cells.map(({ count }) => count)) * line, cells: cells.map(({ draw }) => draw) };
}

function drawHead(sheet: Sheet, top: number, head: Row, around: (cell: () => void) => void): void {
  for (const cell of head.cells) around(() => cell(sheet, top));
  unread(sheet, () => drawRule(sheet, top + head.height + 2, { thickness: 0.6, colour: colours.rule }));
}

function bodyBlock(paper: Paper, table: Tag, row: Row): Block {
  const draw = (sheet: Sheet, top: number) => {
    const tag = newTag(paper, table, "TR");
    for (const [index, cell] of row.cells.entries()) {
      const own = index === 0 ? headingCell(paper, tag, "Row") : newTag(paper, tag, "TD");
      marked(sheet, own, () => cell(sheet, top));
    }
  };
  return { gap: 2, height: row.height, draw };
}

/** The usual size, or that of notes where the table would else not fit in width. */
function styleFor(paper: Paper, table: PlainTable): Style {
  const wide = widthsOf(paper, table, styles.body).reduce((sum, { natural }) => sum + natural + between, -between);
  return wide > frame.right - frame.left ? { ...styles.body, size: styles.note.size } : styles.body;
}

interface Width {
  /** Of the widest cell on one line. */
  readonly natural: number;
  /** Of the widest word: narrower, and words would be broken. */
  readonly least: number;
}

/** Where the long name of a file may be broken. */
const joints = /(?<=[-/_])/;

/** A word with fewer letters is not broken. */
const longWord = 24;

/** What is left over widens the first column; what is missing is taken where lines can be broken between words. */
function columnsOf(paper: Paper, table: PlainTable, style: Style): readonly Column[] {
  const room = frame.right - frame.left - between * (table.columns.length - 1);
  const widths = widthsOf(paper, table, style);
  let left: number = frame.left;
  return table.columns.map((column, index) => {
    const width = widthIn(room, widths, index);
    const place = { left, right: left + width, align: column.align };
    left += width + between;
    return place;
  });
}

function widthIn(room: number, widths: readonly Width[], index: number): number {
  // A cell that would fill the whole room wants no more than another that would.
  const wanted = widths.map((width) => ({ ...width, natural: Math.min(width.natural, Math.max(room, width.least)) }));
  const own = wanted[index] ?? { natural: 0, least: 0 };
  const natural = wanted.reduce((sum, width) => sum + width.natural, 0);
  const least = widths.reduce((sum, width) => sum + width.least, 0);
  if (natural <= room) return own.natural + (index === 0 ? room - natural : 0);
  if (least >= room) return (own.least * room) / least;
  return own.least + ((own.natural - own.least) * (room - least)) / (natural - least);
}

function widthsOf(paper: Paper, table: PlainTable, style: Style): readonly Width[] {
  const measure = (size: number, text: string) => paper.faces.bold.widthOf(size, printable(text)) + 0.5;
  return table.columns.map((column, index) => {
    const cells = [...table.rows, table.sum ?? []].map((row) => row[index] ?? "");
    const words = cells
      .flatMap((cell) => cell.split(" "))
      .flatMap((word) => (word.length < longWord ? [word] : word.split(joints)));
    const titleWords = column.title.split(" ").map((word) => measure(styles.heading.size, word));
    return {
      natural: Math.max(measure(styles.heading.size, column.title), ...cells.map((cell) => measure(style.size, cell))),
      least: Math.max(...titleWords, ...words.map((word) => measure(style.size, word))),
    };
  });
}
