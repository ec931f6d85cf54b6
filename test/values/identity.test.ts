import fc from "fast-check";
import { expect, test } from "vitest";
import { incomeYear } from "../../src/values/calendar.js";
import {
  compareVouchers,
  isRowId,
  numberOf,
  parseActor,
  parseCvr,
  parseEmployeeNumber,
  parseFrikortId,
  parsePaymentId,
  parseVoucher,
  rowIdOf,
  voucherOf,
  yearOfVoucher,
} from "../../src/values/identity.js";

const unreadable = { ok: false, error: { kind: "unreadable" } };

test("a card number is five digits, its zeros kept", () => {
  expect(parseFrikortId("00042")).toEqual({ ok: true, value: "00042" });
  expect(parseFrikortId(" 12345 ")).toEqual({ ok: true, value: "12345" });
  for (const text of ["42", "123456", "1234a", "", "12 345", "１２３４５"])
    expect(parseFrikortId(text)).toEqual(unreadable);
});

test("a CVR number is taken with spaces and hyphens", () => {
  for (const text of ["13748136", "13 74 81 36", "1374-8136", " 13748136\u00a0"])
    expect(parseCvr(text)).toEqual({ ok: true, value: "13748136" });
  expect(parseCvr("99999993").ok).toBe(true);
});

test("one wrong digit or two neighbours swapped in a CVR number are always found", () => {
  const valid = fc
    .integer({ min: 10_000_000, max: 99_999_999 })
    .map(String)
    .filter((text) => parseCvr(text).ok);
  fc.assert(
    fc.property(valid, fc.integer({ min: 0, max: 7 }), fc.integer({ min: 1, max: 9 }), (text, place, step) => {
      const digit = (Number(text[place]) + step) % 10;
      expect(parseCvr(text.slice(0, place) + digit + text.slice(place + 1)).ok).toBe(false);
    }),
  );
  for (const text of ["1374813", "137481366", "01234567", "A3748136", ""]) expect(parseCvr(text)).toEqual(unreadable);
  expect(parseCvr("13748137")).toEqual({ ok: false, error: { kind: "check-digit" } });
});

test("a voucher is the year and at least four digits, and comes back from its parts", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2999 }), fc.integer({ min: 1, max: 999_999_999 }), (year, number) => {
      const voucher = voucherOf(incomeYear(year), number);
      expect(parseVoucher(voucher)).toEqual({ ok: true, value: voucher });
      expect([yearOfVoucher(voucher), numberOf(voucher)]).toEqual([year, number]);
    }),
  );
  for (const text of [
    "2026-0000",
    "2026-1",
    "2026-00010",
    "26-0001",
    "20260001",
    "1899-0001",
    "x2026-0001",
    "2026-0001x",
    "",
  ])
    expect(parseVoucher(text)).toEqual(unreadable);
});

test("vouchers are ordered as numbers", () => {
  const vouchers = [10_000, 2, 9999, 1].map((number) => voucherOf(incomeYear(2026), number));
  const before = voucherOf(incomeYear(2025), 12_345);
  expect([...vouchers, before].sort(compareVouchers)).toEqual([
    "2025-12345",
    "2026-0001",
    "2026-0002",
    "2026-9999",
    "2026-10000",
  ]);
});

test("ids, employee numbers and actors are printable words of a limited length", () => {
  expect(["P117", "løn/2026:11 #3", "a".repeat(64)].every((text) => parsePaymentId(text).ok)).toBe(true);
  for (const text of ["", "=1", "-a", "a\nb", "a;b"]) expect(parsePaymentId(text)).toEqual(unreadable);
  expect(parsePaymentId("a".repeat(65))).toEqual({ ok: false, error: { kind: "too-long" } });
  expect(["100", "A-7", "Ø/1.2_3"].every((text) => parseEmployeeNumber(text).ok)).toBe(true);
  for (const text of ["", "1 2", "a".repeat(21), "a;b"]) expect(parseEmployeeNumber(text)).toEqual(unreadable);
  expect(["bl", "Bo Lund", "x".repeat(60)].every((text) => parseActor(text).ok)).toBe(true);
  for (const text of ["", " ", "a\tb", "a\u0000", "x".repeat(61)]) expect(parseActor(text)).toEqual(unreadable);
  for (const parse of [parsePaymentId, parseEmployeeNumber])
    expect(parse(" P117 ")).toEqual({ ok: true, value: "P117" });
});

test("a row is known by twenty digits of its content and its number among equals", () => {
  const one = rowIdOf("13748136|12345|2026-11-02|27000", 1);
  expect([isRowId(one), rowIdOf("13748136|12345|2026-11-02|27000", 1)]).toEqual([true, one]);
  expect(rowIdOf("13748136|12345|2026-11-02|27000", 2)).not.toBe(one);
  expect(rowIdOf("13748136|12345|2026-11-03|27000", 1)).not.toBe(one);
  for (const text of [`${one}0`, `0${one}`, one.slice(1), one.toUpperCase().replace(/\d/g, "A")])
    expect(isRowId(text)).toBe(false);
});
