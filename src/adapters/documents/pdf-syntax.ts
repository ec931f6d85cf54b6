import { Buffer } from "node:buffer";

/** A text in parentheses, as far as savers nest them. */
const text = String.raw`\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*\)`;
const name = String.raw`\/[^\s\0/<>[\](){}%]*`;

/**
 * What is written outside of texts and comments, each of which is a space or an empty text here. Nothing where a text is not closed,
 * where an object seems to begin in a text or a comment, or where a key stands twice in a dictionary: some programs take the first.
 */
export function bareOf(written: string): string | undefined {
  const parts: string[] = [];
  let from = 0;
  for (const { 0: token, index } of written.matchAll(marks)) {
    const isText = token.length > 1 && token.startsWith("(");
    const isWhole = isText || token.startsWith("%") || token === "\0";
    if (!isWhole || /\sobj\b/.test(token) || parts.length > marksMax) return undefined;
    parts.push(written.slice(from, index), isText ? "()" : " ");
    from = index + token.length;
  }
  const bare = parts.join("") + written.slice(from);
  return hasKeysOnce(bare) ? bare : undefined;
}

/** More than the texts and comments of fifty slips, and what stands between them. */
const marksMax = 200_000;

const marks = new RegExp(`%[^\\r\\n]*|${text}|[()\\0]`, "g");

/** The names in what `bareOf` gives. Ours write by number nothing but a slash; a letter that is written so stays a name unknown. */
export function namesIn(bare: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (const [one] of bare.matchAll(names)) found.add(one.slice(1).replace(/#2f/gi, "/"));
  return found;
}

const names = new RegExp(name, "g");

function hasKeysOnce(bare: string): boolean {
  const open: { readonly keys: Set<string> | undefined; isValueNext: boolean }[] = [];
  for (const [token] of bare.matchAll(parts)) {
    const last = open.at(-1);
    if (token === ">>" || token === "]") {
      if (last === undefined || (last.keys !== undefined) !== (token === ">>")) return false;
      open.pop();
    } else if (last?.keys !== undefined && token.startsWith("/") && !last.isValueNext) {
      if (last.keys.has(token)) return false;
      last.keys.add(token);
      last.isValueNext = true;
    } else {
      if (open.length > depthMax) return false;
      if (last !== undefined) last.isValueNext = false;
      if (token === "<<" || token === "[")
        open.push({ keys: token === "<<" ? new Set() : undefined, isValueNext: false });
    }
  }
  return open.length === 0;
}

/** Deeper than anything lies in our files, or in what savers make of them. */
const depthMax = 32;

const parts = new RegExp(`<<|>>|<[^<>]*>|[[\\]]|${name}|[^\\s<>[\\]/]+`, "g");

/** The entries of a dictionary: each key without its slash, and its value with one space between its tokens. */
export type Entries = ReadonlyMap<string, string>;

/** Reads the dictionary that a text begins with, and what follows it. Nothing where it is not closed soon, or where a key stands twice. */
export function dictionaryIn(written: string): { readonly entries: Entries; readonly rest: string } | undefined {
  const entries = new Map<string, string[]>();
  let value: string[] | undefined;
  let depth = 0;
  const token = new RegExp(tokens, "y");
  for (let found = token.exec(written); found !== null; found = token.exec(written)) {
    const [, own] = found;
    if (token.lastIndex > dictionaryLengthMax) return undefined;
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

/** More than a trailer has, or the dictionary of a stream. */
const dictionaryLengthMax = 16_384;

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

/** The texts under some keys, also in lists that stand there, each with the number of its object. */
export function textsUnder(
  keys: ReadonlySet<string> | "all",
  written: string,
): readonly { readonly number: number; readonly bytes: Buffer }[] {
  const found: { number: number; bytes: Buffer }[] = [];
  const above: string[] = [];
  let [key, number] = ["", 0];
  for (const [token, object] of written.matchAll(keysAndTexts)) {
    const bytes = keys === "all" || keys.has(key) ? bytesOf(token) : undefined;
    if (object !== undefined) [key, number] = ["", Number(object)];
    else if (token === "<<") above.push(key);
    else if (token === ">>") key = above.pop() ?? "";
    else if (token.startsWith("/")) key = token.slice(1);
    else if (bytes !== undefined) found.push({ number, bytes });
  }
  return found;
}

const keysAndTexts = new RegExp(
  `${text}|%[^\\r\\n]*|<<|>>|<[\\dA-Fa-f\\s]*>|${name}|(?<![\\d.])(\\d{1,10})\\s+\\d{1,5}\\s+obj\\b`,
  "g",
);

const escapes: ReadonlyMap<string, string> = new Map([
  ["n", "\n"],
  ["r", "\r"],
  ["t", "\t"],
  ["b", "\b"],
  ["f", "\f"],
]);
