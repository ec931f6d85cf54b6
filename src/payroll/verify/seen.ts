import { holidayPayOutOf, type Line, sumOf, type VoucherEntry, type YearToDate } from "../../ledger/entry.js";
import type { Day, IncomeYear, Period } from "../../values/calendar.js";
import { type Digest, digestOf } from "../../values/digest.js";
import { type HolidayDays, noDays } from "../../values/holiday-days.js";
import type { Hours } from "../../values/hours.js";
import type { CvrNumber, FrikortId, Voucher } from "../../values/identity.js";
import type { Money } from "../../values/money.js";
import { nameForm } from "../../values/person.js";
import type { SlipRecord } from "../papers/record.js";
import type { RegistrationStatus } from "../papers/registration.js";
import type { DocumentFinding } from "./sighting.js";
import { unlikelyIn } from "./unlikely.js";

/** One payment or reversal as a document tells of it: what a payslip and a line of a registration record have in common. */
export interface SeenPayment {
  readonly employer: CvrNumber;
  readonly card: FrikortId;
  readonly voucher: Voucher;
  readonly payDay: Day;
  readonly period: Period;
  readonly employedFrom: Day;
  readonly employedTo: Day | undefined;
  readonly counted: Money;
  readonly wage: Money;
  readonly supplements: Money;
  readonly holidayPay: Money;
  readonly pension: Money;
  readonly atpEmployee: Money;
  readonly payout: Money;
  readonly reverses: Voucher | undefined;
  readonly status: RegistrationStatus;
}

/**
 * How the page of a slip was checked: drawn again and the same; of an earlier layout, in that layout's own form, by its text; by
 * its text only, because another program saved the file; not at all.
 */
export type PageCheck = "drawn" | "earlier-layout" | "saved-again" | "not-checked";

/** What one payslip turned out to be. It holds no name, so it can be handed from thread to thread and kept. */
export interface JudgedSlip {
  readonly kind: "slip";
  readonly payment: SeenPayment;
  readonly hours: Hours;
  /** Its place in the employer's ledger, and when it was written. */
  readonly entry: Pick<VoucherEntry, "sequence" | "previous" | "digest" | "at"> & { readonly ledger: Digest };
  /** Equal for the same record; two contents of one voucher differ. */
  readonly content: Digest;
  /** Fingerprint of the key its seal was made with; absent when it is not sealed or the seal does not fit. */
  readonly key: Digest | undefined;
  readonly isSealed: boolean;
  readonly page: PageCheck;
  /** Equal for the same name, whatever its case and spaces. */
  readonly holder: Digest;
  /**
   * What had been used of the card before, by the slip itself, and the days of the ceiling it was held against. With a saldo it
   * knows of payments outside its ledger too.
   */
  readonly used: { readonly before: Money; readonly covers: Period; readonly hasSaldo: boolean };
  /** The person's year at the employer, by the slip itself. */
  readonly yearToDate: YearToDate | undefined;
  /** What its ATP is settled by. */
  readonly atp: AtpOfSlip;
  readonly holiday: HolidayOfSlip;
  /** The voucher that it corrects, and what that one paid out by this slip. */
  readonly corrects: { readonly voucher: Voucher; readonly payout: Money } | undefined;
  /** Equal for a payment and its reversal: all their figures, as those of a payment. */
  readonly figures: Digest;
  /** A ceiling that a user had added, and no table confirms. */
  readonly added: { readonly year: IncomeYear; readonly ceiling: Money } | undefined;
  readonly sightings: readonly DocumentFinding[];
  /** What no rule forbids and a person should look at. */
  readonly remarks: readonly DocumentFinding[];
}

/** What a slip earns of holiday pay, pays out of what is owed, and leaves owed; days that it pays, and all that were taken where it says so. */
export interface HolidayOfSlip {
  readonly accrued: Money;
  readonly out: Money;
  readonly owed: Money;
  readonly days: HolidayDays;
  readonly taken: HolidayDays | undefined;
}

export type AtpOfSlip = Pick<
  VoucherEntry,
  ("kind" | "payDay" | "at" | "rules") | ("atpClass" | "period" | "hours" | "atpEmployee" | "atpEmployer" | "atpMonths")
>;

/** A document, or a line of one, that cannot be used, and the problem that says why. */
export interface Unreadable {
  readonly kind: "unreadable";
  readonly code: "not-ours" | "record-not-understood" | "record-newer" | "file-not-found" | "file-not-read";
  readonly detail: string;
  readonly line: number | null;
  /** What stands behind it in its list was not read. */
  readonly isEnd?: true;
}

/** A line of a registration record whose figures do not hold. */
export interface DoubtfulLine {
  readonly kind: "doubtful";
  readonly line: number;
  readonly payment: Pick<SeenPayment, "card" | "voucher">;
  readonly sightings: readonly DocumentFinding[];
}

/** Lines of a registration record, packed: a country's worth of them has to fit in memory. */
export interface SeenRows {
  readonly kind: "rows";
  readonly rows: Float64Array;
}

/** A part of an archive begins; what follows belongs to it. */
export interface Inside {
  readonly kind: "inside";
  readonly name: string;
}

/** What a document that is not checked turned out to be: a paper of ours without a record, or none of ours. */
export type PassedKind =
  | "merged"
  | "agreement"
  | "contract"
  | "statement"
  | "report"
  | "figures"
  | "picture"
  | "workbook"
  | "mail"
  | "archive"
  | "ordinary"
  | "other";

/** A document, or a part of an archive, that is not checked. */
export interface PassedOver {
  readonly kind: "passed";
  readonly what: PassedKind;
}

/** The digest of a document's own bytes, ahead of what it holds: a copy is known by it. */
export interface SeenBytes {
  readonly kind: "bytes";
  readonly digest: Digest;
}

export type Judged = JudgedSlip | Unreadable | DoubtfulLine | SeenRows | Inside | PassedOver | SeenBytes;

export function seenIn(entry: VoucherEntry): SeenPayment {
  const { lines, employment } = entry;
  return {
    ...{ employer: entry.chain, card: entry.card, voucher: entry.voucher, payDay: entry.payDay, period: entry.period },
    ...{ employedFrom: employment.from, employedTo: employment.to, counted: entry.counted },
    ...{ wage: sumOf(lines, "wage"), supplements: sumOf(lines, "supplement") },
    ...{ holidayPay: sumOf(lines, "holiday-pay"), pension: sumOf(lines, "pension") },
    ...{ atpEmployee: entry.atpEmployee, payout: entry.payout, reverses: entry.reverses, status: "mangler" },
  };
}

/** A slip as it is kept after it was judged. */
export function judgedSlip(
  record: SlipRecord,
  content: Digest,
  seen: Pick<JudgedSlip, "key" | "page" | "sightings">,
): JudgedSlip {
  const { entry, seal, ledger } = record;
  const { sequence, previous, digest, at } = entry;
  const isAdded = entry.law.some((value) => value.name === "annual-ceiling" && value.standing === "added-by-user");
  return {
    kind: "slip",
    payment: seenIn(entry),
    hours: entry.hours,
    entry: { ledger, sequence, previous, digest, at },
    content,
    isSealed: seal !== undefined,
    holder: nameDigest(record.person.name),
    used: { before: entry.usedBefore, covers: entry.ceiling.covers, hasSaldo: entry.saldo !== undefined },
    yearToDate: entry.yearToDate,
    atp: atpIn(entry),
    holiday: holidayIn(entry),
    corrects: correctedIn(entry),
    figures: figuresIn(entry),
    added: isAdded ? { year: entry.year, ceiling: entry.ceiling.amount } : undefined,
    remarks: unlikelyIn(entry),
    ...seen,
  };
}

function atpIn(entry: VoucherEntry): AtpOfSlip {
  const { kind, payDay, at, rules, atpClass, period, hours, atpEmployee, atpEmployer, atpMonths } = entry;
  return { kind, payDay, at, rules, atpClass, period, hours, atpEmployee, atpEmployer, atpMonths };
}

function holidayIn(entry: VoucherEntry): HolidayOfSlip {
  const { holidayPayAccrued: accrued, holidayPayOwed: owed, holidayDays: days = noDays, holidayBalance } = entry;
  return { accrued, out: holidayPayOutOf(entry), owed, days, taken: holidayBalance?.taken };
}

function correctedIn({ corrects: voucher, correctedPayout: payout }: VoucherEntry): JudgedSlip["corrects"] {
  return voucher === undefined || payout === undefined ? undefined : { voucher, payout };
}

/** A reversal copies its payment with the sign turned (R25); what stands below zero in a payment, as ATP that is given back, does so too. */
function figuresIn(entry: VoucherEntry): Digest {
  const sign = entry.kind === "reversal" ? -1 : 1;
  const turned = (amount: number) => amount * sign || 0;
  const linesOf = (lines: readonly Line[]) => lines.map((line) => ({ ...line, amount: turned(line.amount) }));
  const { lines, outside, period, practice, atpClass, atpEmployee, atpEmployer, atpMonths = [] } = entry;
  const { hours, payout, holidayPayAccrued, holidayDays = noDays } = entry;
  return digestOf(
    JSON.stringify([
      ...[period, practice, atpClass, linesOf(lines), linesOf(outside)],
      ...[hours, payout, atpEmployee, atpEmployer, holidayPayAccrued, holidayDays].map(turned),
      ...atpMonths.map((month) => [month.from, ...[month.hours, month.atpEmployee, month.atpEmployer].map(turned)]),
    ]),
  );
}

/** Equal for the same name, whatever its case and spaces, and for `Holm, Anne` and Anne Holm. */
export function nameDigest(name: string): Digest {
  const [last = "", first, ...more] = name.split(",");
  return digestOf(nameForm(first === undefined || more.length > 0 ? name : `${first} ${last}`));
}
