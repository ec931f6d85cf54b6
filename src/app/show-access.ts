import type { EmployerEntry, Entry } from "../ledger/entry.js";
import type { Day } from "../values/calendar.js";
import type { Digest } from "../values/digest.js";
import type { FrikortId } from "../values/identity.js";
import type { OpenPerson } from "../values/person.js";
import type { Outcome } from "../values/problem.js";
import { ok } from "../values/result.js";
import type { LedgerStore, VoucherStatus } from "./ports.js";

/** Everything a ledger holds about one card: what the person behind it may ask to see (GDPR article 15). */
export interface Access {
  readonly card: FrikortId;
  readonly persons: readonly OpenPerson[];
  readonly employers: readonly EmployerEntry[];
  /** All entries that name the card, in the order written. */
  readonly entries: readonly Entry[];
  readonly vouchers: readonly VoucherStatus[];
  /** The last day on which the newest of the vouchers must be kept. */
  readonly keptUntil: Day | undefined;
}

/** Looks through the whole ledger, so that nothing is left out. */
export async function showAccess(card: FrikortId, ledger: LedgerStore): Promise<Outcome<Access>> {
  const entries: Entry[] = [];
  for await (const portion of ledger.entries()) {
    if (!portion.ok) return portion;
    for (const { text, entry } of portion.value) {
      if (text.includes(`"card":"${card}"`) && entry !== undefined) entries.push(entry);
    }
  }
  const people = await ledger.people();
  if (!people.ok) return people;
  const employers = await ledger.employers();
  if (!employers.ok) return employers;
  const vouchers = await ledger.vouchers({ card });
  if (!vouchers.ok) return vouchers;
  const holders = new Set<Digest>(entries.flatMap((entry) => ("holder" in entry ? [entry.holder.fingerprint] : [])));
  const chains = new Set<string>(entries.map((entry) => entry.chain));
  const days = vouchers.value.map(({ entry }) => entry.keptUntil).sort();
  return ok({
    ...{ card, entries, vouchers: vouchers.value, keptUntil: days.at(-1) },
    persons: people.value.filter(({ fingerprint }) => holders.has(fingerprint)),
    employers: employers.value.filter(({ chain }) => chains.has(chain)),
  });
}
