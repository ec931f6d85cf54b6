import { describe, expect, it } from "vitest";
import { builtOf, isBuiltAs } from "../../../src/adapters/documents/pdf-built.js";
import { Employer } from "../../support/foreign-papers.js";
import { nordlys } from "../../support/ledger.js";
import { objectWith, revised } from "../../support/revised-pdf.js";

const employer = new Employer(nordlys);
const slip = employer.slip(employer.pay({ hours: "20", card: "10001" }));
const bytes = slip.toString("latin1");

type Row = readonly [number: number, kind: number, place: number, last: number];

/** A slip with objects in a stream of a further revision, and the rows of its table that say where they are. */
function withPack(head: string, objects: string, rows: readonly Row[]): string {
  const start = /startxref\n(\d+)/.exec(bytes)?.[1];
  const root = /\/Root (\d+ 0 R)/.exec(bytes)?.[1];
  const inside = `${head} ${objects}`;
  const pack = `9000 0 obj\n<</Type/ObjStm/N ${head.split(" ").length / 2}/First ${head.length + 1}/Length ${inside.length}>>\nstream\n${inside}\nendstream\nendobj\n`;
  const own: readonly Row[] = [[9000, 1, bytes.length, 0], [9001, 1, bytes.length + pack.length, 0], ...rows];
  const table = Buffer.alloc(own.length * 7);
  for (const [place, [, kind, at, last]] of own.entries()) {
    table.writeUInt8(kind, place * 7);
    table.writeUInt32BE(at, place * 7 + 1);
    table.writeUInt16BE(last, place * 7 + 5);
  }
  const index = own.map(([number]) => `${number} 1`).join(" ");
  const entries = `/Type/XRef/Size 9010/Root ${root}/Prev ${start}/W[1 4 2]/Index[${index}]/Length ${table.length}`;
  const end = `endstream\nendobj\nstartxref\n${bytes.length + pack.length}\n%%EOF\n`;
  return `${bytes}${pack}9001 0 obj\n<<${entries}>>\nstream\n${table.toString("latin1")}\n${end}`;
}

describe("a file in which programs may find different objects", () => {
  const page = objectWith(slip, /\/Type ?\/Page[\n/]/);
  const { number: font, body } = objectWith(slip, /hhea/);
  /** The font of a slip is found some bytes into another object. */
  const tableTo = (number: number, object: string, skipped: number) => {
    const file = revised(slip, new Map([[number, object]])).toString("latin1");
    const place = file.lastIndexOf(object) - `${number} 0 obj\n`.length + skipped;
    const table = `xref\n${font} 1\n${String(place).padStart(10, "0")}`;
    return file.replace(/xref\n\d+ 1\n\d{10}(?=[^x]*startxref\n\d+\n%%EOF\n$)/, () => table);
  };
  const files: Readonly<Record<string, () => string>> = {
    "by a table that leads into a number": () => tableTo(90000 + font, body, 1),
    "by a table that leads into a stream": () => {
      const inner = `${font}\0 0 obj <</Length 0>>\0stream\n`;
      const outer = `<</Length ${inner.length}>>\nstream\n`;
      return tableTo(9000, `${outer}${inner}\nendstream`, "9000 0 obj\n".length + outer.length);
    },
    "by a key that stands twice": () => {
      const twice = page.body.replace("/Contents", "/Contents 9000 0 R/Contents");
      return revised(slip, new Map([[page.number, twice]])).toString("latin1");
    },
    "by a stream that is shorter than what stands in it": () =>
      bytes.replace(
        /(\/Length )(\d)(?=\d{3}\n>>\nstream)/,
        (_, key: string, digit: string) => `${key}${Number(digit) - 1}`,
      ),
    "by a stream that begins behind a word": () => bytes.replace(/>>\nstream\n/, ">> stream \r"),
    "by an object within the text of another": () =>
      withPack("9002 0 9003 1", "(<</S/JavaScript>>)", [
        [9002, 2, 9000, 0],
        [9003, 2, 9000, 1],
      ]),
    "by a number that an object stream has twice": () => withPack("9002 0 9002 5", "<<>> <<>>", [[9002, 2, 9000, 0]]),
    "by an object that is another in its stream": () => withPack("9002 0 9003 5", "<<>> <<>>", [[9002, 2, 9000, 1]]),
    "by a number that a table has twice": () =>
      withPack("9002 0 9003 5", "<<>> <<>>", [
        [9002, 2, 9000, 0],
        [9002, 2, 9000, 0],
      ]),
    "by a number that is too large": () => withPack("9010 0", "<<>>", [[9010, 2, 9000, 0]]),
    "by a row of a kind that nobody knows": () => withPack("9002 0", "<<>>", [[9002, 3, 9000, 0]]),
    "by a table that stands nowhere": () => bytes.replace(/startxref\n\d/, "startxref\n9"),
  };

  it.each(Object.entries(files))("is not taken apart: %s", (_, file) => {
    expect(file()).not.toBe(bytes);
    expect(builtOf(Buffer.from(file(), "latin1"))).toBeUndefined();
  });

  it("is taken apart where an object stream and its table say the same", () => {
    const file = withPack("9002 0 9003 5", "<<>> <<>>", [
      [9002, 2, 9000, 0],
      [9003, 2, 9000, 1],
    ]);
    expect(isBuiltAs(builtOf(slip), builtOf(Buffer.from(file, "latin1")))).toBe(true);
  });

  it("is not built as ours is with a second table beside its own", () => {
    const file = revised(slip, new Map()).toString("latin1");
    const place = file.lastIndexOf("/Prev");
    const both = `${file.slice(0, place)}/XRefStm 9${file.slice(place)}`;
    expect([file, both].map((one) => isBuiltAs(builtOf(slip), builtOf(Buffer.from(one, "latin1"))))).toEqual([
      true,
      false,
    ]);
  });
});

describe("a page whose content is several streams", () => {
  const page = objectWith(slip, /\/Type ?\/Page[\n/]/);
  const number = /\/Contents (\d+) 0 R/.exec(page.body)?.[1] ?? "";
  const stream = (content: string) => `<</Length ${content.length}>>\nstream\n${content}\nendstream`;
  const withContents = (...contents: readonly string[]) => {
    const objects = contents.map((content, place): [number, string] => [9000 + place, stream(content)]);
    const all = objects.map(([own]) => `${own} 0 R`).join(" ");
    const body = page.body.replace(/\/Contents \d+ 0 R/, `/Contents [${number} 0 R ${all}]`);
    return builtOf(revised(slip, new Map([...objects, [page.number, body]])));
  };

  it("is whole where each ends behind an operator", () => {
    expect(isBuiltAs(builtOf(slip), withContents("\nq\n", "\n", "Q\n"))).toBe(true);
  });

  it.each([
    ["a comment that only some read on", ["\nq\n%", "1 g 0 0 600 800 re f\nQ\n"]],
    ["a text that only some read on", ["\nq\n[(", "1 g 0 0 600 800 re f )] pop\nQ\n"]],
    ["a list that only some read on", ["\nq [\n", "] 0 d Q\n"]],
    ["a number that only some read on", ["\nq 1 0 0 1 10", "0 0 cm Q\n"]],
    ["numbers that only some keep", ["\nq 1 0 0 1 100 0\n", "cm Q\n"]],
    ["an operator that only some read on", ["\nq 0 g", "s Q\n"]],
  ])("is not with %s", (_, contents) => {
    expect(withContents(...contents)?.isPlain).toBe(false);
  });

  it("is not where one is missing, or their list is none that stands on the page", () => {
    const listed = page.body.replace(/\/Contents \d+ 0 R/, "/Contents 9000 0 R");
    const missing = page.body.replace(/\/Contents \d+ 0 R/, `/Contents [${number} 0 R 9001 0 R]`);
    const built = [listed, missing].map(
      (body) =>
        builtOf(
          revised(
            slip,
            new Map([
              [page.number, body],
              [9000, `[${number} 0 R]`],
            ]),
          ),
        )?.isPlain,
    );
    expect(built).toEqual([false, false]);
  });
});
