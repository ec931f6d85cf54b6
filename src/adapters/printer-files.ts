import { readFileSync } from "node:fs";
import { join } from "node:path";
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

/** The template that cannot be read or understood, looked for when a printer could not be made of them. */
export function damagedTemplate(templates: string): string {
  const files = Object.values(parts).map((part) => join(templates, part));
  return files.find((file) => !isSound(file)) ?? templates;
}

function isSound(file: string): boolean {
  try {
    const bytes = readFileSync(file);
    if (file.endsWith(".json")) readLayout(bytes);
    else readFace(bytes);
    return true;
  } catch {
    return false;
  }
}
