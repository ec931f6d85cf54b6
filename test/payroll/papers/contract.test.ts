import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { printPaper } from "../../../src/adapters/pdf/papers.js";
import { readPrinterFiles, stationeryOf } from "../../../src/adapters/pdf/template.js";
import { contractPaper, openFields } from "../../../src/payroll/papers/contract.js";
import { paperTitled } from "../../../src/payroll/verify/papers.js";
import { fullContract, openContract } from "../../support/contracts.js";
import { golden } from "../../support/golden-file.js";
import { marksThatHold, misplaced } from "../../support/paper-checks.js";
import { readPdf, spokenText } from "../../support/pdf-text.js";

const templates = fileURLToPath(new URL("../../../templates", import.meta.url));
const stationery = stationeryOf(readPrinterFiles(templates));

describe.each([
  ["full", fullContract],
  ["open", openContract],
])("an employment certificate, %s", (name, contract) => {
  const paper = contractPaper(contract);
  const pdf = readPdf(printPaper(stationery, paper).bytes);

  it("reads as its golden text", () => {
    const text = spokenText(pdf);
    expect(text).toBe(golden(`documents/contract-${name}.txt`, text));
  });

  it("takes one page, within its margins, and has an element for every mark", () => {
    expect(pdf.pages).toHaveLength(1);
    expect(misplaced(pdf)).toEqual([]);
    expect(marksThatHold(pdf)).toBeGreaterThan(40);
  });

  it("is known by its title when it is handed over", () => {
    expect(paperTitled(paper.title)).toBe("contract");
  });
});

it("names what is left to be written by hand, and draws a line for it", () => {
  expect(openFields(fullContract)).toEqual([]);
  expect(openFields(openContract)).toEqual([
    ...["name", "address", "place", "job", "from", "rate", "payDates", "hoursPerWeek", "notice"],
    "collectiveAgreement",
  ]);
  const drawn = (contract: typeof openContract) =>
    contractPaper(contract).blocks.flatMap((block) =>
      block.kind === "facts" ? block.rows.filter(({ value }) => value === undefined) : [],
    ).length;
  expect(drawn(openContract)).toBeGreaterThan(drawn(fullContract) + 8);
});

it("asks for guaranteed hours, hours of the day and notice of a shift where the hours vary (§ 3 stk. 1 nr. 12)", () => {
  const labels = (contract: typeof openContract) =>
    contractPaper(contract).blocks.flatMap((block) =>
      block.kind === "facts" ? block.rows.map((row) => row.label) : [],
    );
  expect(labels(openContract)).toContain("Garanterede timer med løn");
  expect(labels(fullContract)).toContain("Normal arbejdstid");
  expect(labels(fullContract)).not.toContain("Garanterede timer med løn");
});
