import { appendFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dividedRecord, recordHead } from "../../../src/adapters/csv/divide.js";
import { readRecordFile, readRecordPart } from "../../../src/adapters/csv/registration-list.js";
import { chunkBytes } from "../../../src/adapters/files/chunks.js";
import type { Judged } from "../../../src/payroll/verify/seen.js";
import { rowWidth } from "../../../src/payroll/verify/seen-table.js";
import { casesTried } from "../../support/cases-tried.js";
import { Employer, registrationCsv } from "../../support/foreign-papers.js";
import { nordlys } from "../../support/ledger.js";
import { tempFolder } from "../../support/temp-folder.js";

const folder = tempFolder();
const path = join(folder, "liste.csv");
const employer = new Employer(nordlys);
const written = registrationCsv(
  Array.from({ length: 12 }, (_, place) => employer.pay({ hours: "8", card: `0004${place % 10}` })),
);
const rows = written.subarray(recordHead.length).toString("utf8").trimEnd().split("\r\n");
const faulty = rows.map((row) => row.replace("13748136", "13748137"));
const head = recordHead.toString("utf8");

function judgedBy(read: (take: (judged: Judged) => void) => void): readonly Judged[] {
  const judged: Judged[] = [];
  read((one) => judged.push(one));
  return judged;
}

/** What was judged, its packed rows laid end to end: a part ends its block earlier. */
function together(judged: readonly Judged[]): { readonly rows: readonly number[]; readonly rest: readonly Judged[] } {
  return {
    rows: judged.flatMap((one) => (one.kind === "rows" ? [...one.rows] : [])),
    rest: judged.filter(({ kind }) => kind !== "rows"),
  };
}

describe("a large registration record", () => {
  it("begins as ours do", () => {
    expect(written.subarray(0, recordHead.length)).toEqual(recordHead);
  });

  it("read in parts of any size holds the same rows and faults on the same lines as read from front to back", () => {
    const line = fc.oneof(
      { weight: 8, arbitrary: fc.constantFrom(...rows) },
      fc.constantFrom(...faulty, "", ";;", "a;b;c"),
    );
    const ends = fc.constantFrom("\r\n", "\n");
    const lines = fc.array(fc.tuple(line, ends), { maxLength: 60 });
    fc.assert(
      fc.property(lines, fc.integer({ min: 1, max: 4000 }), fc.boolean(), (own, partBytes, isOpen) => {
        const text = head + own.map(([row, end]) => row + end).join("");
        writeFileSync(path, isOpen ? text.trimEnd() : text);
        const whole = judgedBy((take) => readRecordFile(path, take));
        const parts = dividedRecord(path, partBytes).flatMap((part) =>
          judgedBy((take) => readRecordPart(path, part, take)),
        );
        expect(together(parts)).toEqual(together(whole));
      }),
      { numRuns: casesTried(100, 2000) },
    );
  });

  it("is divided at the ends of its lines, each part as large as it must be", () => {
    writeFileSync(path, head + rows.map((row) => `${row}\r\n`).join(""));
    const parts = dividedRecord(path, 500);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts[0]?.from).toBe(recordHead.length);
    expect(parts.slice(1).map(({ from }) => from)).toEqual(parts.slice(0, -1).map(({ to }) => to));
    for (const { from, to } of parts.slice(0, -1)) expect(to - from).toBeGreaterThanOrEqual(500);
    expect(parts[1]?.linesBefore).toBe(1 + Math.ceil(500 / `${rows[0]}\r\n`.length));
  });

  it.each([
    ["without the mark of UTF-8", `${head.slice(1)}${rows[0]}\r\n`],
    ["with other headings", `${head.replace("Bilagsnr", "Nr")}${rows[0]}\r\n`],
    ["with a quote far down", `${head}${`${rows[0]}\r\n`.repeat(900)}"${rows[0]}"\r\n`],
    ["with a CR that stands alone", `${head}${rows[0]}\r${rows[1]}\r\n`],
    ["with a CR at its very end", `${head}${rows[0]}\r`],
    ["that is cut in its headings", head.slice(0, 40)],
  ])("%s is not divided", (_, text) => {
    writeFileSync(path, text);
    expect(dividedRecord(path, 100)).toEqual([]);
  });

  it("whose CR and LF are cut apart by the end of a chunk is divided all the same", () => {
    const rest = chunkBytes - 1 - recordHead.length;
    writeFileSync(path, `${head}${"x".repeat(rest)}\r\n${rows[0]}\r\n`);
    expect(dividedRecord(path, 30_000)).toHaveLength(2);
    writeFileSync(path, `${head}${"x".repeat(rest)}\r${rows[0]}\r\n`);
    expect(dividedRecord(path, 30_000)).toEqual([]);
  });

  it("keeps its delimiter in a part that begins with lines of another", () => {
    const front = `${head}${rows.join("\r\n")}\r\n`;
    writeFileSync(path, `${front}${"a,b\r\n".repeat(40)}${rows[0]}\r\n`);
    const from = Buffer.byteLength(front);
    const [first] = dividedRecord(path);
    if (first === undefined) throw new Error("it is divided");
    const judged = judgedBy((take) => readRecordPart(path, { ...first, from, linesBefore: 13 }, take));
    expect(together(judged).rest).toHaveLength(40);
    expect(together(judged).rows).toHaveLength(rowWidth);
  });

  it("says no more after a hundred lines that are too short, and counts nothing behind them", () => {
    writeFileSync(path, `${head}${rows[0]}${"\r\na;b".repeat(120)}\r\n${rows[1]}\r\n`);
    const judged = together(judgedBy((take) => readRecordFile(path, take)));
    expect(judged.rest).toHaveLength(101);
    expect(judged.rows).toHaveLength(rowWidth);
  });

  it("that is gone before it can be divided is for its reader to tell", () => {
    expect(dividedRecord(join(folder, "ingen.csv"))).toEqual([]);
  });

  it("that is written to after it was divided is told as changed, by every part", () => {
    writeFileSync(path, head + rows.map((row) => `${row}\r\n`).join(""));
    const parts = dividedRecord(path, 500);
    appendFileSync(path, `${rows[0]}\r\n`);
    for (const part of parts) {
      const judged = judgedBy((take) => readRecordPart(path, part, take));
      const told = { kind: "unreadable", code: "file-not-read", detail: "changed-while-read", line: null, isEnd: true };
      expect(judged.filter(({ kind }) => kind === "unreadable")).toEqual([told]);
    }
  });
});
