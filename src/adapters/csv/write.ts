import { Buffer } from "node:buffer";
import { csvDay, type Day } from "../../values/calendar.js";
import { type Money, plainAmount } from "../../values/money.js";
import { broken } from "../../values/result.js";
import { harmlessCell } from "./line.js";

/** A cell: text, which is made harmless when it begins as a formula does, or a number, which keeps its sign. */
export type Cell = string | { readonly number: string };

/** `-1234,50`. */
export function amountCell(amount: Money): Cell {
  return { number: plainAmount(amount) };
}

/** `30-11-2026`. */
export function dayCell(date: Day): Cell {
  return csvDay(date);
}

/** A table as Danish Excel opens it and our own reader reads it back unchanged: UTF-8 with BOM, `;`, CRLF. A row without any content is no row. */
export function csvBytes(header: readonly string[], rows: Iterable<readonly Cell[]>): Uint8Array {
  const pieces: Uint8Array[] = [];
  let text = `\ufeff${csvLine(header)}`;
  for (const row of rows) {
    text += csvLine(row);
    if (text.length < lettersAtOnce) continue;
    pieces.push(Buffer.from(text, "utf8"));
    text = "";
  }
  return Buffer.concat([...pieces, Buffer.from(text, "utf8")]);
}

/** A long table is never held as text and as bytes at once. */
const lettersAtOnce = 1 << 16;

/** One row with its line break, without BOM. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(cellText).join(";")}\r\n`;
}

/** All that could end a field or be taken for a delimiter is quoted, and so is white space at the ends, which others trim. */
const needsQuotes = /[";,\t\r\n]|^\s|\s$/;

function cellText(cell: Cell): string {
  if (typeof cell !== "string") return numberText(cell.number);
  const text = harmlessCell(cell);
  return needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function numberText(text: string): string {
  return /^-?\d+(?:,\d+)?$/.test(text) ? text : broken("a number cell holds digits, one comma and a sign");
}
