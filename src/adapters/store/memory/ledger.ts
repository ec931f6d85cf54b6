import { Acts } from "../../../app/acts.js";
import type {
  LedgerStore,
  PaidRow,
  Part,
  StoredEntry,
  VoucherName,
  VoucherRange,
  VoucherStatus,
} from "../../../app/ports.js";
import type { Decide } from "../../../ledger/decision.js";
import { isVoucher, type VoucherEntry } from "../../../ledger/entry.js";
import { voucherKey } from "../../../ledger/fact.js";
import { entryText } from "../../../ledger/text.js";
import { LedgerTransaction, type Needs, rowKey } from "../../../ledger/transaction.js";
import { ceilingAdded, ceilingsKnown, type Derived } from "../../../payroll/audit/derived.js";
import { type Digest, digestOf } from "../../../values/digest.js";
import { type CvrNumber, compareVouchers, type FrikortId, type RowId } from "../../../values/identity.js";
import { type Outcome, problem } from "../../../values/problem.js";
import { err, ok } from "../../../values/result.js";
import { MemoryEntries } from "./entries.js";

/** A ledger that is gone when the program ends: for tests and demonstrations. It keeps a list of entries and looks everything up in it. */
export function memoryLedger(name: string): LedgerStore {
  return new MemoryLedger(name);
}

class MemoryLedger implements LedgerStore {
  readonly acts = new Acts();
  private held: MemoryEntries;

  constructor(readonly place: string) {
    this.held = new MemoryEntries(digestOf(`memory/${place}`));
  }

  async act<T>(needs: Needs, decide: Decide<T>): Promise<Outcome<T>> {
    const book = new LedgerTransaction(this.held.loaded(needs));
    const answer = decide(book);
    if (answer.ok) for (const entry of book.written) this.held.keep(entry);
    return answer;
  }

  async rehearse<T>(needs: Needs, decide: Decide<T>): Promise<Outcome<T>> {
    return decide(new LedgerTransaction(this.held.loaded(needs)));
  }

  /** Everything is tried on a copy, which takes the place of what was held when all is approved. */
  async actInParts<T>(
    parts: readonly Part<T>[],
    approve: (taken: readonly T[]) => Outcome<void>,
  ): Promise<Outcome<readonly T[]>> {
    const tried = this.held.copy();
    const taken: T[] = [];
    for (const { needs, decide } of parts) {
      const book = new LedgerTransaction(tried.loaded(needs));
      const answer = decide(book);
      if (!answer.ok) return answer;
      taken.push(answer.value);
      for (const entry of book.written) tried.keep(entry);
    }
    const approved = approve(taken);
    if (!approved.ok) return approved;
    this.held = tried;
    return ok(taken);
  }

  async ledger() {
    return ok(this.held.ledger);
  }

  async employers() {
    return ok(this.held.newestEmployers());
  }

  async addedLaw() {
    return ok(this.held.lawEntries());
  }

  async cards(chain?: CvrNumber) {
    const named = new Set<FrikortId>();
    for (const entry of this.held.written) {
      if ("card" in entry && (chain === undefined || entry.chain === chain)) named.add(entry.card);
    }
    return ok([...named].sort());
  }

  async card(card: FrikortId) {
    return ok(this.held.memory(card));
  }

  async *openCards(chain?: CvrNumber) {
    const cards = await this.cards(chain);
    if (cards.ok) yield ok(cards.value.map((card) => this.held.memory(card)));
  }

  async vouchers(range: VoucherRange) {
    const chosen = this.held
      .known()
      .filter(isVoucher)
      .filter((entry) => within(entry, range));
    const asked = range.unregistered ? chosen.filter((entry) => this.held.isToRegister(entry)) : chosen;
    return ok(asked.sort(byName).map((entry) => this.held.standing(entry)));
  }

  async *voucherPortions(range: VoucherRange): AsyncIterable<Outcome<readonly VoucherStatus[]>> {
    yield await this.vouchers(range);
  }

  async hasPaidRows() {
    return ok(this.held.written.some((entry) => isVoucher(entry) && entry.rows.length > 0));
  }

  async paidRows(rows: readonly { readonly chain: CvrNumber; readonly row: RowId }[]) {
    const paid = this.held.rowsPaid(new Set(rows.map(({ chain, row }) => rowKey(chain, row))));
    return ok(
      rows.flatMap(({ chain, row }): readonly PaidRow[] => {
        const voucher = paid.get(rowKey(chain, row));
        const entry = voucher && this.held.voucher(chain, voucher);
        if (entry === undefined) return [];
        const { batch } = entry;
        const { reversedBy } = this.held.standing(entry);
        const said = { chain, row, voucher: entry.voucher };
        return [{ ...said, ...(batch !== undefined && { batch }), ...(reversedBy !== undefined && { reversedBy }) }];
      }),
    );
  }

  async batches(beginning: string) {
    const found = this.held.written.flatMap((entry) => (isVoucher(entry) && entry.batch ? [entry.batch] : []));
    return ok([...new Set(found)].filter((batch) => batch.startsWith(beginning)).sort());
  }

  async *batch(batch: Digest): AsyncIterable<Outcome<readonly VoucherEntry[]>> {
    const entries = this.held
      .known()
      .filter(isVoucher)
      .filter((entry) => entry.batch === batch);
    if (entries.length > 0) yield ok(entries);
  }

  async find({ chain, voucher }: VoucherName): Promise<Outcome<VoucherStatus>> {
    const entry = this.held.voucher(chain, voucher);
    return entry ? ok(this.held.standing(entry)) : err(problem("voucher-not-found", { employer: chain, voucher }));
  }

  async *entries(): AsyncIterable<Outcome<readonly StoredEntry[]>> {
    const stored = this.held.known().map((entry, place): StoredEntry => {
      const { chain, sequence, digest } = entry;
      return { order: place + 1, chain, sequence, digest, text: entryText(entry), entry };
    });
    if (stored.length > 0) yield ok(stored);
  }

  async inspect() {
    return ok([]);
  }

  async derived(): Promise<Outcome<Derived>> {
    const entries = this.held.known();
    const paidRows = entries.flatMap((entry, place) =>
      isVoucher(entry) ? entry.rows.map((row) => ({ ...entry, row, order: place + 1 })) : [],
    );
    const added = entries.flatMap((entry, place) => (entry.kind === "law" ? ceilingAdded(entry.added, place + 1) : []));
    return ok({
      paidRows,
      toRegister: entries.filter(isVoucher).filter((entry) => this.held.isToRegister(entry)),
      ceilings: [...ceilingsKnown([]), ...added],
      ceilingsNow: ceilingsKnown(this.held.lawEntries()),
      ceilingsWritten: ceilingsKnown([]),
    });
  }

  async heads() {
    return ok(this.held.headsOf(new Set(this.held.written.map((entry) => entry.chain))));
  }

  async unfinished() {
    return ok([...this.held.toHandOut.values()].sort(byName));
  }

  async handedOut(vouchers: readonly VoucherName[]) {
    for (const name of vouchers) this.held.toHandOut.delete(voucherKey(name));
    return ok(undefined);
  }

  async people() {
    return ok([...this.held.open.values()].sort((one, other) => (one.fingerprint < other.fingerprint ? -1 : 1)));
  }

  async close() {}
}

function within(entry: VoucherEntry, range: VoucherRange): boolean {
  const { chain = entry.chain, card = entry.card, year = entry.year, batch = entry.batch } = range;
  const { from = entry.payDay, to = entry.payDay } = range;
  if (entry.chain !== chain || entry.card !== card || entry.year !== year || entry.batch !== batch) return false;
  return from <= entry.payDay && entry.payDay <= to;
}

function byName(one: VoucherName, other: VoucherName): number {
  if (one.chain !== other.chain) return one.chain < other.chain ? -1 : 1;
  return compareVouchers(one.voucher, other.voucher);
}
