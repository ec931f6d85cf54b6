import { Buffer } from "node:buffer";
import type { BadLine, TableRow } from "../../payroll/timesheet/cells/table.js";
import { columnLetter, type NoText, type Outcome, type Problem, problem, problemOf } from "../../values/problem.js";
import { err, ok } from "../../values/result.js";
import { chunkBytes, type FilePart, readChunks } from "../files/chunks.js";
import { type Encoding, lineAfter, type NotText, TextReader } from "../files/text.js";
import { type Delimiter, delimiterOf, plainCell } from "./cells.js";
import { type ReadState, RecordReader, type RecordSink } from "./records.js";

/** The first filled line: a header, or in a format without one the first row. */
export interface CsvFirst {
  /** Without the empty headings at the end that spreadsheets leave. */
  readonly fields: readonly string[];
  readonly line: number;
  readonly delimiter: Delimiter;
}

/** What the caller saw in the first line: a header or a row, and how many fields a row shall have. */
export interface CsvShape {
  readonly firstLine: "header" | "row";
  readonly width: number;
  /** In a format that lets the last fields go: so many are enough, the others are empty. */
  readonly widthLeast?: number;
}

/** Takes a file's rows in its order. Every bad row is handed over as a problem and the reading goes on. */
export interface CsvVisitor {
  /** `undefined` ends the reading. */
  first(first: CsvFirst): CsvShape | undefined;
  /** Exactly `width` fields, and the physical line on which the row begins. `false` ends the reading. */
  row(fields: readonly string[], line: number): boolean;
  /** `false` ends the reading. */
  problem(found: Problem): boolean;
}

export interface CsvEnd {
  /** Filled rows after the header, refused ones included. */
  readonly rows: number;
  /** `windows-1252` is for the caller to mention. */
  readonly encoding: Encoding;
}

/** How large a timesheet may be: the rows of a hundred thousand shifts take a tenth of it. */
export const timesheetBytesMax = 67_108_864;

/** Reads a CSV file, in pieces. Refused as a whole: no such file, unreadable, changed meanwhile, empty, no text, or a line over `lineBytesMax`. */
export function readCsvFile(path: string, visitor: CsvVisitor): Outcome<CsvEnd> {
  const reader = new CsvReader(path, visitor);
  const read = readChunks(path, (piece) => reader.push(piece));
  return read.ok ? reader.end() : read;
}

/** Reads whole lines of a file under the headings that stand at its front; lines are counted as if the part followed them at once. */
export function readCsvPart(path: string, part: FilePart, head: Uint8Array, visitor: CsvVisitor): Outcome<CsvEnd> {
  const reader = new CsvReader(path, visitor, delimiterOf(Buffer.from(head).toString("utf8")));
  reader.push(head);
  const read = readChunks(path, (piece) => reader.push(piece), part);
  return read.ok ? reader.end() : read;
}

/** Reads a CSV that is already in memory, such as one that a payslip carries. */
export function readCsvBytes(bytes: Uint8Array, name: string, visitor: CsvVisitor): Outcome<CsvEnd> {
  return readCsvPieces(piecesOf(bytes), name, visitor);
}

/** Reads a CSV piece after piece, under the name that problems shall show; wherever the pieces are cut, the rows are the same. */
export function readCsvPieces(pieces: Iterable<Uint8Array>, name: string, visitor: CsvVisitor): Outcome<CsvEnd> {
  const reader = new CsvReader(name, visitor);
  for (const piece of pieces) {
    const answer = reader.push(piece);
    if (answer === "enough") break;
    if (answer !== "more") return err([answer]);
  }
  return reader.end();
}

function* piecesOf(bytes: Uint8Array): Iterable<Uint8Array> {
  for (let from = 0; from < bytes.length; from += chunkBytes) yield bytes.subarray(from, from + chunkBytes);
}

/** A CSV as it stands: every filled row with all its cells, and the lines whose quote is not closed. */
export interface CsvTable {
  readonly rows: readonly TableRow[];
  readonly badLines: readonly BadLine[];
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
}

/** Reads a whole timesheet; refused are the same as by `readCsvFile`, and more than 64 MiB. */
export function readCsvTable(path: string): Outcome<CsvTable> {
  const reader = new TableReader(path);
  const read = readChunks(path, (piece) => reader.push(piece));
  return read.ok ? reader.table() : read;
}

/** Reads a whole timesheet that comes through a pipe. */
export async function readCsvTableStream(source: AsyncIterable<Uint8Array>, name: string): Promise<Outcome<CsvTable>> {
  const reader = new TableReader(name);
  for await (const piece of source) {
    const answer = reader.push(piece);
    if (answer === "enough") break;
    if (answer !== "more") return err([answer]);
  }
  return reader.table();
}

/** Keeps every row as it is: where the headings stand is not known yet. */
class TableReader {
  private readonly rows: TableRow[] = [];
  private readonly badLines: BadLine[] = [];
  private readonly reader: TextRows;

  constructor(private readonly path: string) {
    const sink: RecordSink = {
      record: (fields, line) => {
        const isFirst = this.rows.length === 0;
        if (!fields.every(isBlank) && !(isFirst && isSeparatorLine(fields)))
          this.rows.push({ cells: plainFields(fields), line });
        return true;
      },
      unclosed: (line, column, written) => {
        const where = { file: path, line, column: columnLetter(column) };
        const cells = written.trimEnd().replaceAll('"', "").split(this.reader.delimiter);
        this.badLines.push({ problem: problemOf("quote-not-closed", {}, where), cells, line });
        return true;
      },
    };
    this.reader = new TextRows(path, sink, timesheetBytesMax);
  }

  push(bytes: Uint8Array): "more" | "enough" | Problem {
    return this.reader.push(bytes);
  }

  table(): Outcome<CsvTable> {
    const end = this.reader.end();
    if (!end.ok) return end;
    const [first] = this.rows;
    const [bad] = this.badLines;
    if (bad !== undefined && (first === undefined || bad.line < first.line)) return err([bad.problem]);
    if (first === undefined) return err(problem("file-empty", { path: this.path }));
    return ok({ rows: this.rows, badLines: this.badLines, encoding: end.value, delimiter: this.reader.delimiter });
  }
}

/** Bytes to rows: the text first, then its rows. */
class TextRows {
  readonly #text = new TextReader();
  readonly #records: RecordReader;
  #isStopped = false;
  #bytes = 0;

  constructor(
    private readonly path: string,
    sink: RecordSink,
    private readonly bytesMax: number,
    delimiter?: Delimiter,
  ) {
    this.#records = new RecordReader(sink, delimiter);
  }

  get delimiter(): Delimiter {
    return this.#records.delimiter;
  }

  push(bytes: Uint8Array): "more" | "enough" | Problem {
    this.#bytes += bytes.length;
    if (this.#bytes > this.bytesMax) {
      return problemOf("file-not-read", { path: this.path, reason: "over-64-mib" }, { file: this.path });
    }
    const text = this.#text.push(bytes);
    return text.ok ? this.#answer(this.#records.push(text.value)) : this.#notText(text.error);
  }

  end(): Outcome<Encoding> {
    if (this.#isStopped) return ok(this.#text.encoding);
    const text = this.#text.end();
    const tail = text.ok ? this.#answer(this.#records.push(text.value)) : this.#notText(text.error);
    const last = tail === "more" ? this.#answer(this.#records.end()) : tail;
    return last === "more" || last === "enough" ? ok(this.#text.encoding) : err([last]);
  }

  #answer(state: ReadState): "more" | "enough" | Problem {
    if (state === "line-too-long") {
      return this.#unreadable(this.#records.line - 1 + lineAfter(this.#records.waiting), "long-line");
    }
    this.#isStopped = state === "stopped";
    return this.#isStopped ? "enough" : "more";
  }

  #notText(found: NotText): Problem {
    return this.#unreadable(this.#records.line - 1 + lineAfter(this.#records.waiting + found.before), found.holds);
  }

  #unreadable(line: number, holds?: NoText): Problem {
    const data = { path: this.path, line, ...(holds && { holds }) };
    return problemOf("text-not-readable", data, { file: this.path, line });
  }
}

/** Rows of a known width under a header, for a visitor. */
class CsvReader {
  readonly #path: string;
  readonly #visitor: CsvVisitor;
  readonly #rowsOfText: TextRows;
  #first: CsvFirst | undefined;
  #width = 0;
  #widthLeast = 0;
  #rows = 0;
  #fatal: Problem | undefined;

  constructor(path: string, visitor: CsvVisitor, delimiter?: Delimiter) {
    this.#path = path;
    this.#visitor = visitor;
    const sink: RecordSink = {
      record: (fields, line, delimiter) => this.#take(fields, line, delimiter),
      unclosed: (line, column) => this.#unclosed(line, column),
    };
    this.#rowsOfText = new TextRows(path, sink, Number.POSITIVE_INFINITY, delimiter);
  }

  push(bytes: Uint8Array): "more" | "enough" | Problem {
    const answer = this.#rowsOfText.push(bytes);
    return this.#fatal ?? answer;
  }

  end(): Outcome<CsvEnd> {
    const end = this.#rowsOfText.end();
    if (this.#fatal !== undefined) return err([this.#fatal]);
    if (!end.ok) return end;
    if (this.#first === undefined && this.#rows === 0) return err(problem("file-empty", { path: this.#path }));
    return ok({ rows: this.#rows, encoding: end.value });
  }

  #take(written: string[], line: number, delimiter: Delimiter): boolean {
    if (isBlank(written[0] ?? "") && written.every(isBlank)) return true;
    if (this.#first === undefined) return this.#takeFirst(written, line, delimiter);
    this.#rows += 1;
    const surplus = written.length - this.#width;
    if (surplus > 0 && written.slice(this.#width).every(isBlank)) written.length = this.#width;
    if (this.#widthLeast <= written.length) while (written.length < this.#width) written.push("");
    if (written.length === this.#width) return this.#visitor.row(plainFields(written), line);
    const data = { found: written.length, expected: this.#width };
    return this.#visitor.problem(problemOf("row-wrong-length", data, { file: this.#path, line }));
  }

  #takeFirst(written: string[], line: number, delimiter: Delimiter): boolean {
    if (isSeparatorLine(written)) return true;
    const filled = written.findLastIndex((field) => !isBlank(field)) + 1;
    this.#first = { fields: plainFields(written.slice(0, filled)), line, delimiter };
    const shape = this.#visitor.first(this.#first);
    if (shape === undefined) return false;
    this.#width = shape.width;
    this.#widthLeast = shape.widthLeast ?? shape.width;
    return shape.firstLine === "header" || this.#take(written, line, delimiter);
  }

  /** A row is reported and passed over; with its header open a file cannot be read at all. */
  #unclosed(line: number, column: number): boolean {
    const heading = this.#first?.fields[column];
    const where = { file: this.#path, line, column: columnLetter(column) };
    const found = problemOf("quote-not-closed", {}, heading === undefined ? where : { ...where, heading });
    if (this.#first === undefined) {
      this.#fatal = found;
      return false;
    }
    this.#rows += 1;
    return this.#visitor.problem(found);
  }
}

/** `sep=;`, by which Excel is told the delimiter. */
function isSeparatorLine(fields: readonly string[]): boolean {
  return /^sep=$/i.test(fields.join("")) || /^sep=[;,]?$/i.test(fields[0] ?? "");
}

function isBlank(field: string): boolean {
  return field === "" || field.trim() === "";
}

/** The cells without the apostrophe that keeps a spreadsheet from running them. */
function plainFields(written: string[]): string[] {
  return written.some(isMadeHarmless) ? written.map(plainCell) : written;
}

function isMadeHarmless(field: string): boolean {
  return field.charCodeAt(0) === 39;
}
