import type Libsql from "libsql";
import type { Cell } from "./ledger-rows.js";

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

export async function connect({ path, key, waitMilliseconds }: ToConnect): Promise<Connection> {
  const Database = await loadLibsql();
  const options = { timeout: waitMilliseconds, ...(key && { encryptionCipher: "aes256cbc", encryptionKey: key }) };
  const database = new Database(path, options);
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
    },
  };
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
