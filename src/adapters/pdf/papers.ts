import type { PlainBlock, PlainDocument, PlainFact, PlainSignature } from "../../payroll/papers/document.js";
import { chartBlocks } from "./chart.js";
import { columnChartBlock } from "./column-chart.js";
import { finished, openDocument } from "./document.js";
import { type Block, closedUp, flow } from "./flow.js";
import {
  drawRight,
  drawRule,
  drawText,
  marked,
  newPaper,
  newTable,
  newTag,
  type Paper,
  type Sheet,
  unread,
} from "./sheet.js";
import { colours, frame, places, type Style, styles } from "./style.js";
import { tableBlocks } from "./table.js";
import { filled, type Stationery, type Wording } from "./template.js";
import { drawLines, factRow, wrapped } from "./text.js";

/** A paper as bytes, and how many pages it takes. */
export interface PrintedPaper {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** Draws agreements, certificates, reports and yearly figures in the payslip's own faces and colours, over as many pages as they need. */
export function printPaper(stationery: Stationery, document: PlainDocument): PrintedPaper {
  const { faces } = stationery;
  const wording = stationery[document.language];
  const { title, author, issuedAt } = document;
  const about = { title, language: wording.language, author, issuedAt };
  const file = openDocument(faces, about);
  const paper = newPaper(file, faces);
  const blocks = [titleBlock(paper, document), ...document.blocks.flatMap((block) => blocksOf(paper, block))];
  const continued = { height: places.continued, draw: (sheet: Sheet) => drawHead(document, sheet) };
  const sheets = flow(paper, closedUp(blocks), continued);
  for (const [index, sheet] of sheets.entries()) drawFoot(wording, document, sheet, [index + 1, sheets.length]);
  return { bytes: finished(file, [], issuedAt), pages: sheets.length };
}

function blocksOf(paper: Paper, block: PlainBlock): readonly Block[] {
  switch (block.kind) {
    case "heading":
      return [
        wordsBlock(paper, {
          ...{ style: styles.name, text: block.text, kind: "H2", gap: places.gap + 4 },
          keep: block.startsPage === true ? frame.bottom : 40,
        }),
      ];
    case "paragraph":
      return [wordsBlock(paper, { style: styles.body, text: block.text, kind: "P", gap: 6, keep: 0 })];
    case "facts":
      return factBlocks(paper, block.rows);
    case "table":
      return tableBlocks(paper, block);
    case "signatures":
      return block.lines.map((line) => signatureBlock(paper, line));
    case "bar-chart":
      return chartBlocks(paper, block);
    case "column-chart":
      return [columnChartBlock(paper, block)];
  }
}

function titleBlock(paper: Paper, document: PlainDocument): Block {
  const titleLine = styles.title.size + 6;
  const title = wrapped(paper, styles.title, frame.right - frame.left, document.title);
  const subtitle = wrapped(paper, styles.subtitle, frame.right - frame.left, document.subtitle);
  const height = title.length * titleLine + subtitle.length * places.line + 6;
  const draw = (sheet: Sheet, top: number) => {
    const first = { left: frame.left, top: top - 7, line: titleLine };
    const second = { left: frame.left, top: top + title.length * titleLine - 7, line: places.line };
    marked(sheet, newTag(paper, paper.root, "H1"), () => drawLines(sheet, styles.title, first, title));
    marked(sheet, newTag(paper, paper.root, "P"), () => drawLines(sheet, styles.subtitle, second, subtitle));
    unread(sheet, () => drawRule(sheet, top + height - 2, { thickness: 1.2, colour: colours.accent }));
  };
  return { gap: 0, height, draw };
}

interface Words {
  readonly style: Style;
  readonly text: string;
  readonly kind: "H2" | "P";
  readonly gap: number;
  readonly keep: number;
}

function wordsBlock(paper: Paper, { style, text, kind, gap, keep }: Words): Block {
  const lines = wrapped(paper, style, frame.right - frame.left, text);
  const line = places.line + 1;
  const draw = (sheet: Sheet, top: number) =>
    marked(sheet, newTag(paper, paper.root, kind), () =>
      drawLines(sheet, style, { left: frame.left, top, line }, lines),
    );
  return { gap, height: lines.length * line, draw, keep };
}

/** Room to write by hand, in points. */
const blankHeight = 18;

/** One table of two columns, a block for each row. A value that is not known is a line to write on. */
function factBlocks(paper: Paper, facts: readonly PlainFact[]): readonly Block[] {
  const table = newTable(paper);
  const valueLeft = frame.left + 170;
  return facts.map((fact, index) => {
    const label = wrapped(paper, styles.quiet, valueLeft - frame.left - 12, fact.label);
    const value = fact.value === undefined ? [] : wrapped(paper, styles.body, frame.right - valueLeft, fact.value);
    const height = fact.value === undefined ? blankHeight : Math.max(label.length, value.length) * places.line;
    const draw = (sheet: Sheet, top: number) => {
      if (index === 0) paper.root.add(table);
      const cells = factRow(paper, table);
      const place = { top: top + height - Math.max(label.length, value.length) * places.line, line: places.line };
      marked(sheet, cells.label, () => drawLines(sheet, styles.quiet, { ...place, left: frame.left }, label));
      if (value.length > 0)
        marked(sheet, cells.value, () => drawLines(sheet, styles.body, { ...place, left: valueLeft }, value));
      else
        unread(sheet, () => drawRule(sheet, top + height, { left: valueLeft, thickness: 0.4, colour: colours.quiet }));
    };
    const gap = index === 0 || facts[index - 1]?.value === undefined ? 6 : 2;
    return { gap, height, draw };
  });
}

function signatureBlock(paper: Paper, signature: PlainSignature): Block {
  const words = signature.name === "" ? signature.label : `${signature.label}: ${signature.name}`;
  const lines = wrapped(paper, styles.note, frame.right - places.signatureDay, words);
  const fields = [
    { left: frame.left, right: places.signatureDay - 16, lines: [signature.dayLabel] },
    { left: places.signatureDay, right: frame.right, lines },
  ];
  const draw = (sheet: Sheet, top: number) => {
    for (const { left, right, lines: below } of fields) {
      unread(sheet, () => drawRule(sheet, top + 30, { left, right, thickness: 0.6, colour: colours.ink }));
      const place = { left, top: top + 32, line: places.noteLine };
      marked(sheet, newTag(paper, paper.root, "P"), () => drawLines(sheet, styles.note, place, below));
    }
  };
  return { gap: places.gap, height: 34 + lines.length * places.noteLine, draw };
}

function drawHead(document: PlainDocument, sheet: Sheet): void {
  const [line = ""] = wrapped(sheet.paper, styles.subtitle, frame.right - frame.left, document.title);
  unread(sheet, () => {
    drawText(sheet, styles.subtitle, frame.left, frame.top + 9, line);
    drawRule(sheet, frame.top + 17, { thickness: 1.2, colour: colours.accent });
  });
}

function drawFoot(
  { words }: Wording,
  document: PlainDocument,
  sheet: Sheet,
  [page, pages]: readonly [number, number],
): void {
  const y = places.footerTop;
  const number = filled(words.page, { page: String(page), pages: String(pages) });
  const [foot = ""] = wrapped(sheet.paper, styles.footer, frame.right - frame.left - 80, document.foot);
  unread(sheet, () => {
    drawRule(sheet, y, { thickness: 0.6, colour: colours.rule });
    drawRight(sheet, styles.footer, frame.right, y + 13, number);
  });
  const draw = () => drawText(sheet, styles.footer, frame.left, y + 13, foot);
  if (page === pages) marked(sheet, newTag(sheet.paper, sheet.paper.root, "P"), draw);
  else unread(sheet, draw);
}
