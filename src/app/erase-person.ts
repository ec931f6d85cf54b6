import { type Entry, systemChain } from "../ledger/entry.js";
import { type Erased, takeErasure } from "../payroll/card/erase.js";
import type { Digest } from "../values/digest.js";
import type { FrikortId } from "../values/identity.js";
import type { Outcome } from "../values/problem.js";
import { ok } from "../values/result.js";
import { act, stampOf } from "./act.js";
import type { LedgerStore, World } from "./ports.js";

interface ErasureOrder {
  readonly card: FrikortId;
  readonly reason: string;
  readonly dryRun: boolean;
}

/**
 * Takes out the person behind a card when the keeping time is over, in one act: each employer that knows the card gets an
 * entry that says so, and the store forgets the name. No payslip of the card waits to be made any more. Another card of the same person must be past its time too.
 */
export async function erasePerson(order: ErasureOrder, world: World): Promise<Outcome<Erased>> {
  const { card, reason, dryRun } = order;
  const others = await otherCards(card, world.ledger);
  if (!others.ok) return others;
  const chains = new Set<Erased["employers"][number]>();
  const vouchers: Erased["vouchers"][number][] = [];
  for (const one of [card, ...others.value]) {
    const standing = await world.ledger.vouchers({ card: one });
    if (!standing.ok) return standing;
    for (const { entry } of standing.value) vouchers.push({ chain: entry.chain, voucher: entry.voucher });
    const facts = await world.ledger.card(one);
    if (!facts.ok) return facts;
    const { employments, states, saldos } = facts.value;
    for (const { chain } of [...vouchers, ...employments, ...states, ...saldos]) chains.add(chain);
  }
  const stamp = stampOf(world);
  const needs = { chains: [...chains, systemChain], cards: [card, ...others.value], vouchers };
  const erased = await act(needs, dryRun, world, (book) =>
    takeErasure({ card, others: others.value, reason }, book, stamp),
  );
  if (!erased.ok || dryRun) return erased;
  const told = await world.ledger.handedOut(erased.value.vouchers);
  return told.ok ? erased : told;
}

/** Cards on which the same person stands: one name, address and salt may have been written for several at once. */
async function otherCards(card: FrikortId, ledger: LedgerStore): Promise<Outcome<readonly FrikortId[]>> {
  const cards = new Map<Digest, Set<FrikortId>>();
  for await (const portion of ledger.entries()) {
    if (!portion.ok) return portion;
    for (const { text, entry } of portion.value) {
      if (text.includes('"holder":') && entry !== undefined) note(entry, cards);
    }
  }
  const others = [...cards.values()].filter((named) => named.has(card)).flatMap((named) => [...named]);
  return ok([...new Set(others)].filter((one) => one !== card).sort());
}

function note(entry: Entry, cards: Map<Digest, Set<FrikortId>>): void {
  if (!("holder" in entry)) return;
  const known = cards.get(entry.holder.fingerprint) ?? new Set();
  cards.set(entry.holder.fingerprint, known.add(entry.card));
}
