import { describe, expect, test } from "vitest";
import { roundingOf } from "../../../src/law/rounding.js";
import { ordinaryPayOf } from "../../../src/payroll/papers/ordinary-pay.js";
import { payslipOf } from "../../../src/payroll/papers/slip-of.js";
import { seconds } from "../../../src/values/hours.js";
import { oere, timesHours } from "../../../src/values/money.js";
import { Ledger } from "../../support/ledger.js";

/** R8 and S5: a line multiplies, or shows its amount without pretending to. */
function shownOf(rate: string) {
  const ledger = new Ledger();
  const { entry } = ledger.pay({ hours: "333:20", rate, from: "01-06-2025", split: true });
  const slip = payslipOf(entry, undefined);
  const turned = payslipOf(ledger.reverse(entry.voucher).entry, undefined);
  return { entry, slip, turned, ordinary: ordinaryPayOf(entry).rows[0] ?? [] };
}

const wageIn = (lines: ReturnType<typeof payslipOf>["lines"]) => lines.find(({ kind }) => kind === "wage");

describe("a wage line that a split cut", () => {
  const rates = Array.from({ length: 60 }, (_, at) => `${139 + at},${String(at + 10).padStart(2, "0")}`);

  test("shows hours and rate where they give its amount, and else the amount alone", () => {
    let bare = 0;
    for (const rate of rates) {
      const { entry, slip, ordinary } = shownOf(rate);
      const shown = wageIn(slip.lines);
      if (shown === undefined) continue;
      expect(shown.amount).toBe(wageIn(entry.lines)?.amount);
      const { hours, perHour } = shown;
      if (hours === undefined || perHour === undefined) bare += 1;
      else expect(timesHours(perHour, hours, roundingOf.wage)).toBe(shown.amount);
      expect([shown.hours === undefined, ordinary[8] === ""]).toEqual([
        shown.perHour === undefined,
        ordinary[9] === "",
      ]);
    }
    expect(bare).toBeGreaterThan(0);
    expect(bare).toBeLessThan(rates.length);
  });

  test("of a reversal has hours below zero, as its amount", () => {
    const ledger = new Ledger();
    ledger.pay({ hours: "20" });
    const [wage] = payslipOf(ledger.reverse("2025-0001").entry, undefined).lines;
    expect(wage).toMatchObject({ hours: seconds(-72_000), perHour: oere(150_00), amount: oere(-3000_00) });
    const cut = rates.map((rate) => wageIn(shownOf(rate).turned.lines));
    for (const line of cut) expect(line?.hours === undefined || line.hours < 0).toBe(true);
  });
});
