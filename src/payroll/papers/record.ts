import { isVoucher, type Line, rulesNow, type VoucherEntry } from "../../ledger/entry.js";
import { readEntry } from "../../ledger/parse.js";
import { entryText } from "../../ledger/text.js";
import { type Digest, digestOf, parsePublicKey, parseSeal } from "../../values/digest.js";
import { noHours } from "../../values/hours.js";
import { amountMax } from "../../values/money.js";
import { erasedPerson, type OpenPerson, opened, personFrom } from "../../values/person.js";
import { type Fields, jsonOf, Reading } from "../../values/reading.js";
import { err, ok, type Result } from "../../values/result.js";

/** The version of the record's form. A change of the form is the next number. */
const recordFormat = 1;

/** The layout the payslip was drawn with. A released layout is never changed; a change is the next number. */
export const layoutNumber = 2;

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

/** Why a record cannot be used: the path of the first field that does not fit, or the number of a form that is newer than ours. */
export type RecordFault =
  | { readonly kind: "not-understood"; readonly at: string }
  | { readonly kind: "newer"; readonly version: number };

/** More lines than any payslip has; a longer record is refused before it is drawn. */
const linesMax = 400;

/** Ten times the largest amount a person may write: products of what is read stay exact. */
const oereMax = amountMax * 10;

/** Ten years of hours, in seconds. */
const secondsMax = 10 * 8784 * 3600;

/**
 * The record that a payslip carries, from its text. Whether its digest, person and seal fit is another question. A person
 * whose fingerprint does not fit is given as erased, so that nobody is shown under another's entry.
 */
export function parseRecord(text: string): Result<SlipRecord, RecordFault> {
  const json = jsonOf(text);
  if (json === undefined) return notUnderstood("json");
  const reading = new Reading();
  const fields = reading.record(json, "");
  const format = fields.integer("format");
  if (reading.fault === undefined && format > recordFormat) return err({ kind: "newer", version: format });
  const layout = fields.integer("layout");
  const ledger = fields.digest("ledger");
  const digest = fields.digest("digest");
  const person = personOf(fields.record("person"));
  const seal = fields.has("seal") ? sealOf(fields.record("seal")) : undefined;
  const holder = personFrom(person);
  const entry = readEntry(fields.raw("entry"), digest, (fingerprint) =>
    holder?.fingerprint === fingerprint ? holder : erasedPerson(fingerprint),
  );
  fields.done();
  if (format !== recordFormat || layout < 1) reading.fail("format");
  if (reading.fault !== undefined) return notUnderstood(reading.fault);
  if (!entry.ok) return notUnderstood(`entry.${entry.error}`);
  if (!isVoucher(entry.value)) return notUnderstood("entry.kind");
  const { rules = 1 } = entry.value;
  if (rules > rulesNow) return err({ kind: "newer", version: rules });
  const fault = faultIn(entry.value);
  if (fault !== undefined) return notUnderstood(`entry.${fault}`);
  return ok({ format, layout, ledger, entry: entry.value, person, ...(seal && { seal }) });
}

function notUnderstood(at: string): Result<never, RecordFault> {
  return err({ kind: "not-understood", at });
}

function personOf(fields: Fields): OpenPerson {
  const open = {
    fingerprint: fields.digest("fingerprint"),
    salt: fields.text("salt"),
    name: fields.text("name"),
    address: fields.text("address"),
    ...(fields.has("account") && { account: fields.text("account") }),
  };
  fields.done();
  return open;
}

function sealOf(fields: Fields): NonNullable<SlipRecord["seal"]> {
  const seal = {
    signature: fields.parsed<string>("signature", parseSeal, ""),
    publicKey: fields.parsed<string>("publicKey", parsePublicKey, ""),
  };
  fields.done();
  return seal;
}

/** What no entry of ours holds: amounts and hours beyond all bounds, another payer than the one whose ledger it is of, or a reversal that reverses nothing. */
function faultIn(entry: VoucherEntry): string | undefined {
  const { lines, outside, kind, reverses, reason } = entry;
  if (lines.length + outside.length > linesMax) return "lines";
  if ((kind === "reversal") !== (reverses !== undefined) || (kind === "reversal" && reason === undefined)) {
    return "reverses";
  }
  if (entry.period.to < entry.period.from) return "to";
  if (entry.sequence < 1) return "sequence";
  if (entry.payer.cvr !== entry.chain) return "payer.cvr";
  if (entry.rules !== undefined && entry.rules < 1) return "rules";
  if (entry.rules !== undefined && entry.yearToDate === undefined) return "yearToDate";
  if (Math.abs(entry.hours) > secondsMax || Math.abs(entry.yearToDate?.hours ?? 0) > secondsMax) return "seconds";
  if (!amountsOf(entry).every((amount) => Math.abs(amount) <= oereMax)) return "counted";
  if (![...lines, ...outside].every(isBounded)) return "lines";
  return undefined;
}

function amountsOf(entry: VoucherEntry): readonly number[] {
  const { counted, atpEmployee, atpEmployer, payout, holidayPayAccrued, holidayPayOwed } = entry;
  const { usedBefore, usedAfter, ceiling, saldo } = entry;
  const held = [usedBefore, usedAfter, ceiling.amount, saldo?.left ?? 0];
  const { hours, ...inYear } = entry.yearToDate ?? { hours: noHours };
  const { earned, taken } = entry.holidayBalance ?? { earned: 0, taken: 0 };
  return [
    counted,
    atpEmployee,
    atpEmployer,
    payout,
    holidayPayAccrued,
    holidayPayOwed,
    ...held,
    ...Object.values(inYear),
    ...[entry.holidayDays ?? 0, earned, taken],
  ];
}

/** Hours, rates and bases are never below zero, also not on a reversal. */
function isBounded({ amount, hours, perHour, share, base }: Line): boolean {
  const sizes: readonly (number | undefined)[] = [perHour, share, base];
  const inBounds = sizes.every((size) => size === undefined || (size >= 0 && size <= oereMax));
  return inBounds && Math.abs(amount) <= oereMax && (hours === undefined || (hours >= 0 && hours <= secondsMax));
}
