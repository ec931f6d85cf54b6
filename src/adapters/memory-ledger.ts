import type { LedgerStore, PaidRow, Part, Standing, StoredEntry, VoucherName, VoucherRange } from "../app/ports.js";
import { Book, type ChainHead, type Loaded, type Needs, rowKey, textOf, yearKey } from "../payroll/book.js";
import { mustBeRegistered } from "../payroll/card-year.js";
import type { Decide } from "../payroll/decide.js";
import {
  type Chain,
  type EmployerEntry,
  type Entry,
  isVoucher,
  type RegisteredEntry,
  type VoucherEntry,
} from "../payroll/entry.js";
import { type CardFact, CardMemory, factOf, type VoucherFact, voucherKey } from "../payroll/fact.js";
import { type Digest, digestOf } from "../values/digest.js";
import { type CvrNumber, compareVouchers, type FrikortId, numberOf, type Voucher } from "../values/identity.js";
import { erasedPerson, type OpenPerson, type Person, personFrom } from "../values/person.js";
import { type Outcome, problem } from "../values/problem.js";
import { broken, no, ok } from "../values/result.js";
import type { RowId } from "../values/row-id.js";
import { personsOf } from "./ledger-rows.js";

/** A ledger that is gone when the program ends: for tests and demonstrations. It keeps a list of entries and looks everything up in it. */
export function memoryLedger(name: string): LedgerStore {
  return new MemoryLedger(name, digestOf(`memory/${name}`));
}

class MemoryLedger implements LedgerStore {
  private readonly written: Entry[] = [];
  private readonly open = new Map<Digest, OpenPerson>();
  private readonly toHandOut = new Map<string, VoucherName>();

  constructor(
    readonly place: string,
    private readonly digest: Digest,
  ) {}

  async act<T>(needs: Needs, decide: Decide<T>): Promise<Outcome<T>> {
    const book = new Book(this.loaded(needs));
    const answer = decide(book);
    if (answer.ok) for (const entry of book.written) this.keep(entry);
    return answer;
  }

  async rehearse<T>(needs: Needs, decide: Decide<T>): Promise<Outcome<T>> {
    return decide(new Book(this.loaded(needs)));
  }

  async actInParts<T>(
    parts: readonly Part<T>[],
    approve: (taken: readonly T[]) => Outcome<void>,
  ): Promise<Outcome<readonly T[]>> {
    const before = this.written.length;
    const taken: T[] = [];
    for (const { needs, decide } of parts) {
      const book = new Book(this.loaded(needs));
      const answer = decide(book);
      if (!answer.ok) return this.back(before, answer);
      taken.push(answer.value);
      this.written.push(...book.written);
    }
    const approved = approve(taken);
    if (!approved.ok) return this.back(before, approved);
    for (const entry of this.written.splice(before)) this.keep(entry);
    return ok(taken);
  }

  async ledger() {
    return ok(this.digest);
  }

  async employers() {
    return ok(this.newestEmployers());
  }

  async addedLaw() {
    return ok(this.lawEntries());
  }

  async cards(chain?: CvrNumber) {
    const named = new Set<FrikortId>();
    for (const entry of this.written) {
      if ("card" in entry && (chain === undefined || entry.chain === chain)) named.add(entry.card);
    }
    return ok([...named].sort());
  }

  async card(card: FrikortId) {
    return ok(this.memory(card));
  }

  async vouchers(range: VoucherRange) {
    const chosen = this.known()
      .filter(isVoucher)
      .filter((entry) => within(entry, range));
    const asked = range.unregistered ? chosen.filter((entry) => this.isToRegister(entry)) : chosen;
    return ok(asked.sort(byName).map((entry) => this.standing(entry)));
  }

  async paidRows(rows: readonly { readonly chain: CvrNumber; readonly row: RowId }[]) {
    const paid = this.rowsPaid(new Set(rows.map(({ chain, row }) => rowKey(chain, row))));
    return ok(
      rows.flatMap(({ chain, row }): readonly PaidRow[] => {
        const voucher = paid.get(rowKey(chain, row));
        const entry = voucher && this.voucher(chain, voucher);
        if (entry === undefined) return [];
        const { batch } = entry;
        const { reversedBy } = this.standing(entry);
        const said = { chain, row, voucher: entry.voucher };
        return [{ ...said, ...(batch !== undefined && { batch }), ...(reversedBy !== undefined && { reversedBy }) }];
      }),
    );
  }

  async batches(beginning: string) {
    const found = this.written.flatMap((entry) => (isVoucher(entry) && entry.batch ? [entry.batch] : []));
    return ok([...new Set(found)].filter((batch) => batch.startsWith(beginning)).sort());
  }

  async *batch(batch: Digest): AsyncIterable<Outcome<readonly VoucherEntry[]>> {
    const entries = this.known()
      .filter(isVoucher)
      .filter((entry) => entry.batch === batch);
    if (entries.length > 0) yield ok(entries);
  }

  async find({ chain, voucher }: VoucherName): Promise<Outcome<Standing>> {
    const entry = this.voucher(chain, voucher);
    return entry ? ok(this.standing(entry)) : no(problem("voucher-not-found", { employer: chain, voucher }));
  }

  async *entries(): AsyncIterable<Outcome<readonly StoredEntry[]>> {
    const stored = this.known().map((entry, place): StoredEntry => {
      const { chain, sequence, digest } = entry;
      return { order: place + 1, chain, sequence, digest, text: textOf(entry), entry };
    });
    if (stored.length > 0) yield ok(stored);
  }

  async inspect() {
    return ok([]);
  }

  async heads() {
    return ok(this.headsOf(new Set(this.written.map((entry) => entry.chain))));
  }

  async unfinished() {
    return ok([...this.toHandOut.values()].sort(byName));
  }

  async handedOut(vouchers: readonly VoucherName[]) {
    for (const name of vouchers) this.toHandOut.delete(voucherKey(name));
    return ok(undefined);
  }

  async people() {
    return ok([...this.open.values()].sort((one, other) => (one.fingerprint < other.fingerprint ? -1 : 1)));
  }

  async close() {}

  private back<T>(before: number, answer: Outcome<T>): Outcome<T> {
    this.written.splice(before);
    return answer;
  }

  private keep(entry: Entry): void {
    this.written.push(entry);
    for (const somebody of personsOf([entry])) this.open.set(somebody.fingerprint, somebody);
    if (isVoucher(entry)) this.toHandOut.set(voucherKey(entry), { chain: entry.chain, voucher: entry.voucher });
    if (entry.kind === "erasure") for (const fingerprint of entry.fingerprints) this.open.delete(fingerprint);
  }

  private loaded(needs: Needs): Loaded {
    const entries = (needs.vouchers ?? []).flatMap(({ chain, voucher }) => this.voucher(chain, voucher) ?? []);
    const cards = new Set([...(needs.cards ?? []), ...entries.map((entry) => entry.card)]);
    const chains = new Set(needs.chains);
    const ids = new Set((needs.paymentIds ?? []).map(({ chain, id }) => `${chain}/${id}`));
    const facts = this.facts();
    return {
      ledger: this.digest,
      heads: this.headsOf(chains),
      lastNumbers: this.lastNumbers(chains),
      employers: this.newestEmployers().filter(({ chain }) => chains.has(chain)),
      addedLaw: this.lawEntries(),
      facts: facts.filter((fact) => cards.has(fact.card)),
      byPaymentId: facts.filter(isPayment).filter(({ chain, paymentId }) => ids.has(`${chain}/${paymentId}`)),
      entries,
      rows: this.rowsPaid(new Set((needs.rows ?? []).map(({ chain, row }) => rowKey(chain, row)))),
    };
  }

  /** The entries with the persons as they are known now: whoever has been erased is known by fingerprint only. */
  private known(): Entry[] {
    return this.written.map((entry) => ("holder" in entry ? { ...entry, holder: this.person(entry.holder) } : entry));
  }

  private person({ fingerprint }: Person): Person {
    const open = this.open.get(fingerprint);
    return (open && personFrom(open)) ?? erasedPerson(fingerprint);
  }

  private facts(): readonly CardFact[] {
    return this.known().flatMap((entry, place) => factOf(entry, place + 1) ?? []);
  }

  private memory(card: FrikortId): CardMemory {
    return new CardMemory(
      card,
      this.facts().filter((fact) => fact.card === card),
    );
  }

  private headsOf(chains: ReadonlySet<Chain>): readonly ChainHead[] {
    const heads = new Map<Chain, ChainHead>();
    for (const { chain, sequence, digest, at } of this.written) {
      if (chains.has(chain)) heads.set(chain, { chain, sequence, digest, at });
    }
    return [...heads.values()].sort((one, other) => (one.chain < other.chain ? -1 : 1));
  }

  private lastNumbers(chains: ReadonlySet<Chain>): ReadonlyMap<string, number> {
    const vouchers = this.written.filter(isVoucher).filter(({ chain }) => chains.has(chain));
    return new Map(vouchers.map((entry) => [yearKey(entry.chain, entry.year), numberOf(entry.voucher)]));
  }

  private newestEmployers(): readonly EmployerEntry[] {
    const newest = new Map<CvrNumber, EmployerEntry>();
    for (const entry of this.written) if (entry.kind === "employer") newest.set(entry.chain, entry);
    return [...newest.values()].sort((one, other) => (one.chain < other.chain ? -1 : 1));
  }

  private lawEntries() {
    return this.written.flatMap((entry) => (entry.kind === "law" ? [entry.added] : []));
  }

  private rowsPaid(asked: ReadonlySet<string>): ReadonlyMap<string, Voucher> {
    const paid = new Map<string, Voucher>();
    for (const { chain, rows, voucher } of this.written.filter(isVoucher)) {
      for (const row of rows) if (asked.has(rowKey(chain, row))) paid.set(rowKey(chain, row), voucher);
    }
    return paid;
  }

  private voucher(chain: CvrNumber, voucher: Voucher): VoucherEntry | undefined {
    return this.known()
      .filter(isVoucher)
      .find((entry) => entry.chain === chain && entry.voucher === voucher);
  }

  private isToRegister(entry: VoucherEntry): boolean {
    const facts = this.memory(entry.card);
    const fact = facts.vouchers.find((one) => voucherKey(one) === voucherKey(entry));
    return fact === undefined ? broken("a voucher is a fact of its card") : mustBeRegistered(fact, facts);
  }

  private standing(entry: VoucherEntry): Standing {
    const names = (other: Entry) => other.chain === entry.chain;
    const registered = this.written.find(
      (other): other is RegisteredEntry =>
        other.kind === "registered" && names(other) && other.voucher === entry.voucher,
    );
    const reversal = this.written.filter(isVoucher).find((other) => names(other) && other.reverses === entry.voucher);
    return {
      entry,
      ...(registered && { registered: { on: registered.registeredOn, by: registered.registeredBy } }),
      ...(reversal && { reversedBy: reversal.voucher }),
    };
  }
}

function isPayment(fact: CardFact): fact is VoucherFact {
  return fact.kind === "payment";
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
