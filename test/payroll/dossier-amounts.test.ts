import { describe, expect, test } from "vitest";
import { looksLikeCpr, looksLikeCprWithoutZero } from "../../src/values/cpr-guard.js";
import { parseHours } from "../../src/values/hours.js";
import { parseCvr, parseFrikortId } from "../../src/values/identity.js";
import { anne, Ledger, nordlys, type Pay, strandgaard } from "../support/ledger.js";
import { hours } from "../support/words.js";

function paid(pay: Pay) {
  return new Ledger().pay(pay);
}

describe("R25: each line is rounded half-up by itself", () => {
  test.each([
    ["12,00", "139,85", "1.678,20", "209,78", "1.887,98"],
    ["2,50", "139,85", "349,63", "43,70", "393,33"],
    ["3,50", "139,85", "489,48", "61,19", "550,67"],
    ["8,00", "143,35", "1.146,80", "143,35", "1.290,15"],
    ["25,00", "200,00", "5.000,00", "625,00", "5.625,00"],
    ["7:20", "150,00", "1.100,00", "137,50", "1.237,50"],
    ["7:24", "139,85", "1.034,89", "129,36", "1.164,25"],
    ["7,40", "139,85", "1.034,89", "129,36", "1.164,25"],
    ["0:10", "139,85", "23,31", "2,91", "26,22"],
  ])("%s h at %s: wage %s, holiday pay %s, together %s", (time, rate, wage, holidayPay, counted) => {
    const slip = paid({ hours: time, rate });
    expect([slip.lines, slip.counted]).toEqual([`wage ${wage} + holiday-pay ${holidayPay}`, counted]);
  });
});

describe("example E: the largest wage of a whole year", () => {
  test.each([
    ["31-12-2019", "17.777,78", "2.222,22", "20.000,00"],
    ["31-12-2022", "17.777,78", "2.222,22", "20.000,00"],
    ["31-12-2024", "36.693,33", "4.586,67", "41.280,00"],
    ["31-12-2025", "38.014,22", "4.751,78", "42.766,00"],
    ["31-12-2026", "39.725,33", "4.965,67", "44.691,00"],
  ])(
    "%s: %s with its holiday pay %s fills %s, and one øre more of wage is 0,01 too much",
    (payDay, wage, holiday, ceiling) => {
      const whole = { work: [["1", wage]] as const, payDay };
      expect(paid(whole).lines).toBe(`wage ${wage} + holiday-pay ${holiday}`);
      expect([paid(whole).counted, paid(whole).left]).toEqual([ceiling, "0,00"]);
      const more = paid({ ...whole, supplements: { øre: "0,01" } });
      expect(more.why).toContain(": 0,01 too much");
    },
  );

  test("2023: 35.555,56 is one øre too much, 35.555,55 leaves one øre unused", () => {
    const largest = { work: [["1", "35.555,55"]] as const, payDay: "31-12-2023" };
    expect([paid(largest).lines, paid(largest).left]).toEqual(["wage 35.555,55 + holiday-pay 4.444,44", "0,01"]);
    expect(paid({ ...largest, work: [["1", "35.555,56"]] }).why).toContain("40.000,01 over 40.000,00");
  });

  test("2023 at 100,00 an hour: 355:33:19 fit, 355:33:20 come to 40.000,01", () => {
    const pay = { rate: "100,00", payDay: "31-12-2023", atp: "none" } as const;
    expect(paid({ ...pay, hours: "400" }).why).toContain("355:33:19 fit");
    expect(paid({ ...pay, hours: "355:33:19" }).counted).toBe("39.999,97");
    expect(paid({ ...pay, hours: "355:33:20" }).why).toContain("40.000,01 over");
  });
});

describe("R4, R5, R19 and example P: what counts", () => {
  test("P. Wage, supplement, holiday pay of both, and pension, which carries none", () => {
    const slip = paid({ hours: "20", supplements: { Weekendtillæg: "200,00" }, pension: "240,00" });
    expect(slip.lines).toBe("wage 3.000,00 + supplement 200,00 + holiday-pay 400,00 + pension 240,00");
    expect(slip.counted).toBe("3.840,00");
  });

  test.each([
    ["3.000,00", "375,00"],
    ["3.200,00", "400,00"],
    ["2.507,23", "313,40"],
  ])("R5. 12,5 %% of %s is %s", (base, holidayPay) => {
    expect(paid({ supplements: { løn: base } }).lines).toBe(`supplement ${base} + holiday-pay ${holidayPay}`);
  });

  test("R5. Holiday pay is rounded once per payment, on wage and supplements together", () => {
    const slip = paid({
      work: [
        ["1", "0,04"],
        ["1", "0,04"],
      ],
      supplements: { a: "0,04" },
    });
    expect(slip.lines).toBe("wage 0,04 + wage 0,04 + supplement 0,04 + holiday-pay 0,02");
  });

  test("R19. Counted is taken before the employee's ATP, payout after, and both are kept", () => {
    const slip = paid({ hours: "40" });
    expect([slip.counted, slip.payout, slip.used]).toEqual(["6.750,00", "6.717,00", "6.750,00"]);
  });

  test("a supplement alone, and a pension alone, can be paid; nothing at all cannot", () => {
    expect(paid({ supplements: { Bonus: "100,00" } }).counted).toBe("112,50");
    expect(paid({ pension: "100,00" }).lines).toBe("pension 100,00");
    expect(paid({}).said).toBe("payment-empty");
  });

  test("R9 and R43. A payment has no line but wage, supplement, holiday pay and pension, and no levy but ATP", () => {
    const slip = paid({ hours: "40", supplements: { Tillæg: "200,00" }, pension: "240,00" });
    expect(new Set(slip.entry.lines.map((line) => line.kind))).toEqual(
      new Set(["wage", "supplement", "holiday-pay", "pension"]),
    );
    expect(slip.entry.counted - slip.entry.payout).toBe(slip.entry.atpEmployee);
  });
});

describe("R25, R26 and example Q: rounding and exact hours", () => {
  test.each([
    ["7,4", 26_640],
    ["7,40", 26_640],
    ["7:24", 26_640],
    ["7:20", 26_400],
    ["7,33", 26_388],
  ])("R26. %s h are %i seconds", (text, count) => {
    expect(hours(text)).toBe(count);
  });

  test("R26. half past seven written 7.30 is never guessed at", () => {
    expect(parseHours("7.30")).toMatchObject({ ok: false, error: { kind: "ambiguous" } });
  });

  test("Q. 7:20 at 150,00 is 1.100,00, but 7,33 h is 1.099,50", () => {
    expect(paid({ hours: "7:20", practice: "accrued" }).counted).toBe("1.100,00");
    expect(paid({ hours: "7,33", practice: "accrued" }).counted).toBe("1.099,50");
  });

  test("R25. A reversal copies the amounts with the sign turned: a tie does not round the other way", () => {
    const ledger = new Ledger();
    ledger.pay({ hours: "2,50", rate: "139,85" });
    const back = ledger.reverse("2025-0001");
    expect([back.lines, back.counted]).toEqual(["wage −349,63 + holiday-pay −43,70", "−393,33"]);
  });
});

describe("R31 and example O: holiday pay accrued", () => {
  test("counted 3.000,00 and owed 375,00; paid out later it counts 375,00 in that year", () => {
    const ledger = new Ledger();
    const earned = ledger.pay({ hours: "20", practice: "accrued" });
    expect([earned.counted, earned.accrued, earned.entry.holidayPayOwed]).toEqual(["3.000,00", "375,00", 375_00]);
    const out = ledger.pay({ practice: "only", payDay: "30-01-2026" });
    expect([out.lines, out.counted, out.entry.year]).toEqual(["holiday-pay 375,00", "375,00", 2026]);
    expect([ledger.year(2025).used, ledger.year(2026).used, ledger.owed()]).toEqual(["3.000,00", "375,00", "0,00"]);
  });

  test("three payments of 2,50 h at 139,85 owe 131,10, not 12,5 % of their sum", () => {
    const ledger = new Ledger();
    for (const payDay of ["30-04-2025", "31-05-2025", "30-06-2025"]) {
      expect(ledger.pay({ hours: "2,50", rate: "139,85", practice: "accrued", payDay }).accrued).toBe("43,70");
    }
    expect(ledger.owed()).toBe("131,10");
  });

  test("the trap: a card filled with wages leaves 5.345,75 that no longer fits in 2025 and uses up 2026", () => {
    const ledger = new Ledger();
    ledger.pay({ work: [["1", "42.766,00"]], practice: "accrued" });
    expect(ledger.owed()).toBe("5.345,75");
    expect(ledger.pay({ practice: "only", payDay: "31-12-2025" }).said).toBe("ceiling-exceeded");
    expect(ledger.pay({ practice: "only", payDay: "02-01-2026" }).left).toBe("39.345,25");
  });

  test("part of what is owed can be paid out; one øre more than owed is refused", () => {
    const ledger = new Ledger();
    ledger.pay({ hours: "20", practice: "accrued" });
    const more: Pay = { practice: "only", holidayPayOut: "375,01" };
    expect(ledger.pay(more).problem).toEqual({ code: "holiday-pay-not-owed", data: { asked: 375_01, owed: 375_00 } });
    expect(ledger.pay({ practice: "only", holidayPayOut: "300,00" }).entry.holidayPayOwed).toBe(75_00);
    expect(ledger.pay({ practice: "only" }).counted).toBe("75,00");
    expect(ledger.owed()).toBe("0,00");
  });

  test("with nothing owed there is no holiday pay to pay out, also beside a pension", () => {
    expect(paid({ practice: "only", pension: "100,00" }).said).toBe("holiday-pay-not-owed");
  });

  test("what one employer owes another does not pay out", () => {
    const ledger = new Ledger();
    ledger.employer(strandgaard);
    ledger.pay({ hours: "20", practice: "accrued" });
    const other = ledger.pay({ employer: strandgaard, practice: "only", holidayPayOut: "100,00" });
    expect(other.said).toBe("holiday-pay-not-owed");
    expect(ledger.owed(nordlys)).toBe("375,00");
  });

  test("with-wage owes nothing, and what is kept as owed is always what the ledger adds up to", () => {
    const ledger = new Ledger();
    expect(ledger.pay({ hours: "20" }).accrued).toBe("0,00");
    ledger.pay({ hours: "10", practice: "accrued" });
    const out = ledger.pay({ practice: "only", pension: "240,00" });
    expect(out.lines).toBe("holiday-pay 187,50 + pension 240,00");
    const back = ledger.reverse(out.voucher);
    expect([back.entry.holidayPayOwed, ledger.owed()]).toEqual([187_50, "187,50"]);
  });
});

describe("R13, R14, R15 and R22: people and identifiers", () => {
  test("R13. A card is five digits with its leading zeros; 42 is never padded", () => {
    expect(parseFrikortId("00042")).toEqual({ ok: true, value: "00042" });
    for (const wrong of ["42", "123456", "1234a", "1 2345", ""]) expect(parseFrikortId(wrong).ok).toBe(false);
    expect(new Ledger().pay({ card: "00042", hours: "1" }).entry.card).toBe("00042");
  });

  test.each(["13748136", "13 74 81 36", "13-74-81-36", "35254110"])("R14. CVR %s passes", (text) => {
    expect(parseCvr(text).ok).toBe(true);
  });

  test.each(["12345678", "35254119", "60000000", "60000001", "1374813", "137481360"])(
    "R14. CVR %s does not",
    (text) => {
      expect(parseCvr(text).ok).toBe(false);
    },
  );

  test.each(["fleksjob", "løntilskud", "skånejob", "praktik", "fee", "own-business"] as const)(
    "R15. %s is refused when it is stated",
    (jobKind) => {
      expect(paid({ hours: "1", jobKind }).problem).toEqual({ code: "job-kind-excluded", data: { kind: jobKind } });
    },
  );

  test.each(["610165-0001", "6101650001", "løn til 910165-0001 i maj", "timer-6101650001.csv"])(
    "R22. «%s» looks like a CPR number",
    (text) => expect(looksLikeCpr(text)).toBe(true),
  );

  test.each(["12345", "13748136", "60016500011", "600165-0001", "920165-0001", "611365-0001"])(
    "R22. «%s» does not",
    (text) => expect(looksLikeCpr(text)).toBe(false),
  );

  test("R22. Under a CPR heading nine digits are one too", () => {
    expect(looksLikeCprWithoutZero("610165001")).toBe(true);
  });

  test("two frijobbere of one name are two cards", () => {
    const ledger = new Ledger();
    ledger.pay({ card: anne, hours: "1" });
    expect(ledger.pay({ card: "99999", hours: "1" }).said).toBe("written");
    expect(ledger.year(2025, "99999").used).toBe("168,75");
  });
});
