import { closeSync, openSync, readSync, statSync } from "node:fs";
import { basename } from "node:path";
import { tableBegins } from "../../payroll/verify/papers.js";
import type { Judged, Unreadable } from "../../payroll/verify/seen.js";
import { digestOf } from "../../values/digest.js";
import type { Problem } from "../../values/problem.js";
import { readRecordBytes, readRecordFile } from "../csv/registration-list.js";
import { readWhole } from "../files/whole.js";
import { archiveBytesMax, unzip, type ZipPart } from "../files/zip.js";
import { payslipBytesMax } from "./pdf-record.js";
import { type Draw, judgePdf } from "./slip.js";

/** What a document is taken for: by its name, else by its first bytes. */
export type DocumentForm = "pdf" | "csv" | "zip" | "by-content";

/** One document on the disk. */
export interface Job {
  readonly path: string;
  readonly form: DocumentForm;
}

/** Judges one document and hands over what it holds, piece by piece. Whatever a stranger's file does, this returns. */
export function judgeDocument({ path, form }: Job, draw: Draw, take: (judged: Judged) => void): void {
  const own = form === "by-content" ? formOf(path) : form;
  if (own === "csv" && !isWithin(path, copiedBytesMax)) {
    if (isWithin(path, tableBytesMax)) readRecordFile(path, take);
    else take({ kind: "unreadable", code: "file-not-read", detail: "too-large", line: null });
    return;
  }
  const bytes = readWhole(path, own === "pdf" ? payslipBytesMax : archiveBytesMax);
  if (!bytes.ok) take(unreadableBy(bytes.error[0]));
  else if (own === "pdf") judgeBytes(bytes.value, (value) => take(judgePdf(value, draw)), take);
  else if (own === "csv") judgeTable(bytes.value, path, take);
  else judgeArchive(bytes.value, draw, take);
}

/** Tells the bytes' digest ahead of what they hold. Nothing is a copy of nothing. */
function judgeBytes(bytes: Uint8Array, judge: (bytes: Uint8Array) => void, take: (judged: Judged) => void): void {
  if (bytes.length > 0) take({ kind: "bytes", digest: digestOf(bytes) });
  judge(bytes);
}

/** A registration record whatever its name is; else a table of ours that is none, or nothing of ours. */
function judgeTable(bytes: Uint8Array, name: string, take: (judged: Judged) => void): void {
  const takeOwn = (judged: Judged) => {
    const isOther = judged.kind === "unreadable" && judged.code === "not-ours" && judged.line === null;
    const firstLine = new TextDecoder().decode(bytes.subarray(0, 200));
    const what = isOther && bytes.length > 0 ? tableBegins(basename(name), firstLine) : undefined;
    take(what === undefined ? judged : { kind: "passed", what });
  };
  judgeBytes(bytes, (value) => readRecordBytes(value, name, takeOwn), take);
}

/** A larger table is read line by line and never held whole, and not compared with copies of itself. */
const copiedBytesMax = 16_777_216;

/** Some ten million lines: more than a country has in a generation. */
const tableBytesMax = 2_147_483_648;

/** A file that is not there is for its reader to tell. */
function isWithin(path: string, bytesMax: number): boolean {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return size <= bytesMax;
}

/** The form that a name promises; names of other files promise nothing. */
export function formNamed(name: string): Exclude<DocumentForm, "by-content"> | undefined {
  return (["pdf", "csv", "zip"] as const).find((form) => name.toLowerCase().endsWith(`.${form}`));
}

function judgeArchive(bytes: Uint8Array, draw: Draw, take: (judged: Judged) => void): void {
  const isArchive = unzip(bytes, isDocument, (part) => {
    take({ kind: "inside", name: part.name });
    judgePart(part, draw, take);
  });
  if (!isArchive) take({ kind: "unreadable", code: "not-ours", detail: "", line: null });
}

/** Folders and the marks that systems leave in archives are no documents; an archive inside one is, and is not opened. */
function isDocument(name: string): boolean {
  return !name.endsWith("/") && !name.startsWith("__MACOSX/");
}

function judgePart(part: ZipPart, draw: Draw, take: (judged: Judged) => void): void {
  const form = formNamed(part.name) ?? (part.bytes !== undefined && beginsAsPdf(part.bytes) ? "pdf" : undefined);
  if (form === undefined) {
    take({ kind: "passed", what: "other" });
    return;
  }
  if (part.bytes === undefined) {
    const code = part.why === "too-large" ? "file-not-read" : "record-not-understood";
    take({ kind: "unreadable", code, detail: part.why, line: null });
    return;
  }
  if (form === "csv") judgeTable(part.bytes, part.name, take);
  else if (form === "zip") take({ kind: "unreadable", code: "not-ours", detail: "", line: null });
  else if (part.bytes.length > payslipBytesMax) {
    take({ kind: "unreadable", code: "file-not-read", detail: "too-large", line: null });
  } else judgeBytes(part.bytes, (value) => take(judgePdf(value, draw)), take);
}

function beginsAsPdf(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 5)).toString("latin1") === "%PDF-";
}

/** The first five bytes of a file, zeros where there is none. */
export function firstBytes(path: string): Buffer {
  const start = Buffer.alloc(5);
  try {
    const descriptor = openSync(path, "r");
    readSync(descriptor, start, 0, start.length, 0);
    closeSync(descriptor);
  } catch {
    start.fill(0);
  }
  return start;
}

function formOf(path: string): "pdf" | "csv" | "zip" {
  const start = firstBytes(path);
  if (start.toString("latin1") === "%PDF-") return "pdf";
  return start.readUInt32BE(0) === 0x504b0304 ? "zip" : "csv";
}

/** A file that cannot be read, as a finding carries it. */
export function unreadableBy({ code, data }: Problem): Unreadable {
  if (code === "file-not-read") return { kind: "unreadable", code, detail: data.reason, line: null };
  return { kind: "unreadable", code: "file-not-found", detail: "", line: null };
}
