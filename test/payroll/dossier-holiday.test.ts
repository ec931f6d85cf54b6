import { describe, expect, test } from "vitest";
import { daysEarned, holidayAccount } from "../../src/payroll/card/holiday.js";
import { audited } from "../support/audited.js";
import { Ledger, nordlys, type Pay } from "../support/ledger.js";
import { card, cvr, date } from "../support/words.js";
import { inNext, nextAmount, nextYear } from "../support/years.js";

const months: readonly Pay[] = ["03", "04", "05"].map((month) => ({
  ...{ work: [["1", "1.664,00"]], practice: "accrued", atp: "none" },
  ...{ from: `01-${month}-2026`, to: `28-${month}-2026`, payDay: `28-${month}-2026` },
  ...{ employedFrom: "01-03-2026", employedTo: "31-05-2026" },
}));

/** Employed 01-03 to 31-05-2026 and owed 624,00. */
function owing(): Ledger {
  const ledger = new Ledger("01-06-2026 08:00");
  for (const month of months) ledger.pay(month);
  return ledger;
}

describe("R47 and example V: days of holiday", () => {
  test.each([
    ["01-03-2026", "31-05-2026", 6_24],
    ["10-03-2026", "12-03-2026", 21],
    ["01-02-2026", "28-02-2026", 2_08],
    ["02-03-2026", "30-03-2026", 2_03],
    ["02-03-2026", "31-03-2026", 2_08],
    ["15-01-2026", "14-02-2026", 2_08],
    ["15-01-2026", "15-02-2026", 2_15],
    ["31-01-2026", "28-02-2026", 2_08],
    ["15-01-2026", "14-01-2026", 0],
  ])("employed %s to %s earns %i hundredths of a day", (from, to, days) => {
    expect(daysEarned(date(from), date(to))).toBe(days);
  });

  test("two of 6,24 days are paid with 200,00 of 624,00, and the last days take the rest", () => {
    const ledger = owing();
    expect(ledger.owed()).toBe("624,00");
    const first = ledger.pay({ practice: "only", holidayDays: "2", payDay: "01-06-2026" });
    expect([first.lines, first.entry.holidayDays]).toEqual(["holiday-pay 200,00", 200]);
    expect(ledger.owed()).toBe("424,00");
    const last = ledger.pay({ practice: "only", holidayDays: "4,24", payDay: "02-06-2026" });
    expect(last.lines).toBe("holiday-pay 424,00");
    expect(ledger.owed()).toBe("0,00");
    expect(audited(ledger.written)).toEqual([]);
  });

  test("days that are paid with the end of the job are reckoned of those earned until then", () => {
    const ledger = owing();
    const days: Pay = { practice: "only", holidayDays: "2", payDay: "01-08-2026" };
    const paid = ledger.pay({ ...days, employedTo: "31-05-2026" });
    expect([paid.lines, paid.entry.holidayBalance]).toEqual(["holiday-pay 200,00", { earned: 6_24, taken: 2_00 }]);
  });

  test("more days than are untaken are more than is owed (404), and days that a reversal gives back can be taken", () => {
    const ledger = owing();
    expect(ledger.pay({ practice: "only", holidayDays: "6,25", payDay: "01-06-2026" }).said).toBe(
      "holiday-pay-not-owed",
    );
    const paid = ledger.pay({ practice: "only", holidayDays: "2", payDay: "01-06-2026" });
    ledger.reverse(paid.voucher);
    const { taken, untaken } = holidayAccount(ledger.factsOf(card("12345")), cvr(nordlys), date("01-06-2026"));
    expect([taken, untaken]).toEqual([0, 6_24]);
    expect(ledger.pay({ practice: "only", holidayDays: "6,24", payDay: "01-06-2026" }).lines).toBe(
      "holiday-pay 624,00",
    );
  });

  test("days are earned to the pay day while the job runs, and by each employment for itself", () => {
    const ledger = new Ledger("01-06-2026 08:00");
    const job: Pay = { ...months[0], employedFrom: "01-01-2026" };
    delete (job as { employedTo?: string }).employedTo;
    ledger.pay({ ...job, employedTo: "31-01-2026", from: "01-01-2026", to: "31-01-2026" });
    ledger.pay({ ...job, employedFrom: "01-03-2026", from: "01-03-2026", to: "31-03-2026" });
    const earned = (asOf: string) => holidayAccount(ledger.factsOf(card("12345")), cvr(nordlys), date(asOf)).earned;
    expect(earned("31-03-2026")).toBe(2 * 2_08);
    expect(earned("03-04-2026")).toBe(2 * 2_08 + 21);
  });

  test("a first day that is put right earns no days before it", () => {
    const ledger = new Ledger("01-06-2026 08:00");
    const job: Pay = { ...months[0], employedFrom: "01-01-2026" };
    delete (job as { employedTo?: string }).employedTo;
    ledger.pay(job);
    ledger.pay({ ...job, employedFrom: "01-03-2026", from: "01-04-2026", to: "28-04-2026", payDay: "28-04-2026" });
    const { earned } = holidayAccount(ledger.factsOf(card("12345")), cvr(nordlys), date("30-04-2026"));
    expect(earned).toBe(2 * 2_08);
    expect(audited(ledger.written)).toEqual([]);
  });
});

describe("R48 and example U: owed holiday pay needs room", () => {
  test("5.165,60 owed with 3.126,15 left: all of it is refused, 3.126,15 fits, the rest waits for a later year", () => {
    const ledger = new Ledger("01-12-2026 08:00");
    ledger.pay({ work: [["1", "41.324,80"]], practice: "accrued", atp: "none", payDay: "01-12-2026" });
    ledger.pay({ pension: "240,05", payDay: "01-12-2026" });
    expect([ledger.owed(), ledger.year(2026).left]).toEqual(["5.165,60", "3.126,15"]);
    const all = ledger.pay({ practice: "only", payDay: "01-12-2026" });
    expect(all.problem.data).toMatchObject({ counted: 5_165_60, left: 3_126_15, holidayPayThatFits: 3_126_15 });
    const part = ledger.pay({ practice: "only", holidayPayOut: "3.126,15", payDay: "01-12-2026" });
    expect([part.counted, ledger.owed()]).toEqual(["3.126,15", "2.039,45"]);
    ledger.addYear(nextYear, nextAmount);
    expect(ledger.pay({ practice: "only", payDay: inNext("04-01") }).counted).toBe("2.039,45");
  });

  test("a payment that leaves less room than is owed raises a notice, one that leaves as much does not", () => {
    const notices = (wage: string) =>
      new Ledger().pay({ work: [["1", wage]], practice: "accrued", atp: "none" }).noticed("holiday-pay-owed");
    expect(notices("38.014,22")).toEqual([]);
    expect(notices("38.014,23")).toEqual([{ left: 4_751_77, owed: 4_751_78 }]);
  });

  test("a running job under with-wage is told of the act's model once", () => {
    const ledger = new Ledger();
    const pay: Pay = { hours: "5", employedFrom: "01-03-2025" };
    const of = (month: string) =>
      ledger.pay({ ...pay, from: `01-${month}-2025`, to: `28-${month}-2025`, payDay: `28-${month}-2025` });
    expect(of("03").notices).not.toContain("holiday-pay-model");
    expect(of("04").notices).toContain("holiday-pay-model");
    expect(of("05").notices).not.toContain("holiday-pay-model");
  });

  test("R8, lov 616 § 5, stk. 7: what a split leaves outside says what of it follows ferieloven", () => {
    const paid = new Ledger().pay({ work: [["1", "40.000,00"]], split: true, atp: "none" });
    const [told] = paid.noticed("ordinary-pay-outside");
    expect(told).toEqual({ outside: 2_234_00, holidayPay: 248_22 });
  });
});
