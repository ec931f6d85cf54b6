import type { CardList } from "../../payroll/verify/card-list.js";
import { inspectMany } from "../../payroll/verify/many.js";
import type { JudgedSlip } from "../../payroll/verify/seen.js";
import type { CardYearSum } from "../../payroll/verify/seen-documents.js";
import type { DocumentFinding } from "../../payroll/verify/sighting.js";
import type { IncomeYear } from "../../values/calendar.js";
import { type Digest, shortForm } from "../../values/digest.js";
import type { Finding } from "../../values/finding.js";
import type { CvrNumber } from "../../values/identity.js";
import { readDocuments } from "./gather.js";
import type { DocumentReader, DocumentVerdict, KeyCheck, PassedFile } from "./read.js";

/** The keys of employers, by fingerprint: those a person vouches for, or those remembered from the first time. */
export interface KnownKeys {
  /** From `--trust`; then only these are known, of the employers on the list. */
  readonly trusted: ReadonlyMap<CvrNumber, readonly Digest[]> | undefined;
  readonly remembered: ReadonlyMap<CvrNumber, Digest>;
  /** Keeps the keys of employers that were met for the first time. What cannot be kept is let go. */
  remember(keys: ReadonlyMap<CvrNumber, Digest>): void;
}

/** What is to be verified and with what it is compared. */
export interface VerifyOrder {
  readonly year?: IncomeYear | undefined;
  readonly cards?: CardList | undefined;
  readonly keys: KnownKeys;
}

/** What documents from others came to. */
export interface Verified {
  readonly files: number;
  readonly payments: number;
  readonly cards: readonly CardYearSum[];
  readonly findings: readonly Finding[];
  /** What is as it should be and still worth knowing. */
  readonly remarks: readonly Finding[];
  readonly verdicts: readonly DocumentVerdict[];
  /** What was not checked, and what it is. */
  readonly passedOver: readonly PassedFile[];
}

/** Documents one by one, then all of them together. No ledger and no set-up is needed. */
export async function verifyFiles(reader: DocumentReader, order: VerifyOrder): Promise<Verified> {
  const met = new Map<CvrNumber, Digest>();
  const keyCheck = keyCheckBy(order.keys, met);
  const read = await readDocuments(reader, { year: order.year, cards: order.cards, keyCheck });
  const { seen, verdicts, findings, passedOver } = read;
  if (order.keys.trusted === undefined && met.size > 0) order.keys.remember(met);
  const together = inspectMany(seen);
  const { payments, cards, remarks } = together;
  const all = withoutDoubles([...findings, ...together.findings]);
  const files = verdicts.length;
  return { files, payments, cards, findings: all, remarks, verdicts: marked(verdicts, all), passedOver };
}

/**
 * With `--trust` a seal must be made with one of the keys on the list, and an employer on the list must seal. Without, the
 * first key that an employer is met with is remembered, and another one is not known.
 */
export function keyCheckBy(keys: KnownKeys, met: Map<CvrNumber, Digest>): KeyCheck {
  return (slip: JudgedSlip): DocumentFinding | undefined => {
    const { key, isSealed, payment } = slip;
    const { employer } = payment;
    if (keys.trusted !== undefined) {
      const own = keys.trusted.get(employer);
      if (isSealed ? key === undefined || own?.includes(key) === true : own === undefined) return undefined;
      return unknown(own?.[0], key);
    }
    if (key === undefined) return undefined;
    const before = keys.remembered.get(employer) ?? met.get(employer);
    if (before !== undefined) return before === key ? undefined : unknown(before, key);
    if (slip.sightings.length === 0) met.set(employer, key);
    return undefined;
  };
}

function unknown(expected: Digest | undefined, found: Digest | undefined): DocumentFinding {
  const data = {
    ...(expected !== undefined && { expected: shortForm(expected) }),
    ...(found !== undefined && { found: shortForm(found) }),
  };
  return { code: "key-unknown", data };
}

/** A card-year above its ceiling is told once: by the sum over all documents where there is one. */
function withoutDoubles(findings: readonly Finding[]): readonly Finding[] {
  const isSum = (finding: Finding) => finding.code === "card-over-ceiling" && finding.data.year !== undefined;
  const summed = new Set(findings.filter(isSum).map(({ card, voucher }) => `${card} ${voucher?.slice(0, 4)}`));
  const isDouble = (finding: Finding) =>
    finding.code === "card-over-ceiling" &&
    !isSum(finding) &&
    summed.has(`${finding.card} ${finding.voucher?.slice(0, 4)}`);
  return findings.filter((finding) => !isDouble(finding));
}

/** A document is in order when no finding names it, also none of those that only many together show; a copy as its original. */
function marked(verdicts: readonly DocumentVerdict[], findings: readonly Finding[]): readonly DocumentVerdict[] {
  const named = new Set(findings.map((finding) => finding.file));
  return verdicts.map((verdict) =>
    named.has(verdict.copyOf ?? verdict.file) ? { ...verdict, isInOrder: false } : verdict,
  );
}
