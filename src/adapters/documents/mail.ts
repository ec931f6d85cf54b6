import { Buffer } from "node:buffer";
import { restOf, type ZipPart } from "../files/zip.js";

const partsMax = 200;
const deepMax = 5;

/**
 * The files of a mail (RFC 5322 and MIME) by the names their sender gave them, those of forwarded mails and of parts in parts included.
 * A text without a name is none; any other part without one is told. What is beyond the limits of number and depth is told as one file more.
 */
export function mailParts(bytes: Uint8Array): readonly ZipPart[] {
  const parts: ZipPart[] = [];
  const left = collect(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1"), parts, 0);
  return left === 0 ? parts : [...parts, restOf(left, "too-large")];
}

/** Answers how many parts were left out. */
function collect(text: string, into: ZipPart[], deep: number): number {
  if (deep > deepMax || into.length >= partsMax) return 1;
  const [, head = "", body = ""] = /^([\s\S]*?)\r?\n\r?\n([\s\S]*)$/.exec(text) ?? [];
  const fields = head.replace(/\r?\n[ \t]+/g, " ");
  const kind = /^content-type\s*:\s*([^\r\n]+)/im.exec(fields)?.[1] ?? "text/plain";
  const type = kind.replace(/;.*/, "").trim().toLowerCase();
  const boundary = parameterOf(kind, "boundary");
  if (type.startsWith("multipart/") && boundary !== undefined) {
    let left = 0;
    for (const part of body.split(`--${boundary}`).slice(1)) {
      if (!part.startsWith("--")) left += collect(part.replace(/^\r?\n/, ""), into, deep + 1);
    }
    return left;
  }
  const bytes = decoded(body, /^content-transfer-encoding\s*:\s*(\S+)/im.exec(fields)?.[1]?.toLowerCase());
  if (type === "message/rfc822") {
    return collect(bytes.toString("latin1"), into, deep + 1);
  }
  const laid = /^content-disposition\s*:\s*([^\r\n]+)/im.exec(fields)?.[1] ?? "";
  const name = nameIn(parameterOf(laid, "filename") ?? parameterOf(kind, "name") ?? "");
  const isPaper = bytes.subarray(0, 5).toString("latin1") === "%PDF-";
  const isBody = type.startsWith("text/") && !isPaper;
  if (name !== "") into.push({ name, bytes });
  else if (!isBody) into.push({ name: type === "application/pdf" || isPaper ? "bilag.pdf" : "bilag", bytes });
  return 0;
}

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

function decoded(body: string, encoding: string | undefined): Buffer {
  if (encoding === "base64") return Buffer.from(body, "base64");
  if (encoding !== "quoted-printable") return Buffer.from(body, "latin1");
  const plain = body
    .replace(/=\r?\n/g, "")
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
