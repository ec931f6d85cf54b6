import { type Day, parseDay } from "../../src/values/calendar.js";
import { type Hours, parseHours } from "../../src/values/hours.js";
import {
  type CvrNumber,
  type FrikortId,
  type PaymentId,
  parseCvr,
  parseFrikortId,
  parsePaymentId,
  parseVoucher,
  type Voucher,
} from "../../src/values/identity.js";
import { type Money, parseMoney } from "../../src/values/money.js";
import { broken, type Result } from "../../src/values/result.js";

/** The value of a word that a test knows to be right. */
export function sure<T>(parsed: Result<T, unknown>): T {
  return parsed.ok ? parsed.value : broken(`a word of a test is right: ${JSON.stringify(parsed.error)}`);
}

/** `3.375,00` */
export function kr(text: string): Money {
  return sure(parseMoney(text));
}

/** `7:24` or `7,40` */
export function hours(text: string): Hours {
  return sure(parseHours(text));
}

/** `30-06-2025`, or another day when nothing is said. */
export function date(text: string | undefined, otherwise?: Day): Day {
  return text === undefined && otherwise !== undefined ? otherwise : sure(parseDay(text ?? ""));
}

export function cvr(text: string): CvrNumber {
  return sure(parseCvr(text));
}

export function card(text: string): FrikortId {
  return sure(parseFrikortId(text));
}

export function voucher(text: string): Voucher {
  return sure(parseVoucher(text));
}

export function paymentId(text: string): PaymentId {
  return sure(parsePaymentId(text));
}
