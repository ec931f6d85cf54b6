import { describe, expect, it } from "vitest";
import { reportFigures } from "../../../src/app/verify/figures.js";
import type { CardList } from "../../../src/payroll/verify/card-list.js";
import { day, incomeYear } from "../../../src/values/calendar.js";
import { inFolder } from "../../support/folder-reader.js";
import { Employer, registrationCsv } from "../../support/foreign-papers.js";
import { nordlys, strandgaard } from "../../support/ledger.js";
import { card } from "../../support/words.js";

const year = incomeYear(2025);

function figures(files: Readonly<Record<string, Uint8Array | string>>, cards?: CardList) {
  return inFolder(files, (reader) => reportFigures(reader, { year, cards }));
}

describe("a year's figures", () => {
  it("count cards, employers and employments, again at the same employer and at others", async () => {
    const [a, b] = [new Employer(nordlys), new Employer(strandgaard)];
    a.pay({ card: "00042", hours: "10", payDay: "31-01-2025", employedFrom: "01-01-2025", employedTo: "31-01-2025" });
    a.pay({ card: "00042", hours: "10", payDay: "30-06-2025", employedFrom: "01-06-2025", employedTo: "30-06-2025" });
    b.pay({ card: "00042", hours: "10", payDay: "31-07-2025" });
    b.pay({ card: "12345", hours: "10", payDay: "31-07-2025" });
    b.pay({ card: "12345", hours: "10", payDay: "31-07-2026" });
    const granted = { active: [], inactive: [] };
    const ended = { active: [{ from: undefined, to: day("2024-12-31") }], inactive: [] };
    const cards: CardList = new Map([
      [card("00042"), granted],
      [card("77777"), granted],
      [card("88888"), granted],
      [card("99999"), ended],
    ]);
    const { figures: told } = await figures(
      { "a.csv": registrationCsv(a.vouchers), "b.csv": registrationCsv(b.vouchers) },
      cards,
    );
    expect(told).toMatchObject({
      cards: { granted: 3, used: 2, usedShare: 3333 },
      ...{ employers: 2, employments: 4, payments: 4, counted: 675_000, averagePerCard: 337_500 },
      repeated: { sameEmployer: 1, otherEmployers: 1, severalPayments: 1 },
      byEmployer: [
        { employer: nordlys, payments: 2, cards: 1, counted: 337_500 },
        { employer: strandgaard, payments: 2, cards: 2, counted: 337_500 },
      ],
    });
    expect(told.byMonth.map(({ payments }) => payments)).toEqual([1, 0, 0, 0, 0, 1, 2, 0, 0, 0, 0, 0]);
  });

  it("leave reversed payments out, and say how much could not be read", async () => {
    const a = new Employer(nordlys);
    const [first] = [a.pay({ hours: "10", payDay: "31-01-2025" }), a.pay({ hours: "20", payDay: "28-02-2025" })];
    const reversal = a.reverse("2025-0002");
    const files = {
      "1.pdf": a.slip(first),
      "2.csv": registrationCsv(a.vouchers, (entry) =>
        entry.voucher === "2025-0002" ? { reversedBy: reversal.voucher } : {},
      ),
      "3.pdf": "%PDF-1.4",
    };
    const { figures: told, unread } = await figures(files);
    expect([told.payments, told.counted, told.cards.granted, unread]).toEqual([1, 168_750, null, 1]);
  });

  it("of documents from another year are none", async () => {
    const a = new Employer(nordlys);
    const { figures: told } = await figures({ "1.pdf": a.slip(a.pay({ hours: "10", payDay: "31-01-2024" })) });
    expect([told.payments, told.cards.used, told.averagePerCard]).toEqual([0, 0, 0]);
  });
});
