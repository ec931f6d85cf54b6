import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isVoucher } from "../../../src/ledger/entry.js";
import { type CardFact, CardMemory, factOf } from "../../../src/ledger/fact.js";
import { explain, factsBefore, type Step } from "../../../src/payroll/pay/explain.js";
import { Ledger } from "../../support/ledger.js";
import { card, kr } from "../../support/words.js";

/** The steps of a voucher, as the ledger knows them afterwards. */
function stepsOf(ledger: Ledger, number: string, { planned = false } = {}): readonly Step[] {
  const vouchers = ledger.written.filter(isVoucher);
  const entry = vouchers.find((one) => one.voucher === number);
  if (entry === undefined) throw new Error(`no ${number}`);
  const facts = ledger.written
    .filter((one) => !planned || !isVoucher(one) || one.voucher !== number)
    .map((one, order) => factOf(one, order))
    .filter((fact): fact is CardFact => fact?.card === card("12345"));
  return explain(entry, factsBefore(entry, new CardMemory(card("12345"), facts)), []);
}

function dataOf<K extends Step["kind"]>(steps: readonly Step[], kind: K) {
  return steps.find((step): step is Extract<Step, { kind: K }> => step.kind === kind)?.data;
}

describe("the steps of a payment", () => {
  test("ATP: what was withheld before in the period is taken off, also of a payment that is only planned (example I)", () => {
    const ledger = new Ledger();
    ledger.pay({ hours: "25" });
    ledger.pay({ hours: "20" });
    ledger.pay({ hours: "40" });
    for (const planned of [false, true]) {
      expect(dataOf(stepsOf(ledger, "2025-0003", { planned }), "atp")).toMatchObject({
        ...{ due: kr("66"), withheldBefore: kr("33"), atpEmployee: kr("33") },
        ...{ hoursBefore: 45 * 3600, hoursTotal: 85 * 3600 },
      });
    }
    expect(dataOf(stepsOf(ledger, "2025-0001"), "atp")).toMatchObject({ hoursBefore: 0, due: 0 });
  });

  test("casual work stands alone, and no ATP is no step", () => {
    const ledger = new Ledger();
    ledger.pay({ hours: "6", atp: "casual" });
    ledger.pay({ hours: "6", atp: "casual", from: "12-06-2025", to: "12-06-2025" });
    ledger.pay({ hours: "50", atp: "none" });
    const steps = stepsOf(ledger, "2025-0002");
    expect(steps.find((step) => step.kind === "atp")?.rule).toBe("R18");
    expect(dataOf(steps, "atp")).toMatchObject({ hoursBefore: 0, atpEmployee: kr("4,26"), period: undefined });
    expect(stepsOf(ledger, "2025-0003").some((step) => step.kind === "atp")).toBe(false);
  });

  test("holiday pay that was owed is paid out and counts then (example O)", () => {
    const ledger = new Ledger();
    ledger.pay({ hours: "20", practice: "accrued", supplements: { Weekend: "200" } });
    ledger.pay({ practice: "only" });
    expect(dataOf(stepsOf(ledger, "2025-0001"), "holiday-pay-accrued")).toMatchObject({
      base: kr("3200"),
      amount: kr("400"),
    });
    expect(dataOf(stepsOf(ledger, "2025-0001"), "supplement")).toEqual({ text: "Weekend", amount: kr("200") });
    expect(dataOf(stepsOf(ledger, "2025-0002"), "holiday-pay-out")).toEqual({ amount: kr("400"), owedAfter: 0 });
  });

  test("what is used and left is told with the balance it was reckoned from, and the tighter ceiling of 2023 by its stretch", () => {
    const ledger = new Ledger("30-06-2023 12:00");
    ledger.saldo("15.000,00");
    ledger.pay({ hours: "20", pension: "240", payDay: "30-06-2023" });
    const steps = stepsOf(ledger, "2023-0001");
    expect(dataOf(steps, "ceiling")).toMatchObject({ ceiling: kr("20000"), covers: { to: "2023-06-30" } });
    expect(dataOf(steps, "used")).toMatchObject({ usedBefore: kr("5000"), saldo: { left: kr("15000") } });
    expect(dataOf(steps, "pension")).toEqual({ amount: kr("240") });
    expect(steps.find((step) => step.kind === "ceiling")?.source.act).toContain("lov 1596");
  });

  test("a split tells the whole, the card's part and the rest", () => {
    const ledger = new Ledger();
    ledger.pay({ hours: "300", split: true });
    const split = { whole: kr("50625"), counted: kr("42766"), outside: kr("7859") };
    expect(dataOf(stepsOf(ledger, "2025-0001"), "split")).toEqual(split);
  });

  test("a reversal has its own step and lowers what is registered", () => {
    const ledger = new Ledger();
    ledger.pay({ hours: "20" });
    ledger.reverse("2025-0001");
    const steps = stepsOf(ledger, "2025-0002");
    expect(steps.map((step) => step.kind)).toEqual(["reversal", "register"]);
    expect(dataOf(steps, "reversal")).toMatchObject({ reverses: "2025-0001", counted: kr("-3375"), left: kr("42766") });
  });

  test("every rule that a step names stands in the book of rules", () => {
    const book = readFileSync(new URL("../../../docs/regler.md", import.meta.url), "utf8");
    const source = readFileSync(new URL("../../../src/payroll/pay/explain.ts", import.meta.url), "utf8");
    const named = [...source.matchAll(/"(R\d+(?:, R\d+)*)"/g)].flatMap(([, rules = ""]) => rules.split(", "));
    expect(named.length).toBeGreaterThan(15);
    for (const rule of named) expect(book).toContain(`\n### ${rule}\n`);
  });
});
