import fc from "fast-check";
import { expect, test } from "vitest";
import { looksLikeCpr, looksLikeCprWithoutZero, withoutCpr } from "../../src/values/cpr-guard.js";

const two = (count: number) => String(count).padStart(2, "0");

const constructed = fc
  .tuple(
    fc.integer({ min: 61, max: 91 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 0, max: 99 }),
    fc.integer({ min: 0, max: 9999 }),
  )
  .map(([date, month, year, serial]) => ({
    first: two(date) + two(month) + two(year),
    last: String(serial).padStart(4, "0"),
  }));

test("a number of the shape of a CPR number is seen anywhere in a text, with and without hyphen", () => {
  fc.assert(
    fc.property(
      constructed,
      fc.constantFrom("", "-"),
      fc.constantFrom("", "løn ", "a", "(", "æ-"),
      fc.constantFrom("", ".pdf", " b", ")", "-"),
      (number, hyphen, before, after) => {
        expect(looksLikeCpr(before + number.first + hyphen + number.last + after)).toBe(true);
      },
    ),
  );
});

test("it is seen with spaces, and with the dash of a word processor", () => {
  for (const text of [
    "610165 0001",
    "610165 - 0001",
    "610165–0001",
    "610165 — 0001",
    "61 01 65 0001",
    "Eva 61 01 65-0001",
  ])
    expect(looksLikeCpr(text)).toBe(true);
  expect(withoutCpr("Eva 61 01 65 – 0001.pdf")).toBe("Eva ••••••-••••.pdf");
});

test("it is seen by its shape: days 01–31 and 61–91, months 01–12", () => {
  for (const start of ["610165", "910165", "611265", "700165"]) expect(looksLikeCpr(`${start}-0001`)).toBe(true);
  for (const start of ["000165", "320165", "600165", "920165", "610065", "611365"])
    expect(looksLikeCpr(`${start}-0001`)).toBe(false);
});

test("card, CVR, voucher, amounts, days, telephone numbers and longer rows of digits are none", () => {
  for (const text of [
    "12345",
    "13748136",
    "2026-0001",
    "2026-10000",
    "1.234,50",
    "30-11-2026",
    "30112026",
    "+45 70 10 20 30",
    "20 10 30 40",
    "30 11 2026",
    "01-11-26 1530",
    "010126/0001",
    "61016500011",
    "1610165-0001",
    "610165-00011",
    "",
  ]) {
    expect(looksLikeCpr(text)).toBe(false);
  }
});

test("under a CPR heading a number that lost its leading zero counts too", () => {
  expect(looksLikeCprWithoutZero("610165001")).toBe(true);
  expect(looksLikeCprWithoutZero("610165-0001")).toBe(true);
  expect(looksLikeCprWithoutZero("12345")).toBe(false);
});
