import { payPeriodClasses, quarters } from "../law/atp.js";
import { confidences } from "../law/dated.js";
import { branded } from "../values/brand.js";
import type { Digest } from "../values/digest.js";
import { holidayDays } from "../values/holiday-days.js";
import {
  type Actor,
  type CvrNumber,
  type EmployeeNumber,
  type FrikortId,
  isRowId,
  type PaymentId,
  parseActor,
  parseCvr,
  parseEmployeeNumber,
  parseFrikortId,
  parsePaymentId,
  parseVoucher,
  type RowId,
  type Voucher,
} from "../values/identity.js";
import { percentage } from "../values/money.js";
import { lawNames } from "../values/notice.js";
import type { Person } from "../values/person.js";
import { type Fields, jsonOf, Reading } from "../values/reading.js";
import { remembering } from "../values/remembering.js";
import { err, ok, type Result } from "../values/result.js";
import {
  type AccountKey,
  type AtpMonth,
  type AtpPaid,
  accountKeys,
  atpClasses,
  type Chain,
  type Entry,
  type EntryHeader,
  holidayPractices,
  type LawValue,
  type Line,
  lineKinds,
  type Payer,
  slipLanguages,
  usualPractices,
  type VoucherEntry,
  waysOfPaying,
  type YearToDate,
} from "./entry.js";

/** The fields of a payment or a reversal, all but its place in the chain; what does not fit is told to the reading. */
export function voucherFrom(
  kind: VoucherEntry["kind"],
  own: EntryHeader & { readonly chain: CvrNumber },
  fields: Fields,
  reading: Reading,
  holder: Person,
): VoucherEntry {
  const line = (value: unknown, at: string) => lineFrom(reading.record(value, at));
  return {
    kind,
    chain: own.chain,
    sequence: own.sequence,
    previous: own.previous,
    at: own.at,
    by: own.by,
    batch: own.batch,
    digest: own.digest,
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
    employeeNumber: fields.has("employeeNumber") ? employeeNumberFrom(fields) : undefined,
    paidBy: fields.oneOf("paidBy", waysOfPaying),
    slipLanguage: fields.oneOf("slipLanguage", slipLanguages),
    practice: fields.oneOf("practice", holidayPractices),
    atpClass: fields.oneOf("atpClass", atpClasses),
    hours: fields.hours("seconds"),
    lines: fields.list("lines", line),
    counted: fields.money("counted"),
    atpEmployee: fields.money("atpEmployee"),
    atpEmployer: fields.money("atpEmployer"),
    atpMonths: fields.has("atpMonths")
      ? fields.list("atpMonths", (value, at) => atpMonthFrom(reading.record(value, at)))
      : undefined,
    payout: fields.money("payout"),
    outside: fields.has("outside") ? fields.list("outside", line) : [],
    holidayPayAccrued: fields.money("holidayPayAccrued"),
    holidayPayOwed: fields.money("holidayPayOwed"),
    holidayDays: fields.has("holidayDays") ? holidayDays(fields.integer("holidayDays")) : undefined,
    holidayBalance: fields.has("holidayBalance") ? holidayBalanceFrom(fields.record("holidayBalance")) : undefined,
    yearToDate: fields.has("yearToDate") ? yearToDateFrom(fields.record("yearToDate")) : undefined,
    ceiling: ceilingFrom(fields.record("ceiling")),
    usedBefore: fields.money("usedBefore"),
    usedAfter: fields.money("usedAfter"),
    saldo: fields.has("saldo") ? saldoFrom(fields.record("saldo")) : undefined,
    law: fields.list("law", (value, at) => lawValueFrom(reading.record(value, at))),
    keptUntil: fields.day("keptUntil"),
    rows: fields.has("rows") ? fields.list("rows", (value, at) => rowFrom(value, at, reading)) : [],
    reverses: fields.has("reverses") ? voucherNumber(fields, "reverses") : undefined,
    corrects: fields.has("corrects") ? voucherNumber(fields, "corrects") : undefined,
    correctedPayout: fields.has("correctedPayout") ? fields.money("correctedPayout") : undefined,
    reason: fields.has("reason") ? fields.text("reason") : undefined,
    bookedOn: fields.has("bookedOn") ? fields.day("bookedOn") : undefined,
    rules: fields.has("rules") ? fields.integer("rules") : undefined,
  };
}

/** A month of a payment over several. */
export function atpMonthFrom(fields: Fields): AtpMonth {
  const month = {
    from: fields.day("from"),
    hours: fields.hours("seconds"),
    atpEmployee: fields.money("atpEmployee"),
    atpEmployer: fields.money("atpEmployer"),
  };
  fields.done();
  return month;
}

function lineFrom(fields: Fields): Line {
  const line: Line = {
    kind: fields.oneOf("kind", lineKinds),
    text: fields.has("text") ? fields.text("text") : "",
    ...(fields.has("seconds") && { hours: fields.hours("seconds") }),
    ...(fields.has("perHour") && { perHour: fields.money("perHour") }),
    ...(fields.has("share") && { share: percentage(fields.integer("share")) }),
    ...(fields.has("base") && { base: fields.money("base") }),
    amount: fields.money("amount"),
  };
  fields.done();
  return line;
}

function holidayBalanceFrom(fields: Fields): NonNullable<VoucherEntry["holidayBalance"]> {
  const balance = { earned: holidayDays(fields.integer("earned")), taken: holidayDays(fields.integer("taken")) };
  fields.done();
  return balance;
}

function yearToDateFrom(fields: Fields): YearToDate {
  const sums = {
    hours: fields.hours("seconds"),
    wage: fields.money("wage"),
    supplements: fields.money("supplements"),
    holidayPay: fields.money("holidayPay"),
    pension: fields.money("pension"),
    atpEmployee: fields.money("atpEmployee"),
  };
  fields.done();
  return sums;
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
    name: fields.oneOf("name", lawNames),
    from: fields.day("from"),
    value: fields.text("value"),
    standing: fields.oneOf("standing", confidences),
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
  const cvr = fields.parsed("cvr", cvrRead, noCvr);
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

/** A ledger has few employers, and each of its entries names one twice. */
const cvrRead = remembering(parseCvr);
const noCvr = branded<CvrNumber>("");
const noPaymentId = branded<PaymentId>("");

/** An entry from its canonical text and digest, or the path of the field that does not fit. Whether the digest fits is another question. */
export function parseEntry(text: string, digest: Digest, people: People): Result<Entry, string> {
  const json = jsonOf(text);
  return json === undefined ? err("json") : readEntry(json, digest, people);
}

/** The same from a JSON value that has been parsed already. */
export function readEntry(json: unknown, digest: Digest, people: People): Result<Entry, string> {
  const reading = new Reading();
  const fields = reading.record(json, "");
  const entry = entryFrom(fields, reading, digest, people);
  fields.done();
  return reading.fault === undefined && entry !== undefined ? ok(entry) : err(reading.fault ?? "kind");
}

/** Finds the person a fingerprint stands for; an erased one is still a person. */
export type People = (fingerprint: Digest) => Person;

function entryFrom(fields: Fields, reading: Reading, digest: Digest, people: People): Entry | undefined {
  const kind = fields.text("kind");
  const written = writtenFrom(fields, digest);
  if (kind === "law") return { kind, ...written, added: addedFrom(fields.record("added")), ...clockFrom(fields) };
  const own = { ...written, chain: branded<CvrNumber>(written.chain) };
  if (own.chain.length !== 8) reading.fail("chain");
  switch (kind) {
    case "payment":
    case "reversal":
      return voucherFrom(kind, own, fields, reading, people(fields.digest("holder")));
    case "employer":
      return { kind, ...own, ...employerFrom(fields, reading) };
    default:
      return cardEntryFrom(kind, fields, own, people);
  }
}

function cardEntryFrom(
  kind: string,
  fields: Fields,
  own: EntryHeader & { readonly chain: CvrNumber },
  people: People,
): Entry | undefined {
  const card = cardFrom(fields);
  switch (kind) {
    case "saldo": {
      const read = { year: fields.year("year"), left: fields.money("left"), readAt: fields.instant("readAt") };
      return { kind, ...own, card, ...read, ceiling: ceilingFrom(fields.record("ceiling")) };
    }
    case "registered": {
      const named = { year: fields.year("year"), voucher: voucherNumber(fields, "voucher") };
      const at = fields.has("registeredAt") && { registeredAt: fields.instant("registeredAt") };
      const registeredBy = fields.parsed("registeredBy", parseActor, nobody);
      return { kind, ...own, card, ...named, registeredOn: fields.day("registeredOn"), ...at, registeredBy };
    }
    case "unregistered": {
      const named = { year: fields.year("year"), voucher: voucherNumber(fields, "voucher") };
      return { kind, ...own, card, ...named, reason: fields.text("reason") };
    }
    case "employment":
      return { kind, ...own, card, holder: people(fields.digest("holder")), ...employmentFrom(fields) };
    case "card-state": {
      const state = fields.oneOf("state", ["first-day", "inactive", "active"]);
      return { kind, ...own, card, state, from: fields.day("from") };
    }
    case "erasure": {
      const fingerprints = fields.list("fingerprints", (value) => branded<Digest>(String(value)));
      return { kind, ...own, card, fingerprints, reason: fields.text("reason") };
    }
    default:
      return undefined;
  }
}

function writtenFrom(fields: Fields, digest: Digest): EntryHeader {
  const chain = fields.parsed("chain", (text) => (text === "house" ? ok<Chain>("house") : cvrRead(text)), noChain);
  return {
    chain,
    sequence: fields.integer("sequence"),
    previous: fields.digest("previous"),
    at: fields.instant("at"),
    by: fields.parsed("by", parseActor, nobody),
    batch: fields.has("batch") ? fields.digest("batch") : undefined,
    digest,
  };
}

function employmentFrom(fields: Fields) {
  return {
    ...(fields.has("employeeNumber") && { employeeNumber: employeeNumberFrom(fields) }),
    ...(fields.has("perHour") && { perHour: fields.money("perHour") }),
    ...(fields.has("from") && { from: fields.day("from") }),
    ...(fields.has("to") && { to: fields.day("to") }),
    ...(fields.has("registeredOn") && { registeredOn: fields.day("registeredOn") }),
  };
}

function employerFrom(fields: Fields, reading: Reading) {
  const accounts: Partial<Record<AccountKey, string>> = {};
  const named = fields.record("accounts");
  for (const key of accountKeys) if (named.has(key)) accounts[key] = named.text(key);
  named.done();
  return {
    payer: payerFrom(fields.record("payer")),
    practice: fields.oneOf("practice", usualPractices),
    payPeriod: fields.oneOf("payPeriod", payPeriodClasses),
    yearEnd: fields.text("yearEnd"),
    accounts,
    ...(fields.has("atpPaid") && {
      atpPaid: fields.list("atpPaid", (value, at) => atpPaidFrom(reading.record(value, at), reading)),
    }),
    ...(fields.has("key") && { key: fields.digest("key") }),
    ...clockFrom(fields),
  };
}

function atpPaidFrom(fields: Fields, reading: Reading): AtpPaid {
  const said = fields.integer("quarter");
  const quarter = quarters.find((one) => one === said);
  if (quarter === undefined) reading.fail(fields.place("quarter"));
  const paid = { year: fields.year("year"), total: fields.money("total"), on: fields.day("on") };
  fields.done();
  return { ...paid, quarter: quarter ?? 1 };
}

function clockFrom(fields: Fields) {
  if (!fields.has("clock")) return {};
  const inside = fields.record("clock");
  const clock = { ahead: inside.instant("ahead"), reason: inside.text("reason") };
  inside.done();
  return { clock };
}

function addedFrom(fields: Fields) {
  const year = fields.year("year");
  const said = {
    ...{ ceiling: fields.money("ceiling"), source: fields.text("source") },
    ...(fields.has("reason") && { reason: fields.text("reason") }),
  };
  const added = { year, ...said, by: fields.parsed("by", parseActor, nobody), at: fields.instant("at") };
  fields.done();
  return added;
}

const nobody = branded<Actor>("");
const noChain: Chain = "house";
