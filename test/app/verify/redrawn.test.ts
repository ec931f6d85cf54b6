import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { builtOf, isBuiltAs } from "../../../src/adapters/documents/pdf-built.js";
import { paintedBy } from "../../../src/adapters/documents/pdf-painted.js";
import { type KeyMemory, verifyFiles } from "../../../src/app/verify/verify.js";
import { isHarmlessCopy } from "../../../src/payroll/verify/gravity.js";
import { casesTried } from "../../support/cases-tried.js";
import { inFolder } from "../../support/folder-reader.js";
import { Employer } from "../../support/foreign-papers.js";
import { nordlys } from "../../support/ledger.js";
import { plainPdf } from "../../support/plain-pdf.js";
import { objectWith, revised } from "../../support/revised-pdf.js";
import { card } from "../../support/words.js";

const noKeys: KeyMemory = { trusted: undefined, remembered: new Map(), remember: () => undefined };

/** What is found of a slip that another program has saved: whether seal and text hold, and whether something lies over the page. */
async function foundIn(bytes: Uint8Array): Promise<string> {
  const { verdict, findings } = await inFolder({ "a.pdf": bytes }, (reader) => verifyFiles(reader, { keys: noKeys }));
  expect(verdict).toBe("findings");
  return findings
    .map(({ code, data }) => `${code} ${data.seal} ${data.text}${data.over === "yes" ? " over" : ""}`)
    .join();
}

const employer = new Employer(nordlys);
const bases: Readonly<Record<string, Buffer>> = {
  "layout 2": employer.slip(employer.pay({ hours: "20", card: "10001" })),
  "layout 1": readFileSync(
    fileURLToPath(new URL("../../released/0.1.0/slips/13748136-2023-0001.pdf", import.meta.url)),
  ),
};

/** A slip with more in its catalog. */
function withRoot(slip: Buffer, more: string): Buffer {
  const root = objectWith(slip, /\/Type ?\/Catalog/);
  return revised(slip, new Map([[root.number, root.body.replace(/>>$/, `${more}>>`)]]));
}

const cell = /(\d+) 0 obj\n((?:(?!endobj)[\s\S])*?\/S ?\/(?:TD|P)\b(?:(?!endobj)[\s\S])*?)\nendobj/g;

/** A slip with more in an element of its structure, which screen readers read. */
function withElement(slip: Buffer, more: string): Buffer {
  const [found] = slip.toString("latin1").matchAll(cell);
  const [, number, body = ""] = found ?? [];
  expect(body).not.toBe("");
  return revised(slip, new Map([[Number(number), body.replace(/>>\s*$/, `${more}>>`)]]));
}

/** A slip with an annotation that looks like figures where it is shown. */
function withNote(slip: Buffer, kind: string): Buffer {
  const note = `<</Type/Annot${kind}/Rect[400 400 560 420]/AP<</N 9002 0 R>>>>`;
  return withContent(slip, (content) => `${content}\n`, {
    page: "/Annots[9001 0 R]",
    objects: [
      [9001, note],
      [9002, form("0 0 0 rg 0 0 20 20 re f")],
    ],
  });
}

/** A slip with other content on its page, and with more objects and more in its page's own. */
function withContent(
  slip: Buffer,
  change: (content: string) => string,
  more: { readonly page?: string; readonly objects?: readonly (readonly [number, string])[] } = {},
): Buffer {
  const page = objectWith(slip, /\/Type ?\/Page[\n/]/);
  const contents = Number(/\/Contents (\d+) 0 R/.exec(page.body)?.[1]);
  const held = objectWith(slip, /./, contents).body;
  const plain = held.slice(held.indexOf("stream\n") + 7, held.lastIndexOf("\nendstream"));
  const changed = change(plain);
  expect(changed).not.toBe(plain);
  const objects = new Map<number, string>(more.objects);
  objects.set(9000, `<</Length ${Buffer.byteLength(changed, "latin1")}>>\nstream\n${changed}\nendstream`);
  const body = page.body.replace(/\/Contents \d+ 0 R/, "/Contents 9000 0 R").replace(/>>$/, `${more.page ?? ""}>>`);
  return revised(slip, objects.set(page.number, body));
}

/** The places of two texts on the page change with each other. */
function swapped(content: string): string {
  const places = [...content.matchAll(/(?:1 0 0 1 )?([\d.]+) ([\d.]+) (?:Tm|Td)/g)];
  const [one, other] = [places.at(12)?.[0] ?? "", places.at(20)?.[0] ?? ""];
  expect(one).not.toBe(other);
  return content.replace(one, "§").replace(other, one).replace("§", other);
}

/** The last letter of the first text in another size. */
function enlarged(content: string, size: number): string {
  return content.replace(
    /(\/\w+) ([\d.]+) Tf(\n[^<]*?)(\[?)<((?:\w{4})+)(?!0001)(\w{4})>( 0\] TJ|Tj)/,
    `$1 $2 Tf$3$4<$5>$7 $1 ${size} Tf $4<$6>$7 $1 $2 Tf`,
  );
}

const picture = "q 60 0 0 12 480 500 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u00ff EI Q\n";
const form = (body: string) =>
  `<</Type/XObject/Subtype/Form/BBox[0 0 600 850]/Length ${body.length}>>\nstream\n${body}\nendstream`;

const tricks: Readonly<Record<string, (slip: Buffer) => Buffer>> = {
  "text that is not painted": (slip) => withContent(slip, (content) => `3 Tr\n${content}`),
  "text without width": (slip) => withContent(slip, (content) => `0 Tz\n${content}`),
  "a letter so large that it lies over figures": (slip) => withContent(slip, (content) => enlarged(content, 80)),
  "text in the colour of paper": (slip) =>
    withContent(slip, (content) => content.replace(/0\.\d+ 0\.\d+ 0\.\d+ (rg|scn)/g, "1 1 1 $1")),
  "a page that is cut to a corner": (slip) => withContent(slip, (content) => `0 0 40 40 re W n\n${content}`),
  "a white shape over the figures": (slip) =>
    withContent(slip, (content) => `${content}\n1 1 1 rg 400 100 160 600 re f\n`),
  "figures of rectangles": (slip) => withContent(slip, (content) => `${content}\n0 0 0 rg 470 500 2 9 re f\n`),
  "figures of lines": (slip) => withContent(slip, (content) => `${content}\n0 0 0 RG 470 500 m 470 510 l S\n`),
  "figures of curves": (slip) =>
    withContent(slip, (content) => `${content}\n0 0 0 rg 470 500 m 480 500 480 510 470 510 c f\n`),
  "two figures in each other's place": (slip) => withContent(slip, swapped),
  "a picture over the figures": (slip) => withContent(slip, (content) => `${content}\n${picture}`),
  "a form over the figures": (slip) => {
    const page = objectWith(slip, /\/Type ?\/Page[\n/]/);
    const [, number] = /\/Resources (\d+) 0 R/.exec(page.body) ?? [];
    const resources = objectWith(slip, /./, Number(number));
    const own = resources.body.replace(/>>$/, "/XObject<</Over 9001 0 R>>>>");
    const drawn = form("1 1 1 rg 400 100 160 600 re f");
    return withContent(slip, (content) => `${content}\n/Over Do\n`, {
      objects: [
        [resources.number, own],
        [9001, drawn],
      ],
    });
  },
  "a page of which only a part is shown": (slip) =>
    withContent(slip, (content) => `${content}\n`, { page: "/CropBox[0 400 595.28 841.89]" }),
  "a page that is turned": (slip) => withContent(slip, (content) => `${content}\n`, { page: "/Rotate 180" }),
  "content that a viewer may hide": (slip) => withContent(slip, (content) => `/OC /MC0 BDC\n${content}\nEMC\n`),
  "a form in place of its pages": (slip) => {
    const root = objectWith(slip, /\/Type ?\/Catalog/);
    const xfa = "/AcroForm<</Fields[]/XFA[(template)9001 0 R]>>";
    return revised(
      slip,
      new Map([
        [root.number, root.body.replace(/>>$/, `${xfa}>>`)],
        [9001, "<</Length 11>>\nstream\n<template/>\nendstream"],
      ]),
    );
  },
  "letters that are set downwards": (slip) => {
    const fonts = [
      ...slip.toString("latin1").matchAll(/(\d+) 0 obj\n((?:(?!endobj)[\s\S])*?\/Identity-H[\s\S]*?)\nendobj/g),
    ];
    expect(fonts.length).toBeGreaterThan(0);
    return revised(
      slip,
      new Map(fonts.map(([, number, body = ""]) => [Number(number), body.replace("/Identity-H", "/Identity-V")])),
    );
  },
  "a script": (slip) => {
    const root = objectWith(slip, /\/Type ?\/Catalog/);
    const body = root.body
      .replace(/\/OpenAction[^/]*/, "")
      .replace(/>>$/, "/OpenAction<</S/JavaScript/JS(this.x=1)>>>>");
    return revised(slip, new Map([[root.number, body]]));
  },
  "a page that only programs see which look for objects themselves": (slip) => {
    const page = objectWith(slip, /\/Type ?\/Page[\n/]/);
    const content = "BT /F1 12 Tf 100 100 Td (27.000,00) Tj ET";
    const body = page.body.replace(/\/Contents \d+ 0 R/, "/Contents 9000 0 R");
    const hidden = `${page.number} 0 obj\n${body}\nendobj\n9000 0 obj\n<</Length ${content.length}>>\nstream\n${content}\nendstream\nendobj\n`;
    return Buffer.concat([slip, Buffer.from(`\n${hidden}${"%\n".repeat(1000)}`, "latin1")]);
  },
  "a page more than the file says it has": (slip) => {
    const page = objectWith(slip, /\/Type ?\/Page[\n/]/);
    const pages = objectWith(slip, /\/Type ?\/Pages/);
    const kids = pages.body.replace(/\/Kids ?\[([^\]]*)\]/, "/Kids [$1 9001 0 R]");
    expect(kids).not.toBe(pages.body);
    const content = "BT /F1 12 Tf 100 100 Td (27.000,00) Tj ET";
    return revised(
      slip,
      new Map([
        [pages.number, kids],
        [9001, page.body.replace(/\/Contents \d+ 0 R/, "/Contents 9000 0 R")],
        [9000, `<</Length ${content.length}>>\nstream\n${content}\nendstream`],
      ]),
    );
  },
  "a form that is not there": (slip) => withContent(slip, (content) => `/None Do\n${content}`),
  "a pattern over the figures": (slip) => withContent(slip, (content) => `${content}\n/Over sh\n`),
  "an annotation that looks like figures": (slip) =>
    withContent(slip, (content) => `${content}\n`, {
      page: "/Annots[9001 0 R]",
      objects: [
        [9001, "<</Type/Annot/Subtype/Stamp/Rect[400 400 560 420]/AP<</N 9002 0 R>>>>"],
        [9002, form("0 0 0 rg 0 0 20 20 re f")],
      ],
    }),
  "an annotation that is only printed": (slip) => withNote(slip, "/Subtype/Stamp/F 36"),
  "an annotation whose places are broken": (slip) => withNote(slip, "/Subtype/Highlight/F 4/QuadPoints[1 2 3]"),
  "colours that are shown as others": (slip) => {
    const page = objectWith(slip, /\/Type ?\/Page[\n/]/);
    const resources = objectWith(slip, /./, Number(/\/Resources (\d+) 0 R/.exec(page.body)?.[1]));
    const colours = "/ColorSpace<</Default#52GB[/CalRGB<</WhitePoint[0.95 1 1.09]/Gamma[0.01 0.01 0.01]>>]>>";
    return revised(slip, new Map([[resources.number, resources.body.replace(/>>$/, `${colours}>>`)]]));
  },
  "a profile of colours that is none of ours": (slip) => {
    const profile = objectWith(slip, /acsp/);
    return revised(slip, new Map([[profile.number, profile.body.replace("acsp", "acsq")]]));
  },
  "content that lies outside of the file": (slip) => {
    const page = objectWith(slip, /\/Type ?\/Page[\n/]/);
    const content = objectWith(slip, /./, Number(/\/Contents (\d+) 0 R/.exec(page.body)?.[1]));
    return revised(slip, new Map([[content.number, content.body.replace("<<", "<</F(andet.txt)")]]));
  },
  "a text that is read and copied in place of one that is painted": (slip) =>
    withContent(slip, (content) =>
      content.replace(/\bBT\b/, "/Span<</Actual#54ext(27.000,00)>>BDC BT").replace(/\bET\b/, "ET EMC"),
    ),
  "a long form of a text that is read in its place": (slip) =>
    withContent(slip, (content) =>
      content.replace(/\bBT\b/, "/Span<</E(27.000,00)>>BDC BT").replace(/\bET\b/, "ET EMC"),
    ),
  "a cell that is read as another text": (slip) => withElement(slip, "/Alt(27.000,00)"),
  "a cell whose text is read in a long form": (slip) => withElement(slip, "/E(27.000,00)"),
  "a cell that has a name of its own": (slip) => withElement(slip, "/T(27.000,00)"),
  "cells that are read in another order": (slip) => {
    const elements = [...slip.toString("latin1").matchAll(cell)].slice(-2);
    const [[, one, first = ""] = [], [, other, second = ""] = []] = elements;
    expect(first).not.toBe(second);
    return revised(
      slip,
      new Map([
        [Number(one), second],
        [Number(other), first],
      ]),
    );
  },
  "a script of its page": (slip) =>
    withContent(slip, (content) => `${content}\n`, { page: "/AA<</O<</S/JavaScript/JS(this.x=1)>>>>" }),
  "another file that is opened in its place": (slip) => withRoot(slip, "/OpenAction<</S/GoToR/F(andet.pdf)/D[0/Fit]>>"),
  "a cover that shows what it carries": (slip) => withRoot(slip, "/Collection<</View/H/D(registration.csv)>>"),
  "a part of its pages that viewers are to show": (slip) => withRoot(slip, "/ViewerPreferences<</ViewArea/ArtBox>>"),
  "names behind a comment with half a string": (slip) => withRoot(slip, "%(\n/Collection<</View/H>>%)\n"),
  "other outlines under the same letters": (slip) => {
    const map = Buffer.alloc(512);
    for (let glyph = 0; glyph < 256; glyph += 1) map.writeUInt16BE(glyph === 20 ? 25 : glyph, glyph * 2);
    const fonts = ["Regular", "SemiBold"].map((face) =>
      objectWith(slip, new RegExp(`/Subtype ?/CIDFontType2[\\s\\S]*${face}`)),
    );
    const objects = fonts.map(({ number, body }): [number, string] => {
      return [number, body.replace(/\/CIDToGIDMap ?\/Identity/, "/CIDToGIDMap 9001 0 R")];
    });
    return revised(
      slip,
      new Map([...objects, [9001, `<</Length 512>>\nstream\n${map.toString("latin1")}\nendstream`]]),
    );
  },
};

describe.each(Object.entries(bases))("a slip of %s that another program has saved", (layout, slip) => {
  const every = layout === "layout 1" ? casesTried(3, 1) : 1;
  const tried = Object.entries(tricks).filter((_, place) => place % every === 0);
  it.each(tried)("is no harmless copy with %s", async (_name, trick) => {
    expect(await foundIn(trick(slip))).toMatch(
      /^page-not-drawn holds (?:redrawn|differs|unread|(?:holds|redrawn|differs) over)(?:,page-differs undefined undefined)?$/,
    );
  });
});

describe("a slip of our own layout that another program has saved", () => {
  it("is no harmless copy with one letter in the size of another", async () => {
    const saved = withContent(bases["layout 2"] ?? Buffer.alloc(0), (content) => enlarged(content, 21));
    expect(await foundIn(saved)).toBe("page-not-drawn holds redrawn");
  });
});

describe("a slip that a program has saved without a trick", () => {
  it("is a harmless copy, of either layout", async () => {
    for (const slip of Object.values(bases)) {
      expect(await foundIn(withContent(slip, (content) => `${content}\n`))).toBe("page-not-drawn holds holds");
    }
  });
});

describe("a harmless copy", () => {
  it("is told where its card is asked for, and not where another is: its page shows no other", async () => {
    const saved = withContent(bases["layout 2"] ?? Buffer.alloc(0), (content) => `${content}\n`);
    const told = (asked: string) =>
      inFolder({ "a.pdf": saved }, (reader) => verifyFiles(reader, { keys: noKeys, view: { card: card(asked) } }));
    const own = (await told("10001")).findings;
    expect(own.map(({ code }) => code)).toEqual(["page-not-drawn"]);
    const { findings, verdicts } = await told("10009");
    expect([findings, verdicts]).toEqual([[], []]);
  });
});

describe("a slip whose registration another program has saved as another", () => {
  it.each(Object.entries(bases))("is told with it: %s", async (_, slip) => {
    const held = objectWith(slip, /\/text#2Fcsv/);
    const body = held.body.replace(/\d(?=\d*,\d\d)/, (digit) => String((Number(digit) + 1) % 10));
    expect(body).not.toBe(held.body);
    const saved = revised(slip, new Map([[held.number, body]]));
    const { findings } = await inFolder({ "a.pdf": saved }, (reader) => verifyFiles(reader, { keys: noKeys }));
    expect(findings.map(({ code, data }) => [code, data.part])).toContainEqual(["page-differs", "registration"]);
  });
});

describe("what a file is built of", () => {
  const own = bases["layout 2"]?.toString("latin1") ?? "";
  const built = (text: string) => builtOf(Buffer.from(text, "latin1"));

  it("is not read from names that are written in another way", () => {
    const other = own.replaceAll("/FontFile2", "/Font#46ile2");
    expect([own, other].map((text) => isBuiltAs(built(own), built(text)))).toEqual([true, false]);
  });

  it("is read within limits, however often a file repeats itself", () => {
    const withTable = (text: string) =>
      built(`${text}xref\n0 0\ntrailer<</Size 1>>\nstartxref\n${text.length}\n%%EOF\n`);
    const stream = "1 0 obj <</FontFile2 1 0 R/Length 0>>\nstream\nendstream ";
    expect([1, 3000].map((count) => withTable(stream.repeat(count))?.isPlain)).toEqual([false, undefined]);
    const bomb = deflateSync(Buffer.alloc(12_000_000)).toString("latin1");
    const packed = `2 0 obj <</EmbeddedFile 1/Filter/FlateDecode/Length ${bomb.length}>>\nstream\n${bomb}\nendstream `;
    expect(withTable(packed.repeat(3))?.files.map(({ length }) => length)).toEqual([12_000_000]);
    const objects = `<</First 4000000/N 1000000/Length 4000000>>\nstream\n${"1 0 ".repeat(1_000_000)}\nendstream `;
    const endless = ["<<".repeat(1_000_000), "%\n".repeat(1_000_000), "/Encrypt trailer <<".repeat(100_000)];
    expect([...endless, `1 0 obj ${objects}`].map(withTable)).toEqual(endless.concat("").map(() => undefined));
  });
});

describe("a font of a slip", () => {
  it.each(Object.values(bases))("is nothing but outlines: no instructions, pictures or colours", (slip) => {
    const own = slip.toString("latin1");
    const isPlain = (text: string) => builtOf(Buffer.from(text, "latin1"))?.isPlain;
    const others = ["fpgm", "EBDT", "SVG "].map((tag) => own.replace(/hhea/, tag));
    expect([own, ...others].map(isPlain)).toEqual([true, false, false, false]);
  });

  it.each(Object.values(bases))("has no instructions for a letter", (slip) => {
    const bytes = Buffer.from(slip);
    const font = bytes.indexOf("\nstream\n", bytes.lastIndexOf("obj", bytes.indexOf("hhea"))) + 8;
    const entry = bytes.indexOf("glyf", font);
    const glyph = font + bytes.readUInt32BE(entry + 8);
    const place = glyph + 10 + 2 * bytes.readInt16BE(glyph);
    expect(bytes.readUInt16BE(place)).toBe(0);
    bytes.writeUInt16BE(1, place);
    expect(builtOf(bytes)?.isPlain).toBe(false);
  });
});

describe("a letter with a second outline over its own", () => {
  it("is not plain", () => {
    const glyph = { unicode: "3", fontChar: "3", width: 500, isSpace: false };
    const shown = (one: object) =>
      paintedBy({ fnArray: [31, 37, 44], argsArray: [null, ["f", 10], [[one]]] }, () => [0, 1, 1]).isPlain;
    expect([shown(glyph), shown({ ...glyph, accent: { fontChar: "5" } })]).toEqual([true, false]);
    expect(shown({ ...glyph, vmetric: [-1000, 250, 880] })).toBe(false);
  });
});

describe("a slip that lies in another file as an attachment", () => {
  it("is told with the page around it, on which anything may stand", async () => {
    const slip = bases["layout 2"] ?? Buffer.alloc(0);
    const content = "0 0 0 rg 100 100 40 40 re f";
    const objects = [
      "<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(a.pdf)5 0 R]>>>>>>",
      "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595.28 841.89]/Contents 4 0 R>>",
      `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
      "<</Type/Filespec/F(a.pdf)/UF(a.pdf)/EF<</F 6 0 R>>>>",
      `<</Type/EmbeddedFile/Length ${slip.length}>>\nstream\n${slip.toString("latin1")}\nendstream`,
    ];
    const { findings } = await inFolder({ "a.pdf": plainPdf(objects) }, (reader) =>
      verifyFiles(reader, { keys: noKeys }),
    );
    expect(findings.filter(({ data }) => isHarmlessCopy(data))).toEqual([]);
    expect(findings).toHaveLength(1);
    expect(findings.map(({ data }) => data)).toContainEqual(
      expect.objectContaining({ inside: "portfolio", text: "holds", pages: "1" }),
    );
  });
});
