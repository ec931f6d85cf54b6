import type { ChainHead } from "../ledger/transaction.js";
import { type Audited, Auditing, auditNames, findingsOf } from "../payroll/audit/audit.js";
import type { Derived } from "../payroll/audit/derived.js";
import type { ExpectedHead } from "../payroll/audit/heads.js";
import type { AuditName, Finding } from "../values/finding.js";
import type { OpenPerson } from "../values/person.js";
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

/**
 * Every audit over every entry, what the store itself can see, and where the chains end as somebody has kept it. A large ledger is
 * looked through in shares; when they find anything it is looked through whole, which tells it.
 */
export async function checkLedger(
  ledger: LedgerStore,
  expected: readonly ExpectedHead[] = [],
): Promise<Outcome<Checked>> {
  const sound = await soundInShares(ledger, expected);
  return sound === undefined ? lookedThrough(ledger, expected) : ok(sound);
}

/** A ledger whose shares were looked through when nothing was found; what is only to be settled is no finding. */
async function soundInShares(ledger: LedgerStore, expected: readonly ExpectedHead[]): Promise<Checked | undefined> {
  const audited = await ledger.auditedInShares?.(expected);
  if (audited === undefined) return undefined;
  const beside = await besideOf(ledger);
  if (!beside.ok) return undefined;
  const checked = checkedOf(audited, beside.value, expected);
  return checked.findings.length === audited.unsettled.length ? checked : undefined;
}

async function lookedThrough(ledger: LedgerStore, expected: readonly ExpectedHead[]): Promise<Outcome<Checked>> {
  const name = await ledger.ledger();
  if (!name.ok) return name;
  const inspected = await ledger.inspect();
  if (!inspected.ok) return inspected;
  const auditing = new Auditing(name.value, expected);
  for await (const portion of ledger.entries()) {
    if (!portion.ok) return portion;
    for (const entry of portion.value) auditing.take(entry);
  }
  const beside = await besideOf(ledger);
  if (!beside.ok) return beside;
  const { findings, ...checked } = checkedOf(auditing.audited(), beside.value, expected);
  return ok({ ...checked, findings: [...inspected.value, ...findings] });
}

/** What the store keeps beside the entries. */
interface Beside {
  readonly people: readonly OpenPerson[];
  readonly derived: Derived;
  readonly heads: readonly ChainHead[];
}

async function besideOf(ledger: LedgerStore): Promise<Outcome<Beside>> {
  const people = await ledger.people();
  if (!people.ok) return people;
  const derived = await ledger.derived();
  if (!derived.ok) return derived;
  const heads = await ledger.heads();
  return heads.ok ? ok({ people: people.value, derived: derived.value, heads: heads.value }) : heads;
}

function checkedOf(audited: Audited, { people, derived, heads }: Beside, expected: readonly ExpectedHead[]): Checked {
  const { entries, vouchers, unsettled } = audited;
  const audits: readonly AuditName[] = expected.length > 0 ? [...auditNames, "head-differs"] : auditNames;
  return { entries, vouchers, audits, heads, findings: [...findingsOf(audited, people, derived), ...unsettled] };
}
