import type { AddedYear } from "../law/added.js";
import type { Ceiling } from "../law/annual-ceiling.js";
import { type PayPeriodClass, payPeriodClasses, type Quarter } from "../law/atp.js";
import type { Confidence } from "../law/dated.js";
import type { Day, IncomeYear, Instant, Period } from "../values/calendar.js";
import type { Digest } from "../values/digest.js";
import type { HolidayDays } from "../values/holiday-days.js";
import type { Hours } from "../values/hours.js";
import type { Actor, CvrNumber, EmployeeNumber, FrikortId, PaymentId, RowId, Voucher } from "../values/identity.js";
import { type Money, oere, type Percentage } from "../values/money.js";
import type { LawName } from "../values/notice.js";
import type { Person } from "../values/person.js";

/** An employer's own chain of entries, or the house's, which holds law that a user has added. */
export type Chain = CvrNumber | "house";

export const systemChain: Chain = "house";

/** What every entry carries. `previous` is the digest of the chain's entry before; the first is rooted in ledger and chain. */
export interface EntryHeader {
  readonly chain: Chain;
  readonly sequence: number;
  readonly at: Instant;
  readonly by: Actor;
  readonly batch?: Digest | undefined;
  readonly previous: Digest;
  readonly digest: Digest;
}

export interface Payer {
  readonly cvr: CvrNumber;
  readonly name: string;
  readonly address: string;
  readonly contact: string;
}

export const lineKinds = ["wage", "supplement", "holiday-pay", "pension"] as const;
export type LineKind = (typeof lineKinds)[number];

/** One rounded amount in øre. A wage line has hours and øre an hour, a holiday-pay line its share and base. */
export interface Line {
  readonly kind: LineKind;
  readonly text: string;
  readonly hours?: Hours;
  readonly perHour?: Money;
  readonly share?: Percentage;
  readonly base?: Money;
  readonly amount: Money;
}

/** A law value as it was used; a later change of the table does not change it (R36). */
export interface LawValue {
  readonly name: LawName;
  readonly from: Day;
  readonly value: string;
  readonly standing: Confidence;
}

/** How an employer usually pays holiday pay: with every wage, or noted as owed (R5). */
export const usualPractices = ["with-wage", "accrued"] as const;
export type UsualPractice = (typeof usualPractices)[number];
/** What one payment does with it: as is usual, or holiday pay alone. */
export const holidayPractices = [...usualPractices, "only"] as const;
export type HolidayPractice = (typeof holidayPractices)[number];
export const waysOfPaying = ["account", "cash", "mobilepay"] as const;
export type PaidBy = (typeof waysOfPaying)[number];
export const slipLanguages = ["da", "en"] as const;
export type SlipLanguage = (typeof slipLanguages)[number];
export const atpClasses = [...payPeriodClasses, "none"] as const;
export type AtpClass = (typeof atpClasses)[number];

/**
 * The edition of the rules that new entries are reckoned by. An entry that names none is of 0.1.0: its ATP is that of the
 * pay day's table, and a balance alone decided what was used (R17, R30 and R49 came with the second).
 */
export const rulesNow = 2;

/** What one calendar month of a payment over several has of it: ATP is settled month by month (R30). */
export interface AtpMonth {
  /** The first day of the month. */
  readonly from: Day;
  readonly hours: Hours;
  readonly atpEmployee: Money;
  readonly atpEmployer: Money;
}

/** What a person has had of one employer in an income year, in øre; hours are all that were worked. */
export interface YearToDate {
  readonly hours: Hours;
  readonly wage: Money;
  readonly supplements: Money;
  readonly holidayPay: Money;
  readonly pension: Money;
  readonly atpEmployee: Money;
}

/** A payment as it stands, or its reversal: the same figures with the sign turned (R25), a voucher of its own and the reason. */
export interface VoucherEntry extends EntryHeader {
  readonly kind: "payment" | "reversal";
  readonly chain: CvrNumber;
  readonly voucher: Voucher;
  readonly year: IncomeYear;
  readonly card: FrikortId;
  readonly paymentId: PaymentId;
  readonly contentKey: string;
  readonly payDay: Day;
  readonly period: Period;
  readonly employment: { readonly from: Day; readonly to?: Day };
  readonly payer: Payer;
  readonly holder: Person;
  readonly employeeNumber?: EmployeeNumber | undefined;
  readonly paidBy: PaidBy;
  readonly slipLanguage: SlipLanguage;
  readonly practice: HolidayPractice;
  readonly atpClass: AtpClass;
  /** All hours worked, also those whose pay a split leaves outside: ATP is settled on them. */
  readonly hours: Hours;
  readonly lines: readonly Line[];
  readonly counted: Money;
  readonly atpEmployee: Money;
  readonly atpEmployer: Money;
  /** Where the payment covers several calendar months: what each has of hours and ATP. */
  readonly atpMonths?: readonly AtpMonth[] | undefined;
  readonly payout: Money;
  /** Ordinary pay outside the card, line by line. */
  readonly outside: readonly Line[];
  readonly holidayPayAccrued: Money;
  /** Owed at this employer after this entry. */
  readonly holidayPayOwed: Money;
  /** Days of holiday that the payment pays out of what is owed (R47). */
  readonly holidayDays?: HolidayDays | undefined;
  /** Days of holiday earned by the pay day and taken, this payment's with them, where holiday pay is not paid with the wage (R47). */
  readonly holidayBalance?: { readonly earned: HolidayDays; readonly taken: HolidayDays } | undefined;
  /** The person's year at this employer, this entry with it; absent in entries of 0.1.0. */
  readonly yearToDate?: YearToDate | undefined;
  readonly ceiling: Ceiling;
  readonly usedBefore: Money;
  readonly usedAfter: Money;
  readonly saldo?: { readonly left: Money; readonly readAt: Instant } | undefined;
  readonly law: readonly LawValue[];
  readonly keptUntil: Day;
  readonly rows: readonly RowId[];
  readonly reverses?: Voucher | undefined;
  readonly corrects?: Voucher | undefined;
  /** What the corrected voucher paid out: the slip says what the person has had too much or too little (R33). */
  readonly correctedPayout?: Money | undefined;
  readonly reason?: string | undefined;
  /** The day of the books, where it is not the pay day: both halves of a correction have that of the correction (R33). */
  readonly bookedOn?: Day | undefined;
  /** The edition of the rules; absent in entries of 0.1.0. */
  readonly rules?: number | undefined;
}

/** What socialtfrikort.dk showed as left on a card, and the ceiling of the day it was read (R6). */
export interface SaldoEntry extends EntryHeader {
  readonly kind: "saldo";
  readonly chain: CvrNumber;
  readonly card: FrikortId;
  readonly year: IncomeYear;
  readonly left: Money;
  readonly readAt: Instant;
  readonly ceiling: Ceiling;
}

/** A voucher has been typed at socialtfrikort.dk: when, and by whom if that is somebody else than who enters it. */
export interface RegisteredEntry extends EntryHeader {
  readonly kind: "registered";
  readonly chain: CvrNumber;
  readonly card: FrikortId;
  readonly year: IncomeYear;
  readonly voucher: Voucher;
  readonly registeredOn: Day;
  /** The moment when it was marked at once; absent when only the day is known. */
  readonly registeredAt?: Instant;
  readonly registeredBy: Actor;
}

/** A voucher that was noted as registered is not: the mark is taken back, with the reason (R50). */
export interface UnregisteredEntry extends EntryHeader {
  readonly kind: "unregistered";
  readonly chain: CvrNumber;
  readonly card: FrikortId;
  readonly year: IncomeYear;
  readonly voucher: Voucher;
  readonly reason: string;
}

/** What an employer knows of a card: holder, number, agreed rate and the employment that the portal asks for first. */
export interface EmploymentEntry extends EntryHeader {
  readonly kind: "employment";
  readonly chain: CvrNumber;
  readonly card: FrikortId;
  readonly holder: Person;
  readonly employeeNumber?: EmployeeNumber | undefined;
  readonly perHour?: Money | undefined;
  readonly from?: Day | undefined;
  readonly to?: Day | undefined;
  readonly registeredOn?: Day | undefined;
}

/** The card's first day (grant letter), or a day from which it is inactive or active again (R16). */
export interface CardStateEntry extends EntryHeader {
  readonly kind: "card-state";
  readonly chain: CvrNumber;
  readonly card: FrikortId;
  readonly state: CardState;
  readonly from: Day;
}

export type CardState = "first-day" | "inactive" | "active";

/** The accounts a journal can use, in the order they are shown. */
export const accountKeys = [
  ...(["wage", "holiday-pay", "pension", "atp-employer"] as const),
  ...(["bank", "cash", "owed-holiday-pay", "owed-atp"] as const),
] as const;
export type AccountKey = (typeof accountKeys)[number];

/**
 * The clock had been ahead when the entry before was written: this one stands at the true time again, with the reason. The
 * only place where a chain's time goes back.
 */
export interface ClockSetRight {
  /** The moment of the entry before. */
  readonly ahead: Instant;
  readonly reason: string;
}

/** A quarter whose ATP has been reported and paid: what the list came to then, both shares, and the day. */
export interface AtpPaid {
  readonly year: IncomeYear;
  readonly quarter: Quarter;
  readonly total: Money;
  readonly on: Day;
}

export interface EmployerEntry extends EntryHeader {
  readonly kind: "employer";
  readonly chain: CvrNumber;
  readonly payer: Payer;
  readonly practice: UsualPractice;
  readonly payPeriod: PayPeriodClass;
  /** The last day of the accounting year as MM-DD. */
  readonly yearEnd: string;
  readonly accounts: Readonly<Partial<Record<AccountKey, string>>>;
  /** The quarters of ATP that are noted as paid, in the order noted; absent when none is. */
  readonly atpPaid?: readonly AtpPaid[];
  /** The fingerprint of a sealing key that was made in place of a lost one. */
  readonly key?: Digest;
  readonly clock?: ClockSetRight;
}

export interface LawEntry extends EntryHeader {
  readonly kind: "law";
  readonly added: AddedYear;
  readonly clock?: ClockSetRight;
}

/** A person's data have been taken out after the keeping time; the fingerprints say whose. */
export interface ErasureEntry extends EntryHeader {
  readonly kind: "erasure";
  readonly chain: CvrNumber;
  readonly card: FrikortId;
  readonly fingerprints: readonly Digest[];
  readonly reason: string;
}

export type CardEntry =
  | VoucherEntry
  | SaldoEntry
  | RegisteredEntry
  | UnregisteredEntry
  | EmploymentEntry
  | CardStateEntry
  | ErasureEntry;

export type Entry = CardEntry | EmployerEntry | LawEntry;

/** The place of an entry at the end of its chain. The digest is empty until the entry is written. */
export type Place = Pick<EntryHeader, "sequence" | "previous" | "at" | "digest">;

/** Does the entry set its chain's time back? */
export function clockSetRight(entry: Entry): ClockSetRight | undefined {
  return entry.kind === "employer" || entry.kind === "law" ? entry.clock : undefined;
}

export function isVoucher(entry: Entry): entry is VoucherEntry {
  return entry.kind === "payment" || entry.kind === "reversal";
}

/** Owed holiday pay that a voucher pays out, what a split leaves outside included: it is owed no longer (R31). */
export function holidayPayOutOf(entry: Pick<VoucherEntry, "practice" | "lines" | "outside">): Money {
  return entry.practice === "only" ? sumOf([...entry.lines, ...entry.outside], "holiday-pay") : oere(0);
}

/** The sum of the amounts of one kind. */
export function sumOf(lines: readonly Line[], kind?: LineKind): Money {
  let sum = 0;
  for (const line of lines) if (kind === undefined || line.kind === kind) sum += line.amount;
  return oere(sum);
}
