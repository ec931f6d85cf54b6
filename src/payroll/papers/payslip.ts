import type { Line, Payer, SlipLanguage, VoucherEntry, YearToDate } from "../../ledger/entry.js";
import type { IncomeYear, Instant } from "../../values/calendar.js";
import type { HolidayDays } from "../../values/holiday-days.js";
import type { EmployeeNumber } from "../../values/identity.js";
import type { Money } from "../../values/money.js";

/** One line of the card's part. Amounts and hours are negative on a reversal; a line that hours times rate do not give has neither. */
export type SlipLine = Line;

/** A law value that no source confirms yet; the slip says so (R37). */
export interface SlipDoubt {
  readonly name: "annual-ceiling" | "atp" | "income-test";
  readonly year: IncomeYear;
  readonly standing: "to-verify" | "added-by-user";
}

/** What a payslip shows of its entry as it stands there. */
type ShownAsItStands =
  | ("voucher" | "card" | "period" | "payDay" | "paidBy" | "reverses" | "corrects" | "reason" | "keptUntil")
  | ("counted" | "atpEmployee" | "atpEmployer" | "payout" | "usedBefore" | "usedAfter");

/** What stands on a payslip, without layout and without words: a function of its entry alone. */
export interface Payslip extends Pick<VoucherEntry, ShownAsItStands> {
  readonly kind: "payment" | "reversal" | "correction";
  readonly language: SlipLanguage;
  readonly incomeYear: IncomeYear;
  readonly employer: Payer;
  readonly holder: {
    readonly name: string;
    readonly address: string;
    readonly employeeNumber?: EmployeeNumber;
    /** The bank account the pay goes to, where it is known and pay goes to an account. */
    readonly account?: string;
  };
  readonly lines: readonly SlipLine[];
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
  /** Of a correction: what is to be paid more, below zero what has been paid too much. */
  readonly correctionSettles?: Money;
  readonly doubts: readonly SlipDoubt[];
  readonly issuedAt: Instant;
  /** Short forms for paper: the key the record is sealed with, and the record's own check code. */
  readonly seal?: { readonly key: string; readonly code: string };
}

/** A file that a payslip carries inside. */
export interface CarriedFile {
  readonly name: "record.json" | "registration.csv";
  readonly bytes: Uint8Array;
}
