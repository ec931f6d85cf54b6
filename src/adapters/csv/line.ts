/** What stands between the fields. It is found in the first filled line and stated to the caller. */
export type Delimiter = ";" | "," | "\t";

/** The signs a text cell may not begin with in a spreadsheet: it would be run as a formula. */
const formulaStart = /^'*[=+\-@\t\r]/;

/** A text cell that no spreadsheet runs: an apostrophe stands before it. `plainCell` takes it off again, always. */
export function harmlessCell(text: string): string {
  return formulaStart.test(text) ? `'${text}` : text;
}

/** The text that `harmlessCell` was given. */
export function plainCell(cell: string): string {
  return cell.charCodeAt(0) === apostrophe && formulaStart.test(cell) ? cell.slice(1) : cell;
}

/** The column's letter as a spreadsheet shows it, from its place counted from 0: A, B … Z, AA. */
export function columnLetter(place: number): string {
  const above = place < 26 ? "" : columnLetter(Math.trunc(place / 26) - 1);
  return above + String.fromCharCode(65 + (place % 26));
}

/** The delimiter of a first line: `;` where one stands outside quotes, else tab, else comma. One column alone counts as `;`. */
export function delimiterOf(line: string): Delimiter {
  const outside = line.replaceAll(/"(?:[^"]|"")*"/g, "");
  if (outside.includes(";")) return ";";
  if (outside.includes("\t")) return "\t";
  return outside.includes(",") ? "," : ";";
}

/** A row with quotes and the place of its break; or the field whose quote is not closed, or for whose close more text is needed. */
export type Quoted =
  | { readonly kind: "row"; readonly fields: string[]; readonly end: number }
  | { readonly kind: "unclosed" | "ran-out"; readonly column: number };

const quote = 34;
const apostrophe = 39;
const space = 32;
const lineFeed = 10;
const carriageReturn = 13;

/** The row that begins at `from`. A quote inside a field that does not begin with one is an ordinary sign. */
export function readQuoted(text: string, from: number, delimiter: Delimiter, last: boolean): Quoted {
  const fields: string[] = [];
  let at = from;
  for (;;) {
    const column = fields.length;
    const isQuoted = text.charCodeAt(at) === quote;
    const close = isQuoted ? closingQuote(text, at) : -1;
    if (isQuoted && close < 0) return { kind: "ran-out", column };
    const end = isQuoted ? afterSpaces(text, close + 1) : fieldEnd(text, at, delimiter);
    if (!last && (end >= text.length || (end === text.length - 1 && text[end] === "\r")))
      return { kind: "ran-out", column };
    if (!endsField(text, end, delimiter.charCodeAt(0))) return { kind: "unclosed", column };
    fields.push(isQuoted ? text.slice(at + 1, close).replaceAll('""', '"') : text.slice(at, end));
    if (text[end] !== delimiter) return { kind: "row", fields, end };
    at = end + 1;
  }
}

/** The quote that ends a quoted field: the next one that is not doubled; -1 when there is none. */
function closingQuote(text: string, open: number): number {
  let at = text.indexOf('"', open + 1);
  while (at >= 0 && text.charCodeAt(at + 1) === quote) at = text.indexOf('"', at + 2);
  return at;
}

function afterSpaces(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === space) at += 1;
  return at;
}

function fieldEnd(text: string, from: number, delimiter: Delimiter): number {
  const separator = delimiter.charCodeAt(0);
  let at = from;
  while (!endsField(text, at, separator)) at += 1;
  return at;
}

function endsField(text: string, at: number, separator: number): boolean {
  if (at >= text.length) return true;
  const sign = text.charCodeAt(at);
  return sign === separator || sign === lineFeed || sign === carriageReturn;
}
