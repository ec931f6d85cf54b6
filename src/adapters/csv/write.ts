import { Buffer } from "node:buffer";
import { type Options, stringify } from "csv-stringify/sync";
import { broken } from "../../values/result.js";
import { harmlessCell } from "./cells.js";

/** A cell: text, which is made harmless when it begins as a formula does, or a number, which keeps its sign. */
export type Cell = string | NumberCell;

interface NumberCell {
  readonly number: string;
}

/** A table as Danish Excel opens it and our own reader reads it back unchanged: UTF-8 with BOM, `;`, CRLF. A row without any content is no row. */
export function csvBytes(header: readonly string[], rows: Iterable<readonly Cell[]>): Uint8Array {
  return Buffer.concat([...csvPieces(header, rows)]);
}

/** The same in pieces, made when they are asked for: of a long table only some hundreds of rows are held. */
export function* csvPieces(header: readonly string[], rows: Iterable<readonly Cell[]>): Generator<Uint8Array> {
  yield Buffer.from("\ufeff", "utf8");
  let waiting: (readonly Cell[])[] = [header];
  for (const row of rows) {
    waiting.push(row);
    if (waiting.length < rowsAtOnce) continue;
    yield Buffer.from(csvRows(waiting), "utf8");
    waiting = [];
  }
  yield Buffer.from(csvRows(waiting), "utf8");
}

/** The same, row after row: a long table is never held as cells and as bytes at once. */
export class CsvTable {
  private readonly pieces: Uint8Array[] = [Buffer.from("\ufeff", "utf8")];
  private waiting: (readonly Cell[])[];

  constructor(header: readonly string[]) {
    this.waiting = [header];
  }

  add(row: readonly Cell[]): void {
    this.waiting.push(row);
    if (this.waiting.length === rowsAtOnce) this.pack();
  }

  bytes(): Uint8Array {
    this.pack();
    return Buffer.concat(this.pieces);
  }

  private pack(): void {
    this.pieces.push(Buffer.from(csvRows(this.waiting), "utf8"));
    this.waiting = [];
  }
}

const rowsAtOnce = 500;

/**
 * All that could end a field or be taken for a delimiter is quoted, and so is white space at the ends, which others trim. A number is
 * never quoted: its comma is no delimiter here.
 */
const needsQuotes = /^(?!-?\d+(?:,\d+)?$)(?:\s|[\s\S]*(?:[";,\t\r\n]|\s$))/;

const options: Options = {
  delimiter: ";",
  record_delimiter: "\r\n",
  quoted_match: needsQuotes,
  cast: {
    string: harmlessCell,
    object: (cell) => numberText(String(cell.number)),
  },
};

/** Rows with their line breaks, without BOM: what follows a table that has begun. */
export function csvRows(rows: readonly (readonly Cell[])[]): string {
  return rows.length === 0 ? "" : stringify(rows as Cell[][], options);
}

function numberText(text: string): string {
  return /^-?\d+(?:,\d+)?$/.test(text) ? text : broken("a number cell holds digits, one comma and a sign");
}
