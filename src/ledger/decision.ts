import { addDays, type Day, type Instant, millisecondsOf } from "../values/calendar.js";
import { danishDay } from "../values/copenhagen.js";
import type { CvrNumber, Voucher } from "../values/identity.js";
import type { Notice } from "../values/notice.js";
import { type Outcome, problem } from "../values/problem.js";
import { err } from "../values/result.js";
import type { Chain, ClockSetRight, Entry } from "./entry.js";
import type { EntryAuthor, LedgerTransaction } from "./transaction.js";

/** What a decision gives: the entry it wrote, or the name of the one that already stands for it. */
export type Verdict<E extends Entry> = PostedEntry<E> | Duplicate;

export interface PostedEntry<E extends Entry> {
  readonly status: "written";
  readonly entry: E;
  readonly notices: readonly Notice[];
}

export interface Duplicate {
  readonly status: "stands";
  readonly chain: CvrNumber;
  readonly voucher: Voucher;
  readonly notices: readonly Notice[];
}

/** Taken inside the store's write transaction, on what stands there: pure, and it may run again. Writes only when all is well. */
export type Decide<T> = (book: LedgerTransaction) => Outcome<T>;

/** How long a run may have waited for the ledger's lock since it looked at the clock, in milliseconds: two minutes. */
export const waitMax = 120_000;

/**
 * Along a chain time never goes back. What others wrote while this run waited for the lock is let pass (the book then writes
 * at their moment); a clock further behind the newest entry is wrong and is refused.
 */
export function clockFault(book: LedgerTransaction, chain: Chain, stamp: EntryAuthor): Outcome<never> | undefined {
  const last = book.head(chain).at;
  if (last === undefined || millisecondsOf(last) - millisecondsOf(stamp.at) <= waitMax) return undefined;
  return err(problem("clock-behind", { now: stamp.at, last }));
}

/**
 * Where a clock that was ahead has closed a chain, somebody says so: the entry that bears it stands at the true time again.
 * Nothing where the chain is not ahead of the clock.
 */
export function settingRight(
  book: LedgerTransaction,
  chain: Chain,
  { stamp, reason }: { readonly stamp: EntryAuthor; readonly reason: string | undefined },
): ClockSetRight | undefined {
  const ahead = book.head(chain).at;
  return reason === undefined || ahead === undefined || ahead <= stamp.at ? undefined : { ahead, reason };
}

/** From so many days after the newest entry on a clock is asked about before anything is written. */
const quietDaysMax = 400;

/**
 * Does a clock seem to be too far ahead? More than 400 days after the newest entry, or more than a year after the last day
 * whose law is known. An entry written there would stand in the way of every earlier one until that time comes.
 */
export function isClockAhead(now: Instant, last: Instant, lawKnownTo: Day): boolean {
  const today = danishDay(now);
  return today > addDays(danishDay(last), quietDaysMax) || today > addDays(lawKnownTo, 365);
}
