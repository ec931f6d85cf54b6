import type { PlainChart } from "../../payroll/papers/document.js";
import type { Block } from "./flow.js";
import { printable } from "./fonts.js";
import { drawBox, drawRight, figure, marked, type Paper, type Sheet } from "./sheet.js";
import { colours, frame, places, styles } from "./style.js";
import { baselineOf, drawLines, wrapped } from "./text.js";

const barsMax = 30;
const barThickness = 9;
const labelWidthMax = 160;
const headHeight = 18;

/** A simple bar chart: a picture whose alternative text says every figure. More bars than a page holds go on in a further picture. */
export function chartBlocks(paper: Paper, chart: PlainChart): readonly Block[] {
  const blocks: Block[] = [];
  for (let first = 0; first < chart.bars.length; first += barsMax) {
    blocks.push(chartBlock(paper, chart, chart.bars.slice(first, first + barsMax)));
  }
  return blocks;
}

function chartBlock(paper: Paper, chart: PlainChart, bars: PlainChart["bars"]): Block {
  const widest = (texts: readonly string[]) =>
    Math.max(...texts.map((text) => paper.faces.regular.widthOf(styles.body.size, printable(text))));
  const labelWidth = Math.min(labelWidthMax, widest(bars.map((bar) => bar.label)) + 1);
  const barLeft = frame.left + labelWidth + 10;
  const room = frame.right - widest(bars.map((bar) => bar.shown)) - 10 - barLeft;
  const largest = Math.max(1, ...chart.bars.map((bar) => bar.size));
  const rows = bars.map((bar) => {
    const lines = wrapped(paper, styles.body, labelWidth, bar.label);
    const height = places.smallRow + (lines.length - 1) * places.line;
    return { lines, height, shown: bar.shown, width: (Math.max(0, bar.size) / largest) * room };
  });
  const height = rows.reduce((sum, row) => sum + row.height, headHeight);
  const words = `${chart.title}: ${bars.map((bar) => `${bar.label} ${bar.shown}`).join("; ")}`;
  const draw = (sheet: Sheet, top: number) => {
    const box = { left: frame.left, top, width: frame.right - frame.left, height };
    marked(sheet, figure(paper, paper.root, words, box), () => {
      drawLines(sheet, styles.heading, { left: frame.left, top, line: 14 }, [chart.title]);
      let y = top + headHeight;
      for (const { lines, width, shown, height: rowHeight } of rows) {
        drawLines(sheet, styles.body, { left: frame.left, top: y, line: places.line }, lines);
        const bar = { left: barLeft, top: y + (places.line - barThickness) / 2, width, height: barThickness };
        if (width > 0) drawBox(sheet, bar, colours.accent);
        drawRight(sheet, styles.body, frame.right, y + baselineOf(styles.body, places.line), shown);
        y += rowHeight;
      }
    });
  };
  return { gap: 10, height, draw };
}
