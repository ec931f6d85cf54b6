import { branded } from "../values/brand.js";
import {
  type CvrNumber,
  type EmployeeNumber,
  type FrikortId,
  type PaymentId,
  parseCvr,
  parseEmployeeNumber,
  parseFrikortId,
  parsePaymentId,
  parseVoucher,
  type Voucher,
} from "../values/identity.js";
import { rate } from "../values/money.js";
import type { Person } from "../values/person.js";
import type { Fields, Reading } from "../values/reading.js";
import { isRowId, type RowId } from "../values/row-id.js";
import type { LawValue, Line, Payer, VoucherEntry, Written } from "./entry.js";

/** The fields of a payment or a reversal, all but its place in the chain; what does not fit is told to the reading. */
export function voucherFrom(
  fields: Fields,
  reading: Reading,
  holder: Person,
): Omit<VoucherEntry, "kind" | keyof Written> {
  const line = (value: unknown, at: string) => lineFrom(reading.record(value, at));
  return {
    voucher: voucherNumber(fields, "voucher"),
    year: fields.year("year"),
    card: cardFrom(fields),
    paymentId: fields.parsed("paymentId", parsePaymentId, noPaymentId),
    contentKey: fields.text("contentKey"),
    payDay: fields.day("payDay"),
    period: { from: fields.day("from"), to: fields.day("to") },
    employment: {
      from: fields.day("employedFrom"),
      ...(fields.has("employedTo") && { to: fields.day("employedTo") }),
    },
    payer: payerFrom(fields.record("payer")),
    holder,
    ...(fields.has("employeeNumber") && { employeeNumber: employeeNumberFrom(fields) }),
    paidBy: fields.oneOf("paidBy", ["account", "cash", "mobilepay"]),
    slipLanguage: fields.oneOf("slipLanguage", ["da", "en"]),
    practice: fields.oneOf("practice", ["with-wage", "accrued", "only"]),
    atpClass: fields.oneOf("atpClass", ["month", "fortnight", "week", "casual", "none"]),
    hours: fields.hours("seconds"),
    lines: fields.list("lines", line),
    counted: fields.money("counted"),
    atpEmployee: fields.money("atpEmployee"),
    atpEmployer: fields.money("atpEmployer"),
    payout: fields.money("payout"),
    outside: fields.has("outside") ? fields.list("outside", line) : [],
    holidayPayAccrued: fields.money("holidayPayAccrued"),
    holidayPayOwed: fields.money("holidayPayOwed"),
    ceiling: ceilingFrom(fields.record("ceiling")),
    usedBefore: fields.money("usedBefore"),
    usedAfter: fields.money("usedAfter"),
    ...(fields.has("saldo") && { saldo: saldoFrom(fields.record("saldo")) }),
    law: fields.list("law", (value, at) => lawValueFrom(reading.record(value, at))),
    keptUntil: fields.day("keptUntil"),
    rows: fields.has("rows") ? fields.list("rows", (value, at) => rowFrom(value, at, reading)) : [],
    ...(fields.has("reverses") && { reverses: voucherNumber(fields, "reverses") }),
    ...(fields.has("corrects") && { corrects: voucherNumber(fields, "corrects") }),
    ...(fields.has("reason") && { reason: fields.text("reason") }),
  };
}

function lineFrom(fields: Fields): Line {
  const line: Line = {
    kind: fields.oneOf("kind", ["wage", "supplement", "holiday-pay", "pension"]),
    text: fields.has("text") ? fields.text("text") : "",
    ...(fields.has("seconds") && { hours: fields.hours("seconds") }),
    ...(fields.has("perHour") && { perHour: fields.money("perHour") }),
    ...(fields.has("share") && { share: rate(fields.integer("share")) }),
    ...(fields.has("base") && { base: fields.money("base") }),
    amount: fields.money("amount"),
  };
  fields.done();
  return line;
}

/** The balance that a payment was reckoned from. */
export function saldoFrom(fields: Fields) {
  const saldo = { left: fields.money("left"), readAt: fields.instant("readAt") };
  fields.done();
  return saldo;
}

/** A law value as it was used. */
export function lawValueFrom(fields: Fields): LawValue {
  const value: LawValue = {
    name: fields.oneOf("name", ["annual-ceiling", "holiday-pay", "atp", "income-test"]),
    from: fields.day("from"),
    value: fields.text("value"),
    standing: fields.oneOf("standing", ["printed", "to-verify", "added-by-user"]),
  };
  fields.done();
  return value;
}

function rowFrom(value: unknown, at: string, reading: Reading): RowId {
  if (typeof value === "string" && isRowId(value)) return value;
  reading.fail(at);
  return branded<RowId>("");
}

/** The payer as he was when the entry was written. */
export function payerFrom(fields: Fields): Payer {
  const cvr = fields.parsed("cvr", parseCvr, noCvr);
  const payer = { cvr, name: fields.text("name"), address: fields.text("address"), contact: fields.text("contact") };
  fields.done();
  return payer;
}

/** A ceiling in øre and the pay days whose sum it holds down. */
export function ceilingFrom(fields: Fields) {
  const ceiling = { amount: fields.money("amount"), covers: { from: fields.day("from"), to: fields.day("to") } };
  fields.done();
  return ceiling;
}

/** The card an entry is about. */
export function cardFrom(fields: Fields): FrikortId {
  return fields.parsed("card", parseFrikortId, branded<FrikortId>("00000"));
}

/** A voucher named in a field: its own, or one that it reverses, corrects or registers. */
export function voucherNumber(fields: Fields, name: string): Voucher {
  return fields.parsed(name, parseVoucher, branded<Voucher>(""));
}

/** The employer's own number for the holder. */
export function employeeNumberFrom(fields: Fields): EmployeeNumber {
  return fields.parsed("employeeNumber", parseEmployeeNumber, branded<EmployeeNumber>(""));
}

const noCvr = branded<CvrNumber>("");
const noPaymentId = branded<PaymentId>("");
