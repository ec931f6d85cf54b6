import { zipOf } from "./zip.js";

/** A cell of a test's workbook: a text, a number, a truth, or a number shown as a day, a time of day or hours and minutes. */
export type TestCell = string | number | boolean | { readonly show: "day" | "clock" | "hours"; readonly value: number };

/** A sheet of a test's workbook. */
export interface TestSheet {
  readonly name?: string;
  readonly isHidden?: boolean;
  /** Lines that are hidden or filtered away, from 1. */
  readonly hidden?: readonly number[];
  /** Lines that are struck out. */
  readonly struck?: readonly number[];
  /** `A2:A3`. */
  readonly merged?: readonly string[];
  readonly rows: readonly (readonly (TestCell | undefined)[])[];
  /** What another program makes of the sheet's XML. */
  readonly change?: (xml: string) => string;
}

const styles = ["day", "clock", "hours"] as const;

/** A day of November 2026 as a workbook holds it. */
export function november(date: number): TestCell {
  return { show: "day", value: 46_326 + date };
}

/** A time of the day. */
export function clock(hours: number, minutes = 0): TestCell {
  return { show: "clock", value: (hours * 60 + minutes) / 1440 };
}

/** Hours shown as `[h]:mm`. */
export function duration(hours: number): TestCell {
  return { show: "hours", value: hours / 24 };
}

/** A workbook as a program that writes .xlsx makes it. */
export function workbookOf(...sheets: readonly TestSheet[]): Buffer {
  const places = sheets.map((_, place) => place + 1);
  const listed = sheets.map(({ name, isHidden }, place) => {
    const state = isHidden === true ? ' state="hidden"' : "";
    return `<sheet name="${name ?? `Ark${place + 1}`}" sheetId="${place + 1}"${state} r:id="rId${place + 1}"/>`;
  });
  const related = places.map((place) => `<Relationship Id="rId${place}" Target="worksheets/sheet${place}.xml"/>`);
  return zipOf({
    "xl/workbook.xml": `<workbook xmlns:r="x"><sheets>${listed.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships>${related.join("")}</Relationships>`,
    "xl/styles.xml":
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[h]:mm"/></numFmts><fonts><font/><font><b/><strike/></font></fonts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="20"/><xf numFmtId="170"/><xf numFmtId="0" fontId="1"/></cellXfs></styleSheet>',
    ...Object.fromEntries(sheets.map((sheet, place) => [`xl/worksheets/sheet${place + 1}.xml`, sheetXml(sheet)])),
  });
}

function sheetXml({ rows, hidden = [], struck = [], merged = [], change = (xml) => xml }: TestSheet): string {
  const lines = rows.map((cells, at) => {
    const isHidden = hidden.includes(at + 1) ? ' hidden="1"' : "";
    const xml = cells.map((cell, place) => cellXml(cell, `${letterOf(place)}${at + 1}`)).join("");
    const styled = struck.includes(at + 1) ? xml.replaceAll(/<c (r="\w+")(?: s="\d")?/g, '<c $1 s="4"') : xml;
    return `<row r="${at + 1}"${isHidden}>${styled}</row>`;
  });
  const stretches = merged.map((ref) => `<mergeCell ref="${ref}"/>`);
  return change(
    `<worksheet><sheetData>${lines.join("")}</sheetData><mergeCells>${stretches.join("")}</mergeCells></worksheet>`,
  );
}

function cellXml(cell: TestCell | undefined, at: string): string {
  if (cell === undefined) return "";
  if (typeof cell === "string") return `<c r="${at}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  if (typeof cell === "boolean") return `<c r="${at}" t="b"><v>${Number(cell)}</v></c>`;
  if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`;
  return `<c r="${at}" s="${styles.indexOf(cell.show) + 1}"><v>${cell.value}</v></c>`;
}

function letterOf(place: number): string {
  return String.fromCharCode(65 + place);
}
