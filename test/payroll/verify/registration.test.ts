import { describe, expect, it } from "vitest";
import { faultsIn, holds } from "../../../src/payroll/verify/registration.js";
import { dayNumber, type RowFigures } from "../../../src/payroll/verify/seen-table.js";
import { day } from "../../../src/values/calendar.js";

const payDay = dayNumber(day("2025-06-30"));

/** A line with this wage and this holiday pay, all else by the rules. */
function line(wage: number, holidayPay: number): RowFigures {
  const counted = wage + holidayPay;
  return {
    ...{ employer: 13_748_136, year: 2025, number: 1, card: 42, payDay, from: payDay, to: payDay },
    ...{ employedFrom: payDay, employedTo: 0, counted, wage, supplements: 0, holidayPay, pension: 0 },
    ...{ atpEmployee: 0, payout: counted, reverses: wage < 0 ? 1 : 0, status: 0 },
  };
}

describe("holiday pay on a line of a list", () => {
  it.each([
    ["exact", 100_000, 12_500],
    ["rounded down", 100_003, 12_500],
    ["rounded up from the half", 100_004, 12_501],
    ["of a reversal, rounded as its payment was", -100_004, -12_501],
  ])("%s holds", (_, wage, due) => {
    expect(holds(line(wage, due))).toBe(true);
    for (const other of [due - 1, due + 1]) {
      expect(holds(line(wage, other))).toBe(false);
      expect(faultsIn(line(wage, other)).map(({ data }) => data.field)).toEqual(["heraf-feriegodtgørelse"]);
    }
  });
});
