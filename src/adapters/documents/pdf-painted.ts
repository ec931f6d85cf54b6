/** A letter on a page: which one the file says it is, how it is drawn, and where it stands, in points from the lower left. */
export interface PaintedLetter {
  readonly letter: string;
  /** Lines and curves of its outline, in parts of its size. */
  readonly outline: ArrayLike<number>;
  readonly x: number;
  readonly y: number;
  /** In points. */
  readonly size: number;
  /** Letters of one number are shown in one go, without a gap. */
  readonly piece: number;
}

/** A filled shape of rectangles: left, bottom, right and top of each in points, and the box around them all. */
interface PaintedShape extends Box {
  readonly edges: readonly number[];
  readonly colour: string;
}

/** What a page paints. */
export interface PaintedPage {
  readonly letters: readonly PaintedLetter[];
  readonly shapes: readonly PaintedShape[];
  /** Nothing but upright letters that can be read, and filled shapes that lie over none of them. */
  readonly isPlain: boolean;
}

/** The operators of a page as pdf.js gives them, and the outlines it has read. */
export interface Operators {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** The outline of a letter by the font it is set in. */
export type OutlineOf = (font: string, letter: string) => ArrayLike<number>;

/** The numbers that pdf.js has for operators. */
const op = {
  ...{ dependency: 1, dash: 6, save: 10, restore: 11, transform: 12, fill: 22, fillByParity: 23 },
  ...{ beginText: 31, endText: 32, charSpacing: 33, wordSpacing: 34, leading: 36, font: 37, moveText: 40 },
  ...{
    leadingMoveText: 41,
    textMatrix: 42,
    nextLine: 43,
    showText: 44,
    colour: 59,
    markPoint: 67,
    beginMarked: 69,
    beginMarkedWith: 70,
    endMarked: 71,
    beginForm: 74,
    endForm: 75,
    beginNote: 80,
    endNote: 81,
    path: 91,
  },
} as const;

/** Operators that change nothing of what letters and filled shapes look like: strokes' own, and marks around content. */
function changesNothing(operator: number): boolean {
  const isOfStrokes = operator >= 2 && operator <= op.dash;
  const isMark = operator >= op.markPoint && operator <= op.endMarked;
  return isOfStrokes || isMark || operator === op.dependency || operator === op.endText;
}

/** Content that a viewer may hide, whatever the file says of its layers elsewhere. */
function isOptional(operator: number, [mark]: readonly unknown[]): boolean {
  return (operator === op.beginMarked || operator === op.beginMarkedWith) && mark === "OC";
}

/** Follows a page's operators. What it does not know is not plain, so that no trick needs a name here. */
export function paintedBy({ fnArray, argsArray }: Operators, outlineOf: OutlineOf): Painter {
  const painter = new Painter(outlineOf);
  for (const [place, operator] of fnArray.entries()) {
    const args: unknown = argsArray[place];
    painter.take(operator, Array.isArray(args) ? args : []);
  }
  return painter;
}

type Matrix = readonly [number, number, number, number, number, number];

const upright: Matrix = [1, 0, 0, 1, 0, 0];

function times(one: Matrix, other: Matrix): Matrix {
  const [a, b, c, d, e, f] = one;
  const [g, h, i, j, k, l] = other;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

interface Graphics {
  readonly matrix: Matrix;
  readonly colour: string;
  readonly font: string;
  readonly size: number;
  readonly leading: number;
  readonly charSpacing: number;
  readonly wordSpacing: number;
}

class Painter implements PaintedPage {
  readonly letters: PaintedLetter[] = [];
  readonly shapes: PaintedShape[] = [];
  isPlain = true;
  private readonly saved: Graphics[] = [];
  private now: Graphics = {
    ...{ matrix: upright, colour: "#000000", font: "", size: 0, leading: 0, charSpacing: 0, wordSpacing: 0 },
  };
  private line: Matrix = upright;
  private text: Matrix = upright;
  private piece = 0;

  constructor(private readonly outlineOf: OutlineOf) {}

  take(operator: number, args: readonly unknown[]): void {
    const [first = 0, second = 0] = args.map(Number);
    if (operator === op.save) this.saved.push(this.now);
    else if (operator === op.restore) this.now = this.saved.pop() ?? this.now;
    else if (operator === op.transform) this.set({ matrix: times(this.now.matrix, matrixOf(args)) });
    else if (operator === op.beginText) this.beginLine(upright);
    else if (operator === op.textMatrix) this.beginLine(matrixOf(args[0]));
    else if (operator === op.charSpacing) this.set({ charSpacing: first });
    else if (operator === op.wordSpacing) this.set({ wordSpacing: first });
    else if (operator === op.leading) this.set({ leading: -first });
    else if (operator === op.font) this.set({ font: String(args[0]), size: second });
    else if (operator === op.colour) this.set({ colour: String(args[0]) });
    else if (operator === op.moveText) this.moveLine(first, second);
    else if (operator === op.leadingMoveText) {
      this.set({ leading: second });
      this.moveLine(first, second);
    } else if (operator === op.nextLine) this.moveLine(0, this.now.leading);
    else if (operator === op.showText) this.show(Array.isArray(args[0]) ? args[0] : []);
    else if (operator === op.path) this.fill(args);
    else if (operator === op.beginForm || operator === op.beginNote) this.beginOther(operator, args);
    else if (operator === op.endForm || operator === op.endNote) this.now = this.saved.pop() ?? this.now;
    else if (!changesNothing(operator) || isOptional(operator, args)) this.isPlain = false;
  }

  /** What is no content of the page itself is not plain; its letters stand where it is laid. */
  private beginOther(operator: number, args: readonly unknown[]): void {
    this.isPlain = false;
    this.saved.push(this.now);
    const isNote = operator === op.beginNote;
    const place = isNote ? times(matrixOf(args[2]), matrixOf(args[3])) : matrixOf(args[0] ?? upright);
    this.set({ matrix: isNote ? place : times(this.now.matrix, place) });
  }

  private set(change: Partial<Graphics>): void {
    this.now = { ...this.now, ...change };
  }

  private beginLine(matrix: Matrix): void {
    this.line = matrix;
    this.text = matrix;
  }

  private moveLine(x: number, y: number): void {
    this.beginLine(times(this.line, [1, 0, 0, 1, x, y]));
  }

  private show(glyphs: readonly unknown[]): void {
    const { size, font, charSpacing, wordSpacing, colour, matrix } = this.now;
    const [a, b, c, d, x, y] = times(matrix, this.text);
    const isUpright = Math.abs(b) + Math.abs(c) < 0.001 && Math.abs(a - d) < 0.001;
    const isOfSize = a * size >= sizeLeast && a * size <= sizeMost;
    if (!isUpright || !isOfSize || !this.isReadable({ x, y }, colour)) this.isPlain = false;
    let along = 0;
    this.piece += 1;
    for (const glyph of glyphs) {
      if (typeof glyph === "number") {
        along -= (glyph * size) / 1000;
        if (Math.abs(glyph) > gapLeast) this.piece += 1;
      }
      if (!isGlyph(glyph)) continue;
      // A second outline is drawn over that of the letter, or the letter is moved as for lines that are set downwards.
      if (glyph.accent || glyph.vmetric) this.isPlain = false;
      const { unicode: letter, fontChar } = glyph;
      const outline = this.outlineOf(font, fontChar);
      if (letter.trim() !== "" || outline.length > 0)
        this.letters.push({ letter, outline, x: x + along * a, y, size: a * size, piece: this.piece });
      along += (glyph.width * size) / 1000 + charSpacing + (glyph.isSpace ? wordSpacing : 0);
    }
    this.text = times(this.text, [1, 0, 0, 1, along, 0]);
  }

  /** Dark on paper or a pale band, or pale on a dark one. */
  private isReadable(place: { readonly x: number; readonly y: number }, colour: string): boolean {
    const band = this.shapes.findLast((shape) => shape.height > ruleMost && liesIn(place, shape));
    return band !== undefined && isDark(band.colour) ? isPale(colour) : isDark(colour);
  }

  private fill([kind, data]: readonly unknown[]): void {
    const path: unknown = Array.isArray(data) ? data[0] : undefined;
    const edges = path instanceof Float32Array ? edgesOf(path, this.now.matrix) : undefined;
    if ((kind !== op.fill && kind !== op.fillByParity) || edges === undefined) {
      this.isPlain = false;
      return;
    }
    const shape = { ...boxAround(edges), edges, colour: this.now.colour };
    if (this.letters.some((letter) => liesIn(letter, shape))) this.isPlain = false;
    this.shapes.push(shape);
  }
}

/** Thousandths of the size that lie between two texts of a line which a program shows in one go, whichever of them stands first. */
const gapLeast = 600;

/** No letter of ours is smaller or larger. */
const [sizeLeast, sizeMost] = [6, 23.5];

/** The rules of our layouts are lower than this. */
const ruleMost = 3.1;

interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

/** The rectangles of a path; nothing where it holds anything else. */
function edgesOf(path: Float32Array, matrix: Matrix): readonly number[] | undefined {
  const edges: number[] = [];
  let corners: number[] = [];
  const end = () => {
    if (corners.length > 0) edges.push(...rectangleOf(corners));
    corners = [];
  };
  for (let place = 0; place < path.length; ) {
    const kind = path[place] ?? 0;
    place += 1;
    if (kind === pathMove) end();
    if (kind === pathClose) continue;
    if (kind !== pathMove && kind !== pathLine) return undefined;
    const [, , , , x, y] = times(matrix, [1, 0, 0, 1, path[place] ?? 0, path[place + 1] ?? 0]);
    corners.push(x, y);
    place += 2;
  }
  end();
  return edges.length === 0 || edges.some(Number.isNaN) ? undefined : edges;
}

const [pathMove, pathLine, pathClose] = [0, 1, 4];

/** The edges of the rectangle that four or five corners make, in whatever order; no numbers where they make none. */
function rectangleOf(corners: readonly number[]): readonly number[] {
  const { left, bottom, width, height } = boxAround(corners);
  const [right, top] = [left + width, bottom + height];
  const isCorner = (place: number) => {
    const [x = 0, y = 0] = [corners[place], corners[place + 1]];
    return (isClose(x, left) || isClose(x, right)) && (isClose(y, bottom) || isClose(y, top));
  };
  const isRectangle = corners.length === 8 || corners.length === 10;
  return isRectangle && [0, 2, 4, 6].every(isCorner) ? [left, bottom, right, top] : [Number.NaN];
}

function isClose(one: number, other: number): boolean {
  return Math.abs(one - other) < 0.01;
}

/** The box around places that are given as x and y after each other. */
function boxAround(places: readonly number[]): Box {
  let [left, right, bottom, top] = [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const [place, value] of places.entries()) {
    if (place % 2 === 0) [left, right] = [Math.min(left, value), Math.max(right, value)];
    else [bottom, top] = [Math.min(bottom, value), Math.max(top, value)];
  }
  return { left, bottom, width: right - left, height: top - bottom };
}

/** Rules, pale tints, the bar before the amount to register, and the code: what layout 1 draws beside letters. */
function isOfLayout1({ width, height, colour, edges }: PaintedShape): boolean {
  const isCode = Math.abs(width - height) < 0.5 && width > 45 && width < 60;
  if (isCode || edges.length > oneRectangle) return isCode;
  const isRule = height <= ruleMost && width >= 40;
  const isBar = width <= 2.5 && height >= 30 && height <= 40;
  return isRule || isBar || (width >= 500 && height <= 60 && isPale(colour));
}

const oneRectangle = 4;

function liesIn({ x, y }: Pick<PaintedLetter, "x" | "y">, { left, bottom, width, height }: Box): boolean {
  return x > left - 4 && x < left + width && y > bottom - 4 && y < bottom + height;
}

function isDark(colour: string): boolean {
  return componentsOf(colour).every((part) => part <= 0x80);
}

function isPale(colour: string): boolean {
  return componentsOf(colour).every((part) => part >= 0xb0);
}

function componentsOf(colour: string): readonly number[] {
  return [1, 3, 5].map((place) => Number.parseInt(colour.slice(place, place + 2), 16));
}

function matrixOf(value: unknown): Matrix {
  const numbers = Array.from({ length: 6 }, (_, place) =>
    Number((value as ArrayLike<unknown> | undefined)?.[place] ?? 0),
  );
  return numbers as unknown as Matrix;
}

interface Glyph {
  readonly unicode: string;
  readonly fontChar: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly accent?: unknown;
  readonly vmetric?: unknown;
}

function isGlyph(value: unknown): value is Glyph {
  return typeof value === "object" && value !== null && "unicode" in value && "fontChar" in value && "width" in value;
}

/** Do pages paint the same letters and shapes at the same places, and nothing else, whatever the file says they mean? */
export function paintsTheSame(found: readonly PaintedPage[], own: readonly PaintedPage[]): boolean {
  return (
    found.length === own.length &&
    found.every(({ isPlain, letters, shapes }, place) => {
      const page = own[place];
      if (page === undefined || !isPlain) return false;
      return (
        areSame(
          letters,
          page.letters,
          (one, other) => isAt(one, other) && isNear(one.outline, other.outline, 0.004) && isReadAs(one.letter, other),
        ) &&
        areSame(shapes, page.shapes, (one, other) => one.colour === other.colour && isNear(one.edges, other.edges, 0.5))
      );
    })
  );
}

function areSame<T>(found: readonly T[], own: readonly T[], isSame: (one: T, other: T) => boolean): boolean {
  const left = [...own];
  return (
    found.length === own.length &&
    found.every((one) => {
      const place = left.findIndex((other) => isSame(one, other));
      if (place >= 0) left.splice(place, 1);
      return place >= 0;
    })
  );
}

/**
 * The texts of a plain page of layout 1 by the outlines of its letters, which are known from a page of ours: what the file says of
 * them is believed only of letters that ours has not, and never of a figure.
 */
export function textsByOutline(
  { isPlain, letters, shapes }: PaintedPage,
  own: readonly PaintedPage[],
): readonly { readonly text: string; readonly x: number; readonly y: number }[] | undefined {
  if (!isPlain || !shapes.every(isOfLayout1)) return undefined;
  const ours = own.flatMap((page) => page.letters);
  const read = new Map<ArrayLike<number>, string | undefined>();
  const pieces: { text: string; readonly x: number; readonly y: number }[] = [];
  let last: PaintedLetter | undefined;
  for (const own of letters) {
    const { letter, outline, x, y } = own;
    if (!read.has(outline)) read.set(outline, letterOf(letter, outline, ours));
    const text = read.get(outline);
    if (text === undefined) return undefined;
    const before = pieces.at(-1);
    if (before !== undefined && last !== undefined && isOfPiece(own, last)) before.text += text;
    else pieces.push({ text, x: rounded(x), y: rounded(y) });
    last = own;
  }
  return pieces;
}

/** Shown in one go with the letter before it, or right behind it on its line: programs divide a text as they like. */
export function isOfPiece(own: PaintedLetter, last: PaintedLetter): boolean {
  const along = own.x - last.x;
  return own.piece === last.piece || (Math.abs(own.y - last.y) < 0.5 && along > 0 && along < 1.4 * own.size);
}

/** The letter that an outline is on a page of ours; else the one the file says it is, unless ours looks otherwise. */
export function letterOf(
  letter: string,
  outline: ArrayLike<number>,
  ours: readonly PaintedLetter[],
): string | undefined {
  const own = ours.find((one) => isNear(one.outline, outline, 0.004));
  if (own !== undefined) return isReadAs(letter, own) ? own.letter : undefined;
  return /\d/.test(letter) || ours.some((one) => one.letter === letter) ? undefined : letter;
}

/** A figure is copied and read aloud as what it looks like; of other letters programs lose what they are. */
function isReadAs(letter: string, own: PaintedLetter): boolean {
  return !/\d/.test(own.letter) || letter === own.letter;
}

/** To hundredths of a point, as layout 1 is written. */
function rounded(place: number): number {
  return Math.round(place * 100) / 100;
}

function isAt(one: PaintedLetter, other: PaintedLetter): boolean {
  const isAsLarge = Math.abs(one.size - other.size) < 0.1;
  return isAsLarge && Math.abs(one.x - other.x) < 0.5 && Math.abs(one.y - other.y) < 0.5;
}

/** Programs round places and outlines a little. */
function isNear(one: ArrayLike<number>, other: ArrayLike<number>, apart: number): boolean {
  if (one.length !== other.length) return false;
  for (let place = 0; place < one.length; place += 1) {
    if (Math.abs((one[place] ?? 0) - (other[place] ?? 0)) > apart) return false;
  }
  return true;
}
