import { describe, expect, test } from "vitest";
import { payslipOf } from "../../../src/payroll/papers/slip-of.js";
import { Ledger } from "../../support/ledger.js";
import { kr } from "../../support/words.js";

/** R6 and R49: what a slip says was used follows from the balance it names and what stands beside it. */
const slipOf = (ledger: Ledger, pay: Parameters<Ledger["pay"]>[0]) => payslipOf(ledger.pay(pay).entry, undefined);

describe("a slip with a balance", () => {
  test("says what is counted beside it: a voucher that the portal holds and nobody has marked", () => {
    const ledger = new Ledger("30-06-2025 12:00");
    ledger.pay({ hours: "20" });
    ledger.saldo("39.391,00");
    const { ceiling, usedBefore, saldo } = slipOf(ledger, { hours: "2" });
    expect(usedBefore).toBe(kr("6.750,00"));
    expect(saldo?.beside).toBe(kr("3.375,00"));
    expect(ceiling - (saldo?.left ?? 0) + (saldo?.beside ?? 0)).toBe(usedBefore);
  });

  test("says what is reversed and still stands at the portal (example K)", () => {
    const ledger = new Ledger("30-06-2025 12:00");
    ledger.pay({ hours: "20" });
    ledger.registered("2025-0001");
    ledger.saldo("24.375,00");
    ledger.reverse("2025-0001");
    expect(slipOf(ledger, { hours: "2" }).saldo?.beside).toBe(kr("-3.375,00"));
  });

  test("says nothing beside one that explains everything", () => {
    const ledger = new Ledger("30-06-2025 12:00");
    ledger.saldo("12.766,00");
    expect(slipOf(ledger, { hours: "2" }).saldo).not.toHaveProperty("beside");
  });

  test("of the half-year of 2023 is reckoned from its own ceiling, also in the autumn", () => {
    const ledger = new Ledger("15-06-2023 12:00");
    ledger.saldo("15.000,00");
    const autumn = { from: "01-09-2023", to: "30-09-2023", payDay: "30-09-2023" };
    const { usedBefore, saldo } = slipOf(ledger, { hours: "2", ...autumn });
    expect([usedBefore, saldo?.beside]).toEqual([kr("5.000,00"), undefined]);
  });
});
