import { newSheet, type Paper, type Sheet } from "./sheet.js";
import { frame } from "./style.js";

/** A piece of a document that stays on one page. Heights are points. */
export interface Block {
  /** Empty room above, which falls away at the top of a page. */
  readonly gap: number;
  readonly height: number;
  /** How much of the height may fall away where that keeps everything on one page; the lines then stand closer. */
  readonly slack?: number;
  readonly draw: (sheet: Sheet, top: number, height: number) => void;
  /** What is drawn again above this block where it begins a page: the head of its table. */
  readonly repeat?: Repeated;
  /** Room that must be left below on the same page, so that a heading does not stand alone. */
  readonly keep?: number;
}

export interface Repeated {
  readonly height: number;
  readonly draw: (sheet: Sheet, top: number) => void;
}

/** What stands at the head of the second page and those after it. */
export interface Continued {
  readonly height: number;
  readonly draw: (sheet: Sheet) => void;
}

/** What sums of places may be beside themselves, in points. */
const rounding = 0.001;

/** How far the gaps may close up, as a share of what they are. */
const gapShareLeast = 0.3;

/**
 * The same blocks closer together, where that is what it takes to have them all on one page: the gaps first, then the lines.
 * Otherwise as they were.
 */
export function closedUp(blocks: readonly Block[]): readonly Block[] {
  const [, ...below] = blocks;
  const gaps = total(below, ({ gap }) => gap);
  const slack = total(blocks, ({ slack = 0 }) => slack);
  const room = frame.bottom - frame.top - total(blocks, ({ height }) => height);
  const missing = Math.max(0, gaps * gapShareLeast - room);
  if (room >= gaps || missing > slack) return blocks;
  const lost = missing === 0 ? 0 : missing / slack;
  return blocks.map((block) => ({
    ...block,
    keep: 0,
    gap: Math.floor((block.gap * (room + missing) * 100) / gaps) / 100,
    height: block.height - Math.ceil((block.slack ?? 0) * lost * 100) / 100,
  }));
}

function total(blocks: readonly Block[], of: (block: Block) => number): number {
  return blocks.reduce((sum, block) => sum + of(block), 0);
}

/** Sets blocks below one another, over as many pages as they need; gives the sheets they stand on. */
export function flow(paper: Paper, blocks: readonly Block[], continued: Continued): readonly Sheet[] {
  let sheet = newSheet(paper);
  const sheets = [sheet];
  let y: number = frame.top;
  let isFresh = true;
  for (const block of blocks) {
    if (!isFresh && y + block.gap + block.height + (block.keep ?? 0) > frame.bottom + rounding) {
      sheet = newSheet(paper);
      sheets.push(sheet);
      continued.draw(sheet);
      y = frame.top + continued.height;
      isFresh = true;
      if (block.repeat !== undefined) {
        block.repeat.draw(sheet, y);
        y += block.repeat.height;
      }
    }
    if (!isFresh) y += block.gap;
    block.draw(sheet, y, block.height);
    y += block.height;
    isFresh = false;
  }
  return sheets;
}
