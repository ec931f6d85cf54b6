import { Buffer } from "node:buffer";

/** How many letters of a page are read: more than any payslip has. */
const lettersMax = 200_000;
const fontsMax = 8;
const mapLettersMax = 20_000;

/**
 * The pieces of text on all pages of a file in the plain form of one of our layouts, in their order; a page in any other form
 * holds none. Nothing is unpacked or followed, and the time is that of a few passes over the bytes.
 */
export function textsOnPages(bytes: Uint8Array): readonly string[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const maps = lettersOf(file);
  const fonts = new Map<string, Letters | undefined>();
  const texts: string[] = [];
  let letters = 0;
  let font: Letters | undefined;
  for (const [, name, codes] of file.matchAll(drawn)) {
    if (name !== undefined) {
      if (!fonts.has(name)) fonts.set(name, maps[fontPlace(name)]);
      font = fonts.get(name);
    } else if (codes !== undefined && font !== undefined) {
      letters += codes.length / 4;
      if (letters > lettersMax) break;
      texts.push(textIn(codes, font));
    }
  }
  return texts;
}

/** Layout 1 sets a font and then shows a text with `Tj`; layout 2, and every other paper since, shows it with `TJ`. */
const drawn = /\/(R|B|F\d) [\d.]{1,6} Tf\n|(?:Td|\[)<([0-9a-f]{4,4000})>(?: 0\] TJ|Tj ET)\n/g;

/** Our files hold the letters of the regular face first, then those of the bold one. */
function fontPlace(name: string): number {
  return name === "R" || name === "F1" ? 0 : 1;
}

type Letters = ReadonlyMap<string, string>;

function lettersOf(file: string): readonly Letters[] {
  const maps: Letters[] = [];
  let begin = file.indexOf("begincmap\n");
  while (begin >= 0 && maps.length < fontsMax) {
    const end = file.indexOf("endcmap", begin);
    maps.push(mapOf(file.slice(begin, Math.min(begin + mapLettersMax, end < 0 ? file.length : end))));
    begin = file.indexOf("begincmap\n", begin + 1);
  }
  return maps;
}

/** Both forms of a range of glyphs: the letter of the first (layout 1), or a list of letters (layout 2). */
function mapOf(body: string): Letters {
  const letters = new Map<string, string>();
  for (const [, first = "", last = "", letter, list] of body.matchAll(
    /^<(\w{4})> ?<(\w{4})> ?(?:<(\w{4})>|\[([<>\w ]*)\])$/gm,
  )) {
    const [from, to] = [Number.parseInt(first, 16), Number.parseInt(last, 16)];
    const codes = list?.match(/\w{4}/g)?.map((code) => Number.parseInt(code, 16));
    for (let code = from; code <= to && code - from < 256; code += 1) {
      const unit = codes?.[code - from] ?? Number.parseInt(letter ?? "0", 16) + code - from;
      letters.set(code.toString(16).padStart(4, "0"), String.fromCharCode(unit));
    }
  }
  return letters;
}

function textIn(codes: string, letters: Letters): string {
  let text = "";
  for (let place = 0; place + 4 <= codes.length; place += 4) text += letters.get(codes.slice(place, place + 4)) ?? "";
  return text;
}
