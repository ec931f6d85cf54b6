import type { Stood } from "../app/ports.js";
import type { SlipJob } from "../app/print-many.js";
import type { Outcome } from "../values/problem.js";
import { payslipPrinter } from "./pdf-payslip.js";
import type { PrinterFiles } from "./printer-files.js";
import { fileBatch } from "./whole-files.js";

/** Prints some slips, each into its file, whole or not at all. Fonts and templates are read once, when the press is made. */
export type PrintSlips = (jobs: readonly SlipJob[]) => readonly Outcome<Stood>[];

export function slipPress(files: PrinterFiles): PrintSlips {
  const printer = payslipPrinter(files);
  return (jobs) => {
    const batch = fileBatch();
    const stood = jobs.map(({ path, slip, carried }) => batch.write(path, printer.print(slip, carried), "keep"));
    const settled = batch.settle();
    return settled.ok ? stood : jobs.map(() => settled);
  };
}
