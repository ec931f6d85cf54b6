import { type Day, day, incomeYear } from "../values/calendar.js";
import { branded } from "../values/brand.js";
import { type CvrNumber, type FrikortId, numberOf, type Voucher, voucherOf, yearOfVoucher } from "../values/identity.js";
import { type Money, oere } from "../values/money.js";
import type { RegistrationStatus } from "./registration.js";
import type { SeenPayment } from "./seen.js";

/** The places of one packed payment: twelve whole numbers of 32 bits. Days are counted from 1970. */
export const at = {
  employer: 0,
  year: 1,
  number: 2,
  card: 3,
  payDay: 4,
  employedFrom: 5,
  counted: 6,
  /** The number of the voucher it reverses, of the same year; 0 on a payment. */
  reverses: 7,
  status: 8,
  line: 9,
  /** Two halves of a digest of everything that two documents of one payment must agree on. */
  contentOne: 10,
  contentTwo: 11,
} as const;

export const rowWidth = 12;

export const statuses: readonly RegistrationStatus[] = ["mangler", "registreret", "tilbageført"];

/** Packs a payment at a place of a block. Amounts are within 10 million kr. (`parseMoney`), so each fits. */
export function packRow(payment: SeenPayment, line: number, into: Int32Array, from: number): void {
  const { employer, voucher, card, counted, reverses } = payment;
  const payDay = dayNumber(payment.payDay);
  const employedFrom = dayNumber(payment.employedFrom);
  into[from + at.employer] = Number(employer);
  into[from + at.year] = yearOfVoucher(voucher);
  into[from + at.number] = numberOf(voucher);
  into[from + at.card] = Number(card);
  into[from + at.payDay] = payDay;
  into[from + at.employedFrom] = employedFrom;
  into[from + at.counted] = counted;
  into[from + at.reverses] = reverses === undefined ? 0 : numberOf(reverses);
  into[from + at.status] = statuses.indexOf(payment.status);
  into[from + at.line] = line;
  const said = [
    ...[Number(card), payDay, dayNumber(payment.period.from), dayNumber(payment.period.to), employedFrom],
    ...[payment.employedTo === undefined ? 0 : dayNumber(payment.employedTo), counted, payment.wage],
    ...[payment.supplements, payment.holidayPay, payment.pension, payment.atpEmployee, payment.payout],
    into[from + at.reverses] ?? 0,
  ];
  into[from + at.contentOne] = mixed(said, 0x811c9dc5);
  into[from + at.contentTwo] = mixed(said, 0x2f0b4c47);
}

/** A quick digest of whole numbers; two of them tell contents apart that nobody chose to collide, and a slip has its own full digest. */
function mixed(numbers: readonly number[], seed: number): number {
  let state = seed;
  for (const number of numbers) {
    state = Math.imul(state ^ (number | 0), 0x01000193);
    state ^= state >>> 15;
    state = Math.imul(state, 0x2c1b3c6d);
    state ^= state >>> 13;
  }
  return state | 0;
}

const dayLength = 86_400_000;

export function dayNumber(date: Day): number {
  return Date.parse(date) / dayLength;
}

export function dayOfNumber(number: number): Day {
  return day(new Date(number * dayLength).toISOString().slice(0, 10));
}

export function cardOf(number: number): FrikortId {
  return branded<FrikortId>(String(number).padStart(5, "0"));
}

export function employerOf(number: number): CvrNumber {
  return branded<CvrNumber>(String(number));
}

export function voucherAt(year: number, number: number): Voucher {
  return voucherOf(incomeYear(year), number);
}

export function amountOf(number: number): Money {
  return oere(number);
}
