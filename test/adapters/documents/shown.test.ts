import { describe, expect, it } from "vitest";
import type { PaintedPage } from "../../../src/adapters/documents/pdf-painted.js";
import { readSavedPdf } from "../../../src/adapters/documents/pdf-saved.js";
import { shownInstead } from "../../../src/adapters/documents/pdf-shown.js";
import { type KeyMemory, verifyFiles } from "../../../src/app/verify/verify.js";
import { payslipOf } from "../../../src/payroll/papers/slip-of.js";
import { inFolder } from "../../support/folder-reader.js";
import { Employer } from "../../support/foreign-papers.js";
import { nordlys } from "../../support/ledger.js";
import { objectWith, revised } from "../../support/revised-pdf.js";

const noKeys: KeyMemory = { trusted: undefined, remembered: new Map(), remember: () => undefined };

const entries = ["20", "10"].map((hours) => new Employer(nordlys).pay({ hours, card: "10001" }));
const [entry, forged] = entries;
if (entry === undefined || forged === undefined) throw new Error("two payments");
const employer = new Employer(nordlys);
const slip = employer.slip(entry);
const other = employer.slip(forged);

async function painted(bytes: Uint8Array): Promise<readonly PaintedPage[]> {
  return (await readSavedPdf(bytes))?.painted ?? [];
}

function contentOf(bytes: Buffer): string {
  const page = objectWith(bytes, /\/Type ?\/Page[\n/]/);
  const held = objectWith(bytes, /./, Number(/\/Contents (\d+) 0 R/.exec(page.body)?.[1])).body;
  return held.slice(held.indexOf("stream\n") + 7, held.lastIndexOf("\nendstream"));
}

async function foundIn(bytes: Buffer) {
  const { findings } = await inFolder({ "a.pdf": bytes }, (reader) => verifyFiles(reader, { keys: noKeys }));
  return findings.map(({ code, data }) => ({ code, ...data }));
}

describe("a page that shows other amounts than its record", () => {
  const about = { slip: payslipOf(entry, undefined, 2), isOwnLayout: true };
  const told = { unit: "oere", expected: 337_500, found: 168_750 };

  it("tells the amount to register first, wherever a program has moved the page", async () => {
    const [own, shown] = [await painted(slip), await painted(other)];
    const moved = shown.map((page) => ({
      ...page,
      letters: page.letters.map((letter) => ({ ...letter, x: letter.x * 0.9 + 40, y: letter.y * 0.9 + 60 })),
    }));
    for (const pages of [shown, moved]) {
      const found = pages.map((page) => ({ painted: page, notes: [] }));
      const data = shownInstead(found, own, about);
      expect(data).toMatchObject(told);
      // The wage and its holiday pay; hours are no amounts.
      expect(data.others).toEqual(expect.arrayContaining([150_000, 18_750]));
      expect(data.others).not.toContain(1000);
    }
    expect(
      shownInstead(
        own.map((page) => ({ painted: page, notes: [] })),
        own,
        about,
      ),
    ).toEqual({});
  });

  it("says so of a page of its own form that was changed in place, and of one that another program saved", async () => {
    const [right, wrong] = [contentOf(slip), contentOf(other)].map((content) => content.match(/<[0-9a-f]+>/g) ?? []);
    let text = slip.toString("latin1");
    for (const [place, hex] of (right ?? []).entries()) {
      const changed = wrong?.[place] ?? hex;
      if (changed.length === hex.length && hex.length === 34) text = text.replaceAll(hex, changed);
    }
    expect(await foundIn(Buffer.from(text, "latin1"))).toMatchObject([{ code: "page-differs", part: "page", ...told }]);
    const content = contentOf(other);
    const page = objectWith(slip, /\/Type ?\/Page[\n/]/);
    const saved = revised(
      slip,
      new Map([
        [page.number, page.body.replace(/\/Contents \d+ 0 R/, "/Contents 9000 0 R")],
        [9000, `<</Length ${Buffer.byteLength(content, "latin1")}>>\nstream\n${content}\nendstream`],
      ]),
    );
    expect(await foundIn(saved)).toMatchObject([{ code: "page-not-drawn", text: "differs", ...told }]);
  });

  it("says so of an amount in a comment that covers it", async () => {
    const [own] = await painted(slip);
    const letters = own?.letters ?? [];
    const place = letters.findIndex((_, from) =>
      letters
        .slice(from, from + 8)
        .map(({ letter }) => letter)
        .join("")
        .startsWith("3.375,00"),
    );
    const { x = 0, y = 0 } = letters[place] ?? {};
    const note = `<</Type/Annot/Subtype/FreeText/Rect[${x - 5} ${y - 3} ${x + 60} ${y + 12}]/Contents(27.000,00)/DA(/Helv 12 Tf 0 g)>>`;
    const page = objectWith(slip, /\/Type ?\/Page[\n/]/);
    const covered = revised(
      slip,
      new Map([
        [page.number, page.body.replace(/>>$/, "/Annots [9000 0 R]\n>>")],
        [9000, note],
      ]),
    );
    expect(await foundIn(covered)).toMatchObject([
      { code: "page-not-drawn", over: "yes", expected: 337_500, found: 2_700_000 },
    ]);
  });
});
