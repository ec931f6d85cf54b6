import { beforeAll, describe, expect, it } from "vitest";
import { ImportOffice, refusedIn, shortly } from "../../support/importing.js";

const header = "Frikort-ID;Navn;Dato;Timer;Timeløn\n";
const good = "12345;Anne Holm;02-11-2026;7,5;150,00\n";

let office: ImportOffice;
beforeAll(async () => {
  office = new ImportOffice();
  await office.employer("13748136");
});

async function refused(content: string | Uint8Array, choices = {}): Promise<readonly string[]> {
  return refusedIn(await office.import([{ content }], { dryRun: true, ...choices }));
}

const row = (line: string) => `${header}${good}${line}\n`;

describe("a file that is no timesheet", () => {
  it.each([
    ["an empty file", "", ["211"]],
    ["a header and nothing more", header, ["211"]],
    ["rows without a header", `${good}${good}`, ["1 213"]],
    ["another delimiter than the three", header.replaceAll(";", "|") + good.replaceAll(";", "|"), ["1 213"]],
    ["a header without anybody to pay", "Dato;Timer\n02-11-2026;7\n", ["1 213"]],
    ["a header without a day, and no period said", "Frikort-ID;Navn;Timer;Sats\n12345;Anne;7;150\n", ["1 213"]],
    ["one heading twice", "Frikort-ID;Navn;Dato;Timer;Timer;Sats\n12345;Anne;02-11-2026;7;7;150\n", ["1 Timer 213"]],
    [
      "two columns for one field that disagree",
      "Frikort-ID;Navn;Dato;Timer;Timer i alt;Sats\n12345;Anne;02-11-2026;7;8;150\n",
      ["1 Timer i alt 213"],
    ],
    ["NUL bytes", `${header}12345;An\0ne;02-11-2026;7;150\n`, ["2 212"]],
    ["a binary file", Uint8Array.from({ length: 4000 }, (_, at) => (at * 131) % 256), ["1 212"]],
  ])("%s is refused", async (_, content, expected) => {
    expect(await refused(content)).toEqual(expected);
  });

  it("a line of more than 1 MiB is refused while reading", async () => {
    expect(await refused(`${header}${good}12345;${"x".repeat(1_100_000)};02-11-2026;7;150\n${good}`)).toEqual([
      "3 212",
    ]);
  });

  it("a file that is not there is named", async () => {
    const { readTimesheet } = await import("../../../src/adapters/timesheet/timesheet.js");
    const { plainHabits } = await import("../../../src/payroll/timesheet/columns/sheet-order.js");
    const told = { period: false, payDay: false };
    const order = { format: "auto" as const, mapped: new Map(), told, habits: plainHabits, rowsMax: 10 };
    expect(
      readTimesheet("/nowhere/timer.csv", order).flatMap(({ problems }) => problems.map((one) => one.code)),
    ).toEqual(["file-not-found"]);
  });

  it("more rows than the limit are counted and refused", async () => {
    const many = header + good.repeat(100_001);
    const answer = await office.import(many, { dryRun: true });
    expect(answer).toMatchObject({
      ok: false,
      error: [{ code: "batch-too-large", data: { rows: 100_001, max: 100_000 } }],
    });
  });
});

describe("what a file is instead is told", () => {
  const long = `${header}${"x".repeat(1_100_000)}\n`;
  it.each([
    ["a header and nothing more", header, "header"],
    ["nothing at all", "", undefined],
    ["columns parted by another sign", "Frikort-ID|Navn|Dato|Timer\n", "one-column"],
    ["an .xls", Buffer.from("d0cf11e0a1b11ae10000", "hex"), "old-workbook"],
    ["a PDF", "%PDF-1.7\n", "pdf"],
    ["a damaged .xlsx", "PK\u0003\u0004 and no more", "damaged-workbook"],
    ["a line above 1 MiB", long, "long-line"],
    ["signs that no text has", `${header}\0\n`, undefined],
  ])("%s", async (_, content, told) => {
    const answer = await office.import([{ name: "timer.csv", content }], { dryRun: true });
    const [problem] = answer.ok ? answer.value.problems : answer.error;
    const said = Object.entries({ ...problem?.data }).find(([name]) => name === "holds" || name === "resembles");
    expect(said?.[1]).toBe(told);
  });
});

describe("a row that is not understood", () => {
  it.each([
    ["too few fields", "12345;Anne Holm;03-11-2026", ["3 214"]],
    ["too many fields", "12345;Anne Holm;03-11-2026;7;150;x", ["3 214"]],
    ["a quote that opens and is not closed", '12345;"Anne Holm;03-11-2026;7;150', ["3 B Navn 215"]],
    ["hours that can be read in two ways", "12345;Anne Holm;03-11-2026;7.5;150", ["3 D Timer 203"]],
    ["hours with a point and two digits", "12345;Anne Holm;03-11-2026;7.30;150", ["3 D Timer 203"]],
    ["more hours than a day has", "12345;Anne Holm;03-11-2026;24,01;150", ["3 D Timer 202"]],
    ["a rate of a thousand or one and a bit", "12345;Anne Holm;03-11-2026;7;1.234", ["3 E Timeløn 203"]],
    ["a day that does not exist", "12345;Anne Holm;31-02-2026;7;150", ["3 C Dato 202"]],
    ["a year of two digits", "12345;Anne Holm;03-11-26;7;150", ["3 C Dato 202"]],
    ["no day", "12345;Anne Holm;;7;150", ["3 C Dato 204"]],
    ["a card number that lost its zeros", "42;Anne Holm;03-11-2026;7;150", ["3 A Frikort-ID 202"]],
    ["a card seen for the first time without a name", "99999;;03-11-2026;7;150", ["3 A Frikort-ID 222"]],
    ["a name that is a formula", "99999;=HYPERLINK(x);03-11-2026;7;150", ["3 B Navn 202"]],
    ["a name that no slip can show", "99999;漢字;03-11-2026;7;150", ["3 B Navn 206"]],
    ["a card that bears another name", "12345;Bo Berg;03-11-2026;7;150", ["3 B Navn 412"]],
    ["no rate, and none agreed", "12345;Anne Holm;03-11-2026;7;", ["3 E Timeløn 204"]],
    ["a CPR number under a name", "12345;610165-0001;03-11-2026;7;150", ["3 B Navn 201"]],
    ["a CPR number with spaces", "12345;Eva 61 01 65 0001;03-11-2026;7;150", ["3 B Navn 201"]],
    ["a CPR number in place of hours", "12345;Anne Holm;03-11-2026;610165-0001;150", ["3 D Timer 201"]],
  ])("%s", async (_, line, expected) => {
    expect(await refused(row(line))).toEqual(expected);
  });

  it("a CPR number is found in a column that nobody reads, with its hyphen or without, and never repeated", async () => {
    const text = `Frikort-ID;Navn;Dato;Timer;Timeløn;Bemærkning;Ukendt\n12345;Anne;02-11-2026;7;150;ring 6101650001;x\n12345;Anne;03-11-2026;7;150;x;a 610165-0001 b\n`;
    const answer = await office.import(text, { dryRun: true });
    expect(refusedIn(answer)).toEqual(["2 F Bemærkning 201", "3 G Ukendt 201"]);
    expect(JSON.stringify(answer.ok && answer.value.problems)).not.toMatch(/610165/);
  });

  it("nine digits under a CPR heading are a CPR number that lost its zero", async () => {
    const text = "Frikort-ID;Navn;CPR-nr.;Dato;Timer;Timeløn\n12345;Anne;101650001;02-11-2026;7;150\n";
    expect(await refused(text)).toEqual(["2 C CPR-nr. 201"]);
  });

  it("an unbalanced quote swallows no row: those after it are judged", async () => {
    const text = `${header}12345;"Anne Holm;02-11-2026;7;150\n12345;Anne Holm;31-02-2026;7;150\n${good}`;
    expect(await refused(text)).toEqual(["2 B Navn 215", "3 C Dato 202"]);
  });

  it("an employer that is not set up, one that contradicts --employer, and a number that is none", async () => {
    const text =
      "CVR;Frikort-ID;Navn;Dato;Timer;Sats\n35254110;12345;A;02-11-2026;7;150\n12345678;12345;A;02-11-2026;7;150\n";
    expect(await refused(text)).toEqual(["2 A CVR 226", "3 A CVR 202"]);
    expect(await refused(text, { employer: "13748136" })).toEqual(["2 A CVR 221", "3 A CVR 202"]);
  });

  it("an employee number that leads to no card", async () => {
    const text = "Lønnr.;Dato;Timer;Sats\n100;02-11-2026;7;150\n";
    expect(await refused(text)).toEqual(["2 A Lønnr. 222"]);
  });

  it("an id that comes twice, with the line of the first", async () => {
    const text = "Id;Frikort-ID;Navn;Dato;Timer;Sats\nA1;12345;A;02-11-2026;7;150\nA1;12345;A;03-11-2026;7;150\n";
    const answer = await office.import(text, { dryRun: true });
    expect(refusedIn(answer)).toEqual(["3 A Id 216"]);
    expect(answer).toMatchObject({ value: { problems: [{ data: { id: "A1", firstLine: 2 } }] } });
  });

  it("an amount that is not hours times rate, a wage type nobody has set up, a break of 0,30", async () => {
    const text =
      "Frikort-ID;Navn;Dato;Start;Slut;Pause;Sats;Beløb;Løntype\n12345;A;02-11-2026;08:00;16:00;30;150;1.125,00;Timeløn\n" +
      "12345;A;03-11-2026;08:00;16:00;30;150;1.200,00;\n12345;A;04-11-2026;08:00;16:00;0,30;150;;\n12345;A;05-11-2026;08:00;16:00;30;150;;Sygdom\n";
    expect(await refused(text)).toEqual(["3 H Beløb 224", "4 F Pause 202", "5 I Løntype 223"]);
  });

  it.each([
    ["in the card's column", "I alt;;;7;"],
    ["in the next one that is filled", ";Total:;;7,00;1.050,00"],
    ["of a person", "12345;Anne Holm i alt;;7;"],
    ["of all", "Hovedtotal;;;7;"],
  ])("a line of sums, %s, is left out and counted", async (_, line) => {
    const answer = await office.import(row(line), { dryRun: true });
    expect(refusedIn(answer)).toEqual([]);
    expect(answer).toMatchObject({
      value: {
        notices: expect.arrayContaining([
          expect.objectContaining({ code: "rows-left-out", data: expect.objectContaining({ sums: 1 }) }),
        ]),
      },
    });
  });

  it("a sum with a day of its own that the rows above do not come to is refused", async () => {
    expect(await refused(row("12345;Anne Holm;03-11-2026;9;150;I alt").replace("Timeløn\n", "Timeløn;Note\n"))).toEqual(
      ["3 F Note 202"],
    );
  });

  it("a line of a card is somebody's, whatever its words", async () => {
    expect(await refused(row("12345;Total;03-11-2026;7;150").replace("Anne Holm", "Total"))).toEqual([]);
  });

  it("more than 24 hours on a day for one card: the row that tipped it", async () => {
    const shift = "12345;Anne Holm;02-11-2026;9;150,00\n";
    expect(await refused(header + shift.repeat(3))).toEqual(["4 D Timer 202"]);
  });

  it("more hours than a day and a period have is one mistake, told once", async () => {
    const text = `${header}12345;Anne Holm;02-11-2026;800;150,00\n`;
    const answer = await office.import(text, { dryRun: true });
    expect(answer).toMatchObject({
      value: { problems: [{ code: "field-not-understood", data: { fault: "over-a-day" } }] },
    });
    expect(refusedIn(answer)).toEqual(["2 D Timer 202"]);
  });

  it("rows of one card that pass the ceiling together: the row that tipped it", async () => {
    const shift = (day: number) => `12345;Anne Holm;${String(day).padStart(2, "0")}-11-2026;20;500,00\n`;
    const text = header + [1, 2, 3, 4, 5].map(shift).join("");
    const answer = await office.import(text, { dryRun: true });
    expect(refusedIn(answer)).toEqual(["5 D Timer 421"]);
    expect(answer).toMatchObject({ value: { problems: [{ data: { left: 44_691_00, counted: 56_250_00 } }] } });
  });

  it("a line after quoted breaks has its physical number", async () => {
    const text = `${header}12345;"Anne\nHolm";02-11-2026;7;150\n12345;Anne Holm;31-02-2026;7;150\n`;
    expect(await refused(text)).toEqual(["4 C Dato 202"]);
  });

  it("every fault of a row and of every row comes in one run, and nothing is written", async () => {
    const text = `${header}42;Anne;31-02-2026;7.5;1.234\n${good}12345;Anne Holm;03-11-2026;x;150\n`;
    const answer = await office.import(text);
    expect(refusedIn(answer).toSorted()).toEqual(
      ["2 A Frikort-ID 202", "2 C Dato 202", "2 D Timer 203", "2 E Timeløn 203", "4 D Timer 202"].toSorted(),
    );
    expect(answer).toMatchObject({ value: { status: "refused" } });
    const vouchers = await office.ledger.vouchers({});
    expect(vouchers).toEqual({ ok: true, value: [] });
  });
});

describe("the place of a refusal", () => {
  it("is the same with BOM, with CRLF and in Windows-1252", async () => {
    const text = row("12345;Ånne;31-02-2026;7;150");
    const forms = [`\ufeff${text}`, text.replaceAll("\n", "\r\n"), Buffer.from(text, "latin1")];
    for (const form of forms) {
      const answer = await office.import([{ content: form }], { dryRun: true });
      expect((answer.ok ? answer.value.problems : []).map(shortly)).toEqual(["3 C Dato 202"]);
    }
  });
});
