import type { VoucherEntry } from "../../ledger/entry.js";
import { entryText } from "../../ledger/text.js";
import { type Digest, digestOf } from "../../values/digest.js";
import { personFrom } from "../../values/person.js";
import type { SlipRecord } from "../papers/record.js";
import { atpSettled, lawAsKnown, withinOwnCeiling } from "./law.js";
import { linesAddUp } from "./lines.js";
import { type DocumentFinding, differs } from "./sighting.js";
import { usedHoldsYear, yearHoldsPayment } from "./year-to-date.js";

/** What is looked at in the figures of one foreign payslip. Each inspection returns all it found. */
export const inspections: readonly ((entry: VoucherEntry) => readonly DocumentFinding[])[] = [
  linesAddUp,
  atpSettled,
  lawAsKnown,
  withinOwnCeiling,
  yearHoldsPayment,
  usedHoldsYear,
];

/** Checks a seal on a digest; nothing in the pure core can. */
export type SealCheck = (digest: Digest, seal: NonNullable<SlipRecord["seal"]>) => boolean;

/**
 * One slip by its record: is it the one that was written, does its seal fit, do its figures hold? A record that has been
 * changed is not looked at any further: whatever else is wrong in it follows from that.
 */
export function inspectRecord(record: SlipRecord, sealFits: SealCheck): readonly DocumentFinding[] {
  const changed = changedIn(record);
  if (changed !== undefined) return [changed];
  const { entry, seal } = record;
  const figures = inspections.flatMap((inspection) => inspection(entry));
  if (seal === undefined || sealFits(sealedDigestOf(record), seal)) return figures;
  return [{ code: "seal-wrong", data: {} }, ...figures];
}

/** The digest a seal of this record's own form and layout is set on. */
export function sealedDigestOf({ format, layout, ledger, entry }: SlipRecord): Digest {
  return digestOf(`frikort record ${format}\nlayout ${layout}\n${ledger}\n${entry.digest}`);
}

function changedIn(record: SlipRecord): DocumentFinding | undefined {
  const { entry, person } = record;
  const digest = digestOf(entryText(entry));
  if (digest !== entry.digest) return differs("record-changed", "digest", { expected: entry.digest, found: digest });
  if (personFrom(person) === undefined || person.fingerprint !== entry.holder.fingerprint) {
    return { code: "record-changed", data: { field: "person" } };
  }
  return undefined;
}
