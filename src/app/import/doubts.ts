import type { VoucherEntry } from "../../ledger/entry.js";
import { rowKey } from "../../ledger/transaction.js";
import { isWritten } from "../../payroll/timesheet/payments/batch.js";
import type { KnownClaim } from "../../payroll/timesheet/payments/claim.js";
import type { DueRow, Group } from "../../payroll/timesheet/payments/group.js";
import { hoursPaidOn, isPaidFor, rowIdsHeld, rowIdsOf } from "../../payroll/timesheet/payments/row-identity.js";
import type { Taken } from "../../payroll/timesheet/payments/take-group.js";
import { linesNamed, placeOf } from "../../payroll/timesheet/rows/row.js";
import { includes, overlap } from "../../values/calendar.js";
import type { CvrNumber, FrikortId, RowId, Voucher } from "../../values/identity.js";
import type { Money } from "../../values/money.js";
import { type Notice, notice } from "../../values/notice.js";
import type { Hidden } from "../../values/person.js";
import type { Outcome } from "../../values/problem.js";
import { namesakes } from "../people.js";
import type { LedgerStore, PaidRow, VoucherName } from "../ports.js";

/** So many vouchers or rows are looked at: enough to see a pattern, few enough to cost nothing. */
const lookedAtMax = 200;

/** Files of nothing new with more rows are not compared with the imports they came with. */
const rowsReadMax = 1000;

/** The rows of the files, and those of them that are paid already. */
interface RowsHeld {
  readonly claims: readonly KnownClaim[];
  readonly standing: readonly PaidRow[];
}

/** What looks like a row that was paid and has been changed since: by its day, by what the file no longer holds, by its rate. */
export async function changedRows(
  held: RowsHeld & { readonly due: readonly DueRow[] },
  taken: readonly Taken[],
  ledger: LedgerStore,
): Promise<readonly Notice[]> {
  const rates = await ratesPaidOtherwise(held, ledger);
  const before = await vouchersBefore(taken, ledger);
  if (before.length === 0) return rates;
  const known = answering(held.claims);
  const onPaidDays = [...daysPaidBefore(held.due, before, known), ...periodsPaidBefore(held.due, before, known)];
  const named = new Set(onPaidDays.map(({ voucher }) => voucher));
  const gone = rowsNoLongerHeld(before, held.standing, known).filter((voucher) => !named.has(voucher));
  const changed = gone.length === 0 ? [] : [notice("rows-changed", { vouchers: gone })];
  return [...onPaidDays.map(({ told }) => told), ...changed, ...rates];
}

/** The vouchers that stand for the same card and pay period as new payments, each once. */
async function vouchersBefore(taken: readonly Taken[], ledger: LedgerStore): Promise<readonly VoucherEntry[]> {
  const names = new Map<string, VoucherName>();
  for (const { chain, notices } of taken.filter(isWritten)) {
    for (const told of notices) {
      if (told.code !== "period-paid-before") continue;
      for (const voucher of told.data.vouchers) names.set(`${chain}/${voucher}`, { chain, voucher });
    }
  }
  return entriesOf([...names.values()], ledger);
}

async function entriesOf(names: readonly VoucherName[], ledger: LedgerStore): Promise<readonly VoucherEntry[]> {
  const entries: VoucherEntry[] = [];
  for (const name of names.slice(0, lookedAtMax)) {
    const found = await ledger.find(name);
    if (found.ok) entries.push(found.value.entry);
  }
  return entries;
}

/**
 * A row that was changed after it was paid is another row, and is paid beside the first: told where the card has been paid
 * for other hours of the same day. Hours that the file still holds are a shift of their own.
 */
function daysPaidBefore(
  due: readonly DueRow[],
  before: readonly VoucherEntry[],
  known: ReadonlyMap<string, number>,
): readonly { readonly voucher: Voucher; readonly told: Notice }[] {
  const paid = before.map(({ chain, card, period, voucher, rows }) => ({
    ...{ chain, card, period, voucher },
    rows: new Set(rows.filter((row) => !known.has(rowKey(chain, row)))),
  }));
  const cards = new Set(paid.map(({ card }) => card));
  const looked = due.filter(({ card }) => cards.has(card)).slice(0, lookedAtMax);
  return looked.flatMap(({ claim: { row, employer }, card }) => {
    const { day, hours } = row;
    if (day === undefined || hours === undefined) return [];
    const ofCard = paid.filter((one) => one.chain === employer.chain && one.card === card && includes(one.period, day));
    return ofCard.flatMap(({ voucher, rows }) => {
      const paidHours = rows.size === 0 ? undefined : hoursPaidOn(day, card, rows);
      if (paidHours === undefined) return [];
      const told = notice("day-paid-before", { card, day, hours, paidHours, voucher }, placeOf(row, "hours"));
      return [{ voucher, told }];
    });
  });
}

/** Rows that name no day beside a voucher of their period, and days beside a voucher whose row named none: told once for each voucher. */
function periodsPaidBefore(
  due: readonly DueRow[],
  before: readonly VoucherEntry[],
  known: ReadonlyMap<string, number>,
): readonly { readonly voucher: Voucher; readonly told: Notice }[] {
  return before.flatMap(({ chain, card, period, voucher, lines, rows }) => {
    const paid = new Set(rows.filter((row) => !known.has(rowKey(chain, row))));
    if (paid.size === 0) return [];
    const isWhole = lines.some(({ hours }) => hours !== undefined && isPaidFor(period, card, hours, paid));
    const beside = due.filter(({ claim, card: other }) => {
      const { row, employer } = claim;
      const isOfPeriod = employer.chain === chain && other === card && overlap(claim.period, period);
      return isOfPeriod && row.hours !== undefined && (row.day === undefined || isWhole);
    });
    const [first] = beside;
    if (first === undefined) return [];
    const named = beside.slice(0, linesNamed).map(({ claim }) => claim.row.line);
    const data = { card, period, voucher, count: beside.length, lines: named };
    return [{ voucher, told: notice("period-hours-paid-before", data, placeOf(first.claim.row, "hours")) }];
  });
}

/**
 * Vouchers of the same card and pay period that were paid from rows which a file that comes again no longer holds: a row may
 * have been moved to another day.
 */
function rowsNoLongerHeld(
  before: readonly VoucherEntry[],
  standing: readonly PaidRow[],
  known: ReadonlyMap<string, number>,
): readonly Voucher[] {
  const again = new Set(standing.map(({ batch }) => batch));
  const changed = before.filter(({ chain, batch, rows }) => {
    const isOfFile = standing.length > 0 && (batch === undefined || again.has(batch));
    return isOfFile && !isHeldWhole({ chain, rows }, known);
  });
  return [...new Set(changed.map(({ voucher }) => voucher))];
}

/** A row that stands is not paid again, whatever else it says now: told where it names another rate than was paid. */
export async function ratesPaidOtherwise(
  { claims, standing }: RowsHeld,
  ledger: LedgerStore,
): Promise<readonly Notice[]> {
  if (standing.length === 0) return [];
  const rated = new Map<string, KnownClaim>();
  for (const claim of claims) {
    if (claim.row.perHour !== undefined) for (const key of keysOf(claim)) rated.set(key, claim);
  }
  const names = new Map<string, VoucherName>();
  for (const { chain, voucher, reversedBy } of standing) {
    if (reversedBy === undefined) names.set(`${chain}/${voucher}`, { chain, voucher });
  }
  const entries = await entriesOf([...names.values()], ledger);
  return entries.flatMap(({ chain, voucher, rows, lines }) => {
    const paid = lines.flatMap(({ kind, perHour }) => (kind === "wage" && perHour !== undefined ? [perHour] : []));
    const said = new Map<Money, number[]>();
    for (const { row } of new Set(rows.flatMap((one) => rated.get(rowKey(chain, one)) ?? []))) {
      const { perHour, line } = row;
      if (perHour === undefined || paid.length === 0 || paid.includes(perHour)) continue;
      said.set(perHour, [...(said.get(perHour) ?? []), line]);
    }
    return [...said].map(([rate, on]) =>
      notice("rate-paid-otherwise", { voucher, rate, paid, count: on.length, lines: on.slice(0, linesNamed) }),
    );
  });
}

function keysOf({ employer, identity }: KnownClaim): readonly string[] {
  return rowIdsOf(identity).map((row) => rowKey(employer.chain, row));
}

/** What the rows of the files answer for of what the ledger keeps. */
function answering(claims: readonly KnownClaim[]): ReadonlyMap<string, number> {
  const held = new Map<string, number>();
  for (const { employer, identity } of claims)
    for (const [row, count] of rowIdsHeld(identity)) held.set(rowKey(employer.chain, row), count);
  return held;
}

/** Do the files hold every row that a voucher was paid from? */
function isHeldWhole(
  { chain, rows }: Pick<VoucherEntry, "chain" | "rows">,
  held: ReadonlyMap<string, number>,
): boolean {
  return rows.reduce((sum, row) => sum + (held.get(rowKey(chain, row)) ?? 0), 0) >= rows.length;
}

/**
 * A row that is taken out of a file takes nothing back. It shows in a file that brings nothing new: the import its rows came
 * with has paid others too. Larger files are not looked at, as every voucher of the import is read.
 */
export async function goneRows({ claims, standing }: RowsHeld, ledger: LedgerStore): Promise<readonly Notice[]> {
  if (standing.length > rowsReadMax) return [];
  const held = answering(claims);
  const gone: Voucher[] = [];
  for (const batch of new Set(standing.flatMap((one) => one.batch ?? []))) {
    for await (const portion of ledger.batch(batch)) {
      if (!portion.ok) return [];
      for (const { chain, voucher, rows } of portion.value) {
        if (isHeldWhole({ chain, rows }, held)) continue;
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
