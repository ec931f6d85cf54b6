import { describe, expect, test } from "vitest";
import { audited } from "../support/audited.js";
import { Ledger, type Pay, strandgaard } from "../support/ledger.js";

/** ATP of one payment of that many hours, at a rate that stays beneath every ceiling. */
function atpOf(hours: string, pay: Pay) {
  return new Ledger().pay({ hours, rate: "100,00", ...pay }).atp;
}

const month2024 = { payDay: "30-06-2025" };
const month2023 = { payDay: "30-06-2023" };
const fortnight = { atp: "fortnight", from: "02-06-2025", to: "15-06-2025" } as const;
const of2023 = { from: "04-12-2023", to: "17-12-2023", payDay: "31-12-2023" };
const week2023 = { from: "04-12-2023", to: "10-12-2023", payDay: "31-12-2023" };
const week = { atp: "week", from: "02-06-2025", to: "08-06-2025" } as const;

describe("R17 and example H: the bands of ATP", () => {
  test.each([
    ["38:59", "0,00 / 0,00", "0,00 / 0,00"],
    ["38,99", "0,00 / 0,00", "0,00 / 0,00"],
    ["39:00", "33,00 / 66,00", "31,55 / 63,10"],
    ["77:59", "33,00 / 66,00", "31,55 / 63,10"],
    ["78:00", "66,00 / 132,00", "63,10 / 126,25"],
    ["116:59", "66,00 / 132,00", "63,10 / 126,25"],
    ["117:00", "99,00 / 198,00", "94,65 / 189,35"],
    ["160:00", "99,00 / 198,00", "94,65 / 189,35"],
  ])("month, %s h: %s since 2024, %s before", (hours, since, before) => {
    expect(atpOf(hours, month2024)).toBe(since);
    expect(atpOf(hours, month2023)).toBe(before);
  });

  test.each([
    ["17:59", "0,00 / 0,00", "0,00 / 0,00"],
    ["18:00", "17,40 / 34,80", "16,60 / 33,20"],
    ["35:59", "17,40 / 34,80", "16,60 / 33,20"],
    ["36:00", "34,80 / 69,60", "33,20 / 66,40"],
    ["53:59", "34,80 / 69,60", "33,20 / 66,40"],
    ["54:00", "52,20 / 104,40", "49,80 / 99,60"],
  ])("fortnight, %s h: %s since 2024, %s before", (hours, since, before) => {
    expect(atpOf(hours, fortnight)).toBe(since);
    expect(atpOf(hours, { ...fortnight, ...of2023 })).toBe(before);
  });

  test.each([
    ["8:59", "0,00 / 0,00", "0,00 / 0,00"],
    ["8,99", "0,00 / 0,00", "0,00 / 0,00"],
    ["9:00", "8,70 / 17,40", "8,30 / 16,60"],
    ["17:59", "8,70 / 17,40", "8,30 / 16,60"],
    ["18:00", "17,40 / 34,80", "16,60 / 33,20"],
    ["26:59", "17,40 / 34,80", "16,60 / 33,20"],
    ["27:00", "26,10 / 52,20", "24,90 / 49,80"],
  ])("week, %s h: %s since 2024, %s before", (hours, since, before) => {
    expect(atpOf(hours, week)).toBe(since);
    expect(atpOf(hours, { ...week, ...week2023 })).toBe(before);
  });

  test("S. The work picks the table, not the pay day: December 2023 paid on 05-01-2024 is 31,55 / 63,10", () => {
    const december = { from: "01-12-2023", to: "31-12-2023" };
    expect(atpOf("40", { ...december, payDay: "31-12-2023" })).toBe("31,55 / 63,10");
    expect(atpOf("40", { ...december, payDay: "05-01-2024" })).toBe("31,55 / 63,10");
    const paid = new Ledger().pay({ hours: "40", ...december, payDay: "05-01-2024" });
    expect([paid.entry.ceiling.amount, paid.entry.year]).toEqual([41_280_00, 2024]);
  });

  test("S. A week of 9 h: the first whole one of 2024 is 8,70 / 17,40, one that began before is 8,30 / 16,60", () => {
    const of = (from: string, to: string) => atpOf("9", { atp: "week", from, to, payDay: "08-01-2024" });
    expect(of("01-01-2024", "07-01-2024")).toBe("8,70 / 17,40");
    expect(of("27-12-2023", "02-01-2024")).toBe("8,30 / 16,60");
  });

  test("without ATP none is withheld, whatever the hours", () => {
    expect(atpOf("160", { atp: "none" })).toBe("0,00 / 0,00");
  });
});

describe("example G: ATP in one payment", () => {
  test("40 h in June 2025: 33,00 withheld, payout 6.717,00, registered 6.750,00", () => {
    const paid = new Ledger().pay({ hours: "40" });
    expect([paid.counted, paid.atp, paid.payout]).toEqual(["6.750,00", "33,00 / 66,00", "6.717,00"]);
    expect(paid.noticed("atp-to-report")).toEqual([{ total: 99_00, quarter: 2, deadline: "2025-07-10" }]);
  });

  test("the note names the quarter of the work and its deadline, across new year too", () => {
    const paid = new Ledger().pay({
      ...{ hours: "40", from: "01-12-2025", to: "31-12-2025", payDay: "05-01-2026" },
    });
    expect(paid.noticed("atp-to-report")).toEqual([{ total: 99_00, quarter: 4, deadline: "2026-01-17" }]);
  });

  test("the note waits for the last month of the quarter, and then names what the whole of it comes to", () => {
    const ledger = new Ledger("30-04-2025 12:00");
    const month = (first: string, last: string) => ({ from: first, to: last, payDay: last });
    const april = ledger.pay({ hours: "40", ...month("01-04-2025", "30-04-2025") });
    expect([april.atp, april.noticed("atp-to-report")]).toEqual(["33,00 / 66,00", []]);
    const june = ledger.pay({ hours: "10", ...month("01-06-2025", "30-06-2025") });
    expect(june.atp).toBe("0,00 / 0,00");
    expect(june.noticed("atp-to-report")).toEqual([{ total: 99_00, quarter: 2, deadline: "2025-07-10" }]);
    ledger.at("30-06-2025 12:00");
    const late = ledger.pay({ hours: "50", ...month("01-02-2025", "28-02-2025") });
    expect(late.noticed("atp-to-report")).toEqual([{ total: 99_00, quarter: 1, deadline: "2025-04-10" }]);
  });

  test("with pay day 30-06-2022 it is 31,55, payout 6.718,45", () => {
    const paid = new Ledger().pay({ hours: "40", payDay: "30-06-2022" });
    expect([paid.atp, paid.payout]).toEqual(["31,55 / 63,10", "6.718,45"]);
  });
});

describe("R18: casual, per hour from the first hour, each payment alone", () => {
  const casual = { atp: "casual", from: "11-06-2025", to: "11-06-2025" } as const;

  test.each([
    ["6", "4,26 / 8,52", "4,02 / 8,04"],
    ["7,40", "5,25 / 10,51", "4,96 / 9,92"],
    ["0:01", "0,01 / 0,02", "0,01 / 0,02"],
  ])("%s h: %s since 2024, %s before", (hours, since, before) => {
    expect(atpOf(hours, casual)).toBe(since);
    const of2023 = { from: "11-12-2023", to: "11-12-2023", payDay: "31-12-2023" };
    expect(atpOf(hours, { ...casual, ...of2023 })).toBe(before);
  });

  test("a second casual payment of the same day is not settled with the first", () => {
    const ledger = new Ledger();
    ledger.pay({ hours: "6", ...casual });
    expect(ledger.pay({ hours: "6", ...casual, again: true }).atp).toBe("4,26 / 8,52");
  });

  test("a one-day period under month raises the notice that the job may be casual", () => {
    const day = { hours: "6", from: "11-06-2025", to: "11-06-2025" };
    expect(new Ledger().pay(day).notices).toContain("casual-job");
    expect(new Ledger().pay({ ...day, atp: "casual" }).notices).not.toContain("casual-job");
    expect(new Ledger().pay({ ...day, to: "12-06-2025" }).notices).not.toContain("casual-job");
  });
});

describe("R30 and example I: several payments in one ATP period", () => {
  test("25 h, 20 h and 40 h of June are settled on 25, 45 and 85 h", () => {
    const ledger = new Ledger();
    const first = ledger.pay({ hours: "25" });
    const second = ledger.pay({ hours: "20" });
    const third = ledger.pay({ hours: "40" });
    expect([first.counted, first.atp, first.payout]).toEqual(["4.218,75", "0,00 / 0,00", "4.218,75"]);
    expect([second.counted, second.atp, second.payout]).toEqual(["3.375,00", "33,00 / 66,00", "3.342,00"]);
    expect([third.counted, third.atp, third.payout]).toEqual(["6.750,00", "33,00 / 66,00", "6.717,00"]);
    expect(third.used).toBe("14.343,75");
    expect(third.notices).toContain("period-paid-before");
  });

  test("R28. The same hours split over two employers: each has its own total", () => {
    const ledger = new Ledger();
    ledger.employer(strandgaard);
    ledger.pay({ hours: "25" });
    expect(ledger.pay({ hours: "25", employer: strandgaard }).atp).toBe("0,00 / 0,00");
  });

  test("another month, another card and another class have their own total", () => {
    const ledger = new Ledger();
    ledger.pay({ hours: "25" });
    expect(ledger.pay({ hours: "25", payDay: "31-07-2025" }).atp).toBe("0,00 / 0,00");
    expect(ledger.pay({ hours: "25", card: "99999" }).atp).toBe("0,00 / 0,00");
    expect(ledger.pay({ hours: "17", ...fortnight }).atp).toBe("0,00 / 0,00");
  });

  test("class month: the calendar month in which the period ends, whatever the pay day", () => {
    const ledger = new Ledger();
    ledger.pay({ hours: "25", from: "20-05-2025", to: "10-06-2025", payDay: "11-06-2025" });
    expect(ledger.pay({ hours: "14", from: "11-06-2025", to: "30-06-2025", payDay: "05-07-2025" }).atp).toBe(
      "33,00 / 66,00",
    );
    expect(ledger.pay({ hours: "38:59", from: "01-05-2025", to: "31-05-2025", payDay: "06-07-2025" }).atp).toBe(
      "0,00 / 0,00",
    );
  });

  test("fortnight and week: the same days from and to", () => {
    const ledger = new Ledger();
    ledger.pay({ hours: "5", ...week });
    expect(ledger.pay({ hours: "4", ...week, to: "07-06-2025" }).atp).toBe("0,00 / 0,00");
    expect(ledger.pay({ hours: "4", ...week }).atp).toBe("8,70 / 17,40");
  });

  test("a reversal that lowers the hours is told; the next payment settles it and may give money back", () => {
    const ledger = new Ledger();
    ledger.pay({ hours: "25" });
    ledger.pay({ hours: "20" });
    const back = ledger.reverse("2025-0001");
    expect(back.noticed("atp-lowered")).toEqual([{ withheld: 99_00, due: 0 }]);
    const next = ledger.pay({ hours: "1" });
    expect([next.atp, next.payout]).toEqual(["−33,00 / −66,00", "201,75"]);
    expect(next.noticed("atp-to-report")).toEqual([]);
  });

  test("it is told what was withheld and what is due, both shares together, and not when they agree", () => {
    const ledger = new Ledger();
    for (const hours of ["25", "20", "40"]) ledger.pay({ hours });
    expect(ledger.reverse("2025-0003").notices).not.toContain("atp-lowered");
    expect(ledger.pay({ hours: "40" }).atp).toBe("33,00 / 66,00");
    expect(ledger.reverse("2025-0001").noticed("atp-lowered")).toEqual([{ withheld: 198_00, due: 99_00 }]);
  });

  test("the law value is kept also where a payment without hours settles ATP", () => {
    const ledger = new Ledger();
    ledger.pay({ hours: "25" });
    ledger.pay({ hours: "20" });
    ledger.reverse("2025-0001");
    const next = ledger.pay({ supplements: { Bonus: "100,00" } });
    expect(next.atp).toBe("−33,00 / −66,00");
    expect(next.entry.law.map((value) => value.name)).toContain("atp");
  });
});

describe("R44: an ATP share larger than the pay is refused", () => {
  test("38:50 paid, then 0:10 at 139,85: counted 26,22, ATP due 33,00", () => {
    const ledger = new Ledger();
    ledger.pay({ hours: "38:50", rate: "139,85" });
    expect(ledger.pay({ hours: "0:10", rate: "139,85" }).problem).toEqual({
      code: "payout-negative",
      data: { counted: 26_22, atpEmployee: 33_00 },
    });
  });

  test("a payment exactly as large as its ATP pays out 0,00; one øre less is refused", () => {
    const ledger = new Ledger();
    ledger.pay({ hours: "38:50" });
    const pay: Pay = { hours: "0:10", rate: "0,06", practice: "accrued" };
    expect(ledger.pay({ ...pay, supplements: { Tillæg: "32,98" } }).said).toBe("payout-negative");
    expect(ledger.pay({ ...pay, supplements: { Tillæg: "32,99" } }).payout).toBe("0,00");
  });
});

describe("R30 and example S: a payment over several months", () => {
  const quarter = { from: "01-01-2026", to: "31-03-2026", payDay: "31-03-2026" };

  test("36:40 a month owes nothing, 40 h a month three times a third", () => {
    const of = (each: string, whole: string) => {
      const byMonth = { "01-01-2026": each, "01-02-2026": each, "01-03-2026": each };
      return new Ledger().pay({ hours: whole, rate: "100,00", ...quarter, byMonth });
    };
    expect(of("36:40", "110").atp).toBe("0,00 / 0,00");
    expect(of("40", "120").atp).toBe("99,00 / 198,00");
    expect(of("40", "120").entry.atpMonths).toHaveLength(3);
  });

  test("later payments of one of the months are settled with its hours alone", () => {
    const ledger = new Ledger();
    const byMonth = { "01-01-2026": "38", "01-02-2026": "10", "01-03-2026": "38" };
    ledger.pay({ hours: "86", rate: "100,00", ...quarter, byMonth });
    const february = { from: "01-02-2026", to: "28-02-2026", payDay: "01-04-2026" };
    expect(ledger.pay({ hours: "28:59", rate: "100,00", ...february }).atp).toBe("0,00 / 0,00");
    expect(ledger.pay({ hours: "0:01", rate: "10.000,00", ...february }).atp).toBe("33,00 / 66,00");
    expect(audited(ledger.written)).toEqual([]);
  });

  test("110 h from 01-01 to 31-03 without their months are refused (205), with how to divide", () => {
    const refused = new Ledger().pay({ hours: "110", rate: "100,00", ...quarter });
    expect(refused.said).toBe("period-not-possible");
    expect(refused.problem.data).toEqual({ from: "2026-01-01", to: "2026-03-31", reason: "several-months" });
  });

  test("under 39 h in all, with what was paid for the months it touches, nothing can be due and it is taken", () => {
    const ledger = new Ledger();
    expect(ledger.pay({ hours: "20", ...quarter }).atp).toBe("0,00 / 0,00");
    expect(ledger.pay({ hours: "18:59", ...quarter }).atp).toBe("0,00 / 0,00");
    expect(ledger.pay({ hours: "0:01", ...quarter }).said).toBe("period-not-possible");
  });

  test("a period of at most one month is one pay period, of the month of its last day", () => {
    const ledger = new Ledger();
    const across = { from: "16-10-2025", to: "15-11-2025", payDay: "15-11-2025" };
    expect(ledger.pay({ hours: "38", ...across }).atp).toBe("0,00 / 0,00");
    const november = { from: "16-11-2025", to: "30-11-2025", payDay: "30-11-2025" };
    expect(ledger.pay({ hours: "1", rate: "1.000,00", ...november }).atp).toBe("33,00 / 66,00");
    expect(new Ledger().pay({ hours: "40", ...across, to: "16-11-2025" }).said).toBe("period-not-possible");
  });

  test("a reversal takes the hours and ATP of each month out, and a correction of something else keeps the months", () => {
    const ledger = new Ledger();
    const byMonth = { "01-01-2026": "40", "01-02-2026": "40", "01-03-2026": "40" };
    ledger.pay({ hours: "120", rate: "100,00", ...quarter, byMonth });
    const corrected = ledger.correct("2026-0001", { paidBy: "cash" });
    expect(corrected.atp).toBe("99,00 / 198,00");
    expect(audited(ledger.written)).toEqual([]);
  });

  test("piece pay without hours says that no ATP was reckoned", () => {
    const piece: Pay = { supplements: { Akkord: "2.000,00" } };
    expect(new Ledger().pay(piece).notices).toContain("atp-not-reckoned");
    expect(new Ledger().pay({ ...piece, atp: "none" }).notices).not.toContain("atp-not-reckoned");
    expect(new Ledger().pay({ ...piece, hours: "1" }).notices).not.toContain("atp-not-reckoned");
  });

  test("a job that began and ended within one week may be casual", () => {
    const job = { hours: "6", from: "02-06-2025", to: "05-06-2025", employedFrom: "02-06-2025" };
    expect(new Ledger().pay({ ...job, employedTo: "08-06-2025" }).noticed("casual-job")).toEqual([
      { day: "2025-06-02", to: "2025-06-08" },
    ]);
    expect(new Ledger().pay({ ...job, employedTo: "09-06-2025" }).notices).not.toContain("casual-job");
  });
});
