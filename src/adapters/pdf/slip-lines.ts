import type { SlipLine } from "../../payroll/papers/payslip.js";
import { showHolidayDays } from "../../values/holiday-days.js";
import { showHours } from "../../values/hours.js";
import { negated, noMoney, showAmount, showMoney, showPercentage } from "../../values/money.js";
import type { Block, Repeated } from "./flow.js";
import { drawRight, drawRule, headingCell, marked, newTable, newTag, type Sheet, type Tag, unread } from "./sheet.js";
import { type Desk, say } from "./slip-desk.js";
import { drawBand } from "./slip-head.js";
import { colours, frame, places, type Style, styles } from "./style.js";
import { baselineOf, drawLines, wrapped } from "./text.js";

/** The lines of a slip, their sum, what is taken from it, and what is paid out: one table, over as many pages as it needs. */
export function lineBlocks(desk: Desk): readonly Block[] {
  const table = newTable(desk.paper);
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
      if (line.share === undefined || line.base === undefined) return heldText(desk);
      return say(desk, "holidayPay", { share: showPercentage(line.share), base: showMoney(line.base) });
    case "pension":
      return say(desk, "pension");
  }
}

/** Holiday pay that was owed: for days of holiday, where the payment says how many. */
function heldText(desk: Desk): string {
  const { holidayDays } = desk.slip;
  return holidayDays === undefined
    ? say(desk, "holidayPayPlain")
    : say(desk, "holidayPayDays", { days: showHolidayDays(holidayDays) });
}

/** The table joins the slip's elements when its head is drawn, so that it is read after what stands above it. */
function headBlock(desk: Desk, table: Tag, height: number): Block {
  const draw = (sheet: Sheet, top: number) => {
    desk.root.add(table);
    const row = newTag(desk.paper, table, "TR");
    drawHead(desk, sheet, top, (cell) => marked(sheet, headingCell(desk.paper, row, "Column"), cell));
  };
  return { gap: places.gap - 4, height, draw, keep: places.row };
}

function repeatedHead(desk: Desk): Repeated {
  return { height: 22, draw: (sheet, top) => drawHead(desk, sheet, top, (cell) => unread(sheet, cell)) };
}

function drawHead(desk: Desk, sheet: Sheet, top: number, around: (cell: () => void) => void): void {
  const y = top + baselineOf(styles.heading, 18);
  around(() => drawLines(sheet, styles.heading, { left: frame.left, top, line: 18 }, [say(desk, "text")]));
  around(() => drawRight(sheet, styles.heading, places.hoursRight, y, say(desk, "hours")));
  around(() => drawRight(sheet, styles.heading, places.rateRight, y, say(desk, "rate")));
  around(() => drawRight(sheet, styles.heading, frame.right, y, say(desk, "amount")));
  unread(sheet, () => drawRule(sheet, top + 18, { thickness: 0.6, colour: colours.rule }));
}

function rowBlock(desk: Desk, table: Tag, cells: Cells): Block {
  const width = isBare(cells) ? places.bareWidth : places.textWidth;
  const lines = wrapped(desk.paper, styles.body, width, cells.text);
  const further = (lines.length - 1) * places.line;
  return {
    ...{ gap: 0, height: places.row + further, slack: rowSlack },
    draw: (sheet, top, height) =>
      drawRow(sheet, { table, top, cells, lines, style: styles.body, line: height - further }),
  };
}

/** A row can give up its room above and below the text. */
const rowSlack = places.row - places.line;

interface Row {
  readonly table: Tag;
  readonly top: number;
  readonly cells: Cells;
  readonly lines: readonly string[];
  readonly style: Style;
  readonly line: number;
}

/** Text above, figures on its last line. Where there are neither hours nor rate the text may reach over their columns. */
function drawRow(sheet: Sheet, { table, top, cells, lines, style, line }: Row): void {
  const { paper } = sheet;
  const row = newTag(paper, table, "TR");
  const place = { left: frame.left, top: top + (line - places.line) / 2, line: places.line };
  marked(sheet, headingCell(paper, row, "Row"), () => drawLines(sheet, style, place, lines));
  const y = place.top + (lines.length - 1) * places.line + baselineOf(style, places.line);
  const figures: readonly (readonly [right: number, figure: string])[] = [
    [places.hoursRight, cells.hours],
    [places.rateRight, cells.rate],
    [frame.right, cells.amount],
  ];
  for (const [right, figure] of figures) {
    const cell = newTag(paper, row, "TD");
    if (figure !== "") marked(sheet, cell, () => drawRight(sheet, style, right, y, figure));
  }
}

/** From the sum of the lines to the payout, kept together. ATP stands only where there is any; the two zeros always. */
function sumBlock(desk: Desk, table: Tag): Block {
  const { slip } = desk;
  const hasAtp = slip.atpEmployee !== 0 || slip.atpEmployer !== 0;
  const taken: readonly Cells[] = [
    plainCells(say(desk, "incomeTax"), showAmount(noMoney)),
    plainCells(say(desk, "labourMarket"), showAmount(noMoney)),
    ...(hasAtp ? [plainCells(say(desk, "atpEmployee"), showAmount(negated(slip.atpEmployee)))] : []),
  ];
  const rows = taken.length + 1;
  const [above, between, payoutHeight] = [6, 7, 28];
  const draw = (sheet: Sheet, top: number, height: number) => {
    const row = (height - above - between - payoutHeight) / rows;
    unread(sheet, () => drawRule(sheet, top + 3, { thickness: 0.6, colour: colours.rule }));
    const plain = (cells: Cells, style: Style, y: number, line: number) =>
      drawRow(sheet, { table, top: y, cells, lines: [cells.text], style, line });
    plain(plainCells(say(desk, "sum"), showAmount(slip.counted)), styles.strong, top + above, row);
    for (const [place, cells] of taken.entries()) plain(cells, styles.body, top + above + (place + 1) * row, row);
    const y = top + height - payoutHeight;
    drawBand(sheet, { top: y, height: payoutHeight, colour: colours.tint });
    plain(plainCells(say(desk, "payout"), showAmount(slip.payout)), styles.payout, y, payoutHeight);
  };
  return { gap: 0, height: above + rows * places.row + between + payoutHeight, slack: rows * rowSlack, draw };
}

function isBare(cells: Cells): boolean {
  return cells.hours === "" && cells.rate === "";
}

function plainCells(text: string, amount: string): Cells {
  return { text, hours: "", rate: "", amount };
}
