import type { Entry } from "../../../ledger/entry.js";
import type { VoucherFact } from "../../../ledger/fact.js";
import type { Loaded, Needs } from "../../../ledger/transaction.js";
import { branded } from "../../../values/brand.js";
import type { Digest } from "../../../values/digest.js";
import type { FrikortId } from "../../../values/identity.js";
import { type Outcome, problem } from "../../../values/problem.js";
import { err, ok } from "../../../values/result.js";
import { addedOnly, employerOnly, factsFrom, headOf, lastOfYear, paidRow, voucherOnly } from "../loaded.js";
import {
  entryFromRow,
  otherFactColumns,
  personOfRow,
  type Row,
  voucherCells,
  voucherFactColumns,
  voucherFactOf,
} from "../rows.js";
import type { Answer, Statement } from "./connection.js";

/** The statements that read what a decision needs: a handful whatever its size, sent in one journey. */
export function loading(needs: Needs): readonly Statement[] {
  const chains = [...new Set(needs.chains)];
  const { vouchers = [], paymentIds = [], rows = [] } = needs;
  return [
    heads(chains),
    lastVouchers(chains),
    newestEmployers(chains),
    lawAdded,
    ...factsOf(needs.cards ?? [], vouchers),
    ...(vouchers.length > 0 ? [vouchersNamed(vouchers)] : []),
    ...(paymentIds.length > 0 ? [byPaymentId(paymentIds)] : []),
    ...(rows.length > 0 ? [rowsPaid(rows)] : []),
  ];
}

/** The answers of `loading`, in its order; an entry that does not fit its digest is 515. */
export function loaded(answers: readonly Answer[], needs: Needs, ledger: Digest, place: string): Outcome<Loaded> {
  const left = answers.map((answer) => answer.rows);
  const next = () => left.shift() ?? [];
  const heads = next().map(headOf);
  const lastVouchers = new Map(next().map(lastOfYear));
  const employers = entriesOf(next(), place, employerOnly);
  if (!employers.ok) return employers;
  const addedLaw = entriesOf(next(), place, addedOnly);
  if (!addedLaw.ok) return addedLaw;
  const facts = factsFrom(next().map(withLines), next());
  const entries = entriesOf(needs.vouchers?.length ? next() : [], place, voucherOnly);
  if (!entries.ok) return entries;
  const byPaymentId = (needs.paymentIds?.length ? next() : []).map(withLines);
  const rows = new Map((needs.rows?.length ? next() : []).map(paidRow));
  const written = { employers: employers.value, addedLaw: addedLaw.value, entries: entries.value };
  return ok({ ledger, heads, lastVouchers, ...written, facts, byPaymentId, rows });
}

/** Where the chains stand that are held; one without entries has no row here. */
function heads(chains: readonly string[]): Statement {
  const sql = "SELECT chain, sequence, digest, at FROM chain WHERE chain = ANY ($1) AND sequence > 0";
  return { name: "heads", sql, parameters: [chains] };
}

/** From year to year by index, however long a chain is. */
function lastVouchers(chains: readonly string[]): Statement {
  const sql = `WITH RECURSIVE series (chain, year) AS (
      SELECT asked, (SELECT min(year) FROM entry AS e WHERE e.chain = asked AND e.number IS NOT NULL)
      FROM unnest($1::text[]) AS asked
      UNION ALL
      SELECT chain, (SELECT min(year) FROM entry AS e
        WHERE e.chain = series.chain AND e.year > series.year AND e.number IS NOT NULL)
      FROM series WHERE year IS NOT NULL)
    SELECT series.chain, series.year, e.number, e.at FROM series CROSS JOIN LATERAL (
      SELECT v.number, v.at FROM entry AS v
      WHERE v.chain = series.chain AND v.year = series.year AND v.number IS NOT NULL ORDER BY v.number DESC LIMIT 1) AS e
    WHERE series.year IS NOT NULL`;
  return { name: "last-vouchers", sql, parameters: [chains] };
}

/** The newest entry of every employer asked for. */
export function newestEmployers(chains: readonly string[]): Statement {
  const sql = `SELECT e.text, e.digest FROM unnest($1::text[]) AS asked CROSS JOIN LATERAL (
      SELECT text, digest FROM entry WHERE chain = asked AND kind = 'employer' ORDER BY sequence DESC LIMIT 1) AS e
    ORDER BY asked COLLATE "C"`;
  return { name: "employers", sql, parameters: [chains] };
}

export const lawAdded: Statement = {
  name: "law-added",
  sql: "SELECT text, digest FROM entry WHERE kind = 'law' ORDER BY sequence",
};

/** An entry's text and digest, and the person it names. */
export const holderColumns = "v.holder, p.salt, p.name, p.address, p.account";
export const entryColumns = `v.text, v.digest, ${holderColumns}`;

function vouchersNamed(named: NonNullable<Needs["vouchers"]>): Statement {
  const sql = `SELECT ${entryColumns} FROM ${vouchersAsked}
    LEFT JOIN person AS p ON p.fingerprint = v.holder ORDER BY v.position`;
  return { name: "vouchers-named", sql, parameters: namesOf(named) };
}

/** All facts of some cards, and of the cards of some vouchers. */
export function factsOf(cards: readonly FrikortId[], vouchers: NonNullable<Needs["vouchers"]>): readonly Statement[] {
  const named = `card = ANY ($4::text[] || array(SELECT v.card FROM ${vouchersAsked}))`;
  const parameters = [...namesOf(vouchers), [...new Set(cards)]];
  return [
    {
      name: "voucher-facts",
      sql: `SELECT ${factColumns} FROM entry WHERE number IS NOT NULL AND ${named} ORDER BY position`,
      parameters,
    },
    {
      name: "other-facts",
      sql: `SELECT ${otherFactColumns} FROM entry LEFT JOIN person ON fingerprint = holder
        WHERE number IS NULL AND ${named} ORDER BY position`,
      parameters,
    },
  ];
}

function byPaymentId(ids: NonNullable<Needs["paymentIds"]>): Statement {
  const sql = `SELECT ${factColumns} FROM unnest($1::text[], $2::text[]) AS asked (of, id)
    CROSS JOIN LATERAL (
      SELECT * FROM entry WHERE chain = of AND payment_id = id AND kind = 'payment' LIMIT 1) AS e`;
  return { name: "by-payment-id", sql, parameters: [ids.map(({ chain }) => chain), ids.map(({ id }) => id)] };
}

/** A correction takes over the rows of what it corrects: the newest voucher is meant. */
function rowsPaid(rows: NonNullable<Needs["rows"]>): Statement {
  const sql = `SELECT r.chain, r.row_id, r.year, r.number FROM unnest($1::text[], $2::text[]) AS asked (of, id)
    CROSS JOIN LATERAL (SELECT * FROM paid_row WHERE chain = of AND row_id = id OFFSET 0) AS r ORDER BY r.position`;
  return { name: "rows-paid", sql, parameters: [rows.map(({ chain }) => chain), rows.map(({ row }) => row)] };
}

/** Vouchers as three lists: the first three parameters of a statement that asks for them. */
export function namesOf(named: NonNullable<Needs["vouchers"]>): readonly [string[], number[], number[]] {
  const cells = named.map(({ voucher }) => voucherCells(voucher));
  return [named.map(({ chain }) => chain), cells.map(([year]) => year), cells.map(([, number]) => number)];
}

/** The vouchers that the first three parameters name. */
export const asked = "unnest($1::text[], $2::integer[], $3::integer[]) AS asked (chain, year, number)";

/** Each looked up by index, one by one: a plan made for an empty ledger must serve a large one. */
const vouchersAsked = `${asked} CROSS JOIN LATERAL (SELECT * FROM entry AS e
    WHERE e.chain = asked.chain AND e.year = asked.year AND e.number = asked.number LIMIT 1) AS v`;

/** Entries from rows of `entryColumns`; the first that does not fit ends the reading. */
export function entriesOf<T>(
  rows: readonly Row[],
  place: string,
  pick: (entry: Entry) => T | undefined,
): Outcome<readonly T[]> {
  const picked: T[] = [];
  for (const [text, digest, holder, ...person] of rows) {
    const somebody = () => personOfRow([holder, ...person]);
    const entry = entryFromRow(String(text), branded<Digest>(digest), somebody);
    const found = entry && pick(entry);
    if (found === undefined) return err(problem("ledger-damaged", { path: place, audit: "digest-fits" }));
    picked.push(found);
  }
  return ok(picked);
}

const factColumns = `${voucherFactColumns}, text::json ->> 'lines'`;

export function withLines(row: Row): VoucherFact {
  return voucherFactOf(row, () => row.at(-1));
}
