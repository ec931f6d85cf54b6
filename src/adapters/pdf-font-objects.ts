import { digestOf } from "../values/digest.js";
import { fontProgram } from "./pdf-font-program.js";
import type { FontFace } from "./pdf-fonts.js";
import { object, type PdfFile, reserve, stream } from "./pdf-objects.js";

/** One face as a document carries it: everything but the object numbers, so that documents can share it. */
interface CarriedFont {
  readonly name: string;
  readonly program: Uint8Array;
  readonly widths: string;
  readonly letters: string;
}

const cutsMax = 64;
const cuts = new WeakMap<FontFace, Map<string, CarriedFont>>();

/** Writes the five objects of one face and gives the number pages refer to. `extras` are the glyphs used beyond the base. */
export function putFont(file: PdfFile, face: FontFace, extras: ReadonlySet<number>): number {
  const font = carried(
    face,
    [...extras].sort((one, other) => one - other),
  );
  const [whole, descendant, descriptor, program, letters] = [
    reserve(file),
    reserve(file),
    reserve(file),
    reserve(file),
    reserve(file),
  ];
  object(
    file,
    whole,
    `<</Type/Font/Subtype/Type0/BaseFont/${font.name}/Encoding/Identity-H/DescendantFonts[${descendant} 0 R]/ToUnicode ${letters} 0 R>>`,
  );
  object(
    file,
    descendant,
    `<</Type/Font/Subtype/CIDFontType2/BaseFont/${font.name}/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>` +
      `/FontDescriptor ${descriptor} 0 R/CIDToGIDMap/Identity/DW 1000/W[${font.widths}]>>`,
  );
  object(
    file,
    descriptor,
    `<</Type/FontDescriptor/FontName/${font.name}/Flags 4/FontBBox[${face.box.join(" ")}]/ItalicAngle 0/Ascent ${face.ascent}` +
      `/Descent ${face.descent}/CapHeight ${face.capHeight}/StemV ${stemOf(face)}/FontFile2 ${program} 0 R>>`,
  );
  stream(file, program, `/Length1 ${font.program.length}`, font.program);
  stream(file, letters, "", font.letters);
  return whole;
}

/** A cut made once serves every later document that needs the same letters. */
function carried(face: FontFace, extras: readonly number[]): CarriedFont {
  const known = cuts.get(face) ?? new Map<string, CarriedFont>();
  cuts.set(face, known);
  const key = extras.join(" ");
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= cutsMax) known.clear();
  const made = {
    name: `${tagOf(key)}+${face.name}`,
    program: fontProgram(face, extras),
    widths: widthsOf(face, extras),
    letters: lettersOf(face, extras),
  };
  known.set(key, made);
  return made;
}

/** Six capitals that differ between different cuts of one font. */
function tagOf(key: string): string {
  return [...digestOf(key).slice(0, 6)].map((digit) => String.fromCharCode(65 + Number.parseInt(digit, 16))).join("");
}

/** Regular strokes are about 84 thousandths wide, semi-bold ones about 130; readers use it only to choose a stand-in. */
function stemOf(face: FontFace): number {
  return 50 + Math.round((face.weight / 65) ** 2);
}

function widthsOf(face: FontFace, extras: readonly number[]): string {
  const base = `0[${face.advances.subarray(0, face.baseCount).join(" ")}]`;
  return base + extras.map((glyph) => `${glyph}[${face.advances[glyph] ?? 0}]`).join("");
}

/** Which letter each glyph stands for, with glyphs that follow one another as their letters do in one row. */
function lettersOf(face: FontFace, extras: readonly number[]): string {
  const glyphs = [...Array.from({ length: face.baseCount - 1 }, (_, place) => place + 1), ...extras];
  const runs: { first: number; last: number; letter: number }[] = [];
  for (const glyph of glyphs) {
    const letter = face.letters[glyph] ?? 0;
    const run = runs.at(-1);
    const follows = run !== undefined && glyph === run.last + 1 && letter === run.letter + glyph - run.first;
    if (follows && glyph % 256 !== 0 && letter % 256 !== 0) run.last = glyph;
    else runs.push({ first: glyph, last: glyph, letter });
  }
  const rows = runs.map((run) => `<${hex(run.first)}><${hex(run.last)}><${hex(run.letter)}>\n`);
  let maps = "";
  for (let place = 0; place < rows.length; place += 100) {
    const part = rows.slice(place, place + 100);
    maps += `${part.length} beginbfrange\n${part.join("")}endbfrange\n`;
  }
  return (
    "/CIDInit/ProcSet findresource begin\n12 dict begin\nbegincmap\n/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n" +
    "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n1 begincodespacerange\n<0000><ffff>\nendcodespacerange\n" +
    `${maps}endcmap\nCMapName currentdict/CMap defineresource pop\nend\nend\n`
  );
}

function hex(number: number): string {
  return number.toString(16).padStart(4, "0");
}
