import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isWorkbook, readWorkbook } from "../../../src/adapters/workbook/workbook.js";
import { ImportOffice, refusedIn } from "../../support/importing.js";
import { tempFolder } from "../../support/temp-folder.js";
import { zipOf } from "../../support/zip.js";

const folder = tempFolder();
let count = 0;

/** A workbook as Excel writes it: days and times as numbers, texts in a table of their own. */
function workbook(rows: string, more: Readonly<Record<string, string>> = {}): Buffer {
  const formats =
    '<numFmts><numFmt numFmtId="164" formatCode="00000"/><numFmt numFmtId="165" formatCode="dd\\-mm\\-yyyy"/></numFmts>';
  const styles = [0, 14, 20, 164, 165].map((id) => `<xf numFmtId="${id}"/>`).join("");
  return zipOf({
    "xl/workbook.xml":
      '<workbook xmlns:r="x"><sheets><sheet name="Timer" sheetId="1" r:id="rId7"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels":
      '<Relationships><Relationship Id="rId7" Target="worksheets/sheet2.xml"/></Relationships>',
    "xl/sharedStrings.xml":
      "<sst><si><t>Frikort-ID</t></si><si><r><t>Na</t></r><r><t>vn</t></r></si><si><t>Dato</t></si><si><t>Timer</t></si><si><t>Timeløn</t></si><si><t>Anne &amp; Holm</t></si></sst>",
    "xl/styles.xml": `<styleSheet>${formats}<cellXfs count="5">${styles}</cellXfs></styleSheet>`,
    "xl/worksheets/sheet2.xml": `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    ...more,
  });
}

const header = `<row r="1">${["A", "B", "C", "D", "E"].map((at, place) => `<c r="${at}1" t="s"><v>${place}</v></c>`).join("")}</row>`;
const row = (line: number, hours: string) =>
  `<row r="${line}"><c r="A${line}" s="3"><v>42</v></c><c r="B${line}" t="s"><v>5</v></c><c r="C${line}" s="4"><v>46328</v></c>${hours}<c r="E${line}"><v>139.85</v></c></row>`;

function read(bytes: Uint8Array): readonly string[] {
  count += 1;
  const path = join(folder, `${count}.xlsx`);
  writeFileSync(path, bytes);
  expect(isWorkbook(path)).toBe(true);
  const sheets = readWorkbook(path, "comma");
  if (!sheets.ok) return sheets.error.map((one) => one.code);
  const [first] = sheets.value;
  return (first?.rows ?? []).map(({ line, cells }) => `${line}: ${cells.join("|")}`);
}

describe("a workbook", () => {
  it("says to which cells notes are pinned, wherever their part lies", () => {
    const notesOf = (target: string, part: string) => {
      count += 1;
      const path = join(folder, `${count}.xlsx`);
      const related = `<Relationship Id="rId1" Type="http://x/relationships/comments" Target="${target}"/>`;
      const more = {
        "xl/worksheets/_rels/sheet2.xml.rels": `<Relationships>${related}</Relationships>`,
        [part]: '<comments><commentList><comment ref="D2"><text><t>Syg</t></text></comment></commentList></comments>',
      };
      writeFileSync(path, workbook(header + row(2, '<c r="D2"><v>8</v></c>'), more));
      const sheets = readWorkbook(path, "comma");
      return sheets.ok ? sheets.value.map(({ notes }) => notes) : sheets.error;
    };
    expect(notesOf("../comments1.xml", "xl/comments1.xml")).toEqual([["D2"]]);
    expect(notesOf("/xl/comments/comment1.xml", "xl/comments/comment1.xml")).toEqual([["D2"]]);
    expect(notesOf("../comments2.xml", "xl/comments1.xml")).toEqual([[]]);
  });

  it("gives an empty text where that is what a formula comes to, and the formula where no result is kept", () => {
    const cell = (type: string, value: string) => `<c r="D2"${type}><f>IF(C2="","",8)</f>${value}</c>`;
    const hoursOf = (written: string) => read(workbook(header + row(2, written)))[1]?.split("|")[3];
    expect(hoursOf(cell(' t="str"', "<v></v>"))).toBe("");
    expect(hoursOf(cell(' t="str"', "<v>8</v>"))).toBe("8");
    expect(hoursOf(cell("", "<v></v>"))).toBe('=IF(C2="","",8)');
    expect(hoursOf(cell("", ""))).toBe('=IF(C2="","",8)');
  });

  it("gives its cells as a person would write them: days, leading zeros, decimal comma, times", () => {
    const rows =
      header +
      row(2, '<c r="D2"><v>7.4000000000000004</v></c>') +
      row(4, '<c r="D4" s="2"><v>0.30833333333333335</v></c>');
    expect(read(workbook(rows))).toEqual([
      "1: Frikort-ID|Navn|Dato|Timer|Timeløn",
      "2: 00042|Anne & Holm|02-11-2026|7,4|139,85",
      "4: 00042|Anne & Holm|02-11-2026|7:24|139,85",
    ]);
  });

  it("is imported as its CSV would be, with the places Excel shows", async () => {
    const office = new ImportOffice();
    await office.employer("13748136");
    const rows = header + row(2, '<c r="D2"><v>7.4</v></c>') + row(3, '<c r="D3" t="str"><v>7.4</v></c>');
    const outcome = await office.import([{ name: "timer.xlsx", content: workbook(rows) }], { skipRefused: true });
    expect(refusedIn(outcome)).toEqual(["3 D Timer 203"]);
  });

  it("leaves out what is struck out within a cell", () => {
    const corrected = "<is><r><rPr><strike/></rPr><t>8</t></r><r><t>4</t></r></is>";
    expect(read(workbook(`<row r="1"><c r="A1" t="inlineStr">${corrected}</c></row>`))).toEqual(["1: 4"]);
  });

  it("with declarations of its own, cut off, or of another kind is refused", () => {
    expect(
      read(workbook(header, { "xl/worksheets/sheet2.xml": '<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>' })),
    ).toEqual(["text-not-readable"]);
    expect(read(workbook(header).subarray(0, 300))).toEqual(["text-not-readable"]);
    expect(read(zipOf({ mimetype: "application/vnd.oasis.opendocument.spreadsheet" }))).toEqual(["text-not-readable"]);
  });

  it("with a part that is there twice, or of which one cannot be read, is refused", () => {
    const sheet = `<worksheet><sheetData>${header}${row(2, '<c r="D2"><v>1</v></c>')}</sheetData></worksheet>`;
    const twice = workbook(header, { "xl/worksheets/Sheet2.xml": sheet });
    const other = workbook(header, { "xl/worksheets/sheet3.xml": sheet });
    expect(read(other)).not.toEqual(["text-not-readable"]);
    expect(read(twice)).toEqual(["text-not-readable"]);
    other.writeUInt16LE(99, other.lastIndexOf("xl/worksheets/sheet3.xml") - 36);
    expect(read(other)).toEqual(["text-not-readable"]);
  });

  it("that lists one sheet many times reads it once, and one with more rows than a list has is refused", () => {
    const sheets = '<sheet name="Timer" r:id="rId7"/>'.repeat(1000);
    const path = join(folder, "mange.xlsx");
    writeFileSync(path, workbook(header, { "xl/workbook.xml": `<workbook><sheets>${sheets}</sheets></workbook>` }));
    const read1000 = readWorkbook(path, "comma");
    expect(read1000.ok && read1000.value.length).toBe(1);
    const plain = "<row><c><v>1</v></c></row>";
    expect(read(workbook(plain.repeat(200_000)))).toHaveLength(200_000);
    expect(read(workbook(plain.repeat(200_001)))).toEqual(["text-not-readable"]);
  });

  it("that would be larger than the memory is refused, however small it is packed", () => {
    const blank = " ".repeat(33_000_000);
    const parts = [1, 3, 4].map((place) => [`xl/worksheets/sheet${place}.xml`, blank] as const);
    expect(read(workbook(header, Object.fromEntries(parts)))).toEqual(["text-not-readable"]);
  });

  it("made to be slow is read in one pass", () => {
    const unclosed = read(workbook(header + "<row><c><v>".repeat(300_000)));
    expect(unclosed).toEqual(["1: Frikort-ID|Navn|Dato|Timer|Timeløn"]);
  });
});
