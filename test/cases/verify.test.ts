import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { desk } from "../support/cases.js";
import type { Json } from "../support/run.js";

const cases = "test/cases/verify";
const trust = `--trust ${cases}/keys.json`;

function verified(line: string): Json {
  const { code, json } = desk("verify").f(`kontrol ${line} --json`);
  return { code, ...json.result };
}

const essence = ({ findings }: Json) =>
  findings.map(({ code, file, line, card, voucher }: Json) => [
    ...[code, file.split("/").at(-1)],
    ...[line, card, voucher].filter((one) => one !== null),
  ]);

const sums = ({ cards }: Json) => cards.map(({ card, year, sum, left }: Json) => [card, year, sum, left]);

describe("a slip whose seal was taken off", () => {
  it.each([
    ["", []],
    [trust, ["known"]],
  ])("is found as unsealed, and its amount is only stated: %s", (more, known) => {
    const result = verified(`${cases}/01-seal-stripped-halved.pdf ${more}`);
    expect(result).toMatchObject({ code: 1, verdict: "findings" });
    expect(essence(result)).toEqual([["slip-not-sealed", "01-seal-stripped-halved.pdf", "10001", "2026-0001"]]);
    expect(Object.keys(result.findings[0].data)).toEqual(known);
    expect(result.cards).toMatchObject([
      { sum: 168_750, stated: 168_750, payments: [{ voucher: "2026-0001", counted: 168_750, proved: false }] },
    ]);
  });
});

describe("a list that calls sealed payments reversed", () => {
  const result = verified(`${cases}/05-list-status ${trust}`);

  it("takes nothing out, and the contradiction is named with file and line", () => {
    expect(result).toMatchObject({ code: 1, verdict: "findings" });
    expect(sums(result)).toEqual([
      ["10003", 2026, 5_175_000, -705_900],
      ["10004", 2026, 1_957_500, 2_511_600],
    ]);
    const list = "registration-20000023-2026-01-01-2026-12-31.csv";
    expect(essence(result)).toEqual([
      ["seen-twice-differs", list, 3, "10003", "2026-0002"],
      ["seen-twice-differs", list, 4, "10003", "2026-0003"],
      ["card-over-ceiling", "20000023-2026-0003.pdf", "10003", "2026-0003"],
    ]);
    expect(result.findings.at(-1).data).toMatchObject({ excess: 705_900, payDay: "2026-05-31" });
  });

  it("lists under each sum the payments behind it in pay-day order, all of them proved", () => {
    const [first] = result.cards;
    const days = first.payments.map(({ payDay }: Json) => payDay);
    expect(days).toEqual(days.toSorted());
    expect(first.payments.map(({ counted }: Json) => counted).reduce((one: number, other: number) => one + other)).toBe(
      first.sum,
    );
    expect(first.payments.every(({ proved }: Json) => proved)).toBe(true);
  });
});

describe("a line that reverses a sealed payment of another card", () => {
  it("takes nothing out, makes no card, and is a finding of its own", () => {
    const result = verified(`${cases}/06-csv-reversal ${trust}`);
    expect(sums(result)).toEqual([
      ["10003", 2026, 5_175_000, -705_900],
      ["10004", 2026, 1_957_500, 2_511_600],
    ]);
    expect(essence(result)).toEqual([
      ["reversal-unmatched", "20000023-2026-0009.csv", 2, "99999", "2026-0009"],
      ["card-over-ceiling", "20000023-2026-0003.pdf", "10003", "2026-0003"],
    ]);
  });
});

describe("42,9 million kroner", () => {
  it("are counted as what they are, and a used-before below zero is found", () => {
    const result = verified(`${cases}/08-wrap-42mio-counted-as-1687.pdf ${trust}`);
    expect(sums(result)).toEqual([["10001", 2026, 4_295_136_051, -4_290_666_951]]);
    expect(essence(result).map(([code]: Json) => code)).toEqual(["used-before-differs", "card-over-ceiling"]);
    expect(result.findings[0].data).toMatchObject({ expected: 0, found: -4_294_967_296 });
    const { out } = desk("verify").f(`kontrol ${cases}/08-wrap-42mio-counted-as-1687.pdf ${trust}`);
    expect(out).toContain("i alt 42.951.360,51 kr. af 44.691,00 kr.: 42.906.669,51 kr. for meget");
  });
});

describe("the municipality's list of cards", () => {
  it("is understood by its own headings: paid after the card was deactivated", () => {
    const place = desk("verify");
    place.f('opsæt --cvr 13748136 --name "Nordlys Café ApS" --address "Havnegade 1" --contact "Bo Lund" --yes');
    place.f(`betal 10002 --name "Anne Holm" --hours 2 --rate 150 --pay-day 28-11-2026 --yes --out ${place.papers}`);
    const list = `--cards ${cases}/12-cards-unknown-columns.csv`;
    const { code, json, out } = place.f(`kontrol ${place.papers}/13748136-2026-0001.pdf ${list} --json`);
    expect(code).toBe(1);
    expect(essence(json.result).map(([own]: Json) => own)).toEqual(["names-differ", "paid-while-inactive"]);
    expect(out).not.toContain("Bent");
    expect(out).not.toContain("Anne");
  });

  it("tells which cards are not on it", () => {
    const result = verified(`${cases}/05-list-status ${trust} --cards ${cases}/12-cards-unknown-columns.csv`);
    const missing = essence(result).filter(([code]: Json) => code === "card-not-on-list");
    expect(missing.map(([, , card]: Json) => card)).toEqual(["10003", "10004"]);
  });

  it.each([
    ["a column with days that nobody knows", "Frikort-ID;Klippet\r\n10003;01-02-2026\r\n", "B", "01-02-2026"],
    ["a heading about days that nobody knows", "Frikort-ID;Statusdato ny\r\n10003;marts\r\n", "B", "marts"],
    ["a status that nobody knows", "Frikort-ID;Status\r\n10003;måske\r\n", "B", "måske"],
  ])("with %s stops the run", (_, text, column, received) => {
    const place = desk("verify");
    writeFileSync(join(place.path, "kort.csv"), text);
    const { code, json } = place.f(`kontrol ${cases}/05-list-status --cards kort.csv --json`);
    expect(code).toBe(3);
    expect(json.problems).toMatchObject([{ number: 202, file: "kort.csv", line: 2, column, data: { received } }]);
  });

  it("with a CPR number in it stops the run, and does not echo it", () => {
    const place = desk("verify");
    writeFileSync(join(place.path, "kort.csv"), "Frikort-ID;Borger\r\n10003;610190-1234\r\n");
    const { code, json, out } = place.f(`kontrol ${cases}/05-list-status --cards kort.csv --json`);
    expect([code, json.problems[0].number]).toEqual([3, 201]);
    expect(out).not.toContain("610190");
  });
});

describe("a backup with a trigger of somebody else's, from an earlier version", () => {
  it("is not restored, what is too much is named, and a ledger that has it already is found out", () => {
    const place = desk("verify");
    const { code, json } = place.f(`gendan ${cases}/13-backup-with-trigger.frikort --json`);
    expect([code, json.problems[0].number, json.problems[0].data.audit]).toEqual([5, 518, "trigger evil"]);
    expect(place.f("revision --json").json.problems[0].number).toBe(511);
    copyFileSync(`${cases}/13-backup-with-trigger.frikort`, join(place.path, "med.db"));
    const checked = place.f(`revision --regnskab ${join(place.path, "med.db")} --json`);
    expect(checked.code).toBe(1);
    expect(checked.json.result.findings.map(({ code: own, data }: Json) => [own, data.object])).toEqual([
      ["digest-fits", "trigger evil"],
    ]);
  });
});

describe("a pay day in another year than the slip says", () => {
  it("is one finding with a name that fits, and the payment counts in the year of its pay day", () => {
    const result = verified(`${cases}/15-year-shown-as-kroner.pdf ${trust}`);
    expect(essence(result)).toEqual([["year-of-pay-day", "15-year-shown-as-kroner.pdf", "10001", "2025-0001"]]);
    expect(sums(result)).toEqual([["10001", 2026, 337_500, 4_131_600]]);
    const { out } = desk("verify").f(`kontrol ${cases}/15-year-shown-as-kroner.pdf ${trust}`);
    expect(out).toMatch(/felt {8}indkomstår\n {4}forventet {3}2026\n {4}fundet {6}2025\n/);
    expect(out).not.toContain("20,26");
  });
});

describe("a genuine slip that another program has saved", () => {
  const one = ["2026-0001"];
  const saved: readonly { readonly file: string; readonly vouchers: readonly string[]; readonly over?: string }[] = [
    { file: "enc-emptyuser-256.pdf", vouchers: one },
    { file: "gs-printtopdf.pdf", vouchers: one },
    { file: "pdfunite-2.pdf", vouchers: ["2026-0001", "2026-0003"] },
    { file: "portfolio.pdf", vouchers: one },
    { file: "qpdf-linearize.pdf", vouchers: one },
    { file: "qpdf-objstm.pdf", vouchers: one },
    { file: "stempel-annot.pdf", vouchers: one, over: "yes" },
  ];

  it.each(saved)(
    "is read as $file: record, seal and text hold, and it does not pass in silence",
    ({ file, vouchers, over }) => {
      const result = verified(`${cases}/14-resaved/${file} ${trust}`);
      expect(result).toMatchObject({ code: 1, files: 1, payments: vouchers.length });
      expect(result.findings).toMatchObject(
        vouchers.map((voucher) => ({
          ...{ code: "page-not-drawn", card: "10001", voucher },
          data: { record: "holds", seal: "holds", text: "holds", ...(over && { over }) },
        })),
      );
      expect(sums(result)).toEqual([["10001", 2026, 337_500 * vouchers.length, 4_469_100 - 337_500 * vouchers.length]]);
      expect(result.cards[0].payments.every(({ proved }: Json) => proved)).toBe(true);
    },
  );

  it("is counted once, however many forms of it lie in a folder", () => {
    const result = verified(`${cases}/14-resaved ${trust}`);
    expect(sums(result)).toEqual([["10001", 2026, 675_000, 3_794_100]]);
    expect(new Set(essence(result).map(([code]: Json) => code))).toEqual(new Set(["page-not-drawn"]));
  });
});
