import type { SlipLine } from "../payroll/papers/payslip.js";
import { showHours } from "../values/hours.js";
import { negated, noMoney, showAmount, showMoney, showRate } from "../values/money.js";
import type { Block, Repeated } from "./pdf-flow.js";
import { baselineOf, drawLines, wrapped } from "./pdf-page.js";
import { drawBox, drawRight, drawRule, marked, type Sheet, type Style, unread } from "./pdf-pages.js";
import { type Desk, say } from "./pdf-payslip-desk.js";
import { headingCell, newTag, type Tag } from "./pdf-structure.js";

/** The lines of a slip, their sum, what is taken from it, and what is paid out: one table, over as many pages as it needs. */
export function lineBlocks(desk: Desk): readonly Block[] {
  const table = newTag(undefined, "Table");
  const repeat = repeatedHead(desk);
  const rows = desk.slip.lines.map((line) => ({ ...rowBlock(desk, table, cellsOf(desk, line)), repeat }));
  return [headBlock(desk, table, repeat.height), ...rows, { ...sumBlock(desk, table), repeat }];
}

interface Cells {
  readonly text: string;
  readonly hours: string;
  readonly rate: string;
  readonly amount: string;
}

function cellsOf(desk: Desk, line: SlipLine): Cells {
  return {
    text: textOf(desk, line),
    hours: line.hours === undefined ? "" : showHours(line.hours),
    rate: line.perHour === undefined ? "" : showAmount(line.perHour),
    amount: showAmount(line.amount),
  };
}

function textOf(desk: Desk, line: SlipLine): string {
  switch (line.kind) {
    case "wage":
      return say(desk, "wage");
    case "supplement":
      return line.text === "" ? say(desk, "supplementPlain") : say(desk, "supplement", { text: line.text });
    case "holiday-pay":
      if (line.share === undefined || line.base === undefined) return say(desk, "holidayPayPlain");
      return say(desk, "holidayPay", { share: showRate(line.share), base: showMoney(line.base) });
    case "pension":
      return say(desk, "pension");
  }
}

/** The table joins the slip's elements when its head is drawn, so that it is read after what stands above it. */
function headBlock(desk: Desk, table: Tag, height: number): Block {
  const draw = (sheet: Sheet, top: number) => {
    desk.root.kids.push(table);
    const row = newTag(table, "TR");
    drawHead(desk, sheet, top, (cell) => marked(sheet, headingCell(row, "Column"), cell));
  };
  return { gap: desk.layout.places.gap - 4, height, draw, keep: desk.layout.places.row };
}

function repeatedHead(desk: Desk): Repeated {
  return { height: 22, draw: (sheet, top) => drawHead(desk, sheet, top, (cell) => unread(sheet, cell)) };
}

function drawHead(desk: Desk, sheet: Sheet, top: number, around: (cell: () => void) => void): void {
  const { frame, places, styles, colours } = desk.layout;
  const y = top + baselineOf(styles.heading, 18);
  around(() => drawLines(sheet, styles.heading, { left: frame.left, top, line: 18 }, [say(desk, "text")]));
  around(() => drawRight(sheet, styles.heading, places.hoursRight, y, say(desk, "hours")));
  around(() => drawRight(sheet, styles.heading, places.rateRight, y, say(desk, "rate")));
  around(() => drawRight(sheet, styles.heading, frame.right, y, say(desk, "amount")));
  unread(sheet, () =>
    drawRule(sheet, { left: frame.left, right: frame.right, y: top + 18, thickness: 0.6, colour: colours.rule }),
  );
}

function rowBlock(desk: Desk, table: Tag, cells: Cells): Block {
  const { places, styles } = desk.layout;
  const width = isBare(cells) ? places.bareWidth : places.textWidth;
  const lines = wrapped(desk, styles.body, width, cells.text);
  const height = places.row + (lines.length - 1) * places.line;
  return {
    gap: 0,
    height,
    draw: (sheet, top) => drawRow(desk, sheet, { table, top, cells, lines, style: styles.body, line: places.row }),
  };
}

interface Row {
  readonly table: Tag;
  readonly top: number;
  readonly cells: Cells;
  readonly lines: readonly string[];
  readonly style: Style;
  readonly line: number;
}

/** Text above, figures on its last line. Where there are neither hours nor rate the text reaches over their columns. */
function drawRow(desk: Desk, sheet: Sheet, { table, top, cells, lines, style, line }: Row): void {
  const { frame, places } = desk.layout;
  const row = newTag(table, "TR");
  const above = (line - places.line) / 2;
  const place = { left: frame.left, top: top + above, line: places.line };
  const bare = isBare(cells);
  marked(sheet, headingCell(row, "Row", bare ? 3 : 1), () => drawLines(sheet, style, place, lines));
  const y = place.top + (lines.length - 1) * places.line + baselineOf(style, places.line);
  const figures: readonly (readonly [number, string])[] = [
    [places.hoursRight, cells.hours],
    [places.rateRight, cells.rate],
    [frame.right, cells.amount],
  ];
  for (const [right, figure] of bare ? figures.slice(2) : figures) {
    const cell = newTag(row, "TD");
    if (figure !== "") marked(sheet, cell, () => drawRight(sheet, style, right, y, figure));
  }
}

/** From the sum of the lines to the payout, kept together. ATP stands only where there is any; the two zeros always. */
function sumBlock(desk: Desk, table: Tag): Block {
  const { frame, places, styles, colours } = desk.layout;
  const { slip } = desk;
  const hasAtp = slip.atpEmployee !== 0 || slip.atpEmployer !== 0;
  const taken: readonly Cells[] = [
    plainCells(say(desk, "incomeTax"), showAmount(noMoney)),
    plainCells(say(desk, "labourMarket"), showAmount(noMoney)),
    ...(hasAtp ? [plainCells(say(desk, "atpEmployee"), showAmount(negated(slip.atpEmployee)))] : []),
  ];
  const payoutTop = 8 + (taken.length + 1) * places.row + 5;
  const draw = (sheet: Sheet, top: number) => {
    const rule = { left: frame.left, right: frame.right, thickness: 0.6, colour: colours.rule };
    unread(sheet, () => drawRule(sheet, { ...rule, y: top + 3 }));
    let y = top + 6;
    const total = plainCells(say(desk, "sum"), showAmount(slip.counted));
    drawRow(desk, sheet, { table, top: y, cells: total, lines: [total.text], style: styles.strong, line: places.row });
    for (const cells of taken) {
      y += places.row;
      drawRow(desk, sheet, { table, top: y, cells, lines: [cells.text], style: styles.body, line: places.row });
    }
    const box = { left: frame.left - places.bleed, width: frame.right - frame.left + 2 * places.bleed };
    unread(sheet, () => drawBox(sheet, { ...box, top: top + payoutTop, height: 28, colour: colours.tint }));
    const payout = plainCells(say(desk, "payout"), showAmount(slip.payout));
    drawRow(desk, sheet, {
      table,
      top: top + payoutTop,
      cells: payout,
      lines: [payout.text],
      style: styles.payout,
      line: 28,
    });
  };
  return { gap: 0, height: payoutTop + 28, draw };
}

function isBare(cells: Cells): boolean {
  return cells.hours === "" && cells.rate === "";
}

function plainCells(text: string, amount: string): Cells {
  return { text, hours: "", rate: "", amount };
}
