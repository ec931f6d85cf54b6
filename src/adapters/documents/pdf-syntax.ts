import { Buffer } from "node:buffer";

/** A text in parentheses, as far as savers nest them. */
const text = String.raw`\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*\)`;
const name = String.raw`\/[^\s\0/<>[\](){}%]*`;

/**
 * The names outside of texts and comments. Ours write by number nothing but a slash; a letter that is written so stays a name unknown.
 * Nothing where a text is not closed, or an object seems to begin in a text or a comment.
 */
export function namesIn(written: string): ReadonlySet<string> | undefined {
  const names = new Set<string>();
  for (const [token] of written.matchAll(marks)) {
    if (token.startsWith("/")) names.add(token.slice(1).replace(/#2f/gi, "/"));
    else if (token.length === 1 && token !== "%") return undefined;
    else if (/\sobj\b/.test(token)) return undefined;
  }
  return names;
}

const marks = new RegExp(`%[^\\r\\n]*|${text}|${name}|[()]`, "g");

/** The entries of a dictionary: each key without its slash, and its value with one space between its tokens. */
export type Entries = ReadonlyMap<string, string>;

/** Reads the dictionary that a text begins with, and what follows it. Nothing where it is not closed, or where a key stands twice. */
export function dictionaryIn(written: string): { readonly entries: Entries; readonly rest: string } | undefined {
  const entries = new Map<string, string[]>();
  let value: string[] | undefined;
  let depth = 0;
  const token = new RegExp(tokens, "y");
  for (let found = token.exec(written); found !== null; found = token.exec(written)) {
    const [, own] = found;
    if (own === undefined) continue;
    if (depth === 0 && own !== "<<") return undefined;
    if (own === ">>" && depth === 1) {
      const ended = [...entries].map(([key, parts]): [string, string] => [key, parts.join(" ")]);
      return { entries: new Map(ended), rest: written.slice(token.lastIndex) };
    }
    const isKey = depth === 1 && own.startsWith("/") && value?.length !== 0;
    if (isKey && entries.has(own.slice(1))) return undefined;
    if (isKey) {
      value = [];
      entries.set(own.slice(1), value);
    } else if (depth > 0 && value === undefined) return undefined;
    else value?.push(own);
    if (own === "<<" || own === "[") depth += 1;
    if (own === ">>" || own === "]") depth -= 1;
  }
  return undefined;
}

const tokens = `(?:[\\s\\0]|%[^\\r\\n]*)+|(<<|>>|[[\\]]|<[\\dA-Fa-f\\s]*>|${text}|${name}|[^\\s\\0/<>[\\](){}%]+)`;

/** The bytes of a text, written in parentheses or as hexadecimal digits; nothing where it is none. */
export function bytesOf(written: string | undefined): Buffer | undefined {
  if (written === undefined || !/^(?:\([\s\S]*\)|<[\dA-Fa-f\s]*>)$/.test(written)) return undefined;
  const own = written.slice(1, -1);
  if (written.startsWith("<")) {
    const digits = own.replace(/\s/g, "");
    return Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, "hex");
  }
  const plain = own.replace(/\\([0-7]{1,3}|\r\n?|[\s\S])|\r\n?/g, (_, escaped?: string) => {
    if (escaped === undefined) return "\n";
    if (/^[0-7]/.test(escaped)) return String.fromCharCode(Number.parseInt(escaped, 8) & 0xff);
    return escapes.get(escaped) ?? (/^[\r\n]/.test(escaped) ? "" : escaped);
  });
  return Buffer.from(plain, "latin1");
}

const escapes: ReadonlyMap<string, string> = new Map([
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
  ["b", "\b"],
  ["f", "\f"],
]);
