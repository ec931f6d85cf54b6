import { describe, expect, test } from "vitest";
import { journalDay } from "../../src/payroll/books/journal.js";
import { audited } from "../support/audited.js";
import { Ledger, type Pay, strandgaard } from "../support/ledger.js";
import { kr } from "../support/words.js";

const june: Pay = { hours: "10", from: "01-06-2025", to: "30-06-2025", payDay: "30-06-2025", meant: false };

function paidJune(): Ledger {
  const ledger = new Ledger("30-06-2025 12:00");
  ledger.pay(june);
  return ledger;
}

describe("R51: the same days, or the same lines, are asked about", () => {
  test("an overlapping period is refused (413) with the voucher it overlaps, and nothing is written", () => {
    const ledger = paidJune();
    const before = ledger.written.length;
    const twice = ledger.pay({ ...june, hours: "11", from: "30-06-2025", to: "31-07-2025", payDay: "31-07-2025" });
    expect(twice.said).toBe("period-overlaps");
    expect(twice.problem.data).toEqual({ card: "12345", voucher: "2025-0001", from: "2025-06-01", to: "2025-06-30" });
    expect(ledger.written.length).toBe(before);
  });

  test.each([
    ["--again", { again: true }],
    ["an id of its own", { id: "P2" }],
    ["an answer", { meant: true }],
  ])("%s says that it is meant; the notice stays", (_how, said) => {
    const paid = paidJune().pay({ ...june, hours: "11", ...said });
    expect(paid.said).toBe("written");
    expect(paid.noticed("period-paid-before")).toMatchObject([{ vouchers: ["2025-0001"] }]);
  });

  test("the same command on a later day, whose period has moved on, is the same lines within 31 days", () => {
    const later = (payDay: string): Pay => ({ ...june, from: "01-07-2025", to: "15-07-2025", payDay });
    const twice = paidJune().pay(later("31-07-2025"));
    expect(twice.problem.data).toMatchObject({ voucher: "2025-0001", isSameLines: true });
    expect(paidJune().pay(later("01-08-2025")).said).toBe("written");
    expect(paidJune().pay({ ...later("31-07-2025"), hours: "11" }).said).toBe("written");
  });

  test("two jobs with one pay day, another employer, a reversed payment and holiday pay alone are not asked about", () => {
    expect(paidJune().pay({ ...june, hours: "3", from: "01-07-2025", to: "01-07-2025" }).said).toBe("written");
    const other = paidJune();
    other.employer(strandgaard);
    expect(other.pay({ ...june, employer: strandgaard }).said).toBe("written");
    const reversed = paidJune();
    reversed.reverse("2025-0001");
    expect(reversed.pay({ ...june, hours: "11" }).said).toBe("written");
    const accrued = new Ledger("30-06-2025 12:00");
    accrued.pay({ ...june, practice: "accrued" });
    expect(accrued.pay({ practice: "only", payDay: "30-06-2025", meant: false }).said).toBe("written");
  });

  test("days of holiday are a content of their own, whatever they come to", () => {
    const ledger = new Ledger("30-06-2025 12:00");
    ledger.pay({ ...june, practice: "accrued" });
    const days: Pay = { practice: "only", payDay: "30-06-2025", holidayDays: "1", meant: false };
    expect(ledger.pay(days).said).toBe("written");
    expect(ledger.pay(days).said).toBe("stands");
    expect(ledger.pay({ ...days, again: true }).said).toBe("written");
    expect(ledger.pay({ ...days, id: "P2", holidayDays: "0,01" }).said).toBe("written");
    expect(ledger.pay({ ...days, id: "P2", holidayDays: "0,02" }).said).toBe("payment-differs");
  });

  test("the same content again, without an id, stands as before and is not asked about", () => {
    expect(paidJune().pay(june).said).toBe("stands");
  });
});

describe("R52: what is rarely meant is told and never refused", () => {
  test("a pay day more than 60 days away", () => {
    const of = (payDay: string) => new Ledger("30-06-2025 12:00").pay({ hours: "1", payDay }).notices;
    expect(of("29-08-2025")).not.toContain("pay-day-distant");
    expect(of("30-08-2025")).toContain("pay-day-distant");
    expect(of("01-05-2025")).not.toContain("pay-day-distant");
    expect(of("30-04-2025")).toContain("pay-day-distant");
  });

  test("a period more than two months from its pay day", () => {
    const of = (to: string) => new Ledger().pay({ hours: "1", from: to, to, payDay: "30-06-2025" }).notices;
    expect(of("30-04-2025")).not.toContain("period-distant");
    expect(of("29-04-2025")).toContain("period-distant");
  });
});

describe("R33: both halves of a correction on one booking day", () => {
  test("also across new year, and each keeps its pay day and card-year", () => {
    const ledger = new Ledger("30-12-2025 12:00");
    ledger.pay({ hours: "20", payDay: "30-12-2025" });
    ledger.at("05-01-2026 12:00");
    const corrected = ledger.correct("2025-0001", { work: [{ hours: (16 * 3600) as never, perHour: kr("150,00") }] });
    const halves = corrected.entries.flatMap((entry) =>
      entry.kind === "payment" || entry.kind === "reversal" ? [entry] : [],
    );
    expect(halves.map((entry) => [entry.kind, entry.year, entry.payDay, journalDay(entry)])).toEqual([
      ["reversal", 2025, "2025-12-30", "2026-01-05"],
      ["payment", 2025, "2025-12-30", "2026-01-05"],
    ]);
    expect(ledger.year(2025)).toEqual({ used: "2.700,00", left: "40.066,00" });
    expect(corrected.noticed("correction-settles")).toEqual([
      { voucher: "2025-0001", payout: -675_00, atpEmployee: 0, atpEmployer: 0 },
    ]);
    expect(audited(ledger.written)).toEqual([]);
  });

  test("what ATP really changes by is told: 40 h corrected to 38 h gives 33,00 back", () => {
    const ledger = new Ledger("30-06-2025 12:00");
    ledger.pay({ hours: "40" });
    const corrected = ledger.correct("2025-0001", { work: [{ hours: (38 * 3600) as never, perHour: kr("150,00") }] });
    expect(corrected.noticed("correction-settles")).toMatchObject([{ atpEmployee: -33_00, atpEmployer: -66_00 }]);
  });

  test("a reversal says what the person has had", () => {
    const ledger = new Ledger("30-06-2025 12:00");
    ledger.pay({ hours: "40" });
    expect(ledger.reverse("2025-0001").noticed("paid-too-much")).toEqual([{ voucher: "2025-0001", amount: 6_717_00 }]);
  });
});
