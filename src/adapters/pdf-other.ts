import type { PlainBlock, PlainDocument, PlainFact, PlainSignature } from "../payroll/papers/document.js";
import { filled, readLayout } from "./payslip-layout.js";
import { chartBlocks } from "./pdf-chart.js";
import { documentBytes } from "./pdf-document.js";
import { type Block, flow } from "./pdf-flow.js";
import { readFace } from "./pdf-fonts.js";
import { drawLines, factRow, type Page, wrapped } from "./pdf-page.js";
import {
  drawRight,
  drawRule,
  drawText,
  type Faces,
  marked,
  newPaper,
  type Sheet,
  type Style,
  unread,
} from "./pdf-pages.js";
import { newTag } from "./pdf-structure.js";
import { tableBlocks } from "./pdf-table.js";
import type { PrinterFiles } from "./printer-files.js";

/** Agreements, reports and yearly figures as PDF bytes, set in the payslip's own faces and colours. */
export interface DocumentPrinter {
  printDocument(document: PlainDocument): Uint8Array;
}

/** Reads fonts once; a document flows over as many pages as it needs. */
export function documentPrinter(files: PrinterFiles): DocumentPrinter {
  const faces: Faces = { regular: readFace(files.regular), bold: readFace(files.bold) };
  return { printDocument: (document) => printed(files, faces, document) };
}

function printed(files: PrinterFiles, faces: Faces, document: PlainDocument): Uint8Array {
  const layout = readLayout(document.language === "da" ? files.danish : files.english);
  const paper = newPaper(faces, layout.frame);
  const page: Page = { paper, layout, root: paper.root };
  const blocks = [titleBlock(page, document), ...document.blocks.flatMap((block) => blocksOf(page, block))];
  const sheets = flow(paper, blocks, {
    height: layout.places.continued,
    draw: (sheet) => drawHead(page, document, sheet),
  });
  for (const [index, sheet] of sheets.entries())
    drawFoot(page, document, sheet, { number: index + 1, count: sheets.length });
  const { title, author, issuedAt } = document;
  return documentBytes(paper, { title, language: layout.language, author, issuedAt }, []);
}

function blocksOf(page: Page, block: PlainBlock): readonly Block[] {
  const { styles, places } = page.layout;
  switch (block.kind) {
    case "heading":
      return [wordsBlock(page, { style: styles.name, text: block.text, kind: "H2", gap: places.gap + 4, keep: 40 })];
    case "paragraph":
      return [wordsBlock(page, { style: styles.body, text: block.text, kind: "P", gap: 6, keep: 0 })];
    case "facts":
      return factBlocks(page, block.rows);
    case "table":
      return tableBlocks(page, block);
    case "signatures":
      return block.lines.map((line) => signatureBlock(page, line));
    case "bar-chart":
      return chartBlocks(page, block);
  }
}

function titleBlock(page: Page, document: PlainDocument): Block {
  const { frame, styles, colours, places } = page.layout;
  const titleLine = styles.title.size + 6;
  const title = wrapped(page, styles.title, frame.right - frame.left, document.title);
  const subtitle = wrapped(page, styles.subtitle, frame.right - frame.left, document.subtitle);
  const height = title.length * titleLine + subtitle.length * places.line + 6;
  const draw = (sheet: Sheet, top: number) => {
    const below = top + title.length * titleLine;
    marked(sheet, newTag(page.root, "H1"), () =>
      drawLines(sheet, styles.title, { left: frame.left, top: top - 7, line: titleLine }, title),
    );
    marked(sheet, newTag(page.root, "P"), () =>
      drawLines(sheet, styles.subtitle, { left: frame.left, top: below - 7, line: places.line }, subtitle),
    );
    unread(sheet, () =>
      drawRule(sheet, {
        left: frame.left,
        right: frame.right,
        y: top + height - 2,
        thickness: 1.2,
        colour: colours.accent,
      }),
    );
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

function wordsBlock(page: Page, { style, text, kind, gap, keep }: Words): Block {
  const { frame, places } = page.layout;
  const lines = wrapped(page, style, frame.right - frame.left, text);
  const line = places.line + 1;
  const draw = (sheet: Sheet, top: number) =>
    marked(sheet, newTag(page.root, kind), () => drawLines(sheet, style, { left: frame.left, top, line }, lines));
  return { gap, height: lines.length * line, draw, keep };
}

/** One table of two columns, a block for each row. */
function factBlocks(page: Page, facts: readonly PlainFact[]): readonly Block[] {
  const { frame, styles, places } = page.layout;
  const table = newTag(undefined, "Table");
  const valueLeft = frame.left + 170;
  return facts.map((fact, index) => {
    const label = wrapped(page, styles.quiet, valueLeft - frame.left - 12, fact.label);
    const value = wrapped(page, styles.body, frame.right - valueLeft, fact.value);
    const draw = (sheet: Sheet, top: number) => {
      if (index === 0) page.root.kids.push(table);
      const cells = factRow(table);
      const place = { top, line: places.line };
      marked(sheet, cells.label, () => drawLines(sheet, styles.quiet, { ...place, left: frame.left }, label));
      marked(sheet, cells.value, () => drawLines(sheet, styles.body, { ...place, left: valueLeft }, value));
    };
    return { gap: index === 0 ? 6 : 2, height: Math.max(label.length, value.length) * places.line, draw };
  });
}

function signatureBlock(page: Page, signature: PlainSignature): Block {
  const { frame, styles, places, colours } = page.layout;
  const words = signature.name === "" ? signature.label : `${signature.label}: ${signature.name}`;
  const lines = wrapped(page, styles.note, frame.right - places.signatureDay, words);
  const draw = (sheet: Sheet, top: number) => {
    const fields = [
      { left: frame.left, right: places.signatureDay - 16, lines: [signature.dayLabel] },
      { left: places.signatureDay, right: frame.right, lines },
    ];
    for (const field of fields) {
      unread(sheet, () =>
        drawRule(sheet, { left: field.left, right: field.right, y: top + 30, thickness: 0.6, colour: colours.ink }),
      );
      const place = { left: field.left, top: top + 32, line: places.noteLine };
      marked(sheet, newTag(page.root, "P"), () => drawLines(sheet, styles.note, place, field.lines));
    }
  };
  return { gap: places.gap, height: 34 + lines.length * places.noteLine, draw };
}

function drawHead(page: Page, document: PlainDocument, sheet: Sheet): void {
  const { frame, styles, colours } = page.layout;
  unread(sheet, () => {
    const [line = ""] = wrapped(page, styles.subtitle, frame.right - frame.left, document.title);
    drawText(sheet, styles.subtitle, frame.left, frame.top + 9, line);
    drawRule(sheet, {
      left: frame.left,
      right: frame.right,
      y: frame.top + 17,
      thickness: 1.2,
      colour: colours.accent,
    });
  });
}

function drawFoot(page: Page, document: PlainDocument, sheet: Sheet, place: { number: number; count: number }): void {
  const { frame, places, styles, colours, words } = page.layout;
  const y = places.footerTop;
  const numbers = filled(words.page, { page: String(place.number), pages: String(place.count) });
  const [foot = ""] = wrapped(page, styles.footer, frame.right - frame.left - 80, document.foot);
  unread(sheet, () => {
    drawRule(sheet, { left: frame.left, right: frame.right, y, thickness: 0.6, colour: colours.rule });
    drawRight(sheet, styles.footer, frame.right, y + 13, numbers);
  });
  const draw = () => drawText(sheet, styles.footer, frame.left, y + 13, foot);
  if (place.number === place.count) marked(sheet, newTag(page.root, "P"), draw);
  else unread(sheet, draw);
}
