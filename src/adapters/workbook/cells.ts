import { addDays, csvDay, day } from "../../values/calendar.js";
import type { DecimalMark } from "../../values/decimal-mark.js";
import { elements, firstElement, unescaped } from "./xml.js";

/** How a number in a cell is shown: as a day, as hours and minutes, with leading zeros, as another number than it is, or as it is. */
type Show = "day" | "moment" | "clock" | "number" | { readonly digits: number } | { readonly otherwise: string };

/** Cells of a workbook as texts: numbers with the decimal mark that holds, days as 30-11-2026, times as 7:24. Nothing is guessed: a number's own format says what it is. */
export class CellTexts {
  private readonly shared: readonly string[];
  private readonly shows: readonly Show[];
  /** Of each cell style: is its text struck out? */
  private readonly struck: readonly boolean[];
  /** The number of 1 January 1904: books of old Macintoshes begin there. */
  private readonly of1904: number;

  constructor(
    parts: ReadonlyMap<string, string>,
    private readonly mark: DecimalMark,
  ) {
    this.shared = sharedTexts(parts.get("xl/sharedstrings.xml") ?? "");
    this.shows = showsOf(parts.get("xl/styles.xml") ?? "");
    this.struck = struckIn(parts.get("xl/styles.xml") ?? "");
    const is1904 = /<workbookPr\b[^>]*\bdate1904="(?:1|true)"/.test(parts.get("xl/workbook.xml") ?? "");
    this.of1904 = is1904 ? 0 : 1462;
  }

  /** A person who strikes a cell out has taken it back. */
  isStruck(attributes: string): boolean {
    return this.struck[styleOf(attributes)] === true;
  }

  /** The text of one cell from its attributes and content: the result of a formula, which may be an empty text, or where none is kept the formula. */
  textOf(attributes: string, inner: string): string {
    const type = /(?:^|\s)t="(\w+)"/.exec(attributes)?.[1] ?? "n";
    if (type === "inlineStr") return plainText(inner);
    const value = unescaped(firstElement(inner, "v")?.inner ?? "");
    const formula = value === "" && type !== "str" ? firstElement(inner, "f") : undefined;
    if (formula !== undefined) return `=${unescaped(formula.inner)}`;
    if (type === "b") return value === "1" ? "TRUE" : "FALSE";
    if (type === "d") return isoText(value);
    if (type === "str") return plainLetters(value);
    if (type === "s") return this.shared[Number(value)] ?? "#REF!";
    if (type !== "n" || !/^-?\d+(?:\.\d+)?(?:E[+-]?\d+)?$/i.test(value)) return value;
    return this.numberText(Number(value), this.shows[styleOf(attributes)] ?? "number");
  }

  private dayText(value: number): string {
    return csvDay(addDays(day("1904-01-01"), Math.floor(value) - this.of1904));
  }

  private numberText(value: number, show: Show): string {
    const isDay = value >= 1 && value < 2_958_466;
    if (show === "day" && isDay) return this.dayText(value);
    const isMoment = show === "moment" || (show === "clock" && value > clockDaysMax);
    if (isMoment && isDay) {
      const second = Math.round((value - Math.floor(value)) * 86_400);
      return `${this.dayText(value)} ${clockText(second)}`;
    }
    if ((show === "clock" || show === "moment") && value >= 0) return clockText(Math.round(value * 86_400));
    if (typeof show === "object" && "digits" in show && Number.isInteger(value))
      return String(value).padStart(show.digits, "0");
    const text = String(Number(value.toPrecision(12)));
    const own = this.mark === "comma" ? text.replace(".", ",") : text;
    return typeof show === "object" && "otherwise" in show ? `${own} ${show.otherwise}` : own;
  }
}

/** More days than these in a cell that shows a time of day are a date with it. */
const clockDaysMax = 366;

/** `2026-11-02T08:00:00` of a cell of dates, as days and times are read. */
function isoText(value: string): string {
  return value.replace(/T00:00(?::00(?:\.0+)?)?Z?$/, "").replace("T", " ");
}

/** `_x000D_` and its like are letters that XML cannot hold. */
function plainLetters(text: string): string {
  return text.replaceAll(/_x([0-9A-F]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function clockText(seconds: number): string {
  const two = (count: number) => String(count).padStart(2, "0");
  const whole = `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? whole : `${whole}:${two(seconds % 60)}`;
}

function sharedTexts(xml: string): readonly string[] {
  return Array.from(elements(xml, "si"), ({ inner }) => plainText(inner));
}

const strike = /<(?:\w+:)?strike(?:\s+val="(?:1|true)")?\s*\/?>/;

/** The letters between the `<t>` marks; phonetic readings and stretches that are struck out left out. */
function plainText(xml: string): string {
  const [shown = ""] = xml.split("<rPh", 1);
  let text = "";
  for (const { inner } of strike.test(shown) ? elements(shown, "r") : [{ inner: shown }]) {
    if (strike.test(inner)) continue;
    for (const { inner: letters } of elements(inner, "t")) text += plainLetters(unescaped(letters));
  }
  return text;
}

/** How each cell style shows its number: Excel's own formats by number, a book's own by their code. */
function showsOf(xml: string): readonly Show[] {
  const codes = new Map<number, string>();
  for (const { attributes } of elements(xml, "numFmt")) {
    const id = Number(/\bnumFmtId="(\d+)"/.exec(attributes)?.[1]);
    codes.set(id, unescaped(/\bformatCode="([^"]*)"/.exec(attributes)?.[1] ?? ""));
  }
  const styles = firstElement(xml, "cellXfs")?.inner ?? "";
  return Array.from(elements(styles, "xf"), ({ attributes }) => {
    const id = Number(/\bnumFmtId="(\d+)"/.exec(attributes)?.[1] ?? 0);
    return showOf(id, codes.get(id));
  });
}

/** Of each cell style whether its font is struck out. */
function struckIn(xml: string): readonly boolean[] {
  const fonts = Array.from(elements(firstElement(xml, "fonts")?.inner ?? "", "font"), ({ inner }) =>
    strike.test(inner),
  );
  if (!fonts.includes(true)) return [];
  const styles = firstElement(xml, "cellXfs")?.inner ?? "";
  return Array.from(
    elements(styles, "xf"),
    ({ attributes }) => fonts[Number(/\bfontId="(\d+)"/.exec(attributes)?.[1])] === true,
  );
}

function styleOf(attributes: string): number {
  return Number(/(?:^|\s)s="(\d+)"/.exec(attributes)?.[1] ?? 0);
}

function showOf(id: number, code: string | undefined): Show {
  if (code === undefined) {
    if (id === 22) return "moment";
    if (id >= 14 && id <= 17) return "day";
    if (id === 9 || id === 10) return { otherwise: "%" };
    return (id >= 18 && id <= 21) || (id >= 45 && id <= 47) ? "clock" : "number";
  }
  const signs = code.replaceAll(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "").toLowerCase();
  if (/[dy]/.test(signs)) return /[hs]/.test(signs) ? "moment" : "day";
  if (/[hs]/.test(signs)) return "clock";
  const [above = ""] = signs.split(";");
  if (isOtherwise(code, above)) return { otherwise: code };
  const zeros = /^0{2,}$/.exec(above);
  return zeros === null ? "number" : { digits: zeros[0].length };
}

/** Does a format show per cent, thousands, another currency, figures of its own, or nothing at all? A person then reads another number. */
function isOtherwise(code: string, above: string): boolean {
  const isScaled = /%|[0#?],+(?![0#?,])/.test(above);
  const isEmpty = !/[0#?@]|general|standard/.test(above);
  const ownFigures = /"[^"]*\d[^"]*"|\\\d/.test(code);
  return isScaled || isEmpty || ownFigures || /[€£¥]|\[\$(?!-|kr|dkk)|\b(?:EUR|USD|GBP|SEK|NOK)\b/i.test(code);
}
