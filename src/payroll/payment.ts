import type { AtpClass, HolidayPractice, PaidBy, SlipLanguage, VoucherEntry } from "../ledger/entry.js";
import type { Day, Period } from "../values/calendar.js";
import type { HolidayDays } from "../values/holiday-days.js";
import type { Hours } from "../values/hours.js";
import type { CvrNumber, EmployeeNumber, FrikortId, PaymentId, RowId, Voucher } from "../values/identity.js";
import type { Money } from "../values/money.js";
import type { Hidden } from "../values/person.js";
import type { JobKind } from "../values/problem.js";

/** Hours at one rate; without a rate the card's agreed one is meant. */
export interface Work {
  readonly hours: Hours;
  readonly perHour?: Money;
}

/** The hours of one calendar month, by its first day. */
export interface MonthHours {
  readonly from: Day;
  readonly hours: Hours;
}

/** A payment as it is meant: every word understood, nothing reckoned yet. */
export interface Payment {
  readonly employer: CvrNumber;
  readonly card: FrikortId;
  readonly id?: PaymentId;
  readonly payDay: Day;
  readonly period: Period;
  readonly work: readonly Work[];
  readonly supplements: readonly { readonly text: string; readonly amount: Money }[];
  readonly pension: Money;
  readonly practice: HolidayPractice;
  /** How much of the owed holiday pay to pay out under `only`; all of it when nothing is said. */
  readonly holidayPayOut?: Money;
  /** Days of holiday that are taken and paid out of what is owed, under `only` (R47). */
  readonly holidayDays?: HolidayDays;
  readonly atpClass: AtpClass;
  readonly overCeiling: "refuse" | "split";
  readonly paidBy: PaidBy;
  readonly jobKind: JobKind;
  readonly slipLanguage: SlipLanguage;
  readonly holderName?: Hidden<string>;
  readonly rename: boolean;
  readonly employeeNumber?: EmployeeNumber;
  readonly employedFrom?: Day;
  readonly employedTo?: Day;
  readonly registeredEmployment?: Day;
  /** Pay it a second time although the same content stands. */
  readonly again: boolean;
  /** The hours of each calendar month, where the days of work are known: an import's rows have them. */
  readonly hoursByMonth?: readonly MonthHours[] | undefined;
  /** It is meant although a payment of the same days, or of the same lines, stands (R51). */
  readonly isMeant?: boolean;
  readonly rows: readonly RowId[];
  readonly corrects?: Voucher;
  /** What the voucher that is corrected paid out. */
  readonly correctedPayout?: Money;
  /** The day on which a correction is booked, both halves of it. */
  readonly bookedOn?: Day;
  readonly reason?: string;
}

/** A payment as it is reckoned, before any ceiling. */
export type PricedPayment = Required<
  Pick<
    VoucherEntry,
    | ("lines" | "counted" | "hours" | "atpEmployee" | "atpEmployer" | "atpMonths")
    | ("payout" | "holidayPayAccrued" | "law")
  >
>;

/** A payment as it is allowed: within every ceiling of its pay day, what a split leaves outside said beside it. */
export interface AdmittedPayment
  extends PricedPayment,
    Pick<VoucherEntry, "ceiling" | "usedBefore" | "usedAfter" | "outside"> {}
