import type { EmployerEntry, PaidBy } from "../../../ledger/entry.js";
import type { Day, Period } from "../../../values/calendar.js";
import { type Hours, noHours, plusHours, showHours, wholeHours } from "../../../values/hours.js";
import type { FrikortId, RowId, Voucher } from "../../../values/identity.js";
import { type Problem, problemOf } from "../../../values/problem.js";
import { placeOf, type Row } from "../rows/row.js";
import type { KnownClaim } from "./claim.js";

/** A row that is to be paid: its card is known. */
export interface DueRow {
  readonly claim: KnownClaim;
  readonly card: FrikortId;
  /** Of a row with an id of its own: by which it is known without it. */
  readonly mark?: RowId;
  /** The reversed voucher that paid it before, when it is to be paid again. */
  readonly paidBefore?: Voucher;
}

/** The rows of one employer, card, pay period, pay day and way of paying: one payment. */
export interface Group {
  readonly employer: EmployerEntry;
  readonly card: FrikortId;
  readonly period: Period;
  readonly payDay: Day;
  readonly paidBy: PaidBy;
  /** In the order of the files and their lines. */
  readonly due: readonly DueRow[];
  /** A row of it was refused: the payment waits until the row is mended, so that nobody is paid half. */
  readonly isHeld: boolean;
}

/**
 * Rows to payments, in the order in which the first row of each stands in the files. Files come in the order given, rows in
 * the order of their lines: that is also the order in which cards are used up and vouchers are numbered.
 */
export function groupRows(due: readonly DueRow[], isHeldRow: (one: DueRow) => boolean): readonly Group[] {
  const groups = new Map<string, { first: DueRow; due: DueRow[]; isHeld: boolean }>();
  for (const one of due) {
    const { row, employer, period, payDay } = one.claim;
    const key = `${employer.chain}/${one.card}/${period.from}/${period.to}/${payDay}/${row.paidBy ?? "account"}`;
    const isHeld = row.isFaulty || isHeldRow(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: one, due: [one], isHeld });
    else {
      group.due.push(one);
      if (isHeld) group.isHeld = true;
    }
  }
  return [...groups.values()].map(({ first, due: rows, isHeld }) => {
    const { employer, period, payDay, row } = first.claim;
    return { employer, card: first.card, period, payDay, paidBy: row.paidBy ?? "account", due: rows, isHeld };
  });
}

/** The most a person can work in a day. */
const dayMax = wholeHours(24);

/** Rows that bring one card at one employer above 24 hours on a day: the row that tipped it is told. */
export function rowsOverADay(
  claims: readonly KnownClaim[],
): readonly { readonly row: Row; readonly problem: Problem }[] {
  const worked = new Map<string, Hours>();
  const over: { row: Row; problem: Problem }[] = [];
  for (const { row, employer, card } of claims) {
    if (row.day === undefined || row.hours === undefined || row.isFaulty || card === undefined) continue;
    const key = `${employer.chain}/${card}/${row.day}`;
    const sum = plusHours(worked.get(key) ?? noHours, row.hours);
    worked.set(key, sum);
    if (sum <= dayMax) continue;
    const data = { ...overADay, received: showHours(row.hours), expected: "7,40 | 7:24" };
    over.push({ row, problem: problemOf("field-not-understood", data, placeOf(row, "hours")) });
  }
  return over;
}

const overADay = { field: "hours", fault: "over-a-day" } as const;
