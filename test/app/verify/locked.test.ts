import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { builtOf, isBuiltAs } from "../../../src/adapters/documents/pdf-built.js";
import { type KeyMemory, verifyFiles } from "../../../src/app/verify/verify.js";
import { inFolder } from "../../support/folder-reader.js";
import { Employer } from "../../support/foreign-papers.js";
import { nordlys } from "../../support/ledger.js";
import { lockedPdf, locks } from "../../support/locked-pdf.js";
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
  const lock = locks["AES of 256 bits"];
  const locked = (bytes: Buffer) => (lock === undefined ? Buffer.alloc(0) : lockedPdf(bytes, lock));

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
    const unlisted = revised(other, new Map([[names.number, names.body.replace("/EmbeddedFiles", "/Dests")]]));
    expect(await foundIn(locked(unlisted))).toContain("page-differs registration");
  });
});
