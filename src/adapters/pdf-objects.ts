import type { Instant } from "../values/calendar.js";
import { digestOf } from "../values/digest.js";

/** A PDF file while it is written: its pieces in order, and where each object starts. Texts hold Latin-1 letters only. */
export interface PdfFile {
  readonly pieces: (string | Uint8Array)[];
  /** By object number; 0 while the object is only promised. */
  readonly starts: number[];
  length: number;
}

/** Version 1.7, with the four high bytes that mark a file as binary. */
export function newFile(): PdfFile {
  const file: PdfFile = { pieces: [], starts: [0], length: 0 };
  add(file, "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n");
  return file;
}

/** A number for an object that is written later. */
export function reserve(file: PdfFile): number {
  return file.starts.push(0) - 1;
}

export function object(file: PdfFile, number: number, body: string): void {
  file.starts[number] = file.length;
  add(file, `${number} 0 obj\n${body}\nendobj\n`);
}

/** A stream, never compressed: the bytes must not depend on a version of a packer. */
export function stream(file: PdfFile, number: number, entries: string, content: string | Uint8Array): void {
  file.starts[number] = file.length;
  add(file, `${number} 0 obj\n<<${entries}/Length ${content.length}>>\nstream\n`);
  add(file, content);
  add(file, "\nendstream\nendobj\n");
}

/** The whole file. Its identifier is a digest of everything in it, so equal files have equal ones. */
export function finished(file: PdfFile, catalog: number, info: number): Uint8Array {
  const count = file.starts.length;
  let table = `xref\n0 ${count}\n0000000000 65535 f \n`;
  for (let number = 1; number < count; number++)
    table += `${String(file.starts[number] ?? 0).padStart(10, "0")} 00000 n \n`;
  const start = file.length;
  const idLength = 32;
  const tail = (id: string) =>
    `${table}trailer\n<</Size ${count}/Root ${catalog} 0 R/Info ${info} 0 R/ID[<${id}><${id}>]>>\nstartxref\n${start}\n%%EOF\n`;
  const bytes = Buffer.allocUnsafe(start + tail("0".repeat(idLength)).length);
  let place = 0;
  for (const piece of file.pieces) {
    if (typeof piece === "string") bytes.write(piece, place, "latin1");
    else bytes.set(piece, place);
    place += piece.length;
  }
  bytes.write(tail(digestOf(bytes.subarray(0, start)).slice(0, idLength)), start, "latin1");
  return bytes;
}

/** A text for people (a title, an alternative text) as a PDF string. */
export function textString(text: string): string {
  if (/^[ -~]*$/.test(text)) return `(${text.replace(/[\\()]/g, "\\$&")})`;
  let codes = "";
  for (let place = 0; place < text.length; place++) codes += text.charCodeAt(place).toString(16).padStart(4, "0");
  return `<feff${codes}>`;
}

/** `(D:20250331091500Z)`: whole seconds, UTC. */
export function dateString(instant: Instant): string {
  return `(D:${instant.slice(0, 19).replace(/[-:T]/g, "")}Z)`;
}

function add(file: PdfFile, piece: string | Uint8Array): void {
  file.pieces.push(piece);
  file.length += piece.length;
}
