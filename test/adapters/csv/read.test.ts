import { appendFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lineBytesMax } from "../../../src/adapters/csv/records.js";
import { type Cell, csvBytes } from "../../../src/adapters/csv/write.js";
import { casesTried } from "../../support/cases-tried.js";
import { readBytes, readFile, readPieces } from "../../support/csv-reading.js";
import { tempFolder } from "../../support/temp-folder.js";

const folder = tempFolder();

const three = [
  ["12345", "7,5"],
  ["00042", "8"],
];

describe("the forms that offices send", () => {
  for (const [name, mark] of Object.entries({ semicolon: ";", comma: ",", tab: "\t" })) {
    for (const [breakName, lineBreak] of Object.entries({ CRLF: "\r\n", LF: "\n", CR: "\r" })) {
      test(`${name} and ${breakName} give the same rows`, () => {
        const cells =
          mark === ","
            ? [
                ["12345", '"7,5"'],
                ["00042", "8"],
              ]
            : three;
        const text = [["Frikort-ID", "Timer"], ...cells].map((row) => row.join(mark) + lineBreak).join("");
        const reading = readBytes(text);
        expect(reading.rows).toEqual(three);
        expect(reading.lines).toEqual([2, 3]);
        expect(reading.first).toEqual({ fields: ["Frikort-ID", "Timer"], line: 1, delimiter: mark });
      });
    }
  }

  test("a last line without a break is a row", () => {
    expect(readBytes("A;B\n1;2").rows).toEqual([["1", "2"]]);
    expect(readBytes('A;B\n1;"2"').rows).toEqual([["1", "2"]]);
    expect(readBytes("A;B\r\n1;2\r").rows).toEqual([["1", "2"]]);
  });

  test("a BOM is no part of the first heading", () => {
    expect(readBytes("\ufeffA;B\n1;2\n").first?.fields).toEqual(["A", "B"]);
  });

  test("UTF-16 with its mark, either half first, is read and said", () => {
    const little = Buffer.from("\ufeffNavn\tTimer\r\nSøren\t7,5\r\n", "utf16le");
    for (const bytes of [little, Buffer.from(little).swap16()]) {
      expect(readBytes(bytes)).toMatchObject({ rows: [["Søren", "7,5"]], encoding: "utf-16", end: "1 rows" });
    }
  });

  test('a number that a spreadsheet keeps as text, ="00042", is that text, quoted once more or not', () => {
    expect(readBytes('A;B\n="00042";"=""12345"""\n').rows).toEqual([["00042", '="12345"']]);
    expect(readBytes('A;B\n="7,5";x\n').rows).toEqual([["7,5", "x"]]);
  });

  test("Windows-1252 is read and said", () => {
    const reading = readBytes(
      Buffer.from([
        ...Buffer.from("Navn;Bel"),
        0xf8,
        ...Buffer.from("b\r\nS"),
        0xf8,
        ...Buffer.from("ren;1 "),
        0x80,
        13,
        10,
      ]),
    );
    expect(reading.first?.fields).toEqual(["Navn", "Beløb"]);
    expect(reading.rows).toEqual([["Søren", "1 €"]]);
    expect(reading.encoding).toBe("windows-1252");
    expect(readBytes("Navn;Beløb\nSøren;1 €\n").encoding).toBe("utf-8");
  });

  test("the delimiter is found outside quotes, and a heading may hold commas", () => {
    expect(readBytes('"Timer; normale",Sats\n7,150\n').first).toMatchObject({
      fields: ["Timer; normale", "Sats"],
      delimiter: ",",
    });
    expect(readBytes("Timer, normale, aften;Sats\n7;150\n").first).toMatchObject({ delimiter: ";" });
    expect(readBytes("Timer, normale\tSats\n7\t150\n").first).toMatchObject({ delimiter: "\t" });
    expect(readBytes("sep=,\nA,B\n1,2\n")).toMatchObject({
      rows: [["1", "2"]],
      lines: [3],
      first: { line: 2, delimiter: "," },
    });
  });

  test("a quoted field keeps breaks, delimiters and doubled quotes, and the row counts as its first line", () => {
    const reading = readBytes('A;B;C\r\n1;"to\r\nlinjer; ""ja""";3\r\n4;5;6\r\n');
    expect(reading.rows).toEqual([
      ["1", 'to\r\nlinjer; "ja"', "3"],
      ["4", "5", "6"],
    ]);
    expect(reading.lines).toEqual([2, 4]);
    expect(reading.problems).toEqual([]);
  });

  test("a title above the headings does not decide the delimiter", () => {
    expect(readBytes("Timer, november\nNavn;Timer\nAnne;7,5\n").first?.delimiter).toBe(";");
    expect(readBytes('Timer; november\nNavn,Timer\nAnne,"7,5"\n').first?.delimiter).toBe(",");
  });

  test("CRLF inside quotes counts each line once, and a quote after it is named on its own line", () => {
    const reading = readBytes('A;B;C\r\n1;"to\r\ntre\r\nfire";3\r\n5;"x;6\r\n7;8;9\r\n');
    expect(reading.lines).toEqual([2, 6]);
    expect(reading.problems).toEqual(["215 line 5 B «B»"]);
  });

  test("a letter after a closing quote refuses its own line and no other", () => {
    expect(readBytes('A;B;C\n1;"Bo"x;2\n3;"Carl" ;4\n5;6;7\n')).toMatchObject({
      problems: ["215 line 2 B «B»"],
      rows: [
        ["3", "Carl", "4"],
        ["5", "6", "7"],
      ],
    });
  });

  test("a quote inside a field that does not begin with one is an ordinary sign", () => {
    expect(readBytes('A;B\nBo "Bobby" Lund;2\n').rows).toEqual([['Bo "Bobby" Lund', "2"]]);
  });

  test("lines with only delimiters and white space are no rows, but they count as lines", () => {
    const reading = readBytes("\n ;\nA;B\n\n;\n  ; \t\n1;2\n\n\n");
    expect(reading).toMatchObject({ rows: [["1", "2"]], lines: [7], problems: [], end: "1 rows" });
    expect(reading.first?.line).toBe(3);
  });

  test("empty fields beyond the header are allowed, also under empty headings", () => {
    expect(readBytes("A;B;;\n1;2\n3;4;;;;\n5;6; \n").rows).toEqual([
      ["1", "2"],
      ["3", "4"],
      ["5", "6"],
    ]);
  });

  test("an apostrophe before a formula is taken off, any other is kept", () => {
    expect(readBytes("A;B;C\n'=1+1;'hej;'\n").rows).toEqual([["=1+1", "'hej", "'"]]);
  });

  test("the caller may stop", () => {
    expect(readBytes("A\n1\n2\n3\n", 2).rows).toEqual([["1"], ["2"]]);
  });
});

describe("what is refused", () => {
  test("too few and too many fields, each with its line, and the reading goes on", () => {
    const reading = readBytes("A;B;C\n1;2\n1;2;3\n1;2;3;x\n4;5;6\n");
    expect(reading.problems).toEqual(["214 line 2", "214 line 4"]);
    expect(reading.lines).toEqual([3, 5]);
    expect(reading.end).toBe("4 rows");
  });

  test("a quote that is never closed is named where it opened, and the rows after it are read", () => {
    const reading = readBytes('Id;Navn;Timer\n1;Anne;7\n2;"Bo;7\n3;Carl;8\n4;Dorte;9\n');
    expect(reading.problems).toEqual(["215 line 3 B «Navn»"]);
    expect(reading.lines).toEqual([2, 4, 5]);
  });

  test("a quote that is closed by the opening of another field swallows nothing", () => {
    const reading = readBytes('Id;Navn;Timer\n2;"Bo;7\n3;"Carl";8\n4;"Dorte";9\n');
    expect(reading.problems).toEqual(["215 line 2 B «Navn»"]);
    expect(reading.rows).toEqual([
      ["3", "Carl", "8"],
      ["4", "Dorte", "9"],
    ]);
  });

  test("two lone quotes do not tie the rows between them into one", () => {
    const reading = readBytes('Id;Navn;Timer\n2;"Bo;7\n3;Carl;8\n4;Dorte";9\n5;Erik;1\n');
    expect(reading.problems).toEqual(["215 line 2 B «Navn»"]);
    expect(reading.lines).toEqual([3, 4, 5]);
  });

  test("an open quote in the header stops the file", () => {
    expect(readBytes('Id;"Navn;Timer\n1;2;3\n')).toMatchObject({ rows: [], end: "215 line 1 B" });
  });

  test("empty files: no bytes, a BOM, blank lines", () => {
    for (const text of ["", "\ufeff", "\r\n\r\n", ";;\n"]) expect(readBytes(text).end).toBe("211");
    expect(readBytes("A;B\n").end).toBe("0 rows");
  });

  test("NUL bytes, UTF-16 without its mark and binary files, with the line", () => {
    expect(readBytes(Buffer.from("A;B\n1;2\n", "utf16le")).end).toBe("212 line 1");
    expect(readBytes("A;B\n1;2\n3;\u00004\n").end).toBe("212 line 3");
    expect(readBytes(Buffer.from("504b03041400060008000000", "hex")).end).toBe("212 line 1");
    expect(readBytes(Buffer.from([0x41, 0x0a, 0xf8, 0x81, 0x0a])).end).toBe("212 line 2");
  });

  test("a text that is UTF-8 up to a point is damaged, not Windows-1252", () => {
    expect(
      readBytes(Buffer.concat([Buffer.from("Navn\nSøren\nS"), Buffer.from([0xf8]), Buffer.from("ren\n")])).end,
    ).toBe("212 line 3");
  });

  test("a line over 1 MiB, while reading; a line of exactly 1 MiB is read", () => {
    const exact = "x".repeat(lineBytesMax);
    expect(readBytes(`A\n${exact}\n`).rows[0]?.[0]?.length).toBe(lineBytesMax);
    expect(readBytes(`A\n1\n${exact}x\n`).end).toBe("212 line 3");
    expect(readBytes(`A\n${"ø".repeat(lineBytesMax / 2)}\n`).end).toBe("1 rows");
    expect(readBytes(`A\n${"ø".repeat(lineBytesMax / 2)}x\n`).end).toBe("212 line 2");
  });

  test("a stream without end whose line never ends is refused after little more than 1 MiB", () => {
    let given = 0;
    function* endless() {
      yield Buffer.from("A;B\n");
      for (;;) {
        given += 1;
        yield Buffer.alloc(65_536, "x");
      }
    }
    expect(readPieces(endless()).end).toBe("212 line 2");
    expect(given).toBeLessThan(20);
  });

  test("a quote that opens before gigabytes is named after little more than 1 MiB, and reading goes on", () => {
    function* long() {
      yield Buffer.from('A;B;C\n1;"2;3\n');
      for (let count = 0; count < 40; count += 1) yield Buffer.from("4;5;6\n".repeat(10_000));
    }
    const reading = readPieces(long());
    expect(reading.problems).toEqual(["215 line 2 B «B»"]);
    expect(reading.rows.length).toBe(400_000);
  });

  test("no file, a folder, and a file that changes while it is read", () => {
    expect(readFile(join(folder, "none.csv")).end).toBe("501");
    mkdirSync(join(folder, "sub.csv"));
    expect(readFile(join(folder, "sub.csv")).end).toBe("502");
    const path = join(folder, "grows.csv");
    writeFileSync(path, `A;B\n${"1;2\n".repeat(50_000)}`);
    expect(readFile(path).end).toBe("50000 rows");
    const grows = readFile(path, (visitor) => ({
      ...visitor,
      row: (fields, line) => {
        if (line === 2) appendFileSync(path, "3;4\n");
        return visitor.row(fields, line);
      },
    }));
    expect(grows.end).toBe("502");
  });
});

const plain = ["a", "b", '"', "'", ",", "\t", "=", "+", "-", "@", " ", "æ", "€", "😀"];
const broken = [...plain, "\n", "\r", "\r\n"];
const parted = [...plain, ";"];

function cellsOf(letters: readonly string[]): fc.Arbitrary<string[]> {
  return fc.array(fc.string({ unit: fc.constantFrom(...letters), maxLength: 6 }), { minLength: 4, maxLength: 4 });
}

function cut(bytes: Uint8Array, sizes: readonly number[]): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let at = 0;
  for (let turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    pieces.push(bytes.subarray(at, at + size));
    at += size;
  }
  return pieces;
}

const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 8 });

describe("for any table", () => {
  test("what our writer wrote, our reader reads back unchanged, wherever the pieces are cut", () => {
    const rows = fc.array(fc.oneof(cellsOf(broken), cellsOf(parted)), { maxLength: 8 });
    fc.assert(
      fc.property(rows, sizes, (cells, lengths) => {
        const reading = readPieces(cut(csvBytes(["A", "B", "C", "D"], cells), lengths));
        const filled = cells.filter((row) => row.some((cell) => cell.trim() !== "" || /^[\t\r]/.test(cell)));
        expect(reading.problems).toEqual([]);
        expect(reading.rows).toEqual(filled);
      }),
    );
  });

  test("a piece may end inside a row's break, after a closing quote, or between two doubled ones", () => {
    const whole = 'A;B\r\n1;"x\r\n""y"\r\n2;3\r\n';
    for (let at = 1; at < whole.length; at += 1) {
      const reading = readPieces([Buffer.from(whole.slice(0, at)), Buffer.from(whole.slice(at))]);
      expect(reading).toMatchObject({
        rows: [
          ["1", 'x\r\n"y'],
          ["2", "3"],
        ],
        lines: [2, 4],
        problems: [],
      });
    }
  });

  test("any bytes give the same rows and problems in pieces as at once", () => {
    const letters = ["a", '"', '"', ";", ";", "\n", "\n", "\r", "ø", "7"].map((letter) => [...Buffer.from(letter)]);
    const bytes = fc.array(fc.constantFrom(...letters, [0xf8], [0xe6]), { maxLength: 60 });
    fc.assert(
      fc.property(bytes, sizes, (parts, lengths) => {
        const all = Buffer.from([...Buffer.from("A;B;C\n"), ...parts.flat()]);
        const atOnce = readBytes(all);
        const inPieces = readPieces(cut(all, lengths));
        expect(inPieces.end).toBe(atOnce.end);
        if (atOnce.encoding !== undefined) expect(inPieces).toEqual(atOnce);
      }),
      { numRuns: casesTried(100, 500) },
    );
  });

  test("of all rows none is lost: each line of a file is in a row or in a problem", () => {
    const line = fc.constantFrom("1;2;3", '1;"2;3', '1;2";3', "1;2", '1;"2";3', '"1;2;3', "1;2;3;4", '1"');
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
        const reading = readBytes(`A;B;C\n${lines.join("\n")}\n`);
        expect(reading.rows.length + reading.problems.length).toBe(lines.length);
      }),
    );
  });

  test("a number keeps its sign and a text that looks like one is made harmless", () => {
    const row: Cell[] = [{ number: "-1234,50" }, "-1234,50"];
    expect(Buffer.from(csvBytes(["A", "B"], [row])).toString()).toBe('\ufeffA;B\r\n-1234,50;"\'-1234,50"\r\n');
  });
});
