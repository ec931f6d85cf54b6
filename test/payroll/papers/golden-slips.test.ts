import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { payslipPrinter } from "../../../src/adapters/pdf/payslip.js";
import { readPrinterFiles, stationeryOf } from "../../../src/adapters/pdf/template.js";
import { payslipOf } from "../../../src/payroll/papers/slip-of.js";
import { digestOf } from "../../../src/values/digest.js";
import { goldenEntry } from "../../support/golden-entry.js";
import { golden } from "../../support/golden-file.js";
import { readPdf, spokenText } from "../../support/pdf-text.js";
import { carriedFiles, slipsByName } from "../../support/slips.js";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const printer = payslipPrinter(stationeryOf(readPrinterFiles(`${root}templates`)));
const digests = readFileSync(`${root}test/golden/payslips/digests.txt`, "utf8");

describe.each(Object.entries(slipsByName))("the entry of «%s»", (name, slip) => {
  const { entry, seal } = goldenEntry(name, slip);

  it("gives the slip: kept figures, nothing reckoned anew", () => {
    const { left, ...figures } = payslipOf(entry, seal);
    const { left: shown, ...expected } = slip;
    expect(figures).toEqual(expected);
    expect(left).toBe(shown);
  });

  it("gives the golden text and bytes", () => {
    const bytes = printer.print(payslipOf(entry, seal), carriedFiles);
    expect(spokenText(readPdf(bytes))).toBe(golden(`payslips/${name}/payslip.txt`, spokenText(readPdf(bytes))));
    expect(digests).toContain(`${digestOf(bytes)}  ${name}\n`);
  });
});
