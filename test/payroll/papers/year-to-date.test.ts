import { describe, expect, test } from "vitest";
import { isVoucher, type VoucherEntry } from "../../../src/ledger/entry.js";
import { recordOf } from "../../../src/payroll/papers/record.js";
import { payslipOf } from "../../../src/payroll/papers/slip-of.js";
import type { PlacedSlip } from "../../../src/payroll/verify/lay-slips.js";
import { judgedSlip } from "../../../src/payroll/verify/seen.js";
import { inspectYears, yearHoldsPayment } from "../../../src/payroll/verify/year-to-date.js";
import { digestOf } from "../../../src/values/digest.js";
import { oere } from "../../../src/values/money.js";
import { audited, rewritten, told } from "../../support/audited.js";
import { Ledger, strandgaard } from "../../support/ledger.js";

/** What a person has had of one employer in the year: it stands on each slip and in its record. */
const september = { from: "01-09-2025", to: "30-09-2025", payDay: "30-09-2025" };
const october = { from: "01-10-2025", to: "31-10-2025", payDay: "31-10-2025" };
const november = { from: "01-11-2025", to: "30-11-2025", payDay: "28-11-2025" };

/** A year with a reversal, a correction, another card and another employer. */
function year(): { readonly ledger: Ledger; readonly slips: readonly VoucherEntry[] } {
  const ledger = new Ledger();
  ledger.pay({ hours: "20", ...september });
  ledger.pay({ hours: "41", ...october });
  ledger.pay({ card: "54321", name: "Bente Kjær", hours: "10", ...october });
  ledger.pay({ employer: strandgaard, hours: "5", ...october });
  ledger.pay({ hours: "10", supplements: { Weekend: "200,00" }, pension: "240,00", ...november });
  ledger.reverse("2025-0001");
  return { ledger, slips: ledger.written.filter(isVoucher) };
}

describe("the year to date", () => {
  const { ledger, slips } = year();

  test("adds up one employer's payments of one card and year; a reversal takes its own out", () => {
    const own = slips.filter(({ card, chain }) => card === "12345" && chain !== strandgaard);
    const amounts = own.map((entry) => {
      const { hours, ...sums } = payslipOf(entry, undefined).yearToDate ?? { hours: 0 };
      return [hours / 3600, ...Object.values(sums)];
    });
    expect(amounts).toEqual([
      [20, 300_000, 0, 37_500, 0, 0],
      [61, 915_000, 0, 114_375, 0, 3_300],
      [71, 1_065_000, 20_000, 135_625, 24_000, 3_300],
      [51, 765_000, 20_000, 98_125, 24_000, 3_300],
    ]);
  });

  test("begins anew with the next income year", () => {
    const other = new Ledger();
    other.pay({ hours: "20", ...november });
    const { entry } = other.pay({ hours: "10", from: "01-01-2026", to: "31-01-2026", payDay: "30-01-2026" });
    expect(entry.yearToDate).toMatchObject({ wage: 150_000 });
  });

  test("is reckoned again by check, and may be missing as in entries of 0.1.0", () => {
    const changed = (change: (entry: VoucherEntry) => VoucherEntry["yearToDate"]) =>
      audited(
        rewritten(ledger.written, (entry) =>
          isVoucher(entry) && entry.voucher === "2025-0002" && entry.card === "12345"
            ? { ...entry, yearToDate: change(entry) }
            : entry,
        ),
      );
    expect(told(changed(({ yearToDate }) => yearToDate && { ...yearToDate, wage: oere(914_900) }))).toEqual([
      "year-to-date yearToDate.wage",
    ]);
    expect(changed(() => undefined)).toEqual([]);
  });
});

describe("the year to date of papers from others", () => {
  const { slips } = year();
  const placed = (entry: VoucherEntry, file: number): PlacedSlip => {
    const seen = { key: digestOf("key"), page: "drawn", sightings: [] } as const;
    return {
      file,
      slip: judgedSlip(recordOf(entry, digestOf("ledger"), undefined), digestOf(entry.digest), seen),
      isProved: true,
    };
  };
  const found = (entries: readonly VoucherEntry[]) =>
    inspectYears(
      entries.map(placed),
      entries.map(({ voucher }) => voucher),
    ).map(({ voucher, data }) => [voucher, data.field, data.expected, data.found]);
  const with100More = (entry: VoucherEntry): VoucherEntry =>
    entry.yearToDate === undefined
      ? entry
      : { ...entry, yearToDate: { ...entry.yearToDate, wage: oere(entry.yearToDate.wage + 10_000) } };
  const own = slips.filter(({ chain }) => chain !== strandgaard);

  test("follows from slip to slip", () => {
    expect(found(own)).toEqual([]);
  });

  test("is found where a slip says another than the slips before it", () => {
    const [first, second, ...more] = own;
    if (first === undefined || second === undefined) throw new Error("the year has slips");
    expect(found([first, with100More(second)])).toEqual([["2025-0002", "yearToDate.wage", 915_000, 925_000]]);
    expect(found([with100More(first)])).toEqual([["2025-0001", "yearToDate.wage", 300_000, 310_000]]);
    expect(found([with100More(second), ...more]).map(([voucher]) => voucher)).toEqual(["2025-0004"]);
  });

  test("is not judged across a number that is missing: it may have been the card's", () => {
    expect(
      found(
        own
          .filter(({ voucher }) => voucher !== "2025-0003" && voucher !== "2025-0005")
          .map((entry, place) => (place === 2 ? with100More(entry) : entry)),
      ),
    ).toEqual([]);
    expect(found(own.slice(2).map(with100More).slice(0, 1))).toEqual([]);
  });

  test("of one slip alone is never less than what it pays", () => {
    const [first] = own;
    if (first?.yearToDate === undefined) throw new Error("the first slip tells its year");
    expect(yearHoldsPayment(first)).toEqual([]);
    expect(yearHoldsPayment({ ...first, yearToDate: { ...first.yearToDate, wage: oere(299_900) } })).toEqual([
      { code: "year-to-date", data: { field: "yearToDate.wage", expected: 300_000, found: 299_900 } },
    ]);
    expect(own.flatMap(yearHoldsPayment)).toEqual([]);
  });
});
