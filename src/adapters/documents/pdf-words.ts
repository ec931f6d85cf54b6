import { Buffer } from "node:buffer";
import type { VoucherEntry } from "../../ledger/entry.js";
import { showAmount } from "../../values/money.js";

/** How many letters of a page are read: more than any payslip has. */
const lettersMax = 200_000;

/**
 * The first of the figures that decide which is not among the words of the page, or nothing: for pages whose layout this
 * program cannot draw. Our own plain form of text and fonts is read; a page in any other form holds no words.
 */
export function missingOnPage(bytes: Uint8Array, entry: VoucherEntry): string | undefined {
  const words = wordsOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1"));
  const wanted: readonly (readonly [field: string, text: string])[] = [
    ["voucher", entry.voucher],
    ["card", entry.card],
    ["counted", showAmount(entry.counted)],
    ["payout", showAmount(entry.payout)],
  ];
  return wanted.find(([, text]) => !words.includes(text))?.[0];
}

/** Does one of these texts stand alone on a page? */
export function standsOnPage(bytes: Uint8Array, texts: readonly string[]): boolean {
  const words = wordsOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1"));
  return words.split("\n").some((line) => texts.includes(line));
}

/** The texts of all pages, a line each, read with each of the file's letter maps that has all their glyphs. */
function wordsOf(file: string): string {
  const maps = lettersOf(file);
  const lines: string[] = [];
  let letters = 0;
  for (const [, codes = ""] of file.matchAll(/Td<([0-9a-f]{4,4000})>Tj ET\n/g)) {
    letters += codes.length / 4;
    if (letters > lettersMax) break;
    for (const map of maps) lines.push(textIn(codes, map));
  }
  return lines.join("\n");
}

type Letters = ReadonlyMap<string, string>;

const mapsMax = 8;
const mapLettersMax = 20_000;

function lettersOf(file: string): readonly Letters[] {
  const maps: Letters[] = [];
  let begin = file.indexOf("begincmap\n");
  while (begin >= 0 && maps.length < mapsMax) {
    maps.push(mapOf(file.slice(begin, Math.min(begin + mapLettersMax, after(file, "endcmap", begin)))));
    begin = file.indexOf("begincmap\n", begin + 1);
  }
  return maps;
}

function after(file: string, word: string, from: number): number {
  const place = file.indexOf(word, from);
  return place < 0 ? file.length : place;
}

function mapOf(body: string): Letters {
  const letters = new Map<string, string>();
  for (const [, first = "", last = "", letter = ""] of body.matchAll(/^<(\w{4})><(\w{4})><(\w{4})>$/gm)) {
    const [from, to] = [Number.parseInt(first, 16), Number.parseInt(last, 16)];
    for (let code = from; code <= to && code - from < 256; code += 1) {
      letters.set(code.toString(16).padStart(4, "0"), String.fromCharCode(Number.parseInt(letter, 16) + code - from));
    }
  }
  return letters;
}

function textIn(codes: string, letters: Letters): string {
  let text = "";
  for (let place = 0; place + 4 <= codes.length; place += 4) text += letters.get(codes.slice(place, place + 4)) ?? "";
  return text;
}
