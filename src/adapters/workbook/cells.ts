import { addDays, csvDay, day } from "../../values/calendar.js";
import type { DecimalMark } from "../../values/decimal-mark.js";

/** How a number in a cell is shown: as a day, as hours and minutes, with leading zeros, or as it is. */
type Show = "day" | "clock" | "number" | { readonly digits: number };

/** Cells of a workbook as texts: numbers with the decimal mark that holds, days as 30-11-2026, times as 7:24. Nothing is guessed: a number's own format says what it is. */
export class CellTexts {
  private readonly shared: readonly string[];
  private readonly shows: readonly Show[];
  /** The number of 1 January 1904: books of old Macintoshes begin there. */
  private readonly of1904: number;

  constructor(
    parts: ReadonlyMap<string, string>,
    private readonly mark: DecimalMark,
  ) {
    this.shared = sharedTexts(parts.get("xl/sharedStrings.xml") ?? "");
    this.shows = showsOf(parts.get("xl/styles.xml") ?? "");
    const is1904 = /<workbookPr\b[^>]*\bdate1904="(?:1|true)"/.test(parts.get("xl/workbook.xml") ?? "");
    this.of1904 = is1904 ? 0 : 1462;
  }

  /** The text of one cell from its attributes and content. */
  textOf(attributes: string, inner: string): string {
    const type = /\bt="(\w+)"/.exec(attributes)?.[1] ?? "n";
    if (type === "inlineStr") return plainText(inner);
    const value = unescaped(elements(inner, "v")[0]?.inner ?? "");
    if (type === "s") return this.shared[Number(value)] ?? "";
    if (type !== "n" || !/^-?\d+(?:\.\d+)?(?:E[+-]?\d+)?$/i.test(value)) return value;
    return this.numberText(Number(value), this.shows[Number(/\bs="(\d+)"/.exec(attributes)?.[1] ?? 0)] ?? "number");
  }

  private numberText(value: number, show: Show): string {
    if (show === "day" && value >= 1 && value < 2_958_466)
      return csvDay(addDays(day("1904-01-01"), Math.floor(value) - this.of1904));
    if (show === "clock" && value >= 0) return clockText(Math.round(value * 86_400));
    if (typeof show === "object" && Number.isInteger(value)) return String(value).padStart(show.digits, "0");
    const text = String(Number(value.toPrecision(12)));
    return this.mark === "comma" ? text.replace(".", ",") : text;
  }
}

function clockText(seconds: number): string {
  const two = (count: number) => String(count).padStart(2, "0");
  const whole = `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}`;
  return seconds % 60 === 0 ? whole : `${whole}:${two(seconds % 60)}`;
}

function sharedTexts(xml: string): readonly string[] {
  return elements(xml, "si").map(({ inner }) => plainText(inner));
}

/** The letters between the `<t>` marks; phonetic readings left out. */
function plainText(xml: string): string {
  const [shown = ""] = xml.split("<rPh", 1);
  return elements(shown, "t")
    .map(({ inner }) => unescaped(inner))
    .join("");
}

/** The elements of one name, none of which holds another of its name. One pass, whatever the text holds. */
export function elements(
  xml: string,
  name: string,
): readonly { readonly attributes: string; readonly inner: string }[] {
  const pieces = xml.split(new RegExp(`<${name}(?=[\\s>/])`)).slice(1);
  return pieces.map((piece) => {
    const open = piece.indexOf(">");
    const isEmpty = open < 0 || piece[open - 1] === "/";
    const close = isEmpty ? -1 : piece.indexOf(`</${name}>`, open);
    return { attributes: piece.slice(0, Math.max(0, open)), inner: close < 0 ? "" : piece.slice(open + 1, close) };
  });
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replaceAll(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name = "") => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      if (Number.isNaN(code)) return entities[name] ?? whole;
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** How each cell style shows its number: Excel's own formats by number, a book's own by their code. */
function showsOf(xml: string): readonly Show[] {
  const codes = new Map<number, string>();
  for (const { attributes } of elements(xml, "numFmt")) {
    const id = Number(/\bnumFmtId="(\d+)"/.exec(attributes)?.[1]);
    codes.set(id, unescaped(/\bformatCode="([^"]*)"/.exec(attributes)?.[1] ?? ""));
  }
  const styles = elements(xml, "cellXfs")[0]?.inner ?? "";
  return elements(styles, "xf").map(({ attributes }) => {
    const id = Number(/\bnumFmtId="(\d+)"/.exec(attributes)?.[1] ?? 0);
    return showOf(id, codes.get(id));
  });
}

function showOf(id: number, code: string | undefined): Show {
  if (code === undefined) {
    if ((id >= 14 && id <= 17) || id === 22) return "day";
    return (id >= 18 && id <= 21) || (id >= 45 && id <= 47) ? "clock" : "number";
  }
  const signs = code.replaceAll(/"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "").toLowerCase();
  if (/[dy]/.test(signs)) return "day";
  if (/[hs]/.test(signs)) return "clock";
  const zeros = /^0{2,}$/.exec(signs.split(";")[0] ?? "");
  return zeros === null ? "number" : { digits: zeros[0].length };
}
