import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Draw, judgePdf } from "../../../src/adapters/documents/slip.js";
import { entryText } from "../../../src/ledger/text.js";
import { layoutNumber } from "../../../src/payroll/papers/record.js";
import type { Judged } from "../../../src/payroll/verify/seen.js";
import { digestOf } from "../../../src/values/digest.js";
import { casesTried } from "../../support/cases-tried.js";
import { draw, Employer, makeKey } from "../../support/foreign-papers.js";
import { nordlys, strandgaard } from "../../support/ledger.js";

const isSlow = process.env.FRIKORT_SLOW === "1";

const pages = new Map<string, Uint8Array>();

/** A page as it is drawn, once for each slip: ten thousands of changed files have the record of the same one. */
const drawOnce: Draw = (slip, carried) => {
  const key = JSON.stringify([slip, carried.map(({ bytes }) => Buffer.from(bytes).toString("latin1"))]);
  const page = pages.get(key) ?? draw(slip, carried);
  pages.set(key, page);
  return page;
};

/** What was seen in a document: codes of findings, or the problem that says why it cannot be read. */
function saw(bytes: Uint8Array): readonly string[] {
  return said(judgePdf(bytes, drawOnce));
}

function said(judged: Judged): readonly string[] {
  if (judged.kind === "unreadable") return [judged.code];
  if (judged.kind !== "slip") return [judged.kind];
  return judged.sightings.map(({ code, data }) => (data.part === undefined ? code : `${code}: ${data.part}`));
}

function books(): Employer {
  return new Employer(nordlys);
}

describe("a sound slip", () => {
  it.each([
    ["of a plain payment", { hours: "20" }],
    ["with ATP", { hours: "40" }],
    ["of casual work", { hours: "6", atp: "casual" as const, from: "12-06-2025", to: "12-06-2025" }],
    ["with holiday pay accrued", { hours: "20", practice: "accrued" as const }],
    ["with supplements and pension", { hours: "20", supplements: { Weekend: "200,00" }, pension: "240,00" }],
    ["in cash, with hours that do not divide", { hours: "7:20", rate: "139,85", paidBy: "cash" as const }],
    ["of the first half of 2023", { hours: "20", payDay: "30-06-2023" }],
    ["of a year whose ceiling is in doubt", { hours: "20", payDay: "30-06-2026" }],
  ])("%s shows nothing, sealed or not", (_, pay) => {
    const employer = books();
    const entry = employer.pay(pay);
    expect(saw(employer.slip(entry))).toEqual([]);
    expect(saw(employer.slip(entry, { key: null }))).toEqual([]);
  });

  it("of a split payment, its reversal and later ATP settlements shows nothing", () => {
    const employer = books();
    employer.pay({ hours: "240", payDay: "31-01-2025" });
    const entries = [
      employer.pay({ hours: "20", payDay: "28-02-2025", split: true, supplements: { Weekend: "200,00" } }),
      employer.reverse("2025-0001"),
      employer.pay({ hours: "25", payDay: "30-06-2025" }),
      employer.pay({ hours: "20", payDay: "30-06-2025" }),
      employer.reverse("2025-0004"),
      employer.pay({ hours: "40", payDay: "30-06-2025" }),
    ];
    expect(entries.map((entry) => saw(employer.slip(entry)))).toEqual(entries.map(() => []));
  });
});

describe("a changed slip", () => {
  const employer = books();
  const entry = employer.pay({ hours: "40" });
  const sound = employer.slip(entry);

  it("is told by the part that was changed", () => {
    const places: readonly (readonly [mark: string, part: string])[] = [
      ["%PDF-1.7", "page-differs: file"],
      ["[<", "page-differs: page"],
      ["begincodespacerange", "page-differs: font"],
      ["<pdfaid:part>", "page-differs: description"],
      ["/S /H1", "page-differs: structure"],
      ["Bilagsnr;", "page-differs: registration"],
      ["\nxref\n0", "page-differs: file"],
    ];
    for (const [mark, part] of places) {
      const bytes = Buffer.from(sound);
      const place = bytes.indexOf(mark) + mark.length - 1;
      bytes[place] = (bytes[place] ?? 0) ^ 1;
      expect([mark, saw(bytes)]).toEqual([mark, [part]]);
    }
  });

  it("with another amount in its record is a changed record", () => {
    expect(saw(replaced(sound, '"counted":675000', '"counted":175000'))).toEqual(["record-changed"]);
  });

  it("with another name in its record is a changed record", () => {
    expect(saw(replaced(sound, '"name":"Anne Holm"', '"name":"Anne Bolm"'))).toEqual(["record-changed"]);
  });

  it("that something was added to is saved again by another program; one that was cut is said to be so", () => {
    expect(saw(Buffer.concat([sound, Buffer.from("\n% note")]))).toEqual(["page-not-drawn"]);
    expect(saw(sound.subarray(0, -10))).toEqual(["page-differs: cut"]);
  });

  it("is noticed wherever one byte is another", () => {
    const step = isSlow ? 1 : 97;
    for (let place = 0; place < sound.length; place += step) {
      const bytes = Buffer.from(sound);
      bytes[place] = (bytes[place] ?? 0) ^ (1 + (place % 255));
      if (saw(bytes).length === 0) expect.fail(`a change of byte ${place} was not noticed`);
    }
  }, 600_000);

  it.runIf(isSlow)(
    "is noticed at every byte of two further slips, English with a split and a reversal",
    () => {
      const other = new Employer(strandgaard);
      other.pay({ hours: "240", payDay: "31-01-2025" });
      const split = other.pay({ hours: "20", payDay: "28-02-2025", split: true }, { slipLanguage: "en" });
      for (const slip of [other.slip(split), other.slip(other.reverse("2025-0001"))]) {
        for (let place = 0; place < slip.length; place += 1) {
          const bytes = Buffer.from(slip);
          bytes[place] = (bytes[place] ?? 0) ^ (1 + (place % 255));
          if (saw(bytes).length === 0) expect.fail(`a change of byte ${place} was not noticed`);
        }
      }
    },
    900_000,
  );
});

describe("a forged slip", () => {
  it("with an old seal on new content has a wrong seal", () => {
    const [honest, forger] = [books(), books()];
    const old = honest.slip(honest.pay({ hours: "20" }));
    const seal = sealIn(old);
    const bytes = forger.slip(forger.pay({ hours: "90" }));
    expect(saw(replaced(bytes, sealIn(bytes), seal))).toContain("seal-wrong");
  });

  it("with a seal from another ledger has a wrong seal", () => {
    const employer = books();
    const entry = employer.pay({ hours: "20" });
    const here = employer.slip(entry);
    const there = employer.slip(entry, { ledger: digestOf("et andet regnskab") });
    expect(saw(replaced(here, sealIn(here), sealIn(there)))).toContain("seal-wrong");
    expect(saw(employer.slip(entry, { ledger: digestOf("et andet regnskab") }))).toEqual([]);
  });

  it("that is rightly sealed with somebody else's key shows the other key", () => {
    const employer = books();
    const entry = employer.pay({ hours: "20" });
    const [own, other] = [employer.slip(entry), employer.slip(entry, { key: makeKey(nordlys) })];
    const [first, second] = [judgePdf(own, draw), judgePdf(other, draw)];
    expect(saw(other)).toEqual([]);
    expect(first.kind === "slip" && second.kind === "slip" && first.key !== second.key).toBe(true);
  });

  it("whose figures do not follow from each other is found out although page and seal are made anew", () => {
    const employer = books();
    const entry = employer.pay({ hours: "40" });
    const forge = (change: object) => {
      const forged = { ...entry, ...change };
      return saw(employer.slip({ ...forged, digest: digestOf(entryText(forged)) }));
    };
    expect(forge({ counted: entry.counted - 1 })).toContain("lines-add-up");
    expect(forge({ payout: entry.payout + 1 })).toEqual(["lines-add-up"]);
    expect(forge({ atpEmployee: entry.atpEmployee + 100, payout: entry.payout - 100 })).toEqual(["atp-settled"]);
    expect(forge({ ceiling: { ...entry.ceiling, amount: 5_000_000 } })).toEqual(["law-as-known"]);
    expect(forge({ usedBefore: 4_200_000, usedAfter: 4_200_000 + entry.counted })).toEqual(["card-over-ceiling"]);
    expect(forge({ hours: entry.hours + 1 })).toEqual(["lines-add-up"]);
  });
});

describe("what is no slip of ours", () => {
  it.each([
    ["nothing at all", Buffer.alloc(0), "not-ours"],
    ["a PDF of somebody else", Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n"), "not-ours"],
    ["a sign of us without a record", Buffer.from("%PDF-1.7 /Producer(frikort)"), "record-not-understood"],
    ["a record of nothing", Buffer.from('\nstream\n{"format":1}\nendstream'), "record-not-understood"],
    ["a record of a later form", Buffer.from('\nstream\n{"format":9}\nendstream'), "record-newer"],
    ["a record that never ends", Buffer.from(`\nstream\n{"format":${"[".repeat(200_000)}`), "not-ours"],
    [
      "nests without end",
      Buffer.from(`\nstream\n{"format":${"[".repeat(200_000)}\nendstream`),
      "record-not-understood",
    ],
    ["a script", Buffer.from("%PDF-1.7\n<</OpenAction<</S/JavaScript/JS(while(true){})>>>>"), "not-ours"],
    [
      "a length beyond the file",
      Buffer.from("/Type/EmbeddedFile/Subtype/application#2Fjson/Length 9999999>>\nstream\n"),
      "not-ours",
    ],
  ])("%s is unreadable, and says why", (_, bytes, code) => {
    expect(saw(bytes)).toEqual([code]);
  });

  it("never breaks the reader, whatever bytes come", () => {
    const employer = books();
    const sound = employer.slip(employer.pay({ hours: "40" }));
    const cut = fc.record({
      from: fc.nat(sound.length),
      length: fc.nat(4000),
      into: fc.uint8Array({ maxLength: 300 }),
    });
    fc.assert(
      fc.property(fc.oneof(fc.uint8Array({ maxLength: 2000 }), cut), (made) => {
        const bytes =
          made instanceof Uint8Array
            ? made
            : Buffer.concat([sound.subarray(0, made.from), made.into, sound.subarray(made.from + made.length)]);
        if (Buffer.from(bytes).equals(sound)) return;
        expect(saw(bytes).length).toBeGreaterThan(0);
      }),
      { numRuns: casesTried(200, 10_000) },
    );
  }, 600_000);
});

describe("a slip of layout 1, as 0.1.0 drew it", () => {
  const folder = new URL("../../released/0.1.0/slips/", import.meta.url);
  const names = readdirSync(folder).filter((name) => name.endsWith(".pdf"));
  const files = names.map((name) => readFileSync(new URL(name, folder)));

  it("is judged by its record, its seal and its text, and is not drawn again", () => {
    expect(files.length).toBeGreaterThan(25);
    for (const [place, bytes] of files.entries()) {
      const judged = judgePdf(bytes, draw);
      expect([names[place], said(judged)]).toEqual([names[place], []]);
      expect(judged.kind === "slip" && judged.page === "earlier-layout" && judged.key !== undefined).toBe(true);
    }
  });

  it("is found out wherever another digit stands in one of its figures, days or numbers", () => {
    const tried = files.filter((_, place) => place % casesTried(4, 1) === 0);
    const unnoticed = tried.flatMap((bytes) => changedDigits(bytes).filter(({ changed }) => saw(changed).length === 0));
    expect(unnoticed.map(({ text }) => text).filter((text) => !notCompared.test(text))).toEqual([]);
  });

  it("is found out when a figure stands there that the record does not have, or its text is gone", () => {
    const [bytes = Buffer.alloc(0)] = files;
    const [, text = ""] = /BT [\d.]+ [\d.]+ (Td<(?:\w{4}){4,8}>Tj ET\n)/.exec(bytes.toString("latin1")) ?? [];
    const more = bytes.toString("latin1").replace(text, `${text}BT 60 60 Td<0012000d00110011>Tj ET\n`);
    expect(saw(Buffer.from(more, "latin1"))).toEqual(["page-differs: page"]);
    const emptied = Buffer.from(bytes.toString("latin1").replaceAll("Tj ET", "Tj XX"), "latin1");
    expect(saw(emptied)).toEqual(["page-differs: page"]);
  });
});

describe("a record of a layout that nobody knows", () => {
  it("cannot be checked, and that is found", () => {
    const employer = books();
    const sound = employer.slip(employer.pay({ hours: "40" }), { key: null });
    const judged = judgePdf(replaced(sound, `"layout":${layoutNumber}`, '"layout":99'), draw);
    expect(said(judged)).toEqual(["layout-unknown"]);
    expect(judged.kind === "slip" && judged.page).toBe("not-checked");
  });
});

/** What a slip says beside its record's figures: page numbers, the year that a sentence speaks of, and what it says twice. */
const notCompared =
  /^(?:(?:Side|Page) \d|Kortet i|The card in|.*for \d{4} |L.nseddel, bilagsnr|Modtaget kontant|6700 |100$|Udstedt)/;

/** A slip of layout 1 with another last digit in one of its texts, for each text that has one. */
function changedDigits(bytes: Buffer): readonly { readonly text: string; readonly changed: Buffer }[] {
  const file = bytes.toString("latin1");
  const texts = [...file.matchAll(/Td<([0-9a-f]{4,4000})>Tj ET/g)];
  return texts.flatMap((match) => {
    const glyphs = (match[1]?.match(/.{4}/g) ?? []).map((code) => Number.parseInt(code, 16));
    const digit = glyphs.findLastIndex((glyph) => glyph >= zeroGlyph && glyph < zeroGlyph + 10);
    if (digit < 0) return [];
    const text = String.fromCharCode(...glyphs.map((glyph) => (glyph < 96 ? glyph + 31 : 63)));
    const other = zeroGlyph + ((glyphs[digit] ?? 0) - zeroGlyph === 9 ? 0 : (glyphs[digit] ?? 0) - zeroGlyph + 1);
    const at = match.index + 3 + digit * 4;
    const changed = Buffer.from(bytes);
    changed.write(other.toString(16).padStart(4, "0"), at, "latin1");
    return [{ text, changed }];
  });
}

/** The glyph of «0» in our fonts, where the letters from the space on stand first. */
const zeroGlyph = 17;

function replaced(bytes: Buffer, before: string, after: string): Buffer {
  const text = bytes.toString("latin1");
  expect(text).toContain(before);
  return Buffer.from(text.replace(before, after), "latin1");
}

function sealIn(bytes: Buffer): string {
  return /"signature":"([^"]+)"/.exec(bytes.toString("latin1"))?.[1] ?? "";
}
