import { branded } from "../../values/brand.js";
import { type Day, day, incomeYear } from "../../values/calendar.js";
import {
  type CvrNumber,
  type FrikortId,
  numberOf,
  type Voucher,
  voucherOf,
  yearOfVoucher,
} from "../../values/identity.js";
import type { RegistrationStatus } from "../papers/registration.js";
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

/** Where a payment was seen: the number of its file, and the slip it stands on (0: none), counted from 1. */
export interface SeenPlace {
  readonly file: number;
  readonly slip: number;
  /** An exported registration list: what it says of a payment's status holds. */
  readonly isList: boolean;
}

/** What the table adds to a packed payment: where it was seen first, and which list tells its status. */
const extra = { file: 12, slip: 13, listFile: 14, listLine: 15 } as const;
const width = 16;
const chunkRows = 65_536;

/** A second document of a payment that does not say the same. */
export interface Conflict {
  readonly row: number;
  readonly file: number;
  readonly line: number;
}

/**
 * Every payment that was seen, once: 64 bytes each, so that a million fit. Found again by employer, year and number over a
 * table of places with open addresses.
 */
export class SeenTable {
  readonly conflicts: Conflict[] = [];
  count = 0;
  private readonly chunks: Int32Array[] = [];
  private places = new Int32Array(1024);

  /** Takes packed payments; one that was seen before adds its status only. Gives the row of the last. */
  add(rows: Int32Array, place: SeenPlace): number {
    let last = -1;
    for (let from = 0; from < rows.length; from += rowWidth) last = this.addOne(rows, from, place);
    return last;
  }

  field(row: number, name: keyof typeof at): number {
    return this.read(row, at[name]);
  }

  /** The number of the file a payment was first seen in. */
  fileOf(row: number): number {
    return this.read(row, extra.file);
  }

  slipOf(row: number): number {
    return this.read(row, extra.slip);
  }

  /** File and line of the exported list that tells the payment's status, or nothing. */
  listOf(row: number): { readonly file: number; readonly line: number } | undefined {
    const line = this.read(row, extra.listLine);
    return line === 0 ? undefined : { file: this.read(row, extra.listFile), line };
  }

  /** The row of a voucher, or −1. */
  find(employer: number, year: number, number: number): number {
    const mask = this.places.length - 1;
    for (let place = hashOf(employer, year, number) & mask; ; place = (place + 1) & mask) {
      const row = (this.places[place] ?? 0) - 1;
      if (row < 0 || this.isAt(row, employer, year, number)) return row;
    }
  }

  private addOne(rows: Int32Array, from: number, { file, slip, isList }: SeenPlace): number {
    const read = (place: number) => rows[from + place] ?? 0;
    const known = this.find(read(at.employer), read(at.year), read(at.number));
    const row = known < 0 ? this.insert(rows, from, { file, slip }) : known;
    if (known >= 0 && !this.isSame(known, rows, from)) {
      this.conflicts.push({ row: known, file, line: read(at.line) });
      return row;
    }
    if (isList) {
      this.write(row, at.status, read(at.status));
      this.write(row, extra.listFile, file);
      this.write(row, extra.listLine, read(at.line));
    }
    return row;
  }

  private isSame(row: number, rows: Int32Array, from: number): boolean {
    return (
      this.read(row, at.contentOne) === rows[from + at.contentOne] &&
      this.read(row, at.contentTwo) === rows[from + at.contentTwo]
    );
  }

  private insert(rows: Int32Array, from: number, place: { readonly file: number; readonly slip: number }): number {
    const row = this.count;
    this.count += 1;
    if (row % chunkRows === 0) this.chunks.push(new Int32Array(chunkRows * width));
    this.chunks.at(-1)?.set(rows.subarray(from, from + rowWidth), (row % chunkRows) * width);
    this.write(row, extra.file, place.file);
    this.write(row, extra.slip, place.slip);
    if (this.count * 2 > this.places.length) this.widen();
    else this.settle(row);
    return row;
  }

  private widen(): void {
    this.places = new Int32Array(this.places.length * 2);
    for (let row = 0; row < this.count; row += 1) this.settle(row);
  }

  private settle(row: number): void {
    const mask = this.places.length - 1;
    let place = hashOf(this.read(row, at.employer), this.read(row, at.year), this.read(row, at.number)) & mask;
    while (this.places[place] !== 0) place = (place + 1) & mask;
    this.places[place] = row + 1;
  }

  private isAt(row: number, employer: number, year: number, number: number): boolean {
    return (
      this.read(row, at.number) === number &&
      this.read(row, at.employer) === employer &&
      this.read(row, at.year) === year
    );
  }

  private read(row: number, place: number): number {
    return this.chunks[Math.trunc(row / chunkRows)]?.[(row % chunkRows) * width + place] ?? 0;
  }

  private write(row: number, place: number, value: number): void {
    const chunk = this.chunks[Math.trunc(row / chunkRows)];
    if (chunk !== undefined) chunk[(row % chunkRows) * width + place] = value;
  }
}

function hashOf(employer: number, year: number, number: number): number {
  let state = Math.imul(employer ^ Math.imul(year, 0x9e3779b1), 0x85ebca6b) ^ number;
  state = Math.imul(state ^ (state >>> 16), 0xc2b2ae35);
  return (state ^ (state >>> 13)) >>> 0;
}
