import type { EmployerEntry } from "../../../ledger/entry.js";
import type { CardFacts } from "../../../ledger/fact.js";
import { type Day, monthOf } from "../../../values/calendar.js";
import { type Hours, noHours, plusHours } from "../../../values/hours.js";
import type { RowId } from "../../../values/identity.js";
import { type Money, noMoney, plus } from "../../../values/money.js";
import { employmentAt, holderKnown } from "../../card/used.js";
import type { MonthHours, Payment, Work } from "../../payment.js";
import type { DueRow, Group } from "./group.js";

/** How payments of an import are made: the employer's own practice of holiday pay unless another is said. */
export interface TakeOrder {
  readonly practice?: EmployerEntry["practice"];
  /** The ATP class of all payments; without it the employer's. */
  readonly atp?: Payment["atpClass"];
}

/** A payment whose rates are settled. */
export type GroupPayment = Payment & { readonly work: readonly Required<Work>[] };

/** One payment: a line per rate in the order in which the rates come, supplements of one text together. */
export function paymentOf(group: Group, order: TakeOrder, facts: CardFacts): GroupPayment {
  const { employer, card, period, payDay, paidBy, due } = group;
  const rows = due.map((one) => one.claim.row);
  const noted = employmentAt(facts, employer.chain);
  const name = rows.find((row) => row.name !== undefined)?.name;
  const number = rows.find((row) => row.employeeNumber !== undefined)?.employeeNumber;
  const supplements = new Map<string, Money>();
  for (const { supplement } of rows) {
    if (supplement === undefined) continue;
    supplements.set(supplement.text, plus(supplements.get(supplement.text) ?? noMoney, supplement.amount));
  }
  const isNew = name !== undefined && holderKnown(facts) === undefined;
  return {
    employer: employer.chain,
    card,
    payDay,
    period,
    paidBy,
    work: workOf(due, noted?.perHour),
    supplements: [...supplements].map(([text, amount]) => ({ text, amount })),
    pension: plus(...rows.map((row) => row.pension ?? noMoney)),
    practice: order.practice ?? employer.practice,
    atpClass: order.atp ?? employer.payPeriod,
    overCeiling: "refuse",
    jobKind: "ordinary",
    slipLanguage: "da",
    rename: false,
    again: true,
    rows: idsOf(due),
    hoursByMonth: byMonth(due),
    ...(isNew && { holderName: name }),
    ...(number !== undefined && noted?.employeeNumber === undefined && { employeeNumber: number }),
  };
}

function idsOf(due: readonly DueRow[]): readonly RowId[] {
  const ids: RowId[] = [];
  for (const { claim, mark } of due) {
    ids.push(...(claim.identity?.ids ?? []));
    if (mark !== undefined) ids.push(mark);
  }
  return ids;
}

function workOf(due: readonly DueRow[], agreed: Money | undefined): readonly Required<Work>[] {
  const hoursAt = new Map<Money, Hours>();
  for (const { claim } of due) {
    const { hours, perHour = agreed } = claim.row;
    if (hours === undefined || perHour === undefined) continue;
    hoursAt.set(perHour, plusHours(hoursAt.get(perHour) ?? noHours, hours));
  }
  return [...hoursAt].map(([perHour, hours]) => ({ hours, perHour }));
}

/** The hours of each month, where every row says its day: a payment over several months is then settled month by month (R30). */
function byMonth(due: readonly DueRow[]): readonly MonthHours[] | undefined {
  const hoursOf = new Map<Day, Hours>();
  for (const { row } of due.map(({ claim }) => claim)) {
    if (row.hours === undefined) continue;
    if (row.day === undefined) return undefined;
    const { from } = monthOf(row.day);
    hoursOf.set(from, plusHours(hoursOf.get(from) ?? noHours, row.hours));
  }
  return [...hoursOf].map(([from, hours]) => ({ from, hours })).sort((one, other) => (one.from < other.from ? -1 : 1));
}
