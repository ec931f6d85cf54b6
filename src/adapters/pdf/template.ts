import { readFileSync } from "node:fs";
import { join } from "node:path";
import { branded } from "../../values/brand.js";
import { type Outcome, problem } from "../../values/problem.js";
import { broken, err, ok } from "../../values/result.js";
import type { Faces } from "./document.js";
import { readFace } from "./fonts.js";

/** The bytes that papers are made of: two faces, and the words of one layout in two languages. */
export interface PrinterFiles {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
  readonly danish: Uint8Array;
  readonly english: Uint8Array;
}

const parts: { readonly [Part in keyof PrinterFiles]: string } = {
  regular: join("fonts", "Inter-Regular.ttf"),
  bold: join("fonts", "Inter-SemiBold.ttf"),
  danish: "payslip.2.da.json",
  english: "payslip.2.en.json",
};

/** Reads them from the folder `templates`, once per process. A missing file is a broken installation. */
export function readPrinterFiles(templates: string): PrinterFiles {
  const read = (part: keyof PrinterFiles) => readFileSync(join(templates, parts[part]));
  return { regular: read("regular"), bold: read("bold"), danish: read("danish"), english: read("english") };
}

/** Fonts and words, read once and shared by every paper of this process. */
export interface Stationery {
  readonly faces: Faces;
  readonly da: Wording;
  readonly en: Wording;
}

export function stationeryOf(files: PrinterFiles): Stationery {
  return {
    faces: { regular: readFace(files.regular), bold: readFace(files.bold) },
    da: readWording(files.danish),
    en: readWording(files.english),
  };
}

/** The printer's files of a folder with what is made of them, or the one of them that cannot be used (521). */
export function openStationery(
  templates: string,
): Outcome<{ readonly files: PrinterFiles; readonly stationery: Stationery }> {
  try {
    const files = readPrinterFiles(templates);
    return ok({ files, stationery: stationeryOf(files) });
  } catch {
    return err(problem("template-damaged", { path: damagedTemplate(templates) }));
  }
}

/** The template that cannot be read or understood, looked for when no printer could be made of them. */
function damagedTemplate(templates: string): string {
  const files = Object.values(parts).map((part) => join(templates, part));
  return files.find((file) => !isSound(file)) ?? templates;
}

function isSound(file: string): boolean {
  try {
    const bytes = readFileSync(file);
    if (file.endsWith(".json")) readWording(bytes);
    if (file.endsWith(".ttf")) readFace(bytes);
    return bytes.length > 0;
  } catch {
    return false;
  }
}

const wordNames = [
  "title",
  "subtitle",
  "voucher",
  "employer",
  "cvr",
  "contact",
  "employee",
  "employeeNumber",
  "card",
  "bankAccount",
  "period",
  "payDay",
  "incomeYear",
  "accountLabel",
  "account",
  "cashLabel",
  "cash",
  "mobilepayLabel",
  "mobilepay",
  "text",
  "hours",
  "rate",
  "amount",
  "wage",
  "supplement",
  "supplementPlain",
  "holidayPay",
  "holidayPayPlain",
  "holidayPayDays",
  "pension",
  "sum",
  "incomeTax",
  "labourMarket",
  "atpEmployee",
  "payout",
  "register",
  "reminder",
  "reminderReversal",
  "cardYear",
  "ceiling",
  "usedBefore",
  "used",
  "left",
  "ownLedger",
  "saldo",
  "saldoBeside",
  "saldoReversed",
  "yearToDate",
  "yearHours",
  "yearWage",
  "yearSupplements",
  "yearHolidayPay",
  "yearPension",
  "yearAtp",
  "yearPaid",
  "beside",
  "atpEmployer",
  "accrued",
  "owed",
  "daysEarned",
  "daysTaken",
  "outside",
  "groundHeading",
  "ground",
  "reversal",
  "reverses",
  "correction",
  "corrects",
  "toPayMore",
  "paidTooMuch",
  "reason",
  "ceilingToVerify",
  "ceilingAdded",
  "atpToVerify",
  "atpAdded",
  "incomeTestToVerify",
  "incomeTestAdded",
  "received",
  "receivedBack",
  "receivedDay",
  "signature",
  "seal",
  "qrAlternative",
  "issued",
  "kept",
  "currency",
  "page",
  "continued",
  "documentTitle",
  "mergedTitle",
  "recordFile",
  "registrationFile",
] as const;

export type WordName = (typeof wordNames)[number];

/** One released layout in one language: every word of a payslip that is not a figure or a name. */
export interface Wording {
  /** `da-DK` or `en-GB`. */
  readonly language: string;
  readonly words: Readonly<Record<WordName, string>>;
}

/** Reads a template of ours. A word that is missing is a bug. */
export function readWording(file: Uint8Array): Wording {
  const data: unknown = JSON.parse(new TextDecoder().decode(file));
  const words = within(data, "words");
  const entries = wordNames.map((name) => [name, textOf(within(words, name), name)]);
  return { language: textOf(within(data, "language"), "language"), words: branded(Object.fromEntries(entries)) };
}

/** A sentence of the template with its {places} filled. */
export function filled(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? broken(`a template asks for ${name}`));
}

function within(data: unknown, name: string): unknown {
  if (typeof data !== "object" || data === null || !(name in data)) return broken(`the template has ${name}`);
  return Object.getOwnPropertyDescriptor(data, name)?.value;
}

function textOf(data: unknown, name: string): string {
  return typeof data === "string" ? data : broken(`${name} is a text in the template`);
}
