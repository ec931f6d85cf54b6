import type { KeyWords } from "../../adapters/terminal.js";
import type { Confidence } from "../../law/dated.js";
import type { AtpClass, HolidayPractice } from "../../ledger/entry.js";
import type { Instant } from "../../values/calendar.js";
import type { FieldName, JobKind, ProblemData, WorldFault } from "../../values/problem.js";
import type { Fault } from "../../values/result.js";
import type { Language } from "../program/languages.js";

export type { Language };

/** A field in three ways: `subject` begins a sentence, `label` stands in a list, `form` is what is to be written there. */
export interface FieldWord {
  readonly subject: string;
  readonly label: string;
  readonly form: string;
}

export type FieldWords = { readonly [F in FieldName]: FieldWord };

/** What the surroundings did, and what a person can do about it. */
export interface WorldFaultTold {
  readonly sentence: string;
  readonly next: string;
}

/** Labels of amounts, in the order they are shown. */
export interface AmountWords {
  readonly wage: string;
  readonly holidayPay: string;
  readonly holidayPayAccrued: string;
  readonly pension: string;
  readonly counted: string;
  readonly atpEmployee: string;
  readonly payout: string;
  readonly outside: string;
  readonly ceiling: string;
  readonly usedBefore: string;
  readonly left: string;
  readonly elsewhere: string;
  readonly saldo: string;
}

/** Words of one meaning each, for messages, tables and answers alike. */
export interface FixedWords {
  readonly error: string;
  readonly notice: string;
  readonly finding: string;
  readonly inOrder: string;
  readonly and: string;
  readonly or: string;
  readonly line: string;
  readonly column: string;
  readonly received: string;
  readonly expected: string;
  readonly found: string;
  readonly field: string;
  readonly card: string;
  readonly employer: string;
  readonly ledger: string;
  readonly voucher: string;
  /** Asked after the fact that the clock shows a time far ahead. */
  readonly isClockRight: string;
  readonly yes: string;
  readonly no: string;
  /** What files are called that carry a word of the language. */
  readonly files: { readonly [F in "journal" | "year" | "agreement" | "contract"]: string };
  /** `[j/N]`: what can be answered, and what an empty answer means. */
  readonly yesOrNo: string;
  /** What the keys under a list do. */
  readonly keys: KeyWords;
  /** Over several questions: how to go back to the one before. */
  readonly goBack: string;
  /** Where a person wants to go back and there is nothing before. */
  readonly firstQuestion: string;
  /** What an empty answer means: written by hand; not agreed. */
  readonly byHand: string;
  readonly notAgreed: string;
  /** After an answer that can only have been meant in one way. */
  readonly writeIt: (value: string) => string;
  /** What stands in a field that is to be corrected. */
  readonly nowIs: (value: string) => string;
  /** A card is asked for by its number or by whom it belongs to. */
  readonly cardQuestion: string;
  /** Over a list of vouchers to choose among: the one that is meant; those that have been registered. */
  readonly voucherQuestion: { readonly [Q in "one" | "registered"]: string };
  readonly amounts: AmountWords;
  readonly jobKind: { readonly [K in JobKind]: string };
  readonly periodClass: { readonly [P in AtpClass]: string };
  readonly holidayPay: { readonly [P in HolidayPractice]: string };
  readonly standing: { readonly [S in Confidence]: string };
  readonly fault: { readonly [F in Fault["kind"]]: string };
  readonly worldFault: { readonly [F in WorldFault]: WorldFaultTold };
  /** What a value must lie within. */
  readonly limits: {
    readonly [L in
      | "hours"
      | "hoursPerWeek"
      | "amount"
      | "fromZero"
      | "saldo"
      | "days"
      | "clock"
      | "break"
      | "day"]: string;
  };
  /** How a supplement is written in a file, where its text stands in a column of its own. */
  readonly supplementInFile: string;
  /** A cell in which nothing stands. */
  readonly blank: string;
  /** Danløn has no decimal mark: that is said, or nobody finds out. */
  readonly impliedDecimals: (written: string, meant: string) => string;
  /** Why every row of a file was left out. */
  readonly leftOut: { readonly [L in NonNullable<ProblemData["payment-empty"]["leftOut"]>]: string };
  /** January first. */
  readonly months: readonly string[];
  readonly lines: (count: number) => string;
  readonly decimalHours: (hours: string) => string;
  readonly clock: (hours: number, minutes: number) => string;
  readonly andMore: (count: number) => string;
}

/** What the other words are made of. */
export interface Vocabulary {
  readonly language: Language;
  readonly fixed: FixedWords;
  readonly fields: FieldWords;
  /** What was received in quotation marks, harmless and cut. */
  readonly quoted: (text: string) => string;
  readonly instant: (instant: Instant) => string;
}
