import type { Day, Period } from "../../values/calendar.js";
import type { Hours } from "../../values/hours.js";
import type { FrikortId } from "../../values/identity.js";
import type { Money } from "../../values/money.js";
import type { FieldName } from "../../values/problem.js";

/** Refused rows that are told in the same words, and how many they are. */
export interface RefusedKind {
  readonly number: number;
  readonly text: string;
  /** What to write instead, where one form is right for all of the kind. */
  readonly form: string;
  readonly remedy: string;
  readonly count: number;
}

/** What was or would be done, in figures. */
export interface ImportFigures {
  readonly payments: number;
  readonly rows: number;
  readonly hours: Hours;
  readonly counted: Money;
  readonly payout: Money;
}

/** The words of `import` beside those of problems and notices. */
export interface ImportWords {
  readonly plan: (plan: { files: readonly string[]; fits: number; stands: number; refused: number }) => string;
  /** One payment of a plan. */
  readonly payment: (one: {
    card: FrikortId;
    /** Only to who is asked before booking. */
    name: string | undefined;
    period: Period;
    rates: readonly Money[];
    /** Only where the import pays for several. */
    employer: string | undefined;
    payDay: Day;
    hours: Hours;
    counted: Money;
    payout: Money;
  }) => string;
  readonly andMore: (count: number) => string;
  readonly sums: (figures: ImportFigures) => readonly string[];
  readonly question: (payments: number) => string;
  readonly written: (said: ImportFigures & { importId: string }) => string;
  readonly planned: string;
  readonly notWanted: string;
  /** `reversed`: payments that are in the ledger but taken back. */
  readonly nothingNew: (said: { stands: number; reversed: number }) => string;
  readonly reversed: (rows: number) => string;
  readonly repeated: (rows: number) => string;
  readonly refusedNothing: string;
  /** Where no payment fits: there is no rest to enter. */
  readonly refusedAll: string;
  /** A file as a whole was refused: there are no lines to mend. */
  readonly refusedFile: string;
  readonly refusedRest: (payments: number) => string;
  readonly kinds: (kinds: readonly RefusedKind[]) => readonly string[];
  readonly rejectedFile: (path: string) => string;
  /** `stood`: how many of them belong to payments that stood before, where some are new. */
  readonly payslips: (count: number, folder: string, stood: number) => string;
  readonly record: (path: string) => string;
  /** The record as it was written when the import was booked. */
  readonly oldRecord: (path: string) => string;
  readonly merged: (path: string) => string;
  /** What is left to do, with its command. */
  readonly next: string;
  readonly undoHint: (importId: string) => string;
  readonly stopped: (payments: number) => string;
  readonly progress: (now: { done: number; total: number; perSecond: number; secondsLeft: number }) => string;
  readonly undone: (said: {
    importId: string;
    reversed: number;
    stands: number;
    counted: Money;
    isPlan: boolean;
  }) => string;
  readonly undoNothing: (importId: string) => string;
  readonly askColumn: (column: {
    letter: string;
    heading: string;
    samples: readonly string[];
    guess: string;
  }) => string;
  readonly fieldNames: (fields: readonly string[]) => string;
  readonly askProfile: string;
  /** What a field is called where it is asked which column is which. */
  readonly columnName: (field: FieldName) => string;
  readonly notAField: (text: string, fields: readonly string[]) => string;
  /** In a dry run. */
  readonly profileNotSaved: string;
  readonly profileSaved: (name: string) => string;
  /** Names both answers. */
  readonly askKind: (kind: { type: string; count: number }) => string;
  /** The word for a wage type of hours. */
  readonly payHours: string;
  /** The word that leaves a column or a wage type out. */
  readonly leaveOut: string;
}
