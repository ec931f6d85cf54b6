import {
  type AccountKey,
  type EmployerEntry,
  holidayPayOutOf,
  type Payer,
  sumOf,
  type VoucherEntry,
} from "../../ledger/entry.js";
import { type IncomeYear, wholeYear } from "../../values/calendar.js";
import { type Hours, plusHours } from "../../values/hours.js";
import type { FrikortId, Voucher } from "../../values/identity.js";
import { type Money, minus, negated, noMoney, oere, plus } from "../../values/money.js";
import { isBookedWithin, journalDay, keyOrder, movementsOf } from "./journal.js";

/** A voucher and whether it stands as registered at socialtfrikort.dk. */
interface Stated {
  readonly entry: VoucherEntry;
  readonly isRegistered: boolean;
}

/** Sums over vouchers, in øre; reversals count with their sign. */
export interface Figures {
  readonly payments: number;
  readonly reversals: number;
  readonly hours: Hours;
  readonly wage: Money;
  readonly supplements: Money;
  readonly holidayPay: Money;
  readonly pension: Money;
  readonly counted: Money;
  readonly atpEmployee: Money;
  readonly atpEmployer: Money;
  readonly payout: Money;
  readonly holidayPayAccrued: Money;
  /** Of the holiday pay: paid out of what was owed. */
  readonly holidayPayOut: Money;
  /** Ordinary pay outside the card: booked by the ordinary payroll system. */
  readonly outside: Money;
  readonly registered: Money;
  /** Payments that are still to be registered (R10); what is to be taken out again is never set off against them. */
  readonly unregistered: Money;
  /** Reversed here, and still standing at the portal. */
  readonly toTakeOut: Money;
}

/** One card in a year. */
interface StatedCard {
  readonly card: FrikortId;
  readonly figures: Figures;
  /** Holiday pay earned by the pay days up to the end of this year and not paid out (R31): what `card` shows. */
  readonly holidayPayOwed: Money;
}

/**
 * An employer's year. The card-year sums by pay day, with reversals in the year of what they reverse; the books sum by the
 * journal's days. `bookedElsewhere` and `fromElsewhere` are what lies between the two, so that both can be checked to the øre.
 */
export interface YearStatement {
  readonly payer: Payer;
  readonly year: IncomeYear;
  readonly cards: readonly StatedCard[];
  readonly total: Figures;
  /** All twelve, January first, by pay day; together the total. */
  readonly months: readonly Figures[];
  /** Owed on all cards by the pay days up to the end of the year. */
  readonly holidayPayOwed: Money;
  /** The same as the journal had it on the last day: what was put right later lies between the two. */
  readonly holidayPayOwedBooked: Money;
  /** Of this year's vouchers: those that the journal has in another year. */
  readonly bookedElsewhere: Figures;
  /** Vouchers of other years that the journal has in this one. */
  readonly fromElsewhere: Figures;
  readonly booked: Figures;
  /** What the journal of the year moves on each account; the account's number where it is set up. */
  readonly accounts: readonly {
    readonly key: AccountKey;
    readonly account: string | undefined;
    readonly amount: Money;
  }[];
}

/** The statement of one year from every voucher of the employer. */
export function statementOf(employer: EmployerEntry, year: IncomeYear, all: readonly Stated[]): YearStatement {
  const known = knownOf(all);
  const period = wholeYear(year);
  const ofYear = all.filter(({ entry }) => entry.year === year);
  const booked = all.filter(({ entry }) => isBookedWithin(period, entry));
  const figures = (stated: readonly Stated[]) => figuresOf(stated, known);
  const groups = byCard(ofYear);
  const owed = owedOf(all.filter(({ entry }) => entry.year <= year));
  const owedBooked = owedOf(all.filter(({ entry }) => journalDay(entry) <= period.to));
  const cards = [...new Set([...groups.keys(), ...owed.keys()])].sort();
  return {
    payer: employer.payer,
    year,
    cards: cards.map((card) => ({
      card,
      figures: figures(groups.get(card) ?? []),
      holidayPayOwed: owed.get(card) ?? noMoney,
    })),
    total: figures(ofYear),
    months: Array.from({ length: 12 }, (_, place) =>
      figures(ofYear.filter(({ entry }) => Number(entry.payDay.slice(5, 7)) === place + 1)),
    ),
    holidayPayOwed: plus(...owed.values()),
    holidayPayOwedBooked: plus(...owedBooked.values()),
    bookedElsewhere: figures(ofYear.filter(({ entry }) => !isBookedWithin(period, entry))),
    fromElsewhere: figures(booked.filter(({ entry }) => entry.year !== year)),
    booked: figures(booked),
    accounts: movedOn(employer.accounts, booked),
  };
}

function byCard(stated: readonly Stated[]): ReadonlyMap<FrikortId, readonly Stated[]> {
  const groups = new Map<FrikortId, Stated[]>();
  for (const one of stated) {
    const group = groups.get(one.entry.card);
    if (group === undefined) groups.set(one.entry.card, [one]);
    else group.push(one);
  }
  return groups;
}

/** By card: holiday pay that is owed after some vouchers, where there is any. */
function owedOf(stated: readonly Stated[]): ReadonlyMap<FrikortId, Money> {
  const owed = new Map<FrikortId, Money>();
  for (const { entry } of stated) {
    const change = minus(entry.holidayPayAccrued, holidayPayOutOf(entry));
    if (change !== 0) owed.set(entry.card, plus(owed.get(entry.card) ?? noMoney, change));
  }
  return new Map([...owed].filter(([, sum]) => sum !== 0));
}

function movedOn(accounts: EmployerEntry["accounts"], booked: readonly Stated[]): YearStatement["accounts"] {
  const sums = new Map<AccountKey, number>();
  for (const { entry } of booked) {
    for (const { key, amount } of movementsOf(entry)) sums.set(key, (sums.get(key) ?? 0) + amount);
  }
  return keyOrder.flatMap((key) => {
    const sum = sums.get(key);
    return sum === undefined ? [] : [{ key, account: accounts[key], amount: oere(sum) }];
  });
}

/** Which vouchers stand as registered, and which are reversed. */
interface Known {
  readonly registered: ReadonlySet<Voucher>;
  readonly reversed: ReadonlySet<Voucher>;
}

function knownOf(all: readonly Stated[]): Known {
  const registered = new Set<Voucher>();
  const reversed = new Set<Voucher>();
  for (const { entry, isRegistered } of all) {
    if (isRegistered) registered.add(entry.voucher);
    if (entry.reverses !== undefined) reversed.add(entry.reverses);
  }
  return { registered, reversed };
}

function figuresOf(stated: readonly Stated[], known: Known): Figures {
  const entries = stated.map(({ entry }) => entry);
  const counted = (entry: VoucherEntry) => entry.counted;
  const missing = entries.filter((entry) => isMissing(entry, known));
  return {
    payments: entries.filter(({ kind }) => kind === "payment").length,
    reversals: entries.filter(({ kind }) => kind === "reversal").length,
    hours: plusHours(...entries.map(({ hours }) => hours)),
    wage: total(entries, ({ lines }) => sumOf(lines, "wage")),
    supplements: total(entries, ({ lines }) => sumOf(lines, "supplement")),
    holidayPay: total(entries, ({ lines }) => sumOf(lines, "holiday-pay")),
    pension: total(entries, ({ lines }) => sumOf(lines, "pension")),
    counted: total(entries, counted),
    atpEmployee: total(entries, ({ atpEmployee }) => atpEmployee),
    atpEmployer: total(entries, ({ atpEmployer }) => atpEmployer),
    payout: total(entries, ({ payout }) => payout),
    holidayPayAccrued: total(entries, ({ holidayPayAccrued }) => holidayPayAccrued),
    holidayPayOut: total(entries, ({ practice, lines }) => holidayPayOutOf({ practice, lines, outside: [] })),
    outside: total(entries, ({ outside }) => sumOf(outside)),
    registered: total(
      entries.filter(({ voucher }) => known.registered.has(voucher)),
      counted,
    ),
    unregistered: total(
      missing.filter(({ reverses }) => reverses === undefined),
      counted,
    ),
    toTakeOut: total(
      missing.filter(({ reverses }) => reverses !== undefined),
      (entry) => negated(entry.counted),
    ),
  };
}

function total(entries: readonly VoucherEntry[], amountOf: (entry: VoucherEntry) => Money): Money {
  let sum = 0;
  for (const entry of entries) sum += amountOf(entry);
  return oere(sum);
}

/** To be registered still: a payment that stands, or the reversal of a registered one (R10). */
function isMissing({ voucher, reverses }: VoucherEntry, { registered, reversed }: Known): boolean {
  if (registered.has(voucher)) return false;
  return reverses === undefined ? !reversed.has(voucher) : registered.has(reverses);
}
