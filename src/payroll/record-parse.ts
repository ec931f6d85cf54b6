import { amountMax } from "../values/money.js";
import { erasedPerson, type OpenPerson, personFrom } from "../values/person.js";
import { type Fields, Reading } from "../values/reading.js";
import { no, ok, type Result } from "../values/result.js";
import { parsePublicKey, parseSeal } from "../values/seal.js";
import { isVoucher, type Line, type VoucherEntry } from "./entry.js";
import { readEntry } from "./entry-parse.js";
import { recordFormat, type SlipRecord } from "./record.js";

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
  if (reading.fault === undefined && format > recordFormat) return no({ kind: "newer", version: format });
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
  if (!entry.ok) return notUnderstood(`entry.${entry.problem}`);
  if (!isVoucher(entry.value)) return notUnderstood("entry.kind");
  const fault = faultIn(entry.value);
  if (fault !== undefined) return notUnderstood(`entry.${fault}`);
  return ok({ format, layout, ledger, entry: entry.value, person, ...(seal && { seal }) });
}

function notUnderstood(at: string): Result<never, RecordFault> {
  return no({ kind: "not-understood", at });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function personOf(fields: Fields): OpenPerson {
  const open = {
    fingerprint: fields.digest("fingerprint"),
    salt: fields.text("salt"),
    name: fields.text("name"),
    address: fields.text("address"),
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

/** What no entry of ours holds: amounts and hours beyond all bounds, or a reversal that reverses nothing. */
function faultIn(entry: VoucherEntry): string | undefined {
  const { lines, outside, kind, reverses, reason } = entry;
  if (lines.length + outside.length > linesMax) return "lines";
  if ((kind === "reversal") !== (reverses !== undefined) || (kind === "reversal" && reason === undefined)) {
    return "reverses";
  }
  if (entry.period.to < entry.period.from) return "to";
  if (Math.abs(entry.hours) > secondsMax) return "seconds";
  if (!amountsOf(entry).every((amount) => Math.abs(amount) <= oereMax)) return "counted";
  if (![...lines, ...outside].every(isBounded)) return "lines";
  return undefined;
}

function amountsOf(entry: VoucherEntry): readonly number[] {
  const { counted, atpEmployee, atpEmployer, payout, holidayPayAccrued, holidayPayOwed } = entry;
  const { usedBefore, usedAfter, ceiling, saldo } = entry;
  const held = [usedBefore, usedAfter, ceiling.amount, saldo?.left ?? 0];
  return [counted, atpEmployee, atpEmployer, payout, holidayPayAccrued, holidayPayOwed, ...held];
}

/** Hours, rates and bases are never below zero, also not on a reversal. */
function isBounded({ amount, hours, perHour, share, base }: Line): boolean {
  const sizes: readonly (number | undefined)[] = [perHour, share, base];
  const inBounds = sizes.every((size) => size === undefined || (size >= 0 && size <= oereMax));
  return inBounds && Math.abs(amount) <= oereMax && (hours === undefined || (hours >= 0 && hours <= secondsMax));
}
