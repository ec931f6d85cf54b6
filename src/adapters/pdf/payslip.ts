import type { CarriedFile, Payslip } from "../../payroll/papers/payslip.js";
import { broken } from "../../values/result.js";
import { type Attachment, finished, openDocument } from "./document.js";
import { closedUp, flow } from "./flow.js";
import { firstUnprintable } from "./fonts.js";
import { newPaper, newTag, type Paper, type Sheet, type Tag } from "./sheet.js";
import type { Desk } from "./slip-desk.js";
import { drawContinued, headBlocks } from "./slip-head.js";
import { lineBlocks } from "./slip-lines.js";
import { drawFoot, tailBlocks } from "./slip-tail.js";
import { places } from "./style.js";
import { filled, type Stationery, type Wording } from "./template.js";

/** Payslips as PDF bytes: a function of the slip alone, the same in any process, time zone and locale. */
export interface PayslipPrinter {
  /** One slip, with the files it carries inside. */
  print(slip: Payslip, files: readonly CarriedFile[]): Uint8Array;
  /** Many slips in one file, in the order given, without the files. At least one. */
  printMerged(slips: readonly Payslip[]): Uint8Array;
  /** The first letter of a text that no glyph exists for; such a text cannot be printed. */
  firstUnprintable(text: string): string | undefined;
}

export function payslipPrinter(stationery: Stationery): PayslipPrinter {
  const { regular, bold } = stationery.faces;
  return {
    print: (slip, carried) => printOne(stationery, slip, carried),
    printMerged: (slips) => printMany(stationery, slips),
    firstUnprintable: (text) => firstUnprintable(regular, text) ?? firstUnprintable(bold, text),
  };
}

function printOne(stationery: Stationery, slip: Payslip, carried: readonly CarriedFile[]): Uint8Array {
  const { faces } = stationery;
  const wording = stationery[slip.language];
  const { language, words } = wording;
  const title = filled(words.documentTitle, { voucher: slip.voucher, employer: slip.employer.name });
  const about = { title, language, author: slip.employer.name, issuedAt: slip.issuedAt };
  const document = openDocument(faces, about);
  const paper = newPaper(document, faces);
  drawSlip(paper, wording, slip, paper.root);
  const attachments = carried.map((file) => attachmentOf(wording, file));
  return finished(document, attachments, slip.issuedAt);
}

/** Each slip is a section in its own language; the file speaks the language of the first and bears the day of the last. */
function printMany(stationery: Stationery, slips: readonly Payslip[]): Uint8Array {
  const [first] = slips;
  if (first === undefined) return broken("a merged file has at least one slip");
  const { faces } = stationery;
  const { language, words } = stationery[first.language];
  const issuedAt = slips.reduce((last, slip) => (slip.issuedAt > last ? slip.issuedAt : last), first.issuedAt);
  const employers = [...new Set(slips.map((slip) => slip.employer.name))];
  const title = filled(words.mergedTitle, { count: String(slips.length) });
  const document = openDocument(faces, { title, language, author: employers.join(", "), issuedAt });
  const paper = newPaper(document, faces);
  for (const slip of slips) {
    const own = stationery[slip.language];
    const section = newTag(paper, paper.root, "Sect", { lang: own.language });
    drawSlip(paper, own, slip, section);
    section.end();
    document.flushPages();
  }
  return finished(document, [], issuedAt);
}

function drawSlip(paper: Paper, wording: Wording, slip: Payslip, root: Tag): void {
  const desk: Desk = { paper, wording, slip, root };
  const blocks = [...headBlocks(desk), ...lineBlocks(desk), ...tailBlocks(desk)];
  const continued = { height: places.continued, draw: (sheet: Sheet) => drawContinued(desk, sheet) };
  const sheets = flow(paper, closedUp(blocks), continued);
  for (const [index, sheet] of sheets.entries()) drawFoot(desk, sheet, index + 1, sheets.length);
}

/** The record is what the page was made from; the registration goes with it. */
function attachmentOf({ words }: Wording, file: CarriedFile): Attachment {
  return file.name === "record.json"
    ? { ...file, mime: "application/json", relation: "Source", description: words.recordFile }
    : { ...file, mime: "text/csv", relation: "Data", description: words.registrationFile };
}
