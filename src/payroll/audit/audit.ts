import type { Digest } from "../../values/digest.js";
import type { AuditName, Finding } from "../../values/finding.js";
import type { OpenPerson } from "../../values/person.js";
import { saldoDifferences } from "../card/saldo-difference.js";
import type { AuditedEntry, StoredText } from "./audited-entry.js";
import { auditsOfCards } from "./card-rules.js";
import { auditsOfChain } from "./chain.js";
import { type Derived, DerivedAudit } from "./derived.js";
import { type ExpectedHead, HeadAudit } from "./heads.js";
import { linesAddUp } from "./lines.js";
import { type Audit, findingOf, type Say } from "./look.js";
import { LedgerHistory } from "./past.js";
import { PersonAudit } from "./persons.js";
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

/** The audits on their way through a ledger: portions in, in the order written, and at the end all that was found. */
export class Auditing {
  entries = 0;
  vouchers = 0;
  private readonly found: Finding[] = [];
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

  take(portion: readonly StoredText[]): void {
    for (const stored of portion) {
      const looked = readLooked(stored);
      this.looked = looked;
      this.entries += 1;
      if (looked.entry?.kind === "payment" || looked.entry?.kind === "reversal") this.vouchers += 1;
      for (const [audit, say] of this.sayings) audit.look(looked, this.past, say);
      this.past.take(looked);
      this.persons.take(looked);
      this.derived.take(looked);
      this.heads.take(looked);
    }
  }

  /** Everything that was found, in the names and lists held beside the chain too. */
  findings(people: readonly OpenPerson[], derived?: Derived): readonly Finding[] {
    const beside = derived === undefined ? [] : this.derived.findings(derived, this.past);
    return [...this.found, ...this.persons.findings(people), ...beside, ...this.heads.findings()];
  }

  /** What the portal and the ledger do not agree on, and a person must settle: no fault of the ledger's own (R49). */
  unsettled(): readonly Finding[] {
    return this.past.cardsSeen().flatMap((card) =>
      saldoDifferences(this.past.card(card).facts, this.past.addedLaw)
        .filter(({ difference }) => difference < 0)
        .map(({ year, portalUsed, ledgerUsed }): Finding => {
          const data = { field: "used", year, expected: ledgerUsed, found: portalUsed };
          return { code: "saldo-below-registered", file: "house", line: null, card, voucher: null, data };
        }),
    );
  }

  private sayingOf(name: AuditName): Say {
    return (field, expected, found) => {
      if (this.looked !== undefined) this.found.push(findingOf(name, this.looked, { field, expected, found }));
    };
  }
}
