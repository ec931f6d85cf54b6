import fc from "fast-check";
import { expect, test } from "vitest";
import { harmlessCell, plainCell } from "../../../src/adapters/csv/cells.js";
import { csvBytes, csvRows } from "../../../src/adapters/csv/write.js";
import { amountCell, dayCell } from "../../../src/payroll/papers/table.js";
import { day } from "../../../src/values/calendar.js";
import { oere } from "../../../src/values/money.js";
import { columnLetter } from "../../../src/values/problem.js";

test("a table is UTF-8 with BOM, semicolons and CRLF, with Danish amounts and days", () => {
  const bytes = csvBytes(["Udbetalingsdato", "Beløb"], [[dayCell(day("2026-11-30")), amountCell(oere(-123_450))]]);
  expect(Buffer.from(bytes).toString("utf8")).toBe("\ufeffUdbetalingsdato;Beløb\r\n30-11-2026;-1234,50\r\n");
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
});

test("quotes stand only where they are needed", () => {
  expect(csvRows([["Havnegade 1", "a;b", 'to "gode" ord', "to\nlinjer", " ", ""]])).toBe(
    'Havnegade 1;"a;b";"to ""gode"" ord";"to\nlinjer";" ";\r\n',
  );
});

test("a text that a spreadsheet would run is made harmless; a number keeps its sign", () => {
  expect(csvRows([["=1+1", "+45", "-2", "@SUM", { number: "-2" }, "1-2"]])).toBe("'=1+1;'+45;'-2;'@SUM;-2;1-2\r\n");
  expect(csvRows([["\t=1", "\r=1"]])).toBe('"\'\t=1";"\'\r=1"\r\n');
});

test("a number cell that is no number is a bug", () => {
  for (const number of ["=1", "1.234", "", "1,", "+1"]) expect(() => csvRows([[{ number }]])).toThrow("number cell");
});

test("making harmless is undone exactly, and what it gives never begins a formula", () => {
  const text = fc.string({ unit: fc.constantFrom("'", "=", "+", "-", "@", "\t", "\r", "a", " "), maxLength: 5 });
  fc.assert(
    fc.property(text, (cell) => {
      expect(plainCell(harmlessCell(cell))).toBe(cell);
      expect(harmlessCell(cell)).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});

test("columns have the letters of a spreadsheet", () => {
  expect([0, 2, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual(["A", "C", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
});
