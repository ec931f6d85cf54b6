import type { ChainHead } from "../ledger/transaction.js";
import { Auditing, auditNames } from "../payroll/audit/audit.js";
import type { ExpectedHead } from "../payroll/audit/heads.js";
import type { AuditName, Finding } from "../values/finding.js";
import type { Outcome } from "../values/problem.js";
import { ok } from "../values/result.js";
import type { LedgerStore } from "./ports.js";

/** A ledger that has been looked through from its first entry to its last. */
export interface Checked {
  readonly entries: number;
  readonly vouchers: number;
  readonly audits: readonly AuditName[];
  readonly heads: readonly ChainHead[];
  readonly findings: readonly Finding[];
}

/** Every audit over every entry, what the store itself can see, and where the chains end as somebody has kept it. */
export async function checkLedger(
  ledger: LedgerStore,
  expected: readonly ExpectedHead[] = [],
): Promise<Outcome<Checked>> {
  const name = await ledger.ledger();
  if (!name.ok) return name;
  const inspecting = ledger.inspect();
  const auditing = new Auditing(name.value, expected);
  for await (const portion of ledger.entries()) {
    if (!portion.ok) return portion;
    auditing.take(portion.value);
  }
  const people = await ledger.people();
  if (!people.ok) return people;
  const derived = await ledger.derived();
  if (!derived.ok) return derived;
  const inspected = await inspecting;
  if (!inspected.ok) return inspected;
  const heads = await ledger.heads();
  if (!heads.ok) return heads;
  const { entries, vouchers } = auditing;
  const audits: readonly AuditName[] = expected.length > 0 ? [...auditNames, "head-differs"] : auditNames;
  const findings = [...inspected.value, ...auditing.findings(people.value, derived.value), ...auditing.unsettled()];
  return ok({ entries, vouchers, audits, heads: heads.value, findings });
}
