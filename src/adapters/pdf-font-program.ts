import { type FontFace, long, short } from "./pdf-fonts.js";

/**
 * The part of a font that a document carries, as a TrueType file: the base, and whichever other glyphs it uses.
 * Glyph numbers stay as they are; unused ones above the base are empty.
 */
export function fontProgram(face: FontFace, extras: readonly number[]): Uint8Array {
  const count = (extras.at(-1) ?? face.baseCount - 1) + 1;
  const { head, hhea, maxp, hmtx } = face.tables;
  const { glyf, loca } = outlines(face, extras, count);
  const tables: readonly (readonly [string, Uint8Array])[] = [
    ["glyf", glyf],
    ["head", changed(head, 8, 0, 0)],
    ["hhea", changed(hhea, 34, count)],
    ["hmtx", hmtx.subarray(0, count * 4)],
    ["loca", loca],
    ["maxp", changed(maxp, 4, count)],
  ];
  return joined(tables);
}

function outlines(face: FontFace, extras: readonly number[], count: number): { glyf: Uint8Array; loca: Uint8Array } {
  const source = face.tables;
  const start = (glyph: number) => short(source.loca, glyph * 2) * 2;
  const wanted = new Set(extras);
  const loca = new Uint8Array((count + 1) * 2);
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (let glyph = 0; glyph < count; glyph++) {
    setShort(loca, glyph * 2, length / 2);
    if (glyph >= face.baseCount && !wanted.has(glyph)) continue;
    const piece = source.glyf.subarray(start(glyph), start(glyph + 1));
    pieces.push(piece);
    length += piece.length;
  }
  setShort(loca, count * 2, length / 2);
  return { glyf: concatenated(pieces, length), loca };
}

function concatenated(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let place = 0;
  for (const piece of pieces) {
    whole.set(piece, place);
    place += piece.length;
  }
  return whole;
}

function joined(tables: readonly (readonly [string, Uint8Array])[]): Uint8Array {
  let length = 12 + tables.length * 16;
  for (const [, table] of tables) length += padded(table.length);
  const file = new Uint8Array(length);
  file.set([0, 1, 0, 0, 0, tables.length, 0, 64, 0, 2, 0, tables.length * 16 - 64]);
  let place = 12 + tables.length * 16;
  let headPlace = 0;
  let sum = 0;
  for (const [index, [tag, table]] of tables.entries()) {
    const entry = 12 + index * 16;
    for (let letter = 0; letter < 4; letter++) file[entry + letter] = tag.charCodeAt(letter);
    file.set(table, place);
    const own = checksum(file, place, padded(table.length));
    sum += own;
    setLong(file, entry + 4, own);
    setLong(file, entry + 8, place);
    setLong(file, entry + 12, table.length);
    if (tag === "head") headPlace = place;
    place += padded(table.length);
  }
  setLong(file, headPlace + 8, (0xb1b0afba - sum - checksum(file, 0, 12 + tables.length * 16)) >>> 0);
  return file;
}

function checksum(file: Uint8Array, from: number, length: number): number {
  let sum = 0;
  for (let place = from; place < from + length; place += 4) sum = (sum + long(file, place)) >>> 0;
  return sum;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

function changed(table: Uint8Array, place: number, ...shorts: readonly number[]): Uint8Array {
  const copy = table.slice();
  for (const [index, value] of shorts.entries()) setShort(copy, place + index * 2, value);
  return copy;
}

function setShort(bytes: Uint8Array, place: number, value: number): void {
  bytes[place] = value >> 8;
  bytes[place + 1] = value & 255;
}

function setLong(bytes: Uint8Array, place: number, value: number): void {
  setShort(bytes, place, value >>> 16);
  setShort(bytes, place + 2, value & 0xffff);
}
