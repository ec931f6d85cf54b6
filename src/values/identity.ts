import { type Brand, branded } from "./brand.js";
import { type IncomeYear, incomeYear } from "./calendar.js";
import { digestDigits } from "./digest.js";
import { err, type Fault, ok, type Result } from "./result.js";

/** Frikort-ID: five digits as text, leading zeros kept (R13). */
export type FrikortId = Brand<string, "FrikortId">;

/** CVR number: eight digits passing modulus 11 (R14). */
export type CvrNumber = Brand<string, "CvrNumber">;

/** `2026-0001`: income year and number, per employer without gaps (R34). */
export type Voucher = Brand<string, "Voucher">;

/** Chosen by whoever asks for a payment; used once per employer, ever. */
export type PaymentId = Brand<string, "PaymentId">;

/** The employer's own number for the holder: letters and digits. */
export type EmployeeNumber = Brand<string, "EmployeeNumber">;

/** Who makes an entry: initials or a user name. */
export type Actor = Brand<string, "Actor">;

/** `42` from a spreadsheet is refused, never padded to `00042`. */
export function parseFrikortId(text: string): Result<FrikortId, Fault> {
  const word = text.trim();
  return /^\d{5}$/.test(word) ? ok(branded<FrikortId>(word)) : err({ kind: "unreadable" });
}

const cvrWeights = [2, 7, 6, 5, 4, 3, 2, 1];

/** Modulus 11 with the weights 2 7 6 5 4 3 2 and the check digit; spaces and hyphens are allowed (http://erhvervsstyrelsen.dk/modulus_11). */
export function parseCvr(text: string): Result<CvrNumber, Fault> {
  const word = text.replaceAll(/[\s\u00a0-]/g, "").replace(/^DK/i, "");
  if (!/^[1-9]\d{7}$/.test(word)) return err({ kind: "unreadable" });
  let sum = 0;
  for (const [place, weight] of cvrWeights.entries()) sum += weight * Number(word[place]);
  return sum % 11 === 0 ? ok(branded<CvrNumber>(word)) : err({ kind: "check-digit" });
}

/** `2026-0001`, at least four digits and never zero; `2026-10000` comes after `2026-9999`. */
export function parseVoucher(text: string): Result<Voucher, Fault> {
  const word = text.trim();
  const parts = /^(?:19|2\d)\d\d-(\d{4}|[1-9]\d{4,8})$/.exec(word);
  return parts && Number(parts[1]) > 0 ? ok(branded<Voucher>(word)) : err({ kind: "unreadable" });
}

export function voucherOf(year: IncomeYear, number: number): Voucher {
  return branded<Voucher>(`${year}-${String(number).padStart(4, "0")}`);
}

export function numberOf(voucher: Voucher): number {
  return Number(voucher.slice(5));
}

export function yearOfVoucher(voucher: Voucher): IncomeYear {
  return incomeYear(Number(voucher.slice(0, 4)));
}

/** Vouchers in the order they were given: by year, then as numbers. */
export function compareVouchers(one: Voucher, other: Voucher): number {
  return yearOfVoucher(one) - yearOfVoucher(other) || numberOf(one) - numberOf(other);
}

export const paymentIdLengthMax = 64;

export function parsePaymentId(text: string): Result<PaymentId, Fault> {
  const word = text.trim();
  if (word.length > paymentIdLengthMax) return err({ kind: "too-long" });
  return /^[\p{L}\p{N}][\p{L}\p{N} ._:/#-]*$/u.test(word) ? ok(branded<PaymentId>(word)) : err({ kind: "unreadable" });
}

export function parseEmployeeNumber(text: string): Result<EmployeeNumber, Fault> {
  const word = text.trim();
  return /^[\p{L}\p{N}._/-]{1,20}$/u.test(word) ? ok(branded<EmployeeNumber>(word)) : err({ kind: "unreadable" });
}

/** Up to 60 printable letters, nothing that breaks a line. */
export function parseActor(text: string): Result<Actor, Fault> {
  const word = text.trim();
  return /^[^\p{C}]{1,60}$/u.test(word) ? ok(branded<Actor>(word)) : err({ kind: "unreadable" });
}

/** One row of a timesheet: paid once. Twenty hexadecimal digits of its content and its number among equals, or of its own id. */
export type RowId = Brand<string, "RowId">;

export function rowIdOf(content: string, occurrence: number): RowId {
  return branded<RowId>(digestDigits(`${content}\n${occurrence}`, 20));
}

export function isRowId(text: string): text is RowId {
  return /^[0-9a-f]{20}$/.test(text);
}
