import { expect, it } from "vitest";
import { readDocuments } from "../../../src/app/verify/gather.js";
import type { DocumentPiece, DocumentReader } from "../../../src/app/verify/read.js";
import { at, rowWidth } from "../../../src/payroll/verify/seen-table.js";

const blockRows = 50_000;

/** Payments of one employer, each on its own line. */
function block(place: number): DocumentPiece {
  const rows = new Float64Array(blockRows * rowWidth);
  for (let row = 0; row < blockRows; row += 1) {
    rows[row * rowWidth + at.employer] = 13748136;
    rows[row * rowWidth + at.year] = 2025;
    rows[row * rowWidth + at.number] = place * blockRows + row + 1;
  }
  return { number: 0, judged: [{ kind: "rows", rows }] };
}

it("of a last list nothing is read beyond the payments that are looked at, and that is told", async () => {
  let read = 0;
  const reader: DocumentReader = {
    documents: [{ name: "liste.csv", unreadable: undefined }],
    passedOver: [],
    async *judge() {
      for (let place = 0; place < 100; place += 1) {
        read += 1;
        yield block(place);
      }
    },
  };
  const keys = { trusted: undefined, remembered: new Map() };
  const { findings, seen } = await readDocuments(reader, { view: {}, cards: undefined, payments: undefined, keys });
  expect(findings.map(({ code, data }) => [code, data.detail])).toEqual([["unreadable", "too-large"]]);
  expect(seen.table.count).toBe(1_300_000);
  expect(read).toBe(27);
});
