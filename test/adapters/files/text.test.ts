import fc from "fast-check";
import { expect, test } from "vitest";
import { lineAfter, TextReader, textOf } from "../../../src/adapters/files/text.js";

test("UTF-8 with and without its mark is the same text", () => {
  expect(textOf(Buffer.from("\ufeffLøn 1 €"), "a")).toEqual({
    ok: true,
    value: { text: "Løn 1 €", encoding: "utf-8" },
  });
  expect(textOf(Buffer.from("Løn 1 €"), "a")).toEqual({ ok: true, value: { text: "Løn 1 €", encoding: "utf-8" } });
  expect(textOf(Buffer.from(""), "a")).toEqual({ ok: true, value: { text: "", encoding: "utf-8" } });
});

test("every sign of Windows-1252 is the one of the standard", () => {
  const gaps = [0x81, 0x8d, 0x8f, 0x90, 0x9d];
  const bytes = Array.from({ length: 128 }, (_, place) => place + 128).filter((byte) => !gaps.includes(byte));
  const read = textOf(Buffer.from(bytes), "a");
  const start = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";
  const latin = Array.from({ length: 96 }, (_, place) => String.fromCharCode(160 + place)).join("");
  expect(read).toEqual({ ok: true, value: { text: start + latin, encoding: "windows-1252" } });
});

test("a text cut at its end in the middle of a letter is not UTF-8", () => {
  const cut = Buffer.from("abc æ").subarray(0, 5);
  expect(textOf(cut, "a")).toEqual({ ok: true, value: { text: "abc Ã", encoding: "windows-1252" } });
  const damaged = Buffer.from("æ\nabc æ").subarray(0, 8);
  expect(textOf(damaged, "a")).toMatchObject({
    ok: false,
    error: [{ code: "text-not-readable", data: { path: "a", line: 2 } }],
  });
});

test("UTF-16 without its mark, half a letter of it, and control signs are no text", () => {
  for (const hex of ["fffe41", "feff00", "4100", "41070a", "1b5b", "7f"])
    expect(textOf(Buffer.from(hex, "hex"), "a").ok).toBe(false);
});

test("any text comes out whole, however its bytes are cut", () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "\n", "ø", "€", "😀", "ﬀ") });
  fc.assert(
    fc.property(letters, fc.integer({ min: 1, max: 5 }), (text, size) => {
      const bytes = Buffer.from(text);
      const reader = new TextReader();
      let read = "";
      for (let at = 0; at < bytes.length; at += size) {
        const piece = reader.push(bytes.subarray(at, at + size));
        read += piece.ok ? piece.value : "FAILED";
      }
      const end = reader.end();
      expect(read + (end.ok ? end.value : "FAILED")).toBe(text);
      expect(reader.encoding).toBe("utf-8");
    }),
  );
});

test("lines end with CRLF, LF or a lone CR", () => {
  expect(["", "a", "a\n", "a\r\nb", "a\rb\r\n\n"].map(lineAfter)).toEqual([1, 1, 2, 2, 4]);
});
