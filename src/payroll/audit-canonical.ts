import { branded } from "../values/brand.js";
import { parseDay } from "../values/calendar.js";
import type { Digest } from "../values/digest.js";
import { parseActor, parseCvr, parseEmployeeNumber, parsePaymentId } from "../values/identity.js";
import { erasedPerson } from "../values/person.js";
import { isRowId } from "../values/row-id.js";
import { known, partOf } from "./audit-known.js";
import type { Line, VoucherEntry } from "./entry.js";

/**
 * A payment or reversal from its canonical text: the fields in the order and form in which `entryText` writes them, all of it
 * in one look, a hundred thousand in half a second. Nothing for any other text, and then the strict reader says why. It takes
 * nothing that the strict reader refuses. Of the holder it keeps the fingerprint.
 */
export function canonicalVoucher(text: string, digest: Digest): VoucherEntry | undefined {
  const found = form.exec(text);
  return found === null ? undefined : entryFrom(found, digest);
}

const quoted = String.raw`[^"\\\u0000-\u001f]*(?:\\.[^"\\\u0000-\u001f]*)*`;
const word = `"(${quoted})"`;
/** Amounts, seconds and shares: far beyond any payment, and far below where sums would no longer be exact. */
const whole = String.raw`(0|-?[1-9]\d{0,11})`;
const unsigned = String.raw`(0|[1-9]\d{0,11})`;
const day = String.raw`"(\d{4}-\d\d-\d\d)"`;
const instant = String.raw`"(\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z)"`;
const digest64 = '"([0-9a-f]{64})"';
const voucher = String.raw`"((?:19|2\d)\d\d-(?!0000")(?:\d{4}|[1-9]\d{4,8}))"`;
const list = `(\\[[^"\\]]*(?:"${quoted}"[^"\\]]*)*\\])`;

function oneOf(...choices: readonly string[]): string {
  return `"(${choices.join("|")})"`;
}

/** Every field with the form of its value; those whose name ends in `?` may be absent. The places are those of `entryFrom`. */
const fields: readonly (readonly [name: string, form: string])[] = [
  ["kind", oneOf("payment", "reversal")],
  ["chain", String.raw`"(\d{8})"`],
  ["sequence", whole],
  ["previous", digest64],
  ["at", instant],
  ["by", word],
  ["batch?", digest64],
  ["voucher", voucher],
  ["year", String.raw`(19\d\d|2\d\d\d)`],
  ["card", String.raw`"(\d{5})"`],
  ["paymentId", word],
  ["contentKey", word],
  ["payDay", day],
  ["from", day],
  ["to", day],
  ["employedFrom", day],
  ["employedTo?", day],
  ["payer", String.raw`(\{"cvr":"\d{8}","name":"${quoted}","address":"${quoted}","contact":"${quoted}"\})`],
  ["holder", digest64],
  ["employeeNumber?", word],
  ["paidBy", oneOf("account", "cash", "mobilepay")],
  ["slipLanguage", oneOf("da", "en")],
  ["practice", oneOf("with-wage", "accrued", "only")],
  ["atpClass", oneOf("month", "fortnight", "week", "casual", "none")],
  ["seconds", whole],
  ["lines", list],
  ["counted", whole],
  ["atpEmployee", whole],
  ["atpEmployer", whole],
  ["payout", whole],
  ["outside?", list],
  ["holidayPayAccrued", whole],
  ["holidayPayOwed", whole],
  ["ceiling", String.raw`(\{"amount":\d{1,12},"from":"[\d-]{10}","to":"[\d-]{10}"\})`],
  ["usedBefore", whole],
  ["usedAfter", whole],
  ["saldo?", String.raw`(\{"left":-?\d{1,12},"readAt":"[\dTZ:.-]{24}"\})`],
  ["law", list],
  ["keptUntil", day],
  ["rows?", list],
  ["reverses?", voucher],
  ["corrects?", voucher],
  ["reason?", word],
];

const form = new RegExp(`^\\{${patternOf(fields)}\\}$`);
const lineFields: typeof fields = [
  ["kind", oneOf("wage", "supplement", "holiday-pay", "pension")],
  ["text?", word],
  ["seconds?", unsigned],
  ["perHour?", unsigned],
  ["share?", unsigned],
  ["base?", unsigned],
  ["amount", whole],
];
const lineForm = new RegExp(`[[,]\\{${patternOf(lineFields)}\\}`, "y");

function patternOf(some: typeof fields): string {
  const pattern = ([name, value]: (typeof fields)[number], place: number) => {
    const field = `${place === 0 ? "" : ","}"${name.replace("?", "")}":${value}`;
    return name.endsWith("?") ? `(?:${field})?` : field;
  };
  return some.map(pattern).join("");
}

/** The places are those of `fields`, from one. */
function entryFrom(found: readonly (string | undefined)[], digest: Digest): VoucherEntry | undefined {
  const [at = "", paymentId = "", employeeNumber] = [found[5], found[11], found[20]];
  if (days(at.slice(0, 10)) === undefined || !isPaymentId(paymentId)) return undefined;
  const short = { chain: cvrs(found[2] ?? ""), by: actors(found[6] ?? ""), card: cards(found[10] ?? "") };
  const { chain, by, card } = short;
  const payDay = days(found[13] ?? "");
  const [from, to, employedFrom] = [days(found[14] ?? ""), days(found[15] ?? ""), days(found[16] ?? "")];
  const keptUntil = days(found[39] ?? "");
  const payer = partOf("payer", found[18] ?? "");
  const [ceiling, law] = [partOf("ceiling", found[34] ?? ""), partOf("law", found[38] ?? "")];
  const [lines, outside] = [linesFrom(found[26] ?? ""), linesFrom(found[31] ?? "[]")];
  if (chain === undefined || by === undefined || payDay === undefined || from === undefined) return undefined;
  if (to === undefined || employedFrom === undefined || keptUntil === undefined) return undefined;
  if (payer === undefined || ceiling === undefined || law === undefined) return undefined;
  if (lines === undefined || outside === undefined) return undefined;
  const seldom = seldomFrom(found);
  if (seldom === undefined) return undefined;
  if (employeeNumber !== undefined && !isEmployeeNumber(employeeNumber)) return undefined;
}
