import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { fontProgram } from "../../src/adapters/pdf-font-program.js";
import { baseLetters, firstUnprintable, long, readFace, short, widthOf } from "../../src/adapters/pdf-fonts.js";
import { readPrinterFiles } from "../../src/adapters/printer-files.js";

const files = readPrinterFiles(fileURLToPath(new URL("../../templates", import.meta.url)));

describe.each([
  ["Inter-Regular", 400, files.regular],
  ["Inter-SemiBold", 600, files.bold],
] as const)("the face %s", (name, weight, file) => {
  const face = readFace(file);

  it("knows its name and weight", () => {
    expect([face.name, face.weight]).toEqual([name, weight]);
  });

  it("has the base letters first, in their order", () => {
    expect([...baseLetters].map((letter) => face.glyphs[letter.charCodeAt(0)])).toEqual(
      [...baseLetters].map((_, place) => place + 1),
    );
  });

  it("has figures of one width, so that amounts stand below one another", () => {
    expect(new Set([..."0123456789"].map((figure) => widthOf(face, 10, figure))).size).toBe(1);
  });

  it("prints the names of Denmark and its neighbours", () => {
    const names =
      "Æskil Øst-Åkjær, Łukasz Ş. Çağrı, Nguyễn Thị Ngọc, Ștefan Ţurcanu, Þórður, Žofie, Ŵyn, Françoise, Ñuñez ≤ ≥ →";
    expect(firstUnprintable(face, names)).toBeUndefined();
  });

  it("prints an accent that is written apart from its letter", () => {
    expect(firstUnprintable(face, "Andre\u0301")).toBeUndefined();
  });

  it.each([
    ["Иван", "И"],
    ["Anne 😀", "😀"],
    ["李", "李"],
    ["a\u0007b", "\u0007"],
  ])("names the first letter of «%s» that it cannot print", (text, letter) => {
    expect(firstUnprintable(face, text)).toBe(letter);
  });

  it("is cut to a sound file: sums right, places rising, unused letters empty", () => {
    const extra = face.glyphs["ş".charCodeAt(0)] ?? 0;
    const program = fontProgram(face, [extra]);
    expect(sumOf(program, 0, program.length)).toBe(0xb1b0afba);
    const table = tableOf(program);
    const loca = table("loca");
    expect(short(table("maxp"), 4)).toBe(extra + 1);
    expect(loca.length).toBe((extra + 2) * 2);
    expect(short(loca, (extra + 1) * 2) * 2).toBe(table("glyf").length);
    expect(short(loca, (extra - 1) * 2)).toBe(short(loca, extra * 2));
    expect(short(loca, extra * 2)).toBeLessThan(short(loca, (extra + 1) * 2));
  });

  it("is small when a slip needs no other letters", () => {
    expect(fontProgram(face, []).length).toBeLessThan(12_500);
  });
});

function tableOf(program: Uint8Array): (tag: string) => Uint8Array {
  return (tag) => {
    for (let entry = 12; entry < 12 + short(program, 4) * 16; entry += 16) {
      if (Buffer.from(program.subarray(entry, entry + 4)).toString("latin1") !== tag) continue;
      const table = program.subarray(long(program, entry + 8)).subarray(0, long(program, entry + 12));
      if (tag !== "head")
        expect(sumOf(program, long(program, entry + 8), (table.length + 3) & ~3)).toBe(long(program, entry + 4));
      return table;
    }
    throw new Error(`no table ${tag}`);
  };
}

function sumOf(bytes: Uint8Array, from: number, length: number): number {
  let sum = 0;
  for (let place = from; place < from + length; place += 4) sum = (sum + long(bytes, place)) >>> 0;
  return sum;
}
