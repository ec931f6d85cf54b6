import { Buffer } from "node:buffer";

/** A part of a workbook as text: UTF-8, or UTF-16 with its mark. */
export function xmlText(bytes: Uint8Array): string {
  const part = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (part[0] === 0xff && part[1] === 0xfe) return part.toString("utf16le", 2);
  if (part[0] === 0xfe && part[1] === 0xff) return Buffer.from(part.subarray(2)).swap16().toString("utf16le");
  return part.toString("utf8").replace(/^\ufeff/, "");
}

const unusual = /<\/?[\w.-]+:[\w.-]+[\s>/]|=\s*'|\s=|=\s+"|<!|"[^"<]*>[^"<]*"/;
const tag = /<([\w.-]+:)?([\w.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g;
const attribute = /\s+([\w:.-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;

/**
 * The same XML in the one form that `elements` reads: without comments, sections of CDATA and prefixes of elements, and with
 * every attribute between double quotes. A part that declares a document type or entities is none of ours: nothing.
 */
export function plainXml(xml: string): string | undefined {
  if (!unusual.test(xml)) return xml;
  const text = xml
    .replaceAll(/<!--[\s\S]*?-->/g, "")
    .replaceAll(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, inner: string) => escaped(inner));
  if (text.includes("<!")) return undefined;
  return text
    .replaceAll(/<\/[\w.-]+:([\w.-]+)\s*>/g, "</$1>")
    .replaceAll(tag, (_, _prefix: string | undefined, name: string, attributes: string, end: string) => {
      const plain = attributes.replaceAll(
        attribute,
        (_whole, key: string, double?: string, single?: string) => ` ${key}="${escaped(double ?? single ?? "")}"`,
      );
      return `<${name}${plain}${end}>`;
    });
}

function escaped(text: string): string {
  return text
    .replaceAll(/&(?!(?:#x?[0-9a-f]+|\w+);)/gi, "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** One element: its attributes as they stand, and what is between its marks. */
interface XmlElement {
  readonly attributes: string;
  readonly inner: string;
}

/** The elements of one name, none of which holds another of its name, one by one: a hostile part has millions. One pass, whatever the text holds. */
export function* elements(xml: string, name: string): Generator<XmlElement, void> {
  const mark = new RegExp(`<${name}(?=[\\s>/])`, "g");
  for (let found = mark.exec(xml); found !== null; ) {
    const from = mark.lastIndex;
    found = mark.exec(xml);
    const piece = xml.slice(from, found?.index);
    const open = piece.indexOf(">");
    const isEmpty = open < 0 || piece[open - 1] === "/";
    const close = isEmpty ? -1 : piece.indexOf(`</${name}>`, open);
    yield { attributes: piece.slice(0, Math.max(0, open)), inner: close < 0 ? "" : piece.slice(open + 1, close) };
  }
}

export function firstElement(xml: string, name: string): XmlElement | undefined {
  return elements(xml, name).next().value ?? undefined;
}

/** The value of an attribute, of any prefix; nothing when it is not there. */
export function attributeOf(attributes: string, name: string): string | undefined {
  const value = new RegExp(`(?:^|\\s)(?:[\\w.-]+:)?${name}="([^"]*)"`).exec(attributes)?.[1];
  return value === undefined ? undefined : unescaped(value);
}

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

export function unescaped(text: string): string {
  return text.replaceAll(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name = "") => {
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      if (Number.isNaN(code)) return entities[name] ?? whole;
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
