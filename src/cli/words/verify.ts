import type { PassedKind } from "../../payroll/verify/seen.js";
import type { NotProved } from "../../payroll/verify/seen-documents.js";
import type { View } from "../../payroll/verify/view.js";
import type { Day, IncomeYear } from "../../values/calendar.js";
import type { CvrNumber, FrikortId, Voucher } from "../../values/identity.js";
import type { Money } from "../../values/money.js";
import type { SaidOf } from "./report.js";

/** The words of verify, report and keys beside those of findings. */
export interface VerifyWords {
  readonly sound: (said: { files: number; payments: number }) => string;
  /** Nothing was found, and not all of it is proved. */
  readonly soundSoFar: (said: { files: number; payments: number }) => string;
  readonly notProvedHead: string;
  readonly notProved: { readonly [C in NotProved["code"]]: (data: NotProved["data"]) => string };
  readonly ofWhichStated: (stated: Money) => string;
  /** `copies`: how many of the findings are copies that another program has saved and in which everything holds. */
  readonly deviates: (said: { files: number; payments: number; findings: number; copies: number }) => string;
  /** No file was a payslip or a registration record. */
  readonly nothingChecked: string;
  /** In place of "the file is not ours", where a folder was named. */
  readonly nothingIn: (path: string) => { readonly first: string; readonly next: string };
  /** What was not checked, in one line: so many files, the first of them by name. */
  readonly passedOver: (said: { count: number; names: readonly string[] }) => string;
  readonly paperKinds: { readonly [K in PassedKind]: string };
  readonly copyOf: (file: string) => string;
  /** What follows from a finding, each a finding in a few words. */
  /** In how many places the same was found. */
  readonly places: (count: number) => string;
  readonly consequences: (texts: readonly string[]) => string;
  /** In place of what was found in a file, where all of it is about other cards than the one that is asked for. */
  readonly foundForOthers: string;
  /** A card that does not stand on the list of cards. */
  readonly notOnList: string;
  readonly withoutPapers: (said: { count: number; cards: readonly FrikortId[] }) => string;
  /** Something that is as it should be and worth knowing. */
  readonly remark: (said: { file: string; text: string }) => string;
  readonly notCounted: (voucher: string) => string;
  /** What to do about a list of cards that cannot be read. */
  readonly mendCards: string;
  /** The same about a list of amounts. */
  readonly mendAmounts: string;
  readonly noCeiling: (said: { card: FrikortId; year: IncomeYear; employers: number; sum: Money }) => string;
  readonly tooMuch: (excess: Money) => string;
  readonly left: (left: Money) => string;
  /** What is left is at most this, and why. */
  readonly leftAtMost: (left: Money, why: readonly string[]) => string;
  readonly whyAtMost: {
    readonly isPart: string;
    readonly papersMissing: string;
    readonly disputed: (vouchers: readonly Voucher[]) => string;
  };
  /** Papers are missing, and with what the slips say was used by them the ceiling is passed. */
  readonly tooMuchByMissing: (excess: Money) => string;
  /** A seal that fits what it is set on, but was made with a key nobody vouches for; and the keys that are only remembered. */
  readonly whoMade: (
    remembered: readonly { readonly cvr: CvrNumber; readonly key: string; readonly since: Day | undefined }[],
  ) => string;
  /** The part that was asked for, and with a card which papers are told all the same. */
  readonly onlyPart: (view: View) => string;
  /** Every key of the papers is one that a person has confirmed. */
  readonly keysAccepted: string;
  /** Which lists the papers were held against: each option's own words before its file. */
  readonly heldAgainst: { readonly [W in "head" | "trust" | "cards" | "payments" | "portal"]: string };
  readonly judgedByText: string;
  readonly addedLaw: (said: { year: IncomeYear; ceiling: Money }) => string;
  readonly registrationInOrder: string;
  /** In place of "in order", for a file that proves nothing. */
  readonly fitsUnproved: string;
  readonly more: (count: number) => string;
  readonly reportWritten: (path: string) => string;
  readonly report: {
    readonly title: string;
    readonly subtitle: string;
    readonly foot: string;
    readonly author: string;
    readonly cardsHead: string;
    readonly findingsHead: string;
    readonly keysHead: string;
    readonly slips: string;
    readonly filesHead: string;
    readonly noFindings: string;
    readonly checkedAt: (instant: string) => string;
    readonly remarksHead: string;
    readonly paymentsHead: string;
    readonly payDay: string;
    readonly proved: string;
    /** Who vouches for a key: a person, nobody since the day it was seen first, nobody yet; or it is another than the known one. */
    readonly vouchedFor: string;
    readonly keyAccepted: string;
    readonly keyRemembered: (since: Day | undefined) => string;
    readonly keyFirstSeen: string;
    readonly keyRefused: string;
    readonly noSeal: string;
    readonly sealed: string;
    /** Sealed, and something was found on the slip or its page. */
    readonly sealedDoubted: string;
    readonly stated: string;
    readonly reservations: string;
    readonly atMost: (left: Money) => string;
    readonly papersMissing: (missing: Money) => string;
    readonly ofWhichStated: (stated: Money) => string;
  };
  readonly columns: {
    readonly [C in
      | "kind"
      | "file"
      | "place"
      | "line"
      | "card"
      | "voucher"
      | "code"
      | "text"
      | "year"
      | "employers"
      | "sum"
      | "ceiling"
      | "left"
      | "next"
      | "key"
      | "month"
      | "payments"
      | "cards"
      | "employer"
      | "counted"
      | "figure"
      | "value"]: string;
  };
  readonly kinds: {
    readonly [K in
      | "verdict"
      | "card"
      | "payment"
      | "finding"
      | "notProved"
      | "document"
      | "remark"
      | "passedOver"]: string;
  };
  readonly figures: {
    readonly title: (year: IncomeYear) => string;
    readonly subtitle: string;
    readonly foot: string;
    readonly granted: string;
    readonly used: string;
    readonly usedShare: string;
    readonly usedOf: (said: { used: number; granted: number; share: string }) => string;
    readonly usedNotGranted: string;
    readonly employers: string;
    readonly employments: string;
    readonly repeatedSame: string;
    readonly repeatedOther: string;
    readonly severalPayments: string;
    readonly payments: string;
    readonly counted: string;
    readonly average: string;
    readonly byMonth: string;
    readonly byEmployer: string;
    readonly total: string;
    readonly nothing: (year: IncomeYear) => string;
    readonly unread: (count: number) => string;
  };
  readonly keys: {
    readonly noneKnown: string;
    readonly known: (said: {
      cvr: CvrNumber;
      key: string;
      standing: string;
      also: readonly CvrNumber[];
      isAccepted: boolean;
    }) => string;
    readonly met: (said: { cvr: CvrNumber; key: string; also: readonly CvrNumber[] }) => string;
    readonly accepted: SaidOf<{ cvr: CvrNumber; key: string }, "accepted" | "stands" | "planned">;
    readonly forgotten: SaidOf<{ cvr: CvrNumber }, "forgotten" | "planned" | "nothing">;
    readonly employer: (said: { name: string; cvr: CvrNumber; key: string | null }) => string;
    readonly compare: string;
    readonly exported: (path: string) => string;
    readonly missing: string;
  };
}
