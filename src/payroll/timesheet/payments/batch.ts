import { systemChain } from "../../../ledger/entry.js";
import type { Needs } from "../../../ledger/transaction.js";
import { type Digest, digestOf } from "../../../values/digest.js";
import { type Hours, noHours, plusHours } from "../../../values/hours.js";
import type { CvrNumber, FrikortId, RowId } from "../../../values/identity.js";
import { type Money, noMoney, plus } from "../../../values/money.js";
import { type Notice, notice } from "../../../values/notice.js";
import type { Problem } from "../../../values/problem.js";
import type { Row } from "../rows/row.js";
import type { DueRow, Group } from "./group.js";
import { nameKey } from "./row-identity.js";
import type { Taken } from "./take-group.js";

/** What an import comes to: payments that can be written and that are refused, and what those written count together. */
export interface BatchSums {
  readonly fits: number;
  readonly refused: number;
  /** Rows of the payments that can be written. */
  readonly rows: number;
  readonly hours: Hours;
  readonly counted: Money;
  readonly payout: Money;
}

/** More rows than these are not taken in one import. */
export const rowsMax = 100_000;

/** What is decided at once: enough to be quick, few enough that an import of any size is never held whole. */
export const groupsAtOnce = 100;

/** The digest that names an import: the rows it pays, whatever their order; a row that is paid again counts as another. */
export function importIdOf(due: readonly DueRow[]): Digest {
  const lines = due.map(({ claim, paidBefore = "" }) => `${claim.employer.chain}/${claim.id ?? ""}/${paidBefore}`);
  return digestOf(lines.sort().join("\n"));
}

/** The first twelve digits: how an import is named to a person and in file names. */
export function shortImportId(batch: Digest): string {
  return batch.slice(0, 12);
}

/** Groups in their order, some at a time. */
export function inPortions<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  const portions: (readonly T[])[] = [];
  for (let from = 0; from < all.length; from += size) portions.push(all.slice(from, from + size));
  return portions;
}

/** What the decision on some groups looks at. */
export function needsOfGroups(groups: readonly Group[]): Needs {
  const rows: { readonly chain: CvrNumber; readonly row: RowId }[] = [];
  for (const { employer, due } of groups) {
    for (const { claim } of due) if (claim.id !== undefined) rows.push({ chain: employer.chain, row: claim.id });
  }
  return {
    chains: [...new Set(groups.map((group) => group.employer.chain)), systemChain],
    cards: [...new Set(groups.map((group) => group.card))],
    rows,
  };
}

/** A payment of an import that was written. */
export type PaymentTaken = Extract<Taken, { readonly status: "written" }>;

export function isWritten(taken: Taken): taken is PaymentTaken {
  return taken.status === "written";
}

/** A row of the files and the card it leads to. */
export interface RowOfCard {
  readonly row: Row;
  readonly card: FrikortId | undefined;
}

/** Sums over everything that was decided; `refused` are payments, not lines. */
export function sumsOf(
  groups: readonly Group[],
  taken: readonly Taken[],
  problems: readonly Problem[],
  all: readonly RowOfCard[],
): BatchSums {
  const written = taken.filter(isWritten);
  let rows = 0;
  for (const [place, group] of groups.entries()) if (taken[place]?.status === "written") rows += group.due.length;
  return {
    fits: written.length,
    rows,
    refused: taken.length - written.length + peopleAlone(groups, taken, problems, all),
    hours: written.reduce((sum, one) => plusHours(sum, one.hours), noHours),
    counted: written.reduce((sum, one) => plus(sum, one.counted), noMoney),
    payout: written.reduce((sum, one) => plus(sum, one.payout), noMoney),
  };
}

/** The people of refused lines that belong to no payment that was decided: each is a payment that is not made. A line that names nobody is one by itself. */
function peopleAlone(
  groups: readonly Group[],
  taken: readonly Taken[],
  problems: readonly Problem[],
  rows: readonly RowOfCard[],
): number {
  const alone = new Set<string>();
  for (const { where } of problems) if (where?.line !== undefined) alone.add(lineKey(where.file, where.line));
  if (alone.size === 0) return 0;
  for (const { due } of groups) for (const { claim } of due) alone.delete(keyOfRow(claim.row));
  const refused = new Set(groups.filter((_, place) => taken[place]?.status === "refused").map(({ card }) => card));
  const people = new Set<string>();
  for (const { row, card } of rows) {
    if (!alone.delete(keyOfRow(row)) || (card !== undefined && refused.has(card))) continue;
    const name = row.name === undefined ? undefined : nameKey(row.name);
    people.add(card ?? row.employeeNumber ?? name ?? keyOfRow(row));
  }
  return people.size + alone.size;
}

function keyOfRow({ sheet, line }: Row): string {
  return lineKey(sheet.file, line);
}

function lineKey(file: string, line: number): string {
  return `${line}/${file}`;
}

/** A row without a fault that is not paid. */
export interface WaitingRow {
  readonly file: string;
  readonly line: number;
  readonly card: FrikortId;
}

/** Rows without a fault whose payment is refused: for another of its rows, for another of the person, or because together they are too much. */
export function waitingRows(
  groups: readonly Group[],
  taken: readonly Taken[],
  problems: readonly Problem[],
): readonly WaitingRow[] {
  const faulty = new Set(problems.map(({ where }) => lineKey(where?.file ?? "", where?.line ?? 0)));
  return groups.flatMap(({ card, due }, place) => {
    if (taken[place]?.status !== "refused") return [];
    const rows = due.map(({ claim }) => claim.row).filter((row) => !row.isFaulty && !faulty.has(keyOfRow(row)));
    return rows.map(({ sheet, line }) => ({ file: sheet.file, line, card }));
  });
}

/** So many lines and cards are named. */
const waitingNamedMax = 5;

/** Rows that wait, told once. */
export function waitingTold(waiting: readonly WaitingRow[]): readonly Notice[] {
  if (waiting.length === 0) return [];
  const lines = waiting.slice(0, waitingNamedMax).map(({ line }) => line);
  const cards = [...new Set(waiting.map(({ card }) => card))].slice(0, waitingNamedMax);
  return [notice("rows-wait", { count: waiting.length, lines, cards })];
}

/** In the order of the files and their lines; what concerns a file as a whole comes before its lines. */
export function inFileOrder(problems: readonly Problem[], files: readonly string[]): readonly Problem[] {
  const place = new Map(files.map((file, at) => [file, at]));
  const at = (one: Problem) => (place.get(one.where?.file ?? "") ?? -1) * 1e9 + (one.where?.line ?? 0);
  return problems
    .map((one, order) => ({ one, order }))
    .sort((one, other) => at(one.one) - at(other.one) || one.order - other.order)
    .map(({ one }) => one);
}

/** What a person should know of a batch, each thing once, in the order it came up; what concerns many cards is counted, each once. */
export function noticesOf(taken: readonly Taken[]): readonly Notice[] {
  const said = new Map<string, Notice>();
  const seen = new Set<Notice>();
  const employments = new Set<string>();
  const holders = new Set<FrikortId>();
  for (const { chain, card, notices } of taken.filter(isWritten)) {
    for (const told of notices) {
      if (told.code === "employments-to-register") employments.add(`${chain}/${card}`);
      else if (told.code === "contracts-due") holders.add(card);
      else if (!seen.has(told)) said.set(JSON.stringify(told), told);
      seen.add(told);
    }
  }
  const summed: Notice[] = [];
  if (employments.size > 0) summed.push(notice("employments-to-register", { count: employments.size }));
  if (holders.size > 0) {
    const cards = [...holders].slice(0, cardsNamedMax);
    summed.push(notice("contracts-due", { count: holders.size, cards }));
  }
  return [...said.values(), ...summed];
}

/** The same is told at most so often; then how many more there are. */
const sameMax = 20;

/** Notices of one code at most twenty times; the last says how many more there are. */
export function atMostTwenty(notices: readonly Notice[]): readonly Notice[] {
  const counts = new Map<string, number>();
  const kept: Notice[] = [];
  let more = 0;
  for (const one of notices) {
    const count = (counts.get(one.code) ?? 0) + 1;
    counts.set(one.code, count);
    if (count <= sameMax) kept.push(one);
    else more += 1;
  }
  return more === 0 ? kept : [...kept, notice("rows-more", { count: more })];
}

/** So many cards are named, where a notice is about more. */
const cardsNamedMax = 5;
