import type { AddedYear } from "../../law/added.js";
import { type Law, lawOn } from "../../law/law.js";
import { type Chain, type Entry, isVoucher, type VoucherEntry } from "../../ledger/entry.js";
import { type CardFact, factOf, type VoucherFact, voucherKey } from "../../ledger/fact.js";
import { type ChainHead, rootOf, rowKey } from "../../ledger/transaction.js";
import type { Day, IncomeYear } from "../../values/calendar.js";
import type { Digest } from "../../values/digest.js";
import { type FrikortId, numberOf, type PaymentId, type Voucher, yearOfVoucher } from "../../values/identity.js";
import type { Outcome } from "../../values/problem.js";
import type { SettledAtp } from "../pay/atp.js";
import type { AuditedEntry, PassedEntry } from "./audited-entry.js";
import { CardHistory } from "./card.js";

/** What stood in the ledger before the entry that is looked at: no more of it than the audits ask about. */
export class LedgerHistory {
  readonly addedLaw: AddedYear[] = [];
  private readonly paymentIds = new Map<Chain, Set<PaymentId>>();
  private readonly series = new Map<Chain, Map<number, Series>>();
  private readonly heads = new Map<Chain, ChainHead>();
  private readonly cards = new Map<FrikortId, CardHistory>();
  private readonly rows = new Map<string, Voucher>();
  private readonly laws = new Map<Day, Law | undefined>();
  private order = 0;
  private reckoned: { readonly entry: VoucherEntry; readonly atp: Outcome<SettledAtp> } | undefined;

  constructor(private readonly ledger: Digest) {}

  head(chain: Chain): ChainHead {
    return this.heads.get(chain) ?? { chain, sequence: 0, digest: rootOf(this.ledger, chain) };
  }

  /** The number of the last voucher of an employer and year. */
  lastNumber(chain: Chain, year: IncomeYear): number {
    return this.series.get(chain)?.get(year)?.last ?? 0;
  }

  voucher(chain: Chain, voucher: Voucher): VoucherFact | undefined {
    return this.series.get(chain)?.get(yearOfVoucher(voucher))?.facts[numberOf(voucher)];
  }

  /** A payment id is used once per employer, ever. */
  isUsed(chain: Chain, id: PaymentId): boolean {
    return this.paymentIds.get(chain)?.has(id) ?? false;
  }

  /** The voucher that paid a row last. */
  paidRow(chain: Chain, row: VoucherEntry["rows"][number]): Voucher | undefined {
    return this.rows.get(rowKey(chain, row));
  }

  isReversed(chain: Chain, voucher: Voucher): boolean {
    const fact = this.voucher(chain, voucher);
    return fact !== undefined && this.card(fact.card).facts.reversed.has(voucherKey(fact));
  }

  cardsSeen(): readonly FrikortId[] {
    return [...this.cards.keys()].sort();
  }

  card(card: FrikortId): CardHistory {
    const known = this.cards.get(card);
    if (known !== undefined) return known;
    const made = new CardHistory(card);
    this.cards.set(card, made);
    return made;
  }

  /** The law of a pay day as it was known here; nothing when it was not. */
  law(payDay: Day): Law | undefined {
    if (this.laws.has(payDay)) return this.laws.get(payDay);
    const found = lawOn(payDay, this.addedLaw);
    const law = found.ok ? found.value : undefined;
    this.laws.set(payDay, law);
    return law;
  }

  /** What is reckoned of the entry that is looked at, once for all audits that ask. */
  onceFor(entry: VoucherEntry, reckon: () => Outcome<SettledAtp>): Outcome<SettledAtp> {
    if (this.reckoned?.entry !== entry) this.reckoned = { entry, atp: reckon() };
    return this.reckoned.atp;
  }

  take({ stored, entry }: AuditedEntry): void {
    const { chain, sequence, digest } = stored;
    const at = entry?.at ?? this.heads.get(chain)?.at;
    this.heads.set(chain, { chain, sequence, digest, ...(at !== undefined && { at }) });
    this.order += 1;
    if (entry === undefined) return;
    if (entry.kind === "law") this.takeLaw(entry.added);
    const fact = this.factOf(entry);
    if (fact !== undefined) this.card(fact.card).take(fact);
    if (isVoucher(entry) && (fact?.kind === "payment" || fact?.kind === "reversal")) this.takeVoucher(entry, fact);
  }

  /** Takes what matters of an entry that another share looks into. */
  pass({ chain, sequence, digest, at, voucher }: PassedEntry): void {
    this.heads.set(chain, { chain, sequence, digest, at });
    this.order += 1;
    if (voucher === undefined) return;
    this.seriesOf(chain, voucher.year).last = voucher.number;
    if (voucher.paymentId !== undefined) this.use(chain, voucher.paymentId);
  }

  /** What is long and not asked about again is not kept. */
  private factOf(entry: Entry): CardFact | undefined {
    const fact = factOf(entry, this.order);
    if (fact?.kind !== "payment" && fact?.kind !== "reversal") return fact;
    return Object.assign(fact, { contentKey: "" });
  }

  private takeLaw(added: AddedYear): void {
    this.addedLaw.push(added);
    this.laws.clear();
  }

  private takeVoucher(entry: VoucherEntry, fact: VoucherFact): void {
    const { chain, year } = entry;
    const series = this.seriesOf(chain, year);
    series.last = numberOf(entry.voucher);
    series.facts[series.last] = fact;
    if (entry.kind === "payment") this.use(chain, fact.paymentId);
    for (const row of entry.rows) this.rows.set(rowKey(chain, row), entry.voucher);
  }

  private seriesOf(chain: Chain, year: IncomeYear): Series {
    const years = valueAt(this.series, chain, () => new Map<number, Series>());
    return valueAt(years, year, () => ({ last: 0, facts: [] }));
  }

  private use(chain: Chain, id: PaymentId): void {
    valueAt(this.paymentIds, chain, () => new Set()).add(id);
  }
}

/** The vouchers of one employer and year, each at the place of its number. */
interface Series {
  last: number;
  readonly facts: VoucherFact[];
}

function valueAt<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
