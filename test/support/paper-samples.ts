import { documentPrinter } from "../../src/adapters/pdf-other.js";
import { payslipPrinter } from "../../src/adapters/pdf-payslip.js";
import { readPrinterFiles } from "../../src/adapters/printer-files.js";
import { agreement, figures } from "./documents.js";
import { carriedFiles, plainSlip, slipsByName, variedSlips } from "./slips.js";

/** One of every kind of paper the program makes, and `count` varied slips. */
export function paperSamples(
  templates: string,
  count: number,
): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  const files = readPrinterFiles(templates);
  const { print, printMerged } = payslipPrinter(files);
  const { printDocument } = documentPrinter(files);
  const varied = variedSlips(count);
  return [
    ...Object.entries(slipsByName).map(([name, slip]) => ({ name: `${name}.pdf`, bytes: print(slip, carriedFiles) })),
    ...varied.map((slip, place) => ({
      name: `varied-${String(place + 1).padStart(3, "0")}.pdf`,
      bytes: print(slip, carriedFiles),
    })),
    { name: "bare.pdf", bytes: print(plainSlip, []) },
    { name: "merged.pdf", bytes: printMerged(varied) },
    { name: "agreement.pdf", bytes: printDocument(agreement) },
    { name: "figures.pdf", bytes: printDocument(figures) },
  ];
}
