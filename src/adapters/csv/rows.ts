import { Buffer } from "node:buffer";
import { type Delimiter, delimiterOf, readQuoted } from "./line.js";

/** The longest line, and the longest row with its quoted breaks, in bytes of UTF-8. */
export const lineBytesMax = 1_048_576;

/** Takes what the scanner finds, in the order of the file. */
export interface RowSink {
  /** Fields as written, without their quotes; the line is the physical one on which the row begins. `false` ends the reading. */
  row(fields: string[], line: number, delimiter: Delimiter): boolean;
  /** A quote that opened in this field (counted from 0) is not closed. Reading goes on with the next physical line; `false` ends it. */
  unclosed(line: number, column: number): boolean;
}

export type ScanState = "more" | "stopped" | "line-too-long";

/**
 * Text to rows, piece by piece. Lines end with CRLF, LF or a lone CR. A line without a quote is split by the engine itself,
 * which makes this reader several times as fast as a general parser; only rows with quotes are read sign by sign.
 */
export class RowScanner {
  readonly #sink: RowSink;
  #text = "";
  #at = 0;
  #line = 1;
  #width = 0;
  #delimiter: Delimiter | undefined;
  #enough = 0;

  constructor(sink: RowSink) {
    this.#sink = sink;
  }

  /** The physical line at which the scanner stands. */
  get line(): number {
    return this.#line;
  }

  /** Text whose row has not ended yet. */
  get waiting(): string {
    return this.#text.slice(this.#at);
  }

  /** How many fields a row has; from three on this tells a swallowed row from a cell of several lines. */
  expect(width: number): void {
    this.#width = width;
  }

  push(piece: string): ScanState {
    this.#text += piece;
    if (this.#text.length < this.#enough) return "more";
    const state = this.#scan(false);
    this.#text = this.waiting;
    this.#at = 0;
    this.#enough = Math.min(this.#text.length * 2, lineBytesMax + 1);
    return state;
  }

  end(): ScanState {
    return this.#scan(true);
  }

  #scan(last: boolean): ScanState {
    while (!last || this.#at < this.#text.length) {
      const end = lineEnd(this.#text, this.#at, last);
      if (tooLong(this.#text, this.#at, end ?? this.#text.length)) return "line-too-long";
      if (end === undefined) return "more";
      const content = this.#text.slice(this.#at, end);
      if (this.#delimiter === undefined && content.trim() !== "") this.#delimiter = delimiterOf(content);
      const answer = content.includes('"') ? this.#quoted(end, last) : this.#plain(content, end);
      if (answer !== "next") return answer;
    }
    return "more";
  }

  #plain(content: string, end: number): ScanState | "next" {
    const delimiter = this.#delimiter ?? ";";
    return this.#hand(content.split(delimiter), afterBreak(this.#text, end), 1);
  }

  #quoted(end: number, last: boolean): ScanState | "next" {
    const found = readQuoted(this.#text, this.#at, this.#delimiter ?? ";", last);
    if (found.kind === "ran-out" && !last && !tooLong(this.#text, this.#at, this.#text.length)) return "more";
    if (found.kind !== "row") return this.#unclosed(end, found.column);
    if (tooLong(this.#text, this.#at, found.end)) return this.#unclosed(end, columnWithBreak(found.fields));
    const lines = found.end === end ? [] : this.#text.slice(this.#at, found.end).split(anyBreak);
    if (this.#looksSwallowed(lines, found.fields.length)) return this.#unclosed(end, columnWithBreak(found.fields));
    return this.#hand(found.fields, afterBreak(this.#text, found.end), Math.max(lines.length, 1));
  }

  /**
   * Lone quotes have tied whole rows together: the first physical line alone is as wide as the header, and so is the last,
   * or the whole has another number of fields. A cell of several lines cuts its row into narrower ones.
   */
  #looksSwallowed(lines: readonly string[], found: number): boolean {
    if (lines.length < 2 || this.#width < 3) return false;
    const isWide = (line: string) => line.split(this.#delimiter ?? ";").length >= this.#width;
    return isWide(lines.at(0) ?? "") && (found !== this.#width || isWide(lines.at(-1) ?? ""));
  }

  #hand(fields: string[], next: number, lines: number): "stopped" | "next" {
    const line = this.#line;
    this.#at = next;
    this.#line += lines;
    return this.#sink.row(fields, line, this.#delimiter ?? ";") ? "next" : "stopped";
  }

  #unclosed(end: number, column: number): "stopped" | "next" {
    const line = this.#line;
    this.#at = afterBreak(this.#text, end);
    this.#line += 1;
    return this.#sink.unclosed(line, column) ? "next" : "stopped";
  }
}

const anyBreak = /\r\n|\r|\n/;

/** Where the break of the line that begins at `from` stands; none while it has not come. A CR that ends the text may be half a CRLF. */
function lineEnd(text: string, from: number, last: boolean): number | undefined {
  const feed = text.indexOf("\n", from);
  const line = feed < 0 ? text.slice(from) : text.slice(from, feed);
  const back = line.indexOf("\r");
  if (back >= 0 && (last || from + back < text.length - 1)) return from + back;
  if (feed >= 0) return feed;
  return last ? text.length : undefined;
}

function afterBreak(text: string, end: number): number {
  return text.startsWith("\r\n", end) ? end + 2 : Math.min(end + 1, text.length);
}

function columnWithBreak(fields: readonly string[]): number {
  return Math.max(
    0,
    fields.findIndex((field) => anyBreak.test(field)),
  );
}

function tooLong(text: string, from: number, to: number): boolean {
  const signs = to - from;
  if (signs * 3 <= lineBytesMax) return false;
  return signs > lineBytesMax || Buffer.byteLength(text.slice(from, to)) > lineBytesMax;
}
