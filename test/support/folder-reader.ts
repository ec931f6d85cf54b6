import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findDocuments } from "../../src/adapters/documents/files.js";
import { judgeDocument } from "../../src/adapters/documents/judge.js";
import type { DocumentReader } from "../../src/app/verify/read.js";
import type { Judged } from "../../src/payroll/verify/seen.js";
import { draw } from "./foreign-papers.js";

/** Files of a test by name, read as `verify` reads a folder, but without threads. Payslips come before lists. */
export async function inFolder<T>(
  files: Readonly<Record<string, Uint8Array | string>>,
  use: (reader: DocumentReader) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "frikort-papers-"));
  try {
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
    const found = findDocuments([folder]);
    const documents = found.documents.map((one) => ({ ...one, name: one.name.slice(folder.length + 1) }));
    const order = documents
      .map((document, number) => ({ ...document, number }))
      .sort((one, other) => Number(one.job.form === "csv") - Number(other.job.form === "csv"));
    return await use({
      documents,
      passedOver: found.passedOver.map((one) => ({ ...one, file: one.file.slice(folder.length + 1) })),
      async *judge() {
        for (const { job, number } of order) {
          const judged: Judged[] = [];
          await judgeDocument(job, draw, (one) => judged.push(one));
          yield { number, judged };
        }
      },
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
