import type { CarriedFile, Payslip, SlipLanguage } from "../payroll/papers/payslip.js";
import { type Outcome, problem } from "../values/problem.js";
import { broken, err, ok } from "../values/result.js";
import { filled, type PayslipLayout, readLayout } from "./payslip-layout.js";
import { type Attachment, documentBytes } from "./pdf-document.js";
import { closedUp, flow } from "./pdf-flow.js";
import { firstUnprintable, readFace } from "./pdf-fonts.js";
import { type Faces, newPaper, type Paper } from "./pdf-pages.js";
import type { Desk } from "./pdf-payslip-desk.js";
import { drawContinued, headBlocks } from "./pdf-payslip-head.js";
import { lineBlocks } from "./pdf-payslip-lines.js";
import { drawFoot, tailBlocks } from "./pdf-payslip-tail.js";
import { languageOf, newTag, type Tag } from "./pdf-structure.js";
import { damagedTemplate, type PrinterFiles, readPrinterFiles } from "./printer-files.js";

/** Payslips as PDF bytes: a function of the slip alone, the same in any process, time zone and locale. */
export interface PayslipPrinter {
  /** One slip, with the files it carries inside. */
  print(slip: Payslip, files: readonly CarriedFile[]): Uint8Array;
  /** Many slips in one file, in the order given, without the files. At least one. */
  printMerged(slips: readonly Payslip[]): Uint8Array;
  /** The first letter of a text that no glyph exists for; such a text cannot be printed. */
  firstUnprintable(text: string): string | undefined;
}

/** A printer from the files of a folder, or the one of them that cannot be used (521). */
export function openPayslipPrinter(
  templates: string,
): Outcome<{ readonly files: PrinterFiles; readonly slips: PayslipPrinter }> {
  try {
    const files = readPrinterFiles(templates);
    return ok({ files, slips: payslipPrinter(files) });
  } catch {
    return err(problem("template-damaged", { path: damagedTemplate(templates) }));
  }
}

/** Reads fonts and templates once; every slip after that costs only its own drawing. */
export function payslipPrinter(files: PrinterFiles): PayslipPrinter {
  const faces: Faces = { regular: readFace(files.regular), bold: readFace(files.bold) };
  const layouts = { da: readLayout(files.danish), en: readLayout(files.english) };
  const layoutOf = (language: SlipLanguage): PayslipLayout => layouts[language];
  return {
    print: (slip, carried) => printOne(faces, layoutOf(slip.language), slip, carried),
    printMerged: (slips) => printMany(faces, layoutOf, slips),
    firstUnprintable: (text) => firstUnprintable(faces.regular, text) ?? firstUnprintable(faces.bold, text),
  };
}

function printOne(faces: Faces, layout: PayslipLayout, slip: Payslip, carried: readonly CarriedFile[]): Uint8Array {
  const paper = newPaper(faces, layout.frame);
  drawSlip(paper, layout, slip, paper.root);
  const title = filled(layout.words.documentTitle, { voucher: slip.voucher, employer: slip.employer.name });
  const about = { title, language: layout.language, author: slip.employer.name, issuedAt: slip.issuedAt };
  return documentBytes(
    paper,
    about,
    carried.map((file) => attachmentOf(layout, file)),
  );
}

/** Each slip is a section in its own language; the file speaks the language of the first and bears the day of the last. */
function printMany(
  faces: Faces,
  layoutOf: (language: SlipLanguage) => PayslipLayout,
  slips: readonly Payslip[],
): Uint8Array {
  const layout = layoutOf(slips[0]?.language ?? "da");
  const paper = newPaper(faces, layout.frame);
  let issuedAt = slips[0]?.issuedAt;
  for (const slip of slips) {
    const own = layoutOf(slip.language);
    drawSlip(paper, own, slip, newTag(paper.root, "Sect", languageOf(own.language)));
    if (issuedAt === undefined || slip.issuedAt > issuedAt) issuedAt = slip.issuedAt;
  }
  if (issuedAt === undefined) return broken("a merged file has at least one slip");
  const employers = [...new Set(slips.map((slip) => slip.employer.name))];
  const title = filled(layout.words.mergedTitle, { count: String(slips.length) });
  return documentBytes(paper, { title, language: layout.language, author: employers.join(", "), issuedAt }, []);
}

function drawSlip(paper: Paper, layout: PayslipLayout, slip: Payslip, root: Tag): void {
  const desk: Desk = { paper, layout, slip, root };
  const blocks = [...headBlocks(desk), ...lineBlocks(desk), ...tailBlocks(desk)];
  const continued = {
    height: layout.places.continued,
    draw: (sheet: Paper["sheets"][number]) => drawContinued(desk, sheet),
  };
  const sheets = flow(paper, closedUp(blocks, layout.frame), continued);
  for (const [index, sheet] of sheets.entries()) drawFoot(desk, sheet, index + 1, sheets.length);
}

/** The record is what the page was made from; the registration goes with it. */
function attachmentOf(layout: PayslipLayout, file: CarriedFile): Attachment {
  return file.name === "record.json"
    ? { ...file, mime: "application/json", relation: "Source", description: layout.words.recordFile }
    : { ...file, mime: "text/csv", relation: "Data", description: layout.words.registrationFile };
}
