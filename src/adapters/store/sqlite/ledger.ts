import { setTimeout as pause } from "node:timers/promises";
import { Acts } from "../../../app/acts.js";
import type { LedgerStore, Part, StoredEntry, VoucherName, VoucherRange } from "../../../app/ports.js";
import type { Decide } from "../../../ledger/decision.js";
import { CardMemory } from "../../../ledger/fact.js";
import { LedgerTransaction, type Needs } from "../../../ledger/transaction.js";
import type { Derived } from "../../../payroll/audit/derived.js";
import type { ExpectedHead } from "../../../payroll/audit/heads.js";
import { branded } from "../../../values/brand.js";
import type { Digest } from "../../../values/digest.js";
import type { CvrNumber, FrikortId, RowId } from "../../../values/identity.js";
import type { OpenPerson } from "../../../values/person.js";
import { type Outcome, problem } from "../../../values/problem.js";
import { err, ok } from "../../../values/result.js";
import { systemCodeOf } from "../../files/fault.js";
import { copyWhole } from "../copy-mark.js";
import { derivedFrom, derivedQueries, employmentsFrom, papersWaiting } from "../derived.js";
import { openPersonOf, personColumns, type Row, voucherCells, voucherFrom } from "../rows.js";
import { batchesFrom, batchPortions, rowsPaidBy } from "./batch.js";
import { guarded } from "./connection.js";
import { inspect, storedPortions } from "./inspect.js";
import { factsOf, headsOf, lawAdded, load, newestEmployers, openCards } from "./load.js";
import { type OpenFile, openFile, type ToOpen } from "./open.js";
import { auditedInShares } from "./shares.js";
import { standingPortions, standingsOf } from "./vouchers.js";
import { writeBook } from "./write.js";

/**
 * A ledger in one file. Between the lock and the commit nothing is awaited, so no other task of the process slips in; what
 * was answered stands on the disk. Problems 503 and 511–516 say what is wrong with the file.
 */
export async function openSqliteLedger(order: ToOpen): Promise<Outcome<LedgerStore>> {
  const opened = await openFile(order);
  return opened.ok ? ok(new SqliteLedger(opened.value)) : opened;
}

/** How long it is waited for another writer at a time. */
const turnMilliseconds = 500;

/** Another writer has the ledger. */
const busy = Symbol("busy");

class SqliteLedger implements LedgerStore {
  readonly acts = new Acts();

  constructor(private readonly file: OpenFile) {}

  get place(): string {
    return this.file.place.path;
  }

  act<T>(needs: Needs, decide: Decide<T>): Promise<Outcome<T>> {
    return this.within("BEGIN IMMEDIATE", () => {
      const decided = this.decided(needs, decide);
      if (!decided.ok || decided.value.book.written.length === 0)
        return decided.ok ? ok(decided.value.answer) : decided;
      const { book, answer } = decided.value;
      writeBook(book, this.file.connection);
      this.file.connection.exec("COMMIT");
      this.acts.entered();
      if (book.written.some((entry) => entry.kind === "erasure")) {
        this.file.connection.exec("PRAGMA wal_checkpoint(TRUNCATE)");
      }
      return ok(answer);
    });
  }

  /** Reads one state of the ledger and locks nobody out. */
  rehearse<T>(needs: Needs, decide: Decide<T>): Promise<Outcome<T>> {
    return this.within("BEGIN", () => {
      const decided = this.decided(needs, decide);
      return decided.ok ? ok(decided.value.answer) : decided;
    });
  }

  actInParts<T>(
    parts: readonly Part<T>[],
    approve: (taken: readonly T[]) => Outcome<void>,
  ): Promise<Outcome<readonly T[]>> {
    return this.within("BEGIN IMMEDIATE", () => {
      const taken: T[] = [];
      for (const { needs, decide } of parts) {
        const decided = this.decided(needs, decide);
        if (!decided.ok) return decided;
        taken.push(decided.value.answer);
        writeBook(decided.value.book, this.file.connection);
      }
      const approved = approve(taken);
      if (!approved.ok) return approved;
      this.file.connection.exec("COMMIT");
      this.acts.entered();
      return ok(taken);
    });
  }

  ledger(): Promise<Outcome<Digest>> {
    return Promise.resolve(ok(this.file.ledger));
  }

  employers() {
    return this.reading(() => newestEmployers(this.chains(), this.file));
  }

  addedLaw() {
    return this.reading(() => lawAdded(this.file));
  }

  cards(chain?: CvrNumber): Promise<Outcome<readonly FrikortId[]>> {
    const known = "EXISTS (SELECT 1 FROM entry AS e WHERE e.card = named.card AND e.chain = ?)";
    return this.reading(() =>
      ok(
        this.rows(
          `WITH RECURSIVE named (card) AS (SELECT min(card) FROM entry WHERE card IS NOT NULL
          UNION ALL SELECT (SELECT min(card) FROM entry AS e WHERE e.card > named.card) FROM named WHERE card IS NOT NULL)
          SELECT card FROM named WHERE card IS NOT NULL${chain === undefined ? "" : ` AND ${known}`}`,
          ...(chain === undefined ? [] : [chain]),
        ).map(([card]) => branded<FrikortId>(card)),
      ),
    );
  }

  openCards(chain?: CvrNumber) {
    return openCards(chain, this.file);
  }

  card(card: FrikortId) {
    return this.reading(() => ok(new CardMemory(card, factsOf([card], this.file))));
  }

  vouchers(range: VoucherRange) {
    return this.reading(() => standingsOf(range, this.file));
  }

  voucherPortions(range: VoucherRange) {
    return standingPortions(range, this.file);
  }

  hasPaidRows() {
    return this.reading(() => ok(this.rows("SELECT 1 FROM row LIMIT 1").length > 0));
  }

  paidRows(rows: readonly { readonly chain: CvrNumber; readonly row: RowId }[]) {
    return this.reading(() => ok(rowsPaidBy(rows, this.file)));
  }

  batches(beginning: string) {
    return this.reading(() => ok(batchesFrom(beginning, this.file)));
  }

  batch(batch: Digest) {
    return batchPortions(batch, this.file);
  }

  async find({ chain, voucher }: VoucherName) {
    const found = await this.reading(() => standingsOf({ chain, voucher }, this.file));
    if (!found.ok) return found;
    const [standing] = found.value;
    return standing ? ok(standing) : err(problem("voucher-not-found", { employer: chain, voucher }));
  }

  entries(): AsyncIterable<Outcome<readonly StoredEntry[]>> {
    return storedPortions(this.file);
  }

  inspect() {
    return inspect(this.file);
  }

  auditedInShares(expected: readonly ExpectedHead[]) {
    return auditedInShares(this.file, expected);
  }

  heads() {
    return this.reading(() => ok(headsOf(this.chains(), this.file)));
  }

  unfinished(): Promise<Outcome<readonly VoucherName[]>> {
    return this.reading(() =>
      ok(
        this.rows(papersWaiting).map(([chain, year, number]) => ({
          chain: branded<CvrNumber>(chain),
          voucher: voucherFrom(year, number),
        })),
      ),
    );
  }

  /** A copy holds all that its source does. */
  wholeCopy(): Promise<Outcome<void>> {
    return this.reading(() => {
      const sql = "INSERT INTO meta (key, value) SELECT ?1, '' WHERE NOT EXISTS (SELECT 1 FROM meta WHERE key = ?1)";
      this.file.connection.run(sql, [copyWhole]);
      return ok(undefined);
    });
  }

  handedOut(vouchers: readonly VoucherName[]): Promise<Outcome<void>> {
    return this.within("BEGIN IMMEDIATE", () => {
      const named = vouchers.map(({ chain, voucher }) => [chain, ...voucherCells(voucher)]);
      this.file.connection.run(
        `UPDATE papers SET made_of = (SELECT digest FROM entry WHERE entry.position = papers.position)
        WHERE made_of IS NULL AND position IN (SELECT e.position FROM json_each(?) CROSS JOIN entry AS e
          ON e.chain = value ->> 0 AND e.year = value ->> 1 AND e.number = value ->> 2)`,
        [JSON.stringify(named)],
      );
      this.file.connection.exec("COMMIT");
      return ok(undefined);
    });
  }

  derived(): Promise<Outcome<Derived>> {
    return this.reading(() => {
      const { paidRows, toRegister, ceilings, ceilingsNow, editions } = derivedQueries("row");
      const kept = derivedFrom({
        paidRows: this.rows(paidRows),
        toRegister: this.rows(toRegister),
        ceilings: this.rows(ceilings),
        ceilingsNow: this.rows(ceilingsNow),
        editions: this.rows(editions),
      });
      const employments = this.rows("SELECT card, chain FROM employment_to_register");
      return ok({ ...kept, employmentsToRegister: employmentsFrom(employments) });
    });
  }

  people(): Promise<Outcome<readonly OpenPerson[]>> {
    return this.reading(() =>
      ok(this.rows(`SELECT ${personColumns} FROM person ORDER BY fingerprint`).map(openPersonOf)),
    );
  }

  close(): Promise<void> {
    this.file.connection.close();
    return Promise.resolve();
  }

  private decided<T>(
    needs: Needs,
    decide: Decide<T>,
  ): Outcome<{ readonly book: LedgerTransaction; readonly answer: T }> {
    const loaded = load(needs, this.file);
    if (!loaded.ok) return loaded;
    const book = new LedgerTransaction(loaded.value);
    const answer = decide(book);
    return answer.ok ? ok({ book, answer: answer.value }) : answer;
  }

  /**
   * Waits for other writers in short turns, between which a run can be stopped. A transaction that has not been committed when
   * the story ends is rolled back, however it ends.
   */
  private async within<T>(begin: string, story: () => Outcome<T>): Promise<Outcome<T>> {
    const { connection, place } = this.file;
    const until = performance.now() + place.waitSeconds * 1000;
    for (;;) {
      const answer = await guarded<T | typeof busy>(place, () => {
        if (!this.hasBegun(begin, until)) return ok(busy);
        try {
          return story();
        } finally {
          if (connection.inTransaction()) connection.exec("ROLLBACK");
        }
      });
      if (!answer.ok) return answer;
      if (answer.value !== busy) return ok(answer.value);
      await pause(0);
    }
  }

  private hasBegun(begin: string, until: number): boolean {
    const { connection, place } = this.file;
    const whole = place.waitSeconds * 1000;
    connection.exec(`PRAGMA busy_timeout = ${Math.min(turnMilliseconds, whole)}`);
    try {
      connection.exec(begin);
      return true;
    } catch (error) {
      if (systemCodeOf(error).startsWith("SQLITE_BUSY") && performance.now() < until) return false;
      throw error;
    } finally {
      connection.exec(`PRAGMA busy_timeout = ${whole}`);
    }
  }

  private reading<T>(story: () => Outcome<T>): Promise<Outcome<T>> {
    return guarded(this.file.place, story);
  }

  private rows(sql: string, ...cells: readonly (string | number)[]): readonly Row[] {
    return this.file.connection.rows(sql, ...cells);
  }

  private chains(): string {
    return JSON.stringify(
      this.rows(
        `WITH RECURSIVE named (chain) AS (SELECT min(chain) FROM entry
        UNION ALL SELECT (SELECT min(chain) FROM entry AS e WHERE e.chain > named.chain) FROM named WHERE chain IS NOT NULL)
        SELECT chain FROM named WHERE chain IS NOT NULL`,
      ).map(([chain]) => chain),
    );
  }
}
