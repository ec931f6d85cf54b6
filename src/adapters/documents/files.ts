import { lstatSync, readdirSync, realpathSync, statfsSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { PassedFile } from "../../app/verify/read.js";
import { isSystemMark, markBytes, otherBegun } from "../../payroll/verify/papers.js";
import type { Unreadable } from "../../payroll/verify/seen.js";
import { notRead } from "../files/fault.js";
import { firstBytes, mayBeRead } from "../files/open.js";
import { formBegun, formNamed, type Job, startBytes, startOf, unreadableBy } from "./judge.js";

/** A document that was named or lies in a folder that was; `unreadable` where it cannot even be opened. */
export interface FoundDocument {
  readonly name: string;
  readonly job: Job;
  readonly unreadable: Unreadable | undefined;
}

/** What was found, and what lay there and is no document: hidden folders, pictures, notes. */
export interface FoundDocuments {
  readonly documents: readonly FoundDocument[];
  readonly passedOver: readonly PassedFile[];
}

const depthMax = 32;

/**
 * Every document among files and folders, in the order named, a folder by its names. In folders a document is what is named
 * PDF, CSV, ZIP or EML, and whatever begins as a PDF or an archive does, so that no name hides a payslip; the rest is told as passed over, and so are
 * links to other folders and what a system shows as files that lie on no disk. What a system leaves beside files is not told. A file is looked at once, however often it is named. Files that are `own` to the run (its lists, its report) are no documents.
 */
export function findDocuments(paths: readonly string[], own: readonly string[] = []): FoundDocuments {
  const search: Search = { found: [], passedOver: [], seen: new Set(own.map(realPath)) };
  for (const path of paths) look(path, search, 0, true);
  return { documents: search.found, passedOver: search.passedOver };
}

interface Search {
  readonly found: FoundDocument[];
  readonly passedOver: PassedFile[];
  readonly seen: Set<string>;
}

function look(path: string, search: Search, depth: number, isNamed: boolean): void {
  const real = realPath(path);
  if (search.seen.has(real)) return;
  search.seen.add(real);
  try {
    const state = statSync(path);
    const isOnDisk = !(isNamed || state.isDirectory()) || !isOfSystem(path);
    if (isOnDisk && state.isDirectory()) {
      if (depth >= depthMax) search.found.push(outOfReach(path, "too-deep"));
      else for (const name of readdirSync(path).sort()) lookAt(join(path, name), search, depth + 1);
    } else if (isOnDisk && state.isFile()) {
      const form = formNamed(path) ?? (isNamed ? "by-content" : begun(path)) ?? "pdf";
      search.found.push({ name: path, job: { path, form }, unreadable: undefined });
    } else if (isNamed) {
      search.found.push(outOfReach(path, "other"));
    } else passOver(path, search);
  } catch (error) {
    const problem = notRead(path, error);
    if (problem.ok) return;
    search.found.push({ name: path, job: { path, form: "pdf" }, unreadable: unreadableBy(problem.error[0]) });
  }
}

/**
 * A name in a folder: hidden folders, and files that neither by name nor by their first bytes are documents, are passed over. One
 * that cannot be looked at, because its name is no UTF-8 or it is closed to the reader, may be a document.
 */
function lookAt(path: string, search: Search, depth: number): void {
  const name = basename(path);
  const isHidden = name.startsWith(".");
  const isDocument = isFolder(path)
    ? !isHidden && !isLink(path)
    : (!isHidden && formNamed(name) !== undefined) || begun(path) !== undefined || isOutOfReach(path);
  if (isDocument) look(path, search, depth, false);
  else if (!search.seen.has(realPath(path)) && !isMark(path))
    passOver(path, search, isPlainFile(path) ? startOf(startBytes(path)) : "");
}

function outOfReach(path: string, detail: string): FoundDocument {
  const unreadable: Unreadable = { kind: "unreadable", code: "file-not-read", detail, line: null };
  return { name: path, job: { path, form: "pdf" }, unreadable };
}

function passOver(path: string, search: Search, start = ""): void {
  search.passedOver.push({ file: path, what: otherBegun(path, start) });
}

/** Below `/proc` and `/sys` stand files that never end, never answer, or answer differently each time. */
function isOfSystem(path: string): boolean {
  try {
    return process.platform === "linux" && systemKinds.has(statfsSync(path).type);
  } catch {
    return false;
  }
}

/** proc, sysfs, cgroup, cgroup2, devpts, debugfs, tracefs, securityfs, bpf (https://man7.org/linux/man-pages/man2/statfs.2.html). */
const systemKinds: ReadonlySet<number> = new Set([
  ...[0x9fa0, 0x62656572, 0x27e0eb, 0x63677270, 0x1cd1, 0x64626720, 0x74726163, 0x73636673, 0xcafe4a11],
]);

function isMark(path: string): boolean {
  return isPlainFile(path) && isSystemMark(path, firstBytes(path, markBytes).toString("latin1"));
}

function isOutOfReach(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) === undefined || (isPlainFile(path) && !mayBeRead(path));
}

function isLink(path: string): boolean {
  return lstatSync(path).isSymbolicLink();
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** Asked of plain files only: a pipe would never answer. */
function begun(path: string): ReturnType<typeof formBegun> {
  return isPlainFile(path) ? formBegun(path, startBytes(path)) : undefined;
}

function isPlainFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}
