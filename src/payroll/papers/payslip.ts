import type { PaidBy, SlipLanguage, YearToDate } from "../../ledger/entry.js";
import type { Day, IncomeYear, Instant, Period } from "../../values/calendar.js";
import type { HolidayDays } from "../../values/holiday-days.js";
import type { Hours } from "../../values/hours.js";
import type { CvrNumber, EmployeeNumber, FrikortId, Voucher } from "../../values/identity.js";
import type { Money, Percentage } from "../../values/money.js";

/** One line of the card's part. Amounts and hours are negative on a reversal; a line that hours times rate do not give has neither. */
export interface SlipLine {
  readonly kind: "wage" | "supplement" | "holiday-pay" | "pension";
  /** The employer's own text of a supplement; empty for the other kinds, whose words stand in the template. */
  readonly text: string;
  readonly hours?: Hours;
  /** Øre an hour, on a wage line. */
  readonly perHour?: Money;
  /** The share and what it is taken of, on a holiday-pay line that is paid with the wage. */
  readonly share?: Percentage;
  readonly base?: Money;
  readonly amount: Money;
}

/** A law value that no source confirms yet; the slip says so (R37). */
export interface SlipDoubt {
  readonly name: "annual-ceiling" | "atp" | "income-test";
  readonly year: IncomeYear;
  readonly standing: "to-verify" | "added-by-user";
}

/** What stands on a payslip, without layout and without words: a function of its entry alone. */
export interface Payslip {
  readonly kind: "payment" | "reversal" | "correction";
  readonly language: SlipLanguage;
  readonly voucher: Voucher;
  readonly incomeYear: IncomeYear;
  readonly employer: {
    readonly cvr: CvrNumber;
    readonly name: string;
    readonly address: string;
    readonly contact: string;
  };
  readonly holder: {
    readonly name: string;
    readonly address: string;
    readonly employeeNumber?: EmployeeNumber;
    /** The bank account the pay goes to, where it is known and pay goes to an account. */
    readonly account?: string;
  };
  readonly card: FrikortId;
  readonly period: Period;
  readonly payDay: Day;
  readonly paidBy: PaidBy;
  readonly lines: readonly SlipLine[];
  readonly counted: Money;
  readonly atpEmployee: Money;
  readonly atpEmployer: Money;
  readonly payout: Money;
  /** Earned by this payment and not paid out with it (practice accrued). */
  readonly holidayPayAccrued: Money;
  /** Owed at this employer after this payment, when there is any. */
  readonly holidayPayOwed: Money;
  /** Days of holiday that are paid out of what was owed (R47); on a reversal those of the original. */
  readonly holidayDays?: HolidayDays;
  /** Days of holiday earned and taken, where holiday pay is not paid with the wage. */
  readonly holidayBalance?: { readonly earned: HolidayDays; readonly taken: HolidayDays };
  /** The person's year at this employer, this voucher with it. */
  readonly yearToDate?: YearToDate;
  readonly ceiling: Money;
  readonly usedBefore: Money;
  readonly usedAfter: Money;
  readonly left: Money;
  /** What used and left rest on: the own ledger alone, or the balance last read at socialtfrikort.dk. */
  readonly saldo?: {
    readonly left: Money;
    readonly readAt: Instant;
    /** What is used by the own ledger beside it; below zero what is reversed there. */
    readonly beside?: Money;
  };
  /** Ordinary pay outside the card, split off above the ceiling. */
  readonly outside: Money;
  readonly reverses?: Voucher;
  readonly corrects?: Voucher;
  /** Of a correction: what is to be paid more, below zero what has been paid too much. */
  readonly correctionSettles?: Money;
  readonly reason?: string;
  readonly doubts: readonly SlipDoubt[];
  readonly issuedAt: Instant;
  readonly keptUntil: Day;
  /** Short forms for paper: the key the record is sealed with, and the record's own check code. */
  readonly seal?: { readonly key: string; readonly code: string };
}

/** A file that a payslip carries inside. */
export interface CarriedFile {
  readonly name: "record.json" | "registration.csv";
  readonly bytes: Uint8Array;
}
