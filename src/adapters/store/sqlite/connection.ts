import { accessSync, constants, statfsSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import type Libsql from "libsql";
import { type Outcome, type Problems, problem, type WorldFault } from "../../../values/problem.js";
import { err } from "../../../values/result.js";
import { systemCodeOf, worldFaultOf } from "../../files/fault.js";
import { collect } from "../../memory.js";
import type { Cell } from "../rows.js";

type Rows = readonly (readonly unknown[])[];

/** How a file is opened: the key it is encrypted with, if any, and how long to wait for another writer. */
export interface ToConnect {
  readonly path: string;
  readonly key?: string | undefined;
  readonly waitMilliseconds: number;
}

/** A connection to one SQLite file. Statements are prepared at their first use and kept. */
export interface Connection {
  exec(sql: string): void;
  rows(sql: string, ...cells: readonly Cell[]): Rows;
  run(sql: string, cells: readonly Cell[]): void;
  inTransaction(): boolean;
  close(): void;
}

/**
 * Opens it to read and write; where nothing can be written (see `onlyReadBecause`) to read it as it stands, and whoever writes
 * is told why not.
 */
export async function connect({ path, key, waitMilliseconds }: ToConnect): Promise<Connection> {
  const Database = await loadLibsql();
  const address = addressOf(path);
  const options = { timeout: waitMilliseconds, ...(key && { encryptionCipher: "aes256cbc", encryptionKey: key }) };
  const database = new Database(address, options);
  const prepared = new Map<string, Prepared>();
  const statement = (sql: string) => {
    const known = prepared.get(sql);
    if (known !== undefined) return known;
    const made = database.prepare(sql);
    prepared.set(sql, made);
    return made;
  };
  return {
    exec: (sql) => {
      database.exec(sql);
    },
    rows: (sql, ...cells) => statement(sql).raw().all(cells).filter(isRow),
    run: (sql, cells) => {
      statement(sql).run(cells);
    },
    inTransaction: () => database.inTransaction,
    close: () => {
      database.close();
      prepared.clear();
    },
  };
}

/** A file that cannot be written is opened as one that nobody changes. */
export function addressOf(path: string): string {
  return onlyReadBecause(path) === undefined ? path : `${pathToFileURL(path).href}?immutable=1`;
}

/**
 * Lets go of the files of closed connections: libsql holds a file open until the statements made for it have been collected,
 * and what is held open can on Windows be neither renamed nor removed.
 */
export async function releaseClosed(): Promise<void> {
  collect();
  // The library is told of what was collected in the next round of the event loop.
  await new Promise((done) => setImmediate(() => setImmediate(done)));
}

/** What SQLite needs beside a ledger for those who read it while others write. */
const bytesBeside = 40_000;

/**
 * Why a ledger can be read only: a disk that is read-only or full, or no leave to write there. Nothing when it can be written,
 * or when a writer's journal lies beside it: without that it would be read as it stood before.
 */
export function onlyReadBecause(path: string): WorldFault | undefined {
  if (sizeOf(path) === 0 || sizeOf(`${path}-wal`) > 0 || sizeOf(`${path}-journal`) > 0) return undefined;
  try {
    accessSync(path, constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
    const { bavail, bsize } = statfsSync(dirname(path));
    return bavail * bsize < bytesBeside ? "disk-full" : undefined;
  } catch (error) {
    return worldFaultOf(error);
  }
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

type Prepared = ReturnType<Libsql.Database["prepare"]>;

function isRow(row: unknown): row is readonly unknown[] {
  return Array.isArray(row);
}

/**
 * To find its binary the library has Node write a whole diagnostic report, longer than everything else it does. On the
 * processors where an empty report leads it to the same binary it gets an empty one.
 */
async function loadLibsql(): Promise<typeof Libsql> {
  const { report, arch, platform } = process;
  const full = report?.getReport;
  const spare = full !== undefined && platform === "linux" && (arch === "x64" || arch === "arm64");
  if (spare) Object.assign(report, { getReport: () => ({ header: {} }) });
  try {
    return (await import("libsql")).default;
  } finally {
    if (spare) Object.assign(report, { getReport: full });
  }
}

/** Where a ledger lies and how long it was waited for: what a message can say. */
export interface Place {
  readonly path: string;
  readonly waitSeconds: number;
}

/** Does something with the file; what the world did to it is a problem, and a bug stays what it is. */
export function guarded<T>(place: Place, story: () => Outcome<T>): Promise<Outcome<T>> {
  try {
    return Promise.resolve(story());
  } catch (error) {
    const fault = faultOf(error, place);
    return fault === undefined ? Promise.reject(error) : Promise.resolve(err(fault));
  }
}

/** The problem behind an error of SQLite or of the file system; nothing when it is a bug, such as a row the guards refuse. */
export function faultOf(error: unknown, { path, waitSeconds }: Place): Problems | undefined {
  const code = systemCodeOf(error);
  if (!code.startsWith("SQLITE_")) return code === "" ? undefined : notWritten(path, worldFaultOf(error));
  switch (code.split("_")[1]) {
    case "BUSY":
    case "LOCKED":
      return problem("ledger-locked", { path, seconds: waitSeconds });
    case "CORRUPT":
      return problem("ledger-damaged", { path, audit: "file" });
    case "NOTADB":
      return problem("ledger-not-opened", { path });
    case "FULL":
      return notWritten(path, "disk-full");
    case "READONLY":
      return notWritten(path, onlyReadBecause(path) ?? "read-only");
    case "CANTOPEN":
    case "PERM":
    case "AUTH":
      return notWritten(path, "not-allowed");
    case "IOERR":
      return notWritten(path, "other");
    default:
      return isAnotherSchema(error) ? problem("ledger-damaged", { path, audit: "schema" }) : undefined;
  }
}

/** Every statement of this program asks for parts that it has made itself, and makes none twice: another schema is somebody else's doing. */
function isAnotherSchema(error: unknown): boolean {
  const told =
    /^no such (?:table|column|view|index)|has no column named|^(?:table|index|trigger|view) \S+ already exists/;
  return error instanceof Error && told.test(error.message);
}

function notWritten(path: string, reason: Parameters<typeof problem<"file-not-written">>[1]["reason"]): Problems {
  return problem("file-not-written", { path, reason });
}
