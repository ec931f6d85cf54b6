import { printPaper } from "../../src/adapters/pdf/papers.js";
import { payslipPrinter } from "../../src/adapters/pdf/payslip.js";
import { readPrinterFiles, stationeryOf } from "../../src/adapters/pdf/template.js";
import { contractPaper } from "../../src/payroll/papers/contract.js";
import { fullContract, openContract } from "./contracts.js";
import { agreement, figures, yearStatement } from "./documents.js";
import { carriedFiles, plainSlip, slipsByName, variedSlips } from "./slips.js";

/** One of every kind of paper the program makes, and `count` varied slips. */
export function paperSamples(
  templates: string,
  count: number,
): readonly { readonly name: string; readonly bytes: Uint8Array }[] {
  const stationery = stationeryOf(readPrinterFiles(templates));
  const { print, printMerged } = payslipPrinter(stationery);
  const varied = variedSlips(count);
  return [
    ...Object.entries(slipsByName).map(([name, slip]) => ({ name: `${name}.pdf`, bytes: print(slip, carriedFiles) })),
    ...varied.map((slip, place) => ({
      name: `varied-${String(place + 1).padStart(3, "0")}.pdf`,
      bytes: print(slip, carriedFiles),
    })),
    { name: "bare.pdf", bytes: print(plainSlip, []) },
    { name: "merged.pdf", bytes: printMerged(varied) },
    { name: "agreement.pdf", bytes: printPaper(stationery, agreement).bytes },
    { name: "contract.pdf", bytes: printPaper(stationery, contractPaper(fullContract)).bytes },
    { name: "contract-open.pdf", bytes: printPaper(stationery, contractPaper(openContract)).bytes },
    { name: "year.pdf", bytes: printPaper(stationery, yearStatement()).bytes },
    { name: "figures.pdf", bytes: printPaper(stationery, figures).bytes },
  ];
}
