import type { Entry } from "../../src/ledger/entry.js";
import { entryText } from "../../src/ledger/text.js";
import { rootOf } from "../../src/ledger/transaction.js";
import { Auditing, findingsOf } from "../../src/payroll/audit/audit.js";
import type { StoredText } from "../../src/payroll/audit/audited-entry.js";
import type { ExpectedHead } from "../../src/payroll/audit/heads.js";
import { digestOf } from "../../src/values/digest.js";
import type { Finding } from "../../src/values/finding.js";
import { type OpenPerson, opened } from "../../src/values/person.js";
import { emptyBook } from "./ledger.js";

/** What the audits find in entries as they stand. */
export function audited(entries: readonly Entry[], expected: readonly ExpectedHead[] = []): readonly Finding[] {
  return auditedTexts(entries.map(storedOf), peopleIn(entries), expected);
}

export function auditedTexts(
  stored: readonly StoredText[],
  people: readonly OpenPerson[],
  expected: readonly ExpectedHead[] = [],
): readonly Finding[] {
  const auditing = new Auditing(emptyBook().ledger, expected);
  for (const entry of stored) auditing.take(entry);
  const audited = auditing.audited();
  return [...findingsOf(audited, people), ...audited.unsettled];
}

/** `code field` of each finding, in the order found. */
export function told(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ code, data }) => `${code} ${data.field}`);
}

/** The entries with some changed, and every digest and link taken anew: as somebody who knows how the chain is made would do it. */
export function rewritten(entries: readonly Entry[], change: (entry: Entry, place: number) => Entry): readonly Entry[] {
  const last = new Map<string, Entry>();
  return entries.map((entry, place) => {
    const changed = change(entry, place);
    const before = last.get(changed.chain);
    const previous = before?.digest ?? rootOf(emptyBook().ledger, changed.chain);
    const linked = { ...changed, previous, sequence: (before?.sequence ?? 0) + 1 };
    const whole = { ...linked, digest: digestOf(entryText(linked)) };
    last.set(whole.chain, whole);
    return whole;
  });
}

export function storedOf(entry: Entry, place = 0): StoredText {
  const { chain, sequence, digest } = entry;
  return { order: place + 1, chain, sequence, digest, text: entryText(entry) };
}

export function peopleIn(entries: readonly Entry[]): readonly OpenPerson[] {
  const people = new Map<string, OpenPerson>();
  for (const entry of entries) if ("holder" in entry) people.set(entry.holder.fingerprint, opened(entry.holder));
  return [...people.values()];
}
