import type { EmploymentEntry } from "../../ledger/entry.js";
import type { CardFacts, EmploymentFact, VoucherFact } from "../../ledger/fact.js";
import type { EntryAuthor, LedgerTransaction } from "../../ledger/transaction.js";
import type { Day } from "../../values/calendar.js";
import type { CvrNumber, FrikortId } from "../../values/identity.js";
import { type Person, person, sameName } from "../../values/person.js";
import { type Outcome, problem } from "../../values/problem.js";
import { err, ok } from "../../values/result.js";
import type { Payment } from "../payment.js";
import { openHolders } from "./reason.js";
import { vouchersUnder } from "./running-sums.js";
import { activePayments, employmentAt, holderKnown, isActivePayment, unregistered } from "./used.js";

/** What an employer knows of a card, without its place in the ledger. */
type Employment = Required<
  Pick<EmploymentEntry, "holder" | "employeeNumber" | "perHour" | "from" | "to" | "registeredOn">
>;

/** An employment with a first day: every payment belongs to one. */
export type OpenEmployment = Employment & { readonly from: Day };

/** The holder of a payment: the one remembered for the card, or a new one by name. Another name is refused (412) unless it is a renaming. */
export function holderFor(payment: Payment, facts: CardFacts, stamp: EntryAuthor): Outcome<Person> {
  const remembered = holderKnown(facts);
  const said = payment.holderName?.reveal();
  if (said === undefined) return remembered ? ok(remembered) : err(problem("field-missing", { field: "name" }));
  if (remembered === undefined) return ok(person(said, "", stamp.salt));
  if (sameName(remembered, said)) return ok(remembered);
  if (payment.rename) return ok(person(said, remembered.address.reveal(), stamp.salt, remembered.account.reveal()));
  return err(problem("holder-differs", { card: payment.card }));
}

/** May a payment that stands be this one again? Not under a name the card has never borne: that is a wrong digit in its number. */
export function isOfHolder(payment: Payment, facts: CardFacts): boolean {
  const said = payment.holderName?.reveal();
  const borne = openHolders(facts);
  return said === undefined || payment.rename || borne.length === 0 || borne.some((holder) => sameName(holder, said));
}

/**
 * The employment a payment belongs to: the one noted, with what the payment says of it. The first payment opens one, and so
 * does work after the one noted has ended: an ended job stays ended.
 */
export function employmentFor(payment: Payment, holder: Person, facts: CardFacts): OpenEmployment {
  const noted = employmentOf(payment, facts);
  const hasEnded = payment.practice !== "only" && noted?.to !== undefined && payment.period.from > noted.to;
  const begins = payment.employedFrom ?? (hasEnded ? payment.period.from : undefined);
  const isNew = begins !== undefined && begins !== noted?.from;
  const to = payment.employedTo ?? (isNew ? undefined : noted?.to);
  const registeredOn = payment.registeredEmployment ?? (isNew ? undefined : noted?.registeredOn);
  return {
    holder,
    employeeNumber: payment.employeeNumber ?? noted?.employeeNumber,
    perHour: noted?.perHour,
    from: begins ?? noted?.from ?? payment.period.from,
    to,
    registeredOn,
  };
}

/** Writes an employment when it says anything new. */
export function noteEmployment(
  employment: Employment,
  noted: EmploymentFact | undefined,
  at: Placed,
  book: LedgerTransaction,
): void {
  if (noted !== undefined && sameEmployment(employment, noted)) return;
  const { stamp, chain, card } = at;
  const { holder, employeeNumber, perHour, from, to, registeredOn } = employment;
  book.write<EmploymentEntry>(chain, stamp.at, (place) => ({
    kind: "employment",
    chain,
    sequence: place.sequence,
    previous: place.previous,
    at: place.at,
    digest: place.digest,
    card,
    by: stamp.by,
    batch: stamp.batch,
    holder,
    employeeNumber,
    perHour,
    from,
    to,
    registeredOn,
  }));
}

interface Placed {
  readonly chain: EmploymentEntry["chain"];
  readonly card: EmploymentEntry["card"];
  readonly stamp: EntryAuthor;
}

function sameEmployment(employment: Employment, noted: EmploymentFact): boolean {
  return (
    employment.holder.fingerprint === noted.holder.fingerprint &&
    employment.employeeNumber === noted.employeeNumber &&
    employment.perHour === noted.perHour &&
    employment.from === noted.from &&
    employment.to === noted.to &&
    employment.registeredOn === noted.registeredOn
  );
}

/** An employment that is not noted as registered at socialtfrikort.dk, where it must stand before its first work day (R12). */
export interface EmploymentToRegister {
  readonly employer: CvrNumber;
  readonly card: FrikortId;
  readonly from: Day;
  readonly to: Day | undefined;
}

type OpenEmploymentFact = EmploymentFact & { readonly from: Day };

/** An employment as it stands, with every first day that was noted of it before the right one. */
export type StandingEmployment = OpenEmploymentFact & { readonly firstDays: readonly Day[] };

/** The employments of every employer of the ledger, as they stand. */
export function employmentsStanding(facts: CardFacts): readonly StandingEmployment[] {
  return [...new Set(facts.employments.map(({ chain }) => chain))].flatMap((chain) => employmentsAt(facts, chain));
}

/**
 * The employments of an employer, each as last noted, by first day: a first day that was put right is no employment of its own, and
 * one without a first day is not among them.
 */
export function employmentsAt(facts: CardFacts, employer: CvrNumber): readonly StandingEmployment[] {
  let all: readonly StandingEmployment[] = [];
  let last: StandingEmployment | undefined;
  for (const { from, ...noted } of facts.employments) {
    if (noted.chain !== employer || from === undefined) continue;
    const before = last;
    const same = all.filter(
      (one) => one.from === from || (one === before && putsRight({ from, to: noted.to }, one, facts)),
    );
    const firstDays = [...new Set([...same.flatMap((one) => one.firstDays), from])];
    last = { ...noted, from, firstDays };
    all = [...all.filter((one) => !same.includes(one)), last];
  }
  return [...all].sort((one, other) => (one.from < other.from ? -1 : 1));
}

/**
 * Is another first day the right one of the employment noted before it, and not a second employment? Of one that still runs it
 * is, unless pay stands for a period that ended before that day.
 */
export function putsRight(
  { from, to }: Stretch,
  noted: Pick<EmploymentFact, "chain" | "from" | "to">,
  facts: CardFacts,
): boolean {
  const { chain, from: first } = noted;
  if (first === undefined || noted.to !== undefined || (to !== undefined && to < first)) return false;
  return !activePayments(facts).some(
    ({ chain: payer, period }) => payer === chain && period.to >= first && period.to < from,
  );
}

/**
 * What is noted of the employment that a payment's work lies in: an earlier one that ended, where the work is of its days, and
 * else the newest. Number and agreed rate are those noted last.
 */
export function employmentOf({ employer, period, practice }: Payment, facts: CardFacts): EmploymentFact | undefined {
  const last = employmentAt(facts, employer);
  if (last === undefined || practice === "only") return last;
  const own = employmentsAt(facts, employer).find(
    ({ from, to }) => from !== last.from && to !== undefined && from <= period.from && period.from <= to,
  );
  return own === undefined ? last : { ...last, from: own.from, to: own.to, registeredOn: own.registeredOn };
}

/**
 * The employments of a card that somebody must still see to. One whose pay the portal already holds stands there itself: an
 * amount cannot be registered without its employment. One that has ended is closed, unless pay of it is still to be typed; so
 * is one whose payments have all been taken back.
 */
export function employmentsToRegister(facts: CardFacts, only?: CvrNumber): readonly EmploymentToRegister[] {
  const employers = [...new Set(facts.employments.map((employment) => employment.chain))];
  const asked = only === undefined ? employers : employers.filter((employer) => employer === only);
  return asked.flatMap((employer): readonly EmploymentToRegister[] => {
    const all = employmentsAt(facts, employer);
    return all.flatMap(({ from, to, registeredOn }, place) => {
      if (registeredOn !== undefined || isAtPortal(facts, employer, { from, to })) return [];
      if (isTakenBack(facts, employer, { from, to })) return [];
      const isLast = place === all.length - 1;
      const isToType = unregistered(facts).some((voucher) => voucher.chain === employer && isIn(voucher, { from, to }));
      return isLast || isToType ? [{ employer, card: facts.card, from, to }] : [];
    });
  });
}

interface Stretch {
  readonly from: Day;
  readonly to?: Day | undefined;
}

function isIn({ period }: VoucherFact, { from, to }: Stretch): boolean {
  return period.to >= from && (to === undefined || period.from <= to);
}

/** Does the portal hold pay of an employment? Then it holds the employment too. */
export function isAtPortal(facts: CardFacts, employer: CvrNumber, employment: Stretch): boolean {
  const registered = vouchersUnder(facts, facts.registered.keys());
  return registered.some((voucher) => voucher.chain === employer && isIn(voucher, employment));
}

/** Was pay of an employment booked, and all of it reversed? Then nobody knows whether there was any work. */
export function isTakenBack(facts: CardFacts, employer: CvrNumber, employment: Stretch): boolean {
  const own = facts.vouchers.filter((voucher) => voucher.chain === employer && isIn(voucher, employment));
  return own.length > 0 && !own.some((voucher) => isActivePayment(voucher, facts));
}
