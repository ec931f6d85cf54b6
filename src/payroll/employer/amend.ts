import type { AddedYear } from "../../law/added.js";
import { ceilingOfYear } from "../../law/law.js";
import { clockFault, settingRight } from "../../ledger/decision.js";
import { type EmployerEntry, type LawEntry, type Payer, systemChain } from "../../ledger/entry.js";
import type { EntryAuthor, LedgerTransaction } from "../../ledger/transaction.js";
import { type IncomeYear, incomeYear } from "../../values/calendar.js";
import type { Digest } from "../../values/digest.js";
import { type Money, oere } from "../../values/money.js";
import { type Outcome, problem } from "../../values/problem.js";
import { err, ok } from "../../values/result.js";

/** An employer's particulars as they shall be. */
export type Employer = Pick<EmployerEntry, "practice" | "payPeriod" | "yearEnd" | "accounts" | "atpPaid"> & {
  readonly payer: Payer;
  /** The fingerprint of a key that was made in place of a lost one: noted even where nothing else is new. */
  readonly key?: Digest;
  /** The clock was ahead when the newest entry was written, and why: noted where that lies ahead of the clock. */
  readonly clockWasAhead?: string;
};

interface AmendedEmployer {
  readonly status: "written" | "stands";
  readonly entry: EmployerEntry;
}

/** Writes an employer or a change of one; the same particulars again stand. What is noted of ATP stays unless it is said anew. */
export function takeEmployer(
  employer: Employer,
  book: LedgerTransaction,
  stamp: EntryAuthor,
): Outcome<AmendedEmployer> {
  const { payer, practice, payPeriod, yearEnd, accounts, key } = employer;
  const before = book.employer(payer.cvr);
  const atpPaid = employer.atpPaid ?? before?.atpPaid ?? [];
  const clock = settingRight(book, payer.cvr, { stamp, reason: employer.clockWasAhead });
  if (
    before !== undefined &&
    key === undefined &&
    clock === undefined &&
    sameEmployer(before, { ...employer, atpPaid })
  )
    return ok({ status: "stands", entry: before });
  const fault = clock === undefined ? clockFault(book, payer.cvr, stamp) : undefined;
  if (fault !== undefined) return fault;
  const said = {
    kind: "employer" as const,
    chain: payer.cvr,
    by: stamp.by,
    payer,
    practice,
    payPeriod,
    yearEnd,
    accounts,
    ...(atpPaid.length > 0 && { atpPaid }),
    ...(key !== undefined && { key }),
    ...(clock !== undefined && { clock }),
  };
  const entry = book.write<EmployerEntry>(payer.cvr, stamp.at, (place) => ({ ...said, ...place }));
  return ok({ status: "written", entry });
}

function sameEmployer(before: EmployerEntry, after: Employer): boolean {
  const figures = ({ payer, practice, payPeriod, yearEnd, accounts, atpPaid = [] }: Employer) => {
    const paid = atpPaid.map(({ year, quarter, total, on }) => [year, quarter, total, on]);
    return JSON.stringify([
      payer.name,
      payer.address,
      payer.contact,
      practice,
      payPeriod,
      yearEnd,
      sorted(accounts),
      paid,
    ]);
  };
  return figures(before) === figures(after);
}

function sorted(accounts: Employer["accounts"]): readonly (readonly [string, string])[] {
  return Object.entries(accounts).sort(([one], [other]) => (one < other ? -1 : 1));
}

export interface AmendedLaw {
  readonly status: "written" | "stands";
  readonly added: AddedYear;
  /** What stood for the year before, where it is replaced. */
  readonly replaced?: AddedYear;
}

/** A year's ceiling as a person adds it; `isSure` takes an amount that is far from the year before. */
export interface YearToAdd extends Pick<AddedYear, "year" | "ceiling" | "source" | "reason"> {
  readonly isSure?: boolean;
  /** The clock was ahead when the newest law was added: its reason says why. */
  readonly clockWasAhead?: boolean;
}

/**
 * Adds a year's ceiling with its source (R2), or replaces one that was added before when a reason is given (R46); both stay in
 * the ledger, and the newest decides. Never a year that is printed; an amount far from the year before only when it is said
 * to be sure.
 */
export function takeYear(wish: YearToAdd, book: LedgerTransaction, stamp: EntryAuthor): Outcome<AmendedLaw> {
  const { isSure = false, clockWasAhead = false, ...year } = wish;
  const known = ceilingOfYear(year.year, []);
  if (known?.standing === "printed") {
    return err(problem("law-stands", { year: year.year, ceiling: known.value.amount }));
  }
  const before = book.addedLaw.findLast((one) => one.year === year.year);
  if (before !== undefined && before.ceiling !== year.ceiling && year.reason === undefined) {
    return err(problem("law-added-before", { year: year.year, ceiling: before.ceiling, at: before.at }));
  }
  const yearBefore = amountBefore(year.year, book.addedLaw);
  if (yearBefore === undefined || !(isSure || likely(year.ceiling, yearBefore))) {
    const data = { year: year.year, received: year.ceiling, before: yearBefore ?? oere(0) };
    return err(problem("law-amount-unlikely", data));
  }
  if (before?.ceiling === year.ceiling) return ok({ status: "stands", added: before });
  const clock = settingRight(book, systemChain, { stamp, reason: clockWasAhead ? year.reason : undefined });
  const fault = clock === undefined ? clockFault(book, systemChain, stamp) : undefined;
  if (fault !== undefined) return fault;
  const added = { ...year, by: stamp.by, at: stamp.at };
  const said = { kind: "law" as const, chain: systemChain, by: stamp.by, added, ...(clock !== undefined && { clock }) };
  book.write<LawEntry>(systemChain, stamp.at, (place) => ({ ...said, ...place }));
  return ok({ status: "written", added, ...(before !== undefined && { replaced: before }) });
}

/** The nearest year before whose ceiling is known. */
function amountBefore(year: IncomeYear, added: readonly AddedYear[]): Money | undefined {
  for (let earlier = year - 1; earlier >= 2019; earlier -= 1) {
    const known = ceilingOfYear(incomeYear(earlier), added);
    if (known !== undefined) return known.value.amount;
  }
  return undefined;
}

/** The yearly regulation has been between 3 and 5 %; more than a tenth down or up is a slip of the pen (R46). */
function likely(amount: Money, before: Money): boolean {
  return amount * 10 >= before * 9 && amount * 10 <= before * 11;
}
