import type { AddedYear } from "../law/added.js";
import { type Law, lawOn } from "../law/law.js";
import type { Day } from "../values/calendar.js";
import type { Digest } from "../values/digest.js";
import { type FrikortId, numberOf, type Voucher } from "../values/identity.js";
import { CardPast } from "./audit-card.js";
import type { Looked } from "./audit-look.js";
import { type ChainHead, rootOf, rowKey, yearKey } from "./book.js";
import { type Chain, isVoucher, type VoucherEntry } from "./entry.js";
import { factOf, type VoucherFact, voucherKey } from "./fact.js";

/** What stood in the ledger before the entry that is looked at: no more of it than the audits ask about. */
export class Past {
  readonly addedLaw: AddedYear[] = [];
  /** By chain and payment id: used once, ever. */
  readonly paymentIds = new Set<string>();
  private readonly vouchers = new Map<string, VoucherFact>();
  private readonly heads = new Map<Chain, ChainHead>();
  private readonly numbers = new Map<string, number>();
  private readonly cards = new Map<FrikortId, CardPast>();
  private readonly rows = new Map<string, Voucher>();
  private readonly laws = new Map<Day, Law | undefined>();
  private order = 0;

  constructor(private readonly ledger: Digest) {}

  head(chain: Chain): ChainHead {
    return this.heads.get(chain) ?? { chain, sequence: 0, digest: rootOf(this.ledger, chain) };
  }

  /** The number of the last voucher of the entry's employer and year. */
  lastNumber(entry: VoucherEntry): number {
    return this.numbers.get(yearKey(entry.chain, entry.year)) ?? 0;
  }

  voucher(chain: Chain, voucher: Voucher): VoucherFact | undefined {
    return this.vouchers.get(voucherKey({ chain, voucher }));
  }

  /** The voucher that paid a row last. */
  paidRow(chain: Chain, row: VoucherEntry["rows"][number]): Voucher | undefined {
    return this.rows.get(rowKey(chain, row));
  }

  isReversed(chain: Chain, voucher: Voucher): boolean {
    const fact = this.voucher(chain, voucher);
    return fact !== undefined && this.card(fact.card).facts.reversed.has(voucherKey(fact));
  }

  card(card: FrikortId): CardPast {
    const known = this.cards.get(card);
    if (known !== undefined) return known;
    const made = new CardPast(card);
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

  take({ stored, entry }: Looked): void {
    const { chain, sequence, digest } = stored;
    const at = entry?.at ?? this.heads.get(chain)?.at;
    this.heads.set(chain, { chain, sequence, digest, ...(at !== undefined && { at }) });
    this.order += 1;
    if (entry === undefined) return;
    if (entry.kind === "law") this.takeLaw(entry.added);
    const fact = factOf(entry, this.order);
    if (fact !== undefined) this.card(fact.card).take(fact);
    if (isVoucher(entry) && (fact?.kind === "payment" || fact?.kind === "reversal")) this.takeVoucher(entry, fact);
  }

  private takeLaw(added: AddedYear): void {
    this.addedLaw.push(added);
    this.laws.clear();
  }

  private takeVoucher(entry: VoucherEntry, fact: VoucherFact): void {
    this.vouchers.set(voucherKey(entry), fact);
    this.numbers.set(yearKey(entry.chain, entry.year), numberOf(entry.voucher));
    if (entry.kind === "payment") this.paymentIds.add(idKey(entry));
    for (const row of entry.rows) this.rows.set(rowKey(entry.chain, row), entry.voucher);
  }
}

/** Payment ids are used once per employer. */
export function idKey({ chain, paymentId }: VoucherEntry): string {
  return `${chain}/${paymentId}`;
}
