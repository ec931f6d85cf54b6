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

/**
 * A payment on a line of a list, as whole numbers: a million of them as objects take 360 MB, packed 70. Amounts are øre, days
 * are counted from 1970, and what no two papers may differ in besides is kept as a digest in two halves.
 */
const rowFields = [
  ...([
    "employer",
    "year",
    "number",
    "card",
    "payDay",
    "employedFrom",
    "counted",
    "reverses",
    "status",
    "line",
  ] as const),
  ...(["contentOne", "contentTwo"] as const),
] as const;

export type RowField = (typeof rowFields)[number];

export const rowWidth = rowFields.length;

/** The place of each field in a packed line. */
export const at: Readonly<Record<RowField, number>> = {
  ...{
    employer: 0,
    year: 1,
    number: 2,
    card: 3,
    payDay: 4,
    employedFrom: 5,
    counted: 6,
    reverses: 7,
    status: 8,
    line: 9,
  },
  ...{ contentOne: 10, contentTwo: 11 },
};

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
  /** The number of the voucher it reverses, of the same year; 0 on a payment. */
  readonly reverses: number;
  readonly status: number;
}

/** A payment as whole numbers. */
export function figuresOf(payment: SeenPayment): RowFigures {
  const { employer, voucher, card, status, period } = payment;
  const { counted, wage, supplements, holidayPay, pension, atpEmployee, payout } = payment;
  return {
    ...{ employer: Number(employer), year: yearOfVoucher(voucher), number: numberOf(voucher), card: Number(card) },
    ...{ payDay: dayNumber(payment.payDay), from: dayNumber(period.from), to: dayNumber(period.to) },
    employedFrom: dayNumber(payment.employedFrom),
    employedTo: payment.employedTo === undefined ? 0 : dayNumber(payment.employedTo),
    ...{ counted, wage, supplements, holidayPay, pension, atpEmployee, payout },
    ...{ reverses: reversedNumber(payment), status: statuses.indexOf(status) },
  };
}

/** A reversal stands in the year of its payment; one that names another year names nothing that can be found. */
function reversedNumber({ reverses, voucher }: SeenPayment): number {
  if (reverses === undefined) return 0;
  return yearOfVoucher(reverses) === yearOfVoucher(voucher) ? numberOf(reverses) : nowhere;
}

const nowhere = 1_000_000_000;

/** Packs a payment at a place of a block, its fields in the order of `rowFields`. */
export function packRow(figures: RowFigures, line: number, into: Float64Array, from: number): void {
  const { employer, year, number, card, payDay, employedFrom, counted, reverses, status } = figures;
  into[from + at.employer] = employer;
  into[from + at.year] = year;
  into[from + at.number] = number;
  into[from + at.card] = card;
  into[from + at.payDay] = payDay;
  into[from + at.employedFrom] = employedFrom;
  into[from + at.counted] = counted;
  into[from + at.reverses] = reverses;
  into[from + at.status] = status;
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
  state = Math.imul(state ^ (state >>> 15) ^ Math.trunc(number / wordSize), 0x2c1b3c6d);
  return state ^ (state >>> 13);
}

const wordSize = 2 ** 32;

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

function yearOfDay(number: number): number {
  return Number(dayOfNumber(number).slice(0, 4));
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

/** A voucher by year and number; a payment of an employer who does not use frikort has none. */
export function voucherAt(year: number, number: number): Voucher | null {
  return number > 0 ? voucherOf(incomeYear(year), number) : null;
}

/** Where a line was read. */
export interface SeenPlace {
  readonly file: number;
  /** An exported registration list: what it says of a payment's status holds. */
  readonly isList: boolean;
}

/** A second line of a payment that does not say the same as the first. */
export interface Conflict {
  readonly row: number;
  readonly file: number;
  readonly line: number;
  readonly content: readonly [number, number];
}

const blockBits = 16;
const blockRows = 1 << blockBits;

/** The numbers of one field, row by row, in blocks: eight bytes each for amounts, four for all else. */
export class Column {
  private readonly blocks: (Int32Array | Float64Array)[] = [];

  constructor(private readonly kind: typeof Int32Array | typeof Float64Array) {}

  at(row: number): number {
    return this.blocks[row >>> blockBits]?.[row & (blockRows - 1)] ?? 0;
  }

  put(row: number, value: number): void {
    const place = row >>> blockBits;
    this.blocks[place] ??= new this.kind(blockRows);
    const block = this.blocks[place];
    if (block !== undefined) block[row & (blockRows - 1)] = value;
  }
}

/**
 * What the table adds to a line: the year by its pay day, where the payment counts from, where it is stated, whether it is
 * proved, whether its papers contradict each other so that none of them counts, and whether they do and nothing tells which is right.
 */
const ownFields = [
  ...([
    "incomeYear",
    "file",
    "slip",
    "statedFile",
    "statedLine",
    "isListed",
    "isProved",
    "isVoid",
    "isDisputed",
  ] as const),
] as const;

type OwnField = (typeof ownFields)[number];

/**
 * Every payment that was seen, once. Found again by employer, year and number over a table of places with open addresses.
 * Lines of lists come in as they are read; what slips say is laid over them afterwards.
 */
export class SeenTable {
  /** No more of them than are told: a hostile list may hold a million. */
  readonly conflicts: Conflict[] = [];
  count = 0;
  private readonly columns: Readonly<Record<RowField | OwnField, Column>> = columnsOf();
  /** The columns of a packed line, in its order. */
  private readonly packed = rowFields.map((name) => this.columns[name]);
  private places = new Int32Array(1024);

  /**
   * Takes packed lines. Of a payment that was seen before it takes the status, when a list tells it; where two lines do not say the
   * same the lower amount stands, whichever was read first, and the payment is disputed.
   */
  add(rows: Float64Array, place: SeenPlace): void {
    for (let from = 0; from < rows.length; from += rowWidth) this.addOne(rows, from, place);
  }

  /** Lays a slip over its payment, whether lines were seen of it or not, and gives the row. */
  lay(figures: RowFigures, place: { readonly file: number; readonly slip: number }): number {
    const packed = new Float64Array(rowWidth);
    packRow(figures, 0, packed, 0);
    const known = this.find(figures.employer, figures.year, figures.number);
    const status = known < 0 ? figures.status : this.field(known, "status");
    const row = known < 0 ? this.insert(packed, 0) : known;
    if (known >= 0) this.write(row, packed, 0);
    this.put(row, "incomeYear", yearOfDay(figures.payDay));
    this.put(row, "status", status);
    this.put(row, "file", place.file);
    this.put(row, "slip", place.slip);
    return row;
  }

  field(row: number, name: RowField | OwnField): number {
    return this.columns[name].at(row);
  }

  /** All of one field, for those who ask it of every row. */
  column(name: RowField | OwnField): Column {
    return this.columns[name];
  }

  put(row: number, name: OwnField | "status", value: number): void {
    this.columns[name].put(row, value);
  }

  /** File and line that state a payment and its status, or nothing. */
  statedAt(row: number): { readonly file: number; readonly line: number } | undefined {
    const line = this.field(row, "statedLine");
    return line === 0 ? undefined : { file: this.field(row, "statedFile"), line };
  }

  /** The same where it is an exported list, whose status holds. */
  listedAt(row: number): { readonly file: number; readonly line: number } | undefined {
    return this.field(row, "isListed") === 0 ? undefined : this.statedAt(row);
  }

  /** The row of a voucher, or −1. */
  find(employer: number, year: number, number: number): number {
    const mask = this.places.length - 1;
    for (let place = hashOf(employer, year, number) & mask; ; place = (place + 1) & mask) {
      const row = (this.places[place] ?? 0) - 1;
      if (row < 0 || this.isAt(row, employer, year, number)) return row;
    }
  }

  private addOne(rows: Float64Array, from: number, { file, isList }: SeenPlace): void {
    const read = (place: number) => rows[from + place] ?? 0;
    const [line, content] = [read(at.line), [read(at.contentOne), read(at.contentTwo)] as const];
    const known = this.find(read(at.employer), read(at.year), read(at.number));
    const row = known < 0 ? this.insert(rows, from) : known;
    if (known >= 0 && !this.says(known, content)) {
      this.put(row, "isDisputed", 1);
      if (read(at.counted) >= this.field(row, "counted")) {
        this.note({ row, file, line, content });
        return;
      }
      this.noteOwn(row);
      this.write(row, rows, from);
      this.put(row, "file", file);
    } else if (known < 0) this.put(row, "file", file);
    else if (!isList) return;
    this.put(row, "status", read(at.status));
    this.put(row, "statedFile", file);
    this.put(row, "statedLine", line);
    if (isList !== (this.field(row, "isListed") === 1)) this.put(row, "isListed", isList ? 1 : 0);
  }

  /** The line that a row was read from differs from one that takes its place. */
  private noteOwn(row: number): void {
    const content = [this.field(row, "contentOne"), this.field(row, "contentTwo")] as const;
    this.note({ row, file: this.field(row, "file"), line: this.field(row, "line"), content });
  }

  private note(conflict: Conflict): void {
    if (this.conflicts.length < conflictsMax) this.conflicts.push(conflict);
  }

  private says(row: number, [one, two]: readonly [number, number]): boolean {
    return this.field(row, "contentOne") === one && this.field(row, "contentTwo") === two;
  }

  private insert(rows: Float64Array, from: number): number {
    const row = this.count;
    this.count += 1;
    this.write(row, rows, from);
    this.put(row, "incomeYear", this.field(row, "year"));
    if (this.count * 2 > this.places.length) this.widen();
    else this.settle(row);
    return row;
  }

  private write(row: number, rows: Float64Array, from: number): void {
    for (let place = 0; place < rowWidth; place += 1) this.packed[place]?.put(row, rows[from + place] ?? 0);
  }

  /** Four times as many: each widening finds every row its place anew. */
  private widen(): void {
    this.places = new Int32Array(this.places.length * 4);
    for (let row = 0; row < this.count; row += 1) this.settle(row);
  }

  private settle(row: number): void {
    const mask = this.places.length - 1;
    let place = hashOf(this.field(row, "employer"), this.field(row, "year"), this.field(row, "number")) & mask;
    while (this.places[place] !== 0) place = (place + 1) & mask;
    this.places[place] = row + 1;
  }

  private isAt(row: number, employer: number, year: number, number: number): boolean {
    return (
      this.field(row, "number") === number &&
      this.field(row, "employer") === employer &&
      this.field(row, "year") === year
    );
  }
}

const conflictsMax = 1000;

function columnsOf(): Readonly<Record<RowField | OwnField, Column>> {
  const whole = [...rowFields, ...ownFields].map((name) => [name, new Column(Int32Array)] as const);
  const columns: Record<RowField | OwnField, Column> = Object.fromEntries(whole) as Record<RowField | OwnField, Column>;
  return { ...columns, counted: new Column(Float64Array) };
}

function hashOf(employer: number, year: number, number: number): number {
  let state = Math.imul(employer ^ Math.imul(year, 0x9e3779b1), 0x85ebca6b) ^ number;
  state = Math.imul(state ^ (state >>> 16), 0xc2b2ae35);
  return (state ^ (state >>> 13)) >>> 0;
}
