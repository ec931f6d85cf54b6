import qrcode from "qrcode-generator";
import { describe, expect, it } from "vitest";
import { qrRuns, qrSquares } from "../../../src/adapters/pdf/qr-code.js";

function ours(text: string): string {
  const grid = Array.from({ length: qrSquares }, () => Array.from({ length: qrSquares }, () => "."));
  for (const run of qrRuns(text)) grid[run.row]?.fill("#", run.column, run.column + run.length);
  return grid.map((row) => row.join("")).join("\n");
}

function theirs(text: string): { squares: string; mask: string } {
  const code = qrcode(1, "M");
  code.addData(text, "Alphanumeric");
  code.make();
  const rows = Array.from({ length: qrSquares }, (_, row) =>
    Array.from({ length: qrSquares }, (_, column) => (code.isDark(row, column) ? "#" : ".")).join(""),
  );
  return { squares: rows.join("\n"), mask: rows[8]?.slice(0, 6) ?? "" };
}

describe("the QR code of a check code", () => {
  it("is square by square what another maker draws, whenever that one chooses our mask", () => {
    let compared = 0;
    for (let number = 0; number < 400; number++) {
      const text =
        `${((number * 2_654_435_761) % 65_536).toString(16).padStart(4, "0")}-${number.toString(16).padStart(4, "0")}`.toUpperCase();
      const other = theirs(text);
      if (other.mask !== "#.#.#.") continue;
      expect(ours(text)).toBe(other.squares);
      compared += 1;
    }
    expect(compared).toBeGreaterThan(20);
  });

  it("holds up to twenty letters", () => {
    expect(qrRuns("4F2A-91C0 77AB-03DE9").length).toBeGreaterThan(80);
  });

  it.each(["4f2a", "Å", "123456789012345678901"])("refuses «%s»", (text) => {
    expect(() => qrRuns(text)).toThrow();
  });
});
