import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { payslipPrinter } from "../../../src/adapters/pdf/payslip.js";
import { readPrinterFiles, stationeryOf } from "../../../src/adapters/pdf/template.js";
import type { Payslip } from "../../../src/payroll/papers/payslip.js";
import { digestOf } from "../../../src/values/digest.js";
import { holidayDays } from "../../../src/values/holiday-days.js";
import { oere } from "../../../src/values/money.js";
import { golden } from "../../support/golden-file.js";
import { marksThatHold, misplaced } from "../../support/paper-checks.js";
import { carriedIn, readPdf, spokenText } from "../../support/pdf-text.js";
import { carriedFiles, plainSlip, slipsByName, variedSlips } from "../../support/slips.js";

const templates = fileURLToPath(new URL("../../../templates", import.meta.url));
const printer = payslipPrinter(stationeryOf(readPrinterFiles(templates)));
const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

describe.each(Object.entries(slipsByName))("the slip «%s»", (name, slip) => {
  const bytes = printer.print(slip, carriedFiles);
  const pdf = readPdf(bytes);

  it("reads as its golden text", () => {
    const text = spokenText(pdf);
    expect(text).toBe(golden(`payslips/${name}/payslip.txt`, text));
  });

  it("keeps within the margins, and no text stands on another", () => {
    expect(misplaced(pdf)).toEqual([]);
  });

  it("has an element for every mark of every page", () => {
    expect(marksThatHold(pdf)).toBeGreaterThan(30);
  });

  it("is the same a second time", () => {
    expect(digestOf(printer.print(slip, carriedFiles))).toBe(digestOf(bytes));
  });
});

describe("bytes", () => {
  const workshop = mkdtempSync(join(templates, "../node_modules/.paper-"));
  const digests = () =>
    Object.entries(slipsByName).map(([name, slip]) => `${digestOf(printer.print(slip, carriedFiles))}  ${name}\n`);

  beforeAll(() => {
    const script = `import { payslipPrinter } from ${JSON.stringify(join(templates, "../src/adapters/pdf/payslip.ts"))};
      import { readPrinterFiles, stationeryOf } from ${JSON.stringify(join(templates, "../src/adapters/pdf/template.ts"))};
      import { digestOf } from ${JSON.stringify(join(templates, "../src/values/digest.ts"))};
      import { carriedFiles, slipsByName } from ${JSON.stringify(join(templates, "../test/support/slips.ts"))};
      const printer = payslipPrinter(stationeryOf(readPrinterFiles(${JSON.stringify(templates)})));
      for (const name of Object.keys(slipsByName).reverse()) console.log(digestOf(printer.print(slipsByName[name], carriedFiles)) + "  " + name);`;
    writeFileSync(join(workshop, "child.ts"), script);
    buildSync({
      entryPoints: [join(workshop, "child.ts")],
      outfile: join(workshop, "child.mjs"),
      bundle: true,
      platform: "node",
      format: "esm",
      packages: "external",
    });
  });
  afterAll(() => rmSync(workshop, { recursive: true }));

  it.each([
    ["Pacific/Auckland", "en_US.UTF-8"],
    ["America/St_Johns", "tr_TR.UTF-8"],
  ])("are the same in another process, in %s and %s, in another order", (TZ, LANG) => {
    const env = { ...process.env, TZ, LANG, LC_ALL: LANG };
    const printed = execFileSync(process.execPath, [join(workshop, "child.mjs")], { env, encoding: "utf8" });
    expect(printed.split("\n").reverse().join("\n").trimStart().split("\n")).toEqual(
      digests().join("").trimEnd().split("\n"),
    );
  });

  it("are those of the released layout", () => {
    const text = digests().join("");
    expect(text).toBe(golden("payslips/digests.txt", text));
  });

  it("change with one øre and with one letter of the record", () => {
    const seen = digestOf(printer.print(plainSlip, carriedFiles));
    const [record, registration] = carriedFiles;
    if (record === undefined || registration === undefined) throw new Error("two files");
    const other = { ...record, bytes: record.bytes.map((byte, place) => (place === 40 ? byte ^ 1 : byte)) };
    expect(
      digestOf(printer.print({ ...plainSlip, holder: { ...plainSlip.holder, name: "Anne Holn" } }, carriedFiles)),
    ).not.toBe(seen);
    expect(digestOf(printer.print(plainSlip, [other, registration]))).not.toBe(seen);
  });
});

describe("one slip", () => {
  it("is below 75 kB when it takes one page", () => {
    const onOnePage = variedSlips(60)
      .map((slip) => printer.print(slip, carriedFiles))
      .filter((bytes) => readPdf(bytes).pages.length === 1);
    expect(onOnePage.length).toBeGreaterThan(50);
    expect(Math.max(...onOnePage.map((bytes) => bytes.length))).toBeLessThan(75_000);
  });

  it("takes one page, and a second only when its lines do not fit", () => {
    const pages = Object.entries(slipsByName).map(([name, slip]) => [
      name,
      readPdf(printer.print(slip, [])).pages.length,
    ]);
    expect(pages.filter(([, count]) => count !== 1)).toEqual([
      ["many-supplements", 2],
      ["extremes", 2],
    ]);
  });

  it("closes up before it takes a second page for a reversal of cash with a seal and every doubt", () => {
    const { doubts, seal } = slipsByName.doubts ?? plainSlip;
    const atp = { atpEmployee: oere(-3300), atpEmployer: oere(-6600), payout: oere(-185498) };
    const saldo = { left: oere(3000000), readAt: plainSlip.issuedAt };
    const reversal = slipsByName.reversal ?? plainSlip;
    const slip: Payslip = { ...reversal, ...atp, paidBy: "cash", doubts, saldo, ...(seal && { seal }) };
    const pdf = readPdf(printer.print(slip, []));
    expect(pdf.pages).toHaveLength(1);
    expect(misplaced(pdf)).toEqual([]);
  });

  it("lets the lines stand closer before a correction in cash, with two rates, a supplement and ATP, takes a second page", () => {
    const [first, ...rest] = plainSlip.lines;
    const supplement = { kind: "supplement", text: "Weekendtillæg", amount: oere(20000) } as const;
    const atp = { atpEmployee: oere(3300), atpEmployer: oere(6600) };
    const lines = first === undefined ? [] : [first, first, supplement, ...rest];
    const { yearToDate } = slipsByName["year-to-date"] ?? plainSlip;
    const { seal, doubts } = slipsByName.doubts ?? plainSlip;
    const correction = slipsByName.correction ?? plainSlip;
    const slip: Payslip = { ...correction, ...atp, lines, paidBy: "cash", doubts: doubts.slice(0, 1) };
    const pdf = readPdf(printer.print({ ...slip, ...(seal && { seal }), ...(yearToDate && { yearToDate }) }, []));
    expect(pdf.pages).toHaveLength(1);
    expect(misplaced(pdf)).toEqual([]);
  });

  it("never leaves the line for the signature alone on a page", () => {
    const line = { kind: "supplement", text: "Aftentillæg", amount: oere(0) } as const;
    for (let count = 0; count < 30; count += 1) {
      const lines = [...plainSlip.lines, ...Array.from({ length: count }, () => line)];
      const { pages, placed } = readPdf(printer.print({ ...plainSlip, paidBy: "cash", lines }, []));
      const onLast = placed.filter((text) => text.page === pages.length - 1).map((text) => text.text);
      expect(onLast).toContain("Grundlag for skattefrihed");
      expect(onLast).toContain("Underskrift");
    }
  });

  it("says the page and repeats the head of its table on the second page", () => {
    const slip = slipsByName["many-supplements"] ?? plainSlip;
    const unread = readPdf(printer.print(slip, [])).placed.filter((text) => text.mark === undefined);
    expect(unread.map((text) => `${text.page} ${text.text}`)).toEqual([
      "0 Side 1 af 2",
      "0 Udstedt 28.05.2025 kl. 14.05  ·  Opbevares til og med 31.12.2030  ·  Beløb i danske kroner",
      "1 Lønseddel, bilagsnr. 2025-0007, fortsat",
      "1 Tekst",
      "1 Timer",
      "1 Sats",
      "1 Beløb",
      "1 Side 2 af 2",
    ]);
  });

  it("has its amounts in one column, each ending at the right margin", () => {
    const { placed } = readPdf(printer.print(slipsByName.atp ?? plainSlip, []));
    const amounts = placed.filter((text) => /^−?[\d.]+,\d\d$/.test(text.text) && text.left > 460);
    expect(amounts.length).toBe(9);
    for (const amount of amounts) expect(amount.right).toBeCloseTo(544, 1);
  });

  it("carries its record as source and its registration as data, letter by letter", () => {
    const carried = carriedIn(printer.print(plainSlip, carriedFiles));
    expect([...carried.keys()]).toEqual(["record.json", "registration.csv"]);
    expect(carried.get("record.json")?.relation).toBe("Source");
    expect(carried.get("registration.csv")?.relation).toBe("Data");
    for (const file of carriedFiles)
      expect(carried.get(file.name)?.text).toBe(Buffer.from(file.bytes).toString("utf8"));
  });

  it("claims PDF/A-3a and PDF/UA-1 and says its language, title and colours", () => {
    const file = latin1(printer.print(slipsByName.english ?? plainSlip, []));
    const claims = [
      "<pdfaid:part>3</pdfaid:part>",
      "<pdfaid:conformance>A</pdfaid:conformance>",
      "<pdfuaid:part>1</pdfuaid:part>",
      "/Lang (en-GB)",
      "/Marked true",
      "/DisplayDocTitle true",
      "/S /GTS_PDFA1",
      "(D:20250528120509Z)",
      "<xmp:ModifyDate>2025-05-28T12:05:09Z</xmp:ModifyDate>",
      "Payslip 2025-0007, Nordlys Caf&#233; ApS",
    ];
    for (const claim of claims) expect(file).toContain(claim);
  });

  it("takes names with & and < in its title and its description of itself", () => {
    const employer = { ...plainSlip.employer, name: 'Bo & Søn <Byg> "Nord" ApS' };
    const bytes = printer.print({ ...plainSlip, employer }, []);
    const { file } = readPdf(bytes);
    const packet = file.object(file.catalog.get("Metadata")).stream ?? "";
    expect(packet).toContain("<rdf:li>Bo &#38; S&#248;n &#60;Byg&#62; &#34;Nord&#34; ApS</rdf:li>");
    expect(packet).toContain('x-default">L&#248;nseddel 2025-0007, Bo &#38; S&#248;n &#60;Byg&#62;');
    expect(spokenText(readPdf(bytes))).toContain(employer.name);
  });

  it("says how many days of holiday are paid out of what was owed", () => {
    const lines = [{ kind: "holiday-pay", text: "", amount: oere(41956) }] as const;
    const slip = { ...plainSlip, lines, holidayDays: holidayDays(250) };
    expect(spokenText(readPdf(printer.print(slip, [])))).toContain("Feriebetaling for 2,50 feriedage |  |  | 419,56");
    expect(spokenText(readPdf(printer.print({ ...slip, language: "en" }, [])))).toContain("for 2,50 days of holiday");
  });

  it("keeps the name of the holder out of title and metadata", () => {
    const file = latin1(printer.print(plainSlip, []));
    expect(file).not.toContain("Anne");
  });

  it("is never compressed", () => {
    expect(latin1(printer.print(plainSlip, carriedFiles))).not.toContain("/Filter");
  });
});

describe("many slips in one file", () => {
  const slips = variedSlips(28);
  const bytes = printer.printMerged(slips);
  const pdf = readPdf(bytes);

  it("follow one another as each reads alone", () => {
    const alone = slips.map((slip) => spokenText(readPdf(printer.print(slip, []))));
    expect(spokenText(pdf)).toBe(alone.join(""));
  });

  it("share one set of fonts", () => {
    expect(latin1(bytes).match(/\/FontFile2/g)?.length).toBe(2);
    expect(marksThatHold(pdf)).toBeGreaterThan(28 * 30);
  });

  it("are counted page by page within each slip", () => {
    const numbers = pdf.placed.filter((text) => /^(Side|Page) \d/.test(text.text)).map((text) => text.text);
    expect(numbers.filter((text) => text.endsWith("2"))).toEqual(
      Array.from({ length: 4 }, () => ["Side 1 af 2", "Side 2 af 2"]).flat(),
    );
  });

  it("speak each their own language", () => {
    expect(latin1(bytes).match(/\/S \/Sect\n\/Lang \(en-GB\)/g)?.length).toBe(2);
  });
});
