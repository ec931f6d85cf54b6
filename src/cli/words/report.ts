import type { PayPeriodClass } from "../../law/atp.js";
import type { AccountKey, EmployerEntry, Payer } from "../../ledger/entry.js";
import type { HolidayAccount } from "../../payroll/card/holiday.js";
import type { Tally } from "../../payroll/card/used.js";
import type { IncomeYear, Instant } from "../../values/calendar.js";
import type { Hours } from "../../values/hours.js";
import type { CvrNumber, FrikortId, Voucher } from "../../values/identity.js";
import type { Money } from "../../values/money.js";
import type { LawName } from "../../values/notice.js";

/** What was done, for a person. */
export type DoneWord = "written" | "stands" | "planned";

/** A sentence for each thing that may have been done; which of them is said follows from the answer's status. */
export type SaidOf<Facts, Status extends string = DoneWord> = { readonly [S in Status]: (said: Facts) => string };

/** The words of the answers that commands give beside problems and notices. */
export interface ReportWords {
  readonly employerQuestions: {
    readonly [F in "name" | "address" | "contact" | "practice" | "payPeriod" | "postcode"]: string;
  };
  readonly employerMade: SaidOf<{ cvr: CvrNumber; name: string; ledger: string }, "written" | "planned">;
  readonly employerChanged: SaidOf<{ cvr: CvrNumber; name: string; ledger: string }>;
  readonly employerPayer: (payer: Pick<Payer, "address" | "contact">) => readonly string[];
  /** After `setup --default`. */
  readonly employerUsual: (cvr: string) => string;
  readonly employerYearEnd: (monthAndDay: string) => string;
  readonly accountsHead: string;
  readonly accountName: { readonly [K in AccountKey]: string };
  readonly employerFacts: (employer: Pick<EmployerEntry, "practice" | "payPeriod">) => readonly string[];
  readonly employerKey: (key: string) => string;
  /** What a new employer does next: three commands. */
  readonly nextCommands: readonly string[];
  readonly cardHead: (said: { card: FrikortId; year: IncomeYear }) => string;
  readonly cardOwed: (said: { owed: Money; days: HolidayAccount }) => string;
  readonly leftBesideOwed: (left: Money, hours: Hours | undefined) => string;
  readonly cardNoPayments: string;
  readonly cardUnknown: string;
  /** In the place of a name that has been erased. */
  readonly erasedName: string;
  readonly cardUnregistered: (said: Tally) => string;
  readonly cardToTakeOut: (said: Tally) => string;
  readonly saldoReadAt: (readAt: Instant) => string;
  readonly ledgerOnly: (card: FrikortId) => string;
  readonly hoursThatFit: (hours: Hours, perHour: Money) => string;
  readonly cardNoted: SaidOf<{ card: FrikortId; what: CardNote }>;
  readonly cards: (count: number) => string;
  readonly active: string;
  readonly inactive: string;
  readonly payments: (count: number) => string;
  readonly total: string;
  readonly noPayments: string;
  readonly columns: {
    readonly [C in
      | "voucher"
      | "employer"
      | "card"
      | "payDay"
      | "counted"
      | "onCard"
      | "ownShare"
      | "employerShare"
      | "payout"
      | "status"
      | "used"
      | "left"
      | "name"
      | "rate"
      | "employed"
      | "month"
      | "hours"]: string;
  };
  readonly state: {
    readonly [S in "missing" | "registered" | "reversed" | "reversal" | "reversalShort" | "booked"]: string;
  };
  readonly payslipMade: (voucher: Voucher, path: string) => string;
  readonly lawHead: (year: IncomeYear) => string;
  readonly lawName: { readonly [N in LawName]: string };
  readonly lawFrom: string;
  readonly lawConfirmed: string;
  readonly lawSource: string;
  readonly lawAddedBy: (said: { by: string; at: Instant; reason?: string }) => string;
  readonly lawAddedBefore: (said: { ceiling: Money; by: string; at: Instant }) => string;
  /** The notes of the law in this language, by parameter and first day. */
  readonly lawNotes: Readonly<Record<string, string>>;
  readonly willAddLaw: (law: { year: IncomeYear; ceiling: Money; source: string; before?: Money }) => string;
  readonly lawAdded: SaidOf<{ year: IncomeYear; ceiling: Money }>;
  /** When another value stood there. */
  readonly lawReplaced: (law: { year: IncomeYear; ceiling: Money; before: Money }) => string;
  readonly atpClassHead: { readonly [C in PayPeriodClass]: string };
  readonly atpFromHours: (hours: Hours) => string;
  readonly perHour: string;
}

export type CardNote = "set" | "saldo" | "inactive" | "active";
