import { describe, expect, it } from "vitest";
import { ShapeOffice } from "../../support/shapes.js";
import { november, type TestSheet, workbookOf } from "../../support/workbook.js";

/** What the name of a sheet and the rows around a table say of the lines in it. */

const shapes = new ShapeOffice();
const anne = ["12345 7,5"];
const headings = ["Navn", "Dato", "Timer"];
const work: TestSheet = { name: "Timer", rows: [headings, ["Anne Holm", november(2), 7.5]] };
const called = (name: string): TestSheet => ({ name, rows: [headings, ["Anne Holm", november(3), 4]] });
const noWork = [
  "Fravær",
  "Ferie 2026",
  "Kørsel",
  "November kladde",
  "Sygefravær",
  "Ikke godkendt",
  "Udbetalt",
  "Budget",
];
const besideWork = ["Eksempel", "Vagtplan", "Arkiv 2025"];

describe("a sheet whose name says that it is no work", () => {
  shapes.each<readonly TestSheet[]>(
    [
      ...[...noWork, ...besideWork].map(
        (name) => [`is not read beside another: ${name}`, [work, called(name)], anne] as const,
      ),
      ...besideWork.map((name) => [`is read where it is alone: ${name}`, [called(name)], ["12345 4"]] as const),
      ...noWork.map((name) => [`waits where it is alone: ${name}`, [called(name)], ["223"]] as const),
      ["is work all the same where hours are named too", [work, called("Timer og fravær")], ["12345 11,5"]],
      ["is none that only begins like it", [work, called("Feriehuse")], ["12345 11,5"]],
    ],
    (sheets) => workbookOf(...sheets),
  );

  it("is none, and both are told as read", async () => {
    const told = await shapes.told(workbookOf(work, called("Uge 46")));
    const sheets = [
      { name: "Timer", rows: 2 },
      { name: "Uge 46", rows: 2 },
    ];
    expect(told).toContainEqual(expect.objectContaining({ code: "sheets-read", data: { sheets } }));
    expect(await shapes.noticesOf(workbookOf(work))).not.toContain("sheets-read");
  });

  it("is told", async () => {
    const told = await shapes.told(workbookOf(work, called("Fravær")));
    const sheets = [{ name: "Fravær", rows: 2, isHidden: false }];
    expect(told).toContainEqual(expect.objectContaining({ code: "sheets-not-read", data: { sheets } }));
  });
});

it("a sheet that bears the name on another card than it pays is told", async () => {
  const of = (name: string): TestSheet => ({ name, rows: [headings, ["Anne Holm", november(2), 7.5]] });
  const codes = (name: string) => shapes.noticesOf(workbookOf(of(name)));
  expect(await shapes.told(workbookOf(of("Jens Bach")))).toContainEqual(
    expect.objectContaining({ code: "sheet-of-another", data: { card: "23456", count: 1, lines: [2] } }),
  );
  for (const name of ["Anne Holm", "Nordlys Café", "Uge 45"])
    expect(await codes(name)).not.toContain("sheet-of-another");
});

describe("a title", () => {
  const below = "Navn;Dato;Timer\nAnne Holm;02-11-2026;7,5\n";
  shapes.each<string>(
    [
      ...["Fraværsliste november 2026", "Ferieregnskab 2026", "Sygedage", "Rådighedsvagter", "Kørselsregnskab"].map(
        (title) => [`that says that the lines are no work: ${title}`, `${title};;\n${below}`, ["223"]] as const,
      ),
      ...["Kørsel og timer", "Løn, ferie og fravær", "Ferie: 3 dage", "Feriehusene"].map(
        (title) => [`that says so of something else: ${title}`, `${title};;\n${below}`, anne] as const,
      ),
      ["of holiday with how much", `Ferie;3 dage;\n${below}`, anne],
      [
        "weekdays beside a week, with a sum",
        "Uge 45;Man;Tir;Ons;Tor;Fre;I alt\nAnne Holm;7;;4;;;11\n",
        ["213 card,day days"],
      ],
    ],
    (file) => file,
  );
});

describe("days that leave out their year", () => {
  const file = (title: string, date: string) => `${title};;\nNavn;Dato;Timer\nAnne Holm;${date};7,5\n`;
  shapes.each<string>(
    [
      ["are of the period above them", file("Periode 16/10 - 15/11 2026", "20/10"), ["12345 7,5"]],
      ["are of the months above them", file("Oktober og november 2026", "20/10"), ["12345 7,5"]],
      ["are of the year on whose side they stand", file("16/12-2025 - 15/1-2026", "2/1"), ["12345 7,5"]],
      ["wait where the period has them twice", file("Periode 16/10 - 15/11 2026", "20"), ["202 20"]],
      ["wait where the period has them not", file("Periode 16/10 - 15/11 2026", "20/9"), ["202 20/9"]],
    ],
    (one) => one,
  );
});

describe("a sum with a day", () => {
  const week = "Navn;Dato;Timer\nAnne Holm;02-11-2026;7,5\nAnne Holm;03-11-2026;4\n";
  shapes.each<string>(
    [
      [
        "is a sum where it is named so and comes to the rows above",
        `${week}Uge 45 i alt;08-11-2026;11,5\n`,
        ["12345 11,5"],
      ],
      ["is somebody nobody knows where it does not", `${week}Uge 45 i alt;08-11-2026;12\n`, ["222"]],
    ],
    (file) => file,
  );
});

describe("around the table of a workbook", () => {
  shapes.each<TestSheet>(
    [
      [
        "lines to sign stand below it",
        {
          rows: [
            ...work.rows,
            ["Underskrift medarbejder", undefined, "Underskrift leder"],
            ["________", undefined, "________"],
          ],
        },
        anne,
      ],
      [
        "one cell of hours over two days waits: it would be paid on both",
        { rows: [headings, ["Anne Holm", november(2), 15], ["Anne Holm", november(3)]], merged: ["C2:C3"] },
        ["202 15"],
      ],
      [
        "one cell of a name and a day over two shifts is theirs",
        { rows: [headings, ["Anne Holm", november(2), 3.5], [undefined, undefined, 4]], merged: ["A2:A3", "B2:B3"] },
        anne,
      ],
      [
        "rates stand beside it without a heading",
        {
          rows: [
            [...headings, undefined, "Satser"],
            ["Anne Holm", november(2), 7.5, undefined, "Normal", 150],
          ],
        },
        anne,
      ],
      [
        "sickness stands beside it without a heading",
        { rows: [headings, ["Anne Holm", november(2), 7.5, "Syg"]] },
        ["223"],
      ],
    ],
    (sheet) => workbookOf(sheet),
  );
});
