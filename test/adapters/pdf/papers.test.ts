import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { printPaper } from "../../../src/adapters/pdf/papers.js";
import { readPrinterFiles, stationeryOf } from "../../../src/adapters/pdf/template.js";
import { agreement, figures } from "../../support/documents.js";
import { golden } from "../../support/golden-file.js";
import { marksThatHold, misplaced } from "../../support/paper-checks.js";
import { readPdf, spokenText } from "../../support/pdf-text.js";

const templates = fileURLToPath(new URL("../../../templates", import.meta.url));
const stationery = stationeryOf(readPrinterFiles(templates));

describe.each([
  ["agreement", agreement],
  ["figures", figures],
])("the document «%s»", (name, document) => {
  const { bytes, pages } = printPaper(stationery, document);
  const pdf = readPdf(bytes);

  it("reads as its golden text", () => {
    const text = spokenText(pdf);
    expect(text).toBe(golden(`documents/${name}.txt`, text));
  });

  it("says how many pages it takes", () => {
    expect(pages).toBe(pdf.pages.length);
  });

  it("keeps within the margins, and no text stands on another", () => {
    expect(misplaced(pdf)).toEqual([]);
  });

  it("has an element for every mark, and the same bytes each time", () => {
    expect(marksThatHold(pdf)).toBeGreaterThan(15);
    expect(Buffer.compare(printPaper(stationery, document).bytes, bytes)).toBe(0);
  });
});

it("a long table goes on over pages, with its head on each", () => {
  const pdf = readPdf(printPaper(stationery, figures).bytes);
  expect(pdf.pages.length).toBeGreaterThan(2);
  const heads = pdf.placed.filter((text) => text.text === "Voucher");
  expect(heads.map((text) => text.page)).toEqual(pdf.pages.map((_, page) => page));
});
