import { describe, expect, test } from "vitest";
import { lawOn } from "../../src/law/law.js";
import { incomeYear, instantOf } from "../../src/values/calendar.js";
import { parseActor } from "../../src/values/identity.js";
import { audited } from "../support/audited.js";
import { Ledger } from "../support/ledger.js";
import { date, kr, sure } from "../support/words.js";

function added(year: number, ceiling: string) {
  const by = sure(parseActor("bl"));
  return { year: incomeYear(year), ceiling: kr(ceiling), source: "Ministeriets brev", by, at: instantOf(0) };
}

describe("a year that a user has added (S12)", () => {
  test("2027: the ceiling stands as added, ATP and income test of 2026 as to-verify from 1 January", () => {
    const law = sure(lawOn(date("04-01-2027"), [added(2027, "45.900,00")]));
    const [ceiling, ...more] = law.ceilings;
    expect(more).toEqual([]);
    expect(ceiling).toMatchObject({ standing: "added-by-user", reference: { act: "Ministeriets brev" } });
    expect(ceiling.value).toEqual({ amount: 45_900_00, covers: { from: "2027-01-01", to: "2027-12-31" } });
    expect([law.atp.standing, law.atp.from]).toEqual(["to-verify", "2027-01-01"]);
    expect([law.incomeTest.standing, law.incomeTest.value]).toEqual(["to-verify", 11_173_00]);
    expect(law.atp.value.month[0]).toEqual({ fromHours: 39 * 3600, employee: 33_00, employer: 66_00 });
    expect(law.holidayPay.standing).toBe("printed");
  });

  test("each use of such a value is a notice", () => {
    const ledger = new Ledger();
    ledger.addYear(2027, "45.900,00");
    const paid = ledger.pay({ hours: "39", payDay: "04-01-2027", from: "01-01-2027", to: "31-01-2027" });
    expect(paid.noticed("law-added-by-user")).toEqual([{ year: 2027, ceiling: 45_900_00 }]);
    expect(paid.noticed("law-to-verify")).toEqual([{ parameter: "atp", year: 2027 }]);
  });

  test("2026 may be confirmed or corrected: from then on it is no longer in doubt", () => {
    for (const amount of ["44.691,00", "44.690,00"]) {
      const ledger = new Ledger();
      expect(ledger.addYear(2026, amount).said).toBe("written");
      expect(ledger.year(2026).left).toBe(amount);
      const paid = ledger.pay({ hours: "1", payDay: "31-12-2026", atp: "none" });
      expect(paid.notices).not.toContain("law-to-verify");
      expect(paid.notices).toContain("law-added-by-user");
    }
  });

  test("what has been paid under the doubtful ceiling counts against the corrected one", () => {
    const ledger = new Ledger();
    const pay = { practice: "accrued", atp: "none", payDay: "30-06-2026" } as const;
    ledger.pay({ ...pay, work: [["1", "44.690,50"]] });
    ledger.addYear(2026, "44.690,00");
    expect(ledger.year(2026)).toEqual({ used: "44.690,50", left: "−0,50" });
    expect(ledger.pay({ ...pay, work: [["1", "0,01"]] }).said).toBe("ceiling-exceeded");
  });

  test.each([2019, 2020, 2021, 2022, 2023, 2024, 2025])("%i is printed and is never added", (year) => {
    const ledger = new Ledger();
    const before = ledger.written;
    expect(ledger.addYear(year, "30.000,00").said).toBe("law-stands");
    expect(ledger.addYear(year, "1,00").said).toBe("law-stands");
    expect(ledger.written).toEqual(before);
  });

  test("a printed amount wins over an added one, should an older program have taken it", () => {
    const [ceiling] = sure(lawOn(date("30-06-2025"), [added(2025, "50.000,00")])).ceilings;
    expect(ceiling.value.amount).toBe(42_766_00);
  });

  test("the same year again stands; another amount is refused, before an unlikely one is", () => {
    const ledger = new Ledger();
    ledger.addYear(2027, "45.900,00");
    expect(ledger.addYear(2027, "45.900,00").said).toBe("stands");
    expect(ledger.addYear(2027, "45.901,00").problem).toMatchObject({
      code: "law-added-before",
      data: { year: 2027, ceiling: 45_900_00 },
    });
    expect(ledger.addYear(2027, "1,00").said).toBe("law-added-before");
  });

  test.each([
    ["40.221,89", "law-amount-unlikely"],
    ["40.221,90", "written"],
    ["49.160,10", "written"],
    ["49.160,11", "law-amount-unlikely"],
    ["4.590,00", "law-amount-unlikely"],
    ["459.000,00", "law-amount-unlikely"],
  ])("2027 with %s is %s: from a tenth down to a tenth up of 44.691,00 (R46)", (amount, said) => {
    expect(new Ledger().addYear(2027, amount).said).toBe(said);
    expect(new Ledger().addYear(2027, amount, { isSure: true }).said).toBe("written");
  });

  test("R46. A year is replaced with a reason: both stay in the ledger, and the newest decides", () => {
    const ledger = new Ledger();
    ledger.addYear(2027, "45.900,00");
    expect(ledger.addYear(2027, "46.900,00").said).toBe("law-added-before");
    expect(ledger.addYear(2027, "46.900,00", { reason: "Tastet forkert" }).said).toBe("written");
    expect(ledger.year(2027).left).toBe("46.900,00");
    const ceilings = ledger.written.flatMap((entry) => (entry.kind === "law" ? [entry.added.ceiling] : []));
    expect(ceilings).toEqual([45_900_00, 46_900_00]);
    expect(audited(ledger.written)).toEqual([]);
  });

  test("a year before the scheme has no year to be held against", () => {
    expect(new Ledger().addYear(2018, "20.000,00").said).toBe("law-amount-unlikely");
  });

  test("a gap stays a gap: 2028 without 2027 is known, the day before is not", () => {
    const ledger = new Ledger();
    ledger.addYear(2028, "47.500,00");
    expect(ledger.pay({ hours: "1", payDay: "01-01-2028" }).said).toBe("written");
    expect(ledger.pay({ hours: "1", payDay: "31-12-2027" }).problem.data).toMatchObject({ knownTo: "2026-12-31" });
    ledger.addYear(2027, "45.900,00");
    expect(ledger.pay({ hours: "1", payDay: "01-01-2029" }).problem.data).toMatchObject({ knownTo: "2028-12-31" });
  });

  test("a balance of an added year is held against its own ceiling", () => {
    const ledger = new Ledger("04-01-2027 09:00");
    expect(ledger.saldo("45.900,00").said).toBe("law-unknown");
    ledger.addYear(2027, "45.900,00");
    expect(ledger.saldo("45.900,01").said).toBe("saldo-over-ceiling");
    expect(ledger.saldo("45.900,00").said).toBe("written");
  });
});
