import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readCardsFile } from "../../../src/adapters/documents/cards.js";
import { grantedIn, isInactive } from "../../../src/payroll/verify/card-list.js";
import { incomeYear } from "../../../src/values/calendar.js";
import type { Notice } from "../../../src/values/notice.js";
import { sure } from "../../support/build.js";
import { tempFolder } from "../../support/temp-folder.js";
import { card, date } from "../../support/words.js";
import { type TestSheet, workbookOf } from "../../support/workbook.js";
import { zipOf } from "../../support/zip.js";

const folder = tempFolder();
let count = 0;

function read(text: string) {
  count += 1;
  const path = join(folder, `kort-${count}.csv`);
  writeFileSync(path, text);
  return readCardsFile(path, date("10-08-2026"));
}

/** Is card 12345 inactive on these days? */
function inactive(text: string, ...days: readonly string[]): readonly boolean[] {
  const list = sure(read(text));
  return days.map((one) => isInactive(list, card("12345"), date(one)));
}

const rows = [
  ["Frikort-ID", "Status"],
  ["12345", "aktiv"],
  ["23456", "spærret"],
];

/** With the second column, or another, told of in its own way. */
function withColumn(told: string, place = 2) {
  return (xml: string) =>
    xml.replace("<sheetData>", `<cols><col min="${place}" max="${place}" ${told}/></cols><sheetData>`);
}

describe("a list of granted cards", () => {
  it("says from which day on a card is inactive, and from which it is active again", () => {
    const text = "Frikort-ID;Aktiv-fra;Deaktiveret;Genaktiveret\n12345;01-02-2025;15-05-2025;01-09-2025\n";
    const days = ["31-01-2025", "01-02-2025", "14-05-2025", "15-05-2025", "31-08-2025", "01-09-2025"];
    expect(inactive(text, ...days)).toEqual([true, false, false, true, true, false]);
  });

  it("may have a line for each stretch, by first and last day or by status", () => {
    const stretches = "Kortnummer,Fra,Til\n12345,01-01-2025,30-04-2025\n12345,01-09-2025,\n";
    expect(inactive(stretches, "30-04-2025", "01-05-2025", "01-09-2025")).toEqual([false, true, false]);
    const states = "Frikort-ID;Status;Fra;Til\n12345;deaktiveret;01-05-2025;31-08-2025\n";
    expect(inactive(states, "30-04-2025", "01-05-2025", "01-09-2025")).toEqual([false, true, false]);
  });

  it("may have its letters put together in either way", () => {
    const text = "Frikort-ID;Status\n12345;åben\n23456;spærret\n".normalize("NFD");
    expect(inactive(text, "01-01-2025")).toEqual([false]);
  });

  it("takes days for what their heading says, also of a card that is inactive now", () => {
    const within = ["31-12-2025", "01-01-2026", "30-04-2026", "01-05-2026"];
    const ofValidity = [
      "Frikort-ID;Status;Aktiv-fra;Aktiv-til\n12345;Inaktivt;01-01-2026;30-04-2026\n",
      "Frikort-ID;Gyldig fra;Gyldig til;Status\n12345;01-01-2026;30-04-2026;lukket\n",
      "Frikort-ID;Status;Fra;Til\n12345;udløbet;01-01-2026;30-04-2026\n",
    ];
    for (const text of ofValidity) expect(inactive(text, ...within), text).toEqual([true, false, false, true]);
    const endOnly = "Frikort-ID;Status;Slutdato\n12345;inaktiv;30-04-2026\n";
    expect(inactive(endOnly, ...within)).toEqual([false, false, false, true]);
    const noEnd = "Frikort-ID;Status;Bevilget fra\n12345;inaktiv;01-01-2026\n";
    expect(inactive(noEnd, ...within)).toEqual([true, true, true, true]);
  });

  it("is refused where nothing tells whether a card was active or inactive on its days", () => {
    const unclear = [
      "Frikort-ID;Navn;Status;Fra;Til\n12345;Anne Holm;Inaktivt;01-01-2026;30-04-2026\n",
      "Frikort-ID;Status;Aktiv-fra;Aktiv-til\n12345;Inaktivt;01-01-2026;31-12-2026\n",
    ].map((text) => read(text));
    const faults = unclear.map((one) => (one.ok ? [] : one.error.map(({ data, where }) => ({ ...data, ...where }))));
    expect(faults).toMatchObject([
      [{ field: "status", fault: "heading-unclear", received: "Inaktivt", line: 2, column: "C" }],
      [{ field: "status", fault: "heading-unclear", received: "Inaktivt", line: 2, column: "B" }],
    ]);
  });

  it("says nothing of a card that is not on it, and counts the cards granted in a year", () => {
    const list = sure(read("card;active from;active to\n00042;2024-01-01;2024-12-31\n99999;;\n"));
    expect(isInactive(list, card("12345"), date("01-01-2025"))).toBe(false);
    expect([grantedIn(list, incomeYear(2024)), grantedIn(list, incomeYear(2025))]).toEqual([2, 1]);
  });

  it("is refused where a column that it does not know tells of days or of a card out of force, however it is written", () => {
    const told = ["frataget kortet", "Kortet er inddraget", "annulleret", "ej aktiv", "ikke længere aktivt", "ophævet"];
    const days = [
      "15\u201301\u20132026",
      "15 01 2026",
      "15. 1. 2026",
      "１５-０１-２０２６",
      "15\u200b-01-2026",
      "januar 2026",
      ...["jan. 2026", "uge 5 2026", "Uge 5, 2026", "2026-W05", "2. kvartal 2026", "Q2 2026", "fra 20260115 af"],
      ...["20260115", "15012026", "06-2026", "2026-06", "1/6", "1. juni"],
    ];
    for (const text of [...told, ...days]) {
      const list = read(`Frikort-ID;Note\n12345;${text}\n`);
      expect(!list.ok && list.error[0].data, text).toMatchObject({ fault: "heading-unclear" });
    }
    for (const heading of ["Lukket", "Kortet inddraget", "Stoppet d."]) {
      const list = read(`Frikort-ID;${heading}\n12345;x\n`);
      expect(!list.ok && list.error[0].data, heading).toMatchObject({ fault: "heading-unclear" });
    }
    for (const text of ["Marsvej 12", "20 11 22 33", "Majgården 4", "20100203", "Sag 12-2026", "taler dansk"])
      expect(read(`Frikort-ID;Note\n12345;${text}\n`).ok, text).toBe(true);
  });

  it("takes what may be days for numbers where another of its column is one", () => {
    for (const [one, other] of [
      ["20260115", "22334455"],
      ["1/6", "1/37"],
      ["12-2026", "27-2026"],
    ]) {
      expect(read(`Frikort-ID;Note\n12345;${one}\n23456;${other}\n`).ok, one).toBe(true);
      expect(read(`Frikort-ID;Note\n12345;${one}\n23456;ring\n`).ok, one).toBe(false);
    }
  });

  it("is refused without the column of the cards, and with a card or day that is none", () => {
    const none = read("Navn;Fra\nx;y\n");
    expect(none.ok ? "" : none.error[0].code).toBe("header-not-understood");
    const wrong = read("Frikort-ID;Fra\n42;01-01-2025\n12345;31-02-2025\n");
    expect(wrong.ok ? [] : wrong.error.map(({ code, where }) => [code, where?.line, where?.column])).toEqual([
      ["field-not-understood", 2, "A"],
      ["field-not-understood", 3, "B"],
    ]);
  });

  const changed = (change: (xml: string) => string): readonly TestSheet[] => [{ rows, change }];
  const others = [["Lukkede"], ["Navn", "Kort"], ["", "34567"]];
  it.each<readonly [string, string, readonly TestSheet[]]>([
    ["read", "a sheet more that lists nothing", [{ rows }, { rows: [["Frikort-ID"], ["Noter"]] }]],
    ["hidden-rows", "a hidden row", [{ rows, hidden: [3] }]],
    ["hidden-rows", "a row without height", changed((xml) => xml.replace('<row r="3"', '<row r="3" ht="0"'))],
    ["hidden-rows", "a hidden column", changed(withColumn('hidden="1"'))],
    ["hidden-rows", "a column without width", changed(withColumn('width="0" customWidth="1"'))],
    ["read", "a hidden column with nothing in it", changed(withColumn('hidden="1"', 3))],
    ["more-sheets", "a sheet more under other headings", [{ rows }, { rows: others }]],
    ["more-sheets", "a sheet more with cards under any heading", [{ rows }, { rows: [["Nr."], ["34567"], ["45678"]] }]],
    ["more-sheets", "a sheet more with cards and no heading", [{ rows }, { rows: [["34567"], ["45678"]] }]],
    ["more-sheets", "a hidden sheet more", [{ rows }, { rows, isHidden: true }]],
    ["damaged-workbook", "two cells in one place", changed((xml) => xml.replace('<c r="B3"', '<c r="A3"'))],
    ["damaged-workbook", "two rows in one place", changed((xml) => xml.replaceAll(/r="([A-Z]?)3"/g, 'r="$12"'))],
    ["damaged-workbook", "a cell of another row", changed((xml) => xml.replace('<c r="B3"', '<c r="B2"'))],
    ["read", "marks of other programs", changed((xml) => xml.replaceAll('<c r="B', '<c x:r="A9" x:t="b" r="B'))],
  ])("is %s where a workbook has %s", (answer, _, sheets) => {
    count += 1;
    const path = join(folder, `kort-${count}.xlsx`);
    writeFileSync(path, workbookOf(...sheets));
    const list = readCardsFile(path, date("10-08-2026"));
    expect(list.ok ? "read" : list.error.map(({ data }) => ("holds" in data ? data.holds : "")).join()).toBe(answer);
    if (list.ok) expect(isInactive(list.value, card("23456"), date("01-01-2025"))).toBe(true);
  });

  it("in a workbook with other sheets says which are not read", () => {
    const path = join(folder, "noter.xlsx");
    writeFileSync(path, workbookOf({ rows }, { rows: [["Noter"], ["Ring", "34567"]] }, { rows: [] }));
    const told: Notice[] = [];
    sure(readCardsFile(path, date("10-08-2026"), (found) => told.push(found)));
    const sheets = [{ name: "Ark2", rows: 2, isHidden: false }];
    expect(told).toEqual([{ code: "sheets-not-read", data: { sheets, of: "list" }, where: { file: path } }]);
  });

  it("says to which of its cells notes are pinned, which are not read", () => {
    const path = join(folder, "noter.ods");
    const cell = (text: string, note = "") =>
      `<table:table-cell office:value-type="string">${note}<text:p>${text}</text:p></table:table-cell>`;
    const note = "<office:annotation><text:p>lukket</text:p></office:annotation>";
    const lines = [cell("Frikort-ID") + cell("Navn"), cell("12345") + cell("Anne Holm", note)];
    const table = `<table:table table:name="Kort">${lines.map((one) => `<table:table-row>${one}</table:table-row>`).join("")}</table:table>`;
    const content = `<office:document-content><office:body><office:spreadsheet>${table}</office:spreadsheet></office:body></office:document-content>`;
    writeFileSync(path, zipOf({ "content.xml": content }));
    const told: Notice[] = [];
    const list = sure(readCardsFile(path, date("10-08-2026"), (found) => told.push(found)));
    expect([...list.keys()]).toEqual(["12345"]);
    expect(told).toEqual([{ code: "cell-notes-not-read", data: { count: 1, cells: ["B2"] }, where: { file: path } }]);
  });

  it("is refused where a day comes before the one it must follow, and where a card's end stands under any other heading", () => {
    const wrong = [
      "Frikort-ID;Deaktiveret;Genaktiveret\n12345;01-06-2026;01-03-2026\n",
      "Frikort-ID;Fra;Til\n12345;01-06-2026;01-03-2026\n",
      ...["Spærret", "deaktiveret pr. 1/6", "lukket den 01-06-2026", "1. juni 2026", "2026/06/01", "01062026"].map(
        (text) => `Frikort-ID;Bemærkning\n12345;${text}\n`,
      ),
    ].map((text) => read(text));
    const faults = wrong.map((one) =>
      one.ok ? "read" : one.error.map(({ data }) => ("fault" in data ? data.fault : "")).join(),
    );
    expect(faults).toEqual(["before-start", "before-start", ...Array.from({ length: 6 }, () => "heading-unclear")]);
    expect(read("Frikort-ID;Sag;Telefon\n12345;27.36.00-A26-1-20;20 11 20 26\n").ok).toBe(true);
  });

  it("keeps every name that it has for a card", () => {
    const list = sure(read("Frikort-ID;Navn\n12345;Anne Holm\n12345;Holm, Anne\n12345;Bo Lund\n23456;\n"));
    expect([...list.values()].map(({ holders = [] }) => holders.length)).toEqual([2, 0]);
  });

  it("says why a card or a column is refused: zeros that a spreadsheet took, a heading that says nothing of its days", () => {
    const wrong = read("Frikort-ID;Dato\n42;\n00042;31-03-2026\n");
    const faults = wrong.ok
      ? []
      : wrong.error.map((one) => (one.code === "field-not-understood" ? one.data.fault : one.code));
    expect(faults).toEqual(["zeros-lost", "heading-unclear"]);
  });
});
