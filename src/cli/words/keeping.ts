import type { CardState, LineKind } from "../../ledger/entry.js";
import type { Day, Instant, Period } from "../../values/calendar.js";
import type { CvrNumber, FrikortId, Voucher } from "../../values/identity.js";
import type { Money } from "../../values/money.js";
import type { SaidOf } from "./report.js";

/** The words of the commands that keep the ledger: check, backup, restore, erase and access. */
export interface KeepingWords {
  readonly inOrder: (said: { entries: number; vouchers: number; audits: number }) => string;
  readonly findings: (count: number) => string;
  readonly entryNumber: (sequence: number) => string;
  readonly headNotGiven: string;
  readonly backedUp: SaidOf<{ file: string; entries: number; vouchers: number }>;
  readonly keysInside: (said: { count: number; hasSettings: boolean; locked: boolean }) => string;
  readonly keptApart: string;
  readonly findingsInside: (count: number) => string;
  readonly restored: SaidOf<{ ledger: string; entries: number; vouchers: number }, "written" | "planned">;
  readonly fileRestored: (name: string) => string;
  readonly fileLeft: (name: string) => string;
  /** What is asked about before a person is erased. */
  readonly willErase: (card: FrikortId) => string;
  readonly erased: SaidOf<{ card: FrikortId; employers: number }>;
  readonly erasedAfter: readonly string[];
  /** The copy that was kept of the ledger before it was brought to this version. */
  readonly copyHoldsName: (path: string) => string;
  readonly access: AccessWords;
}

/** What is held about a card, in words for the person behind it. */
export interface AccessWords {
  readonly head: (said: { card: FrikortId; now: Instant }) => string;
  readonly nothing: (card: FrikortId) => string;
  readonly heads: {
    readonly [H in
      | "person"
      | "employers"
      | "employments"
      | "payments"
      | "notes"
      | "purposes"
      | "retention"
      | "rights"]: string;
  };
  readonly erased: string;
  readonly name: string;
  readonly address: string;
  readonly bankAccount: string;
  readonly employer: (said: { cvr: CvrNumber; name: string; address: string; contact: string }) => string;
  readonly employment: (said: {
    employer: CvrNumber;
    from?: Day;
    to?: Day;
    number?: string;
    perHour?: Money;
    registeredOn?: Day;
  }) => string;
  readonly payment: (said: {
    voucher: Voucher;
    employer: CvrNumber;
    payDay: Day;
    period: Period;
    isReversal: boolean;
  }) => string;
  readonly line: { readonly [K in LineKind]: string };
  readonly counted: string;
  readonly atp: string;
  readonly payout: string;
  readonly outside: string;
  readonly reason: (reason: string) => string;
  readonly saldo: (said: { left: Money; readAt: Instant; employer: CvrNumber }) => string;
  readonly registered: (said: { voucher: Voucher; on: Day; by: string; employer: CvrNumber }) => string;
  readonly unregistered: (said: { voucher: Voucher; at: Instant; reason: string; employer: CvrNumber }) => string;
  readonly state: (said: { state: CardState; from: Day; employer: CvrNumber }) => string;
  readonly erasure: (said: { at: Instant; reason: string; employer: CvrNumber }) => string;
  readonly purposes: readonly string[];
  readonly recipients: readonly string[];
  readonly sources: readonly string[];
  readonly retention: (until: Day | undefined) => string;
  readonly rights: readonly string[];
}
