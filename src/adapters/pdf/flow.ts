import { newSheet, type Paper, type Sheet } from "./sheet.js";
import { frame } from "./style.js";

/** A piece of a document that stays on one page. Heights are points. */
export interface Block {
  /** Empty room above, which falls away at the top of a page. */
  readonly gap: number;
  readonly height: number;
  readonly draw: (sheet: Sheet, top: number) => void;
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

/** How far the gaps may close up, as a share of what they are. */
const gapShareLeast = 0.35;

/** The same blocks with smaller gaps, where that is what it takes to have them all on one page; otherwise as they were. */
export function closedUp(blocks: readonly Block[]): readonly Block[] {
  const [, ...below] = blocks;
  const gaps = below.reduce((sum, { gap }) => sum + gap, 0);
  const room = frame.bottom - frame.top - blocks.reduce((sum, { height }) => sum + height, 0);
  if (room >= gaps || room < gaps * gapShareLeast) return blocks;
  return blocks.map((block) => ({ ...block, keep: 0, gap: Math.floor((block.gap * room * 100) / gaps) / 100 }));
}

/** Sets blocks below one another, over as many pages as they need; gives the sheets they stand on. */
export function flow(paper: Paper, blocks: readonly Block[], continued: Continued): readonly Sheet[] {
  let sheet = newSheet(paper);
  const sheets = [sheet];
  let y: number = frame.top;
  let isFresh = true;
  for (const block of blocks) {
    if (!isFresh && y + block.gap + block.height + (block.keep ?? 0) > frame.bottom) {
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
    block.draw(sheet, y);
    y += block.height;
    isFresh = false;
  }
  return sheets;
}
