import { branded } from "../values/brand.js";
import { type Day, day, incomeYear } from "../values/calendar.js";
import {
  type CvrNumber,
  type FrikortId,
  numberOf,
  type Voucher,
  voucherOf,
  yearOfVoucher,
} from "../values/identity.js";
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

/** Everything that two documents of one payment must agree on, as whole numbers: amounts in øre, days counted from 1970. */
export interface RowFigures {
  readonly employer: number;
  readonly year: number;
  readonly number: number;
  readonly card: number;
  readonly payDay: number;
  readonly from: number;
  readonly to: number;
  readonly employedFrom: number;
  /** 0 when the employment goes on. */
  readonly employedTo: number;
  readonly counted: number;
  readonly wage: number;
  readonly supplements: number;
  readonly holidayPay: number;
  readonly pension: number;
  readonly atpEmployee: number;
  readonly payout: number;
  readonly reverses: number;
  readonly status: number;
}

/** A payment as whole numbers. */
export function figuresOf(payment: SeenPayment): RowFigures {
  const { employer, voucher, card, reverses, status, period } = payment;
  const { counted, wage, supplements, holidayPay, pension, atpEmployee, payout } = payment;
  return {
    ...{ employer: Number(employer), year: yearOfVoucher(voucher), number: numberOf(voucher), card: Number(card) },
    ...{ payDay: dayNumber(payment.payDay), from: dayNumber(period.from), to: dayNumber(period.to) },
    employedFrom: dayNumber(payment.employedFrom),
    employedTo: payment.employedTo === undefined ? 0 : dayNumber(payment.employedTo),
    ...{ counted, wage, supplements, holidayPay, pension, atpEmployee, payout },
    ...{ reverses: reverses === undefined ? 0 : numberOf(reverses), status: statuses.indexOf(status) },
  };
}

/** Packs a payment at a place of a block. Amounts are within 100 million kr., cut to 32 bits in a hostile file. */
export function packRow(figures: RowFigures, line: number, into: Int32Array, from: number): void {
  into[from + at.employer] = figures.employer;
  into[from + at.year] = figures.year;
  into[from + at.number] = figures.number;
  into[from + at.card] = figures.card;
  into[from + at.payDay] = figures.payDay;
  into[from + at.employedFrom] = figures.employedFrom;
  into[from + at.counted] = figures.counted;
  into[from + at.reverses] = figures.reverses;
  into[from + at.status] = figures.status;
  into[from + at.line] = line;
  into[from + at.contentOne] = contentOf(figures, 0x811c9dc5);
  into[from + at.contentTwo] = contentOf(figures, 0x2f0b4c47);
}

function contentOf(row: RowFigures, seed: number): number {
  let state = stirred(seed, row.card);
  state = stirred(state, row.payDay);
  state = stirred(state, row.from);
  state = stirred(state, row.to);
  state = stirred(state, row.employedFrom);
  state = stirred(state, row.employedTo);
  state = stirred(state, row.counted);
  state = stirred(state, row.wage);
  state = stirred(state, row.supplements);
  state = stirred(state, row.holidayPay);
  state = stirred(state, row.pension);
  state = stirred(state, row.atpEmployee);
  state = stirred(state, row.payout);
  return stirred(state, row.reverses);
}

/** A quick digest of whole numbers; it tells contents apart that nobody chose to collide, and a slip has its own full digest. */
function stirred(before: number, number: number): number {
  let state = Math.imul(before ^ (number | 0), 0x01000193);
  state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d);
  return state ^ (state >>> 13);
}

const dayLength = 86_400_000;

/** Days since 1970. Few days stand in many documents, and each is reckoned once. */
export function dayNumber(date: Day): number {
  const known = numbersByDay.get(date);
  if (known !== undefined) return known;
  const number = Date.parse(date) / dayLength;
  if (numbersByDay.size < daysMax) numbersByDay.set(date, number);
  return number;
}

export function dayOfNumber(number: number): Day {
  const known = daysByNumber.get(number);
  if (known !== undefined) return known;
  const date = day(new Date(number * dayLength).toISOString().slice(0, 10));
  if (daysByNumber.size < daysMax) daysByNumber.set(number, date);
  return date;
}

const daysMax = 20_000;
const numbersByDay = new Map<Day, number>();
const daysByNumber = new Map<number, Day>();

export function cardOf(number: number): FrikortId {
  return branded<FrikortId>(String(number).padStart(5, "0"));
}

export function employerOf(number: number): CvrNumber {
  return branded<CvrNumber>(String(number));
}

export function voucherAt(year: number, number: number): Voucher {
  return voucherOf(incomeYear(year), number);
}
