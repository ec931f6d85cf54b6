import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readCardsFile } from "../../../src/adapters/documents/cards.js";
import { grantedIn, isInactive } from "../../../src/payroll/verify/card-list.js";
import { incomeYear } from "../../../src/values/calendar.js";
import { sure } from "../../support/build.js";
import { tempFolder } from "../../support/temp-folder.js";
import { card, date } from "../../support/words.js";
import { workbookOf } from "../../support/workbook.js";

const folder = tempFolder();
let count = 0;

function read(text: string) {
  count += 1;
  const path = join(folder, `kort-${count}.csv`);
  writeFileSync(path, text);
  return readCardsFile(path);
}

/** Is card 12345 inactive on these days? */
function inactive(text: string, ...days: readonly string[]): readonly boolean[] {
  const list = sure(read(text));
  return days.map((one) => isInactive(list, card("12345"), date(one)));
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

  it("says nothing of a card that is not on it, and counts the cards granted in a year", () => {
    const list = sure(read("card;active from;active to\n00042;2024-01-01;2024-12-31\n99999;;\n"));
    expect(isInactive(list, card("12345"), date("01-01-2025"))).toBe(false);
    expect([grantedIn(list, incomeYear(2024)), grantedIn(list, incomeYear(2025))]).toEqual([2, 1]);
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

  it("is refused where a workbook shows a part of it: hidden rows, or a sheet more under the same headings", () => {
    const rows = [["Frikort-ID"], ["12345"], ["23456"]];
    const answers = [
      workbookOf({ rows }, { rows: [["Noter"]] }),
      workbookOf({ rows, hidden: [3] }),
      workbookOf({ rows }, { rows: [["Frikort-ID"], ["34567"]] }),
    ].map((bytes, place) => {
      const path = join(folder, `kort-${place}.xlsx`);
      writeFileSync(path, bytes);
      const list = readCardsFile(path);
      return list.ok ? "read" : list.error.map(({ data }) => ("holds" in data ? data.holds : "")).join();
    });
    expect(answers).toEqual(["read", "hidden-rows", "more-sheets"]);
  });

  it("says why a card or a column is refused: zeros that a spreadsheet took, a heading that says nothing of its days", () => {
    const wrong = read("Frikort-ID;Dato\n42;\n00042;31-03-2026\n");
    const faults = wrong.ok
      ? []
      : wrong.error.map((one) => (one.code === "field-not-understood" ? one.data.fault : one.code));
    expect(faults).toEqual(["zeros-lost", "heading-unclear"]);
  });
});
