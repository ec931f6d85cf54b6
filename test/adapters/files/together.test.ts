import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { keepTogether } from "../../../src/adapters/files/together.js";

const folder = mkdtempSync(join(tmpdir(), "frikort-together-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(path: string, text: string) {
  return { path: join(folder, path), bytes: new TextEncoder().encode(text) };
}

test("files that come together are each whole, their owner's only, in a folder that is made for them", async () => {
  const files = Array.from({ length: 30 }, (_, place) => file(`new/${place}.pdf`, `slip ${place}`));
  const stood = await keepTogether(files);
  expect(stood).toEqual(files.map(() => ({ ok: true, value: "written" })));
  expect(readdirSync(join(folder, "new")).length).toBe(30);
  for (const { path, bytes } of files) {
    expect(readFileSync(path)).toEqual(Buffer.from(bytes));
    expect(statSync(path).mode & 0o777).toBe(0o600);
  }
});

test("what stands is kept, and each file's fault is told of that file alone", async () => {
  const place = join(folder, "standing");
  mkdirSync(join(place, "folder.pdf"), { recursive: true });
  writeFileSync(join(place, "same.pdf"), "same");
  writeFileSync(join(place, "other.pdf"), "older");
  const names = ["same", "new", "other", "folder", "twice", "twice"];
  const stood = await keepTogether([
    ...names.map((name) => file(`standing/${name}.pdf`, name)),
    file("standing/same.pdf/below.pdf", "below"),
  ]);
  const said = stood.map((one) => (one.ok ? one.value : one.error[0].code));
  expect(said).toEqual(["same", "written", "differs", "file-not-written", "written", "same", "file-not-written"]);
  expect(stood[3]).toMatchObject({ error: [{ data: { reason: "is-a-folder" } }] });
  expect(readFileSync(join(place, "other.pdf"), "utf8")).toBe("older");
  expect(readdirSync(place).sort()).toEqual(["folder.pdf", "new.pdf", "other.pdf", "same.pdf", "twice.pdf"]);
});
