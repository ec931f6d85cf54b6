import type { AddedYear } from "../../law/added.js";
import { annualCeiling } from "../../law/annual-ceiling.js";
import { ceilingsOn } from "../../law/law.js";
import { isVoucher } from "../../ledger/entry.js";
import { type CardFacts, voucherKey } from "../../ledger/fact.js";
import { type Day, wholeYear } from "../../values/calendar.js";
import type { AuditName, Finding } from "../../values/finding.js";
import type { CvrNumber, FrikortId, RowId, Voucher } from "../../values/identity.js";
import type { Money } from "../../values/money.js";
import { employmentsToRegister } from "../card/employment.js";
import { mustBeRegistered } from "../card/used.js";
import type { AuditedEntry } from "./audited-entry.js";
import type { LedgerHistory } from "./past.js";

/** What a store keeps beside the entries to be quick: all of it follows from the entries, and decisions trust it. */
export interface Derived {
  /** Which voucher paid which row of a timesheet, and the place of its entry in the ledger. */
  readonly paidRows: readonly {
    readonly chain: CvrNumber;
    readonly row: RowId;
    readonly voucher: Voucher;
    readonly order: number;
  }[];
  /** The vouchers that must still be typed at socialtfrikort.dk (R10). */
  readonly toRegister: readonly { readonly chain: CvrNumber; readonly voucher: Voucher }[];
  /** The employments that must still be typed there (R12); a store that keeps no such list has none. */
  readonly employmentsToRegister?: readonly { readonly chain: CvrNumber; readonly card: FrikortId }[];
  /** Every ceiling that the store has been given, those included that a newer one has taken the place of. */
  readonly ceilings: readonly KeptCeiling[];
  /** The ceilings that the store refuses payments by. */
  readonly ceilingsNow: readonly KeptCeiling[];
  /** The ceilings that programs put there, whichever version of this one they were, as each said when it did. */
  readonly ceilingsWritten: readonly KeptCeiling[];
}

/** A ceiling in øre; `law` is the place of the entry that a user added it by, where one did. */
export interface KeptCeiling {
  readonly from: Day;
  readonly to: Day;
  readonly amount: Money;
  readonly law?: number | undefined;
}

/** So many of one kind are told one by one; a list that was emptied would else be told a hundred thousand times. */
const toldMax = 20;

/** Rebuilds from the entries what a store keeps beside them. */
export class DerivedAudit {
  private readonly added: KeptCeiling[] = [];
  private readonly rows = new Set<string>();
  private readonly cards = new Set<FrikortId>();

  take({ stored: { order }, entry }: AuditedEntry): void {
    if (entry === undefined) return;
    if (entry.kind === "law") this.added.push(ceilingAdded(entry.added, order));
    if ("card" in entry) this.cards.add(entry.card);
    if (isVoucher(entry)) for (const row of entry.rows) this.rows.add(rowText({ ...entry, row, order }));
  }

  due(history: LedgerHistory): Due {
    const facts = [...this.cards].map((card) => history.card(card).facts);
    const unregistered = facts.flatMap((card) => card.vouchers.filter((voucher) => mustBeRegistered(voucher, card)));
    const known = facts.flatMap((card) => card.employments.map(({ chain }) => employmentText(chain, card.card)));
    return {
      paidRows: this.rows,
      toRegister: new Set(unregistered.map(voucherKey)),
      employmentsKnown: new Set(known),
      employmentsDue: new Set(facts.flatMap(employmentsDueOf)),
      ceilings: new Set([...ceilingsKnown(history.addedLaw).map(ceilingText), ...this.added.map(addedText)]),
    };
  }
}

/** What a store must keep by what the entries say, each as a text. */
export type Due = Readonly<
  Record<"paidRows" | "toRegister" | "employmentsKnown" | "employmentsDue" | "ceilings", ReadonlySet<string>>
>;

/** What is kept and what should be, where the two differ. */
export function derivedThatDiffers(kept: Derived, due: Due): readonly Finding[] {
  return [
    ...differences("id-once", "paid row", due.paidRows, kept.paidRows.map(rowText)),
    ...differences("registered-known", "to register", due.toRegister, kept.toRegister.map(voucherKey)),
    ...(kept.employmentsToRegister === undefined ? [] : employmentsThatDiffer(kept.employmentsToRegister, due)),
    ...differences("law-as-known", "ceiling", ...ceilings(kept, due)),
  ];
}

/** Those in force, those that users added, and those that programs wrote: also the ones that others have taken the place of. */
function ceilings(kept: Derived, due: Due): readonly [due: ReadonlySet<string>, kept: string[]] {
  const all = kept.ceilings.map((one) => (one.law === undefined ? ceilingText(one) : addedText(one)));
  return [
    new Set([...due.ceilings, ...kept.ceilingsWritten.map(ceilingText)]),
    [...kept.ceilingsNow.map(ceilingText), ...all],
  ];
}

/** The employments of a card that were never typed at the portal. */
function employmentsDueOf(card: CardFacts): readonly string[] {
  const isTyped = (employer: CvrNumber) =>
    card.vouchers.some((voucher) => voucher.chain === employer && card.registered.has(voucherKey(voucher)));
  return employmentsToRegister(card)
    .filter(({ employer }) => !isTyped(employer))
    .map(({ employer }) => employmentText(employer, card.card));
}

/** An employment that was never typed must be listed; one that is listed must at least be an employment. */
function employmentsThatDiffer(
  listed: NonNullable<Derived["employmentsToRegister"]>,
  { employmentsDue, employmentsKnown }: Due,
): readonly Finding[] {
  const found = new Set(listed.map(({ chain, card }) => employmentText(chain, card)));
  return told(
    "registered-known",
    "employment to register",
    [...employmentsDue].filter((one) => !found.has(one)),
    [...found].filter((one) => !employmentsKnown.has(one)),
  );
}

function employmentText(chain: CvrNumber, card: FrikortId): string {
  return `${chain} ${card}`;
}

/** Every ceiling that is known to the program or was added by a user, as decisions see it; each once. */
export function ceilingsKnown(added: readonly AddedYear[]): readonly KeptCeiling[] {
  const days = [
    ...annualCeiling.values.map(({ value }) => value.covers.from),
    ...added.map(({ year }) => wholeYear(year).from),
  ];
  const all = days.flatMap((date) =>
    ceilingsOn(date, added).map(({ value }) => ({ ...value.covers, amount: value.amount })),
  );
  return [...new Map(all.map((one) => [ceilingText(one), one])).values()];
}

/** What a year that a user added puts in the table of ceilings. */
export function ceilingAdded({ year, ceiling }: AddedYear, order: number): KeptCeiling {
  return { ...wholeYear(year), amount: ceiling, law: order };
}

function ceilingText({ from, to, amount }: KeptCeiling): string {
  return `${from} ${to} ${amount}`;
}

function addedText(ceiling: KeptCeiling): string {
  return `${ceilingText(ceiling)} ${ceiling.law}`;
}

function rowText({ chain, row, voucher, order }: Derived["paidRows"][number]): string {
  return `${chain} ${row} ${voucher} ${order}`;
}

function differences(
  code: AuditName,
  field: string,
  due: ReadonlySet<string>,
  kept: readonly string[],
): readonly Finding[] {
  const found = new Set(kept);
  return told(
    code,
    field,
    [...due].filter((one) => !found.has(one)),
    [...found].filter((one) => !due.has(one)),
  );
}

function told(
  code: AuditName,
  field: string,
  missing: readonly string[],
  surplus: readonly string[],
): readonly Finding[] {
  const all = [
    ...missing.map((expected) => ({ field, expected, found: "" })),
    ...surplus.map((found) => ({ field, expected: "", found })),
  ];
  return all.slice(0, toldMax).map((data) => ({ code, file: "house", line: null, card: null, voucher: null, data }));
}
