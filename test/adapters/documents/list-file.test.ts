import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readCardsFile } from "../../../src/adapters/documents/cards.js";
import { readPaymentList, readPortalList } from "../../../src/adapters/documents/portal-list.js";
import type { Outcome } from "../../../src/values/problem.js";
import { sure } from "../../support/build.js";
import { tempFolder } from "../../support/temp-folder.js";
import { date } from "../../support/words.js";
import { workbookOf } from "../../support/workbook.js";

const folder = tempFolder();
const forms = [
  [(path: string) => readCardsFile(path, date("30-11-2026")), "Frikort-ID;Status", "12345;aktiv"],
  [readPortalList, "Frikort-ID;Beløb", "12345;1,00"],
  [readPaymentList, "Frikort-ID;CVR;Dato;Beløb", "12345;13748136;31-01-2026;1,00"],
] as const;

function problemsOf(read: (path: string) => Outcome<unknown>, lines: readonly string[]): readonly string[] {
  const path = join(folder, "liste.csv");
  writeFileSync(path, `${lines.join("\n")}\n`);
  const list = read(path);
  return list.ok ? [] : list.error.map(({ code }) => code);
}

it("a list of more lines than any municipality has is refused whole, and is not held", () => {
  for (const [read, head, line] of forms) {
    expect(problemsOf(read, [head, ...Array<string>(200_000).fill(line)])).toEqual([]);
    expect(problemsOf(read, [head, ...Array<string>(200_001).fill(line)])).toEqual(["file-not-read"]);
  }
});

it("a list whose lines are all wrong is read up to the hundredth of them", () => {
  for (const [read, head, line] of forms) {
    for (const wrong of ["1", line.replace("12345", "42")]) {
      const problems = problemsOf(read, [head, ...Array<string>(300).fill(wrong)]);
      expect(problems.length, wrong).toBe(100);
    }
  }
});

it("an amount that is one cell over several lines is of none of the others; a card may be", () => {
  const rows = [
    ["Frikort-ID", "CVR", "Beløb"],
    ["12345", "13748136", "1,00"],
    [undefined, "13748136", undefined],
  ];
  const path = join(folder, "flettet.xlsx");
  writeFileSync(path, workbookOf({ rows, merged: ["A2:A3", "C2:C3"] }));
  const list = readPortalList(path);
  expect(list.ok ? [] : list.error).toMatchObject([{ code: "field-missing", where: { line: 3, column: "C" } }]);
  rows[2]?.splice(2, 1, "2,00");
  writeFileSync(path, workbookOf({ rows, merged: ["A2:A3"] }));
  expect(sure(readPortalList(path)).map(({ card, amount }) => [card, amount])).toEqual([
    ["12345", 100],
    ["12345", 200],
  ]);
});
