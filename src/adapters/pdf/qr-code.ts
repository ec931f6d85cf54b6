import { create } from "qrcode/lib/core/qrcode.js";

/** A row of dark squares: where it begins, and how many there are. */
export interface Run {
  readonly row: number;
  readonly column: number;
  readonly length: number;
}

/** Squares along one side: version 1, the smallest, takes the fourteen letters of a check code. */
export const qrSquares = 21;

/**
 * A check code of capitals, digits and hyphens as a QR code (ISO/IEC 18004) of level M. The mask is fixed: trying all eight
 * costs more than the rest of the code, and readers take any. Other letters, or more than twenty, are a bug.
 */
export function qrRuns(code: string): readonly Run[] {
  const segments = [{ data: code, mode: "alphanumeric" }] as const;
  const { data } = create(segments, { version: 1, errorCorrectionLevel: "M", maskPattern: 0 }).modules;
  const runs: Run[] = [];
  for (let row = 0; row < qrSquares; row += 1) {
    for (let column = 0; column < qrSquares; column += 1) {
      const first = column;
      while (column < qrSquares && data[row * qrSquares + column] === 1) column += 1;
      if (column > first) runs.push({ row, column: first, length: column - first });
    }
  }
  return runs;
}
