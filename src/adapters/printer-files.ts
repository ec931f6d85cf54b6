import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Outcome, problem } from "../values/problem.js";
import { no, ok } from "../values/result.js";
import { readLayout } from "./payslip-layout.js";
import { readFace } from "./pdf-fonts.js";

/** The bytes a printer is made of: two faces and one layout in two languages. */
export interface PrinterFiles {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  readonly danish: Uint8Array;
  readonly english: Uint8Array;
}

const parts: { readonly [Part in keyof PrinterFiles]: string } = {
  regular: join("fonts", "Inter-Regular.ttf"),
  bold: join("fonts", "Inter-SemiBold.ttf"),
  danish: "payslip.1.da.json",
  english: "payslip.1.en.json",
};

/** Reads them from the folder `templates`, once per process. A missing file is a broken installation. */
export function readPrinterFiles(templates: string): PrinterFiles {
  const read = (part: keyof PrinterFiles) => readFileSync(join(templates, parts[part]));
  return { regular: read("regular"), bold: read("bold"), danish: read("danish"), english: read("english") };
}

/** The same for a run that must be able to say which template cannot be used (521). */
export function soundPrinterFiles(templates: string): Outcome<PrinterFiles> {
  for (const path of Object.values(parts)) {
    const file = join(templates, path);
    try {
      const bytes = readFileSync(file);
      if (path.endsWith(".json")) readLayout(bytes);
      else readFace(bytes);
    } catch {
      return no(problem("template-damaged", { path: file }));
    }
  }
  return ok(readPrinterFiles(templates));
}
