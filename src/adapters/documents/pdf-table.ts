import { Buffer } from "node:buffer";
import { inflateSync } from "node:zlib";
import { dictionaryIn, type Entries } from "./pdf-syntax.js";

/** A stream that may be a table of objects: its dictionary, and its bytes as they stand in the file. */
export interface TableStream {
  readonly entries: Entries;
  readonly bytes: Buffer;
}

/** A file without the bytes of its streams, each of which is spaces, and where its last table is told. */
export interface Outline {
  readonly text: string;
  readonly start: number;
  /** Its streams by where their objects begin. */
  readonly tables: ReadonlyMap<number, TableStream>;
  /** The numbers of the objects in its object streams, by the numbers of these. */
  readonly packs: readonly (readonly [pack: number, inside: readonly number[]])[];
}

/**
 * Do the tables of a file, from the last on, lead to objects that begin where they stand and have the numbers they say, each number
 * once in a table? One that leads into a stream or the middle of a number, or says two things, shows some programs another object.
 */
export function leadsToObjects(outline: Outline): boolean {
  const { text, start } = outline;
  const left = [matchAt(/startxref\s+(\d{1,10})\s/y, text, start)?.[1]];
  const seen = new Set<string>();
  let size: number | undefined;
  for (let place = left.pop(); place !== undefined; place = left.pop()) {
    if (seen.has(place)) continue;
    seen.add(place);
    const table = /^\d+$/.test(place) && seen.size <= tablesMax ? tableAt(Number(place), outline) : undefined;
    if (table === undefined) return false;
    const most = size ?? sizeOf(table.entries);
    const isOnce = new Set(table.rows.map(({ number }) => number)).size === table.rows.length;
    if (!isOnce || !table.rows.every((row) => row.number < most && isTrue(row, outline))) return false;
    size = most;
    left.push(table.entries.get("Prev"));
  }
  return size !== undefined;
}

/** The numbers of objects are below it; Poppler writes it wrong when it merges, and whoever holds to it then finds no catalog. */
function sizeOf(trailer: Entries): number {
  const [size, root] = [Number(trailer.get("Size")), Number(/^(\d+) /.exec(trailer.get("Root") ?? "")?.[1])];
  return root >= size ? Number.POSITIVE_INFINITY : size;
}

/** More than a file has that is signed and stamped for years, and more objects than fifty slips have. */
export const [tablesMax, objectsMax] = [100, 20_000];

interface Table {
  readonly entries: Entries;
  readonly rows: readonly Row[];
}

/** An object that is free, that stands at a place and has a revision, or that is the one of its number in an object stream. */
interface Row {
  readonly number: number;
  readonly kind: number;
  readonly place: number;
  readonly last: number;
}

const [free, standing, packed] = [0, 1, 2];

function matchAt(form: RegExp, text: string, place: number): RegExpExecArray | null {
  form.lastIndex = place;
  return form.exec(text);
}

function isTrue({ number, kind, place, last }: Row, { text, packs }: Outline): boolean {
  if (kind === packed) {
    const inside = packs.filter(([pack]) => pack === place);
    return inside.length > 0 && inside.every(([, numbers]) => numbers[last] === number);
  }
  if (kind !== standing) return kind === free;
  const found = matchAt(/\s{0,9}(?<!\S)(\d{1,10})\s+(\d{1,5})\s+obj\b/y, text, place);
  return Number(found?.[1] ?? Number.NaN) === number && Number(found?.[2]) === last;
}

function tableAt(place: number, { text, tables }: Outline): Table | undefined {
  if (place >= text.length) return undefined;
  const object = matchAt(/(\s{0,9})(?<!\S)\d{1,10}\s+0\s+obj\b/y, text, place);
  const stream = object === null ? undefined : tables.get(place + (object[1]?.length ?? 0));
  if (object !== null) return stream?.entries.get("Type") === "/XRef" ? tableOf(stream) : undefined;
  const rows: Row[] = [];
  let from = matchAt(/\s{0,9}xref(?=\s)/y, text, place)?.[0].length ?? Number.NaN;
  for (from += place; ; ) {
    const [section, first, count] = matchAt(/\s*(\d{1,10})\s+(\d{1,10})(?=\s)/y, text, from) ?? [];
    if (section === undefined) break;
    from += section.length;
    for (let number = Number(first); number < Number(first) + Number(count); number += 1) {
      const [row, at, last, kind] = matchAt(/\s+(\d{1,10})\s+(\d{1,5})\s+([nf])/y, text, from) ?? [];
      if (row === undefined || rows.length >= objectsMax) return undefined;
      rows.push({ number, kind: kind === "n" ? standing : free, place: Number(at), last: Number(last) });
      from += row.length;
    }
  }
  const end = matchAt(/\s*trailer/y, text, from);
  const entries = end === null ? undefined : dictionaryIn(text.slice(from + end[0].length))?.entries;
  return entries && { entries, rows };
}

/** A table that is a stream: rows of a kind and two numbers, each a whole number of some bytes. */
function tableOf({ entries, bytes }: TableStream): Table | undefined {
  const widths = numbersOf(entries.get("W"));
  const sections = numbersOf(entries.get("Index") ?? `[ 0 ${entries.get("Size")} ]`);
  const written = rowsIn(bytes, entries);
  const [kindWidth = 0, placeWidth = 0, lastWidth = 0] = widths ?? [];
  const isSound = widths?.length === 3 && [kindWidth, placeWidth, lastWidth].every((width) => width <= 6);
  if (!isSound || sections === undefined || written === undefined) return undefined;
  const rows: Row[] = [];
  let from = 0;
  const next = (width: number, absent: number) => {
    from += width;
    return width === 0 ? absent : written.readUIntBE(from - width, width);
  };
  for (let section = 0; section < sections.length; section += 2) {
    const [first = 0, count = 0] = sections.slice(section, section + 2);
    const length = count * (kindWidth + placeWidth + lastWidth);
    if (rows.length + count > objectsMax || from + length > written.length) return undefined;
    for (let number = first; number < first + count; number += 1)
      rows.push({ number, kind: next(kindWidth, standing), place: next(placeWidth, 0), last: next(lastWidth, 0) });
  }
  return { entries, rows };
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
