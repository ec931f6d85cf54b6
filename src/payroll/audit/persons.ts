import type { Chain } from "../../ledger/entry.js";
import { looksLikeCpr } from "../../values/cpr-guard.js";
import type { Digest } from "../../values/digest.js";
import type { AuditName, Finding } from "../../values/finding.js";
import type { FrikortId } from "../../values/identity.js";
import { type OpenPerson, personFrom } from "../../values/person.js";
import type { AuditedEntry } from "./audited-entry.js";

/** Where a person is named first. */
export interface Named {
  readonly chain: Chain;
  readonly sequence: number;
  readonly card: FrikortId;
}

/** Who is named in a ledger, or in a share of it, and who of them was erased since. */
export interface NamedPersons {
  readonly named: ReadonlyMap<Digest, Named>;
  readonly erased: ReadonlySet<Digest>;
}

/** Hears who is named and who is erased. */
export class PersonAudit implements NamedPersons {
  readonly named = new Map<Digest, Named>();
  readonly erased = new Set<Digest>();
  /** Most entries name the person that the card's entry before named. */
  private readonly lastOn = new Map<FrikortId, Digest>();

  take({ stored, entry }: AuditedEntry): void {
    if (entry === undefined) return;
    if (entry.kind === "erasure") {
      for (const fingerprint of entry.fingerprints) if (this.named.has(fingerprint)) this.erased.add(fingerprint);
    }
    if (!("holder" in entry) || this.lastOn.get(entry.card) === entry.holder.fingerprint) return;
    const fingerprint = entry.holder.fingerprint;
    this.lastOn.set(entry.card, fingerprint);
    if (this.named.has(fingerprint)) return;
    this.named.set(fingerprint, { chain: stored.chain, sequence: stored.sequence, card: entry.card });
  }
}

/**
 * The names beside the chain, held against the fingerprints in it: each person that an entry names is held with the name,
 * address and salt that give the fingerprint, or has been erased; and nobody else is held.
 */
export function personsThatDiffer(people: readonly OpenPerson[], { named, erased }: NamedPersons): readonly Finding[] {
  const held = new Set(people.map(({ fingerprint }) => fingerprint));
  const findings: Finding[] = [];
  for (const somebody of people) {
    const first = named.get(somebody.fingerprint);
    if (personFrom(somebody) === undefined) findings.push(finding("digest-fits", "person", first));
    else if (first === undefined || erased.has(somebody.fingerprint)) {
      findings.push(finding("digest-fits", "person", first));
    }
    if (looksLikeCpr(somebody.name)) findings.push(finding("no-cpr", "person.name", first));
    if (looksLikeCpr(somebody.address)) findings.push(finding("no-cpr", "person.address", first));
  }
  for (const [fingerprint, first] of named) {
    if (!held.has(fingerprint) && !erased.has(fingerprint)) {
      findings.push(finding("digest-fits", "holder", first));
    }
  }
  return findings;
}

/** Neither name nor salt is said: only where the person is named first. */
function finding(code: AuditName, field: string, named: Named | undefined): Finding {
  const data = named === undefined ? { field } : { field, sequence: named.sequence };
  return { code, file: named?.chain ?? "house", line: null, card: named?.card ?? null, voucher: null, data };
}
