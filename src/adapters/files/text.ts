import { Buffer, isAscii, isUtf8 } from "node:buffer";
import { TextDecoder } from "node:util";
import { type NoText, type Outcome, problem } from "../../values/problem.js";
import { err, ok, type Result } from "../../values/result.js";

/** How a file's bytes were read. Windows-1252 is what Danish Excel saves as "CSV"; the caller says so to the user. */
export type Encoding = "utf-8" | "utf-16" | "windows-1252";

/** Bytes that are no text: what could be read before them, so that the caller can count its lines, and what they are instead. */
export interface NotText {
  readonly before: string;
  readonly holds?: NoText;
}

/**
 * Bytes to text, piece by piece: UTF-8 with or without BOM, UTF-16 with its mark (Excel's "Unicode text"), or Windows-1252
 * from the first byte that is not UTF-8. Refused: NUL and other control bytes (a binary file), bytes that Windows-1252 leaves undefined, and a text
 * that is UTF-8 up to a point and something else after it: that one is damaged, and its letters would be guesses.
 */
export class TextReader {
  #encoding: Encoding = "utf-8";
  /** Has the text shown that it is UTF-8: by its mark, or by a letter of two bytes or more? */
  #isWide = false;
  #isFirst = true;
  #utf16: TextDecoder | undefined;
  #rest = new Uint8Array(0);

  /** As far as the text has been read. */
  get encoding(): Encoding {
    return this.#encoding;
  }

  /** The next bytes as text. A letter cut in two by the end of the bytes waits for the next ones. */
  push(bytes: Uint8Array): Result<string, NotText> {
    return this.#start(bytes, false);
  }

  /** What still waited. */
  end(): Result<string, NotText> {
    return this.#start(new Uint8Array(0), true);
  }

  #start(next: Uint8Array, last: boolean): Result<string, NotText> {
    if (this.#utf16 !== undefined) return this.#readUtf16(this.#utf16, next, last);
    const bytes = this.#rest.length === 0 ? viewOf(next) : Buffer.concat([this.#rest, next]);
    this.#rest = new Uint8Array(0);
    if (!this.#isFirst) return this.#read(bytes, last);
    if (bytes.length < signatureBytes && !last) return this.#wait(bytes);
    this.#isFirst = false;
    const holds = noTextOf(bytes);
    if (holds !== undefined) return err({ before: "", holds });
    const kind = utf16Of(bytes);
    if (kind !== undefined) {
      this.#encoding = "utf-16";
      this.#utf16 = new TextDecoder(kind, { fatal: true });
      return this.#readUtf16(this.#utf16, bytes, last);
    }
    this.#isWide = startsWithMark(bytes);
    return this.#read(this.#isWide ? bytes.subarray(3) : bytes, last);
  }

  #read(bytes: Buffer, last: boolean): Result<string, NotText> {
    if (this.#encoding === "windows-1252") return checked(windows1252(bytes));
    if (isAscii(bytes)) return checked(bytes.toString("latin1"));
    const whole = bytes.subarray(0, last ? bytes.length : bytes.length - openTail(bytes));
    if (isUtf8(whole)) {
      this.#isWide = this.#isWide || !isAscii(whole);
      this.#wait(bytes.subarray(whole.length));
      return checked(whole.toString("utf8"));
    }
    const before = soundStart(bytes);
    if (this.#isWide || !isAscii(Buffer.from(before))) return err({ before });
    this.#encoding = "windows-1252";
    return checked(windows1252(bytes));
  }

  #readUtf16(decoder: TextDecoder, bytes: Uint8Array, last: boolean): Result<string, NotText> {
    try {
      return checked(decoder.decode(bytes, { stream: !last }));
    } catch {
      return err({ before: "" });
    }
  }

  #wait(bytes: Uint8Array): Result<string, NotText> {
    this.#rest = Uint8Array.from(bytes);
    return ok("");
  }
}

/** A small file's bytes as one text. */
export function textOf(
  bytes: Uint8Array,
  path: string,
): Outcome<{ readonly text: string; readonly encoding: Encoding }> {
  const reader = new TextReader();
  const start = reader.push(bytes);
  const tail = start.ok ? reader.end() : start;
  if (!start.ok || !tail.ok) {
    const { before, holds } = start.ok ? { before: start.value, holds: undefined } : start.error;
    return err(problem("text-not-readable", { path, line: lineAfter(before), ...(holds && { holds }) }));
  }
  return ok({ text: start.value + tail.value, encoding: reader.encoding });
}

/** The physical line that follows a text: 1 after an empty one. CRLF, LF and a lone CR each end a line. */
export function lineAfter(text: string): number {
  return text.split(/\r\n|\r|\n/).length;
}

function viewOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** How files begin that are mistaken for CSV: https://en.wikipedia.org/wiki/List_of_file_signatures */
const signatures: readonly (readonly [NoText, readonly number[]])[] = [
  ["old-workbook", [0xd0, 0xcf, 0x11, 0xe0]],
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
];
const signatureBytes = 4;

function noTextOf(bytes: Uint8Array): NoText | undefined {
  if (
    /^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype html|html|table|head|body|meta)\b/i.test(
      viewOf(bytes).toString("latin1", 0, 200),
    )
  )
    return "web-page";
  return signatures.find(([, signature]) => signature.every((byte, place) => bytes[place] === byte))?.[0];
}

/** Which half of a sign stands first, from the mark at the front of a UTF-16 text. */
function utf16Of([first, second]: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  return first === 0xfe && second === 0xff ? "utf-16be" : undefined;
}

function startsWithMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** How many bytes at the end begin a UTF-8 sign that needs more bytes than there are. */
function openTail(bytes: Uint8Array): number {
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

/** The longest start that is UTF-8; a slow search, used once for a message. */
function soundStart(bytes: Buffer): string {
  let sound = 0;
  let broken = bytes.length;
  while (broken - sound > 1) {
    const middle = (sound + broken) >> 1;
    const part = bytes.subarray(0, middle);
    if (isUtf8(part.subarray(0, middle - openTail(part)))) sound = middle;
    else broken = middle;
  }
  return bytes.subarray(0, sound - openTail(bytes.subarray(0, sound))).toString("utf8");
}

/** Signs of the bytes 80–9F (https://encoding.spec.whatwg.org/index-windows-1252.txt); the five gaps stay control signs. */
const signsOf80To9f = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function windows1252(bytes: Buffer): string {
  return bytes
    .toString("latin1")
    .replaceAll(/[\u0080-\u009f]/g, (sign: string) => signsOf80To9f.charAt(sign.charCodeAt(0) - 0x80));
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control signs are what is looked for
const control = /[\u0000-\u0008\u000e-\u001f\u007f\u0081\u008d\u008f\u0090\u009d]/;

function checked(text: string): Result<string, NotText> {
  const place = text.search(control);
  return place < 0 ? ok(text) : err({ before: text.slice(0, place) });
}
