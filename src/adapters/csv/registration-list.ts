import { columnAt as at, type RegistrationColumn, registrationWidth } from "../../payroll/papers/registration.js";
import { faultsIn, holds } from "../../payroll/verify/registration.js";
import type { Judged, Unreadable } from "../../payroll/verify/seen.js";
import { cardOf, dayNumber, packRow, type RowFigures, rowWidth, statuses } from "../../payroll/verify/seen-table.js";
import { incomeYear, parseDay } from "../../values/calendar.js";
import { parseCvr, voucherOf } from "../../values/identity.js";
import { parseMoney } from "../../values/money.js";
import type { Outcome, Problem } from "../../values/problem.js";
import { type RecordPart, recordHead } from "./divide.js";
import {
  type CsvEnd,
  type CsvFirst,
  type CsvShape,
  type CsvVisitor,
  readCsvBytes,
  readCsvFile,
  readCsvPart,
} from "./read.js";

/** Takes what a registration record holds, in the order of the file. */
export type TakeJudged = (judged: Judged) => void;

/** Reads a registration record from a file: payments in packed blocks, lines that cannot be read or do not hold one by one. */
export function readRecordFile(path: string, take: TakeJudged): void {
  readWith(take, (visitor) => readCsvFile(path, visitor));
}

/** The same from a part of a divided file. */
export function readRecordPart(path: string, part: RecordPart, take: TakeJudged): void {
  readWith(take, (visitor) => readCsvPart(path, part, recordHead, visitor), part.linesBefore);
}

/** The same from bytes in memory. */
export function readRecordBytes(bytes: Uint8Array, name: string, take: TakeJudged): void {
  readWith(take, (visitor) => readCsvBytes(bytes, name, visitor));
}

const blockRows = 4096;

/** More faulty lines than this in one file, or in a part of a divided one, say no more: it is not a record, and that the rest is not read is told. */
const faultyLinesMax = 100;

/** The headings are line 1; `linesBefore` counts the physical lines ahead of the first row. */
function readWith(take: TakeJudged, read: (visitor: CsvVisitor) => Outcome<CsvEnd>, linesBefore = 1): void {
  const reader = new RecordReader(take, linesBefore - 1);
  const end = read(reader);
  reader.flush();
  if (!end.ok) take(reader.unreadable(end.error[0]));
  else if (reader.isOurs) take({ kind: "rows", rows: new Float64Array(0) });
  else take({ kind: "unreadable", code: "not-ours", detail: "", line: null });
}

class RecordReader implements CsvVisitor {
  isOurs = false;
  private block = new Float64Array(blockRows * rowWidth);
  private filled = 0;
  private faulty = 0;

  constructor(
    private readonly take: TakeJudged,
    private readonly linesSkipped: number,
  ) {}

  first({ fields }: CsvFirst): CsvShape | undefined {
    const width = registrationWidth(fields);
    this.isOurs = width !== undefined;
    return width === undefined ? undefined : { firstLine: "header", width };
  }

  row(fields: readonly string[], lineRead: number): boolean {
    if (this.faulty >= faultyLinesMax) return false;
    const line = lineRead + this.linesSkipped;
    const figures = figuresIn(fields);
    if (typeof figures === "string") return this.refuse(figures, line);
    packRow(figures, line, this.block, this.filled);
    this.filled += rowWidth;
    if (this.filled === this.block.length) this.flush();
    return holds(figures) || this.doubt(figures, line);
  }

  problem({ code, where }: Problem): boolean {
    return this.refuse(code, (where?.line ?? 1) + this.linesSkipped);
  }

  /** Why a file could not be read at all: five of the problems in `docs/kontrakt.md`. */
  unreadable({ code, where, data }: Problem): Unreadable {
    const line = where?.line === undefined ? null : where.line + this.linesSkipped;
    const own = { kind: "unreadable", detail: "", line, isEnd: true } as const;
    if (code === "file-not-found") return { ...own, code };
    if (code === "file-not-read") return { ...own, code, detail: data.reason };
    if (code === "file-empty") return { ...own, code: "not-ours" };
    return { ...own, code: "record-not-understood", detail: code };
  }

  flush(): void {
    if (this.filled === 0) return;
    this.take({ kind: "rows", rows: this.block.slice(0, this.filled) });
    this.filled = 0;
  }

  private doubt(figures: RowFigures, line: number): boolean {
    const payment = { card: cardOf(figures.card), voucher: voucherOf(incomeYear(figures.year), figures.number) };
    this.take({ kind: "doubtful", line, payment, sightings: faultsIn(figures) });
    return this.count();
  }

  private refuse(detail: string, line: number): boolean {
    if (this.faulty < faultyLinesMax) this.take({ kind: "unreadable", code: "record-not-understood", detail, line });
    return this.count();
  }

  private count(): boolean {
    this.faulty += 1;
    if (this.faulty === faultyLinesMax)
      this.take({ kind: "unreadable", code: "file-not-read", detail: "too-large", line: null, isEnd: true });
    return this.faulty < faultyLinesMax;
  }
}

const statusNames: readonly string[] = statuses;

/** The figures of a line, or the column that does not fit. */
function figuresIn(fields: readonly string[]): RowFigures | string {
  const voucher = fields[at.Bilagsnr] ?? "";
  const reverses = fields[at["Tilbagefører-bilag"]] ?? "";
  const employedTo = fields[at["Ansættelse-til"]] ?? "";
  const payDay = fields[at.Udbetalingsdato] ?? "";
  const year = yearIn(voucher);
  const figures: RowFigures = {
    employer: employerIn(fields[at.CVR] ?? ""),
    year,
    number: numberIn(voucher),
    card: cardIn(fields[at["Frikort-ID"]] ?? ""),
    payDay: dayIn(payDay),
    from: dayIn(fields[at["Lønperiode-fra"]] ?? ""),
    to: dayIn(fields[at["Lønperiode-til"]] ?? ""),
    employedFrom: dayIn(fields[at["Ansættelse-fra"]] ?? ""),
    employedTo: employedTo === "" ? 0 : dayIn(employedTo),
    counted: amountIn(fields[at["Beløb-til-registrering"]] ?? ""),
    wage: amountIn(fields[at["heraf-løn"]] ?? ""),
    supplements: amountIn(fields[at["heraf-tillæg"]] ?? ""),
    holidayPay: amountIn(fields[at["heraf-feriegodtgørelse"]] ?? ""),
    pension: amountIn(fields[at["heraf-pension"]] ?? ""),
    atpEmployee: amountIn(fields[at["ATP-egen-andel"]] ?? ""),
    payout: amountIn(fields[at["Til-udbetaling"]] ?? ""),
    reverses: reverses === "" ? 0 : yearIn(reverses) === year ? numberIn(reverses) : Number.NaN,
    status: statusNames.indexOf(fields[at.Status] ?? ""),
  };
  return faultyColumn(figures, payDay) ?? figures;
}

function faultyColumn(row: RowFigures, payDay: string): RegistrationColumn | undefined {
  const sound = row.number + row.card + row.employer + row.employedFrom + row.employedTo + row.from + row.to;
  const sums = row.payDay + row.counted + row.wage + row.supplements + row.holidayPay + row.pension;
  if (Number.isNaN(sound + sums + row.atpEmployee + row.payout + row.reverses)) return unreadColumn(row);
  if (row.status < 0) return "Status";
  if (row.to < row.from) return "Lønperiode-til";
  return yearOfDay(payDay) === row.year ? undefined : "Udbetalingsdato";
}

/** The first column, in the order of the form, that is not what it must be. */
function unreadColumn(row: RowFigures): RegistrationColumn | undefined {
  const read: readonly (readonly [column: RegistrationColumn, value: number])[] = [
    ["Bilagsnr", row.number],
    ["Frikort-ID", row.card],
    ["CVR", row.employer],
    ["Ansættelse-fra", row.employedFrom],
    ["Ansættelse-til", row.employedTo],
    ["Lønperiode-fra", row.from],
    ["Lønperiode-til", row.to],
    ["Udbetalingsdato", row.payDay],
    ["Beløb-til-registrering", row.counted],
    ["heraf-løn", row.wage],
    ["heraf-tillæg", row.supplements],
    ["heraf-feriegodtgørelse", row.holidayPay],
    ["heraf-pension", row.pension],
    ["ATP-egen-andel", row.atpEmployee],
    ["Til-udbetaling", row.payout],
    ["Tilbagefører-bilag", row.reverses],
  ];
  return read.find(([, value]) => Number.isNaN(value))?.[0];
}

function yearOfDay(text: string): number {
  return days.get(text)?.year ?? Number.NaN;
}

const zero = 48;
const nine = 57;

/** The whole number that some digits make; NaN for anything else. */
function digitsIn(text: string, from: number, to: number): number {
  let number = 0;
  for (let place = from; place < to; place += 1) {
    const sign = text.charCodeAt(place);
    if (!(sign >= zero && sign <= nine)) return Number.NaN;
    number = number * 10 + sign - zero;
  }
  return number;
}

function yearIn(voucher: string): number {
  const year = digitsIn(voucher, 0, 4);
  return voucher.charCodeAt(4) === 45 && year >= 1900 && year <= 2999 ? year : Number.NaN;
}

/** As `parseVoucher`: at least four digits, more only without a leading zero, never zero. */
function numberIn(voucher: string): number {
  const { length } = voucher;
  if (Number.isNaN(yearIn(voucher)) || length < 9 || length > 14) return Number.NaN;
  const number = digitsIn(voucher, 5, length);
  return number > 0 && (length === 9 || voucher.charCodeAt(5) !== zero) ? number : Number.NaN;
}

function cardIn(text: string): number {
  return text.length === 5 ? digitsIn(text, 0, 5) : Number.NaN;
}

/** As `parseMoney`, which is asked only where the text is not in our own plain form. */
function amountIn(text: string): number {
  const from = text.charCodeAt(0) === 45 ? 1 : 0;
  const comma = text.length - 3;
  if (comma > from && comma <= from + 7 && text.charCodeAt(comma) === 44) {
    const size = digitsIn(text, from, comma) * 100 + digitsIn(text, comma + 1, text.length);
    if (!Number.isNaN(size)) return from === 1 && size > 0 ? -size : size;
  }
  const parsed = parseMoney(text);
  return parsed.ok ? parsed.value : Number.NaN;
}

const kept = 20_000;

/** Few days and few employers stand on many lines; each is parsed once. */
const days = new Map<string, { readonly number: number; readonly year: number }>();
const employers = new Map<string, number>();

function dayIn(text: string): number {
  const known = days.get(text);
  if (known !== undefined) return known.number;
  const parsed = parseDay(text);
  if (!parsed.ok) return Number.NaN;
  if (days.size >= kept) days.clear();
  const number = dayNumber(parsed.value);
  days.set(text, { number, year: Number(parsed.value.slice(0, 4)) });
  return number;
}

function employerIn(text: string): number {
  const known = employers.get(text);
  if (known !== undefined) return known;
  const parsed = parseCvr(text);
  if (!parsed.ok) return Number.NaN;
  if (employers.size >= kept) employers.clear();
  employers.set(text, Number(parsed.value));
  return Number(parsed.value);
}
