import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The bytes a printer is made of: two faces and one layout in two languages. */
export interface PrinterFiles {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  readonly danish: Uint8Array;
  readonly english: Uint8Array;
}

/** Reads them from the folder `templates`, once per process. A missing file is a broken installation. */
export function readPrinterFiles(templates: string): PrinterFiles {
  const read = (...path: readonly string[]) => readFileSync(join(templates, ...path));
  return {
    regular: read("fonts", "Inter-Regular.ttf"),
    bold: read("fonts", "Inter-SemiBold.ttf"),
    danish: read("payslip.1.da.json"),
    english: read("payslip.1.en.json"),
  };
}
