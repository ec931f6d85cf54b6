import type { Finding } from "../../values/finding.js";
import type { Audited } from "./audit.js";
import type { Due } from "./derived.js";

/**
 * What two shares of one ledger came to, together. Each has taken the entries of its own cards, and those that are of no card or
 * let go of a person, and has let all others pass. Where both have seen the same row of a timesheet paid, only one who sees
 * all entries can judge it: nothing is answered then.
 */
export function together(one: Audited, other: Audited): Audited | undefined {
  const rows = new Set([...one.due.paidRows].map(rowOf));
  if ([...other.due.paidRows].some((row) => rows.has(rowOf(row)))) return undefined;
  return {
    ...one,
    found: [...one.found, ...other.found],
    persons: {
      named: new Map([...one.persons.named, ...other.persons.named]),
      erased: union(one.persons.erased, other.persons.erased),
    },
    due: dueOfBoth(one.due, other.due),
    heads: [...one.heads, ...other.heads],
    unsettled: [...one.unsettled, ...other.unsettled].sort(byCard),
  };
}

function dueOfBoth(one: Due, other: Due): Due {
  return {
    paidRows: union(one.paidRows, other.paidRows),
    toRegister: union(one.toRegister, other.toRegister),
    employmentsKnown: union(one.employmentsKnown, other.employmentsKnown),
    employmentsDue: union(one.employmentsDue, other.employmentsDue),
    ceilings: one.ceilings,
  };
}

function union<T>(one: ReadonlySet<T>, other: ReadonlySet<T>): ReadonlySet<T> {
  return new Set([...one, ...other]);
}

/** Employer and row, without the voucher that paid it. */
function rowOf(paidRow: string): string {
  return paidRow.split(" ", 2).join(" ");
}

function byCard({ card: one }: Finding, { card: other }: Finding): number {
  return (one ?? "") < (other ?? "") ? -1 : Number(one !== other);
}
