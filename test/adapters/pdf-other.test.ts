import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { documentPrinter } from "../../src/adapters/pdf-other.js";
import { readPrinterFiles } from "../../src/adapters/printer-files.js";
import { agreement, figures } from "../support/documents.js";
import { golden } from "../support/golden-file.js";
import { marksThatHold, misplaced } from "../support/paper-checks.js";
import { readPdf, spokenText } from "../support/pdf-text.js";

const printer = documentPrinter(readPrinterFiles(fileURLToPath(new URL("../../templates", import.meta.url))));

describe.each([
  ["agreement", agreement],
  ["figures", figures],
])("the document «%s»", (name, document) => {
  const bytes = printer.printDocument(document);
  const pdf = readPdf(bytes);

  it("reads as its golden text", () => {
    const text = spokenText(pdf);
    expect(text).toBe(golden(`documents/${name}.txt`, text));
  });

  it("keeps within the margins, and no text stands on another", () => {
    expect(misplaced(pdf)).toEqual([]);
  });

  it("has an element for every mark, and the same bytes each time", () => {
    expect(marksThatHold(pdf)).toBeGreaterThan(15);
    expect(Buffer.compare(printer.printDocument(document), bytes)).toBe(0);
  });
});

it("a long table goes on over pages, with its head on each", () => {
  const pdf = readPdf(printer.printDocument(figures));
  expect(pdf.pages.length).toBeGreaterThan(2);
  const heads = pdf.placed.filter((text) => text.text === "Voucher");
  expect(heads.map((text) => text.page)).toEqual(pdf.pages.map((_, page) => page));
});
