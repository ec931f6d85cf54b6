import { clockFault } from "../../ledger/decision.js";
import type { ErasureEntry } from "../../ledger/entry.js";
import type { EntryAuthor, LedgerTransaction } from "../../ledger/transaction.js";
import type { Day } from "../../values/calendar.js";
import { danishDay } from "../../values/copenhagen.js";
import type { Digest } from "../../values/digest.js";
import type { CvrNumber, FrikortId, Voucher } from "../../values/identity.js";
import { isErased } from "../../values/person.js";
import { type Outcome, problem } from "../../values/problem.js";
import { err, ok } from "../../values/result.js";
import { keptUntil } from "./keeping-time.js";
import { nameInReason, openHolders } from "./reason.js";

/** What an erasure is asked with. `others` are cards of the same person. */
interface Erasure {
  readonly card: FrikortId;
  readonly others: readonly FrikortId[];
  readonly reason: string;
}

/** What an erasure took out: at which employers, how many persons; `stands` when nobody is held in the open any more. */
export interface Erased {
  readonly status: "written" | "stands";
  readonly employers: readonly CvrNumber[];
  readonly persons: number;
  readonly vouchers: readonly { readonly chain: CvrNumber; readonly voucher: Voucher }[];
}

/**
 * Takes a person's name, address and salt out of the ledger when no voucher of theirs must be kept any longer (461 with the
 * last day otherwise). A reason that holds any part of the name is refused. Sums and chain stay: what goes is what only the fingerprint stood for.
 */
export function takeErasure(erasure: Erasure, book: LedgerTransaction, stamp: EntryAuthor): Outcome<Erased> {
  const { card, others, reason } = erasure;
  const persons = [card, ...others].flatMap((one) => openHolders(book.card(one)));
  const inReason = nameInReason(reason, persons, "any");
  if (inReason !== undefined) return err([inReason]);
  const until = lastDayToKeep([card, ...others], book);
  if (until !== undefined && danishDay(stamp.at) <= until) {
    return err(problem("keeping-time-not-over", { card, until }));
  }
  const facts = book.card(card);
  const named = new Map<Digest, boolean>();
  for (const { chain, voucher } of facts.vouchers) {
    const holder = book.entry(chain, voucher)?.holder;
    if (holder !== undefined) named.set(holder.fingerprint, !isErased(holder));
  }
  for (const { holder } of facts.employments) named.set(holder.fingerprint, !isErased(holder));
  const fingerprints = [...named].flatMap(([fingerprint, isOpen]) => (isOpen ? [fingerprint] : []));
  const said = [...facts.vouchers, ...facts.employments, ...facts.states, ...facts.saldos];
  const employers = [...new Set(said.map(({ chain }) => chain))].sort();
  const vouchers = facts.vouchers.map(({ chain, voucher }) => ({ chain, voucher }));
  if (fingerprints.length === 0) return ok({ status: "stands", employers, persons: 0, vouchers });
  for (const chain of employers) {
    const clock = clockFault(book, chain, stamp);
    if (clock !== undefined) return clock;
  }
  for (const chain of employers) {
    const said = { kind: "erasure" as const, chain, by: stamp.by, card, fingerprints, reason };
    book.write<ErasureEntry>(chain, stamp.at, (place) => ({ ...said, ...place }));
  }
  return ok({ status: "written", employers, persons: fingerprints.length, vouchers });
}

/** The last day on which a voucher of these cards must be kept: as it was written, and as its employer's year ends now. */
function lastDayToKeep(cards: readonly FrikortId[], book: LedgerTransaction): Day | undefined {
  let last: Day | undefined;
  for (const fact of cards.flatMap((card) => book.card(card).vouchers)) {
    const written = book.entry(fact.chain, fact.voucher)?.keptUntil;
    const now = keptUntil(fact.payDay, book.employer(fact.chain)?.yearEnd ?? "12-31");
    const until = written !== undefined && written > now ? written : now;
    if (last === undefined || until > last) last = until;
  }
  return last;
}
