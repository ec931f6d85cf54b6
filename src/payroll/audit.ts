import { auditsOfCards } from "./audit-card-rules.js";
import { auditsOfChain } from "./audit-chain.js";
import { linesAddUp } from "./audit-lines.js";
import { type Audit, type AuditFinding, findingOf, type Looked, type StoredText } from "./audit-look.js";
import { Past } from "./audit-past.js";
import { readLooked } from "./audit-reading.js";
import { auditsOfRecords } from "./audit-records.js";
import type { Digest } from "../values/digest.js";

/**
 * What holds in every ledger, in the order of the house's plan: each looks at one entry and at everything written before it,
 * and says all it found.
 */
export const AUDITS: readonly Audit[] = [...auditsOfChain, ...auditsOfCards, linesAddUp, ...auditsOfRecords];

/** The audits on their way through a ledger: portions in, in the order written, and what was found out. */
export class Auditing {
  readonly findings: AuditFinding[] = [];
  entries = 0;
  vouchers = 0;
  private readonly past: Past;

  constructor(
    ledger: Digest,
    private readonly audits: readonly Audit[] = AUDITS,
  ) {
    this.past = new Past(ledger);
  }

  take(portion: readonly StoredText[]): void {
    for (const stored of portion) {
      const looked = readLooked(stored);
      this.entries += 1;
      if (looked.entry?.kind === "payment" || looked.entry?.kind === "reversal") this.vouchers += 1;
      for (const audit of this.audits) this.look(audit, looked);
      this.past.take(looked);
    }
  }

  private look(audit: Audit, looked: Looked): void {
    audit.look(looked, this.past, (field, expected, found) => {
      this.findings.push(findingOf(audit.name, looked, { field, expected, found }));
    });
  }
}
