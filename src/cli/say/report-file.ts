import { fileURLToPath } from "node:url";
import type { PlainDocument } from "../../payroll/papers/document.js";
import type { LongTable } from "../../payroll/papers/table.js";
import type { Outcome } from "../../values/problem.js";
import { ok } from "../../values/result.js";

/** A report in both its forms; only the one that is asked for is made. */
interface ReportContent {
  readonly table: () => LongTable;
  /** With at most so many rows of each kind; a paper that leaves nothing out takes all the pages it needs. */
  readonly paper: (rowsMax: number) => PlainDocument;
  readonly pages: "one" | "all";
}

/** Writes a report as a table or a paper, in place of an older one. */
export async function writeReport(path: string, form: "pdf" | "csv", content: ReportContent): Promise<Outcome<string>> {
  const { writePieces, writeWhole } = await import("../../adapters/files/whole.js");
  if (form === "csv") {
    const { csvPieces } = await import("../../adapters/csv/write.js");
    const { header, rows } = content.table();
    const written = writePieces(path, csvPieces(header, rows));
    return written.ok ? ok(path) : written;
  }
  const bytes = await paperBytes(content);
  if (!bytes.ok) return bytes;
  const stood = writeWhole(path, bytes.value, "replace");
  return stood.ok ? ok(path) : stood;
}

/** How many rows are tried until everything stands on one page. */
const rowsTried = [40, 28, 20, 14, 10, 7, 5, 3];

async function paperBytes({ paper, pages }: ReportContent): Promise<Outcome<Uint8Array>> {
  const { openPrinter } = await import("../../adapters/pdf/printer.js");
  const opened = openPrinter(fileURLToPath(new URL("../templates", import.meta.url)));
  if (!opened.ok) return opened;
  let bytes: Uint8Array = new Uint8Array();
  for (const rowsMax of rowsTried) {
    const printed = opened.value.paper(paper(rowsMax));
    bytes = printed.bytes;
    if (pages === "all" || printed.pages === 1) break;
  }
  return ok(bytes);
}
