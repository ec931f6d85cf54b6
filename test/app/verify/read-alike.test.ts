import { Buffer } from "node:buffer";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { arePlainContents } from "../../../src/adapters/documents/pdf-content.js";
import { isNothingButOutlines } from "../../../src/adapters/documents/pdf-font.js";
import { letterOf, paintsTheSame } from "../../../src/adapters/documents/pdf-painted.js";
import { type KeyMemory, verifyFiles } from "../../../src/app/verify/verify.js";
import { inFolder } from "../../support/folder-reader.js";
import { Employer } from "../../support/foreign-papers.js";
import { nordlys } from "../../support/ledger.js";
import { plainPdf } from "../../support/plain-pdf.js";
import { objectWith, revised } from "../../support/revised-pdf.js";
import { zipOf } from "../../support/zip.js";

const noKeys: KeyMemory = { trusted: undefined, remembered: new Map(), remember: () => undefined };

async function foundIn(bytes: Uint8Array): Promise<readonly string[]> {
  const { findings } = await inFolder({ "a.pdf": bytes }, (reader) => verifyFiles(reader, { keys: noKeys }));
  return findings.map(({ code, data }) => [code, data.text ?? data.part ?? data.problem].join(" "));
}

const employer = new Employer(nordlys);
const slip = employer.slip(employer.pay({ hours: "20", card: "10001" }));
const page = objectWith(slip, /\/Type \/Page\n/);
const resources = objectWith(slip, /\/ProcSet/);
const letters = objectWith(slip, /begincmap/);
const fonts = [/\/CIDFontType2[\s\S]*Regular/, /\/CIDFontType2[\s\S]*SemiBold/].map((mark) => objectWith(slip, mark));
const regular = objectWith(slip, /\/Type0[\s\S]*Regular/);
const outlines = objectWith(slip, /hhea/);

function contentOf(body: string): string {
  return body.slice(body.indexOf("stream\n") + 7, body.lastIndexOf("\nendstream"));
}

function stream(content: string, more = ""): string {
  return `<<${more}/Length ${content.length}>>\nstream\n${content}\nendstream`;
}

const painted = contentOf(objectWith(slip, /./, Number(/\/Contents (\d+)/.exec(page.body)?.[1])).body);
const onPage = (content: string): [number, string] => [
  Number(/\/Contents (\d+)/.exec(page.body)?.[1]),
  stream(content),
];
const withPage = (more: string) => revised(slip, new Map([[page.number, page.body.replace(/>>$/, `${more}>>`)]]));
const withFonts = (change: (body: string) => string, objects: readonly [number, string][] = []) =>
  revised(slip, new Map([...objects, ...fonts.map(({ number, body }): [number, string] => [number, change(body)])]));
/** One more font, and a text that is set in it. */
const withFont = (font: string, text: string, objects: readonly [number, string][]) => {
  const own = resources.body.replace("/Font <<", "/Font <<\n/F3 9003 0 R");
  return revised(slip, new Map([...objects, [9003, font], [resources.number, own], onPage(text)]));
};

const tricks: Readonly<Record<string, () => Buffer>> = {
  "a page that has pages of its own": () => {
    const own = page.body.replace(/\/Contents \d+/, "/Contents 9002").replace(/\/Parent \d+/, `/Parent ${page.number}`);
    const objects: [number, string][] = [[9001, own]];
    objects.push([9002, stream(painted.replace("<0014", "<001a"))]);
    objects.push([page.number, page.body.replace(/>>$/, "/Kids[9001 0 R]/Count 1>>")]);
    return revised(slip, new Map(objects));
  },
  "a figure that it calls a space": () => {
    const called = letters.body.replace("<0031>", "<0020>");
    expect(called).not.toBe(letters.body);
    const text = "BT /F3 9.5 Tf 1 0 0 1 470 501 Tm [<0012>] TJ ET";
    return withFont(
      regular.body.replace(/\/ToUnicode \d+/, "/ToUnicode 9004"),
      painted.replace("\nET\n", `\nET\n${text}\n`),
      [[9004, called]],
    );
  },
  "letters that lie beside where they begin": () => {
    const font = Buffer.from(contentOf(outlines.body), "latin1");
    const bearing = font.readUInt32BE(font.indexOf("hmtx") + 8) + 4 * 0x14 + 2;
    font.writeInt16BE(font.readInt16BE(bearing) + 900, bearing);
    return revised(slip, new Map([[outlines.number, stream(font.toString("latin1"))]]));
  },
  "a letter of two widths": () => withFonts((body) => body.replace("/W [0", "/W [20 [1300] 0")),
  "two fonts that share a description": () => {
    const [, bold] = fonts;
    const own = /\/W \[0 \[([^\]]*)\]\]/.exec(bold?.body ?? "")?.[1]?.split(" ") ?? [];
    const widths = `/W [0 [${own.slice(0, 0x12).join(" ")}] 27 [${own.slice(0x1b).join(" ")}]]/DW`;
    const as = (width: number) => bold?.body.replace(/\/W \[0 \[[^\]]*\]\]/, `${widths} ${width}`) ?? "";
    const font = objectWith(slip, /\/Type0[\s\S]*SemiBold/).body.replace(/\[\d+ 0 R\]/, "[9004 0 R]");
    const text = painted.replace(/\/F2( [\d.]+ Tf\n\[<0014)/, "/F3$1");
    expect(text).not.toBe(painted);
    return withFont(font, text, [
      [bold?.number ?? 0, as(Number(own[0x14]))],
      [9004, as(3000)],
    ]);
  },
  "letters that are found by a table of its own": () =>
    revised(
      slip,
      new Map([
        [regular.number, regular.body.replace("/Identity-H", "9001 0 R")],
        [
          9001,
          stream(
            "begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange 1 begincidrange <0000> <ffff> 0 endcidrange endcmap",
          ),
        ],
      ]),
    ),
  "outlines that are found by an empty table": () =>
    withFonts((body) => body.replace("/CIDToGIDMap /Identity", "/CIDToGIDMap 9001 0 R"), [[9001, stream("")]]),
  "a part of the page that does not lie on it": () => withPage("/CropBox[1000 1000 2000 2000]"),
  "a part of the page that is told in a large number": () =>
    withPage("/CropBox[4294967296 4294967696 4294967891 4294968137]"),
  "a part of the page that is told in two ways": () => withPage("/CropBox[0 0.4e3 595 842]"),
  "a page that is turned in a large number": () => withPage("/Rotate 4294967386"),
  "fonts for those who look for them from above": () => {
    const pages = objectWith(slip, /\/Type \/Pages/);
    return revised(slip, new Map([[pages.number, pages.body.replace(/>>$/, `/Resources ${resources.number} 0 R>>`)]]));
  },
  "an operator with too few numbers": () => revised(slip, new Map([onPage(painted.replace(/ Tm\n/, " Tm\n-50 Td\n"))])),
};

describe("a slip that another program has saved, and that programs may show in different ways", () => {
  it.each(Object.entries(tricks))("is no harmless copy with %s", async (_, trick) => {
    expect(await foundIn(trick())).toEqual(["page-not-drawn redrawn"]);
  });

  it("is a harmless copy with the lists that some leave empty, and none where anything stands in them", async () => {
    const root = objectWith(slip, /\/StructTreeRoot\b(?! )/);
    const withRoles = (roles: string) => [root.number, root.body.replace(/>>$/, `/RoleMap<<${roles}>>>>`)] as const;
    const saved = (roles: string, notes: string) =>
      revised(slip, new Map([withRoles(roles), [page.number, page.body.replace(/>>$/, `/Annots[${notes}]>>`)]]));
    expect(await foundIn(saved("", ""))).toEqual(["page-not-drawn holds"]);
    expect(await foundIn(saved("/TD/P", ""))).toEqual(["page-not-drawn redrawn"]);
    expect(await foundIn(saved("", "9001 0 R"))).toEqual(["page-not-drawn redrawn"]);
  });

  it("is a harmless copy that opens with its whole page, and none that opens on a part of it", async () => {
    const root = objectWith(slip, /\/StructTreeRoot\b(?! )/);
    const opened = (where: string) =>
      revised(slip, new Map([[root.number, root.body.replace(/>>$/, `/OpenAction${where}>>`)]]));
    for (const where of [`[${page.number} 0 R/Fit]`, ` [${page.number} 0 R /XYZ null null 0]`])
      expect([where, await foundIn(opened(where))]).toEqual([where, ["page-not-drawn holds"]]);
    const parts = ["/XYZ 300 200 4]", "/XYZ null null 4]", "/XYZ null 100 0]", "/FitR 300 100 400 200]", "/FitH 100]"];
    for (const where of [...parts.map((part) => `[${page.number} 0 R${part}`), " 9001 0 R", "<</S/GoTo/D(a)>>"])
      expect([where, await foundIn(opened(where))]).toEqual([where, ["page-not-drawn redrawn"]]);
  });

  it("is no harmless copy where something is read aloud that stands on no page", async () => {
    const root = objectWith(slip, /\/StructTreeRoot\n/);
    const kids = root.body.replace(/\/K \[/, "/K [9001 0 R ");
    expect(kids).not.toBe(root.body);
    const picture = `<</S/Figure/Alt(Til udbetaling 9.999,00 kr.)/P ${root.number} 0 R>>`;
    expect(
      await foundIn(
        revised(
          slip,
          new Map([
            [root.number, kids],
            [9001, picture],
          ]),
        ),
      ),
    ).toEqual(["page-not-drawn redrawn"]);
  });

  it("is told with another title, another name of a file, and a record that says more", async () => {
    const title = objectWith(slip, /^\(/, Number(/\/Title (\d+)/.exec(objectWith(slip, /\/Title \d/).body)?.[1]));
    const named = objectWith(slip, /\/UF \(record\.json\)/);
    const listed = objectWith(slip, /\(record\.json\) \d+ 0 R/);
    const record = objectWith(slip, /\{"format":/);
    const said = contentOf(record.body).replace('{"format":1', '{"format":7,"format":1');
    const metadata = objectWith(slip, /\/Type \/Metadata/);
    const xmp = contentOf(metadata.body);
    const described = (text: string) => stream(text, "/Type/Metadata/Subtype/XML");
    const madeBy = (program: string) => described(`${xmp}<xmp:CreatorTool>${program}</xmp:CreatorTool>`);
    const info = objectWith(slip, /\/Title \d/);
    const made = (program: string) => info.body.replace(/\/Creator \d+ 0 R/, `/Creator ${program}`);
    for (const harmless of [
      [metadata.number, described(xmp)],
      [metadata.number, madeBy("pdfTeX-1.40.021")],
      [info.number, made("(GPL Ghostscript 10.00.0)")],
    ] as const) {
      expect(await foundIn(revised(slip, new Map([harmless])))).toEqual(["page-not-drawn holds"]);
    }
    const others: readonly (readonly [number, string, string])[] = [
      [title.number, "(Til udbetaling 9.999,00 kr.)", "description"],
      [named.number, named.body.replaceAll("record.json", "Udbetalt 9.999,00 kr.json"), "description"],
      [named.number, named.body.replace("/UF (record.json)", "/UF (Udbetalt 9999 kr.json)"), "description"],
      [named.number, named.body.replace("/F (record.json)", "/F (Udbetalt 9999 kr.json)"), "description"],
      [named.number, named.body.replace("/UF", "/Mac(Udbetalt 9999 kr.json)/UF"), "description"],
      [named.number, named.body.replace(/\/Desc \([\s\S]*\)/, "/Desc (Udbetalt 9999 kr)"), "description"],
      [listed.number, listed.body.replace("(record.json)", "(Udbetalt 9999 kr.json)"), "description"],
      [metadata.number, described(`<a:title>Udbetalt</a:title>${xmp}`), "description"],
      [metadata.number, described(`${xmp}<dc:title><rdf:li>Udbetalt</rdf:li></dc:title>`), "description"],
      [metadata.number, described(`${xmp}<rdf:Description dc:title="Udbetalt"/>`), "description"],
      [metadata.number, described(Buffer.from(xmp, "utf16le").toString("latin1")), "description"],
      [metadata.number, madeBy("Udbetalt 9.999,00"), "description"],
      [info.number, made("(Udbetalt 9.999 kr.)"), "description"],
      [Number(/\/Creator (\d+)/.exec(info.body)?.[1]), "(Udbetalt 9.999)", "description"],
      [record.number, stream(said, "/Type/EmbeddedFile"), "record"],
    ];
    for (const [number, body, part] of others)
      expect(await foundIn(revised(slip, new Map([[number, body]])))).toContain(`page-differs ${part}`);
  });
});

describe("a slip beside other pages that another program has saved", () => {
  const pages = objectWith(slip, /\/Type \/Pages/);
  /** As many more pages behind that of the slip, with something on the last of them. */
  const withMore = (count: number, drawn: string) => {
    const own = page.body.replace(/\/Contents \d+/, "/Contents 9000").replace(/\/StructParents \d+/, "");
    const more = Array.from({ length: count }, (_, place): [number, string] => {
      return [9001 + place, place < count - 1 ? own.replace("9000", "8999") : own];
    });
    const kids = more.map(([number]) => `${number} 0 R`).join(" ");
    const all = pages.body.replace("/Count 1", `/Count ${count + 1}`).replace(/\[(\d+ 0 R)\]/, `[$1 ${kids}]`);
    return revised(slip, new Map([...more, [pages.number, all], [8999, stream("")], [9000, stream(drawn)]]));
  };

  it.each([
    ["blank ones", 1, "", undefined],
    ["one whose figures are drawn as shapes", 1, "0 0 0 rg 100 100 9 2 re f", "2"],
    ["more than are read", 60, "0 0 0 rg 100 100 9 2 re f", "61"],
  ])("is told with %s", async (_, count, drawn, expected) => {
    const { findings } = await inFolder({ "a.pdf": withMore(count, drawn) }, (reader) =>
      verifyFiles(reader, { keys: noKeys }),
    );
    expect(findings.map(({ data }) => [data.text, data.pages])).toEqual([["holds", expected]]);
  });
});

describe("a slip of layout 1 on two pages, merged with another", () => {
  it("is found on both, though our newest layout has one page of it", async () => {
    const merged = readFileSync(fileURLToPath(new URL("./merged/poppler-22-two-pages-and-one.pdf", import.meta.url)));
    expect((await foundIn(merged)).filter((one) => one.startsWith("page"))).toEqual([
      "page-not-drawn holds",
      "page-not-drawn holds",
    ]);
  });
});

describe("a slip in a portfolio that has another file under the same name", () => {
  it("is told with the other, which some programs open", async () => {
    const [own, other] = [slip, plainPdf(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[]/Count 0>>"])].map(
      (bytes) => deflateSync(bytes).toString("latin1"),
    );
    const found = await foundIn(
      plainPdf([
        "<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(a.pdf)3 0 R]>>>>>>",
        "<</Type/Pages/Kids[]/Count 0>>",
        "<</Type/Filespec/F(a.pdf)/UF(a.pdf)/EF<</F 5 0 R/UF 4 0 R>>>>",
        stream(own ?? "", "/Type/EmbeddedFile/Filter/FlateDecode"),
        stream(other ?? "", "/Type/EmbeddedFile/Filter/FlateDecode"),
      ]),
    );
    expect(found).toEqual(["unreadable not-ours", "page-not-drawn holds"]);
  });
});

describe("a slip in a portfolio in which programs may find different files", () => {
  it("is no harmless copy", async () => {
    const portfolio = (more: string) =>
      plainPdf([
        "<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(a.pdf)4 0 R]>>>>>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595.28 841.89]${more}>>`,
        "<</Type/Filespec/F(a.pdf)/UF(a.pdf)/EF<</F 5 0 R>>>>",
        stream(deflateSync(slip).toString("latin1"), "/Type/EmbeddedFile/Filter/FlateDecode"),
      ]);
    for (const [more, pages] of [
      ["", undefined],
      ["/Tabs/S/Tabs/R", "1"],
    ] as const) {
      const { findings } = await inFolder({ "a.pdf": portfolio(more) }, (reader) =>
        verifyFiles(reader, { keys: noKeys }),
      );
      expect(findings.map(({ data }) => [data.inside, data.pages])).toEqual([["portfolio", pages]]);
    }
  });
});

describe("a slip in a portfolio that says an amount", () => {
  it("is told with what it says", async () => {
    const portfolio = (name: string, column = "", schema = "") =>
      plainPdf([
        `<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[(a.pdf)3 0 R]>>>>${schema}>>`,
        "<</Type/Pages/Kids[]/Count 0>>",
        `<</Type/Filespec/F(${name})/UF(${name})/EF<</F 4 0 R>>${column}>>`,
        stream(deflateSync(slip).toString("latin1"), "/Type/EmbeddedFile/Filter/FlateDecode"),
      ]);
    const [name, schema] = ["13748136-2026-0001.pdf", "/Collection<</Schema<</B<</Subtype/S/N(Bel\\370b)/V true>>>>>>"];
    expect(await foundIn(portfolio(name))).toEqual(["page-not-drawn holds"]);
    expect(await foundIn(portfolio(name, "/CI<</B(Juni 2026)>>", schema))).toEqual(["page-not-drawn holds"]);
    expect(await foundIn(portfolio("Udbetalt 9.999,00 kr.pdf"))).toContain("page-differs description");
    expect(await foundIn(portfolio(name, "/CI<</B(9.999,00)>>", schema))).toContain("page-differs description");
  });
});

describe("an archive that is called a PDF", () => {
  it("is none to whoever opens it, and may show any page: what lies in it proves nothing", async () => {
    const archive = zipOf({ "noter.txt": "Se side 1", "b.pdf": slip });
    const files = { "a.pdf": archive, "b.zip": zipOf({ "c.pdf": archive }), "c.csv": archive };
    for (const [name, bytes] of Object.entries(files)) {
      const { verdict } = await inFolder({ [name]: bytes }, (reader) => verifyFiles(reader, { keys: noKeys }));
      expect([name, verdict]).toEqual([name, "findings"]);
    }
  });
});

describe("contents of a page", () => {
  const arePlain = (...contents: readonly string[]) =>
    arePlainContents(contents.map((one) => Buffer.from(one, "latin1")));
  const plain = "q 1 0 0 1 0 .5 cm\nBT /F1 9.5 Tf -12 700 Td [<0014>-20(\\000\\015)] TJ ET\nQ\n";

  it("are read by all alike", () => {
    expect([
      arePlain(plain),
      arePlain("q\n", plain, "Q"),
      arePlain("/P <</MCID 0>> BDC 0 0 5 5 re 1 0 0 rg f EMC"),
    ]).toEqual([true, true, true]);
  });

  it.each([
    ["a number with another sign in it", "1-5 0 0 1 0 0 cm"],
    ["two signs", "--1 0 0 1 0 0 cm"],
    ["a power of ten", "1e0 0 0 1 0 0 cm"],
    ["two points", "1.0.5 0 0 1 0 0 cm"],
    ["a large number", "4294967296 0 0 1 0 0 cm"],
    ["too few numbers", "BT 5 Td ET"],
    ["too many numbers", "BT 1 2 3 Td ET"],
    ["another kind of operand", "BT [<0014> /A] TJ ET"],
    ["an operator that is not known", "3 Tx"],
    ["text that is not painted", "3 Tr"],
    ["an operand that is left", "3"],
    ["half a letter", "BT [<00> <14>] TJ ET"],
    ["a text that is read in its place", "/Span <</ActualText(5)>> BDC EMC"],
    ["text outside of text", "[<0014>] TJ"],
    ["text in text", "BT BT ET ET"],
    ["a path that is left", "0 0 5 5 re"],
    ["more that is closed than was opened", "Q"],
    ["less that is closed than was opened", "q"],
    ["a colour of another kind", "0 g 1 0 0 scn"],
    ["a space between words, which letters of two bytes are to some", "BT 30 Tw [<0020>] TJ ET"],
    ["a comment", "%3\n0 g"],
    ["a letter that is no space", "0\u000bg"],
  ])("are not with %s", (_, content) => {
    expect(arePlain(content)).toBe(false);
  });

  it("are read within a moment, however they are written", () => {
    const begun = performance.now();
    for (const one of ["1", "/A1", "1 ", "/A1 /A1 ", "[", "[1 ", "<<", "<</A", "(", "<00", "A", " "])
      for (const before of ["", "[", "<<", "[1", "(", "<</A"])
        expect(arePlain(`${before}${one.repeat(200_000 / one.length)}!`)).toBe(false);
    expect(performance.now() - begun).toBeLessThan(5000);
  });

  it("are not where one runs into the next", () => {
    expect([arePlain("BT ", "ET"), arePlain("q", "Q"), arePlain("q 1 0 0 ", "1 0 0 cm Q")]).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe("a font", () => {
  it("is nothing but outlines, each as long as it is, and of no others", () => {
    const font = Buffer.from(contentOf(outlines.body), "latin1");
    const at = (tag: string) => font.readUInt32BE(font.indexOf(tag) + 8);
    const changed = (place: number, value: number) => {
      const other = Buffer.from(font);
      other.writeUInt16BE(value, place);
      return isNothingButOutlines(other);
    };
    const first = at("glyf");
    expect(isNothingButOutlines(font)).toBe(true);
    // Made of others, with another beginning, with more points; one that ends before it begins; more letters than places; a form that is none.
    expect([changed(first, 0xffff), changed(first + 2, 9999), changed(first + 10, 9999)]).toEqual([
      false,
      false,
      false,
    ]);
    expect([changed(at("loca") + 8, 0xffff), changed(at("maxp") + 4, 0xffff), changed(at("head") + 50, 2)]).toEqual([
      false,
      false,
      false,
    ]);
  });
});

describe("a figure that is called another", () => {
  it("is not read as it looks", () => {
    const letter = { letter: "3", outline: [0, 1, 1], x: 5, y: 5, size: 9, piece: 1 };
    const [own, other] = [letter, { ...letter, letter: "9" }].map((one) => ({
      letters: [one],
      shapes: [],
      isPlain: true,
    }));
    if (own === undefined || other === undefined) throw new Error("two pages");
    expect([paintsTheSame([own], [own]), paintsTheSame([other], [own])]).toEqual([true, false]);
    expect([letterOf("3", [0, 1, 1], [letter]), letterOf("9", [0, 1, 1], [letter])]).toEqual(["3", undefined]);
  });
});
