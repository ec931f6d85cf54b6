import type { VoucherName, VoucherStatus } from "../../../app/ports.js";
import {
  type Chain,
  type EmployerEntry,
  type Entry,
  isVoucher,
  type RegisteredEntry,
  type UnregisteredEntry,
  type VoucherEntry,
} from "../../../ledger/entry.js";
import { type CardFact, CardMemory, factOf, type VoucherFact, voucherKey } from "../../../ledger/fact.js";
import { type ChainHead, type Loaded, type Needs, rowKey, yearKey } from "../../../ledger/transaction.js";
import { mustBeRegistered } from "../../../payroll/card/used.js";
import type { Digest } from "../../../values/digest.js";
import { type CvrNumber, type FrikortId, numberOf, type Voucher } from "../../../values/identity.js";
import { erasedPerson, type OpenPerson, type Person, personFrom } from "../../../values/person.js";
import { broken } from "../../../values/result.js";
import { personsOf } from "../rows.js";

/** What a ledger in memory holds, and everything that can be looked up in it by going through the list. */
export class MemoryEntries {
  constructor(
    readonly ledger: Digest,
    readonly written: Entry[] = [],
    readonly open = new Map<Digest, OpenPerson>(),
    readonly toHandOut = new Map<string, VoucherName>(),
  ) {}

  /** The same again, to try something on. */
  copy(): MemoryEntries {
    return new MemoryEntries(this.ledger, [...this.written], new Map(this.open), new Map(this.toHandOut));
  }

  keep(entry: Entry): void {
    this.written.push(entry);
    for (const somebody of personsOf([entry])) this.open.set(somebody.fingerprint, somebody);
    if (isVoucher(entry)) this.toHandOut.set(voucherKey(entry), { chain: entry.chain, voucher: entry.voucher });
    if (entry.kind === "erasure") for (const fingerprint of entry.fingerprints) this.open.delete(fingerprint);
  }

  loaded(needs: Needs): Loaded {
    const entries = (needs.vouchers ?? []).flatMap(({ chain, voucher }) => this.voucher(chain, voucher) ?? []);
    const cards = new Set([...(needs.cards ?? []), ...entries.map((entry) => entry.card)]);
    const chains = new Set(needs.chains);
    const ids = new Set((needs.paymentIds ?? []).map(({ chain, id }) => `${chain}/${id}`));
    const facts = this.facts();
    return {
      ledger: this.ledger,
      heads: this.headsOf(chains),
      lastVouchers: this.lastVouchers(chains),
      employers: this.newestEmployers().filter(({ chain }) => chains.has(chain)),
      addedLaw: this.lawEntries(),
      facts: facts.filter((fact) => cards.has(fact.card)),
      byPaymentId: facts.filter(isPayment).filter(({ chain, paymentId }) => ids.has(`${chain}/${paymentId}`)),
      entries,
      rows: this.rowsPaid(new Set((needs.rows ?? []).map(({ chain, row }) => rowKey(chain, row)))),
    };
  }

  /** The entries with the persons as they are known now: whoever has been erased is known by fingerprint only. */
  known(): Entry[] {
    return this.written.map((entry) => ("holder" in entry ? { ...entry, holder: this.person(entry.holder) } : entry));
  }

  person({ fingerprint }: Person): Person {
    const open = this.open.get(fingerprint);
    return (open && personFrom(open)) ?? erasedPerson(fingerprint);
  }

  facts(): readonly CardFact[] {
    return this.known().flatMap((entry, place) => factOf(entry, place + 1) ?? []);
  }

  memory(card: FrikortId): CardMemory {
    return new CardMemory(
      card,
      this.facts().filter((fact) => fact.card === card),
    );
  }

  headsOf(chains: ReadonlySet<Chain>): readonly ChainHead[] {
    const heads = new Map<Chain, ChainHead>();
    for (const { chain, sequence, digest, at } of this.written) {
      if (chains.has(chain)) heads.set(chain, { chain, sequence, digest, at });
    }
    return [...heads.values()].sort((one, other) => (one.chain < other.chain ? -1 : 1));
  }

  lastVouchers(chains: ReadonlySet<Chain>): Loaded["lastVouchers"] {
    const vouchers = this.written.filter(isVoucher).filter(({ chain }) => chains.has(chain));
    return new Map(
      vouchers.map((entry) => [yearKey(entry.chain, entry.year), { number: numberOf(entry.voucher), at: entry.at }]),
    );
  }

  newestEmployers(): readonly EmployerEntry[] {
    const newest = new Map<CvrNumber, EmployerEntry>();
    for (const entry of this.written) if (entry.kind === "employer") newest.set(entry.chain, entry);
    return [...newest.values()].sort((one, other) => (one.chain < other.chain ? -1 : 1));
  }

  lawEntries() {
    return this.written.flatMap((entry) => (entry.kind === "law" ? [entry.added] : []));
  }

  rowsPaid(asked: ReadonlySet<string>): ReadonlyMap<string, Voucher> {
    const paid = new Map<string, Voucher>();
    for (const { chain, rows, voucher } of this.written.filter(isVoucher)) {
      for (const row of rows) if (asked.has(rowKey(chain, row))) paid.set(rowKey(chain, row), voucher);
    }
    return paid;
  }

  voucher(chain: CvrNumber, voucher: Voucher): VoucherEntry | undefined {
    return this.known()
      .filter(isVoucher)
      .find((entry) => entry.chain === chain && entry.voucher === voucher);
  }

  isToRegister(entry: VoucherEntry): boolean {
    const facts = this.memory(entry.card);
    const fact = facts.vouchers.find((one) => voucherKey(one) === voucherKey(entry));
    return fact === undefined ? broken("a voucher is a fact of its card") : mustBeRegistered(fact, facts);
  }

  standing(entry: VoucherEntry): VoucherStatus {
    const names = (other: Entry) => other.chain === entry.chain;
    const mark = this.written.findLast(
      (other): other is RegisteredEntry | UnregisteredEntry =>
        (other.kind === "registered" || other.kind === "unregistered") &&
        names(other) &&
        other.voucher === entry.voucher,
    );
    const registered = mark?.kind === "registered" ? mark : undefined;
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
