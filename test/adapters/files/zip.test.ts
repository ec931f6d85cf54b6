import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { unzip } from "../../../src/adapters/files/zip.js";
import { casesTried } from "../../support/cases-tried.js";
import { type Told, zipOf } from "../../support/zip.js";

function partsOf(bytes: Uint8Array): readonly string[] | "no archive" {
  const parts: string[] = [];
  const all = unzip(
    bytes,
    () => true,
    (part) => parts.push(part.bytes ? `${part.name}: ${part.bytes.length}` : `${part.name}: ${part.why}`),
  );
  return all ? parts : "no archive";
}

describe("an archive", () => {
  it("gives its files in its own order", () => {
    expect(partsOf(zipOf({ "b.pdf": "12345", "mappe/a.csv": "x", "tom.csv": "" }))).toEqual([
      "b.pdf: 5",
      "mappe/a.csv: 1",
      "tom.csv: 0",
    ]);
  });

  describe("of the larger kind", () => {
    const files = { "a.pdf": "1234567890", "b.pdf": "2" };
    const large = () => zipOf(files, { isLarge: true });
    const end = large().length - 22;

    it("is read as one of the usual kind is", () => {
      expect(partsOf(large())).toEqual(partsOf(zipOf(files)));
    });

    const [ownEnd, list] = [end - 20 - 56, large().indexOf("PK\x01\x02")];
    const [inHead, inList] = [30 + "a.pdf".length, list + 46 + "a.pdf".length];
    it.each(
      Object.entries({
        ...{ "usual count": end + 10, "usual size": end + 12, "usual place": end + 16 },
        ...{ "disk of the end": end - 16, "place of the end": end - 12, "number of disks": end - 4 },
        ...{ "mark of the end": ownEnd, "length of the end": ownEnd + 4, "own disk": ownEnd + 16 },
        ...{ "count here": ownEnd + 24, count: ownEnd + 32, size: ownEnd + 40, place: ownEnd + 48 },
        ...{ "mark in the head": inHead, "length in the head": inHead + 2 },
        ...{ "size in the head": inHead + 4, "packed size in the head": inHead + 12 },
        ...{ "mark in the list": inList, "length in the list": inList + 2, "size in the list": inList + 4 },
        ...{ "packed size in the list": inList + 12, "place in the list": inList + 20 },
      }),
    )("whose %s does not agree with the rest is not read", (_, place) => {
      const bytes = large();
      bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place);
      expect(partsOf(bytes)).not.toContain("a.pdf: 10");
    });
  });

  it("may have a comment after its end", () => {
    expect(partsOf(Buffer.concat([zipOf({ a: "1" }), Buffer.from("en kommentar")]))).toEqual(["a: 1"]);
  });

  it.each<readonly [string, Told, string]>([
    ["encrypted", { isEncrypted: true }, "a: encrypted"],
    ["said to be larger than any paper", { size: 4_000_000_000 }, "a: too-large"],
    ["larger than it says, as a bomb is", { size: 10 }, "a: damaged"],
    ["packed in a way nobody knows", { method: 99 }, "a: damaged"],
  ])("with a file that is %s says so and goes on", (_, told, said) => {
    expect(partsOf(zipOf({ a: "0".repeat(1_000_000) }, told))).toEqual([said]);
  });

  it("is never unpacked beyond its limit, however small it is packed", () => {
    const bomb = zipOf({ a: Buffer.alloc(100_000_000) });
    expect(bomb.length).toBeLessThan(200_000);
    expect(partsOf(bomb)).toEqual(["a: too-large"]);
  });

  it("whose file says that it is packed otherwise than the list says is not unpacked in either way", () => {
    const bytes = zipOf({ a: "1" });
    bytes.writeUInt16LE(0, 8);
    expect(partsOf(bytes)).toEqual(["a: damaged"]);
  });

  it("whose file says another name or size than the list says is not unpacked, as programs that go by it would show another", () => {
    const [packedSize, firstLetter] = [18, 30];
    for (const place of [packedSize, firstLetter]) {
      const bytes = zipOf({ a: "1234567890" });
      bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place);
      expect([place, partsOf(bytes)]).toEqual([place, ["a: damaged"]]);
    }
    const streamed = zipOf({ a: "1" });
    streamed.writeUInt16LE(8, 6);
    streamed.fill(0, 14, 26);
    expect(partsOf(streamed)).toEqual(["a: 1"]);
  });

  it("with more files in its list than its end says names them all", () => {
    const bytes = zipOf({ "a.pdf": "1", "b.pdf": "2" });
    bytes.writeUInt16LE(1, bytes.length - 12);
    expect(partsOf(bytes)).toEqual(["a.pdf: 1", "b.pdf: 1"]);
    bytes.writeUInt16LE(4, bytes.length - 12);
    expect(partsOf(bytes)).toEqual(["a.pdf: 1", "b.pdf: 1", "… (2): damaged"]);
  });

  it("whose comment holds the end of another archive is read by its own", () => {
    const other = zipOf({ "falsk.pdf": "123" });
    const bytes = Buffer.concat([zipOf({ "a.pdf": "1" }), other.subarray(-22), Buffer.from("!")]);
    const end = bytes.length - other.subarray(-22).length - 1 - 2;
    bytes.writeUInt16LE(23, end);
    expect(partsOf(bytes)).toEqual(["a.pdf: 1"]);
  });

  it.each([
    ["as UTF-8 that says so", Buffer.from("løn.csv"), true],
    ["as UTF-8 that does not", Buffer.from("løn.csv"), false],
    ["as Windows does (1252)", Buffer.from("løn.csv", "latin1"), false],
    ["as DOS did (850)", Buffer.from([0x6c, 0x9b, 0x6e, 0x2e, 0x63, 0x73, 0x76]), false],
  ])("whose names are written %s shows them right", (_, name, isMarked) => {
    expect(partsOf(zipOf({}, { named: { name, isMarked } }))).toEqual(["løn.csv: 1"]);
  });

  it("that is none is no archive", () => {
    expect(partsOf(Buffer.from("PK"))).toBe("no archive");
    expect(partsOf(Buffer.alloc(100_000))).toBe("no archive");
  });

  it("never breaks the reader, whatever byte of it is another", () => {
    const sound = zipOf({ "a.pdf": "12345", "b.csv": "x;y".repeat(100) });
    fc.assert(
      fc.property(fc.nat(sound.length - 1), fc.integer({ min: 1, max: 255 }), (place, by) => {
        const bytes = Buffer.from(sound);
        bytes[place] = (bytes[place] ?? 0) ^ by;
        partsOf(bytes);
      }),
      { numRuns: casesTried(200, 1000) },
    );
  });
});
