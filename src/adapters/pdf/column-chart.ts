import type { PlainColumnChart } from "../../payroll/papers/document.js";
import { oere, showAmount } from "../../values/money.js";
import type { Block } from "./flow.js";
import { drawBox, drawRight, drawRule, drawText, figure, marked, type Paper, type Sheet } from "./sheet.js";
import { colours, frame, styles } from "./style.js";
import { baselineOf, drawLines } from "./text.js";

/** Heights from the top of the chart, in points. */
const legendTop = 16;
const plotTop = 46;
const plotHeight = 170;
const labelsHeight = 22;

/** Room for the amounts beside the lines. */
const axisWidth = 44;

/** How much of its place a column fills. */
const columnShare = 0.62;

/** Points between two parts of a column, so that they are told apart without their colours too. */
const betweenParts = 1;

const partColours = [colours.accent, colours.second] as const;

/** Columns side by side over the width of the page, on lines at whole amounts: a picture whose alternative text says every figure. */
export function columnChartBlock(paper: Paper, chart: PlainColumnChart): Block {
  const height = plotTop + plotHeight + labelsHeight;
  const said = chart.columns.map(({ label, shown }) => `${label} ${shown}`).join("; ");
  const draw = (sheet: Sheet, top: number) => {
    const box = { left: frame.left, top, width: frame.right - frame.left, height };
    marked(sheet, figure(paper, paper.root, `${chart.title}: ${said}`, box), () => {
      drawLines(sheet, styles.heading, { left: frame.left, top, line: 14 }, [chart.title]);
      drawLegend(sheet, top + legendTop, chart.parts);
      const scale = scaleFor(Math.max(...chart.columns.map(({ sizes }) => sumOf(sizes))));
      drawScale(sheet, top + plotTop, scale);
      drawColumns(sheet, top + plotTop, chart, scale);
    });
  };
  return { gap: 10, height, draw };
}

/** What the colours of the parts mean, side by side. */
function drawLegend(sheet: Sheet, top: number, parts: readonly string[]): void {
  let left: number = frame.left;
  for (const [place, name] of parts.entries()) {
    drawBox(sheet, { left, top: top + 3, width: 8, height: 8 }, colourOf(place));
    drawText(sheet, styles.note, left + 12, top + baselineOf(styles.note, 14), name);
    left += 12 + sheet.paper.faces.regular.widthOf(styles.note.size, name) + 16;
  }
}

/** Where the lines lie: `step` øre apart, `count` of them above the lowest. */
interface Scale {
  readonly step: number;
  readonly count: number;
}

/** At most five lines above the lowest, at 1, 2 or 5 times a power of ten; at least a krone apart. */
function scaleFor(largest: number): Scale {
  let step = 100;
  for (let place = 0; largest > step * 5; place += 1) step *= place % 3 === 1 ? 2.5 : 2;
  return { step, count: Math.max(1, Math.ceil(largest / step)) };
}

function drawScale(sheet: Sheet, top: number, { step, count }: Scale): void {
  for (let line = 0; line <= count; line += 1) {
    const y = top + plotHeight - (line / count) * plotHeight;
    drawRule(sheet, y, { left: frame.left + axisWidth, thickness: line === 0 ? 1 : 0.5, colour: colours.rule });
    drawRight(sheet, styles.note, frame.left + axisWidth - 8, y + styles.note.size * 0.36, wholeKroner(line * step));
  }
}

function drawColumns(sheet: Sheet, top: number, { columns }: PlainColumnChart, { step, count }: Scale): void {
  const place = (frame.right - frame.left - axisWidth) / columns.length;
  const bottom = top + plotHeight;
  const heightOf = (size: number) => (Math.max(0, size) / (step * count)) * plotHeight;
  for (const [index, { label, sizes }] of columns.entries()) {
    const middle = frame.left + axisWidth + (index + 0.5) * place;
    const width = place * columnShare;
    let y = bottom;
    for (const [part, size] of sizes.entries()) {
      const height = heightOf(size);
      const gap = part > 0 && y < bottom ? betweenParts : 0;
      if (height > gap)
        drawBox(sheet, { left: middle - width / 2, top: y - height, width, height: height - gap }, colourOf(part));
      y -= height;
    }
    const sum = sumOf(sizes);
    if (sum > 0) drawSum(sheet, middle, y - 4, wholeKroner(sum));
    drawMiddle(sheet, middle, bottom + 13, label);
  }
}

/** The sum over a column stands on white, so that no line of the scale runs through it. */
function drawSum(sheet: Sheet, middle: number, baseline: number, text: string): void {
  const { size } = styles.note;
  const width = sheet.paper.faces.regular.widthOf(size, text) + 2;
  drawBox(sheet, { left: middle - width / 2, top: baseline - size * 0.8, width, height: size * 0.9 }, colours.white);
  drawMiddle(sheet, middle, baseline, text);
}

function drawMiddle(sheet: Sheet, middle: number, baseline: number, text: string): void {
  const width = sheet.paper.faces.regular.widthOf(styles.note.size, text);
  drawText(sheet, styles.note, middle - width / 2, baseline, text);
}

function colourOf(part: number): string {
  return partColours[part % partColours.length] ?? colours.accent;
}

function sumOf(sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** `4.853`: an amount of øre in whole kroner, for the eye; the figures say it to the øre. */
function wholeKroner(amount: number): string {
  return showAmount(oere(Math.round(amount / 100) * 100)).slice(0, -",00".length);
}
