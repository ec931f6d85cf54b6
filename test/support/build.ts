import type { LedgerStore } from "../../src/app/ports.js";
import type { Decide, Verdict } from "../../src/ledger/decision.js";
import type { VoucherEntry } from "../../src/ledger/entry.js";
import type { EntryAuthor, Needs } from "../../src/ledger/transaction.js";
import { type Employer, takeEmployer } from "../../src/payroll/employer/amend.js";
import { takePayment } from "../../src/payroll/pay/admit.js";
import type { Payment } from "../../src/payroll/payment.js";
import { day, type Instant, parseInstant } from "../../src/values/calendar.js";
import { seconds } from "../../src/values/hours.js";
import {
  type CvrNumber,
  type FrikortId,
  type PaymentId,
  parseActor,
  parseCvr,
  parseFrikortId,
  parsePaymentId,
  parseVoucher,
  type Voucher,
} from "../../src/values/identity.js";
import { noMoney, oere } from "../../src/values/money.js";
import { hidden } from "../../src/values/person.js";
import type { Outcome } from "../../src/values/problem.js";
import { broken, type Result } from "../../src/values/result.js";

/** A value of a test that must be right. */
export function sure<T>(result: Result<T, unknown>): T {
  return result.ok ? result.value : broken(`a value of a test is right: ${JSON.stringify(result.error)}`);
}

export const cvr = (text: string): CvrNumber => sure(parseCvr(text));
export const frikort = (text: string): FrikortId => sure(parseFrikortId(text));
export const paymentId = (text: string): PaymentId => sure(parsePaymentId(text));
export const voucher = (text: string): Voucher => sure(parseVoucher(text));
export const instant = (text: string): Instant => sure(parseInstant(text));

/** Two employers and a card that most tests use. */
export const cafe = cvr("13748136");
export const kiosk = cvr("99999993");
export const card = frikort("12345");

/** Who and when; the moment rises with the number given, a second each. */
export function makeStamp(order = 0, more: Partial<EntryAuthor> = {}): EntryAuthor {
  const at = sure(parseInstant(new Date(Date.UTC(2025, 11, 31, 8) + order * 1000).toISOString()));
  return { at, by: sure(parseActor("BL")), salt: "abcdefghijklmnop", ...more };
}

export function makeEmployer(chain: CvrNumber = cafe, more: Partial<Employer> = {}): Employer {
  const name = chain === cafe ? "Nordlys Café ApS" : `Firma ${chain}`;
  const payer = { cvr: chain, name, address: "Havnegade 1, 6700 Esbjerg", contact: "Bo Lund" };
  return { payer, practice: "with-wage", payPeriod: "month", yearEnd: "12-31", accounts: {}, ...more };
}

/** A payment of a supplement only: what is counted is the amount, no hours, no ATP and no holiday pay with it. */
export function makePlainPayment(amount: number, more: Partial<Payment> = {}): Payment {
  return makePayment({
    ...{ work: [], supplements: [{ text: "Aftale", amount: oere(amount) }], practice: "accrued", atpClass: "none" },
    ...more,
  });
}

/** Twenty hours of March 2025 at 150,00 kr.: 3.375,00 kr. with holiday pay. */
export function makePayment(more: Partial<Payment> = {}): Payment {
  return {
    ...{ employer: cafe, card, payDay: day("2025-03-31") },
    period: { from: day("2025-03-01"), to: day("2025-03-31") },
    work: [{ hours: seconds(20 * 3600), perHour: oere(150_00) }],
    supplements: [],
    pension: noMoney,
    ...{ practice: "with-wage", atpClass: "month", overCeiling: "refuse", paidBy: "account", jobKind: "ordinary" },
    ...{ slipLanguage: "da", holderName: hidden("Anne Holm"), rename: false, again: false, isMeant: true, rows: [] },
    ...more,
  };
}

/** What the store must load for a payment. */
export function needsOf(...payments: readonly Payment[]): Needs {
  return {
    chains: [...new Set(payments.map((payment) => payment.employer))],
    cards: [...new Set(payments.map((payment) => payment.card))],
    paymentIds: payments.flatMap(({ employer, id }) => (id === undefined ? [] : [{ chain: employer, id }])),
    rows: payments.flatMap(({ employer, rows }) => rows.map((row) => ({ chain: employer, row }))),
  };
}

/** Pays one payment in one act. */
export function pay(store: LedgerStore, payment: Payment, stamp: EntryAuthor): Promise<Outcome<Verdict<VoucherEntry>>> {
  return store.act(needsOf(payment), (book) => takePayment(payment, book, stamp));
}

/** Lets employers into a ledger. */
export async function letIn(store: LedgerStore, ...employers: readonly Employer[]): Promise<void> {
  for (const employer of employers) {
    const decide: Decide<unknown> = (book) => takeEmployer(employer, book, makeStamp());
    sure(await store.act({ chains: [employer.payer.cvr] }, decide));
  }
}
