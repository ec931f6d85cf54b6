import { describe, expect, test } from "vitest";
import { Ledger, type Pay } from "../support/ledger.js";
import { inNext, lastDay, nextAmount, nextCovers, nextYear } from "../support/years.js";

/** One amount on the card, without holiday pay and ATP. */
function amount(text: string, payDay: string) {
  return { work: [["1", text]] as const, practice: "accrued" as const, payDay, atp: "none" as const };
}

function card(payDay: string, text: string) {
  const ledger = new Ledger();
  return ledger.pay(amount(text, payDay));
}

const ceilings = [
  ["02-01-2019", "19.999,99", "20.000,00", "20.000,01"],
  ["31-12-2019", "19.999,99", "20.000,00", "20.000,01"],
  ["01-01-2020", "19.999,99", "20.000,00", "20.000,01"],
  ["31-12-2021", "19.999,99", "20.000,00", "20.000,01"],
  ["31-12-2022", "19.999,99", "20.000,00", "20.000,01"],
  ["01-01-2023", "19.999,99", "20.000,00", "20.000,01"],
  ["30-06-2023", "19.999,99", "20.000,00", "20.000,01"],
  ["01-07-2023", "39.999,99", "40.000,00", "40.000,01"],
  ["31-12-2023", "39.999,99", "40.000,00", "40.000,01"],
  ["01-01-2024", "41.279,99", "41.280,00", "41.280,01"],
  ["31-12-2024", "41.279,99", "41.280,00", "41.280,01"],
  ["01-01-2025", "42.765,99", "42.766,00", "42.766,01"],
  ["31-12-2025", "42.765,99", "42.766,00", "42.766,01"],
  ["01-01-2026", "44.690,99", "44.691,00", "44.691,01"],
  ["31-12-2026", "44.690,99", "44.691,00", "44.691,01"],
] as const;

describe("R1, R7 and example D: both sides of every ceiling", () => {
  test.each(ceilings)(
    "pay day %s: %s leaves 0,01, %s fits exactly, %s is one øre too much",
    (payDay, under, at, over) => {
      expect([card(payDay, under).said, card(payDay, under).left]).toEqual(["written", "0,01"]);
      expect([card(payDay, at).said, card(payDay, at).left]).toEqual(["written", "0,00"]);
      expect(card(payDay, over).said).toBe("ceiling-exceeded");
      expect(card(payDay, over).why).toContain(`${over} over ${at} left of ${at}, 0,00 used: 0,01 too much`);
    },
  );

  test("with a used amount: 39.391,00 and 3.375,00 fill 2025 exactly, one øre more does not fit", () => {
    const filled = new Ledger();
    filled.pay(amount("39.391,00", "31-05-2025"));
    expect(filled.pay({ hours: "20" }).left).toBe("0,00");
    const over = new Ledger();
    over.pay(amount("39.391,01", "31-05-2025"));
    expect(over.pay({ hours: "20" }).why).toContain(
      "3.375,00 over 3.374,99 left of 42.766,00, 39.391,01 used: 0,01 too much",
    );
  });
});

describe("R2: a pay day outside the table is refused and nothing is written", () => {
  test.each(["31-12-2018", "01-01-2019", inNext("01-01"), inNext("04-01"), inNext("01-01", 3)])(
    "pay day %s is not known",
    (payDay) => {
      const ledger = new Ledger();
      const before = ledger.written.length;
      const day = `${payDay.slice(6)}-${payDay.slice(3, 5)}-${payDay.slice(0, 2)}`;
      expect(ledger.pay({ hours: "1", payDay }).problem).toEqual({
        code: "law-unknown",
        data: { day, knownFrom: "2019-01-02", knownTo: lastDay },
      });
      expect(ledger.written.length).toBe(before);
    },
  );

  test("a year that a user adds is used, said each time, and kept with source, who and when", () => {
    const ledger = new Ledger();
    expect(ledger.addYear(nextYear, nextAmount).said).toBe("written");
    const paid = ledger.pay(amount(nextAmount, inNext("04-01")));
    expect([paid.said, paid.left]).toEqual(["written", "0,00"]);
    expect(paid.notices).toContain("law-added-by-user");
    expect(ledger.pay(amount("0,01", inNext("31-12"))).said).toBe("ceiling-exceeded");
    expect(ledger.written).toContainEqual(
      expect.objectContaining({
        kind: "law",
        added: expect.objectContaining({ source: "Social- og Boligministeriet", by: "bl" }),
      }),
    );
    expect(ledger.pay(amount("1,00", inNext("01-01", 1))).problem.data).toMatchObject({ knownTo: nextCovers.to });
  });
});

describe("R3 and example M: the pay day's calendar year is the card-year", () => {
  test("work in December 2025 paid on 5 January 2026 counts in 2026, with a notice", () => {
    const ledger = new Ledger();
    const paid = ledger.pay({ hours: "20", from: "15-12-2025", to: "31-12-2025", payDay: "05-01-2026" });
    expect([paid.counted, paid.entry.year, paid.left]).toEqual(["3.375,00", 2026, "41.316,00"]);
    expect(paid.notices).toContain("period-in-other-year");
    expect(ledger.year(2025).used).toBe("0,00");
  });

  test.each([
    ["15-12-2025", "14-01-2026"],
    ["31-12-2025", "31-12-2025"],
    ["01-01-2026", "01-01-2027"],
  ])("a period %s – %s has a day outside 2026", (from, to) => {
    expect(new Ledger().pay({ hours: "1", from, to, payDay: "15-01-2026" }).notices).toContain("period-in-other-year");
  });

  test("a period from 1 January to 31 December of the pay day's own year raises no such notice", () => {
    const paid = new Ledger().pay({ hours: "1", from: "01-01-2026", to: "31-12-2026", payDay: "31-12-2026" });
    expect(paid.notices).not.toContain("period-in-other-year");
  });

  test("work in December paid on 4 January of a year that is not known is refused", () => {
    const paid = new Ledger().pay({
      hours: "1",
      from: inNext("01-12", -1),
      to: inNext("31-12", -1),
      payDay: inNext("04-01"),
    });
    expect(paid.said).toBe("law-unknown");
  });
});

describe("R24 and example F: the half-year of 2023", () => {
  function used(text: string, payDay = "31-03-2023") {
    const ledger = new Ledger();
    ledger.pay(amount(text, payDay));
    return ledger;
  }

  test("18.000,00 used: to 30 June 2.000,00 more fits, 2.000,01 does not; from 1 July another 20.000,00", () => {
    const ledger = used("18.000,00");
    expect(ledger.pay(amount("2.000,01", "30-06-2023")).why).toContain(
      "over 2.000,00 left of 20.000,00, 18.000,00 used: 0,01",
    );
    expect(ledger.pay(amount("2.000,00", "30-06-2023")).used).toBe("20.000,00");
    expect(ledger.use("01-07-2023")).toEqual({ used: "20.000,00", left: "20.000,00" });
    expect(ledger.pay(amount("20.000,01", "01-07-2023")).why).toContain("over 20.000,00 left of 40.000,00");
    expect(ledger.pay(amount("20.000,00", "01-07-2023")).left).toBe("0,00");
  });

  test("19.500,00 used: 1.000,00 on 30 June is refused by 500,00, the same on 3 July is accepted", () => {
    const ledger = used("19.500,00");
    expect(ledger.pay(amount("1.000,00", "30-06-2023")).why).toContain(": 500,00 too much");
    const paid = ledger.pay(amount("1.000,00", "03-07-2023"));
    expect([paid.used, paid.left]).toEqual(["20.500,00", "19.500,00"]);
  });

  test("a June payment entered after July payments is judged by June's own sum", () => {
    const ledger = used("15.000,00", "31-07-2023");
    const paid = ledger.pay(amount("20.000,00", "30-06-2023"));
    expect([paid.said, paid.usedBefore, paid.left]).toEqual(["written", "0,00", "0,00"]);
  });

  test("and by the whole year's sum, where that is tighter", () => {
    const ledger = used("25.000,00", "31-07-2023");
    expect(ledger.pay(amount("15.000,01", "30-06-2023")).why).toContain(
      "over 15.000,00 left of 40.000,00, 25.000,00 used",
    );
    expect(ledger.pay(amount("15.000,00", "30-06-2023")).left).toBe("0,00");
  });

  test("where both ceilings leave the same, the shorter is shown", () => {
    const paid = used("20.000,00", "31-07-2023").pay(amount("1,00", "30-06-2023"));
    expect([paid.left, paid.entry.ceiling.amount]).toEqual(["19.999,00", 20_000_00]);
  });

  test("a balance of the first half still holds June down when another was read in July", () => {
    const ledger = new Ledger("15-06-2023 09:00");
    ledger.saldo("5.000,00");
    ledger.at("10-07-2023 09:00");
    ledger.saldo("25.000,00");
    expect(ledger.pay(amount("5.000,01", "30-06-2023")).why).toContain(
      "over 5.000,00 left of 20.000,00, 15.000,00 used",
    );
    expect(ledger.pay(amount("25.000,01", "31-07-2023")).why).toContain(
      "over 25.000,00 left of 40.000,00, 15.000,00 used",
    );
  });
});

describe("R37: a value that stands to-verify is said when the doubt decides something", () => {
  function doubts(pay: Parameters<Ledger["pay"]>[0]) {
    return new Ledger().pay(pay).noticed("law-to-verify");
  }

  test("the ceiling of 2026 only above 44.690,00, and not when a balance has decided", () => {
    const of = (amount: string): Pay => ({
      work: [["1", amount]],
      practice: "accrued",
      atp: "none",
      payDay: "31-12-2026",
    });
    expect(doubts(of("44.690,00"))).toEqual([]);
    expect(doubts(of("44.690,01"))).toEqual([{ parameter: "annual-ceiling", year: 2026 }]);
    const ledger = new Ledger("31-12-2026 08:00");
    ledger.saldo("1.000,00");
    expect(ledger.pay(of("1.000,00")).noticed("law-to-verify")).toEqual([]);
  });

  test("a refusal by the doubtful ceiling says that it is in doubt, unless a balance has decided", () => {
    const over: Pay = { work: [["1", "44.691,01"]], practice: "accrued", atp: "none", payDay: "31-12-2026" };
    expect(new Ledger().pay(over).problem.data).toMatchObject({ isDoubtful: true });
    const ledger = new Ledger("31-12-2026 08:00");
    ledger.saldo("1.000,00");
    expect(ledger.pay(over).problem.data).not.toHaveProperty("isDoubtful");
  });

  test("ATP of an added year only when it is withheld, and ATP of 2025 and 2026 never", () => {
    const added = new Ledger();
    added.addYear(nextYear, nextAmount);
    expect(added.pay({ hours: "38", payDay: inNext("31-01") }).noticed("law-to-verify")).toEqual([]);
    expect(added.pay({ hours: "1", payDay: inNext("31-01") }).noticed("law-to-verify")).toEqual([
      { parameter: "atp", year: nextYear },
    ]);
    expect(doubts({ hours: "39", payDay: "31-12-2025" })).toEqual([]);
    expect(doubts({ hours: "39", payDay: "31-12-2026" })).toEqual([]);
  });

  test("ATP is not said where no ATP is reckoned", () => {
    expect(doubts({ hours: "1", payDay: "31-12-2025", atp: "none" })).toEqual([]);
    expect(doubts({ pension: "100,00", payDay: "31-12-2025" })).toEqual([]);
  });

  test("the income-test amount is said when it is what a notice rests on", () => {
    const ledger = new Ledger();
    ledger.pay({ work: [["1", "42.766,00"]], practice: "accrued", payDay: "01-06-2025" });
    ledger.reverse("2025-0001");
    const paid = ledger.pay({ work: [["1", "53.458,01"]], practice: "accrued", atp: "none", split: true });
    expect(paid.noticed("law-to-verify")).toEqual([{ parameter: "income-test", year: 2025 }]);
  });
});

describe("R45: from 1 December the next year's ceiling is asked for", () => {
  test("the first payment of a day says so, and no other of that day", () => {
    const ledger = new Ledger(`${inNext("01-12", -1)} 08:00`);
    expect(ledger.pay({ hours: "1", payDay: inNext("01-12", -1) }).noticed("next-year-unknown")).toEqual([
      { year: nextYear },
    ]);
    expect(ledger.pay({ hours: "1", payDay: inNext("01-12", -1), card: "00042" }).notices).not.toContain(
      "next-year-unknown",
    );
    ledger.at(`${inNext("02-12", -1)} 08:00`);
    expect(ledger.pay({ hours: "2", payDay: inNext("02-12", -1) }).notices).toContain("next-year-unknown");
  });

  test("not in November, and not when the year has been added", () => {
    expect(
      new Ledger(`${inNext("30-11", -1)} 08:00`).pay({ hours: "1", payDay: inNext("30-11", -1) }).notices,
    ).not.toContain("next-year-unknown");
    const ledger = new Ledger(`${inNext("01-12", -1)} 08:00`);
    ledger.addYear(nextYear, nextAmount);
    expect(ledger.pay({ hours: "1", payDay: inNext("01-12", -1) }).notices).not.toContain("next-year-unknown");
  });
});
