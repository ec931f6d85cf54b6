import { Buffer } from "node:buffer";
import { inflateSync } from "node:zlib";
import { dictionaryIn, type Entries } from "./pdf-syntax.js";

/** A stream that may be a table of objects: its dictionary, and its bytes as they stand in the file. */
export interface TableStream {
  readonly entries: Entries;
  readonly bytes: Buffer;
}

/** A file without the bytes of its streams, each of which is spaces, where its last table is told, and streams by where their objects begin. */
export interface Outline {
  readonly text: string;
  readonly start: number;
  readonly tables: ReadonlyMap<number, TableStream>;
}

/**
 * Do the tables of a file, from the last on, lead to objects that begin where they stand and have the numbers they say? One that
 * leads into a stream, or into the middle of a number, shows programs an object that is found in no other way.
 */
export function leadsToObjects({ text, start, tables }: Outline): boolean {
  const left = [Number(matchAt(/startxref\s+(\d{1,10})\s/y, text, start)?.[1] ?? Number.NaN)];
  const seen = new Set<number>();
  for (let place = left.pop(); place !== undefined; place = left.pop()) {
    if (seen.has(place)) continue;
    seen.add(place);
    const table = seen.size > tablesMax ? undefined : tableAt(place, text, tables);
    if (table === undefined || !table.objects.every((one) => isObjectAt(one, text))) return false;
    for (const key of ["Prev", "XRefStm"]) if (table.entries.has(key)) left.push(Number(table.entries.get(key)));
  }
  return true;
}

/** More than a file has that is signed and stamped for years, and more objects than fifty slips have. */
export const [tablesMax, objectsMax] = [100, 20_000];

interface Table {
  readonly entries: Entries;
  readonly objects: readonly ObjectPlace[];
}

interface ObjectPlace {
  readonly number: number;
  readonly revision: number;
  readonly place: number;
}

function matchAt(form: RegExp, text: string, place: number): RegExpExecArray | null {
  form.lastIndex = place;
  return form.exec(text);
}

function isObjectAt({ number, revision, place }: ObjectPlace, text: string): boolean {
  const found = matchAt(/\s{0,9}(?<!\S)(\d{1,10})\s+(\d{1,5})\s+obj\b/y, text, place);
  return Number(found?.[1] ?? Number.NaN) === number && Number(found?.[2]) === revision;
}

function tableAt(place: number, text: string, tables: Outline["tables"]): Table | undefined {
  if (!(place < text.length)) return undefined;
  const object = matchAt(/(\s{0,9})(?<!\S)\d{1,10}\s+0\s+obj\b/y, text, place);
  const stream = object === null ? undefined : tables.get(place + (object[1]?.length ?? 0));
  if (object !== null) return stream?.entries.get("Type") === "/XRef" ? tableOf(stream) : undefined;
  const objects: ObjectPlace[] = [];
  let from = matchAt(/\s{0,9}xref(?=\s)/y, text, place)?.[0].length ?? Number.NaN;
  for (from += place; ; ) {
    const [section, first, count] = matchAt(/\s*(\d{1,10})\s+(\d{1,10})(?=\s)/y, text, from) ?? [];
    if (section === undefined) break;
    from += section.length;
    for (let number = Number(first); number < Number(first) + Number(count); number += 1) {
      const [row, at, revision, kind] = matchAt(/\s+(\d{1,10})\s+(\d{1,5})\s+([nf])/y, text, from) ?? [];
      if (row === undefined || objects.length >= objectsMax) return undefined;
      if (kind === "n") objects.push({ number, revision: Number(revision), place: Number(at) });
      from += row.length;
    }
  }
  const end = matchAt(/\s*trailer/y, text, from);
  const entries = end === null ? undefined : dictionaryIn(text.slice(from + end[0].length))?.entries;
  return entries && { entries, objects };
}

/** A table that is a stream: rows of a kind, a place and a revision, each a whole number of some bytes. */
function tableOf({ entries, bytes }: TableStream): Table | undefined {
  const widths = numbersOf(entries.get("W"));
  const sections = numbersOf(entries.get("Index") ?? `[ 0 ${entries.get("Size")} ]`);
  const rows = rowsIn(bytes, entries);
  const [kindWidth = 0, placeWidth = 0, lastWidth = 0] = widths ?? [];
  const isSound = widths?.length === 3 && [kindWidth, placeWidth, lastWidth].every((width) => width <= 6);
  if (!isSound || sections === undefined || rows === undefined) return undefined;
  const objects: ObjectPlace[] = [];
  let from = 0;
  const next = (width: number, absent: number) => {
    from += width;
    return width === 0 ? absent : rows.readUIntBE(from - width, width);
  };
  for (let section = 0; section < sections.length; section += 2) {
    const [first = 0, count = 0] = sections.slice(section, section + 2);
    const isWithin = count <= objectsMax && from + count * (kindWidth + placeWidth + lastWidth) <= rows.length;
    if (!isWithin || objects.length > objectsMax) return undefined;
    for (let number = first; number < first + count; number += 1) {
      const [kind, place, revision] = [next(kindWidth, 1), next(placeWidth, 0), next(lastWidth, 0)];
      if (kind > 2) return undefined;
      if (kind === 1) objects.push({ number, revision, place });
    }
  }
  return { entries, objects };
}

function numbersOf(written = ""): readonly number[] | undefined {
  const [, inside] = /^\[ ((?:\d{1,10} )+)\]$/.exec(written) ?? [];
  return inside?.trim().split(" ").map(Number);
}

/** The bytes of such a stream, deflated or not, each row as it is or by its difference from the one above it. */
function rowsIn(bytes: Buffer, entries: Entries): Buffer | undefined {
  try {
    const packed = entries.has("Filter") ? inflateSync(bytes, { maxOutputLength: tableBytesMax }) : bytes;
    if (!["undefined", "/FlateDecode", "[ /FlateDecode ]"].includes(String(entries.get("Filter")))) return undefined;
    if (!entries.has("DecodeParms")) return packed;
    const [, parms = ""] = /^(?:\[ )?(<< [\s\S]* >>)(?: \])?$/.exec(entries.get("DecodeParms") ?? "") ?? [];
    const how = dictionaryIn(parms)?.entries;
    const columns = Number(how?.get("Columns") ?? 1);
    const isByRow = how !== undefined && /^1\d$/.test(how.get("Predictor") ?? "") && columns >= 1 && columns <= 32;
    return isByRow ? addedUp(packed, columns) : undefined;
  } catch {
    return undefined;
  }
}

const tableBytesMax = 4_194_304;

function addedUp(packed: Buffer, columns: number): Buffer | undefined {
  const rows = Buffer.alloc(Math.floor(packed.length / (columns + 1)) * columns);
  for (let row = 0; row * columns < rows.length; row += 1) {
    const kind = packed[row * (columns + 1)];
    if (kind !== asIs && kind !== byAbove) return undefined;
    for (let column = 0; column < columns; column += 1) {
      const place = row * columns + column;
      const above = kind === byAbove ? (rows[place - columns] ?? 0) : 0;
      rows[place] = (packed[place + row + 1] ?? 0) + above;
    }
  }
  return rows;
}

/** How a row is written: as it is, or by its difference (PNG's filters, as PDF has them). */
const [asIs, byAbove] = [0, 2];
