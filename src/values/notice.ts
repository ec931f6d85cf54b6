import type { Day, IncomeYear, Instant, Period } from "./calendar.js";
import type { Hours } from "./hours.js";
import type { CvrNumber, FrikortId, Voucher } from "./identity.js";
import type { Money } from "./money.js";
import type { Where } from "./problem.js";

/** What is allowed, but a person should know. It never stops a payment and never changes the exit code. */
export interface NoticeData {
  "law-to-verify": { readonly parameter: LawName; readonly year: IncomeYear };
  "law-added-by-user": { readonly year: IncomeYear; readonly ceiling: Money };
  "law-added-differs": { readonly year: IncomeYear; readonly added: Money; readonly printed: Money };
  "period-in-other-year": { readonly period: Period; readonly year: IncomeYear };
  "period-paid-before": { readonly card: FrikortId; readonly vouchers: readonly Voucher[] };
  /** Another rate than the one that `card set` noted (R52). */
  "rate-not-agreed": { readonly card: FrikortId; readonly rate: Money; readonly agreed: Money };
  "pay-day-distant": { readonly payDay: Day; readonly today: Day };
  "period-distant": { readonly period: Period; readonly payDay: Day };
  "saldo-below-zero": { readonly left: Money };
  "saldo-old": { readonly readAt: Instant; readonly payDay: Day };
  /** `left` where it is right to note it as it was given. */
  "saldo-not-kept": { readonly card: FrikortId; readonly left?: Money };
  /** `unregistered`: payments that may stand at the portal already, where it has more. */
  "saldo-differs": {
    readonly portalUsed: Money;
    readonly ledgerUsed: Money;
    readonly difference: Money;
    readonly unregistered?: readonly Voucher[];
  };
  "pay-not-covered": { readonly amount: Money };
  "employment-not-registered": { readonly card: FrikortId; readonly employer: CvrNumber; readonly from: Day };
  /** Payments to be registered, and payments that are reversed here and still stand at the portal; the two are not set off. */
  "not-yet-registered": {
    readonly card: FrikortId;
    readonly count: number;
    readonly counted: Money;
    readonly toTakeOut?: { readonly count: number; readonly counted: Money };
  };
  "correct-at-portal": { readonly voucher: Voucher; readonly reversedBy: Voucher };
  /** `holidayPay`: the part of it that follows the Holiday Act (lov 616 § 5, stk. 7). */
  "ordinary-pay-outside": { readonly outside: Money; readonly holidayPay?: Money };
  "income-test-near": { readonly sum: Money; readonly amount: Money; readonly year: IncomeYear };
  "contract-due": { readonly card: FrikortId; readonly reason: "hours" | "no-guarantee" };
  /** `paid`: the quarter was noted as paid before, and now comes to something else. */
  "atp-to-report": {
    readonly total: Money;
    readonly quarter: number;
    readonly deadline: Day;
    readonly paid?: { readonly year: IncomeYear; readonly on: Day };
  };
  "atp-lowered": { readonly withheld: Money; readonly due: Money };
  "period-outside-employment": {
    readonly card: FrikortId;
    readonly period: Period;
    readonly employedFrom: Day;
    readonly employedTo?: Day;
  };
  /** `to`: the last day of a job that began and ended within one week. */
  "casual-job": { readonly day: Day; readonly to?: Day };
  "atp-not-reckoned": Record<never, never>;
  "holiday-pay-owed": { readonly left: Money; readonly owed: Money };
  "holiday-pay-model": { readonly card: FrikortId };
  "employment-registered-late": { readonly card: FrikortId; readonly from: Day; readonly registeredOn: Day };
  "next-year-unknown": { readonly year: IncomeYear };
  "paid-above-ceiling": { readonly year: IncomeYear; readonly ceiling: Money; readonly cards: readonly FrikortId[] };
  /** What a reversal leaves with the person. */
  "paid-too-much": { readonly voucher: Voucher; readonly amount: Money };
  /** What both halves of a correction come to: above zero the person is to have more. */
  "correction-settles": {
    readonly voucher: Voucher;
    readonly payout: Money;
    readonly atpEmployee: Money;
    readonly atpEmployer: Money;
  };
  "year-not-known": { readonly asked: IncomeYear; readonly shown: IncomeYear };
  /** The last payment of an employment that nobody has registered was reversed; its first day is still noted. */
  "employment-taken-back": { readonly card: FrikortId; readonly from: Day };
  "employment-opened": { readonly card: FrikortId; readonly from: Day };
  /** What the law asks of whoever employs anybody, told once when an employment is opened. */
  "employment-duties": Record<never, never>;
  /** The holder's name is erased: a slip without it would be nobody's. */
  "slip-not-made": { readonly card: FrikortId; readonly voucher: Voucher };
  /** The home folder has seen this chain go on to an entry that the ledger does not have. */
  "ledger-went-back": { readonly chain: CvrNumber | "house"; readonly sequence: number };
  "payslip-missing": { readonly vouchers: readonly Voucher[]; readonly count: number };
  /** The first row and how many there are; `by`: how much the clock gives more, where it is the same in all of them. */
  "hours-differ": {
    readonly stated: Hours;
    readonly computed: Hours;
    readonly count: number;
    readonly lines: readonly number[];
    readonly by?: Hours;
  };
  /** Another weekday stands beside a day than its own; the first of them. */
  "weekday-differs": {
    readonly written: string;
    readonly day: Day;
    readonly count: number;
    readonly lines: readonly number[];
  };
  /** Lines of 16 hours or more on a day. */
  "hours-many": { readonly count: number; readonly lines: readonly number[] };
  /** Lines with hours of their own whose text says that there was a break. */
  "break-in-text": { readonly count: number; readonly lines: readonly number[] };
  /** A text beside hours of their own says that somebody came or left at another time. */
  "time-in-text": { readonly count: number; readonly lines: readonly number[] };
  /** Hours with more decimals than a person writes, taken to the second. */
  "hours-rounded": { readonly count: number; readonly lines: readonly number[] };
  /** Hours whose decimals are all those of minutes: `7,30` may be meant as 7:30. */
  "hours-like-minutes": {
    readonly written: string;
    readonly hours: Hours;
    readonly count: number;
    readonly lines: readonly number[];
  };
  /** A sum row that is not what the rows above it come to. */
  "sum-differs": { readonly stated: Hours; readonly computed: Hours };
  /** The rows above the headings say another rate than the card is paid with. */
  "title-rate-differs": { readonly card: FrikortId; readonly stated: Money; readonly rates: readonly Money[] };
  /** Rows of other months than the rows above the headings say, `written` as it stands there. */
  "title-month-differs": { readonly written: string; readonly count: number; readonly lines: readonly number[] };
  /** Rows of a file that are nobody's work. */
  "rows-left-out": {
    readonly withoutHours: number;
    readonly sums: number;
    readonly titles: number;
    readonly hidden: number;
    /** Of a few rows without hours. */
    readonly linesWithoutHours?: readonly number[];
    /** The line of the headings, where rows stand above them. */
    readonly headerLine?: number;
  };
  /** The keys of papers could not be kept in the settings. */
  "keys-not-remembered": { readonly path: string };
  /** Notes that are pinned to cells of a sheet; the first cells. */
  "cell-notes-not-read": { readonly count: number; readonly cells: readonly string[] };
  /** The sheets of a workbook that were read, where they are several. */
  "sheets-read": { readonly sheets: readonly { readonly name: string; readonly rows: number }[] };
  /** Sheets of a workbook that were not read, each with its filled rows. */
  "sheets-not-read": {
    readonly sheets: readonly { readonly name: string; readonly rows: number; readonly isHidden: boolean }[];
    /** Of a list the first sheet is read, and no other can be chosen. */
    readonly of?: "list";
  };
  /** The file's own dates show that the month stands first. */
  "dates-month-first": { readonly example: string; readonly readAs: Day };
  /** An id that repeats with the person is the person's, not the row's. */
  "id-of-person": { readonly heading: string };
  /** A column names an employer, and it is not the one that pays the rows. */
  "employer-named-otherwise": { readonly heading: string; readonly employer: CvrNumber };
  /** No column gives a day: the pay period is that of the pay day. */
  "period-from-pay-day": { readonly period: Period; readonly count: number };
  "row-not-approved": {
    readonly count: number;
    readonly heading?: string;
    readonly values?: readonly string[];
    /** The first of them. */
    readonly lines?: readonly number[];
  };
  /** Rows that are right and wait for another of their payment or their person; `lines` are the first few. */
  "rows-wait": { readonly count: number; readonly lines: readonly number[]; readonly cards: readonly FrikortId[] };
  /** `counts`: how many cells of each are filled. `isTax`: one of them is about tax. */
  "column-ignored": {
    readonly headings: readonly string[];
    readonly counts: readonly number[];
    readonly isTax?: true;
  };
  "read-as-windows-1252": { readonly path: string };
  "card-unknown": { readonly card: FrikortId };
  /** Vouchers that were paid from rows which have been changed or taken out since. */
  "rows-changed": { readonly vouchers: readonly Voucher[] };
  /** A new row of a day for which the card has been paid other hours. */
  /** Rows and a voucher of the same period of which one names no days: the same hours may be paid twice. */
  "period-hours-paid-before": {
    readonly card: FrikortId;
    readonly period: Period;
    readonly voucher: Voucher;
    readonly count: number;
    readonly lines: readonly number[];
  };
  "day-paid-before": {
    readonly card: FrikortId;
    readonly day: Day;
    readonly hours: Hours;
    readonly paidHours: Hours;
    readonly voucher: Voucher;
  };
  /** Rows that stand and name another rate now than was paid; `lines` are the first few. */
  "rate-paid-otherwise": {
    readonly voucher: Voucher;
    readonly rate: Money;
    readonly paid: readonly Money[];
    readonly count: number;
    readonly lines: readonly number[];
  };
  /** Vouchers of rows that a file of nothing new does not hold. */
  "rows-gone": { readonly vouchers: readonly Voucher[] };
  /** Vouchers in the place of some that an undone import holds: corrections, and payments of the same rows again. */
  "replacements-stand": { readonly vouchers: readonly Voucher[] };
  /** New rows that another employer has paid. */
  "rows-paid-elsewhere": { readonly employer: CvrNumber; readonly count: number };
  /** Equal rows of one file, all of them paid; `lines` are the first few. */
  "rows-equal": { readonly count: number; readonly lines: readonly number[] };
  "shifts-overlap": { readonly card: FrikortId; readonly day: Day; readonly lines: readonly number[] };
  /** `payDay` is the earliest that work lies after. */
  "work-after-pay-day": { readonly count: number; readonly lines: readonly number[]; readonly payDay: Day };
  /** Work of a person that lies more than 60 days from the pay day; `day` is the farthest. */
  "work-far-from-pay-day": {
    readonly count: number;
    readonly lines: readonly number[];
    readonly day: Day;
    readonly payDay: Day;
  };
  /** A person with one day in each of several months: the order of day and month may be mistaken. */
  "day-in-each-month": { readonly card: FrikortId; readonly months: number };
  "rates-differ": { readonly card: FrikortId; readonly rates: readonly Money[] };
  /** An hourly rate below 80 or above 500 kr. that nobody has agreed; of rows of a file it may be their pay. */
  "rate-unusual": { readonly card: FrikortId; readonly rate: Money; readonly isOfRows?: true };
  /** Rows of a sheet that bears the name on another card. */
  "sheet-of-another": { readonly card: FrikortId; readonly count: number; readonly lines: readonly number[] };
  "same-name": { readonly cards: readonly FrikortId[] };
  /** Further places of the kind told before it. */
  "rows-more": { readonly count: number };
  /** What a batch says once of all its cards. */
  "employments-to-register": { readonly count: number };
  /** The first of the cards; `count` has all. */
  "contracts-due": { readonly count: number; readonly cards: readonly FrikortId[] };
}

export const lawNames = ["annual-ceiling", "holiday-pay", "atp", "income-test"] as const;
export type LawName = (typeof lawNames)[number];

export type NoticeCode = keyof NoticeData;

export type Notice = {
  [C in NoticeCode]: { readonly code: C; readonly data: NoticeData[C]; readonly where?: Where };
}[NoticeCode];

export function notice<C extends NoticeCode>(code: C, data: NoticeData[C], where?: Where): Notice;
export function notice(code: NoticeCode, data: Notice["data"], where?: Where): unknown {
  return where === undefined ? { code, data } : { code, data, where };
}
