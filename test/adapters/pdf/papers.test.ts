import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { printPaper } from "../../../src/adapters/pdf/papers.js";
import { colours } from "../../../src/adapters/pdf/style.js";
import { readPrinterFiles, stationeryOf } from "../../../src/adapters/pdf/template.js";
import { agreement, figures, yearStatement } from "../../support/documents.js";
import { golden } from "../../support/golden-file.js";
import { marksThatHold, misplaced } from "../../support/paper-checks.js";
import { readPdf, spokenText } from "../../support/pdf-text.js";

const templates = fileURLToPath(new URL("../../../templates", import.meta.url));
const stationery = stationeryOf(readPrinterFiles(templates));

describe.each([
  ["agreement", agreement],
  ["figures", figures],
  ["year", yearStatement()],
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

it("a long name of a file is broken where its parts meet, and leaves the other columns their room", () => {
  const file = "registration-13748136-2026-01-01-2026-12-31.csv";
  const what = "Se efter på Socialtfrikort.dk. Løn, der ikke er registreret, er ikke dækket af kortet.";
  const columns = ["Papir", "Afvigelse", "Hvad nu"].map((title) => ({ title, align: "left" as const }));
  const table = { kind: "table" as const, columns, rows: [[file, `${what} ${what} ${what}`, what]] };
  const pdf = readPdf(printPaper(stationery, { ...figures, blocks: [table] }).bytes);
  const lines = pdf.placed.map(({ text }) => text.trim());
  const parts = lines.filter((text) => /^[-\d]*(?:registration|\d\d-)|csv$/.test(text) && file.includes(text));
  expect(parts.join("")).toBe(file);
  for (const part of parts.slice(0, -1)) expect(part).toMatch(/-$/);
  const heads = pdf.placed.filter(({ text }) => ["Afvigelse", "Hvad nu"].includes(text.trim()));
  expect((heads[0]?.left ?? 999) < 260, "the first column takes no half of the page").toBe(true);
});

it("the year at a glance is a page of its own, on which nothing is broken within a word", () => {
  const pdf = readPdf(printPaper(stationery, yearStatement()).bytes);
  expect(pdf.pages.length).toBe(2);
  const head = pdf.placed.find(({ text }) => text === "2025 måned for måned");
  expect(head?.page).toBe(1);
  const words = pdf.placed.filter(({ page }) => page === 1).map(({ text }) => text.trim());
  for (const word of ["Antal", "registrering", "udbetaling", "september", "62.437,50"])
    expect(words.join(" ")).toContain(word);
});

/** WCAG 2: the contrast of two colours. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other].map(luminance).sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

it("texts have a contrast of 4.5 to 1, parts of a chart 3 to 1", () => {
  const { white, tint, ink, quiet, accent, second } = colours;
  const least = (texts: readonly string[], ground: string) => Math.min(...texts.map((text) => contrast(text, ground)));
  expect(least([ink, quiet, accent], white)).toBeGreaterThan(4.5);
  expect(least([ink, quiet, accent], tint)).toBeGreaterThan(4.5);
  expect(contrast(white, accent)).toBeGreaterThan(4.5);
  expect(least([accent, second], white)).toBeGreaterThan(3);
});
