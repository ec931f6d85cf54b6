import type { Day, IncomeYear, Period } from "../../values/calendar.js";
import type { AuditName, InspectionName } from "../../values/finding.js";
import type { Hours } from "../../values/hours.js";
import type { FrikortId, PaymentId, Voucher } from "../../values/identity.js";
import type { Money } from "../../values/money.js";
import type { NoticeCode } from "../../values/notice.js";
import type { ProblemCode } from "../../values/problem.js";
import type { NoticeText } from "../say/notice-shapes.js";
import type { FindingTexts } from "./findings.js";
import type { ProblemTexts } from "./problems.js";
import type { Vocabulary } from "./vocabulary.js";

export type { FieldWords, FixedWords, Language, WorldFaultTold } from "./vocabulary.js";

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

export type NoticeWords = { readonly [C in NoticeCode]: NoticeText<C> };

export type FindingCode = AuditName | InspectionName;

/** Whole lines that answer a command, so that both languages keep the same order of facts. */
export interface AnswerWords {
  /** The question before anything is booked. */
  readonly bookIt: string;
  /** Under what may be a payment made twice, before the question. */
  readonly isItAnother: string;
  /** What is told once, when an employment is opened: a head, and under it what is to be done. */
  readonly newEmployment: {
    readonly head: string;
    readonly opened: (employment: { card: FrikortId; from: Day }) => string;
    readonly register: (employment: { card: FrikortId }) => string;
    readonly certificate: string;
    readonly certificateDue: (employment: { card: FrikortId }) => string;
    readonly hours: string;
    readonly insurance: string;
  };
  readonly written: (answer: { voucher: Voucher; card: FrikortId; payDay: Day }) => string;
  readonly stands: (answer: { id: PaymentId | null; voucher: Voucher; reversedBy?: Voucher }) => string;
  readonly planned: (answer: { card: FrikortId; payDay: Day }) => string;
  /** What a summary shows beside the figures. */
  readonly summary: {
    readonly holder: (who: { name: string | undefined; card: FrikortId }) => string;
    readonly period: (when: { period: Period; payDay: Day }) => string;
    readonly lastPayment: (last: { voucher: Voucher; payDay: Day; counted: Money } | undefined) => string;
  };
  readonly wageLine: (hours: Hours, perHour: Money) => string;
  readonly usedIn: (year: IncomeYear) => string;
  readonly outOf: (ceiling: Money) => string;
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
export interface Words extends Vocabulary {
  readonly problems: ProblemTexts;
  readonly notices: NoticeWords;
  readonly findings: FindingTexts;
  readonly answers: AnswerWords;
  readonly stands: (stands: LedgerState) => string;
}

/** What `frikort error NUMBER` says about a problem; the commands that show it stand in `commands/error/examples.ts`. */
export interface Explanation {
  readonly means: string;
  readonly arises: string;
  readonly remedy: string;
}

export type Explanations = { readonly [C in ProblemCode]: Explanation };
