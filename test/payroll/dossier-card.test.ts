import { describe, expect, test } from "vitest";
import { audited, told } from "../support/audited.js";
import { anne, Ledger, nordlys, type Pay, strandgaard } from "../support/ledger.js";

/** A ledger in which an amount of 2025 has been used. */
function used(text: string, employer = nordlys): Ledger {
  const ledger = new Ledger();
  if (employer !== nordlys) ledger.employer(employer);
  ledger.pay({ employer, work: [["1", text]], practice: "accrued", atp: "none", payDay: "31-01-2025" });
  return ledger;
}

describe("examples A, B and C", () => {
  test("A. A payment that fits: 20 h at 150,00 with 30.000,00 used", () => {
    const paid = used("30.000,00").pay({ hours: "20" });
    expect(paid.lines).toBe("wage 3.000,00 + holiday-pay 375,00");
    expect([paid.counted, paid.usedBefore, paid.used, paid.left]).toEqual([
      "3.375,00",
      "30.000,00",
      "33.375,00",
      "9.391,00",
    ]);
    expect([paid.atp, paid.payout]).toEqual(["0,00 / 0,00", "3.375,00"]);
  });

  test("B. With 40.000,00 used it does not: 609,00 too much, 16:23:28 fit, and nothing is written", () => {
    const ledger = used("40.000,00");
    const before = ledger.written.length;
    const paid = ledger.pay({ hours: "20" });
    expect(paid.why).toBe("3.375,00 over 2.766,00 left of 42.766,00, 40.000,00 used: 609,00 too much, 16:23:28 fit");
    expect(ledger.written.length).toBe(before);
  });

  test.each([
    ["16:23:28", "wage 2.458,67 + holiday-pay 307,33"],
    ["16,39", "wage 2.458,50 + holiday-pay 307,31"],
  ])("B. %s fit", (hours, lines) => {
    expect(used("40.000,00").pay({ hours }).lines).toBe(lines);
  });

  test.each([
    ["16:23:29", "2.766,05", "0,05"],
    ["16,40", "2.767,50", "1,50"],
  ])("B. %s come to %s: %s too much", (hours, counted, excess) => {
    expect(used("40.000,00").pay({ hours }).why).toContain(`${counted} over 2.766,00`);
    expect(used("40.000,00").pay({ hours }).why).toContain(`: ${excess} too much`);
  });

  test("C. The same, split on request: the card is filled to the øre and the rest stands beside", () => {
    const paid = used("40.000,00").pay({ hours: "20", split: true });
    expect(paid.lines).toBe("wage 2.458,67 + holiday-pay 307,33");
    expect([paid.counted, paid.left]).toEqual(["2.766,00", "0,00"]);
    expect(paid.outside).toBe("wage 541,33 + holiday-pay 67,67");
    expect(paid.noticed("ordinary-pay-outside")).toEqual([{ outside: 609_00, holidayPay: 67_67 }]);
    expect(paid.entry.lines[0]).toMatchObject({ hours: 59_008, perHour: 150_00 });
    expect(paid.entry.outside).toMatchObject([
      { hours: 12_992, perHour: 150_00 },
      { base: 541_33, share: 1250 },
    ]);
  });
});

describe("R8: what does not fit is refused, and split only when asked", () => {
  test("a split fills supplements first, then pension, then wage, each with its holiday pay", () => {
    const pay: Pay = { hours: "20", supplements: { Tillæg: "200,00" }, pension: "240,00", split: true };
    const paid = used("42.266,00").pay(pay);
    expect(paid.lines).toBe("wage 31,11 + supplement 200,00 + holiday-pay 28,89 + pension 240,00");
    expect(paid.outside).toBe("wage 2.968,89 + holiday-pay 371,11");
    expect(used("42.541,01").pay(pay).lines).toBe("supplement 199,99 + holiday-pay 25,00");
  });

  test("all hours count for ATP, which the card's part bears", () => {
    const paid = used("40.000,00").pay({ hours: "40", split: true });
    expect([paid.counted, paid.atp, paid.payout]).toEqual(["2.766,00", "33,00 / 66,00", "2.733,00"]);
    expect(paid.entry.hours).toBe(144_000);
  });

  test("a card's part smaller than its ATP is refused", () => {
    expect(used("42.733,01").pay({ hours: "40", split: true }).said).toBe("payout-negative");
    expect(used("42.733,00").pay({ hours: "40", split: true }).payout).toBe("0,00");
  });

  test("with nothing left there is nothing to split, and a payment that fits is not split", () => {
    expect(used("42.766,00").pay({ hours: "1", split: true }).said).toBe("ceiling-exceeded");
    expect(used("42.597,25").pay({ hours: "1", split: true }).outside).toBe("");
  });

  test("under the practice accrued only the card's part earns holiday pay here", () => {
    const paid = used("42.666,00").pay({ hours: "20", practice: "accrued", split: true });
    expect([paid.lines, paid.outside, paid.accrued]).toEqual(["wage 100,00", "wage 2.900,00", "12,50"]);
  });

  test("the refusal says the rate its hours are reckoned at, and when the balance it rests on was read", () => {
    const ledger = used("42.766,00");
    expect(ledger.pay({ hours: "1" }).problem.data).toMatchObject({ card: anne, year: 2025, rate: 150_00 });
    expect(ledger.pay({ pension: "1,00" }).problem.data).not.toHaveProperty("rate");
    expect(ledger.pay({ pension: "1,00" }).problem.data).not.toHaveProperty("saldoReadAt");
    const read = new Ledger("30-06-2025 09:00");
    read.saldo("0,00");
    expect(read.pay({ hours: "1" }).problem.data).toMatchObject({ saldoReadAt: "2025-06-30T07:00:02.000Z" });
    const own = used("42.766,00");
    own.saldo("42.766,00");
    expect(own.pay({ hours: "1" }).problem.data).not.toHaveProperty("saldoReadAt");
  });

  test("holiday pay that a split leaves outside is owed no longer", () => {
    const ledger = used("42.716,00");
    expect(ledger.owed()).toBe("5.339,50");
    const paid = ledger.pay({ practice: "only", split: true });
    expect([paid.lines, paid.outside]).toEqual(["holiday-pay 50,00", "holiday-pay 5.289,50"]);
    expect([ledger.owed(), paid.entry.holidayPayOwed]).toEqual(["0,00", 0]);
    ledger.reverse(paid.voucher);
    expect(ledger.owed()).toBe("5.339,50");
  });
});

describe("R28 and example J: two employers share one card", () => {
  test("both in one ledger: 1.766,00 left, 3.375,00 refused by 1.609,00, 10:27:54 fit", () => {
    const ledger = used("41.000,00", strandgaard);
    expect(ledger.pay({ hours: "20" }).why).toBe(
      "3.375,00 over 1.766,00 left of 42.766,00, 41.000,00 used: 1.609,00 too much, 10:27:54 fit",
    );
    expect(ledger.pay({ hours: "10:27:55" }).why).toContain("1.766,01 over");
    expect(ledger.pay({ hours: "10:27:54" }).lines).toBe("wage 1.569,75 + holiday-pay 196,22");
  });

  test("the other elsewhere: the own ledger alone knows nothing of it, the balance gives the same refusal", () => {
    const ledger = new Ledger("30-06-2025 09:00");
    expect(ledger.use("30-06-2025").left).toBe("42.766,00");
    ledger.saldo("1.766,00");
    expect(ledger.pay({ hours: "20" }).why).toContain("41.000,00 used: 1.609,00 too much, 10:27:54 fit");
  });

  test("two payments on one day see each other", () => {
    const ledger = used("39.391,00");
    expect(ledger.pay({ hours: "20" }).left).toBe("0,00");
    expect(ledger.pay({ hours: "0:10" }).said).toBe("ceiling-exceeded");
  });
});

describe("R6, R29, R39 and example K: the balance of the portal", () => {
  test("K. Registered or not, reversed or not: used is what the portal and the ledger make together", () => {
    const ledger = new Ledger("31-01-2025 08:00");
    ledger.pay({ hours: "20", payDay: "31-01-2025" });
    ledger.at("03-02-2025 10:00");
    ledger.registered("2025-0001", { on: "03-02-2025" });
    ledger.at("31-03-2025 10:00");
    ledger.pay({ work: [["1", "2.250,00"]], practice: "accrued", payDay: "31-03-2025" });
    ledger.at("10-04-2025 12:00");
    expect(ledger.saldo("30.000,00").noticed("saldo-differs")).toEqual([
      { portalUsed: 12_766_00, ledgerUsed: 3_375_00, difference: 9_391_00, unregistered: ["2025-0002"] },
    ]);
    expect(ledger.year(2025)).toEqual({ used: "15.016,00", left: "27.750,00" });
    ledger.at("11-04-2025 09:00");
    ledger.registered("2025-0002", { on: "11-04-2025" });
    expect(ledger.year(2025).used).toBe("15.016,00");
    ledger.at("30-04-2025 09:00");
    const third = ledger.pay({ hours: "20", payDay: "30-04-2025" });
    expect([third.used, third.left]).toEqual(["18.391,00", "24.375,00"]);
    ledger.registered("2025-0003");
    expect(ledger.year(2025).used).toBe("18.391,00");
    ledger.at("02-05-2025 09:00");
    expect(ledger.reverse("2025-0001").used).toBe("15.016,00");
    ledger.at("05-05-2025 09:00");
    ledger.saldo("24.375,00");
    expect(ledger.year(2025).used).toBe("15.016,00");
  });

  test("K, negative: what others have registered may leave our unregistered pay uncovered", () => {
    const ledger = new Ledger("31-01-2025 08:00");
    ledger.pay({ hours: "20", payDay: "31-01-2025" });
    const read = ledger.saldo("500,00");
    expect(read.noticed("pay-not-covered")).toEqual([{ amount: 2_875_00 }]);
    expect(ledger.year(2025)).toEqual({ used: "45.641,00", left: "−2.875,00" });
    expect(ledger.pay({ hours: "0:10", payDay: "31-01-2025", split: true }).said).toBe("ceiling-exceeded");
    expect(ledger.pay({ hours: "0:10", payDay: "31-01-2025" }).why).toContain("2.903,13 too much, 0:00 fit");
  });

  test("K, negative: with nothing of ours unregistered none of it is uncovered", () => {
    const ledger = new Ledger("31-01-2025 08:00");
    expect(ledger.saldo("−1,00").notices).toEqual(["saldo-below-zero", "saldo-differs"]);
    expect(ledger.year(2025).left).toBe("−1,00");
  });

  test.each([
    ["the day before the balance", "09-04-2025", "4.375,00"],
    ["on the day of the balance, by day alone", "10-04-2025", "7.750,00"],
  ])("registered %s", (_when, on, expected) => {
    const ledger = new Ledger("10-04-2025 08:00");
    ledger.pay({ hours: "20", payDay: "31-03-2025" });
    ledger.registered("2025-0001", { on });
    ledger.at("10-04-2025 12:00");
    ledger.saldo("38.391,00");
    expect(ledger.year(2025).used).toBe(expected);
  });

  test("registered at once an hour before the balance of the same day, the portal held it", () => {
    const ledger = new Ledger("10-04-2025 08:00");
    ledger.pay({ hours: "20", payDay: "31-03-2025" });
    ledger.registered("2025-0001");
    ledger.at("10-04-2025 09:00");
    ledger.saldo("38.391,00");
    expect(ledger.year(2025).used).toBe("4.375,00");
  });

  test("marked afterwards with an earlier day changes neither used nor left", () => {
    const ledger = new Ledger("10-04-2025 08:00");
    ledger.pay({ hours: "20", payDay: "31-03-2025" });
    ledger.saldo("39.391,00");
    const before = ledger.year(2025);
    ledger.registered("2025-0001", { on: "01-04-2025" });
    expect(ledger.year(2025)).toEqual(before);
  });

  test("R21. A balance that was not read on the pay day raises a notice", () => {
    const ledger = new Ledger("30-06-2025 23:59");
    ledger.saldo("42.766,00");
    expect(ledger.pay({ hours: "1", payDay: "30-06-2025" }).notices).not.toContain("saldo-old");
    expect(ledger.pay({ hours: "1", payDay: "01-07-2025" }).notices).toContain("saldo-old");
    expect(ledger.pay({ hours: "1", payDay: "29-06-2025" }).notices).toContain("saldo-old");
  });

  test.each(["44.691,00", "44.690,00"])(
    "L. The doubtful krone of 2026 is gone with a balance: ceiling %s leaves 10.000,00",
    (ceiling) => {
      const ledger = new Ledger();
      ledger.addYear(2026, ceiling);
      ledger.saldo("10.000,00", { of: anne });
      expect(ledger.year(2026)).toEqual({
        used: ceiling === "44.691,00" ? "34.691,00" : "34.690,00",
        left: "10.000,00",
      });
    },
  );
});

describe("R49 and example T: a balance never makes room", () => {
  function registered2026(): Ledger {
    const ledger = new Ledger("01-06-2026 08:00");
    ledger.pay({ work: [["1", "33.750,00"]], practice: "accrued", atp: "none", payDay: "01-06-2026" });
    ledger.registered("2026-0001", { on: "01-06-2026" });
    ledger.at("03-06-2026 08:00");
    return ledger;
  }

  test("T. 33.750,00 registered and a balance of 44.691,00: 10.941,00 is left, and the difference is told", () => {
    const ledger = registered2026();
    expect(ledger.saldo("44.691,00").noticed("saldo-differs")).toMatchObject([{ difference: -33_750_00 }]);
    expect(ledger.year(2026)).toEqual({ used: "33.750,00", left: "10.941,00" });
    const pay: Pay = { work: [["1", "10.941,01"]], practice: "accrued", atp: "none", payDay: "03-06-2026" };
    expect(ledger.pay(pay).said).toBe("ceiling-exceeded");
    const fits = ledger.pay({ ...pay, work: [["1", "10.941,00"]] });
    expect(fits.noticed("saldo-differs")).toMatchObject([{ difference: -33_750_00 }]);
  });

  test("T. A balance of 5.000,00 counts more than the ledger knows of: 39.691,00", () => {
    const ledger = registered2026();
    ledger.saldo("5.000,00");
    expect(ledger.year(2026)).toEqual({ used: "39.691,00", left: "5.000,00" });
  });

  test("check lists the difference until it is settled: the mark is taken back, or the balance read anew", () => {
    const ledger = registered2026();
    ledger.saldo("44.691,00");
    expect(told(audited(ledger.written))).toEqual(["saldo-below-registered used"]);
    ledger.unregistered("2026-0001");
    expect(audited(ledger.written)).toEqual([]);
    expect(ledger.year(2026)).toEqual({ used: "33.750,00", left: "10.941,00" });
    const again = registered2026();
    again.saldo("44.691,00");
    again.saldo("10.941,00");
    expect(audited(again.written)).toEqual([]);
  });
});

describe("R50: a mark as registered is taken back", () => {
  test("the voucher is to be registered again, and can be", () => {
    const ledger = new Ledger("30-06-2025 12:00");
    ledger.pay({ hours: "20" });
    ledger.registered("2025-0001");
    expect(ledger.todo()).toEqual([]);
    expect(ledger.unregistered("2025-0001").said).toBe("written");
    expect(ledger.todo()).toEqual(["2025-0001"]);
    expect(ledger.unregistered("2025-0001").said).toBe("not-registered");
    expect(ledger.registered("2025-0001").said).toBe("written");
    expect(audited(ledger.written)).toEqual([]);
  });
});
