import { Buffer } from "node:buffer";
import { restOf, type ZipPart } from "../files/zip.js";

const partsMax = 200;
const deepMax = 5;

/**
 * The files of a mail (RFC 5322 and MIME) by the names their sender gave them, those of forwarded mails and of parts in parts included.
 * A text that only is to be read is none. What mail programs would divide or decode in several ways is told as one that cannot be read,
 * and so is a text that holds a file in letters; what is beyond the limits of number and depth is told as one file more. Nothing where no
 * field stands in front: that is no mail.
 */
export function mailParts(bytes: Uint8Array): readonly ZipPart[] | undefined {
  const own = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const text = own.replace(/^(?:\u00ef\u00bb\u00bf|\s)+/, "");
  if (!/^[!-9;-~]+[ \t]*:/m.test(headAndBody(text).head)) return undefined;
  const parts: ZipPart[] = [];
  const left = collect(text, parts, 0);
  return left === 0 ? parts : [...parts, restOf(left, "too-large")];
}

/** Answers how many parts were left out. */
function collect(text: string, into: ZipPart[], deep: number): number {
  if (deep > deepMax || into.length >= partsMax) return 1;
  const { head, body } = headAndBody(text);
  const fields = new Fields(head);
  const kind = fields.of("content-type") ?? "text/plain";
  const type = kind.replace(/;.*/, "").trim().toLowerCase();
  const laid = fields.of("content-disposition") ?? "";
  const encoding = fields.of("content-transfer-encoding")?.toLowerCase() ?? "7bit";
  const name = nameIn(parameterOf(laid, "filename") ?? parameterOf(kind, "name") ?? "");
  const isOwnText = name === "" && isForReading.test(type);
  const wrong = wrongLetters[encoding];
  const isUnknown = !isOwnText && (wrong === undefined || (!type.startsWith("multipart/") && wrong.test(body)));
  if (fields.areDoubled || isUnknown || liesElsewhere.test(type) || !/^[^\s/()]+\/[^\s/()]+$/.test(type)) {
    into.push(unreadPart(name));
    return 0;
  }
  if (type.startsWith("multipart/") && type !== "multipart/encrypted")
    return collectParts(body, parameterOf(kind, "boundary")?.trim(), { into, deep });
  const bytes = decoded(body, encoding);
  if (type === "message/rfc822") return collect(bytes.toString("latin1"), into, deep + 1);
  // What macOS keeps of a file beside it has the file's own name in a mail (RFC 1740).
  if (type === "application/applefile") into.push({ name: `._${name || usualName(type, bytes)}`, bytes });
  else if (name !== "") into.push({ name, bytes });
  else if (!isToBeRead(type, laid, bytes)) into.push({ name: usualName(type, bytes), bytes });
  else tellHeld(bytes.toString("latin1"), into);
  return 0;
}

/** Parts stand between lines of their own; before the first and behind the last stands what no program shows. */
function collectParts(
  body: string,
  boundary: string | undefined,
  { into, deep }: { readonly into: ZipPart[]; readonly deep: number },
): number {
  const line = boundary?.replaceAll(/[^\w]/g, "\\$&");
  const pieces =
    line === undefined ? [body] : body.split(new RegExp(`(?:^|\r\n|\r|\n)--${line}(--)?[ \t]*(?=[\r\n]|$)`));
  const [before = "", ...marked] = pieces;
  if (marked.length === 0 && body.trim() !== "") into.push(unreadPart(""));
  tellHeld(before, into);
  let left = 0;
  for (let place = 0; place < marked.length; place += 2) {
    const part = (marked[place + 1] ?? "").replace(/^(?:\r\n|\r|\n)/, "");
    if (marked[place] === "--") tellHeld(part, into);
    else if (part !== "") left += collect(part, into, deep + 1);
  }
  return left;
}

/** Head and body of a part: a blank line is between them, and before all where there is no head. */
function headAndBody(text: string): { readonly head: string; readonly body: string } {
  const blank = /(?:^|\r\n|\r(?!\n)|\n)(?:\r\n|\r(?!\n)|\n)/.exec(text);
  const head = blank === null ? text : text.slice(0, blank.index);
  return { head, body: blank === null ? "" : text.slice(blank.index + blank[0].length) };
}

/** The fields of a head that say what a part is. Of two that differ nobody knows which one a program goes by. */
class Fields {
  private readonly known = new Map<string, string>();
  areDoubled = false;

  constructor(head: string) {
    for (const line of head.replaceAll(/(?:\r\n|\r|\n)[ \t]+/g, " ").split(/[\r\n]+/)) {
      const [, name = "", value = ""] =
        /^(content-(?:type|disposition|transfer-encoding))\s*:\s*(.*)$/i.exec(line) ?? [];
      const own = name.toLowerCase();
      this.areDoubled ||= (this.known.get(own) ?? value.trim()) !== value.trim();
      this.known.set(own, value.trim());
    }
  }

  of(name: string): string | undefined {
    return this.known.get(name);
  }
}

function unreadPart(name: string): ZipPart {
  return { name: name === "" ? "bilag" : name, bytes: undefined, why: "damaged", isRest: true };
}

/** A mail in pieces, and one whose file is fetched from another place. */
const liesElsewhere = /^message\/(?:partial|external-body)$/;

const nothing = /(?!)/;

/** How a file may be written in letters, and what may then not stand among them: there some programs read on, and others do not. */
const wrongLetters: Readonly<Record<string, RegExp>> = {
  ...{ "7bit": nothing, "8bit": nothing, binary: nothing },
  base64: /[^A-Za-z0-9+/=\s]|=\s*[^=\s]|=\s*=\s*=/,
  "quoted-printable": /=(?![0-9A-F]{2}|[ \t]*(?:[\r\n]|$))/i,
};

/** The text of a mail itself, and not a file that was given no name. */
function isToBeRead(type: string, laid: string, bytes: Buffer): boolean {
  return (
    isForReading.test(type) &&
    !/^attachment\b/i.test(laid) &&
    !beginsAs(bytes, pdfBegins) &&
    !beginsAs(bytes, zipBegins)
  );
}

const isForReading = /^text\/(?:plain|html|enriched|richtext|calendar|x-amp-html|watch-html)$/;

function usualName(type: string, bytes: Buffer): string {
  if (type === "multipart/encrypted") return "bilag.pgp";
  if (/^application\/(?:x-)?pkcs7-mime$/.test(type)) return "smime.p7m";
  if (type === "application/pdf" || beginsAs(bytes, pdfBegins)) return "bilag.pdf";
  if (beginsAs(bytes, zipBegins)) return "bilag.zip";
  return type === "text/csv" || beginsAs(bytes, "Bilagsnr;") || beginsAs(bytes, "\u00ef\u00bb\u00bfBilagsnr;")
    ? "bilag.csv"
    : "bilag";
}

function beginsAs(bytes: Buffer, signs: string): boolean {
  return bytes.subarray(0, signs.length).toString("latin1") === signs;
}

/** A PDF or an archive within a text: as it is, in base64, or in the letters of uuencode, which some programs show as a file. */
function tellHeld(text: string, into: ZipPart[]): void {
  if (text.includes(zipBegins) || filesInLetters.test(text)) into.push(unreadPart(""));
}

const pdfBegins = "%PDF-";
const zipBegins = "PK\u0003\u0004";
const filesInLetters = /%PDF-|JVBERi0|UEsDB|^begin(?:-base64)? [0-7]{3,4} ./m;

/** What stands behind a field's value under a name, also where it is divided into numbered pieces (RFC 2231). */
function parameterOf(field: string, wanted: string): string | undefined {
  const pieces = [...field.matchAll(parameters)].flatMap(([, name = "", number = "0", quoted, plain = ""]) =>
    name.toLowerCase() === wanted
      ? [{ number: Number(number), text: quoted === undefined ? plain.trim() : quoted.replace(/\\(.)/g, "$1") }]
      : [],
  );
  const text = pieces
    .sort((one, other) => one.number - other.number)
    .filter(({ number }, place, all) => number !== all[place - 1]?.number)
    .map((piece) => piece.text)
    .join("");
  return text === "" ? undefined : text;
}

const parameters = /;\s*([\w-]+)(?:\*(\d{1,4}))?\*?\s*=\s*(?:"((?:\\.|[^"\\])*)"|([^;"]*))/g;

function decoded(body: string, encoding: string): Buffer {
  if (encoding === "base64") return Buffer.from(body, "base64");
  if (encoding !== "quoted-printable") return Buffer.from(body, "latin1");
  const plain = body
    .replace(/=[ \t]*\r?\n/g, "")
    .replace(/=([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(plain, "latin1");
}

/** The last part of a name as it was written, in the encodings that mail programs use for letters beyond ASCII. */
function nameIn(stated: string): string {
  const words = [...stated.matchAll(/=\?([\w-]+)\?([BQ])\?([^?]*)\?=/gi)];
  const [, charset, percent] = /^([\w-]*)'[\w-]*'(.*)$/.exec(stated) ?? [];
  const plain =
    words.length > 0
      ? words.map(([, label = "", form = "", text = ""]) => lettersOf(wordIn(form, text), label)).join("")
      : charset === undefined || percent === undefined
        ? lettersOf(Buffer.from(stated, "latin1"), "")
        : lettersOf(fromPercent(percent), charset);
  return plain.split(/[/\\]/).at(-1) ?? "";
}

function wordIn(form: string, text: string): Buffer {
  if (form.toUpperCase() === "B") return Buffer.from(text, "base64");
  return decoded(text.replaceAll("_", " "), "quoted-printable");
}

function fromPercent(text: string): Buffer {
  const plain = text.replace(/%([0-9A-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return Buffer.from(plain, "latin1");
}

/** Letters in the encoding that is stated; where none is, or none that is known, in UTF-8 if they can be, else in that of Windows. */
function lettersOf(bytes: Buffer, label: string): string {
  for (const encoding of [label, "utf-8"]) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this one.
    }
  }
  return new TextDecoder("windows-1252").decode(bytes);
}
