import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readWorkbook } from "../../../src/adapters/workbook/workbook.js";
import { tempFolder } from "../../support/temp-folder.js";
import { zipOf } from "../../support/zip.js";

const folder = tempFolder();
let count = 0;

const lineThrough =
  '<style:text-properties style:text-line-through-style="solid" style:text-line-through-type="single"/>';
const styles = `<office:automatic-styles>
<style:style style:name="ce1" style:family="table-cell"/>
<style:style style:name="ce2" style:family="table-cell">${lineThrough}</style:style>
<style:style style:name="ce3" style:family="table-cell"><style:text-properties style:text-line-through-style="none"/></style:style>
<style:style style:name="T1" style:family="text">${lineThrough}</style:style>
</office:automatic-styles>`;

/** A sheet as LibreOffice saves it: its rows, and what stands before them. */
function sheetOf(rows: readonly string[], columns = '<table:table-column table:number-columns-repeated="4"/>') {
  count += 1;
  const path = join(folder, `${count}.ods`);
  const table = `<table:table table:name="November">${columns}${rows.join("")}</table:table>`;
  const content = `<office:document-content>${styles}<office:body><office:spreadsheet>${table}</office:spreadsheet></office:body></office:document-content>`;
  writeFileSync(path, zipOf({ "content.xml": content }));
  const read = readWorkbook(path, "comma");
  const [sheet] = read.ok ? read.value : [];
  const rowsRead = (sheet?.rows ?? []).map(({ line, cells }) => `${line}: ${cells.join("|")}`);
  return { rows: rowsRead, hidden: sheet?.hidden, hiddenColumns: sheet?.hiddenColumns };
}

const text = (word: string, attributes = "") =>
  `<table:table-cell office:value-type="string" ${attributes}><text:p>${word}</text:p></table:table-cell>`;
const day = (iso: string, attributes = "") =>
  `<table:table-cell office:value-type="date" office:date-value="${iso}" ${attributes}><text:p>${iso}</text:p></table:table-cell>`;
const hours = (value: number, attributes = "") =>
  `<table:table-cell office:value-type="float" office:value="${value}" ${attributes}><text:p>${value}</text:p></table:table-cell>`;
const row = (cells: string, attributes = "") => `<table:table-row ${attributes}>${cells}</table:table-row>`;
const struck = 'table:style-name="ce2"';

describe("a sheet of LibreOffice", () => {
  it("is none where it is a table in a letter, beside which a text may say otherwise", () => {
    const path = join(folder, "brev.odt");
    const table = `<table:table table:name="Tabel1">${row(text("Frikort-ID"))}${row(text("12345"))}</table:table>`;
    const letter = `<office:text><text:p>Kortet er lukket.</text:p>${table}</office:text>`;
    writeFileSync(
      path,
      zipOf({
        "content.xml": `<office:document-content><office:body>${letter}</office:body></office:document-content>`,
      }),
    );
    expect(readWorkbook(path, "comma")).toMatchObject({ ok: false, error: [{ data: { holds: "damaged-workbook" } }] });
  });

  it("is read without the rows that are filtered away, hidden or struck out; they are counted", () => {
    const shift = (attributes = "") =>
      text("Jens Bach", attributes) + day("2026-11-03", attributes) + hours(7, attributes);
    const seen = sheetOf([
      row(text("Navn") + text("Dato") + text("Timer")),
      row(shift(), 'table:visibility="filter"'),
      row(shift(), 'table:visibility="collapse"'),
      row(shift(struck)),
      row(shift('table:style-name="ce3"')),
      row(text("Anne Holm") + day("2026-11-02") + hours(5) + text("gammel", struck)),
      row(shift(), 'table:default-cell-style-name="ce2"'),
    ]);
    expect(seen).toMatchObject({
      rows: ["1: Navn|Dato|Timer", "5: Jens Bach|03-11-2026|7", "6: Anne Holm|02-11-2026|5|"],
      hidden: 4,
    });
  });

  it("takes the style of a cell that has none of its own from its column", () => {
    const columns =
      '<table:table-column table:default-cell-style-name="ce1"/><table:table-column table:number-columns-repeated="2" table:default-cell-style-name="ce2"/>';
    const seen = sheetOf([row(text("Anne Holm") + hours(7) + hours(5, 'table:style-name="ce1"'))], columns);
    expect(seen).toMatchObject({ rows: ["1: Anne Holm||5"], hidden: 0 });
  });

  it("keeps what stands in a cell, without its note and without what is struck out in it", () => {
    const noted =
      '<table:table-cell office:value-type="string"><office:annotation><text:p>husk nøgle</text:p></office:annotation><text:p>Anne<text:s text:c="2"/>Holm</text:p></table:table-cell>';
    const corrected = text('<text:span text:style-name="T1">8</text:span><text:span>4</text:span>');
    expect(sheetOf([row(noted + corrected)]).rows).toEqual(["1: Anne Holm|4"]);
  });

  it("says a cell that is one over several rows beside each of them", () => {
    const name = text("Anne Holm", 'table:number-rows-spanned="2" table:number-columns-spanned="1"');
    const seen = sheetOf([
      row(name + hours(5)),
      row(`<table:covered-table-cell/>${hours(2.5)}`),
      row(`<table:table-cell/>${hours(4)}`),
    ]);
    expect(seen.rows).toEqual(["1: Anne Holm|5", "2: Anne Holm|2,5", "3: |4"]);
  });

  it("tells which columns nobody sees, and counts what is beyond its largest number of rows as not seen", () => {
    const columns =
      '<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/>';
    expect(sheetOf([row(hours(1))], columns).hiddenColumns).toEqual([1, 2]);
    const many = sheetOf([row(hours(1), 'table:number-rows-repeated="200003"')]);
    expect([many.rows.length, many.hidden]).toEqual([200_000, 3]);
  });

  it("made to be slow is read in one pass", () => {
    const long = sheetOf([row(hours(1), 'table:visibility="collapse" table:number-rows-repeated="90000000000"')]);
    expect(long.rows.length).toBe(0);
    expect(sheetOf(["<office:annotation>".repeat(200_000), row(text("<".repeat(100)))]).rows.length).toBe(0);
  });
});
