import { closeSync, fstatSync, statSync } from "node:fs";
import { basename } from "node:path";
import { isSystemMark, markBytes, otherBegun, otherNamed, tableBegins } from "../../payroll/verify/papers.js";
import type { Judged, Unreadable } from "../../payroll/verify/seen.js";
import { digestOf } from "../../values/digest.js";
import type { Problem } from "../../values/problem.js";
import { dividedRecord, type RecordPart } from "../csv/divide.js";
import { readRecordBytes, readRecordFile, readRecordPart } from "../csv/registration-list.js";
import { isSame } from "../files/chunks.js";
import { notRead } from "../files/fault.js";
import { firstBytes, openToRead } from "../files/open.js";
import { readWhole } from "../files/whole.js";
import {
  archiveBytesMax,
  type ByteSource,
  inMemory,
  onDisk,
  partBytesMax,
  Room,
  type ZipPart,
  zipParts,
} from "../files/zip.js";
import { mailParts } from "./mail.js";
import { payslipBytesMax } from "./pdf-record.js";
import type { SavedPdf } from "./pdf-saved.js";
import { type Draw, inPortfolio, judgePdf, judgeSaved, withShown } from "./slip.js";

/** What a document is taken for: by its name, else by its first bytes. */
export type DocumentForm = "pdf" | "csv" | "zip" | "eml" | "by-content";

/** One document on the disk, or a part of a large registration record. */
export interface Job {
  readonly path: string;
  readonly form: DocumentForm;
  readonly part?: RecordPart;
}

/** Judges one document and hands over what it holds, piece by piece. Whatever a stranger's file does, this returns. */
export async function judgeDocument(job: Job, draw: Draw, take: (judged: Judged) => void): Promise<void> {
  const { path, form, part } = job;
  if (part !== undefined) {
    readRecordPart(path, part, take);
    return;
  }
  const begun = formOpened(form === "by-content" ? undefined : form, formBegun(path, startBytes(path)));
  const own = begun ?? formOf(path);
  if (own === "picture" || own === "workbook") {
    take({ kind: "unreadable", code: "not-ours", detail: own, line: null });
    return;
  }
  if (own === "csv" && !isWithin(path, copiedBytesMax)) {
    if (isWithin(path, tableBytesMax)) readRecordFile(path, take);
    else take({ kind: "unreadable", code: "file-not-read", detail: "too-large", line: null });
    return;
  }
  const judging: Judging = { draw, take, room: new Room(), within: "", deep: 0 };
  if (own === "zip") {
    await judgeArchiveFile(path, judging);
    return;
  }
  const bytes = readWhole(path, own === "pdf" ? payslipBytesMax : archiveBytesMax);
  if (!bytes.ok) take(unreadableBy(bytes.error[0]));
  else if (own === "pdf") await judgePaper(bytes.value, draw, take);
  else if (own === "csv") judgeTable(bytes.value, path, take);
  else await judgeMail(bytes.value, judging);
}

/** What one document is judged with, however many others lie in it; in which archives and mails within it, and how many. */
interface Judging {
  readonly draw: Draw;
  readonly take: (judged: Judged) => void;
  readonly room: Room;
  readonly within: string;
  readonly deep: number;
}

/**
 * An archive is read from the disk part by part: it may be larger than the memory. One that somebody writes to meanwhile may be told as
 * it never was.
 */
async function judgeArchiveFile(path: string, judging: Judging): Promise<void> {
  let descriptor: number | undefined;
  try {
    descriptor = openToRead(path);
    const before = fstatSync(descriptor, { bigint: true });
    await judgeArchive(onDisk(descriptor, Number(before.size)), judging);
    if (isSame(before, fstatSync(descriptor, { bigint: true }))) return;
    judging.take({ kind: "inside", name: "…" });
    judging.take({ kind: "unreadable", code: "file-not-read", detail: "changed-while-read", line: null });
  } catch (error) {
    const problem = notRead(path, error);
    if (!problem.ok) judging.take(unreadableBy(problem.error[0]));
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** Tells the bytes' digest ahead of what they hold. Nothing is a copy of nothing. */
function judgeBytes(bytes: Uint8Array, judge: (bytes: Uint8Array) => void, take: (judged: Judged) => void): void {
  if (bytes.length > 0) take({ kind: "bytes", digest: digestOf(bytes) });
  judge(bytes);
}

/**
 * A PDF by the quick reading of our own form; what that does not know as ours is read once more as the file another program may
 * have made of it. Only what carries no record is not ours.
 */
async function judgePaper(bytes: Uint8Array, draw: Draw, take: (judged: Judged) => void): Promise<void> {
  if (bytes.length > 0) take({ kind: "bytes", digest: digestOf(bytes) });
  for (const judged of await judgedPaper(bytes, draw)) take(judged);
}

async function judgedPaper(bytes: Uint8Array, draw: Draw, isInside = false): Promise<readonly Judged[]> {
  const quick = judgePdf(bytes, draw);
  const isKnown = quick.kind === "slip" && quick.page !== "saved-again";
  const isOther = quick.kind === "passed" || (quick.kind === "unreadable" && quick.code === "record-newer");
  if (isOther || !beginsAsPdf(bytes)) return [quick];
  if (isKnown) return [await withShown(quick, bytes, draw)];
  const { readSavedPdf } = await import("./pdf-saved.js");
  const saved = await readSavedPdf(bytes);
  const slips = saved === undefined ? [] : await judgeSaved(saved, draw);
  const inside: Judged[] = [];
  const areSlips = slips.some(({ sightings }) => sightings.some(({ data }) => data.text === "holds"));
  const outside = areSlips ? [] : paintedIn(saved);
  const { names = [], titles = [], built } = saved ?? {};
  const said = [...names, ...titles, ...(built?.called ?? []), ...(built?.said ?? [])];
  for (const paper of isInside ? [] : (saved?.inside ?? [])) {
    for (const judged of await judgedPaper(paper.bytes, draw, true)) inside.push(inPortfolio(judged, outside, said));
  }
  const rest: readonly Judged[] = saved?.isCutShort === true ? [tooLarge] : [];
  if (slips.length + inside.length + rest.length > 0) return [...slips, ...inside, ...rest];
  const isScan = saved?.isOverlaid === true && saved.pages.flat().length === 0;
  return isScan && quick.kind === "unreadable" && quick.code === "not-ours" ? [{ ...quick, detail: "scan" }] : [quick];
}

const tooLarge: Judged = { kind: "unreadable", code: "file-not-read", detail: "too-large", line: null };

/**
 * The pages around the files of a portfolio on which anything stands, by their numbers: nobody vouches for them, nor for any of them
 * where programs may read it differently, and may find other files in it.
 */
function paintedIn(saved: SavedPdf | undefined): readonly number[] {
  if (saved === undefined) return [];
  const { painted, isOverlaid, built } = saved;
  return painted.flatMap(({ letters, shapes, isPlain }, place) =>
    letters.length + shapes.length > 0 || !isPlain || isOverlaid || built === undefined ? [place + 1] : [],
  );
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

/** The parts of a table that is read line by line, where it can be divided. */
export function partsOf({ path, form }: Job): readonly RecordPart[] {
  const isLarge = form === "csv" && !isWithin(path, copiedBytesMax) && isWithin(path, tableBytesMax);
  return isLarge && formBegun(path, startBytes(path)) === undefined ? dividedRecord(path) : [];
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

/** The form that a name promises; names of other files promise nothing. Systems read a name up to its first zero, without spaces and points at its end. */
export function formNamed(name: string): Exclude<DocumentForm, "by-content"> | undefined {
  const [read = ""] = name.toLowerCase().split("\0", 1);
  return (["pdf", "csv", "zip", "eml"] as const).find((form) => read.replace(/[\s.]+$/, "").endsWith(`.${form}`));
}

/** What a file is by its first bytes, whatever its name is: a PDF, or an archive, which documents of other programs are too. */
export function formBegun(name: string, start: Uint8Array): "pdf" | "zip" | undefined {
  const signs = startOf(start);
  if (signs === "%PDF-") return "pdf";
  return signs.startsWith("PK\u0003\u0004") && !packedDocuments.test(name) ? "zip" : undefined;
}

/**
 * What a file is opened as: a PDF by how it begins, whatever its name is, else what its name promises. An archive that is called a PDF
 * may be both, and then whoever opens it sees other pages than those that lie in it.
 */
function formOpened(named: ReturnType<typeof formNamed>, begun: ReturnType<typeof formBegun>): typeof named {
  return begun === "pdf" ? begun : (named ?? begun);
}

/** So much of a file as tells its form. */
export function startBytes(path: string): Buffer {
  return firstBytes(path, formBytes);
}

const formBytes = 5;

/** The first bytes of a file, one letter each. */
export function startOf(bytes: Uint8Array): string {
  return lettersOf(bytes, formBytes);
}

function lettersOf(bytes: Uint8Array, count: number): string {
  return Buffer.from(bytes.subarray(0, count)).toString("latin1");
}

const packedDocuments =
  /\.(?:do[ct][xm]|xl[st][xmb]|xls|pp[ts][xm]|pot[xm]|od[tspg]|ot[tsp]|epub|jar|apk|pages|numbers|key|vsd[xm]|one|kmz)$/i;

/** Archives are opened in archives, so deep as a person packs; all that comes out of them counts against one limit. */
async function judgeArchive(source: ByteSource, judging: Judging): Promise<void> {
  const { take, room, within } = judging;
  const parts = zipParts(source, mostOf, room);
  let isEmpty = true;
  for (let next = parts.next(); ; next = parts.next()) {
    if (next.done === true) {
      if (!next.value) take({ kind: "unreadable", code: "not-ours", detail: "", line: null });
      else if (isEmpty) take({ kind: "passed", what: "other" });
      return;
    }
    if (isMark(next.value)) continue;
    isEmpty = false;
    const name = `${within}${next.value.name}`;
    take({ kind: "inside", name });
    await judgePart({ ...next.value, name }, judging);
  }
}

/** Folders and the marks that systems leave beside files are no documents; what only has their name is. */
function isMark({ name, bytes }: ZipPart): boolean {
  if (bytes === undefined) return false;
  return (name.endsWith("/") && bytes.length === 0) || isSystemMark(name, lettersOf(bytes, markBytes));
}

/** How many bytes of a file in an archive are unpacked at most. */
function mostOf(name: string): number {
  const form = formNamed(name);
  return form === undefined || form === "pdf" ? payslipBytesMax : partBytesMax;
}

/** The files that a mail carries. */
async function judgeMail(bytes: Uint8Array, judging: Judging): Promise<void> {
  const { take, within } = judging;
  const parts = mailParts(bytes)?.filter((part) => !isMark(part));
  if (parts === undefined) {
    take({ kind: "unreadable", code: "not-ours", detail: "", line: null });
    return;
  }
  if (parts.length === 0) take({ kind: "passed", what: "mail" });
  for (const part of parts) {
    const name = `${within}${part.name}`;
    take({ kind: "inside", name });
    await judgePart({ ...part, name }, judging);
  }
}

async function judgePart(part: ZipPart, judging: Judging): Promise<void> {
  const { draw, take, deep } = judging;
  const form = formOpened(formNamed(part.name), part.bytes && formBegun(part.name, part.bytes));
  // What cannot be opened may be anything, whatever its name is.
  const isClosed = part.bytes === undefined && (part.isRest === true || part.why !== "too-large");
  if (part.bytes === undefined && (form !== undefined || isClosed)) {
    const code = part.why === "too-large" ? "file-not-read" : "record-not-understood";
    take({ kind: "unreadable", code, detail: part.why, line: null });
  } else if (part.bytes === undefined || form === undefined) {
    take({ kind: "passed", what: otherBegun(part.name, startOf(part.bytes ?? new Uint8Array(0))) });
  } else if (form === "csv") judgeTable(part.bytes, part.name, take);
  else if (form === "zip" || form === "eml") {
    const inside = { ...judging, within: `${part.name}/`, deep: deep + 1 };
    if (inside.deep > packedDeepMax)
      take({ kind: "unreadable", code: "file-not-read", detail: "too-deep", line: null });
    else if (form === "zip") await judgeArchive(inMemory(part.bytes), inside);
    else await judgeMail(part.bytes, inside);
  } else if (part.bytes.length > payslipBytesMax) {
    take({ kind: "unreadable", code: "file-not-read", detail: "too-large", line: null });
  } else await judgePaper(part.bytes, draw, take);
}

const packedDeepMax = 3;

function beginsAsPdf(bytes: Uint8Array): boolean {
  return formBegun("", bytes) === "pdf";
}

/** A picture and a workbook are told apart from a table that cannot be read. */
function formOf(path: string): "csv" | "picture" | "workbook" {
  const start = startBytes(path);
  const kind = otherNamed(path);
  const isText = start.every((byte) => byte >= 9 && byte < 0x7f);
  return (kind === "picture" || kind === "workbook") && !isText ? kind : "csv";
}

/** A file that cannot be read, as a finding carries it. */
export function unreadableBy({ code, data }: Problem): Unreadable {
  if (code === "file-not-read") return { kind: "unreadable", code, detail: data.reason, line: null };
  return { kind: "unreadable", code: "file-not-found", detail: "", line: null };
}
