import { Buffer } from "node:buffer";

/** More than any payslip of ours is, several pages and long records included. */
export const payslipBytesMax = 4_194_304;

/** More than any record is. */
const recordBytesMax = 262_144;

/** What a byte that is not the expected one belongs to. */
export type PdfPart =
  | "page"
  | "record"
  | "registration"
  | "font"
  | "structure"
  | "description"
  | "file"
  | "added"
  | "cut";

/**
 * The texts in one of our payslips that may be its record, likeliest first. Our files are never compressed, so it is found
 * by looking for its mark, and, should the mark be damaged, for its first words: no structure of the file is trusted or
 * followed, nothing is unpacked or run, and the time is that of a few passes over the bytes.
 */
export function* recordsIn(bytes: Uint8Array): Generator<string> {
  const file = bufferOf(bytes);
  const marked = byMark(file);
  if (marked !== undefined) yield marked;
  const begun = byFirstWords(file);
  if (begun !== undefined && begun !== marked) yield begun;
}

/** Does a file without a record to be found at least say that it came from us? */
export function saysOurs(bytes: Uint8Array): boolean {
  const file = bufferOf(bytes);
  return ["record.json", "/Producer(frikort)", "<pdf:Producer>frikort<"].some((sign) => file.includes(sign));
}

/** Does a file carry other files? A paper of ours that is no payslip never does. */
export function carriesFiles(bytes: Uint8Array): boolean {
  const file = bufferOf(bytes);
  return ["record.json", "/EmbeddedFile"].some((sign) => file.includes(sign));
}

/** The title in our own description of a file, and how many pages it says it has. */
export function aboutIn(bytes: Uint8Array): { readonly title: string; readonly pages: number } | undefined {
  const file = bufferOf(bytes);
  const title = after(file, 'xml:lang="x-default">', /^([^<]{1,900})</);
  const pages = after(file, "/Pages/Count ", /^(\d{1,6})/) ?? after(file, "/Pages\n/Count ", /^(\d{1,6})/);
  return title === undefined ? undefined : { title: fromXml(title), pages: Number(pages ?? 0) };
}

/** What stands behind the first place of a mark, where it has this form. */
function after(file: Buffer, mark: string, form: RegExp): string | undefined {
  const begin = file.indexOf(mark);
  return begin < 0
    ? undefined
    : form.exec(file.toString("latin1", begin + mark.length, begin + mark.length + 1000))?.[1];
}

/** Our XMP writes letters beyond ASCII by number. */
function fromXml(text: string): string {
  return text.replace(/&#(\d{1,6});/g, (_, code: string) => String.fromCharCode(Number(code)));
}

function byMark(file: Buffer): string | undefined {
  const mark = file.indexOf("/application#2Fjson");
  if (mark < 0) return undefined;
  const begin = file.indexOf(streamMark, mark);
  if (begin < 0 || begin - mark > 400) return undefined;
  const head = file.toString("latin1", mark, begin);
  const length = Number(/\/Length (\d{1,7})\n?>>$/.exec(head)?.[1] ?? 0);
  return length > 0 && length <= recordBytesMax ? textAt(file, begin + streamMark.length, length) : undefined;
}

function byFirstWords(file: Buffer): string | undefined {
  const begin = file.indexOf(`${streamMark}{"format":`);
  if (begin < 0) return undefined;
  const from = begin + streamMark.length;
  const end = file.indexOf("\nendstream", from);
  return end < 0 || end - from > recordBytesMax ? undefined : textAt(file, from, end - from);
}

const streamMark = "\nstream\n";

function textAt(file: Buffer, from: number, length: number): string {
  return file.toString("utf8", from, from + length);
}

/** Where a file is not the one that its record gives: the kind of the part, and the page it stands on where that is known. */
export function partThatDiffers(expected: Uint8Array, found: Uint8Array): PdfPart | undefined {
  const [sound, file] = [bufferOf(expected), bufferOf(found)];
  if (sound.equals(file)) return undefined;
  const place = firstDifference(sound, file);
  if (place === sound.length) return "added";
  if (place === file.length) return "cut";
  return partAt(sound, place);
}

/** Another program writes its own beginning, or leaves our bytes whole and adds its own behind them; whoever forges ours does neither. */
export function isSavedAgain(expected: Uint8Array, found: Uint8Array): boolean {
  const [sound, file] = [bufferOf(expected), bufferOf(found)];
  const place = firstDifference(sound, file);
  return (place < headLength && sound.length !== file.length) || place === sound.length;
}

const headLength = 40;

function firstDifference(one: Buffer, other: Buffer): number {
  const shorter = Math.min(one.length, other.length);
  let [sound, different] = [0, shorter];
  if (one.subarray(0, shorter).equals(other.subarray(0, shorter))) return shorter;
  while (different - sound > 1) {
    const middle = (sound + different) >> 1;
    if (one.subarray(sound, middle).equals(other.subarray(sound, middle))) sound = middle;
    else different = middle;
  }
  return sound;
}

/** The object of our own file that a place lies in tells what is written there. */
function partAt(file: Buffer, place: number): PdfPart {
  const begin = file.lastIndexOf(" 0 obj\n", place);
  if (begin < 0 || file.indexOf("\nxref\n", begin) < place) return "file";
  const head = file.toString("latin1", begin + 7, begin + 400);
  return forms.find(([form]) => form.test(head))?.[1] ?? "file";
}

const forms: readonly (readonly [form: RegExp, part: PdfPart])[] = [
  [/^<<\n\/Type \/EmbeddedFile[\s\S]*?\/application#2Fjson/, "record"],
  [/^<<\n\/Type \/EmbeddedFile[\s\S]*?\/text#2Fcsv/, "registration"],
  [/^\(|^<<\n\/(?:Title|length)/, "description"],
  [/^<<\n\/Length \d+\n>>\nstream\n1 0 0 -1 0 /, "page"],
  [/^<<\n\/Length \d+\n>>\nstream\n|^<<\n\/Type \/Font/, "font"],
  [/^<<\n\/S \/|^<<\n\/Type \/StructTreeRoot/, "structure"],
];

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
