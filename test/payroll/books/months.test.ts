import { expect, test } from "vitest";
import { monthsPaid } from "../../../src/payroll/books/months.js";
import { day } from "../../../src/values/calendar.js";
import { seconds } from "../../../src/values/hours.js";
import { oere } from "../../../src/values/money.js";

function paid(payDay: string, hours: number, counted: number) {
  return { payDay: day(payDay), hours: seconds(hours * 3600), counted: oere(counted), payout: oere(counted - 33_00) };
}

test("each month that has vouchers is summed by pay day, and a reversal takes out of the month of what it reverses", () => {
  const months = monthsPaid([
    paid("2026-03-31", 20, 3_375_00),
    paid("2026-01-02", 10, 1_687_50),
    paid("2026-01-30", 2, 337_50),
    { ...paid("2026-03-31", -20, 0), counted: oere(-3_375_00), payout: oere(-3_342_00) },
  ]);
  expect(months).toEqual([
    { month: 1, hours: 12 * 3600, counted: 2_025_00, payout: 1_959_00 },
    { month: 3, hours: 0, counted: 0, payout: 0 },
  ]);
});
