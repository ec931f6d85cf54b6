import type { Acts } from "../../../app/acts.js";
import type { LedgerStore, Part, VoucherName, VoucherRange } from "../../../app/ports.js";
import type { Decide } from "../../../ledger/decision.js";
import type { VoucherEntry } from "../../../ledger/entry.js";
import { type CardFact, CardMemory, memoriesOf } from "../../../ledger/fact.js";
import type { Needs } from "../../../ledger/transaction.js";
import type { Derived } from "../../../payroll/audit/derived.js";
import { branded } from "../../../values/brand.js";
import { type Instant, instantOf } from "../../../values/calendar.js";
import type { Digest } from "../../../values/digest.js";
import type { CvrNumber, FrikortId, RowId } from "../../../values/identity.js";
import type { OpenPerson } from "../../../values/person.js";
import { type Outcome, problem } from "../../../values/problem.js";
import { err, ok } from "../../../values/result.js";
import { copyWhole } from "../copy-mark.js";
import { derivedFrom, derivedQueries, papersWaiting } from "../derived.js";
import { addedOnly, employerOnly, factsFrom, headOf } from "../loaded.js";
import { openPersonOf, personColumns, type Row, voucherFrom } from "../rows.js";
import { actOn, type OpenServer, readOn, rehearseOn } from "./act.js";
import type { Statement } from "./connection.js";
import { inspectServer } from "./inspect.js";
import { asked, entriesOf, factsOf, lawAdded, namesOf, newestEmployers, withLines } from "./load.js";
import { openServer, type ToOpenServer } from "./open.js";
import { batchPortions, entryPortions } from "./portions.js";
import { paidRowsOf, rowsPaidBy, standingPortions, standings, standingsOf } from "./vouchers.js";

export { parseAddress } from "./address.js";
export { migrateServer } from "./open.js";

/**
 * A ledger on a PostgreSQL server, for several writers at once. They wait for each other by employer and by card; what was
 * answered stands on the server's disk. Problems 503, 511–515, 519 and 520 say what the server or the network did.
 */
export async function openPostgresLedger(order: ToOpenServer): Promise<Outcome<LedgerStore>> {
  const opened = await openServer(order);
  return opened.ok ? ok(new PostgresLedger(opened.value)) : opened;
}

/** Cards of one portion: their facts are held at once. */
const portionCards = 500;

class PostgresLedger implements LedgerStore {
  constructor(private readonly open: OpenServer) {}

  get place(): string {
    return this.open.place.place;
  }

  get acts(): Acts {
    return this.open.acts;
  }

  async act<T>(needs: Needs, decide: Decide<T>): Promise<Outcome<T>> {
    const taken = await this.actInParts([{ needs, decide }], () => ok(undefined));
    return taken.ok ? ok(branded<T>(taken.value[0])) : taken;
  }

  actInParts<T>(parts: readonly Part<T>[], approve: (taken: readonly T[]) => Outcome<void>) {
    return this.acts.during(actOn(parts, approve, this.open));
  }

  rehearse<T>(needs: Needs, decide: Decide<T>): Promise<Outcome<T>> {
    return rehearseOn(needs, decide, this.open);
  }

  ledger(): Promise<Outcome<Digest>> {
    return Promise.resolve(ok(this.open.ledger));
  }

  async employers() {
    const chains = await this.rows({ sql: "SELECT chain FROM chain ORDER BY chain" });
    if (!chains.ok) return chains;
    const found = await this.rows(newestEmployers(chains.value.map(([chain]) => String(chain))));
    return found.ok ? entriesOf(found.value, this.place, employerOnly) : found;
  }

  async addedLaw() {
    const found = await this.rows(lawAdded);
    return found.ok ? entriesOf(found.value, this.place, addedOnly) : found;
  }

  cards(chain?: CvrNumber): Promise<Outcome<readonly FrikortId[]>> {
    const known = "AND ($1::text IS NULL OR EXISTS (SELECT 1 FROM entry AS e WHERE e.card = c.card AND e.chain = $1))";
    const sql = `SELECT card FROM card AS c WHERE position > 0 ${known} ORDER BY card`;
    return this.each({ sql, parameters: [chain ?? null] }, ([card]) => branded<FrikortId>(card));
  }

  async card(card: FrikortId) {
    const facts = await this.facts([card]);
    return facts.ok ? ok(new CardMemory(card, facts.value)) : facts;
  }

  /** All cards: on a server a look at each costs more than reading what is known of some at once. */
  async *openCards(chain?: CvrNumber) {
    const cards = await this.cards(chain);
    if (!cards.ok) yield cards;
    else {
      for (let from = 0; from < cards.value.length; from += portionCards) {
        const some = cards.value.slice(from, from + portionCards);
        const facts = await this.facts(some);
        yield facts.ok ? ok(memoriesOf(some, facts.value)) : facts;
      }
    }
  }

  private facts(cards: readonly FrikortId[]): Promise<Outcome<readonly CardFact[]>> {
    return readOn(this.open, async (connection) => {
      const [vouchers, others] = await connection.askAll(factsOf(cards, []));
      return ok(factsFrom((vouchers?.rows ?? []).map(withLines), others?.rows ?? []));
    });
  }

  async vouchers(range: VoucherRange) {
    const found = await this.rows(standings(range));
    return found.ok ? standingsOf(found.value, this.place) : found;
  }

  voucherPortions(range: VoucherRange) {
    return standingPortions(range, this.open);
  }

  async find({ chain, voucher }: VoucherName) {
    const rows = await this.rows(standings({ chain, voucher }));
    const found = rows.ok ? standingsOf(rows.value, this.place) : rows;
    if (!found.ok) return found;
    const [standing] = found.value;
    return standing ? ok(standing) : err(problem("voucher-not-found", { employer: chain, voucher }));
  }

  async hasPaidRows() {
    const found = await this.rows({ sql: "SELECT 1 FROM paid_row LIMIT 1" });
    return found.ok ? ok(found.value.length > 0) : found;
  }

  async paidRows(rows: readonly { readonly chain: CvrNumber; readonly row: RowId }[]) {
    const found = await this.rows(rowsPaidBy(rows));
    return found.ok ? ok(paidRowsOf(found.value)) : found;
  }

  batches(beginning: string): Promise<Outcome<readonly Digest[]>> {
    const sql = `SELECT DISTINCT batch FROM entry
      WHERE batch >= $1 AND batch < $2 AND number IS NOT NULL ORDER BY batch`;
    return this.each({ sql, parameters: [beginning, `${beginning}g`] }, ([batch]) => branded<Digest>(batch));
  }

  batch(batch: Digest): AsyncIterable<Outcome<readonly VoucherEntry[]>> {
    return batchPortions(batch, this.open);
  }

  entries() {
    return entryPortions(this.open);
  }

  inspect() {
    return readOn(this.open, (connection) => inspectServer(connection, this.place));
  }

  heads() {
    const sql = `SELECT c.chain, e.sequence, e.digest, e.at FROM chain AS c CROSS JOIN LATERAL (
      SELECT * FROM entry WHERE sequence = c.sequence AND chain = c.chain LIMIT 1) AS e ORDER BY c.chain`;
    return this.each({ sql }, headOf);
  }

  unfinished(): Promise<Outcome<readonly VoucherName[]>> {
    return this.each({ sql: papersWaiting }, ([chain, year, number]) => ({
      chain: branded<CvrNumber>(chain),
      voucher: voucherFrom(year, number),
    }));
  }

  /** A copy holds all that its source does. */
  async wholeCopy(): Promise<Outcome<void>> {
    const done = await this.rows({
      sql: `INSERT INTO meta (key, value) VALUES ('${copyWhole}', '') ON CONFLICT DO NOTHING`,
    });
    return done.ok ? ok(undefined) : done;
  }

  async handedOut(vouchers: readonly VoucherName[]): Promise<Outcome<void>> {
    const sql = `UPDATE papers AS p SET made_of = e.digest FROM ${asked}
      JOIN entry AS e ON e.chain = asked.chain AND e.year = asked.year AND e.number = asked.number
      WHERE p.position = e.position AND p.made_of IS NULL`;
    const done = await this.rows({ sql, parameters: namesOf(vouchers) });
    return done.ok ? ok(undefined) : done;
  }

  derived(): Promise<Outcome<Derived>> {
    const { paidRows, toRegister, ceilings, ceilingsNow, editions } = derivedQueries("paid_row");
    return readOn(this.open, async (connection) => {
      const rows = async (sql: string) => (await connection.ask({ sql })).rows;
      return ok(
        derivedFrom({
          paidRows: await rows(paidRows),
          toRegister: await rows(toRegister),
          ceilings: await rows(ceilings),
          ceilingsNow: await rows(ceilingsNow),
          editions: await rows(editions),
        }),
      );
    });
  }

  people(): Promise<Outcome<readonly OpenPerson[]>> {
    return this.each({ sql: `SELECT ${personColumns} FROM person ORDER BY fingerprint` }, openPersonOf);
  }

  async serverTime(): Promise<Outcome<Instant>> {
    const told = await this.rows({ sql: "SELECT floor(extract(epoch FROM clock_timestamp()) * 1000)" });
    return told.ok ? ok(instantOf(Number(told.value[0]?.[0]))) : told;
  }

  close(): Promise<void> {
    return this.open.server.close();
  }

  private rows(statement: Statement): Promise<Outcome<readonly Row[]>> {
    return readOn(this.open, async (connection) => ok((await connection.ask(statement)).rows));
  }

  private async each<T>(statement: Statement, made: (row: Row) => T): Promise<Outcome<readonly T[]>> {
    const rows = await this.rows(statement);
    return rows.ok ? ok(rows.value.map(made)) : rows;
  }
}
