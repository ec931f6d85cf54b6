import { Buffer } from "node:buffer";
import { statSync } from "node:fs";
import { registrationHeader } from "../../payroll/papers/registration.js";
import { type FilePart, type FileState, readChunks } from "../files/chunks.js";

/** A part of a large registration record: whole lines of it, which a thread can read by itself. */
export interface RecordPart extends FilePart {
  /** Physical lines ahead of it. */
  readonly linesBefore: number;
}

/** How every registration record begins that we write: the mark of UTF-8 and the headings. */
export const recordHead = Buffer.from(`\ufeff${registrationHeader.join(";")}\r\n`);

/** So many bytes is a part at least: some fifty thousand lines. */
const partBytesLeast = 8_388_608;

/**
 * Divides a registration record at the ends of its lines, when it begins as ours do and its lines cannot be mistaken: no quote
 * stands in it, and no CR without its LF. Nothing when it is another file; that one is read from front to back.
 */
export function dividedRecord(path: string, partBytes = partBytesLeast): readonly RecordPart[] {
  const state = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (state === undefined) return [];
  const division = new Division(partBytes);
  const read = readChunks(path, (chunk) => (division.take(chunk) ? "more" : "enough"));
  return read.ok ? division.parts({ size: state.size, mtimeNs: state.mtimeNs }) : [];
}

const [lineFeed, carriageReturn, quote] = [10, 13, 34];

/** Where the parts of a file begin, found chunk by chunk. */
class Division {
  private readonly starts: { readonly from: number; readonly linesBefore: number }[] = [];
  private read = 0;
  private lines = 0;
  private isOpenReturn = false;
  private isDivisible = true;

  constructor(private readonly partBytes: number) {}

  /** `false` when the file is not to be divided. */
  take(chunk: Uint8Array): boolean {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    this.isDivisible = this.isOursSoFar(bytes) && !bytes.includes(quote) && !this.hasLoneReturn(bytes);
    if (!this.isDivisible) return false;
    for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, end + 1)) {
      this.lines += 1;
      const from = this.read + end + 1;
      if (from - (this.starts.at(-1)?.from ?? -this.partBytes) >= this.partBytes)
        this.starts.push({ from, linesBefore: this.lines });
    }
    this.read += bytes.length;
    return true;
  }

  parts(of: FileState): readonly RecordPart[] {
    if (!this.isDivisible || this.isOpenReturn) return [];
    const ends = [...this.starts.slice(1).map(({ from }) => from), this.read];
    return this.starts.map((start, place) => ({ ...start, to: ends[place] ?? this.read, of }));
  }

  private isOursSoFar(bytes: Buffer): boolean {
    return this.read > 0 || bytes.subarray(0, recordHead.length).equals(recordHead);
  }

  private hasLoneReturn(bytes: Buffer): boolean {
    if (this.isOpenReturn && bytes[0] !== lineFeed) return true;
    this.isOpenReturn = bytes[bytes.length - 1] === carriageReturn;
    for (let at = bytes.indexOf(carriageReturn); at >= 0; at = bytes.indexOf(carriageReturn, at + 1)) {
      if (at + 1 < bytes.length && bytes[at + 1] !== lineFeed) return true;
    }
    return false;
  }
}
