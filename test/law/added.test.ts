import { describe, expect, test } from "vitest";
import { lawOn } from "../../src/law/law.js";
import { incomeYear, instantOf } from "../../src/values/calendar.js";
import { parseActor } from "../../src/values/identity.js";
import { oere, showAmount } from "../../src/values/money.js";
import { audited } from "../support/audited.js";
import { Ledger } from "../support/ledger.js";
import { date, kr, sure } from "../support/words.js";
import { inNext, lastCeiling, lastDay, nextAmount, nextCeiling, nextCovers, nextYear } from "../support/years.js";

function added(year: number, ceiling: string) {
  const by = sure(parseActor("bl"));
  return { year: incomeYear(year), ceiling: kr(ceiling), source: "Ministeriets brev", by, at: instantOf(0) };
}

describe("a year that a user has added (S12)", () => {
  test("the ceiling stands as added, ATP and income test of the year before as to-verify from 1 January", () => {
    const last = sure(lawOn(lastDay, []));
    const law = sure(lawOn(date(inNext("04-01")), [added(nextYear, nextAmount)]));
    const [ceiling, ...more] = law.ceilings;
    expect(more).toEqual([]);
    expect(ceiling).toMatchObject({
      standing: "added-by-user",
      reference: { act: "Ministeriets brev", paragraph: "", url: "" },
    });
    expect(ceiling.value).toEqual({ amount: nextCeiling, covers: nextCovers });
    expect([law.atp.standing, law.atp.from]).toEqual(["to-verify", nextCovers.from]);
    expect([law.incomeTest.standing, law.incomeTest.value]).toEqual(["to-verify", last.incomeTest.value]);
    expect(law.atp.value).toEqual(last.atp.value);
    expect(law.holidayPay.standing).toBe("printed");
  });

  test("each use of such a value is a notice", () => {
    const ledger = new Ledger();
    ledger.addYear(nextYear, nextAmount);
    const paid = ledger.pay({ hours: "39", payDay: inNext("04-01"), from: inNext("01-01"), to: inNext("31-01") });
    expect(paid.noticed("law-added-by-user")).toEqual([{ year: nextYear, ceiling: nextCeiling }]);
    expect(paid.noticed("law-to-verify")).toEqual([{ parameter: "atp", year: nextYear }]);
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
    ledger.addYear(nextYear, nextAmount);
    expect(ledger.addYear(nextYear, nextAmount).said).toBe("stands");
    expect(ledger.addYear(nextYear, showAmount(oere(nextCeiling + 1_00))).problem).toMatchObject({
      code: "law-added-before",
      data: { year: nextYear, ceiling: nextCeiling },
    });
    expect(ledger.addYear(nextYear, "1,00").said).toBe("law-added-before");
  });

  test.each([
    ["an øre too far down", Math.ceil(lastCeiling * 0.9) - 1, "law-amount-unlikely"],
    ["a tenth down", Math.ceil(lastCeiling * 0.9), "written"],
    ["a tenth up", Math.floor(lastCeiling * 1.1), "written"],
    ["an øre too far up", Math.floor(lastCeiling * 1.1) + 1, "law-amount-unlikely"],
    ["a tenth of it", nextCeiling / 10, "law-amount-unlikely"],
    ["ten times as much", nextCeiling * 10, "law-amount-unlikely"],
  ])("the last known ceiling and %s, %i øre, is %s (R46)", (_how, count, said) => {
    const amount = showAmount(oere(count));
    expect(new Ledger().addYear(nextYear, amount).said).toBe(said);
    expect(new Ledger().addYear(nextYear, amount, { isSure: true }).said).toBe("written");
  });

  test("R46. A year is replaced with a reason: both stay in the ledger, and the newest decides", () => {
    const ledger = new Ledger();
    const replacing = showAmount(oere(nextCeiling + 100_00));
    ledger.addYear(nextYear, nextAmount);
    expect(ledger.addYear(nextYear, replacing).said).toBe("law-added-before");
    expect(ledger.addYear(nextYear, replacing, { reason: "Tastet forkert" }).said).toBe("written");
    expect(ledger.year(nextYear).left).toBe(replacing);
    const ceilings = ledger.written.flatMap((entry) => (entry.kind === "law" ? [entry.added.ceiling] : []));
    expect(ceilings).toEqual([nextCeiling, nextCeiling + 100_00]);
    expect(audited(ledger.written)).toEqual([]);
  });

  test("a year before the scheme has no year to be held against", () => {
    expect(new Ledger().addYear(2018, "20.000,00").said).toBe("law-amount-unlikely");
  });

  test("a gap stays a gap: the year after the next is known without it, the day before is not", () => {
    const ledger = new Ledger();
    ledger.addYear(nextYear + 1, nextAmount);
    expect(ledger.pay({ hours: "1", payDay: inNext("01-01", 1) }).said).toBe("written");
    expect(ledger.pay({ hours: "1", payDay: inNext("31-12") }).problem.data).toMatchObject({ knownTo: lastDay });
    ledger.addYear(nextYear, nextAmount);
    expect(ledger.pay({ hours: "1", payDay: inNext("01-01", 2) }).problem.data).toMatchObject({
      knownTo: `${nextYear + 1}-12-31`,
    });
  });

  test("a balance of an added year is held against its own ceiling", () => {
    const ledger = new Ledger(`${inNext("04-01")} 09:00`);
    expect(ledger.saldo(nextAmount).said).toBe("law-unknown");
    ledger.addYear(nextYear, nextAmount);
    expect(ledger.saldo(showAmount(oere(nextCeiling + 1))).said).toBe("saldo-over-ceiling");
    expect(ledger.saldo(nextAmount).said).toBe("written");
  });
});
