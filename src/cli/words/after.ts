import type { ExportKind } from "../../app/export-kinds.js";
import type { AtpQuarter } from "../../payroll/books/atp-list.js";
import type { EmploymentToRegister } from "../../payroll/card/employment.js";
import type { PortalDifference } from "../../payroll/card/portal-compare.js";
import type { SaldoCause } from "../../payroll/card/saldo-difference.js";
import type { Day, IncomeYear, Instant } from "../../values/calendar.js";
import type { CvrNumber, FrikortId, Voucher } from "../../values/identity.js";
import type { Money } from "../../values/money.js";
import type { SaidOf } from "./report.js";

/** Vouchers of one employer that wait to be registered. */
export interface EmployerSum {
  readonly employer: CvrNumber;
  readonly count: number;
  readonly counted: Money;
}

/** A command that takes something back, and what it would be. */
export type UndoStep = readonly [command: string, meaning: string];

/** What is said after a payment: at the portal, in the books, on paper. */
export interface AfterWords {
  readonly nothingMissing: string;
  readonly missing: (said: { count: number; counted: Money; overdue: number }) => string;
  readonly reversalsMissing: (count: number) => string;
  readonly employer: (said: { name: string; cvr: CvrNumber }) => string;
  readonly card: (card: FrikortId) => string;
  readonly voucher: (said: {
    voucher: Voucher;
    payDay: Day;
    isOverdue: boolean;
    reverses: Voucher | undefined;
  }) => string;
  /** The portal's three fields, in its own order and words. */
  readonly portal: { readonly employment: string; readonly amount: string; readonly contact: string };
  readonly takeOut: (amount: string) => string;
  readonly stillEmployed: string;
  readonly employmentNotNoted: string;
  /** With several employers the command names one of them. */
  readonly noteIt: (areSeveral: boolean) => string;
  readonly employments: string;
  readonly employment: (said: EmploymentToRegister & { readonly areSeveral: boolean }) => string;
  readonly saldo: (said: { card: FrikortId; year: IncomeYear; readAt: Instant }) => string;
  readonly saldoSums: { readonly portal: string; readonly ledger: string };
  readonly causesHead: string;
  readonly causes: { readonly [C in SaldoCause["kind"]]: (vouchers: readonly Voucher[]) => string };
  readonly compared: (said: { lines: number; matched: number; differences: number }) => string;
  readonly comparedSum: (said: { card: FrikortId; portal: Money; ledger: Money }) => string;
  readonly difference: (said: PortalDifference) => string;
  /** The employer where there are several in one answer. */
  readonly registered: SaidOf<{ voucher: Voucher; employer: CvrNumber | undefined; on: Day }>;
  readonly noAtp: (year: IncomeYear) => string;
  /** `late`: the deadline has passed; `changed`: the quarter has come to another amount since it was paid. */
  readonly atpQuarter: (
    sum: Omit<AtpQuarter, "total"> & { total: string; standing: "open" | "late" | "paid" | "changed" },
  ) => string;
  readonly atpChoice: (sum: Omit<AtpQuarter, "total"> & { total: string }) => string;
  readonly atpNoted: { readonly [S in "written" | "stands" | "planned"]: string };
  readonly atpTakenBack: string;
  readonly atpNext: string;
  readonly undoHead: string;
  /** With the newest voucher of each kind in it, where there is one. */
  readonly undo: (newest: { readonly paid?: Voucher; readonly registered?: Voucher }) => readonly UndoStep[];
  readonly undoVoucherHead: (paid: { voucher: Voucher; card: FrikortId; payDay: Day; counted: Money }) => string;
  readonly undoVoucher: (paid: {
    voucher: Voucher;
    payout: Money;
    registeredOn: Day | undefined;
  }) => readonly UndoStep[];
  readonly undoImport: (importId: string) => UndoStep;
  readonly undoReversal: (reversal: { voucher: Voucher; reverses: Voucher; card: FrikortId }) => string;
  readonly undoReversed: (paid: { voucher: Voucher; reversedBy: Voucher; replacedBy: Voucher | undefined }) => string;
  readonly unregistered: SaidOf<{ voucher: Voucher }, "written" | "planned">;
  /** What is asked about before all that waits is noted: sums, then each voucher; its employer where there are several. */
  readonly willRegister: (waiting: readonly EmployerSum[], on: Day) => string;
  readonly willRegisterVoucher: (one: {
    voucher: Voucher;
    employer: CvrNumber | undefined;
    card: FrikortId;
    counted: Money;
  }) => string;
  readonly nothingRegistered: string;
  readonly registeredSum: SaidOf<{ count: number; counted: Money }, "written" | "planned">;
  readonly nothingToRegister: string;
  /** Over the figures, before it is asked whether they are to stand. */
  readonly willReverse: (voucher: Voucher) => string;
  readonly willCorrect: (voucher: Voucher) => string;
  readonly reversed: SaidOf<{ voucher: Voucher; reverses: Voucher }, "written" | "planned">;
  readonly corrected: SaidOf<{ voucher: Voucher; corrects: Voucher; reversal: Voucher }, "written" | "planned">;
  readonly exported: (said: { kind: ExportKind; vouchers: number; place: string }) => string;
  readonly notToEIndkomst: string;
  readonly agreement: SaidOf<{ card: FrikortId }>;
  readonly contract: SaidOf<{ card: FrikortId }>;
  readonly contractOpen: (fields: readonly string[]) => string;
  readonly agreementNameOpen: string;
  /** The next step, each with its command, which names the employer where several are set up. */
  readonly next: {
    readonly typeIt: (of: { voucher: Voucher; employer: CvrNumber | undefined }) => string;
    readonly todo: string;
    readonly stillMissing: (count: number) => string;
    readonly allRegistered: string;
    readonly atpPaid: (sum: AtpQuarter & { areSeveral: boolean }) => string;
    readonly registerEmployment: (of: { card: FrikortId; employer: CvrNumber | undefined }) => string;
  };
}
