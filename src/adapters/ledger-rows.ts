import {
  type CardEntry,
  type EmploymentEntry,
  type Entry,
  holidayPayOutOf,
  isVoucher,
  sumOf,
  type VoucherEntry,
} from "../payroll/entry.js";
import { parseEntry } from "../payroll/entry-parse.js";
import { addDays } from "../values/calendar.js";
import { danishInstant } from "../values/copenhagen.js";
import { type Digest, digestOf } from "../values/digest.js";
import { numberOf, type Voucher } from "../values/identity.js";
import { isErased, type OpenPerson, opened, type Person } from "../values/person.js";

/** What a column of a row can hold. */
export type Cell = string | number | null;

/** The columns of an entry, by name; the same names for every entry of a kind. */
export type Columns = Readonly<Record<string, Cell>>;

/** An entry as the columns of its row. All are taken from the entry, so they can be compared with its text at any time. */
export function columnsOf(entry: Entry, position: number, text: string): Columns {
  if (isVoucher(entry)) return voucherColumns(entry, position, text);
  if (entry.kind === "employment") return employmentColumns(entry, position, text);
  const { kind, chain, sequence, at, by, batch = null, previous, digest } = entry;
  const place = { position, chain, sequence, kind, at, actor: by, batch, previous, digest, text };
  return "card" in entry ? { ...place, card: entry.card, ...cardParticularsOf(entry) } : place;
}

function cardParticularsOf(entry: Exclude<CardEntry, VoucherEntry | EmploymentEntry>): Columns {
  switch (entry.kind) {
    case "saldo": {
      const { amount, covers } = entry.ceiling;
      const read = { year: entry.year, saldo_left: entry.left, read_at: entry.readAt };
      return { ...read, ceiling: amount, ceiling_from: covers.from, ceiling_to: covers.to };
    }
    case "registered":
      return {
        year: entry.year,
        about: numberOf(entry.voucher),
        registered_on: entry.registeredOn,
        registered_at: entry.registeredAt ?? null,
        registered_by: entry.registeredBy,
        moment: entry.registeredAt ?? danishInstant(addDays(entry.registeredOn, 1), 0),
      };
    case "card-state":
      return { state: entry.state, from_day: entry.from };
    case "erasure":
      return {};
  }
}

/** Plain literals: an import has thousands. */
function voucherColumns(entry: VoucherEntry, position: number, text: string): Columns {
  return {
    position,
    chain: entry.chain,
    sequence: entry.sequence,
    kind: entry.kind,
    card: entry.card,
    year: entry.year,
    number: numberOf(entry.voucher),
    about: entry.reverses === undefined ? null : numberOf(entry.reverses),
    pay_day: entry.payDay,
    period_from: entry.period.from,
    period_to: entry.period.to,
    payment_id: entry.paymentId,
    content_key: entry.contentKey,
    atp_class: entry.atpClass,
    seconds: entry.hours,
    counted: entry.counted,
    atp_employee: entry.atpEmployee,
    atp_employer: entry.atpEmployer,
    accrued: entry.holidayPayAccrued,
    holiday_out: holidayPayOutOf(entry),
    outside: sumOf(entry.outside),
    holder: entry.holder.fingerprint,
    batch: entry.batch ?? null,
    at: entry.at,
    actor: entry.by,
    previous: entry.previous,
    digest: entry.digest,
    text,
  };
}

function employmentColumns(entry: EmploymentEntry, position: number, text: string): Columns {
  return {
    position,
    chain: entry.chain,
    sequence: entry.sequence,
    kind: entry.kind,
    card: entry.card,
    holder: entry.holder.fingerprint,
    employee_number: entry.employeeNumber ?? null,
    per_hour: entry.perHour ?? null,
    from_day: entry.from ?? null,
    to_day: entry.to ?? null,
    registered_on: entry.registeredOn ?? null,
    batch: entry.batch ?? null,
    at: entry.at,
    actor: entry.by,
    previous: entry.previous,
    digest: entry.digest,
    text,
  };
}

/** An entry from its text, when the text gives the digest and can be read; nothing otherwise. */
export function entryFromRow(text: string, digest: Digest, people: (fingerprint: Digest) => Person): Entry | undefined {
  if (digestOf(text) !== digest) return undefined;
  const parsed = parseEntry(text, digest, people);
  return parsed.ok ? parsed.value : undefined;
}

/** The persons that entries name and that are not erased, each once. */
export function personsOf(entries: readonly Entry[]): readonly OpenPerson[] {
  const persons = new Map<Digest, OpenPerson>();
  for (const entry of entries) {
    if (!("holder" in entry) || isErased(entry.holder) || persons.has(entry.holder.fingerprint)) continue;
    persons.set(entry.holder.fingerprint, opened(entry.holder));
  }
  return [...persons.values()];
}

/** Year and number of a voucher, as a store keeps them. */
export function voucherCells(voucher: Voucher): readonly [year: number, number: number] {
  return [Number(voucher.slice(0, 4)), numberOf(voucher)];
}
