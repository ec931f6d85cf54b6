import { rowKey } from "../../ledger/transaction.js";
import { isWritten } from "../../payroll/timesheet/batch.js";
import type { KnownClaim } from "../../payroll/timesheet/claim.js";
import type { Group } from "../../payroll/timesheet/group.js";
import type { Taken } from "../../payroll/timesheet/take-group.js";
import type { CvrNumber, FrikortId, RowId, Voucher } from "../../values/identity.js";
import { type Notice, notice } from "../../values/notice.js";
import type { Hidden } from "../../values/person.js";
import type { Outcome } from "../../values/problem.js";
import { namesakes } from "../people.js";
import type { LedgerStore, PaidRow } from "../ports.js";

/** So many vouchers or rows are looked at: enough to see a pattern, few enough to cost nothing. */
const lookedAtMax = 200;

/** Files of nothing new with more rows are not compared with the imports they came with. */
const rowsReadMax = 1000;

/** The rows of the files, and those of them that are paid already. */
export interface RowsHeld {
  readonly claims: readonly KnownClaim[];
  readonly standing: readonly PaidRow[];
}

/**
 * A row that was changed after it was paid is another row, and is paid beside the first. It shows in a file that comes again:
 * where a voucher of the same card and pay period was paid from rows that the file no longer holds.
 */
export async function changedRows(
  { claims, standing }: RowsHeld,
  taken: readonly Taken[],
  ledger: LedgerStore,
): Promise<readonly Notice[]> {
  const before = standing.length === 0 ? [] : paidBefore(taken).slice(0, lookedAtMax);
  if (before.length === 0) return [];
  const held = new Set(claims.flatMap((claim) => keysOf(claim)));
  const again = new Set(standing.map(({ batch }) => batch));
  const changed = new Set<Voucher>();
  for (const name of before) {
    const found = await ledger.find(name);
    if (!found.ok) continue;
    const { batch, rows } = found.value.entry;
    const isOfFile = batch === undefined || again.has(batch);
    if (isOfFile && rows.some((row) => !held.has(rowKey(name.chain, row)))) changed.add(name.voucher);
  }
  return changed.size === 0 ? [] : [notice("rows-changed", { vouchers: [...changed] })];
}

/** The vouchers of the same card and pay period that stood before, each once. */
function paidBefore(taken: readonly Taken[]) {
  const names = new Map<string, { readonly chain: CvrNumber; readonly voucher: Voucher }>();
  for (const { chain, notices } of taken.filter(isWritten)) {
    for (const told of notices) {
      if (told.code !== "period-paid-before") continue;
      for (const voucher of told.data.vouchers) names.set(`${chain}/${voucher}`, { chain, voucher });
    }
  }
  return [...names.values()];
}

function keysOf({ employer, identity }: KnownClaim): readonly string[] {
  const { ids = [], known = [], contents = [], marks = [] } = identity ?? {};
  return [...ids, ...known, ...contents, ...marks].map((row) => rowKey(employer.chain, row));
}

/**
 * A row that is taken out of a file takes nothing back. It shows in a file that brings nothing new: the import its rows came
 * with has paid others too. Larger files are not looked at, as every voucher of the import is read.
 */
export async function goneRows({ claims, standing }: RowsHeld, ledger: LedgerStore): Promise<readonly Notice[]> {
  if (standing.length > rowsReadMax) return [];
  const held = new Set(claims.flatMap((claim) => keysOf(claim)));
  const gone: Voucher[] = [];
  for (const batch of new Set(standing.flatMap((one) => one.batch ?? []))) {
    for await (const portion of ledger.batch(batch)) {
      if (!portion.ok) return [];
      for (const { chain, voucher, rows } of portion.value) {
        if (rows.every((row) => held.has(rowKey(chain, row)))) continue;
        const found = await ledger.find({ chain, voucher });
        if (found.ok && found.value.reversedBy === undefined) gone.push(voucher);
      }
    }
  }
  return gone.length === 0 ? [] : [notice("rows-gone", { vouchers: gone })];
}

/** Rows that another employer of the ledger has paid already: the file of one client, imported for another. */
export async function paidElsewhere(
  open: readonly KnownClaim[],
  employers: readonly CvrNumber[],
  ledger: LedgerStore,
): Promise<readonly Notice[]> {
  if (employers.length < 2) return [];
  const asked: { readonly chain: CvrNumber; readonly row: RowId }[] = [];
  for (const { employer, id } of open.slice(0, lookedAtMax)) {
    for (const chain of employers) if (id !== undefined && chain !== employer.chain) asked.push({ chain, row: id });
  }
  const paid = await ledger.paidRows(asked);
  if (!paid.ok) return [];
  const counts = new Map<CvrNumber, number>();
  for (const { chain, reversedBy } of paid.value) {
    if (reversedBy === undefined) counts.set(chain, (counts.get(chain) ?? 0) + 1);
  }
  return [...counts].map(([employer, count]) => notice("rows-paid-elsewhere", { employer, count }));
}

/** Cards that the file opens under a name which another card of the ledger bears already (R52). */
export async function sharedWithLedger(
  groups: readonly Group[],
  ledger: LedgerStore,
): Promise<Outcome<readonly Notice[]>> {
  const cards = await ledger.cards();
  if (!cards.ok) return cards;
  const known = new Set(cards.value);
  const named = new Map<FrikortId, Hidden<string>>();
  for (const { card, due } of groups) {
    const name = due.find(({ claim }) => claim.row.name !== undefined)?.claim.row.name;
    if (name !== undefined && !known.has(card)) named.set(card, name);
  }
  return namesakes(
    [...named].map(([card, name]) => ({ card, name })),
    ledger,
  );
}
