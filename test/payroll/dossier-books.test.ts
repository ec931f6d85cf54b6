import { describe, expect, test } from "vitest";
import { payslipOf } from "../../src/payroll/papers/slip-of.js";
import { Ledger, strandgaard } from "../support/ledger.js";
import { hours, kr } from "../support/words.js";

describe("R32 and example N: a reversal", () => {
  /** 2025 used 42.766,00, of it P9 3.375,00 with pay day 30-12-2025. */
  function december(): Ledger {
    const ledger = new Ledger();
    ledger.pay({ work: [["1", "39.391,00"]], practice: "accrued", payDay: "30-11-2025", atp: "none" });
    ledger.pay({ hours: "20", id: "P9", payDay: "30-12-2025" });
    return ledger;
  }

  test("N. P9 reversed in January: 2025 gets its room back, 2026 does not see it", () => {
    const ledger = december();
    expect(ledger.year(2025).left).toBe("0,00");
    const back = ledger.reverse("2025-0002");
    expect([back.counted, back.used, back.left]).toEqual(["−3.375,00", "39.391,00", "3.375,00"]);
    expect([ledger.year(2025).used, ledger.year(2026).used]).toEqual(["39.391,00", "0,00"]);
  });

  test("N. A new payment in January counts in 2026, a correction that keeps the pay day in 2025", () => {
    const ledger = december();
    ledger.reverse("2025-0002");
    expect(ledger.pay({ hours: "16", payDay: "05-01-2026" }).left).toBe("41.991,00");
    const corrected = december().correct("2025-0002", { work: [{ hours: hours("16"), perHour: kr("150,00") }] });
    expect([corrected.used, corrected.left, corrected.voucher]).toEqual(["42.091,00", "675,00", "2025-0004"]);
  });

  test("N. Reversing P9 again is refused, and so is the reversal of a reversal", () => {
    const ledger = december();
    ledger.reverse("2025-0002");
    expect(ledger.reverse("2025-0002").problem).toEqual({
      code: "already-reversed",
      data: { voucher: "2025-0002", by: "2025-0003" },
    });
    expect(ledger.reverse("2025-0003").said).toBe("not-reversible");
  });

  test("it takes every figure of its payment with the sign turned, and the day and period unchanged", () => {
    const ledger = new Ledger();
    const { entry } = ledger.pay({ hours: "40", supplements: { Tillæg: "200,00" }, pension: "240,00" });
    const { entry: back } = ledger.reverse("2025-0001", { reason: "Tastefejl" });
    expect([back.counted, back.payout, back.hours]).toEqual([-entry.counted, -entry.payout, -entry.hours]);
    expect([back.atpEmployee, back.atpEmployer]).toEqual([-entry.atpEmployee, -entry.atpEmployer]);
    expect(back.lines.map((line) => line.amount)).toEqual(entry.lines.map((line) => -line.amount));
    expect([back.payDay, back.period, back.card]).toEqual([entry.payDay, entry.period, entry.card]);
    expect([back.kind, back.reverses, back.reason]).toEqual(["reversal", "2025-0001", "Tastefejl"]);
  });

  test("one employer cannot reverse another's voucher", () => {
    const ledger = december();
    ledger.employer(strandgaard);
    expect(ledger.reverse("2025-0002", { employer: strandgaard }).said).toBe("voucher-not-found");
  });

  test("holiday pay that has been paid out since holds its payment fast, and the refusal names what paid it", () => {
    const ledger = new Ledger();
    ledger.pay({ hours: "20", practice: "accrued", payDay: "31-03-2025" });
    ledger.pay({ practice: "only", payDay: "31-03-2025" });
    ledger.pay({ hours: "1", practice: "accrued", payDay: "30-04-2025" });
    ledger.pay({ practice: "only", payDay: "30-04-2025" });
    expect(ledger.reverse("2025-0001").problem.data).toMatchObject({ paidBy: "2025-0004" });
    ledger.reverse("2025-0004");
    expect(ledger.reverse("2025-0001").problem).toEqual({
      code: "holiday-pay-paid-since",
      data: { voucher: "2025-0001", paidBy: "2025-0002" },
    });
    ledger.reverse("2025-0002");
    expect(ledger.reverse("2025-0001").said).toBe("written");
  });
});

describe("R32 and holiday pay", () => {
  test("a payment whose holiday pay is still owed to the last øre can be reversed, though other holiday pay was paid out", () => {
    const ledger = new Ledger();
    ledger.pay({ hours: "20", practice: "accrued", payDay: "31-03-2025" });
    ledger.pay({ practice: "only", payDay: "31-03-2025" });
    ledger.pay({ hours: "10", practice: "accrued", payDay: "30-04-2025" });
    expect(ledger.reverse("2025-0003").said).toBe("written");
    expect(ledger.owed()).toBe("0,00");
  });
});

describe("R33: a correction is a reversal and a new payment in one act", () => {
  const sixteen = { work: [{ hours: hours("16"), perHour: kr("150,00") }] };

  test("R33. The new slip says what the person has had too much, or is to have more", () => {
    const ledger = new Ledger();
    ledger.pay({ hours: "40" });
    const fewer = ledger.correct("2025-0001", { work: [{ hours: hours("38"), perHour: kr("150,00") }] }).entry;
    // 6.750,00 less 33,00 of ATP was paid; 38 hours come to 6.412,50 and bear none.
    expect(payslipOf(fewer, undefined).correctionSettles).toBe(6_412_50 - 6_717_00);
    const more = ledger.correct(fewer.voucher, { work: [{ hours: hours("40"), perHour: kr("150,00") }] }).entry;
    expect(payslipOf(more, undefined).correctionSettles).toBe(304_50);
    expect(ledger.reverse(more.voucher).entry.correctedPayout).toBeUndefined();
  });

  test("both entries stand, the new one says what it corrects and why", () => {
    const ledger = new Ledger();
    ledger.pay({ hours: "20" });
    const corrected = ledger.correct("2025-0001", sixteen, { reason: "Fire timer for meget" });
    expect(corrected.entries.map((entry) => entry.kind)).toEqual(["reversal", "payment"]);
    expect([corrected.entry.corrects, corrected.entry.reason]).toEqual(["2025-0001", "Fire timer for meget"]);
    expect(ledger.year(2025).used).toBe("2.700,00");
  });

  test("it is enough that both together fit the ceiling", () => {
    const ledger = new Ledger();
    ledger.pay({ work: [["1", "39.391,00"]], practice: "accrued", atp: "none", payDay: "31-05-2025" });
    ledger.pay({ hours: "20" });
    expect(ledger.correct("2025-0002", { pension: kr("0,01") }).said).toBe("ceiling-exceeded");
    expect(ledger.correct("2025-0002", sixteen).left).toBe("675,00");
  });

  test("one that does not fit leaves the payment as it was", () => {
    const ledger = new Ledger();
    ledger.pay({ hours: "20" });
    const before = ledger.written;
    expect(ledger.correct("2025-0001", { pension: kr("42.766,00") }).said).toBe("ceiling-exceeded");
    expect(ledger.written).toEqual(before);
    expect(ledger.year(2025).used).toBe("3.375,00");
  });

  test("one that changes nothing is refused, also where two supplements bear one text", () => {
    const ledger = new Ledger();
    ledger.pay({
      work: [
        ["1", "150,00"],
        ["2", "150,00"],
      ],
      supplements: { Tillæg: "10,00", " Tillæg": "20,00" },
    });
    expect(ledger.correct("2025-0001", {}).said).toBe("correction-empty");
  });

  test("a holder who has changed name since keeps the new one", () => {
    const ledger = new Ledger();
    ledger.pay({ hours: "20", name: "Anne Holm" });
    ledger.pay({ hours: "1", name: "Anne Lund", rename: true, payDay: "31-07-2025" });
    const corrected = ledger.correct("2025-0001", sixteen);
    expect([corrected.said, corrected.entry.holder.name.reveal()]).toEqual(["written", "Anne Lund"]);
  });

  test("what a split left outside belongs to the payment that is corrected", () => {
    const ledger = new Ledger();
    ledger.pay({ work: [["1", "40.000,00"]], practice: "accrued", atp: "none", payDay: "31-05-2025" });
    ledger.pay({ hours: "20", split: true });
    const corrected = ledger.correct("2025-0002", { supplements: [{ text: "Tillæg", amount: kr("200,00") }] });
    expect(corrected.entry.hours).toBe(72_000);
    expect([corrected.left, corrected.outside]).toEqual(["0,00", "wage 741,33 + holiday-pay 92,67"]);
  });

  test("it counts in the year of the pay day that it keeps or is given", () => {
    const ledger = new Ledger();
    ledger.pay({ hours: "20", payDay: "30-12-2025" });
    ledger.correct("2025-0001", { payDay: ledger.pay({ hours: "1", payDay: "05-01-2026" }).entry.payDay });
    expect([ledger.year(2025).used, ledger.year(2026).used]).toEqual(["0,00", "3.543,75"]);
  });
});

describe("R34, R35 and R36: vouchers, who and when, and the law as it was", () => {
  test("R34. Vouchers run per employer and income year without gaps; a reversal is numbered in its payment's year", () => {
    const ledger = new Ledger();
    ledger.employer(strandgaard);
    const numbers = [
      ledger.pay({ hours: "1", payDay: "30-06-2025" }),
      ledger.pay({ hours: "1", payDay: "30-06-2026" }),
      ledger.pay({ hours: "1", payDay: "30-06-2025", employer: strandgaard }),
      ledger.pay({ hours: "999", payDay: "30-06-2025" }),
      ledger.reverse("2025-0001"),
      ledger.pay({ hours: "2", payDay: "30-06-2025" }),
    ].map((answer) => (answer.said === "written" ? answer.voucher : answer.said));
    expect(numbers).toEqual(["2025-0001", "2026-0001", "2025-0001", "ceiling-exceeded", "2025-0002", "2025-0003"]);
  });

  test("R35. Every entry says who and when, and time never goes back along a chain", () => {
    const ledger = new Ledger("30-06-2025 12:00");
    ledger.pay({ hours: "1" });
    for (const entry of ledger.written) expect([entry.by, entry.at.slice(0, 10)]).toEqual(["bl", "2025-06-30"]);
    ledger.at("30-06-2025 11:00");
    expect(ledger.pay({ hours: "2" }).said).toBe("clock-behind");
    expect(ledger.reverse("2025-0001").said).toBe("clock-behind");
    expect(ledger.registered("2025-0001").said).toBe("clock-behind");
  });

  test("R36. An entry keeps the law it used: a year that is confirmed afterwards changes neither it nor its reversal", () => {
    const ledger = new Ledger();
    const { entry } = ledger.pay({ hours: "20", payDay: "30-06-2026" });
    expect(entry.law).toEqual([
      { name: "annual-ceiling", from: "2026-01-01", value: "4469100", standing: "to-verify" },
      { name: "holiday-pay", from: "2025-01-01", value: "1250", standing: "printed" },
      { name: "atp", from: "2026-01-01", value: "0/0", standing: "printed" },
    ]);
    ledger.addYear(2026, "44.690,00");
    expect(ledger.reverse("2026-0001").entry.law).toEqual(entry.law);
    expect(ledger.written).toContainEqual(entry);
  });
});
