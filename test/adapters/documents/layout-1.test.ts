import { describe, expect, it } from "vitest";
import { judgePdf } from "../../../src/adapters/documents/slip.js";
import { digestOf } from "../../../src/values/digest.js";
import { draw } from "../../support/foreign-papers.js";
import { forged1, slips1 } from "../../support/layout-1.js";

const [sound = Buffer.alloc(0)] = slips1.values();
const [paged = Buffer.alloc(0)] = [...slips1].flatMap(([name, bytes]) => (name.includes("2026-0007") ? [bytes] : []));
const cash = slips1.get("13748136-2026-0002.pdf") ?? Buffer.alloc(0);

function saw(bytes: Buffer): readonly unknown[] {
  const judged = judgePdf(bytes, draw);
  return judged.kind === "slip" ? judged.sightings.map(({ code, data }) => `${code} ${data.part}`) : [judged.kind];
}

const isPage = (body: string) => body.includes("BT 51 ");

/** The same change in the content of each page. */
function onPage(bytes: Buffer, change: (content: string) => string): Buffer {
  const forged = forged1(bytes, (body) => (isPage(body) ? change(body) : body));
  expect(forged.equals(bytes)).toBe(false);
  return forged;
}

/** Codes of a text in the letters of layout 1. */
const coded = (text: string) =>
  [...text].map((sign) => (sign.charCodeAt(0) - 31).toString(16).padStart(4, "0")).join("");

const drawn = (text: string) => `Td<${coded(text)}>Tj ET`;

describe("a slip of layout 1 that somebody changed who knows its form to the last byte", () => {
  it("is the same file again when nothing is changed", () => {
    for (const bytes of slips1.values()) expect(forged1(bytes, (body) => body).equals(bytes)).toBe(true);
    expect([saw(sound), saw(paged), saw(cash)]).toEqual([[], [], []]);
  });

  it.each<[string, string, (content: string) => string]>([
    ["another figure", "page-differs page", (text) => text.replace(drawn("2.160,00"), drawn("9.160,00"))],
    [
      "a digit before a figure",
      "page-differs page",
      (text) => text.replace("BT 501.78", `BT 496 546.93 ${drawn("4")}\nBT 501.78`),
    ],
    [
      "a figure in the line of another label",
      "page-differs page",
      (text) => text.replace("BT 264.87 315.93", "BT 264.87 285.93"),
    ],
    [
      "two labels in each other's place",
      "page-differs page",
      (text) =>
        text.replace(drawn("Brugt"), "%").replace(drawn("Tilbage"), drawn("Brugt")).replace("%", drawn("Tilbage")),
    ],
    [
      "words that the layout does not have",
      "page-differs page",
      (text) => text.replace(drawn("Dato"), drawn("Betalt kontant")),
    ],
    ["a text that is not there any more", "page-differs page", (text) => text.replace(drawn("A-skat"), drawn(" "))],
    ["a text in white", "page-differs page", (text) => text.replace("0.078 0.094 0.11 rg", "1 1 1 rg")],
    ["a text in the tint", "page-differs page", (text) => text.replace("0.333 0.376 0.416 rg", "0.933 0.957 0.961 rg")],
    ["a text that is not drawn at all", "page-differs page", (text) => text.replace("/B 13 Tf", "/B 13 Tf\n3 Tr")],
    [
      "a box over a figure",
      "page-differs page",
      (text) => text.replace("\nendstream", "\n0.933 0.957 0.961 rg\n43 440 509 28 re f\nendstream"),
    ],
    [
      "digits drawn as lines",
      "page-differs page",
      (text) => text.replace("\nendstream", "\n480 440 1.2 20 re f\nendstream"),
    ],
    ["squares outside the code", "page-differs page", (text) => text.replace("\nendstream", "\n4 4 9 1 re\nendstream")],
    ["the code over a figure", "page-differs page", (text) => text.replace("491.5 249.39 cm", "491.5 460 cm")],
    [
      "a digit of another text before a figure",
      "page-differs page",
      (text) => text.replace(drawn("101"), `${drawn("10")}\nBT 478.5 442.16 ${drawn("1")}`),
    ],
    [
      "a digit of an address before a figure",
      "page-differs page",
      (text) =>
        text.replace(/BT (309 679\.93) Td<(\w{4})(\w+)>Tj ET/, "BT 478.5 442.16 Td<$2>Tj ET\nBT $1 Td<$3>Tj ET"),
    ],
    [
      "a number and its label in another place",
      "page-differs page",
      (text) => text.replace("BT 51 686.93", "BT -99 442.16").replace("BT 147 686.93", "BT 462 442.16"),
    ],
    [
      "a day in another place",
      "page-differs page",
      (text) => text.replace("BT 319 613.48", "BT 319 453.16").replace("BT 319 600.43", "BT 430 442.16"),
    ],
    ["another size", "page-differs page", (text) => text.replace("/B 13 Tf", "/B 0.1 Tf")],
    ["a picture of the file", "page-differs page", (text) => text.replace("\nendstream", "\n/I Do\nendstream")],
  ])("with %s is found out", (_, expected, change) => {
    expect(saw(onPage(cash, change))).toEqual([expected]);
  });

  it("with other outlines, widths or letters under the numbers of the digits is found out", () => {
    const isProgram = (body: string) => body.includes("/Length1 ");
    const swapped = forged1(cash, (body) => {
      if (!isProgram(body)) return body;
      const at = body.indexOf("stream\n") + 7 + 108 + 3000;
      return `${body.slice(0, at)}\u0001${body.slice(at + 1)}`;
    });
    const remapped = forged1(cash, (body) =>
      body.replace("<0001><005f><0020>", "<0001><0013><0020>\n<0014><0014><0035>\n<0015><005f><0034>"),
    );
    const narrowed = forged1(cash, (body) => body.replace(/\/W\[0\[(\d+) \d+/, "/W[0[$1 1"));
    const named = forged1(cash, (body) => body.replace("/CIDToGIDMap/Identity", "/CIDToGIDMap 9 0 R"));
    for (const bytes of [swapped, remapped, narrowed, named]) {
      expect(bytes.equals(cash)).toBe(false);
      expect(saw(bytes)).toEqual(["page-differs font"]);
    }
  });

  it.each<[string, (body: string, number: number) => string]>([
    ["an annotation", (body) => body.replace("/Tabs/S", "/Annots[9 0 R]/Tabs/S")],
    [
      "a layer that can be turned off",
      (body, number) => (number === 1 ? body.replace("/AF[", "/OCProperties<<>>/AF[") : body),
    ],
    ["a script", (body, number) => (number === 1 ? body.replace("/AF[", "/OpenAction 9 0 R/AF[") : body)],
    ["a form", (body, number) => (number === 1 ? body.replace("/AF[", "/AcroForm<</XFA 9 0 R>>/AF[") : body)],
    [
      "a name written by numbers",
      (body, number) => (number === 1 ? body.replace("/AF[", "/Open#41ction 9 0 R/AF[") : body),
    ],
    [
      "another name for an attachment",
      (body) => body.replace("[(record.json) 6 0 R", "[(record.json) 8 0 R (record.json) 6 0 R"),
    ],
    ["a page added", (body) => body.replace("/Count 1/Kids[21 0 R]", "/Count 2/Kids[21 0 R 21 0 R]")],
    ["a smaller window", (body) => body.replace("/Tabs/S", "/CropBox[0 0 100 100]/Tabs/S")],
    [
      "other letters behind a remark, which only others read",
      (body) => body.replace(/\/FontFile2 \d+/, "%(\n/FontFile 9 0 R%)\n$&"),
    ],
    ["other letters in what looks like a string", (body) => body.replace(/\/StemV/, "<41(>/FontFile 9 0 R<42)>$&")],
    ["two files of letters", (body) => body.replace(/\/FontFile2 \d+ 0 R/, "/FontFile2 9 0 R$&")],
    ["a page that is packed", (body) => (isPage(body) ? body.replace("<<", "<<%(\n/Filter/LZWDecode%)\n") : body)],
    ["a page that is kept elsewhere", (body) => (isPage(body) ? body.replace("<<", "<</F 9 0 R") : body)],
  ])("with %s is found out", (_, change) => {
    const bytes = forged1(cash, change);
    expect(bytes.equals(cash)).toBe(false);
    expect(saw(bytes)).toHaveLength(1);
    expect(saw(bytes)[0]).toMatch(/^page-differs (?:file|page|font)$/);
  });

  it("with a page that says it is shorter than it is is found out", () => {
    const text = cash.toString("latin1");
    const [whole = "", length = ""] = /\n22 0 obj\n<<\/Length (\d+)/.exec(text) ?? [];
    const shorter = text.replace(whole, whole.replace(length, String(Number(length) - 100)));
    const id = /\/ID\[<(\w{32})><\w{32}>\]/.exec(text)?.[1] ?? "";
    const own = digestOf(Buffer.from(shorter.slice(0, shorter.indexOf("\nxref\n") + 1), "latin1")).slice(0, 32);
    expect(saw(Buffer.from(shorter.replaceAll(id, own), "latin1"))).toEqual(["page-differs file"]);
  });

  it("with another registration than its record gives is found out", () => {
    const bytes = forged1(cash, (body) => body.replace(";2160,00;", ";9160,00;"));
    expect(saw(bytes)).toEqual(["page-differs registration"]);
  });

  it("whose table of places leads elsewhere, or whose identifier is another, is found out", () => {
    const text = cash.toString("latin1");
    const place = text.indexOf("\n22 0 obj\n") + 1;
    const row = String(place).padStart(10, "0");
    const turned = text.replace(`${row} 00000 n`, `${String(place + 1).padStart(10, "0")} 00000 n`);
    const other = text.replace(/\/ID\[<\w/, "/ID[<0").replace(/\/ID\[<0/, "/ID[<f");
    for (const forged of [turned, other]) expect(saw(Buffer.from(forged, "latin1"))).toEqual(["page-differs file"]);
  });
});
