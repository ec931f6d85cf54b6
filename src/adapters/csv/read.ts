import { type NoText, type Outcome, type Problem, problem, problemOf } from "../../values/problem.js";
import { err, ok } from "../../values/result.js";
import { chunkBytes, readChunks } from "../files/chunks.js";
import { type Encoding, lineAfter, type NotText, TextReader } from "../files/text.js";
import { columnLetter, type Delimiter, plainCell } from "./cells.js";
import { type ReadState, RecordReader } from "./records.js";

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
  problem(found: Problem): void;
}

export interface CsvEnd {
  /** Filled rows after the header, refused ones included. */
  readonly rows: number;
  /** `windows-1252` is for the caller to mention. */
  readonly encoding: Encoding;
}

/** How large a timesheet may be: the rows of a hundred thousand shifts take a tenth of it. */
export const timesheetBytesMax = 67_108_864;

/**
 * Reads a CSV file, in pieces. Refused as a whole: no such file, unreadable, changed meanwhile, empty, no text, a line over
 * `lineBytesMax`, or more than `bytesMax` bytes (502 with the reason `over-64-mib`).
 */
export function readCsvFile(path: string, visitor: CsvVisitor, bytesMax?: number): Outcome<CsvEnd> {
  const reader = new CsvReader(path, visitor, bytesMax);
  const read = readChunks(path, (piece) => reader.push(piece));
  return read.ok ? reader.end() : read;
}

/** Reads what comes through a pipe (`-`), under the name that problems shall show. */
export async function readCsvStream(
  source: AsyncIterable<Uint8Array>,
  name: string,
  visitor: CsvVisitor,
  bytesMax?: number,
): Promise<Outcome<CsvEnd>> {
  const reader = new CsvReader(name, visitor, bytesMax);
  for await (const piece of source) {
    const answer = reader.push(piece);
    if (answer === "enough") break;
    if (answer !== "more") return err([answer]);
  }
  return reader.end();
}

/** Reads a CSV that is already in memory, such as one that a payslip carries. */
export function readCsvBytes(bytes: Uint8Array, name: string, visitor: CsvVisitor): Outcome<CsvEnd> {
  const reader = new CsvReader(name, visitor);
  for (let from = 0; from < bytes.length; from += chunkBytes) {
    const answer = reader.push(bytes.subarray(from, from + chunkBytes));
    if (answer === "enough") break;
    if (answer !== "more") return err([answer]);
  }
  return reader.end();
}

class CsvReader {
  readonly #path: string;
  readonly #visitor: CsvVisitor;
  readonly #text = new TextReader();
  readonly #records: RecordReader;
  #first: CsvFirst | undefined;
  #width = 0;
  #widthLeast = 0;
  #rows = 0;
  #stopped = false;
  #fatal: Problem | undefined;
  #bytes = 0;
  readonly #bytesMax: number;

  constructor(path: string, visitor: CsvVisitor, bytesMax = Number.POSITIVE_INFINITY) {
    this.#path = path;
    this.#visitor = visitor;
    this.#bytesMax = bytesMax;
    this.#records = new RecordReader({
      record: (fields, line, delimiter) => this.#take(fields, line, delimiter),
      unclosed: (line, column) => this.#unclosed(line, column),
    });
  }

  push(bytes: Uint8Array): "more" | "enough" | Problem {
    this.#bytes += bytes.length;
    if (this.#bytes > this.#bytesMax) {
      return problemOf("file-not-read", { path: this.#path, reason: "over-64-mib" }, { file: this.#path });
    }
    const text = this.#text.push(bytes);
    return text.ok ? this.#answer(this.#records.push(text.value)) : this.#notText(text.error);
  }

  end(): Outcome<CsvEnd> {
    const tail = this.#stopped ? "enough" : this.#finish();
    if (tail !== "more" && tail !== "enough") return err([tail]);
    if (this.#first === undefined && this.#rows === 0) return err(problem("file-empty", { path: this.#path }));
    return ok({ rows: this.#rows, encoding: this.#text.encoding });
  }

  #finish(): "more" | "enough" | Problem {
    const text = this.#text.end();
    if (!text.ok) return this.#notText(text.error);
    const answer = this.#answer(this.#records.push(text.value));
    return answer === "more" ? this.#answer(this.#records.end()) : answer;
  }

  #answer(state: ReadState): "more" | "enough" | Problem {
    if (this.#fatal !== undefined) return this.#fatal;
    if (state === "line-too-long") return this.#unreadable(this.#records.line, "long-line");
    this.#stopped = state === "stopped";
    return this.#stopped ? "enough" : "more";
  }

  #notText(found: NotText): Problem {
    return this.#unreadable(this.#records.line - 1 + lineAfter(this.#records.waiting + found.before), found.holds);
  }

  #unreadable(line: number, holds?: NoText): Problem {
    const data = { path: this.#path, line, ...(holds && { holds }) };
    return problemOf("text-not-readable", data, { file: this.#path, line });
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
    this.#visitor.problem(problemOf("row-wrong-length", data, { file: this.#path, line }));
    return true;
  }

  #takeFirst(written: string[], line: number, delimiter: Delimiter): boolean {
    if (/^sep=$/i.test(written.join(""))) return true;
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
    this.#visitor.problem(found);
    return true;
  }
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
