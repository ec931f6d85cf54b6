import { type FieldName, type Problem, problemOf, type Where } from "../../../values/problem.js";
import type { ColumnPlan } from "./columns.js";

/** A Danløn line: `CVR;employee number;wage type;units;rate;amount`, two implied decimals, without header and without a day. */
export const danlonPlan: ColumnPlan = {
  places: new Map<FieldName, number>([
    ["employer", 0],
    ["employee-number", 1],
    ["kind", 2],
    ["hours", 3],
    ["rate", 4],
    ["amount", 5],
  ]),
  rivals: [],
  every: new Map<FieldName, readonly number[]>([["kind", [2]]]),
  isStamped: false,
  isOfSpans: false,
  minutes: undefined,
  cpr: [],
  unread: [],
  ignored: [],
};

export const danlonWidth = 6;

/** Rate and amount may be left out with their separators. */
export const danlonWidthLeast = 4;

/** Is a first line one of Danløn's: digits only, at least a number, a type and units? */
export function looksLikeDanlon(cells: readonly string[]): boolean {
  const [employer = "", number = "", kind = "", units = "", rate = "", amount = "", ...more] = cells;
  return (
    /^\d{0,8}$/.test(employer.trim()) &&
    /^\w{1,20}$/.test(number.trim()) &&
    /^\d{1,5}$/.test(kind.trim()) &&
    /^\d{1,9}$/.test(units.trim()) &&
    [rate, amount].every((cell) => /^\d*$/.test(cell.trim())) &&
    more.every((cell) => cell.trim() === "")
  );
}

/** Is a first line one of Danløn's but for figures with a decimal mark, which the format has not? */
export function resemblesDanlon(cells: readonly string[]): boolean {
  const isFigure = (cell: string) => /^[\d.,]+$/.test(cell.trim());
  return looksLikeDanlon(
    cells.map((cell, place) => (place > 2 && isFigure(cell) ? cell.replaceAll(/[.,]/g, "") : cell)),
  );
}

/** The cells with their decimal comma set, or every figure that is not written as the format has it. `25` is a quarter: never corrected. */
export function danlonCells(
  cells: readonly string[],
  whereOf: (field: FieldName) => Where,
): { readonly cells: readonly string[]; readonly problems: readonly Problem[] } {
  const written = [...cells];
  const problems: Problem[] = [];
  for (const { field, place } of figures) {
    const word = (cells[place] ?? "").trim();
    if (/^\d{1,12}$/.test(word)) written[place] = withComma(word);
    else if (word !== "") problems.push(notUnderstood(field, word, whereOf(field)));
    if (Number(word) === 0 && field !== "hours") written[place] = "";
  }
  return { cells: written, problems };
}

const figures: readonly { readonly field: FieldName; readonly place: number }[] = [
  { field: "hours", place: 3 },
  { field: "rate", place: 4 },
  { field: "amount", place: 5 },
];

function withComma(digits: string): string {
  const padded = digits.padStart(3, "0");
  return `${padded.slice(0, -2)},${padded.slice(-2)}`;
}

function notUnderstood(field: FieldName, received: string, where: Where): Problem {
  const expected = field === "hours" ? "1000 = 10,00" : "15000 = 150,00";
  return problemOf("field-not-understood", { field, fault: "unreadable", received, expected }, where);
}
