import { Buffer } from "node:buffer";
import { CsvError, type Options, parse } from "csv-parse/sync";
import { broken } from "../../values/result.js";
import { type Delimiter, delimiterOf } from "./cells.js";

/** The longest line, and the longest row with its quoted breaks, in bytes of UTF-8. */
export const lineBytesMax = 1_048_576;

/** So much text is given to csv-parse at once: a file of any size is never held whole here. */
const blockLetters = 65_536;

/** Takes what the reader finds, in the order of the file. */
export interface RecordSink {
  /** Fields without their quotes; the line is the physical one on which the row begins. `false` ends the reading. */
  record(fields: string[], line: number, delimiter: Delimiter): boolean;
  /** A quote that opened in this field (counted from 0) is not closed. Reading goes on with the next physical line; `false` ends it. */
  unclosed(line: number, column: number, written: string): boolean;
}

export type ReadState = "more" | "stopped" | "line-too-long";

/**
 * Text to rows by csv-parse, block by block. csv-parse ends at the first quote that is wrong and does not say on which
 * physical line; so the lines are counted here, a wrong row is told with the line on which it begins, and the reading
 * begins again with the line after it. Lines end with CRLF, LF or a lone CR.
 */
export class RecordReader {
  #text = "";
  #line = 1;
  #width = 0;
  #openBytes = 0;
  #enough = blockLetters;
  #delimiter: Delimiter | undefined;
  #isStopped = false;

  /** The delimiter is found in the first lines where it is not known. */
  constructor(
    private readonly sink: RecordSink,
    delimiter?: Delimiter,
  ) {
    this.#delimiter = delimiter;
  }

  /** As it is known, or was found. */
  get delimiter(): Delimiter {
    return this.#delimiter ?? ";";
  }

  /** The physical line of the first letter that has not been read. */
  get line(): number {
    return this.#line;
  }

  /** Text whose row has not ended yet. */
  get waiting(): string {
    return this.#text;
  }

  push(piece: string): ReadState {
    if (this.#isLineTooLong(piece)) {
      this.#text += piece.split(/[\r\n]/, 1)[0];
      return "line-too-long";
    }
    this.#text += piece;
    if (this.#text.length < this.#enough) return "more";
    const end = lastBreak(this.#text);
    if (end === 0) return "more";
    const rest = this.#text.slice(end);
    const open = this.#read(this.#text.slice(0, end), false);
    this.#text = open + rest;
    this.#enough = Math.max(blockLetters, this.#text.length * 2);
    return this.#isStopped ? "stopped" : "more";
  }

  end(): ReadState {
    const text = this.#text;
    this.#text = "";
    if (!this.#isStopped) this.#read(text, true);
    return this.#isStopped ? "stopped" : "more";
  }

  #isLineTooLong(piece: string): boolean {
    const first = piece.search(/[\r\n]/);
    this.#openBytes += Buffer.byteLength(first < 0 ? piece : piece.slice(0, first));
    if (this.#openBytes > lineBytesMax) return true;
    if (first >= 0) this.#openBytes = Buffer.byteLength(piece.slice(lastBreak(`${piece} `)));
    return false;
  }

  /** Reads whole lines. What is left over is a row whose quote may be closed by the next ones. */
  #read(text: string, isLast: boolean): string {
    this.#delimiter ??= delimiterOf(text);
    if (!text.includes('"')) {
      this.#plain(text, this.#delimiter);
      return "";
    }
    const block = Buffer.from(withoutFormulaQuotes(text));
    let at = 0;
    while (at < block.length && !this.#isStopped) {
      const next = this.#quoted(block, at, isLast);
      if (next === undefined) return block.toString("utf8", at);
      at = next;
    }
    return "";
  }

  /** Without a quote every line is a row: with one kind of line end, and a byte for each letter where they allow it, csv-parse is a third faster. */
  #plain(text: string, delimiter: Delimiter): void {
    const lines = text.replaceAll("\r\n", "\n").replaceAll("\r", "\n");
    const encoding = beyondLatin1.test(lines) ? "utf8" : "latin1";
    const own = { ...options, record_delimiter: "\n", delimiter, encoding, quote: null } satisfies Options;
    for (const fields of parse(Buffer.from(lines, encoding), own) as string[][]) {
      if (this.#isStopped) return;
      this.#hand(fields, 1, delimiter);
    }
  }

  /** Rows from `from` on, up to the first that is wrong; where to go on, or nothing when more lines are needed. */
  #quoted(block: Buffer, from: number, isLast: boolean): number | undefined {
    const rows = new RowsOfBlock(block, from, (fields, start, end) => this.#take(block, fields, start, end));
    const error = rows.parse({ delimiter: this.#delimiter ?? ";" });
    if (error === undefined || this.#isStopped) return block.length;
    if (error === "refused") return this.#refuse(block, rows.at, rows.column ?? 0);
    if (error.code === "CSV_QUOTE_NOT_CLOSED" && !isLast && block.length - rows.at <= lineBytesMax) {
      return rows.at === from ? undefined : rows.at;
    }
    const column = Number(error.column ?? 0);
    return isInnerQuote(error) ? this.#innerQuote(block, rows.at, column) : this.#refuse(block, rows.at, column);
  }

  /** A quote inside a field that does not begin with one is an ordinary letter: the one row is read once more, with that allowed. */
  #innerQuote(block: Buffer, from: number, column: number): number {
    const row = new RowsOfBlock(block, from, (fields, start, end) => this.#take(block, fields, start, end));
    const error = row.parse({ delimiter: this.#delimiter ?? ";", relax_quotes: true, to: 1 });
    return error === undefined && row.at > from ? row.at : this.#refuse(block, from, column);
  }

  /** Hands a row on, or says in which field it has swallowed others. */
  #take(block: Buffer, fields: string[], start: number, end: number): number | undefined {
    if (this.#isStopped) return undefined;
    const breaks = breaksIn(block, start, end);
    const isSwallowed = end - start > lineBytesMax || (breaks > 1 && this.#looksSwallowed(block, start, end, fields));
    if (isSwallowed)
      return Math.max(
        0,
        fields.findIndex((field) => /[\r\n]/.test(field)),
      );
    this.#hand(fields, breaks, this.#delimiter ?? ";");
    return undefined;
  }

  /**
   * Two lone quotes have tied whole rows together: the first physical line alone is as wide as the file's rows, and so is the
   * last, or the whole has another number of fields. A cell of several lines cuts its row into narrower ones.
   */
  #looksSwallowed(block: Buffer, start: number, end: number, fields: readonly string[]): boolean {
    if (this.#width < 3) return false;
    const lines = block
      .toString("utf8", start, end)
      .replace(/(?:\r\n|\r|\n)$/, "")
      .split(/\r\n|\r|\n/);
    if (lines.length < 2) return false;
    const isWide = (line: string) => line.split(this.#delimiter ?? ";").length >= this.#width;
    return isWide(lines.at(0) ?? "") && (fields.length !== this.#width || isWide(lines.at(-1) ?? ""));
  }

  #hand(fields: string[], lines: number, delimiter: Delimiter): void {
    const line = this.#line;
    this.#line += Math.max(1, lines);
    if (this.#width === 0 && fields.length >= 3) this.#width = fields.length;
    if (!this.sink.record(fields, line, delimiter)) this.#isStopped = true;
  }

  /** The physical line is passed over; where the next one begins. */
  #refuse(block: Buffer, from: number, column: number): number {
    const line = this.#line;
    const end = lineEnd(block, from);
    this.#line += 1;
    if (!this.sink.unclosed(line, column, block.toString("utf8", from, end))) this.#isStopped = true;
    return end;
  }
}

const beyondLatin1 = /[\u0100-\uffff]/;

const options = {
  record_delimiter: ["\r\n", "\n", "\r"],
  relax_column_count: true,
  rtrim: true,
} satisfies Options;

/** One run of csv-parse over a block, and how far it came. */
class RowsOfBlock {
  /** Where the first row begins that has not been taken. */
  at: number;
  /** The field in which a refused row has swallowed others. */
  column: number | undefined;

  constructor(
    private readonly block: Buffer,
    private readonly from: number,
    private readonly take: (fields: string[], start: number, end: number) => number | undefined,
  ) {
    this.at = from;
  }

  parse(more: Options): CsvError | "refused" | undefined {
    try {
      parse(this.block.subarray(this.from), {
        ...options,
        ...more,
        on_record: (fields: string[], { bytes }) => {
          const end = this.from + bytes;
          if (this.column !== undefined) return null;
          this.column = this.take(fields, this.at, end);
          if (this.column === undefined) this.at = end;
          return null;
        },
      });
      return this.column === undefined ? undefined : "refused";
    } catch (error) {
      if (this.column !== undefined) return "refused";
      return error instanceof CsvError ? error : broken(`csv-parse fails with an error of its own, not with ${error}`);
    }
  }
}

function isInnerQuote({ code }: CsvError): boolean {
  return (code as string) === "INVALID_OPENING_QUOTE";
}

/** `="12345"`, with which spreadsheets keep a number as text, as an ordinary quoted field. */
function withoutFormulaQuotes(text: string): string {
  if (!text.includes('="')) return text;
  return text.replaceAll(/(^|[;,\t\r\n])="([^";,\t\r\n]+|-?\d+,\d+)"(?=[;,\t\r\n]|$)/g, '$1"$2"');
}

/** After the last line break; a CR that ends the text may be half a CRLF. */
function lastBreak(text: string): number {
  return Math.max(text.lastIndexOf("\n"), text.lastIndexOf("\r", text.length - 2)) + 1;
}

const lineFeed = 10;
const carriageReturn = 13;

function breaksIn(block: Buffer, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    if (block[at] === lineFeed || (block[at] === carriageReturn && block[at + 1] !== lineFeed)) count += 1;
  }
  return count;
}

/** Where the line after this one begins. */
function lineEnd(block: Buffer, from: number): number {
  let at = from;
  while (at < block.length && block[at] !== lineFeed && block[at] !== carriageReturn) at += 1;
  return Math.min(block.length, block[at] === carriageReturn && block[at + 1] === lineFeed ? at + 2 : at + 1);
}
