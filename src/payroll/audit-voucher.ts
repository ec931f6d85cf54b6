import { branded } from "../values/brand.js";
import { parseDay } from "../values/calendar.js";
import type { Digest } from "../values/digest.js";
import { parseActor, parseCvr, parsePaymentId, parseVoucher } from "../values/identity.js";
import { erasedPerson } from "../values/person.js";
import type { Result } from "../values/result.js";
import { isRowId } from "../values/row-id.js";
import type { Line, VoucherEntry } from "./entry.js";

export type Json = Readonly<Record<string, unknown>>;

export function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * A payment or reversal whose every field has its one form, a hundred thousand of them in a second; nothing otherwise, and
 * then the strict reader says why. It takes nothing that the strict reader refuses. Of the holder it keeps the fingerprint.
 */
export function quickVoucher(json: Json, digest: Digest): VoucherEntry | undefined {
  if (!hasShape(json, voucherShape)) return undefined;
  const { ceiling, lines, outside, saldo, rows } = json;
  if (!isJson(ceiling) || !Array.isArray(lines)) return undefined;
  return branded<VoucherEntry>({
    kind: json.kind,
    chain: json.chain,
    sequence: json.sequence,
    previous: json.previous,
    at: json.at,
    by: json.by,
    digest,
    voucher: json.voucher,
    year: json.year,
    card: json.card,
    paymentId: json.paymentId,
    contentKey: json.contentKey,
    payDay: json.payDay,
    period: { from: json.from, to: json.to },
    employment: { from: json.employedFrom, to: json.employedTo },
    payer: json.payer,
    holder: { ...nobody, fingerprint: json.holder },
    paidBy: json.paidBy,
    slipLanguage: json.slipLanguage,
    practice: json.practice,
    atpClass: json.atpClass,
    hours: json.seconds,
    lines: lines.map(lineOf),
    counted: json.counted,
    atpEmployee: json.atpEmployee,
    atpEmployer: json.atpEmployer,
    payout: json.payout,
    outside: Array.isArray(outside) ? outside.map(lineOf) : nothing,
    holidayPayAccrued: json.holidayPayAccrued,
    holidayPayOwed: json.holidayPayOwed,
    ceiling: { amount: ceiling.amount, covers: { from: ceiling.from, to: ceiling.to } },
    usedBefore: json.usedBefore,
    usedAfter: json.usedAfter,
    saldo,
    law: json.law,
    keptUntil: json.keptUntil,
    rows: rows ?? nothing,
    reverses: json.reverses,
    corrects: json.corrects,
    reason: json.reason,
    employeeNumber: json.employeeNumber,
  });
}

const nothing: readonly never[] = [];

const nobody = erasedPerson(branded<Digest>(""));

function lineOf({ kind, text = "", seconds, perHour, share, base, amount }: Json): Line {
  return branded<Line>({ kind, text, hours: seconds, perHour, share, base, amount });
}

type Fits = (value: unknown) => boolean;

/** Which fields an object has and what fits in each; those whose name ends in `?` may be absent. */
interface Shape {
  readonly fits: ReadonlyMap<string, { readonly fits: Fits; readonly needed: boolean }>;
  readonly needed: number;
}

function shape(fields: Readonly<Record<string, Fits>>): Shape {
  const fits = new Map(
    Object.entries(fields).map(([name, fit]) => [name.replace("?", ""), { fits: fit, needed: !name.endsWith("?") }]),
  );
  return { fits, needed: [...fits.values()].filter((field) => field.needed).length };
}

function hasShape(json: Json, { fits, needed }: Shape): boolean {
  let found = 0;
  for (const name of Object.keys(json)) {
    const field = fits.get(name);
    if (field === undefined || !field.fits(json[name])) return false;
    if (field.needed) found += 1;
  }
  return found === needed;
}

function object(fields: Readonly<Record<string, Fits>>): Fits {
  const own = shape(fields);
  return (value) => isJson(value) && hasShape(value, own);
}

function list(fits: Fits): Fits {
  return (value) => Array.isArray(value) && value.every(fits);
}

function oneOf(...choices: readonly string[]): Fits {
  return (value) => typeof value === "string" && choices.includes(value);
}

/** Words that come again and again are parsed once; what is kept of them is bounded. */
function word(parse: (text: string) => Result<unknown, unknown>): Fits {
  const known = new Set<string>();
  return (value) => {
    if (typeof value !== "string") return false;
    if (known.has(value)) return true;
    const read = parse(value);
    if (!read.ok || read.value !== value) return false;
    if (known.size >= 4096) known.clear();
    known.add(value);
    return true;
  };
}

const text: Fits = (value) => typeof value === "string" && value.length <= 2000;
/** Amounts, seconds and shares: far beyond any payment, and far below where sums would no longer be exact. */
const whole: Fits = (value) => typeof value === "number" && Number.isInteger(value) && Math.abs(value) <= 1e12;
const unsigned: Fits = (value) => typeof value === "number" && value >= 0 && whole(value);
const day = word(parseDay);
/** Which digits they are is held against the chain and against the persons. */
const digest64: Fits = (value) => typeof value === "string" && value.length === 64;
const cvr = word(parseCvr);
const clock = /^T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;
const instant: Fits = (value) => typeof value === "string" && day(value.slice(0, 10)) && clock.test(value.slice(10));
const voucher: Fits = (value) => typeof value === "string" && parseVoucher(value).ok && !/\s/.test(value);
const paymentId: Fits = (value) => typeof value === "string" && parsePaymentId(value).ok && value.trim() === value;

const line = object({
  kind: oneOf("wage", "supplement", "holiday-pay", "pension"),
  ...{
    "text?": text,
    "seconds?": unsigned,
    "perHour?": unsigned,
    "share?": unsigned,
    "base?": unsigned,
    amount: whole,
  },
});

const lawValue = object({
  name: oneOf("annual-ceiling", "holiday-pay", "atp", "income-test"),
  ...{ from: day, value: text, standing: oneOf("printed", "to-verify", "added-by-user") },
});

const voucherShape = shape({
  kind: oneOf("payment", "reversal"),
  ...{
    chain: cvr,
    sequence: whole,
    previous: digest64,
    at: instant,
    by: word(parseActor),
    "batch?": digest64,
    voucher,
  },
  year: (value) => typeof value === "number" && whole(value) && value >= 1900 && value <= 2999,
  card: (value) => typeof value === "string" && /^\d{5}$/.test(value),
  ...{ paymentId, contentKey: text, payDay: day, from: day, to: day, employedFrom: day, "employedTo?": day },
  payer: object({ cvr, name: text, address: text, contact: text }),
  holder: digest64,
  "employeeNumber?": (value) => typeof value === "string" && /^[\p{L}\p{N}._/-]{1,20}$/u.test(value),
  paidBy: oneOf("account", "cash", "mobilepay"),
  slipLanguage: oneOf("da", "en"),
  practice: oneOf("with-wage", "accrued", "only"),
  atpClass: oneOf("month", "fortnight", "week", "casual", "none"),
  ...{ seconds: whole, lines: list(line), counted: whole, atpEmployee: whole, atpEmployer: whole, payout: whole },
  ...{ "outside?": list(line), holidayPayAccrued: whole, holidayPayOwed: whole },
  ceiling: object({ amount: whole, from: day, to: day }),
  ...{ usedBefore: whole, usedAfter: whole, "saldo?": object({ left: whole, readAt: instant }), law: list(lawValue) },
  keptUntil: day,
  "rows?": list((value) => typeof value === "string" && isRowId(value)),
  ...{ "reverses?": voucher, "corrects?": voucher, "reason?": text },
});
