import { type Digest, digestOf } from "../values/digest.js";
import { type OpenPerson, opened } from "../values/person.js";
import type { VoucherEntry } from "./entry.js";
import { entryText } from "./entry-text.js";

/** The version of the record's form. A change of the form is the next number. */
export const recordFormat = 1;

/** The layout the payslip was drawn with. A released layout is never changed; a change is the next number. */
export const layoutNumber = 1;

/** What a payslip carries to prove itself: the entry as it stands in the ledger, its holder in the open, and a seal. */
export interface SlipRecord {
  readonly format: number;
  readonly layout: number;
  readonly ledger: Digest;
  readonly entry: VoucherEntry;
  readonly person: OpenPerson;
  readonly seal?: { readonly signature: string; readonly publicKey: string };
}

/** What the seal is set on: this ledger, this entry, this layout. The entry's digest holds every figure and the holder's fingerprint. */
export function sealedDigest(ledger: Digest, entry: Digest): Digest {
  return digestOf(`frikort record ${recordFormat}\nlayout ${layoutNumber}\n${ledger}\n${entry}`);
}

/** `4F2A-91C0-11AB`: twelve digits on paper, by which a printed slip is compared with its file. */
export function checkCode(digest: Digest): string {
  return (digest.slice(0, 12).match(/.{4}/g) ?? []).join("-").toUpperCase();
}

/** The record as JSON text: the entry in its canonical form, so that its digest can be taken again. */
export function recordText(record: SlipRecord): string {
  const { format, layout, ledger, entry, person, seal } = record;
  const head = JSON.stringify({ format, layout, ledger, digest: entry.digest, person, seal }).slice(0, -1);
  return `${head},"entry":${entryText(entry)}}\n`;
}

/** The record of an entry, sealed when there is a key. */
export function recordOf(entry: VoucherEntry, ledger: Digest, seal: SlipRecord["seal"]): SlipRecord {
  const record = { format: recordFormat, layout: layoutNumber, ledger, entry, person: opened(entry.holder) };
  return seal === undefined ? record : { ...record, seal };
}
