import { Buffer } from "node:buffer";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { findDocuments } from "../../../src/adapters/documents/files.js";
import { tempFolder } from "../../support/temp-folder.js";

it("a folder that lies deeper than is read may hold documents, and is told as one", () => {
  const folder = tempFolder();
  const deep = join(folder, ...Array<string>(32).fill("d"));
  mkdirSync(deep, { recursive: true });
  writeFileSync(join(deep, "a.pdf"), "%PDF-1.7");
  const { documents, passedOver } = findDocuments([folder]);
  expect(documents).toMatchObject([{ name: deep, unreadable: { code: "file-not-read", detail: "too-deep" } }]);
  expect(passedOver).toEqual([]);
});

it("a file whose name is no UTF-8 cannot be opened and is told, whatever it is called; a link of another name to nothing is passed over", () => {
  const folder = tempFolder();
  for (const name of ["l\u00f8n", "l\u00f8nseddel.pdf"])
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name, "latin1")]), "%PDF-1.7");
  symlinkSync("ingenting", join(folder, "noter"));

  const { documents, passedOver } = findDocuments([folder]);
  expect(documents.map(({ name, unreadable }) => [name, unreadable?.code])).toEqual([
    [join(folder, "l\ufffdn"), "file-not-found"],
    [join(folder, "l\ufffdnseddel.pdf"), "file-not-found"],
  ]);
  expect(passedOver).toEqual([{ file: join(folder, "noter"), what: "other" }]);
});
