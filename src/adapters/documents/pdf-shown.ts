import type { Payslip } from "../../payroll/papers/payslip.js";
import { amountsOn } from "../../payroll/verify/page.js";
import type { FindingData } from "../../values/finding.js";
import { parseMoney } from "../../values/money.js";
import { isOfPiece, letterOf, type PaintedLetter, type PaintedPage } from "./pdf-painted.js";

/** A text that a viewer shows over a page, and the box it stands in, in points from the lower left. */
export interface ShownNote extends Box {
  readonly text: string;
}

/** A page as a reader sees it: what it paints, and what is laid over it as text. */
export interface ShownPage {
  readonly painted: PaintedPage;
  readonly notes: readonly ShownNote[];
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** An amount without its sign, in øre, and where it is painted. */
interface ShownAmount extends Box {
  readonly amount: number;
  readonly page: number;
}

/**
 * Which amounts pages show in place of those of their record: `expected` and `found` of the first, the amount to register before all
 * others, and what else they show that the record has not. They are held against our own drawing of the record place by place, or
 * where a program has moved all of it one after the other; an earlier layout has other places, and then only what is not in the
 * record is told. Letters are taken as they look and not as the file calls them. Nothing when no amount differs.
 */
export function shownInstead(
  found: readonly ShownPage[],
  own: readonly PaintedPage[],
  { slip, isOwnLayout }: { readonly slip: Payslip; readonly isOwnLayout: boolean },
): FindingData {
  const shown = amountsPainted(found, own);
  const sealed = amountsPainted(
    own.map((painted) => ({ painted, notes: [] })),
    own,
  );
  const amounts = new Set(amountsOn(slip).map(Math.abs));
  const isKnown = ({ amount }: ShownAmount) => sealed.some((one) => one.amount === amount) || amounts.has(amount);
  const pairs = isOwnLayout ? pairsOf(shown, sealed) : [];
  const ofAmounts = pairs.filter(([one]) => amounts.has(one.amount));
  const first = ofAmounts.find(([one]) => one.amount === Math.abs(slip.counted)) ?? ofAmounts[0];
  const paired = new Set(pairs.map(([, other]) => other));
  const strange = shown.filter((one) => !paired.has(one) && !isKnown(one));
  const others = [...ofAmounts.filter((pair) => pair !== first).map(([, other]) => other), ...strange];
  const more = [...new Set(others.map(({ amount }) => amount))].filter((amount) => amount !== first?.[1].amount);
  return {
    ...(first && { unit: "oere", expected: first[0].amount, found: first[1].amount }),
    ...(more.length > 0 && { others: more.slice(0, othersMax) }),
  };
}

const othersMax = 5;
const amountsMax = 400;

type Pair = readonly [sealed: ShownAmount, shown: ShownAmount];

/** Each amount that stands where the record has another. */
function pairsOf(shown: readonly ShownAmount[], sealed: readonly ShownAmount[]): readonly Pair[] {
  const isInPlace = (one: ShownAmount) =>
    shown.some((other) => other.amount === one.amount && sharedWidth(one, other) > 0);
  const areInPlace = sealed.filter(isInPlace).length * 2 > sealed.length;
  return areInPlace ? pairsByPlace(shown, sealed) : pairsInTurn(shown, sealed);
}

function pairsByPlace(shown: readonly ShownAmount[], sealed: readonly ShownAmount[]): readonly Pair[] {
  return shown.flatMap((other): readonly Pair[] => {
    const [nearest] = sealed
      .filter((one) => sharedWidth(one, other) > 0)
      .sort((one, two) => sharedWidth(two, other) - sharedWidth(one, other));
    return nearest === undefined || nearest.amount === other.amount ? [] : [[nearest, other]];
  });
}

/** How much of a line two boxes on a page share; nothing where they stand on different lines. */
function sharedWidth(one: ShownAmount, other: ShownAmount): number {
  const height = Math.min(one.top, other.top) - Math.max(one.bottom, other.bottom);
  return one.page === other.page && height > 0
    ? Math.min(one.right, other.right) - Math.max(one.left, other.left)
    : Number.NEGATIVE_INFINITY;
}

/** Between amounts that are the same in both, as many others as there are on the other side, in their order. */
function pairsInTurn(shown: readonly ShownAmount[], sealed: readonly ShownAmount[]): readonly Pair[] {
  const pairs: Pair[] = [];
  let [from, begin] = [0, 0];
  for (const [to, end] of [...alikeInTurn(sealed, shown), [sealed.length, shown.length] as const]) {
    if (to - from === end - begin) {
      for (const [place, one] of sealed.slice(from, to).entries()) {
        const other = shown[begin + place];
        if (other !== undefined) pairs.push([one, other]);
      }
    }
    [from, begin] = [to + 1, end + 1];
  }
  return pairs;
}

/** The longest run of places with the same amount on both sides. */
function alikeInTurn(
  one: readonly ShownAmount[],
  other: readonly ShownAmount[],
): readonly (readonly [number, number])[] {
  const width = other.length + 1;
  const longest = new Uint16Array((one.length + 1) * width);
  const at = (row: number, column: number) => longest[row * width + column] ?? 0;
  const isAlike = (row: number, column: number) => one[row]?.amount === other[column]?.amount;
  for (let row = one.length - 1; row >= 0; row -= 1) {
    for (let column = other.length - 1; column >= 0; column -= 1) {
      longest[row * width + column] = isAlike(row, column)
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const places: (readonly [number, number])[] = [];
  for (let [row, column] = [0, 0]; row < one.length && column < other.length; ) {
    if (isAlike(row, column)) {
      places.push([row, column]);
      row += 1;
      column += 1;
    } else if (at(row + 1, column) >= at(row, column + 1)) row += 1;
    else column += 1;
  }
  return places;
}

/** The amounts on pages in the order they are painted, by how their letters look. */
function amountsPainted(pages: readonly ShownPage[], own: readonly PaintedPage[]): readonly ShownAmount[] {
  const ours = [...new Map(own.flatMap((page) => page.letters).map((letter) => [letter.outline, letter])).values()];
  const read = new Map<ArrayLike<number>, string>();
  const textOf = ({ letter, outline }: PaintedLetter) => {
    if (outline.length === 0) return letter;
    const known = read.get(outline) ?? letterOf(letter, outline, ours) ?? letter;
    read.set(outline, known);
    return known;
  };
  const amounts = pages.flatMap(({ painted, notes }, page) => [
    ...piecesOf(painted).flatMap((piece) => amountsIn(piece, textOf, page)),
    ...notes.flatMap((note) => amountsOfText(note.text).map(({ amount }) => ({ ...boxOf(note), amount, page }))),
  ]);
  return amounts.slice(0, amountsMax);
}

function boxOf({ left, right, bottom, top }: Box): Box {
  return { left, right, bottom, top };
}

/** Letters that stand in one text, in the order they are painted. */
function piecesOf({ letters }: PaintedPage): readonly (readonly PaintedLetter[])[] {
  const pieces: PaintedLetter[][] = [];
  for (const letter of letters) {
    const piece = pieces.at(-1);
    const last = piece?.at(-1);
    if (piece !== undefined && last !== undefined && isOfPiece(letter, last)) piece.push(letter);
    else pieces.push([letter]);
  }
  return pieces;
}

function amountsIn(
  piece: readonly PaintedLetter[],
  textOf: (letter: PaintedLetter) => string,
  page: number,
): readonly ShownAmount[] {
  const texts = piece.map(textOf);
  const letterAt = texts.flatMap((text, place) => Array.from({ length: text.length }, () => place));
  return amountsOfText(texts.join("")).flatMap(({ amount, from, to }) => {
    const [first, last] = [piece[letterAt[from] ?? 0], piece[letterAt[to - 1] ?? 0]];
    if (first === undefined || last === undefined) return [];
    const { y, size } = first;
    return [{ amount, page, left: first.x, right: last.x + size / 2, bottom: y, top: y + (2 * size) / 3 }];
  });
}

function amountsOfText(
  text: string,
): readonly { readonly amount: number; readonly from: number; readonly to: number }[] {
  return [...text.matchAll(/(?<![\d.,])\d[\d.]*,\d\d(?!\d)/g)].flatMap(({ 0: written, index }) => {
    const amount = parseMoney(written);
    return amount.ok ? [{ amount: amount.value, from: index, to: index + written.length }] : [];
  });
}
