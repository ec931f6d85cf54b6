import type { Printer } from "../../app/ports.js";
import type { PlainDocument } from "../../payroll/papers/document.js";
import type { Outcome } from "../../values/problem.js";
import { ok } from "../../values/result.js";
import { type PrintedPaper, printPaper } from "./papers.js";
import { payslipPrinter } from "./payslip.js";
import { openStationery, type PrinterFiles } from "./template.js";

export { openPress } from "./pool.js";

/**
 * The face of this room: every paper the program makes, drawn with pdfkit. It is loaded when the first paper is made, for
 * pdfkit and fontkit take longer to load than most commands run.
 */
export interface OpenedPrinter {
  readonly printer: Printer;
  /** A paper with how many pages it takes. */
  readonly paper: (document: PlainDocument) => PrintedPaper;
  /** What another thread needs to make a printer like this one. */
  readonly files: PrinterFiles;
}

/** A printer from the files of the folder `templates`, or the one of them that cannot be used (521). */
export function openPrinter(templates: string): Outcome<OpenedPrinter> {
  const opened = openStationery(templates);
  if (!opened.ok) return opened;
  const { files, stationery } = opened.value;
  const paper = (document: PlainDocument) => printPaper(stationery, document);
  const printer = { ...payslipPrinter(stationery), printDocument: (document: PlainDocument) => paper(document).bytes };
  return ok({ printer, paper, files });
}
