import { Buffer } from "node:buffer";
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
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

it("a file that is closed to the reader may be a document, whatever it is called", () => {
  const folder = tempFolder();
  for (const one of [dirname(folder), folder]) chmodSync(one, 0o755);
  const closed = join(folder, "noter");
  writeFileSync(closed, "%PDF-1.7", { mode: 0o000 });
  writeFileSync(join(folder, "andre"), "noter", { mode: 0o644 });

  const { documents, passedOver } = asNobody(() => findDocuments([folder]));
  expect(documents.map(({ name }) => name)).toEqual([closed]);
  expect(passedOver.map(({ file }) => file)).toEqual([join(folder, "andre")]);
});

/** To root no file is closed. */
function asNobody<T>(run: () => T): T {
  if (process.geteuid?.() !== 0) return run();
  process.seteuid?.(65_534);
  try {
    return run();
  } finally {
    process.seteuid?.(0);
  }
}
