import { appendFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type DocumentForm, judgeDocument } from "../../../src/adapters/documents/judge.js";
import { tellFinding } from "../../../src/cli/say/finding-told.js";
import { danish } from "../../../src/cli/words/da/messages.js";
import type { Judged } from "../../../src/payroll/verify/seen.js";
import { findingOf } from "../../../src/payroll/verify/sighting.js";
import { problemNumbers } from "../../../src/values/problem.js";
import { draw } from "../../support/foreign-papers.js";
import { plainPdf } from "../../support/plain-pdf.js";
import { tempFolder } from "../../support/temp-folder.js";
import { zipOf } from "../../support/zip.js";

const folder = tempFolder();

/** What a file that is named by itself is judged to be. */
async function judged(
  name: string,
  bytes: Uint8Array | string,
  form: DocumentForm = "by-content",
): Promise<readonly Judged[]> {
  const [path, all] = [join(folder, name), [] as Judged[]];
  writeFileSync(path, bytes);
  await judgeDocument({ path, form }, draw, (one) => all.push(one));
  return all.filter(({ kind }) => kind !== "bytes");
}

/** What a person is told of it. */
function told(one: Judged | undefined): readonly string[] {
  if (one?.kind !== "unreadable") return [one?.kind ?? ""];
  const { code, detail, line } = one;
  const data = { number: problemNumbers[code], problem: code, ...(detail !== "" && { detail }) };
  const { sentence, next } = tellFinding(findingOf({ code: "unreadable", data }, "a", undefined, line), danish);
  return [sentence, next];
}

function pageOf(content: string, resources: string): Buffer {
  return plainPdf([
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<${resources}>>>>`,
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
  ]);
}

describe("a file that is no document of ours", () => {
  it("is told as not checked, with what it may be and what to do", async () => {
    const text = pageOf(
      "BT /F 12 Tf 100 700 Td (Kantineplan) Tj ET",
      "/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>",
    );
    const scan = pageOf("q 500 0 0 700 0 0 cm BI /W 1 /H 1 /CS /G /BPC 8 ID x EI Q", "");
    const files: readonly (readonly [name: string, bytes: Uint8Array | string, sentence: string, next: string])[] = [
      ["plan.pdf", text, "hverken lønseddel eller registrering", "tag det ud"],
      ["scan.pdf", scan, "et skannet papir", "kontrolkoden"],
      ["scan.jpg", Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), "et billede", "kontrolkoden"],
      ["liste.xlsx", zipOf({ "xl/workbook.xml": "<x/>" }), "en projektmappe", "CSV"],
    ];
    for (const [name, bytes, sentence, next] of files) {
      const all = await judged(name, bytes);
      expect(all).toMatchObject([{ kind: "unreadable", code: "not-ours", line: null }]);
      const [what, then] = told(all[0]);
      expect(what).toMatch(/^filen er ikke kontrolleret: .*\(fejl 231\)$/);
      expect([what, then]).toEqual([expect.stringContaining(sentence), expect.stringContaining(next)]);
    }
  });

  it("is told with why it is not opened, where an archive or a mail holds it", async () => {
    const twice = "Content-Type: text/plain\r\nContent-Type: text/html\r\n\r\nHej\r\n";
    const packed = [1, 2, 3, 4].reduce<Buffer>((inner) => zipOf({ "a.zip": inner }), zipOf({ "a.pdf": "x" }));
    for (const [name, bytes, form, sentence] of [
      ["mail.eml", twice, "eml", "programmer læser den forskelligt"],
      ["gemt.zip", zipOf({ "a.pdf": "x", "b.pdf": "y" }, { listed: 1 }), "zip", "uden at stå i dets liste"],
      ["dyb.zip", packed, "zip", "dybere i arkiver eller mapper"],
    ] as const) {
      const all = await judged(name, bytes, form);
      expect(told(all.findLast(({ kind }) => kind === "unreadable"))[0]).toContain(sentence);
    }
  });

  it("is passed over where it is a mail that carries nothing", async () => {
    expect(await judged("mail.eml", "From: bo@example.org\r\n\r\nHej\r\n", "eml")).toEqual([
      { kind: "passed", what: "mail" },
    ]);
  });

  it("may be a table under the name of a picture: it is read for what it is", async () => {
    expect(await judged("kort.png", "a;b\r\n1;2\r\n")).toMatchObject([
      { kind: "unreadable", code: "not-ours", detail: "" },
    ]);
  });
});

describe("a line of a list that a spreadsheet has saved", () => {
  it("is told with its column, and where a card has lost its zeros what to do", () => {
    const line = { kind: "unreadable", code: "record-not-understood", line: 4 } as const;
    const [card, then] = told({ ...line, detail: "Frikort-ID" });
    expect([card, then]).toEqual([
      "linjen kan ikke læses: kolonnen Frikort-ID passer ikke (fejl 232)",
      expect.stringContaining("regneark"),
    ]);
    expect(told({ ...line, detail: "Udbetalingsdato" })[0]).toContain("kolonnen Udbetalingsdato passer ikke");
    expect(told({ ...line, detail: "row-wrong-length" })[0]).not.toContain("kolonnen");
  });
});

describe("a file that is changed or lost while it is checked", () => {
  it("is told with what to do, an archive too", async () => {
    const path = join(folder, "samlet.zip");
    writeFileSync(path, zipOf({ "a.csv": "x", "b.csv": "y" }));
    const all: Judged[] = [];
    await judgeDocument({ path, form: "zip" }, draw, (one) => {
      if (all.length === 0) appendFileSync(path, "x");
      all.push(one);
    });
    const last = all.at(-1);
    expect([all.at(-2), last]).toMatchObject([{ kind: "inside", name: "…" }, { detail: "changed-while-read" }]);
    const [sentence, next] = told(last);
    expect(sentence).toContain("ændret, mens den blev læst");
    expect(next).toContain("kontroller igen");
    expect(told({ kind: "unreadable", code: "file-not-read", detail: "not-allowed", line: null })[0]).toContain(
      "adgang",
    );
  });
});
