import type { AddedYear } from "../../../law/added.js";
import { type EmployerEntry, type Entry, systemChain, type VoucherEntry } from "../../../ledger/entry.js";
import { type CardFact, type CardFacts, memoriesOf, type VoucherFact } from "../../../ledger/fact.js";
import type { ChainHead, Loaded, Needs } from "../../../ledger/transaction.js";
import { branded } from "../../../values/brand.js";
import type { Digest } from "../../../values/digest.js";
import type { CvrNumber, FrikortId, Voucher } from "../../../values/identity.js";
import type { Person } from "../../../values/person.js";
import { type Outcome, problem } from "../../../values/problem.js";
import { err, ok } from "../../../values/result.js";
import { addedOnly, employerOnly, factsFrom, headOf, lastOfYear, paidRow, voucherOnly } from "../loaded.js";
import {
  entryFromRow,
  otherFactColumns,
  personColumns,
  personOfRow,
  type Row,
  voucherCells,
  voucherFactColumns,
  voucherFactOf,
} from "../rows.js";
import { type Connection, guarded } from "./connection.js";
import type { OpenFile } from "./open.js";

/** Reads what a decision needs, in a few queries whatever their number; an entry that does not fit its digest is 515. */
export function load(needs: Needs, file: OpenFile): Outcome<Loaded> {
  const chains = JSON.stringify([...new Set(needs.chains)]);
  const entries = vouchersNamed(needs.vouchers ?? [], file);
  if (!entries.ok) return entries;
  const employers = newestEmployers(chains, file);
  if (!employers.ok) return employers;
  const addedLaw = lawAdded(file);
  if (!addedLaw.ok) return addedLaw;
  const cards = new Set([...(needs.cards ?? []), ...entries.value.map((entry) => entry.card)]);
  return ok({
    ledger: file.ledger,
    heads: headsOf(chains, file),
    lastVouchers: lastVouchers(chains, file),
    employers: employers.value,
    addedLaw: addedLaw.value,
    facts: cards.size === 0 ? [] : factsOf([...cards], file),
    byPaymentId: byPaymentId(needs.paymentIds ?? [], file),
    entries: entries.value,
    rows: rowsPaid(needs.rows ?? [], file),
  });
}

/** All facts of some cards, in the order written. */
export function factsOf(cards: readonly FrikortId[], { connection }: OpenFile): readonly CardFact[] {
  const asked = JSON.stringify(cards);
  const from = "json_each(?) AS asked CROSS JOIN entry ON card = asked.value";
  const vouchers = packed(connection, voucherFactColumns, `${from} WHERE number IS NOT NULL`, asked);
  const linesOf = linesLater(connection, `${from} WHERE number IS NOT NULL`, asked);
  const others = `${from} LEFT JOIN person ON fingerprint = holder WHERE number IS NULL`;
  return factsFrom(
    vouchers.map((row) => voucherFactOf(row, () => linesOf(row[0]))),
    packed(connection, otherFactColumns, others, asked),
  );
}

/** Rows of the cards asked for, each card's as one cell: a cell is dear to take over from the database, and a row has twenty. */
function packed({ rows }: Connection, columns: string, from: string, asked: string): readonly Row[] {
  const cells = rows(`SELECT json_group_array(json_array(${columns})) FROM ${from} GROUP BY asked.key`, asked);
  return cells.flatMap(([cell]) => branded<readonly Row[]>(JSON.parse(String(cell))));
}

/** The lines of vouchers by their place, read when the first is asked for, all of them at once: to show a card takes none. */
function linesLater({ rows }: Connection, from: string, asked: string): (position: unknown) => unknown {
  let read: ReadonlyMap<unknown, unknown> | undefined;
  return (position) => {
    read ??= new Map(rows(`SELECT position, ${lines} FROM ${from}`, asked).map(([place, cell]) => [place, cell]));
    return read.get(position);
  };
}

/** The end of every chain asked for. */
export function headsOf(chains: string, { connection }: OpenFile): readonly ChainHead[] {
  return connection
    .rows(
      `SELECT chain, sequence, digest, at FROM json_each(?) AS asked CROSS JOIN entry ON position = (
        SELECT position FROM entry WHERE chain = asked.value ORDER BY sequence DESC LIMIT 1)`,
      chains,
    )
    .map(headOf);
}

function lastVouchers(chains: string, { connection }: OpenFile): Loaded["lastVouchers"] {
  const rows = connection.rows(
    `WITH RECURSIVE series (chain, year) AS (
      SELECT value, (SELECT min(year) FROM entry WHERE chain = value AND number IS NOT NULL) FROM json_each(?)
      UNION ALL
      SELECT chain, (SELECT min(year) FROM entry AS e
        WHERE e.chain = series.chain AND e.year > series.year AND e.number IS NOT NULL)
      FROM series WHERE year IS NOT NULL)
    SELECT e.chain, e.year, e.number, e.at FROM series CROSS JOIN entry AS e ON e.position = (
      SELECT position FROM entry AS v
      WHERE v.chain = series.chain AND v.year = series.year AND v.number IS NOT NULL ORDER BY v.number DESC LIMIT 1)`,
    chains,
  );
  return new Map(rows.map(lastOfYear));
}

/** The newest entry of every employer asked for. */
export function newestEmployers(chains: string, file: OpenFile): Outcome<readonly EmployerEntry[]> {
  const rows = file.connection.rows(
    `SELECT text, digest FROM json_each(?) AS asked CROSS JOIN entry ON position = (
      SELECT position FROM entry WHERE chain = asked.value AND kind = 'employer' ORDER BY sequence DESC LIMIT 1)`,
    chains,
  );
  return entriesOf(rows, file, employerOnly);
}

export function lawAdded(file: OpenFile): Outcome<readonly AddedYear[]> {
  const rows = file.connection.rows("SELECT text, digest FROM entry WHERE chain = ? ORDER BY sequence", systemChain);
  return entriesOf(rows, file, addedOnly);
}

function vouchersNamed(named: NonNullable<Needs["vouchers"]>, file: OpenFile): Outcome<readonly VoucherEntry[]> {
  if (named.length === 0) return ok([]);
  const rows = file.connection.rows(
    `SELECT text, digest FROM json_each(?) CROSS JOIN entry
    ON chain = value ->> 0 AND year = value ->> 1 AND number = value ->> 2 WHERE number IS NOT NULL ORDER BY position`,
    JSON.stringify(named.map(({ chain, voucher }) => [chain, ...voucherCells(voucher)])),
  );
  return entriesOf(rows, file, voucherOnly);
}

function byPaymentId(ids: NonNullable<Needs["paymentIds"]>, { connection }: OpenFile): readonly VoucherFact[] {
  if (ids.length === 0) return [];
  return connection
    .rows(
      `SELECT ${voucherFactColumns}, ${lines} FROM json_each(?) CROSS JOIN entry
      ON chain = value ->> 0 AND payment_id = value ->> 1 WHERE kind = 'payment'`,
      JSON.stringify(ids.map(({ chain, id }) => [chain, id])),
    )
    .map((row) => voucherFactOf(row, () => row.at(-1)));
}

/** A correction takes over the rows of what it corrects: the newest voucher is meant. */
function rowsPaid(rows: NonNullable<Needs["rows"]>, { connection }: OpenFile): ReadonlyMap<string, Voucher> {
  if (rows.length === 0) return new Map();
  const paid = connection.rows(
    `SELECT row.chain, row.row_id, row.year, row.number FROM json_each(?) CROSS JOIN row
    ON row.chain = value ->> 0 AND row.row_id = value ->> 1 ORDER BY row.position`,
    JSON.stringify(rows.map(({ chain, row }) => [chain, row])),
  );
  return new Map(paid.map(paidRow));
}

/** Entries from rows of text and digest; the first that does not fit ends the reading. */
export function entriesOf<T>(
  rows: readonly Row[],
  file: OpenFile,
  pick: (entry: Entry) => T | undefined,
  people = peopleOf(file),
): Outcome<readonly T[]> {
  const picked: T[] = [];
  for (const [text, digest] of rows) {
    const entry = entryFromRow(String(text), branded<Digest>(digest), people);
    const found = entry && pick(entry);
    if (found === undefined) return err(problem("ledger-damaged", { path: file.place.path, audit: "digest-fits" }));
    picked.push(found);
  }
  return ok(picked);
}

/** Finds persons one by one and remembers them. */
export function peopleOf({ connection }: OpenFile): (fingerprint: Digest) => Person {
  const known = new Map<Digest, Person>();
  return (fingerprint) => {
    const before = known.get(fingerprint);
    if (before !== undefined) return before;
    const [row] = connection.rows(`SELECT ${personColumns} FROM person WHERE fingerprint = ?`, fingerprint);
    const made = personOfRow(row ?? [fingerprint, null]);
    known.set(fingerprint, made);
    return made;
  };
}

/** Cards of one portion: their facts are held at once. */
const portionCards = 50;

/**
 * The cards that may have unfinished business, without reading what is known of all the others: something to register, an
 * employment that may not stand at the portal, or a balance read there. All of it is found in short lists and indexes.
 */
export async function* openCards(
  chain: CvrNumber | undefined,
  file: OpenFile,
): AsyncIterable<Outcome<readonly CardFacts[]>> {
  const cards = await guarded(file.place, () => ok(openIn(chain, file)));
  if (!cards.ok) {
    yield cards;
    return;
  }
  for (let from = 0; from < cards.value.length; from += portionCards) {
    const some = cards.value.slice(from, from + portionCards);
    yield await guarded(file.place, () => ok(memoriesOf(some, factsOf(some, file))));
  }
}

function openIn(chain: CvrNumber | undefined, { connection }: OpenFile): readonly FrikortId[] {
  const known =
    chain === undefined ? "" : "WHERE EXISTS (SELECT 1 FROM entry AS e WHERE e.card = open.card AND e.chain = ?)";
  return connection
    .rows(
      `WITH open (card) AS (
        SELECT e.card FROM to_register AS t CROSS JOIN entry AS e ON e.position = t.position
        UNION SELECT card FROM entry WHERE kind = 'saldo' AND card IS NOT NULL
        UNION SELECT card FROM employment_to_register)
      SELECT card FROM open ${known} ORDER BY card`,
      ...(chain === undefined ? [] : [chain]),
    )
    .map(([card]) => branded<FrikortId>(card));
}

/** The lines of an entry; none of a text that is no entry. */
const lines = "CASE WHEN json_valid(text) THEN json_extract(text, '$.lines') END";
