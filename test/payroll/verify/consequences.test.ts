import { describe, expect, it } from "vitest";
import { byCause } from "../../../src/payroll/verify/consequences.js";
import type { Finding } from "../../../src/values/finding.js";
import { voucher } from "../../support/words.js";

function finding(code: Finding["code"], file: string, line: number | null): Finding {
  return { code, file, line, card: null, voucher: voucher("2025-0001"), data: {} };
}

describe("findings by the facts behind them", () => {
  it("say a line that differs from its payslip once, and hide nothing that stands by itself", () => {
    const differs = finding("voucher-differs", "a.csv", 2);
    const sums = finding("lines-add-up", "a.csv", 2);
    const twice = finding("seen-twice-differs", "a.csv", 2);
    const others = [
      finding("lines-add-up", "a.csv", 3),
      finding("voucher-differs", "b.csv", 2),
      finding("not-registered", "a.csv", 2),
      finding("page-not-drawn", "a.pdf", null),
    ];
    const causes = byCause([differs, ...others, twice, sums]);
    expect(causes.map(({ finding: own }) => own)).toEqual([twice, ...others]);
    expect(causes[0]?.consequences).toEqual([differs, sums]);
    expect(causes.slice(1).every(({ consequences }) => consequences.length === 0)).toBe(true);
  });
});
