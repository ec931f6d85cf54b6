import type { Buffer } from "node:buffer";

/**
 * Is a TrueType font nothing but outlines, which every program draws alike where they are placed? Instructions move the points of a
 * letter, pictures or colours stand in its place, a bearing that is not where the letter begins moves all of it, and what is not as
 * long as it says is drawn by some. Ours have none of these, nor letters that are made of others.
 */
export function isNothingButOutlines(font: Buffer): boolean {
  try {
    const tables = new Map<string, Buffer>();
    const count = font.readUInt16BE(4);
    for (let place = 12; place < 12 + count * 16; place += 16) {
      const [from, length] = [font.readUInt32BE(place + 8), font.readUInt32BE(place + 12)];
      tables.set(font.toString("latin1", place, place + 4), font.subarray(from, from + length));
    }
    const isOurs = [...tables.keys()].every((tag) => ofOutlines.has(tag)) && tables.size === count;
    return isOurs && forms.has(font.readUInt32BE(0)) && areWhole(tables);
  } catch {
    return false;
  }
}

/** TrueType, as most write it and as Apple does. */
const forms: ReadonlySet<number> = new Set([0x00010000, 0x74727565]);

const ofOutlines: ReadonlySet<string> = new Set(["glyf", "head", "hhea", "hmtx", "loca", "maxp"]);

function areWhole(tables: ReadonlyMap<string, Buffer>): boolean {
  const [glyf, head, hhea] = ["glyf", "head", "hhea"].map((tag) => tables.get(tag));
  const [hmtx, loca, maxp] = ["hmtx", "loca", "maxp"].map((tag) => tables.get(tag));
  if (!glyf || !head || !hhea || !hmtx || !loca || !maxp) return false;
  const [form, count, metrics] = [head.readInt16BE(50), maxp.readUInt16BE(4), hhea.readUInt16BE(34)];
  if ((form !== 0 && form !== 1) || loca.length < (count + 1) * (form + 1) * 2) return false;
  const at = (glyph: number) => (form === 1 ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2);
  for (let glyph = 0; glyph < count; glyph += 1) {
    const [from, to] = [at(glyph), at(glyph + 1)];
    if (from > to || to > glyf.length) return false;
    if (from === to) continue;
    const bearing = hmtx.readInt16BE(glyph < metrics ? glyph * 4 + 2 : metrics * 4 + (glyph - metrics) * 2);
    const begin = beginOf(glyf.subarray(from, to));
    if (begin === undefined || Math.abs(begin - bearing) > roundedOff) return false;
  }
  return true;
}

/** Ghostscript writes bearings anew, a unit of the font beside where they were. */
const roundedOff = 2;

/** Where a letter begins from the left; nothing where it has instructions, is made of others, or is not written to its end. */
function beginOf(glyph: Buffer): number | undefined {
  const contours = glyph.readInt16BE(0);
  if (contours < 1) return undefined;
  const ends = Array.from({ length: contours }, (_, contour) => glyph.readUInt16BE(10 + contour * 2));
  const areInTurn = ends.every((end, contour) => end > (ends[contour - 1] ?? -1));
  let place = 10 + contours * 2;
  if (!areInTurn || glyph.readUInt16BE(place) !== 0) return undefined;
  place += 2;
  const points = (ends.at(-1) ?? 0) + 1;
  const flags: number[] = [];
  while (flags.length < points) {
    const flag = glyph.readUInt8(place);
    const times = (flag & repeats) === 0 ? 1 : 1 + glyph.readUInt8(place + 1);
    place += times === 1 && (flag & repeats) === 0 ? 1 : 2;
    for (let time = 0; time < times; time += 1) flags.push(flag);
  }
  let [x, begin, length] = [0, Number.POSITIVE_INFINITY, 0];
  for (const flag of flags) {
    const isSame = (flag & sameX) !== 0;
    if ((flag & shortX) !== 0) {
      x += isSame ? glyph.readUInt8(place) : -glyph.readUInt8(place);
      place += 1;
    } else if (!isSame) {
      x += glyph.readInt16BE(place);
      place += 2;
    }
    begin = Math.min(begin, x);
    length += (flag & shortY) !== 0 ? 1 : (flag & sameY) !== 0 ? 0 : 2;
  }
  const rest = glyph.length - place - length;
  const isWhole = flags.length === points && rest >= 0 && rest < 4;
  return isWhole && glyph.readInt16BE(2) === begin ? begin : undefined;
}

/** How the points of an outline are written: one byte or two, and the sign of the one, or whether a place is that of the point before. */
const [shortX, shortY, repeats, sameX, sameY] = [0x02, 0x04, 0x08, 0x10, 0x20];
