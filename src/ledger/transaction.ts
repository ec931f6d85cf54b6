import type { AddedYear } from "../law/added.js";
import { type Law, lawOn } from "../law/law.js";
import { branded } from "../values/brand.js";
import type { Day, IncomeYear, Instant } from "../values/calendar.js";
import { danishDay } from "../values/copenhagen.js";
import { type Digest, digestOf } from "../values/digest.js";
import {
  type Actor,
  type CvrNumber,
  type FrikortId,
  numberOf,
  type PaymentId,
  type RowId,
  type Voucher,
  voucherOf,
} from "../values/identity.js";
import type { Outcome } from "../values/problem.js";
import { broken } from "../values/result.js";
import {
  type Chain,
  clockSetRight,
  type EmployerEntry,
  type Entry,
  isVoucher,
  type Place,
  type VoucherEntry,
} from "./entry.js";
import { type CardFact, type CardFacts, CardMemory, factOf, type VoucherFact, voucherKey } from "./fact.js";
import { entryText } from "./text.js";

/** Who and when; the batch that belongs together; random letters for a person who is written for the first time. */
export interface EntryAuthor {
  readonly at: Instant;
  readonly by: Actor;
  readonly batch?: Digest;
  readonly salt: string;
}

/** The end of a chain: what the next entry leans on. */
export interface ChainHead {
  readonly chain: Chain;
  readonly sequence: number;
  readonly digest: Digest;
  readonly at?: Instant;
}

/** What a decision asks to see. Cards of the vouchers named are loaded too. */
export interface Needs {
  readonly chains: readonly Chain[];
  readonly cards?: readonly FrikortId[];
  readonly paymentIds?: readonly { readonly chain: CvrNumber; readonly id: PaymentId }[];
  readonly vouchers?: readonly { readonly chain: CvrNumber; readonly voucher: Voucher }[];
  readonly rows?: readonly { readonly chain: CvrNumber; readonly row: RowId }[];
}

/** The last voucher of an employer's year: its number, and when it was written. */
export interface LastVoucher {
  readonly number: number;
  readonly at: Instant;
}

/** What a store has loaded for a book, inside its write transaction. */
export interface Loaded {
  readonly ledger: Digest;
  readonly heads: readonly ChainHead[];
  /** By chain and year: the last voucher. */
  readonly lastVouchers: ReadonlyMap<string, LastVoucher>;
  readonly employers: readonly EmployerEntry[];
  readonly addedLaw: readonly AddedYear[];
  /** Of every card asked for, in the order written. */
  readonly facts: readonly CardFact[];
  /** The vouchers that carry the payment ids asked for. */
  readonly byPaymentId: readonly VoucherFact[];
  readonly entries: readonly VoucherEntry[];
  /** By chain and row: the voucher that paid the row. */
  readonly rows: ReadonlyMap<string, Voucher>;
}

export function yearKey(chain: Chain, year: IncomeYear): string {
  return `${chain}/${year}`;
}

export function rowKey(chain: Chain, row: RowId): string {
  return `${chain}/${row}`;
}

/** The digest that a chain's first entry leans on, so that entries cannot be moved between ledgers or chains. */
export function rootOf(ledger: Digest, chain: Chain): Digest {
  return digestOf(`${ledger}/${chain}`);
}

/**
 * The part of the ledger that decisions look at, and the page they write on: each sees what those before it wrote. A store
 * opens it on what stands inside its write transaction and keeps what is written, or nothing.
 */
export class LedgerTransaction {
  readonly written: Entry[] = [];
  /** The texts of what was written, in the same order: a store keeps what the digests were taken of. */
  readonly texts: string[] = [];
  private readonly cards = new Map<FrikortId, CardMemory>();
  private readonly heads = new Map<Chain, ChainHead>();
  private readonly lastVouchers: Map<string, LastVoucher>;
  private readonly ids = new Map<string, VoucherFact>();
  private readonly entries = new Map<string, VoucherEntry>();
  private readonly employersByCvr = new Map<CvrNumber, EmployerEntry>();
  private readonly rows: Map<string, Voucher>;
  private readonly added: AddedYear[];
  private readonly laws = new Map<Day, Outcome<Law>>();
  private order = Number.MAX_SAFE_INTEGER / 2;

  constructor(private readonly loaded: Loaded) {
    this.lastVouchers = new Map(loaded.lastVouchers);
    this.rows = new Map(loaded.rows);
    this.added = [...loaded.addedLaw];
    for (const head of loaded.heads) this.heads.set(head.chain, head);
    for (const fact of loaded.facts) this.memory(fact.card).add(fact);
    for (const fact of loaded.byPaymentId) this.ids.set(`${fact.chain}/${fact.paymentId}`, fact);
    for (const entry of loaded.entries) this.entries.set(voucherKey(entry), entry);
    for (const employer of loaded.employers) this.employersByCvr.set(employer.chain, employer);
  }

  get ledger(): Digest {
    return this.loaded.ledger;
  }

  get addedLaw(): readonly AddedYear[] {
    return this.added;
  }

  /** The law of a pay day, looked up once. */
  lawOn(payDay: Day): Outcome<Law> {
    const law = this.laws.get(payDay) ?? lawOn(payDay, this.added);
    this.laws.set(payDay, law);
    return law;
  }

  card(card: FrikortId): CardFacts {
    return this.memory(card);
  }

  employer(cvr: CvrNumber): EmployerEntry | undefined {
    return this.employersByCvr.get(cvr);
  }

  byPaymentId(chain: CvrNumber, id: PaymentId): VoucherFact | undefined {
    return this.ids.get(`${chain}/${id}`);
  }

  entry(chain: CvrNumber, voucher: Voucher): VoucherEntry | undefined {
    return this.entries.get(voucherKey({ chain, voucher }));
  }

  /** The voucher that paid a row of a timesheet. */
  paidRow(chain: CvrNumber, row: RowId): Voucher | undefined {
    return this.rows.get(rowKey(chain, row));
  }

  head(chain: Chain): ChainHead {
    return this.heads.get(chain) ?? { chain, sequence: 0, digest: rootOf(this.loaded.ledger, chain) };
  }

  nextVoucher(chain: CvrNumber, year: IncomeYear): Voucher {
    return voucherOf(year, (this.lastVouchers.get(yearKey(chain, year))?.number ?? 0) + 1);
  }

  /** Has the employer entered a voucher on this Danish day? */
  hasPaidOn(chain: CvrNumber, day: Day): boolean {
    return [...this.lastVouchers].some(([key, { at }]) => key.startsWith(`${chain}/`) && danishDay(at) === day);
  }

  /**
   * Writes an entry at the end of its chain and remembers it for the decisions that follow. Its moment is never before that
   * of the entry it follows, but where it sets the clock right. It is built on its place rather than put together from parts,
   * which costs several times as much.
   */
  write<E extends Entry>(chain: E["chain"], wished: Instant, build: (place: Place) => E): E {
    const head = this.head(chain);
    const at = head.at !== undefined && head.at > wished ? head.at : wished;
    let entry = build({ at, sequence: head.sequence + 1, previous: head.digest, digest: unsealed });
    if (at !== wished && clockSetRight(entry) !== undefined) entry = { ...entry, at: wished };
    const text = entryText(entry);
    Object.assign(entry, { digest: digestOf(text) });
    this.heads.set(entry.chain, { chain: entry.chain, sequence: entry.sequence, digest: entry.digest, at: entry.at });
    this.written.push(entry);
    this.texts.push(text);
    this.remember(entry);
    return entry;
  }

  private remember(entry: Entry): void {
    this.order += 1;
    const fact = factOf(entry, this.order);
    if (fact !== undefined) this.memory(fact.card).add(fact);
    if (entry.kind === "employer") this.employersByCvr.set(entry.chain, entry);
    if (entry.kind === "law") {
      this.added.push(entry.added);
      this.laws.clear();
    }
    if (!isVoucher(entry)) return;
    if (entry.voucher !== this.nextVoucher(entry.chain, entry.year)) broken("vouchers run without gaps");
    this.lastVouchers.set(yearKey(entry.chain, entry.year), { number: numberOf(entry.voucher), at: entry.at });
    this.entries.set(voucherKey(entry), entry);
    if (fact?.kind === "payment") this.ids.set(`${fact.chain}/${fact.paymentId}`, fact);
    for (const row of entry.rows) this.rows.set(rowKey(entry.chain, row), entry.voucher);
  }

  private memory(card: FrikortId): CardMemory {
    const known = this.cards.get(card);
    if (known !== undefined) return known;
    const made = new CardMemory(card);
    this.cards.set(card, made);
    return made;
  }
}

const unsealed = branded<Digest>("");
