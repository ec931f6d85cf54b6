import { broken } from "../../src/values/result.js";

/** A PDF value as it is written. Names carry their slash, references are objects of their own, texts are decoded. */
export type PdfValue = number | boolean | null | string | Name | Ref | Operator | readonly PdfValue[] | Dict;
export type Dict = ReadonlyMap<string, PdfValue>;

export class Name {
  constructor(readonly name: string) {}
}

export class Ref {
  constructor(readonly number: number) {}
}

/** A bare word: in the content of a page, what is to be done with the values before it. */
export class Operator {
  constructor(readonly word: string) {}
}

export interface PdfObject {
  readonly value: PdfValue;
  /** What stands between `stream` and `endstream`, one letter a byte. */
  readonly stream: string | undefined;
}

/** Reads an uncompressed PDF without knowing how it was written: objects by the table at its end, streams by their length. */
export class PdfFile {
  private readonly objects = new Map<number, PdfObject>();
  readonly catalog: Dict;

  constructor(bytes: Uint8Array) {
    const file = Buffer.from(bytes).toString("latin1");
    const start = Number(
      /startxref\n(\d+)\n%%EOF\n?$/.exec(file)?.[1] ?? broken("a file ends with where its table is"),
    );
    const table = file.slice(start);
    const rows = [...table.matchAll(/^(\d{10}) 00000 n ?$/gm)];
    for (const [index, [, place]] of rows.entries())
      this.objects.set(index + 1, objectAt(file, Number(place), index + 1));
    const [trailer] = new Reader(table, table.indexOf("trailer") + 7).value();
    this.catalog = this.dict(asDict(trailer).get("Root"));
  }

  get numbers(): readonly number[] {
    return [...this.objects.keys()];
  }

  object(ref: PdfValue | undefined): PdfObject {
    if (!(ref instanceof Ref)) return broken(`a reference, not ${String(ref)}`);
    return this.objects.get(ref.number) ?? broken(`object ${ref.number}`);
  }

  /** A value itself, or the one it refers to. */
  resolved(value: PdfValue | undefined): PdfValue | undefined {
    return value instanceof Ref ? this.object(value).value : value;
  }

  dict(value: PdfValue | undefined): Dict {
    return asDict(this.resolved(value));
  }

  list(value: PdfValue | undefined): readonly PdfValue[] {
    const list = this.resolved(value) ?? [];
    return Array.isArray(list) ? list : [list];
  }

  name(value: PdfValue | undefined): string {
    const name = this.resolved(value);
    return name instanceof Name ? name.name : broken(`a name, not ${String(name)}`);
  }
}

function asDict(value: PdfValue | undefined): Dict {
  return value instanceof Map ? value : broken(`a dictionary, not ${String(value)}`);
}

function objectAt(file: string, place: number, number: number): PdfObject {
  const head = `${number} 0 obj`;
  if (!file.startsWith(head, place)) broken(`object ${number} stands where the table says`);
  const [value, after] = new Reader(file, place + head.length).value();
  const begin = /^\s*stream\n/.exec(file.slice(after, after + 20));
  if (begin === null) return { value, stream: undefined };
  const from = after + begin[0].length;
  const length = Number(asDict(value).get("Length"));
  if (!/^\n?\n?endstream/.test(file.slice(from + length, from + length + 12)))
    broken(`stream ${number} is as long as it says`);
  return { value, stream: file.slice(from, from + length) };
}

/** The values and operators of a page's content, in their order. */
export function tokensOf(content: string): readonly PdfValue[] {
  const tokens: PdfValue[] = [];
  const reader = new Reader(content, 0);
  while (!reader.isAtEnd) tokens.push(reader.value()[0]);
  return tokens;
}

const space = /[\s\0]/;
const end = /[\s\0()<>[\]{}/%]/;
const escapes: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

class Reader {
  constructor(
    private readonly text: string,
    private at: number,
  ) {
    this.skip();
  }

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  /** The next value, and the place behind it. */
  value(): readonly [PdfValue, number] {
    const value = this.read();
    const after = this.at;
    this.skip();
    return [value, after];
  }

  private read(): PdfValue {
    if (this.taken("<<")) return this.dictionary();
    if (this.taken("[")) return this.upTo("]");
    if (this.taken("(")) return this.string();
    if (this.taken("<")) return this.hex();
    if (this.taken("/")) return new Name(this.word());
    const reference = /^(\d+) 0 R\b/.exec(this.text.slice(this.at, this.at + 20));
    if (reference !== null) {
      this.at += reference[0].length;
      return new Ref(Number(reference[1]));
    }
    const word = this.word();
    if (word === "") return broken(`a value at ${this.text.slice(this.at, this.at + 40)}`);
    if (/^[+-]?[\d.]+$/.test(word)) return Number(word);
    return word === "true" || word === "false" ? word === "true" : word === "null" ? null : new Operator(word);
  }

  private dictionary(): Dict {
    const parts = this.upTo(">>");
    const dictionary = new Map<string, PdfValue>();
    for (let place = 0; place < parts.length; place += 2) {
      const key = parts[place];
      dictionary.set(key instanceof Name ? key.name : broken("a key is a name"), parts[place + 1] ?? null);
    }
    return dictionary;
  }

  private upTo(close: string): readonly PdfValue[] {
    const values: PdfValue[] = [];
    this.skip();
    while (!this.taken(close)) values.push(this.value()[0]);
    return values;
  }

  private string(): string {
    let text = "";
    for (; this.text[this.at] !== ")"; this.at += 1) {
      const letter = this.text[this.at] ?? broken("a text ends");
      if (letter === "\\") this.at += 1;
      text += letter === "\\" ? (escapes[this.text[this.at] ?? ""] ?? this.text[this.at] ?? "") : letter;
    }
    this.at += 1;
    if (!text.startsWith("\xfe\xff")) return text;
    return Buffer.from(text.slice(2), "latin1").swap16().toString("utf16le");
  }

  private hex(): string {
    const close = this.text.indexOf(">", this.at);
    const digits = this.text.slice(this.at, close);
    this.at = close + 1;
    return digits;
  }

  private word(): string {
    const from = this.at;
    while (!this.isAtEnd && !end.test(this.text.charAt(this.at))) this.at += 1;
    return this.text
      .slice(from, this.at)
      .replace(/#([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  }

  private taken(mark: string): boolean {
    if (!this.text.startsWith(mark, this.at)) return false;
    this.at += mark.length;
    return true;
  }

  private skip(): void {
    while (!this.isAtEnd && space.test(this.text.charAt(this.at))) this.at += 1;
  }
}
