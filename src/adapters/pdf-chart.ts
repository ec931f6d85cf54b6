import type { PlainChart } from "../payroll/papers/document.js";
import type { Block } from "./pdf-flow.js";
import { printable, widthOf } from "./pdf-fonts.js";
import { baselineOf, drawLines, type Page, wrapped } from "./pdf-page.js";
import { drawBox, drawRight, marked, type Sheet } from "./pdf-pages.js";
import { figure } from "./pdf-structure.js";

const barsMax = 30;
const barThickness = 9;

/** A simple bar chart: a picture whose alternative text says every figure. More bars than a page holds go on in a further picture. */
export function chartBlocks(page: Page, chart: PlainChart): readonly Block[] {
  const blocks: Block[] = [];
  for (let first = 0; first < chart.bars.length; first += barsMax) {
    blocks.push(chartBlock(page, chart, chart.bars.slice(first, first + barsMax)));
  }
  return blocks;
}

function chartBlock(page: Page, chart: PlainChart, bars: PlainChart["bars"]): Block {
  const { frame, styles, places, colours } = page.layout;
  const face = page.paper.faces.regular;
  const words = `${chart.title}: ${bars.map((bar) => `${bar.label} ${bar.shown}`).join("; ")}`;
  const labelWidth = Math.min(
    160,
    Math.max(...bars.map((bar) => widthOf(face, styles.body.size, printable(bar.label)))) + 1,
  );
  const shownWidth = Math.max(...bars.map((bar) => widthOf(face, styles.body.size, printable(bar.shown))));
  const barLeft = frame.left + labelWidth + 10;
  const room = frame.right - shownWidth - 10 - barLeft;
  const largest = Math.max(1, ...chart.bars.map((bar) => bar.size));
  const labels = bars.map((bar) => wrapped(page, styles.body, labelWidth, bar.label));
  const heights = labels.map((lines) => places.smallRow + (lines.length - 1) * places.line);
  const height = heights.reduce((sum, one) => sum + one, 18);
  const draw = (sheet: Sheet, top: number) => {
    const tag = figure(page.root, words, [frame.left, frame.height - top - height, frame.right, frame.height - top]);
    marked(sheet, tag, () => {
      drawLines(sheet, styles.heading, { left: frame.left, top, line: 14 }, [chart.title]);
      let y = top + 18;
      for (const [index, bar] of bars.entries()) {
        drawLines(sheet, styles.body, { left: frame.left, top: y, line: places.line }, labels[index] ?? []);
        const width = (Math.max(0, bar.size) / largest) * room;
        const box = { left: barLeft, top: y + (places.line - barThickness) / 2, width, height: barThickness };
        if (width > 0) drawBox(sheet, { ...box, colour: colours.accent });
        drawRight(sheet, styles.body, frame.right, y + baselineOf(styles.body, places.line), bar.shown);
        y += heights[index] ?? 0;
      }
    });
  };
  return { gap: 10, height, draw };
}
