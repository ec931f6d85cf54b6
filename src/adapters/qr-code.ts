import { broken } from "../values/result.js";
import type { Run } from "./pdf-pages.js";

/** Squares along one side: version 1, the smallest. */
export const qrSquares = 21;

const letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
const dataBytes = 16;
const guardBytes = 10;
const lettersMax = 20;

/**
 * A QR code (ISO/IEC 18004) of version 1, level M, alphanumeric, mask 0, as runs of dark squares. Written here because
 * trying all eight masks, as libraries do, costs more than the rest of the slip; readers take any mask. At most 20
 * capitals and digits; anything else is a bug.
 */
export function qrRuns(text: string): readonly Run[] {
  const data = dataOf(text);
  const grid = frameOf();
  fill(grid, [...data, ...guardOf(data)]);
  const runs: Run[] = [];
  for (let row = 0; row < qrSquares; row++) {
    for (let column = 0; column < qrSquares; column++) {
      const first = column;
      while (column < qrSquares && grid[row * qrSquares + column] === dark) column += 1;
      if (column > first) runs.push({ row, column: first, length: column - first });
    }
  }
  return runs;
}

const light = 0;
const dark = 1;
const open = 2;

function dataOf(text: string): readonly number[] {
  if (text.length > lettersMax || [...text].some((letter) => !letters.includes(letter)))
    broken("a check code is short and plain");
  let bits = `0010${binary(text.length, 9)}`;
  for (let place = 0; place < text.length; place += 2) {
    const first = letters.indexOf(text.charAt(place));
    bits +=
      place + 1 < text.length ? binary(first * 45 + letters.indexOf(text.charAt(place + 1)), 11) : binary(first, 6);
  }
  bits += "0000";
  bits = bits.slice(0, dataBytes * 8);
  bits += "0".repeat((8 - (bits.length % 8)) % 8);
  for (let pad = 0; bits.length < dataBytes * 8; pad++) bits += pad % 2 === 0 ? "11101100" : "00010001";
  return Array.from({ length: dataBytes }, (_, place) => Number.parseInt(bits.slice(place * 8, place * 8 + 8), 2));
}

function binary(number: number, width: number): string {
  return number.toString(2).padStart(width, "0");
}

/** The ten guard bytes: the rest of dividing the data by the generator over the field of 256 elements (x^8+x^4+x^3+x^2+1). */
function guardOf(data: readonly number[]): readonly number[] {
  const rest = [...data, ...Array.from({ length: guardBytes }, () => 0)];
  for (let place = 0; place < dataBytes; place++) {
    const lead = rest[place] ?? 0;
    if (lead === 0) continue;
    for (const [index, part] of generator.entries())
      rest[place + index] = (rest[place + index] ?? 0) ^ product(part, lead);
  }
  return rest.slice(dataBytes);
}

const powers: number[] = [];
const logarithms: number[] = [];
for (let power = 0, value = 1; power < 255; power++) {
  powers.push(value);
  logarithms[value] = power;
  value = value << 1 > 255 ? (value << 1) ^ 285 : value << 1;
}

function product(one: number, other: number): number {
  if (one === 0 || other === 0) return 0;
  return powers[((logarithms[one] ?? 0) + (logarithms[other] ?? 0)) % 255] ?? 0;
}

const generator = generatorOf();

function generatorOf(): readonly number[] {
  let polynomial = [1];
  for (let root = 0; root < guardBytes; root++) {
    const raised = [...polynomial, 0];
    for (const [index, part] of polynomial.entries())
      raised[index + 1] = (raised[index + 1] ?? 0) ^ product(part, powers[root] ?? 0);
    polynomial = raised;
  }
  return polynomial;
}

/** Everything that does not depend on the text: three eyes, two dotted lines, the format word of level M and mask 0. */
function frameOf(): Uint8Array {
  const grid = new Uint8Array(qrSquares * qrSquares).fill(open);
  const set = (row: number, column: number, value: number) => {
    if (row >= 0 && row < qrSquares && column >= 0 && column < qrSquares) grid[row * qrSquares + column] = value;
  };
  for (const [top, left] of [
    [0, 0],
    [0, 14],
    [14, 0],
  ] as const) {
    for (let row = -1; row <= 7; row++) {
      for (let column = -1; column <= 7; column++) {
        const ring = Math.max(Math.abs(row - 3), Math.abs(column - 3));
        set(top + row, left + column, ring === 2 || ring === 4 ? light : dark);
      }
    }
  }
  for (let place = 8; place < 13; place++) {
    set(6, place, place % 2 === 0 ? dark : light);
    set(place, 6, place % 2 === 0 ? dark : light);
  }
  setFormat(set);
  return grid;
}

/** Level M (00) and mask 000 with their guard bits, after the fixed pattern is laid over them: 101010000010010. */
function setFormat(set: (row: number, column: number, value: number) => void): void {
  const bits = [..."101010000010010"].map(Number);
  for (const [place, bit] of bits.entries()) {
    if (place < 6) set(8, place, bit);
    else if (place === 6) set(8, 7, bit);
    else if (place === 7) set(8, 8, bit);
    else if (place === 8) set(7, 8, bit);
    else set(14 - place, 8, bit);
    if (place < 7) set(20 - place, 8, bit);
    else set(8, 6 + place, bit);
  }
  set(13, 8, dark);
}

/** The bytes upwards and downwards in pairs of columns from the right, turned where row and column sum to an even number. */
function fill(grid: Uint8Array, bytes: readonly number[]): void {
  let bit = 0;
  for (let right = 20, upwards = true; right > 0; right -= 2, upwards = !upwards) {
    if (right === 6) right = 5;
    for (let step = 0; step < qrSquares; step++) {
      const row = upwards ? 20 - step : step;
      for (const column of [right, right - 1]) {
        const at = row * qrSquares + column;
        if (grid[at] !== open) continue;
        const value = ((bytes[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1;
        grid[at] = (row + column) % 2 === 0 ? 1 - value : value;
        bit += 1;
      }
    }
  }
}
