import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { builtOf, isBuiltAs } from "../../../src/adapters/documents/pdf-built.js";
import { type KeyMemory, verifyFiles } from "../../../src/app/verify/verify.js";
import { inFolder } from "../../support/folder-reader.js";
import { Employer } from "../../support/foreign-papers.js";
import { nordlys } from "../../support/ledger.js";
import { type Lock, lockedPdf, locks } from "../../support/locked-pdf.js";
import { objectWith, revised } from "../../support/revised-pdf.js";

const noKeys: KeyMemory = { trusted: undefined, remembered: new Map(), remember: () => undefined };

async function foundIn(bytes: Uint8Array): Promise<readonly string[]> {
  const { findings } = await inFolder({ "a.pdf": bytes }, (reader) => verifyFiles(reader, { keys: noKeys }));
  return findings.map(({ code, data }) => [code, data.seal, data.text, data.part].filter(Boolean).join(" "));
}

const fileNamed = (name: string) => readFileSync(fileURLToPath(new URL(name, import.meta.url)));
const employer = new Employer(nordlys);
const slip = employer.slip(employer.pay({ hours: "20", card: "10001" }));
const own = builtOf(slip);

/** A slip with another object in the place of the one that has a mark. */
function replaced(mark: RegExp, change: (body: string) => string): Buffer {
  const { number, body } = objectWith(slip, mark);
  const changed = change(body);
  expect(changed).not.toBe(body);
  return revised(slip, new Map([[number, changed]]));
}

/** What a viewer may show otherwise, and pdf.js does not tell. */
const tricks: Readonly<Record<string, () => Buffer>> = {
  "instructions in a letter of a font": () =>
    replaced(/hhea/, (body) => {
      const font = Buffer.from(body, "latin1");
      const begin = font.indexOf("stream\n") + 7;
      const glyph = begin + font.readUInt32BE(font.indexOf("glyf") + 8);
      font.writeUInt16BE(1, glyph + 10 + 2 * font.readInt16BE(glyph));
      return font.toString("latin1");
    }),
  "a profile of colours that is none of ours": () => replaced(/acsp/, (body) => body.replace("acsp", "acsq")),
  "an action in an object stream": () => {
    const objects = "9001 0 <</Type/Action/S/JavaScript/JS(this.x=1)>>";
    const stream = `<</Type/ObjStm/N 1/First 7/Length ${objects.length}>>\nstream\n${objects}\nendstream`;
    return revised(slip, new Map([[9000, stream]]));
  },
  "a stream that is packed in another way": () =>
    replaced(/\/text#2Fcsv/, (body) => body.replace("<<", "<</DecodeParms<</Predictor 1>>/Filter/FlateDecode")),
};

describe.each(Object.entries(locks))("a slip that a program has saved without a password: %s", (_, lock) => {
  it("is a harmless copy", async () => {
    expect(await foundIn(lockedPdf(slip, lock))).toEqual(["page-not-drawn holds holds"]);
  });

  it.each(Object.entries(tricks))("is not built as ours is with %s", (_name, trick) => {
    expect(isBuiltAs(own, builtOf(lockedPdf(slip, lock)))).toBe(true);
    expect(isBuiltAs(own, builtOf(lockedPdf(trick(), lock)))).toBe(false);
  });
});

describe("a slip that a program has saved without a password", () => {
  const locked = (bytes: Buffer) => lockedPdf(bytes, locks["AES of 256 bits"]);

  it.each(["ghostscript-10-rc4-128.pdf", "mupdf-1.21-aes-128.pdf"])("is a harmless copy as %s has it", async (name) => {
    expect(await foundIn(fileNamed(`./locked/${name}`))).toEqual(["page-not-drawn holds holds"]);
  });

  it.each(Object.entries(tricks))("is no harmless copy with %s", async (_, trick) => {
    expect(await foundIn(locked(trick()))).toContain("page-not-drawn holds redrawn");
  });

  it("is told with another registration, though no list of the file names it", async () => {
    const other = replaced(/\/text#2Fcsv/, (body) =>
      body.replace(/\d(?=\d*,\d\d)/, (digit) => String((Number(digit) + 1) % 10)).replace("/Type /EmbeddedFile", ""),
    );
    const names = objectWith(other, /\/EmbeddedFiles/);
    const unlisted = revised(other, new Map([[names.number, names.body.replace("/EmbeddedFiles", "/Embedded")]]));
    expect(await foundIn(locked(unlisted))).toContain("page-differs registration");
  });
});

describe("a file that says of its encryption what programs may take in different ways", () => {
  const [long, short, open] = [
    locks["AES of 256 bits"],
    locks["RC4 by a crypt filter"],
    locks["AES of 128 bits, its description left open"],
  ];
  const changed = (lock: Lock, from: string | RegExp, to: string) => {
    const how = lock.how.replace(from, to);
    expect(how).not.toBe(lock.how);
    return lockedPdf(slip, { ...lock, how });
  };
  const inLast = (file: Buffer, from: string, to: string) => {
    const text = file.toString("latin1");
    const place = text.lastIndexOf(from);
    expect([place > 0, to.length]).toEqual([true, from.length]);
    return Buffer.from(`${text.slice(0, place)}${to}${text.slice(place + from.length)}`, "latin1");
  };
  const files: Readonly<Record<string, () => Buffer>> = {
    "a method that nobody knows": () => changed(long, "/AESV3", "/AESV4"),
    "a method of another version": () => changed(short, "/V2", "/AESV3"),
    "streams that are left open": () => changed(long, "/StmF/StdCF", "/StmF/Identity"),
    "texts that are left open": () => changed(long, "/StrF/StdCF", "/StrF/Identity"),
    "attached files that are left open": () => changed(long, "/StmF", "/EFF/Identity/StmF"),
    "a filter that has the name of none": () => changed(long, /StdCF/g, "Identity"),
    "two filters": () => changed(long, "/CF<<", "/CF<</Other<</CFM/V2>>"),
    "a method that it has twice": () => changed(long, "/R 6", "/R 6/R 5"),
    "a key of another length": () => changed(short, "/Length 16", "/Length 5"),
    "another way to ask": () => changed(long, "/V 5", "/V 5/SubFilter/adbe.pkcs7.s5"),
    "a password for its reader, RC4": () => changed(short, "/U<a0", "/U<a1"),
    "a password for its reader, AES": () => changed(long, "/U<2f", "/U<2e"),
    "another owner": () => changed(short, "/O<56", "/O<57"),
    "other rights": () => changed(short, "/P -4", "/P -8"),
    "no number of its own": () => inLast(lockedPdf(slip, short), "/ID[", "/Id["),
    "another number in its last revision": () =>
      inLast(revised(lockedPdf(slip, long), new Map()), "/ID[<65", "/ID[<66"),
    "no encryption in its last revision": () =>
      inLast(revised(lockedPdf(slip, long), new Map()), "/Encrypt", "/Encrypd"),
    "no encryption in its first revision": () => {
      const last = revised(lockedPdf(slip, long), new Map()).toString("latin1");
      return Buffer.from(last.replace("/Encrypt", "/Encrypd"), "latin1");
    },
    "an encryption of its own for a revision": () => {
      const file = lockedPdf(slip, long);
      const number = Number(/\/Encrypt (\d+) 0 R/.exec(file.toString("latin1"))?.[1]);
      return revised(file, new Map([[number, objectWith(file, /\/Filter\/Standard/).body]]));
    },
  };

  it.each(Object.entries(files))("is not taken apart: %s", (_, file) => {
    expect(builtOf(file())).toBeUndefined();
  });

  it("is taken apart in another revision that says the same", () => {
    const file = revised(lockedPdf(slip, long), new Map());
    expect(isBuiltAs(own, builtOf(inLast(file, `${"f0cf05"}>]`, `${"f0cf06"}>]`)))).toBe(true);
  });

  it("is not built as ours is where its streams are open all the same", () => {
    const file = revised(slip, new Map([[9000, `<</Filter/Standard${long.how}>>`]])).toString("latin1");
    const said = Buffer.from(file.replace(/\/Info \d+ 0 R(?=[^R]*\/Prev)/, "/Encrypt 9000 0 R"), "latin1");
    expect(isBuiltAs(own, builtOf(said))).toBe(false);
  });

  it("is not built as ours is with a stream that has a filter of its own, a page that is a description, or other revisions", () => {
    const page = objectWith(slip, /\/Type ?\/Page[\n/]/);
    const [, contents] = /\/Contents (\d+) 0 R/.exec(page.body) ?? [];
    const content = objectWith(slip, /./, Number(contents));
    const as = (number: number, body: string) => revised(slip, new Map([[number, body]]));
    const described = as(content.number, content.body.replace("<<", "<</Type/Metadata"));
    const revision = as(page.number, page.body.replace(/(\/Contents \d+) 0 R/, "$1 1 R"));
    const filtered = inLast(lockedPdf(slip, long), "/Filter/FlateDecode", "/Filter/FlateCrypto");
    const openByRc4: Lock = { ...open, form: "RC4", how: open.how.replace("AESV2", "V2") };
    const files = [
      lockedPdf(described, long),
      ...[lockedPdf(described, open), lockedPdf(described, openByRc4), revision, lockedPdf(revision, long), filtered],
    ];
    expect(files.map((file) => isBuiltAs(own, builtOf(file)))).toEqual([true, false, false, false, false, false]);
    expect(isBuiltAs(own, builtOf(lockedPdf(slip, openByRc4)))).toBe(true);
  });
});
