import { readdirSync, realpathSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import type { Unreadable } from "../payroll/seen.js";
import { formNamed, type Job, unreadableBy } from "./document-judge.js";
import { notRead } from "./world-fault.js";

/** A document that was named or lies in a folder that was; `unreadable` where it cannot even be opened. */
export interface FoundDocument {
  readonly name: string;
  readonly job: Job;
  readonly unreadable: Unreadable | undefined;
}

const depthMax = 32;

/** Papers of ours that carry no record: merged slips, agreements, yearly statements, journals, figures. In a folder they are passed over. */
const otherPapers = /^(?:rejected|(?:journal|year|figures|payslips)-.*|.*-ordinary|.*-agreement-.*)\.(?:csv|pdf)$/i;

/**
 * Every document among files and folders, in the order named, a folder by its names. In folders only PDF, CSV and ZIP are
 * looked at; a file is looked at once, however often it is named. Files that are `passed` over are no documents.
 */
export function findDocuments(paths: readonly string[], passed: readonly string[] = []): readonly FoundDocument[] {
  const search: Search = { found: [], seen: new Set(passed.map(realPath)) };
  for (const path of paths) look(path, search, 0, true);
  return search.found;
}

interface Search {
  readonly found: FoundDocument[];
  readonly seen: Set<string>;
}

function look(path: string, search: Search, depth: number, isNamed: boolean): void {
  const real = realPath(path);
  if (search.seen.has(real)) return;
  search.seen.add(real);
  try {
    const state = statSync(path);
    if (state.isDirectory()) {
      if (depth < depthMax) for (const name of readdirSync(path).sort()) lookAt(join(path, name), search, depth + 1);
    } else if (state.isFile()) {
      search.found.push({ name: path, job: { path, form: formNamed(path) ?? "by-content" }, unreadable: undefined });
    } else if (isNamed) {
      const unreadable: Unreadable = { kind: "unreadable", code: "file-not-read", detail: "other", line: null };
      search.found.push({ name: path, job: { path, form: "pdf" }, unreadable });
    }
  } catch (error) {
    const problem = notRead(path, error);
    if (problem.ok) return;
    search.found.push({ name: path, job: { path, form: "pdf" }, unreadable: unreadableBy(problem.problem[0]) });
  }
}

/** A name in a folder: hidden files and what is no document of ours are passed over. */
function lookAt(path: string, search: Search, depth: number): void {
  const name = basename(path);
  if (name.startsWith(".") || otherPapers.test(name)) return;
  if (formNamed(name) !== undefined || isFolder(path)) look(path, search, depth, false);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
}
