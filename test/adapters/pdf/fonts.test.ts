import { fileURLToPath } from "node:url";
import { create } from "fontkit";
import { describe, expect, it } from "vitest";
import { baseLetters, firstUnprintable, readFace } from "../../../src/adapters/pdf/fonts.js";
import { readPrinterFiles } from "../../../src/adapters/pdf/template.js";

const files = readPrinterFiles(fileURLToPath(new URL("../../../templates", import.meta.url)));

describe.each([
  ["Inter-Regular", files.regular],
  ["Inter-SemiBold", files.bold],
] as const)("the face %s", (name, file) => {
  const face = readFace(file);

  it("knows its name", () => {
    expect(face.font.postscriptName).toBe(name);
  });

  it("has the base letters first, in their order", () => {
    const glyphs = [...baseLetters].map((letter) => face.font.glyphForCodePoint(letter.codePointAt(0) ?? 0).id);
    expect(glyphs).toEqual([...baseLetters].map((_, place) => place + 1));
  });

  it("has figures of one width, so that amounts stand below one another", () => {
    expect(new Set([..."0123456789"].map((figure) => face.widthOf(10, figure))).size).toBe(1);
  });

  it("lays a text out as fontkit itself does: it has no kerning and no ligatures", () => {
    const own = create(file);
    for (const text of ["AVATAR Tårnby fi ffl 1.887,98", "Łukasz Şimşek-Nguyễn", "−33,00 kr."]) {
      const [ours, theirs] = [face.font.layout(text), own.layout(text)];
      expect(ours.glyphs.map(({ id }) => id)).toEqual(theirs.glyphs.map(({ id }) => id));
      expect(ours.advanceWidth).toBe(theirs.advanceWidth);
      expect(face.widthOf(1000, text)).toBe(theirs.advanceWidth);
    }
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

  it("is cut as fontkit cuts it, and cuts of the same letters are the same bytes", () => {
    const cut = (letters: string) => {
      const subset = face.font.createSubset();
      for (const letter of letters) subset.includeGlyph(face.font.glyphForCodePoint(letter.codePointAt(0) ?? 0).id);
      return subset.encode();
    };
    const own = create(file).createSubset();
    for (const letter of `${baseLetters}ş`)
      own.includeGlyph(face.font.glyphForCodePoint(letter.codePointAt(0) ?? 0).id);
    expect(Buffer.compare(cut(`${baseLetters}ş`), own.encode())).toBe(0);
    expect(cut(baseLetters)).toBe(cut(baseLetters));
    expect(cut(baseLetters).length).toBeLessThan(12_500);
  });
});
