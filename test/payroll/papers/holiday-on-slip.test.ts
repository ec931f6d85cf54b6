import { describe, expect, test } from "vitest";
import { entryText } from "../../../src/ledger/text.js";
import { ordinaryPayOf } from "../../../src/payroll/papers/ordinary-pay.js";
import { payslipOf } from "../../../src/payroll/papers/slip-of.js";
import { Ledger } from "../../support/ledger.js";

/** R47: a slip of an employer who does not pay holiday pay with the wage shows the days that are earned and taken. */
const march = { from: "01-03-2025", to: "31-03-2025", payDay: "31-03-2025" };
const april = { from: "01-04-2025", to: "30-04-2025", payDay: "30-04-2025" };

describe("days of holiday on a slip", () => {
  test("are earned by the month and taken as they are paid", () => {
    const ledger = new Ledger();
    const balance = (pay: Parameters<Ledger["pay"]>[0]) => payslipOf(ledger.pay(pay).entry, undefined).holidayBalance;
    expect(balance({ hours: "20", practice: "accrued", ...march })).toEqual({ earned: 208, taken: 0 });
    expect(balance({ hours: "21", practice: "accrued", ...april })).toEqual({ earned: 416, taken: 0 });
    expect(balance({ practice: "only", holidayDays: "2", ...april })).toEqual({ earned: 416, taken: 200 });
  });

  test("stand in the entry that is sealed; with the wage, and on a reversal, there are none", () => {
    const ledger = new Ledger();
    const { entry } = ledger.pay({ hours: "20", practice: "accrued", ...march });
    expect(entryText(entry)).toContain('"holidayBalance":{"earned":208,"taken":0}');
    expect(ledger.reverse(entry.voucher).entry.holidayBalance).toBeUndefined();
    expect(ledger.pay({ hours: "20", ...april }).entry.holidayBalance).toBeUndefined();
  });
});

test("lov 616 § 5, stk. 7. Holiday pay outside the card is said to follow the Holiday Act", () => {
  const { entry } = new Ledger().pay({ hours: "400", split: true });
  expect(ordinaryPayOf(entry).rows.map((row) => row[7])).toEqual([
    "",
    "efter ferieloven (lov om socialt frikort § 5, stk. 7)",
  ]);
});
