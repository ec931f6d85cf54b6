import type { Day, IncomeYear, Period } from "../../values/calendar.js";
import type { AuditName, Finding, InspectionName } from "../../values/finding.js";
import type { Hours } from "../../values/hours.js";
import type { FrikortId, PaymentId, Voucher } from "../../values/identity.js";
import type { Money } from "../../values/money.js";
import type { NoticeCode, NoticeData } from "../../values/notice.js";
import type { FieldName, JobKind, ProblemCode, ProblemData, Where, WorldFault } from "../../values/problem.js";
import type { Fault } from "../../values/result.js";

export type Language = "da" | "en";

/** One line under a problem: a sentence, a heading over facts, a labelled word or a labelled amount. */
export type MessageFact =
  | { readonly sentence: string }
  | { readonly label: string; readonly value: string }
  | { readonly label: string; readonly amount: Money; readonly remark?: string; readonly isSum?: true };

/** A problem in words. What stands now is not known here: it is said by whoever prints. */
export interface Told {
  readonly first: string;
  readonly facts: readonly MessageFact[];
  readonly next: string;
  /** The problem in one line, where the first line alone leaves out what matters most. */
  readonly brief?: string;
  /** What several of its kind have in common, where the words above are of this one only. */
  readonly inGeneral?: { readonly text?: string; readonly remedy?: string };
}

/** What stands after a run that did not go as asked. `unsaid`: a command that never writes. */
export type LedgerState =
  | { readonly kind: "nothing" | "plan" | "unchanged" | "unsaid" | "entered" }
  | { readonly kind: "payment" | "reversal" | "correction"; readonly voucher: Voucher }
  | { readonly kind: "import"; readonly payments: number };

export type ProblemWords = {
  readonly [C in ProblemCode]: (data: ProblemData[C], where: Where | undefined) => Told;
};

export type NoticeWords = { readonly [C in NoticeCode]: (data: NoticeData[C]) => string };

export type FindingCode = AuditName | InspectionName;

/** A sentence that begins in lower case and ends without a stop, so that it can stand in a row; and what to do about it. */
export interface FindingTold {
  readonly sentence: string;
  readonly next: string;
}

export type FindingWords = { readonly [C in FindingCode]: (finding: Finding) => FindingTold };

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
  readonly supplement: string;
  readonly supplements: string;
  readonly holidayPay: string;
  readonly holidayPayAccrued: string;
  readonly holidayPayOwed: string;
  readonly pension: string;
  readonly counted: string;
  readonly atpEmployee: string;
  readonly atpEmployer: string;
  readonly payout: string;
  readonly outside: string;
  readonly ceiling: string;
  readonly usedBefore: string;
  readonly left: string;
  readonly thisPayment: string;
  readonly excess: string;
  readonly elsewhere: string;
  readonly unregistered: string;
  readonly saldo: string;
  readonly difference: string;
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
  readonly incomeYear: string;
  /** Asked after the fact that the clock shows a time far ahead. */
  readonly isClockRight: string;
  readonly yes: string;
  readonly no: string;
  /** What files are called that carry a word of the language. */
  readonly files: { readonly [F in "journal" | "year" | "agreement" | "contract"]: string };
  /** `[j/N]`: what can be answered, and what an empty answer means. */
  readonly yesOrNo: string;
  /** Over several questions: how to go back to the one before. */
  readonly goBack: string;
  readonly amounts: AmountWords;
  readonly status: {
    readonly [S in
      | "written"
      | "stands"
      | "planned"
      | "nothing-new"
      | "refused"
      | "reversed"
      | "registered"
      | "missing"]: string;
  };
  readonly paidBy: { readonly [P in "account" | "cash" | "mobilepay"]: string };
  readonly jobKind: { readonly [K in JobKind]: string };
  readonly periodClass: { readonly [P in "month" | "fortnight" | "week" | "casual" | "none"]: string };
  readonly holidayPay: { readonly [P in "with-wage" | "accrued" | "only"]: string };
  readonly cardState: { readonly active: string; readonly inactive: string };
  readonly standing: { readonly [S in "printed" | "to-verify" | "added-by-user"]: string };
  readonly fault: { readonly [F in Fault["kind"]]: string };
  readonly worldFault: { readonly [F in WorldFault]: WorldFaultTold };
}

/** Whole lines that answer a command, so that both languages keep the same order of facts. */
export interface AnswerWords {
  /** The question before anything is booked. */
  readonly bookIt: string;
  readonly written: (answer: { voucher: Voucher; card: FrikortId; payDay: Day }) => string;
  readonly stands: (answer: { id: PaymentId | null; voucher: Voucher; reversedBy?: Voucher }) => string;
  readonly planned: (answer: { card: FrikortId; payDay: Day }) => string;
  /** What a summary shows beside the figures. */
  readonly summary: {
    readonly holder: (who: { name: string | undefined; card: FrikortId }) => string;
    readonly period: (when: { period: Period; payDay: Day }) => string;
    readonly lastPayment: (last: { voucher: Voucher; payDay: Day; counted: Money } | undefined) => string;
    readonly voucher: (voucher: Voucher) => string;
  };
  readonly wageLine: (hours: Hours, perHour: Money) => string;
  readonly usedIn: (year: IncomeYear) => string;
  readonly outOf: (ceiling: Money) => string;
  readonly importPlan: (plan: { file: string; fits: number; stands: number; refused: number }) => string;
  readonly importRefused: string;
  readonly inOrder: (key: string) => string;
  readonly inOrderWithoutSeal: string;
  /** A run that was asked to end before its time. */
  readonly interrupted: string;
  readonly cardYear: (sum: {
    card: FrikortId;
    year: IncomeYear;
    employers: number;
    sum: Money;
    ceiling: Money;
  }) => string;
}

/** What a language must be able to say. A missing word does not compile. */
export interface Words {
  readonly language: Language;
  readonly fixed: FixedWords;
  readonly fields: FieldWords;
  readonly problems: ProblemWords;
  readonly notices: NoticeWords;
  readonly findings: FindingWords;
  /** A field that a finding names, in the words of the payslip. */
  readonly findingField: (path: string) => string;
  readonly answers: AnswerWords;
  readonly quoted: (text: string) => string;
  readonly stands: (stands: LedgerState) => string;
}

/** What `frikort error NUMBER` says about a problem; the commands that show it stand in `explanation-examples.ts`. */
export interface Explanation {
  readonly means: string;
  readonly arises: string;
  readonly remedy: string;
}

export type Explanations = { readonly [C in ProblemCode]: Explanation };
