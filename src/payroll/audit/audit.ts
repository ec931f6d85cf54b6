import type { Entry } from "../../ledger/entry.js";
import type { Digest } from "../../values/digest.js";
import type { AuditName, Finding } from "../../values/finding.js";
import type { OpenPerson } from "../../values/person.js";
import { saldoDifferences } from "../card/saldo-difference.js";
import type { AuditedEntry, PassedEntry, StoredText } from "./audited-entry.js";
import { auditsOfCards } from "./card-rules.js";
import { auditsOfChain } from "./chain.js";
import { type Derived, DerivedAudit, type Due, derivedThatDiffers } from "./derived.js";
import { type ExpectedHead, HeadAudit } from "./heads.js";
import { linesAddUp } from "./lines.js";
import { type Audit, findingOf, type Say } from "./look.js";
import { LedgerHistory } from "./past.js";
import { type NamedPersons, PersonAudit, personsThatDiffer } from "./persons.js";
import { readLooked } from "./reading.js";
import { auditsOfRecords } from "./records.js";

/** The names of the audits, in the order they are told. */
export const auditNames: readonly AuditName[] = [
  ...([
    "vouchers-unbroken",
    "chain-unbroken",
    "digest-fits",
    "time-forward",
    "used-adds-up",
    "within-ceiling",
  ] as const),
  ...(["reversal-matches", "id-once", "lines-add-up", "atp-settled", "holiday-pay-owed"] as const),
  ...(["year-to-date", "year-of-pay-day"] as const),
  ...(["card-active", "law-as-known", "registered-known", "actor-named", "no-cpr"] as const),
];

/**
 * What holds in every ledger, in the order of `docs/kontrakt.md`, Ledger invariants: each looks at one entry and at everything
 * written before it, and says all it found.
 */
export const AUDITS: readonly Audit[] = [...auditsOfChain, ...auditsOfCards, linesAddUp, ...auditsOfRecords].sort(
  (one, other) => auditNames.indexOf(one.name) - auditNames.indexOf(other.name),
);

/**
 * What the audits came to in a ledger, or in one share of it, before the names and lists beside the chain have been looked at.
 * Plain values, which one thread can send to another.
 */
export interface Audited {
  readonly entries: number;
  readonly vouchers: number;
  readonly found: readonly Finding[];
  readonly persons: NamedPersons;
  readonly due: Due;
  readonly heads: readonly Finding[];
  /** What the portal and the ledger do not agree on, and a person must settle: no fault of the ledger's own (R49). */
  readonly unsettled: readonly Finding[];
}

/** The audits on their way through a ledger: entries in, in the order written, and at the end all that was found. */
export class Auditing {
  readonly found: Finding[] = [];
  private entries = 0;
  private vouchers = 0;
  private readonly past: LedgerHistory;
  private readonly persons = new PersonAudit();
  private readonly derived = new DerivedAudit();
  private readonly heads: HeadAudit;
  private readonly sayings: readonly (readonly [audit: Audit, say: Say])[];
  private looked: AuditedEntry | undefined;

  constructor(ledger: Digest, expected: readonly ExpectedHead[] = []) {
    this.past = new LedgerHistory(ledger);
    this.heads = new HeadAudit(expected);
    this.sayings = AUDITS.map((audit) => [audit, this.sayingOf(audit.name)]);
  }

  /** Looks at the next entry, and gives it as it was read. */
  take(stored: StoredText): Entry | undefined {
    const looked = readLooked(stored);
    this.looked = looked;
    this.count(looked.entry?.kind === "payment" || looked.entry?.kind === "reversal");
    for (const [audit, say] of this.sayings) audit.look(looked, this.past, say);
    this.past.take(looked);
    this.persons.take(looked);
    this.derived.take(looked);
    this.heads.take(stored);
    return looked.entry;
  }

  /** Lets the next entry pass, which another share looks at. */
  pass(entry: PassedEntry): void {
    this.count(entry.voucher !== undefined);
    this.past.pass(entry);
    this.heads.take(entry);
  }

  /** What it all came to, when the last entry has been taken. */
  audited(): Audited {
    const { entries, vouchers, found, past, persons } = this;
    const { named, erased } = persons;
    const [due, heads] = [this.derived.due(past), this.heads.findings()];
    return { entries, vouchers, found, persons: { named, erased }, due, heads, unsettled: unsettledIn(past) };
  }

  private count(isVoucher: boolean): void {
    this.entries += 1;
    if (isVoucher) this.vouchers += 1;
  }

  private sayingOf(name: AuditName): Say {
    return (field, expected, found) => {
      if (this.looked !== undefined) this.found.push(findingOf(name, this.looked, { field, expected, found }));
    };
  }
}

/** Everything that was found, in the names and lists held beside the chain too. */
export function findingsOf(
  { found, persons, due, heads }: Audited,
  people: readonly OpenPerson[],
  derived?: Derived,
): readonly Finding[] {
  const beside = derived === undefined ? [] : derivedThatDiffers(derived, due);
  return [...found, ...personsThatDiffer(people, persons), ...beside, ...heads];
}

function unsettledIn(past: LedgerHistory): readonly Finding[] {
  return past.cardsSeen().flatMap((card) =>
    saldoDifferences(past.card(card).facts, past.addedLaw)
      .filter(({ difference }) => difference < 0)
      .map(({ year, portalUsed, ledgerUsed }): Finding => {
        const data = { field: "used", year, expected: ledgerUsed, found: portalUsed };
        return { code: "saldo-below-registered", file: "house", line: null, card, voucher: null, data };
      }),
  );
}
