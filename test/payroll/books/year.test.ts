import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type EmployerEntry, isVoucher, type VoucherEntry } from "../../../src/ledger/entry.js";
import { isBookedWithin, movementsOf } from "../../../src/payroll/books/journal.js";
import { type Figures, statementOf } from "../../../src/payroll/books/year.js";
import { statementPaper } from "../../../src/payroll/books/year-paper.js";
import { statementHeader, statementTable } from "../../../src/payroll/books/year-table.js";
import { type Day, day, incomeYear, instantOf, wholeYear } from "../../../src/values/calendar.js";
import { danishInstant } from "../../../src/values/copenhagen.js";
import { seconds } from "../../../src/values/hours.js";
import { showAmount } from "../../../src/values/money.js";
import { broken } from "../../../src/values/result.js";
import { acts } from "../../support/arbitrary-payments.js";
import { Ledger, nordlys } from "../../support/ledger.js";
import { run } from "../../support/run-acts.js";
import { hours, kr } from "../../support/words.js";

function employerIn(ledger: Ledger, chain: string): EmployerEntry {
  for (const entry of ledger.written) if (entry.kind === "employer" && entry.chain === chain) return entry;
  return broken("the employer is set up");
}

function stated(ledger: Ledger, chain = nordlys) {
  const registered = new Set(
    ledger.written.flatMap((entry) =>
      entry.kind === "registered" && entry.chain === chain ? [String(entry.voucher)] : [],
    ),
  );
  return ledger.written
    .filter(isVoucher)
    .filter((entry) => entry.chain === chain)
    .map((entry) => ({ entry, isRegistered: registered.has(entry.voucher) }));
}

/** The day after the year is over. */
const theEnd = day("2026-01-01");

const statement = (ledger: Ledger, year: number, chain = nordlys) =>
  statementOf(employerIn(ledger, chain), incomeYear(year), stated(ledger, chain));

describe("an employer's year", () => {
  it("sums by card, and says what is registered and what is not", () => {
    const ledger = new Ledger();
    ledger.pay({ payDay: "30-06-2025", hours: "40" });
    ledger.pay({ payDay: "31-07-2025", hours: "20", card: "00042", name: "Ib Åberg" });
    ledger.registered("2025-0001");
    const { cards, total } = statement(ledger, 2025);
    expect(cards.map(({ card, figures }) => `${card} ${showAmount(figures.counted)}`)).toEqual([
      "00042 3.375,00",
      "12345 6.750,00",
    ]);
    expect([total.counted, total.registered, total.unregistered].map(showAmount)).toEqual([
      "10.125,00",
      "6.750,00",
      "3.375,00",
    ]);
  });

  it("sums by month of the pay day, and the twelve are the total", () => {
    const ledger = new Ledger();
    ledger.pay({ payDay: "30-06-2025", hours: "40" });
    ledger.pay({ payDay: "31-07-2025", hours: "20", card: "00042", name: "Ib Åberg" });
    ledger.reverse("2025-0001");
    const { months, total } = statement(ledger, 2025);
    expect(months.map(({ payments, reversals, counted }) => [payments, reversals, counted])).toEqual(
      Array.from({ length: 12 }, (_, month) => (month === 5 ? [1, 1, 0] : month === 6 ? [1, 0, 337_500] : [0, 0, 0])),
    );
    for (const name of [...amounts, "hours"] as const) expect(sum(months.map((one) => one[name]))).toBe(total[name]);
  });

  it("has a reversal across new year in the year of the payment, and says that the books have it in the next", () => {
    const ledger = new Ledger("05-01-2026 12:00");
    ledger.pay({ payDay: "30-12-2025", hours: "20" });
    ledger.reverse("2025-0001");
    const [before, after] = [statement(ledger, 2025), statement(ledger, 2026)];
    expect([before.total, before.bookedElsewhere, before.booked].map(counted)).toEqual([
      "0,00",
      "−3.375,00",
      "3.375,00",
    ]);
    expect([after.total, after.fromElsewhere, after.booked].map(counted)).toEqual(["0,00", "−3.375,00", "−3.375,00"]);
  });

  it("knows the holiday pay that is owed when the year is over, also of a card without pay in it", () => {
    const ledger = new Ledger();
    ledger.pay({ payDay: "30-06-2025", hours: "20", practice: "accrued" });
    ledger.pay({ payDay: "31-01-2026", practice: "only", holidayPayOut: "100,00" });
    expect(showAmount(statement(ledger, 2025).holidayPayOwed)).toBe("375,00");
    expect(showAmount(statement(ledger, 2026).holidayPayOwed)).toBe("275,00");
    expect(statement(ledger, 2027).cards.map(({ holidayPayOwed }) => showAmount(holidayPayOwed))).toEqual(["275,00"]);
  });

  it("states holiday pay that is put right after new year by the pay day, and beside it as it was booked", () => {
    const ledger = new Ledger("05-01-2026 12:00");
    ledger.pay({ payDay: "30-12-2025", hours: "20", practice: "accrued" });
    ledger.correct("2025-0001", { work: [{ hours: hours("16"), perHour: kr("150,00") }] });
    const made = statement(ledger, 2025);
    expect([made.holidayPayOwed, made.holidayPayOwedBooked, made.cards[0]?.holidayPayOwed]).toEqual([
      300_00, 375_00, 300_00,
    ]);
    expect(statement(ledger, 2026).holidayPayOwedBooked).toBe(300_00);
    const owed = statementHeader.indexOf("Skyldig-feriebetaling");
    expect(statementTable(made, theEnd).rows.flatMap((row) => row[owed] || [])).toEqual(
      ["300,00", "300,00", "-75,00", "0,00", "375,00"].map((number) => ({ number })),
    );
  });

  it("asks for no registration of a payment that was reversed before it was registered", () => {
    const ledger = new Ledger();
    ledger.pay({ payDay: "30-06-2025", hours: "20" });
    ledger.reverse("2025-0001");
    expect(statement(ledger, 2025).total.unregistered).toBe(0);
  });

  it("agrees with the vouchers, the books and the journal to the øre, whatever happened", () => {
    fc.assert(
      fc.property(acts, fc.constantFrom(2019, 2023, 2025, 2026), (some, year) => {
        const ledger = run(some);
        const all = stated(ledger).map(({ entry }) => entry);
        const made = statement(ledger, year);
        const ofYear = all.filter((entry) => entry.year === year);
        const booked = all.filter((entry) => isBookedWithin(wholeYear(incomeYear(year)), entry));
        expect(made.total.counted).toBe(sum(ofYear.map((entry) => entry.counted)));
        for (const name of amounts) {
          const { total, bookedElsewhere, fromElsewhere, cards } = made;
          expect(sum(cards.map(({ figures }) => figures[name]))).toBe(total[name]);
          expect(total[name] - bookedElsewhere[name] + fromElsewhere[name]).toBe(made.booked[name]);
        }
        const onAccounts = new Map(made.accounts.map(({ key, amount }) => [key, amount]));
        expect(sum([...onAccounts.values()])).toBe(0);
        const { wage, supplements, pension, holidayPay, holidayPayOut, holidayPayAccrued } = made.booked;
        expect(onAccounts.get("wage") ?? 0).toBe(wage + supplements);
        expect(onAccounts.get("pension") ?? 0).toBe(pension);
        expect(onAccounts.get("holiday-pay") ?? 0).toBe(holidayPay - holidayPayOut + holidayPayAccrued);
        expect(sum(["bank", "cash"].map((key) => movedOn(key, booked)))).toBe(0 - made.booked.payout);
      }),
    );
  });
});

describe("the year as a list and on paper", () => {
  const ledger = new Ledger();
  ledger.pay({ payDay: "30-06-2025", hours: "40" });

  it("fills every column of every line, and says of each card that nothing went to eIndkomst", () => {
    const { rows } = statementTable(statement(ledger, 2025), theEnd);
    for (const row of rows) expect(row).toHaveLength(statementHeader.length);
    expect(rows[0]?.at(-2)).toBe("ikke indberettet til eIndkomst");
    expect(rows.at(-1)?.slice(-3)).toEqual([{ number: "0,00" }, "ikke indberettet til eIndkomst", ""]);
  });

  it("says so when the year is not over", () => {
    const early = day("2025-07-01");
    const sum = (today: Day) => statementTable(statement(ledger, 2025), today).rows[1]?.at(-2);
    expect([sum(early), sum(theEnd)]).toEqual([
      "ikke indberettet til eIndkomst; foreløbig: året er ikke slut",
      "ikke indberettet til eIndkomst",
    ]);
    expect(JSON.stringify(statementPaper(statement(ledger, 2025), danishInstant(early, 0)))).toContain(
      "Foreløbig: 2025 er ikke slut. Tallene er opgjort 01.07.2025.",
    );
    expect(JSON.stringify(statementPaper(statement(ledger, 2025), danishInstant(theEnd, 0)))).not.toContain(
      "Foreløbig",
    );
  });

  it("tells the auditor the standing difference, and what is not registered yet", () => {
    const paper = JSON.stringify(statementPaper(statement(ledger, 2025), instantOf(0)));
    expect(paper).toContain("6.750,00 kr. er en fast forskel");
    expect(paper).toContain("Heraf mangler 6.750,00 kr.");
    expect(paper).not.toContain("Anne");
  });

  it("tells what stands too much at the portal after a reversal", () => {
    const reversed = new Ledger();
    reversed.pay({ payDay: "30-06-2025", hours: "40" });
    reversed.registered("2025-0001");
    reversed.reverse("2025-0001");
    const paper = JSON.stringify(statementPaper(statement(reversed, 2025), instantOf(0)));
    expect(paper).toContain("På Socialtfrikort.dk står endnu 6.750,00 kr.");
  });

  it("never sets off what is missing against what is to be taken out, and counts alike on paper and in the list", () => {
    const corrected = new Ledger();
    corrected.pay({ payDay: "30-06-2025", hours: "20" });
    corrected.registered("2025-0001");
    corrected.correct("2025-0001", { work: [{ hours: seconds(22 * 3600), perHour: kr("150,00") }] });
    const year = statement(corrected, 2025);
    expect([year.total.unregistered, year.total.toTakeOut].map(showAmount)).toEqual(["3.712,50", "3.375,00"]);
    const paper = JSON.stringify(statementPaper(year, instantOf(0)));
    expect(paper).toContain("Heraf mangler 3.712,50 kr.");
    expect(paper).toContain("På Socialtfrikort.dk står endnu 3.375,00 kr.");
    expect(paper).toContain('["12345","2","1",');
  });
});

const amounts = [
  ...(["wage", "supplements", "holidayPay", "pension", "counted", "atpEmployee", "atpEmployer"] as const),
  ...(["payout", "holidayPayAccrued", "holidayPayOut", "outside", "registered", "unregistered", "toTakeOut"] as const),
];

function counted(figures: Figures): string {
  return showAmount(figures.counted);
}

function sum(all: readonly number[]): number {
  let total = 0;
  for (const one of all) total += one;
  return total;
}

function movedOn(key: string, entries: readonly VoucherEntry[]): number {
  return sum(entries.flatMap(movementsOf).map((one) => (one.key === key ? one.amount : 0)));
}
