import type { Line, VoucherEntry } from "../../ledger/entry.js";
import { ceilingFrom, lawValueFrom, payerFrom, saldoFrom } from "../../ledger/parse.js";
import { lineForm, voucherForm } from "../../ledger/voucher-form.js";
import { branded } from "../../values/brand.js";
import { parseDay } from "../../values/calendar.js";
import type { Digest } from "../../values/digest.js";
import {
  isRowId,
  parseActor,
  parseCvr,
  parseEmployeeNumber,
  parseFrikortId,
  parsePaymentId,
} from "../../values/identity.js";
import { hidden } from "../../values/person.js";
import { type Fields, Reading } from "../../values/reading.js";
import type { Result } from "../../values/result.js";

/** Takes a piece of a voucher's text as what it must be, or gives nothing when it is not. */
export type Take<T> = (piece: string) => T | undefined;

/** The value of a piece of JSON, or nothing when it is not written as the program writes it. */
function jsonOf(piece: string): unknown {
  try {
    const json: unknown = JSON.parse(piece);
    return JSON.stringify(json) === piece ? json : undefined;
  } catch {
    return undefined;
  }
}

/** What somebody has written, from between its quotes; nothing when it is longer than any text that is taken. */
export function textFrom(quoted: string): string | undefined {
  const text = quoted.includes("\\") ? jsonOf(`"${quoted}"`) : quoted;
  return typeof text === "string" && text.length <= 2000 ? text : undefined;
}

const keptMax = 4096;

/** What comes again in thousands of vouchers is read once, and the same value is given every time. What is kept is bounded. */
function once<T>(take: Take<T>): Take<T> {
  const kept = new Map<string, T>();
  return (piece) => {
    const before = kept.get(piece);
    if (before !== undefined) return before;
    const value = take(piece);
    if (value === undefined) return undefined;
    if (kept.size >= keptMax) kept.clear();
    kept.set(piece, value);
    return value;
  };
}

/** For one field: vouchers that follow each other mostly say the same, and what was taken last is given again at once. */
export function again<T>(take: Take<T>): Take<T> {
  let last: string | undefined;
  let value: T | undefined;
  return (piece) => {
    if (piece === last) return value;
    value = take(piece);
    last = value === undefined ? undefined : piece;
    return value;
  };
}

function word<T>(parse: (text: string) => Result<T, unknown>): Take<T> {
  return (piece) => {
    const text = textFrom(piece);
    const parsed = text === undefined ? undefined : parse(text);
    return parsed?.ok && parsed.value === text ? parsed.value : undefined;
  };
}

/** By the strict reader of an object's fields. */
function part<T>(read: (fields: Fields) => T): Take<T> {
  return (piece) => {
    const reading = new Reading();
    const value = read(reading.record(jsonOf(piece), ""));
    return reading.fault === undefined ? value : undefined;
  };
}

export const dayFrom = once(word(parseDay));
export const cvrFrom = once(word(parseCvr));
export const actorFrom = once(word(parseActor));
export const cardFrom = once(word(parseFrikortId));
export const employeeNumberFrom = word(parseEmployeeNumber);
export const payerPart = once(part(payerFrom));
export const ceilingPart = once(part(ceilingFrom));
export const saldoPart = part(saldoFrom);

export const lawPart = once((piece) => {
  const reading = new Reading();
  const law = reading.list(jsonOf(piece), "law", (value, at) => lawValueFrom(reading.record(value, at)));
  return reading.fault === undefined ? law : undefined;
});

export const rowsPart: Take<readonly string[]> = (piece) => {
  const rows = jsonOf(piece);
  return Array.isArray(rows) && rows.every((row) => typeof row === "string" && isRowId(row)) ? rows : undefined;
};

/** One of a few words, whose form has been checked: its letters are kept once, not once for every voucher. */
export const choiceFrom = once((piece) => piece);

const lineKindFrom = again(choiceFrom);
const dayOfInstant = again(dayFrom);

/** The clock's part has been checked; a day that is known makes the instant one. */
export const instantFrom: Take<string> = (piece) => dayOfInstant(piece.slice(0, 10)) && piece;

const parsedPaymentId = word(parsePaymentId);

/** Most payment ids are the program's own. */
export const paymentIdFrom: Take<string> = (piece) =>
  /^auto-[0-9a-f]{16}-[1-9]\d{0,5}$/.test(piece) ? piece : parsedPaymentId(piece);

/** The lines of a voucher, each in its one form. */
export const linesPart: Take<readonly Line[]> = (piece) => {
  const lines: Line[] = [];
  lineForm.lastIndex = 0;
  for (let end = 0; end < piece.length - 1; end = lineForm.lastIndex) {
    const found = lineForm.exec(piece);
    const line = found === null ? undefined : lineFrom(found);
    if (line === undefined) return undefined;
    lines.push(line);
  }
  return lines;
};

/** One plain literal: there are two of them in most vouchers. */
function lineFrom(found: readonly (string | undefined)[]): Line | undefined {
  const quoted = found[2];
  const text = quoted === undefined ? "" : textFrom(quoted);
  if (text === undefined) return undefined;
  return branded<Line>({
    kind: lineKindFrom(found[1] ?? ""),
    text,
    hours: numberFrom(found[3]),
    perHour: numberFrom(found[4]),
    share: numberFrom(found[5]),
    base: numberFrom(found[6]),
    amount: numberFrom(found[7]),
  });
}

function numberFrom(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

/**
 * A payment or reversal from its canonical text: the fields in the order and form in which `entryText` writes them, all of it
 * in one look, a hundred thousand in half a second. Nothing for any other text, and then the strict reader says why. It takes
 * nothing that the strict reader refuses. Of the holder it keeps the fingerprint.
 */
export function canonicalVoucher(text: string, digest: Digest): VoucherEntry | undefined {
  const found = voucherForm.exec(text);
  if (found === null) return undefined;
  const cut = new Cut(found);
  const entry = entryFrom(cut, digest);
  return cut.fits ? entry : undefined;
}

/** The places are those of `fields`, counted from one. */
function entryFrom(cut: Cut, digest: Digest): VoucherEntry {
  return branded<VoucherEntry>({
    kind: cut.by(take.kind, 1),
    chain: cut.by(take.chain, 2),
    sequence: cut.whole(3),
    previous: cut.text(4),
    at: cut.by(instantFrom, 5),
    by: cut.by(take.by, 6),
    batch: cut.text(7),
    digest,
    voucher: cut.text(8),
    year: cut.whole(9),
    card: cut.by(cardFrom, 10),
    paymentId: cut.by(paymentIdFrom, 11),
    contentKey: cut.by(textFrom, 12),
    payDay: cut.by(take.payDay, 13),
    period: { from: cut.by(take.from, 14), to: cut.by(take.to, 15) },
    employment: { from: cut.by(take.employedFrom, 16), to: cut.by(dayFrom, 17) },
    payer: cut.by(take.payer, 18),
    holder: { name: unknown, address: unknown, salt: "", fingerprint: cut.text(19) },
    employeeNumber: cut.by(employeeNumberFrom, 20),
    paidBy: cut.by(take.paidBy, 21),
    slipLanguage: cut.by(take.slipLanguage, 22),
    practice: cut.by(take.practice, 23),
    atpClass: cut.by(take.atpClass, 24),
    hours: cut.whole(25),
    lines: cut.by(linesPart, 26),
    counted: cut.whole(27),
    atpEmployee: cut.whole(28),
    atpEmployer: cut.whole(29),
    payout: cut.whole(30),
    outside: cut.by(linesPart, 31) ?? nothing,
    holidayPayAccrued: cut.whole(32),
    holidayPayOwed: cut.whole(33),
    ceiling: cut.by(take.ceiling, 34),
    usedBefore: cut.whole(35),
    usedAfter: cut.whole(36),
    saldo: cut.by(saldoPart, 37),
    law: cut.by(take.law, 38),
    keptUntil: cut.by(take.keptUntil, 39),
    rows: cut.by(rowsPart, 40) ?? nothing,
    reverses: cut.text(41),
    corrects: cut.text(42),
    reason: cut.by(textFrom, 43),
  });
}

/** The fields in which most vouchers say what the one before said. */
const take = {
  kind: again(choiceFrom),
  chain: again(cvrFrom),
  by: again(actorFrom),
  payDay: again(dayFrom),
  payer: again(payerPart),
  paidBy: again(choiceFrom),
  slipLanguage: again(choiceFrom),
  practice: again(choiceFrom),
  atpClass: again(choiceFrom),
  ceiling: again(ceilingPart),
  law: again(lawPart),
  keptUntil: again(dayFrom),
  from: again(dayFrom),
  to: again(dayFrom),
  employedFrom: again(dayFrom),
};

const nothing: readonly never[] = [];

const unknown = hidden("");

/** The pieces that were found, by their places. One that is not what it must be makes `fits` false. */
class Cut {
  fits = true;

  constructor(private readonly found: readonly (string | undefined)[]) {}

  /** As it stands: the form has checked it. */
  text(place: number): string | undefined {
    return this.found[place];
  }

  whole(place: number): number {
    return Number(this.found[place]);
  }

  by<T>(taking: Take<T>, place: number): T | undefined {
    const piece = this.found[place];
    if (piece === undefined) return undefined;
    const value = taking(piece);
    if (value === undefined) this.fits = false;
    return value;
  }
}
