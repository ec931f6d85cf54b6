import type { CvrNumber } from "../values/identity.js";
import {
  type AtpMonth,
  type AtpPaid,
  accountKeys,
  type EmployerEntry,
  type EmploymentEntry,
  type Entry,
  type LawEntry,
  type Line,
  type VoucherEntry,
  type YearToDate,
} from "./entry.js";

/**
 * The canonical text of an entry: one JSON object with its fields in a fixed order, amounts in øre and hours in seconds,
 * what is absent left out, and of a person only the fingerprint. The digest is taken of these bytes, which hold all but itself.
 */
export function entryText(entry: Entry): string {
  return JSON.stringify(fieldsOf(entry));
}

function fieldsOf(entry: Entry): object {
  switch (entry.kind) {
    case "payment":
    case "reversal":
      return voucherFields(entry);
    case "saldo": {
      const { card, year, left, readAt, ceiling } = entry;
      return { ...placeFields(entry), card, year, left, readAt, ceiling: flat(ceiling) };
    }
    case "registered": {
      const { card, year, voucher, registeredOn, registeredAt, registeredBy } = entry;
      return { ...placeFields(entry), card, year, voucher, registeredOn, registeredAt, registeredBy };
    }
    case "unregistered": {
      const { card, year, voucher, reason } = entry;
      return { ...placeFields(entry), card, year, voucher, reason };
    }
    case "employment":
      return employmentFields(entry);
    case "card-state":
      return { ...placeFields(entry), card: entry.card, state: entry.state, from: entry.from };
    case "employer": {
      const { payer, practice, payPeriod, yearEnd, accounts, atpPaid, key } = entry;
      const set = { payer: payerFields(payer), practice, payPeriod, yearEnd, accounts: accountFields(accounts) };
      return { ...placeFields(entry), ...set, atpPaid: atpPaid?.map(atpPaidFields), key, clock: clockFields(entry) };
    }
    case "law": {
      const { year, ceiling, source, reason, by, at } = entry.added;
      return { ...placeFields(entry), added: { year, ceiling, source, reason, by, at }, clock: clockFields(entry) };
    }
    case "erasure":
      return { ...placeFields(entry), card: entry.card, fingerprints: entry.fingerprints, reason: entry.reason };
  }
}

function clockFields({ clock }: EmployerEntry | LawEntry): object | undefined {
  return clock && { ahead: clock.ahead, reason: clock.reason };
}

function placeFields({ kind, chain, sequence, previous, at, by, batch }: Entry): object {
  return { kind, chain, sequence, previous, at, by, batch };
}

/** Plain literals: objects put together from parts cost several times as much, and an import has thousands. */
function employmentFields(entry: EmploymentEntry): object {
  return {
    kind: entry.kind,
    chain: entry.chain,
    sequence: entry.sequence,
    previous: entry.previous,
    at: entry.at,
    by: entry.by,
    batch: entry.batch,
    card: entry.card,
    holder: entry.holder.fingerprint,
    employeeNumber: entry.employeeNumber,
    perHour: entry.perHour,
    from: entry.from,
    to: entry.to,
    registeredOn: entry.registeredOn,
  };
}

function voucherFields(entry: VoucherEntry): object {
  return {
    kind: entry.kind,
    chain: entry.chain,
    sequence: entry.sequence,
    previous: entry.previous,
    at: entry.at,
    by: entry.by,
    batch: entry.batch,
    voucher: entry.voucher,
    year: entry.year,
    card: entry.card,
    paymentId: entry.paymentId,
    contentKey: entry.contentKey,
    payDay: entry.payDay,
    from: entry.period.from,
    to: entry.period.to,
    employedFrom: entry.employment.from,
    employedTo: entry.employment.to,
    payer: payerFields(entry.payer),
    holder: entry.holder.fingerprint,
    employeeNumber: entry.employeeNumber,
    paidBy: entry.paidBy,
    slipLanguage: entry.slipLanguage,
    practice: entry.practice,
    atpClass: entry.atpClass,
    seconds: entry.hours,
    lines: entry.lines.map(lineFields),
    counted: entry.counted,
    atpEmployee: entry.atpEmployee,
    atpEmployer: entry.atpEmployer,
    atpMonths: entry.atpMonths?.map(atpMonthFields),
    payout: entry.payout,
    outside: entry.outside.length > 0 ? entry.outside.map(lineFields) : undefined,
    holidayPayAccrued: entry.holidayPayAccrued,
    holidayPayOwed: entry.holidayPayOwed,
    holidayDays: entry.holidayDays,
    holidayBalance: entry.holidayBalance && { earned: entry.holidayBalance.earned, taken: entry.holidayBalance.taken },
    yearToDate: entry.yearToDate && yearToDateFields(entry.yearToDate),
    ceiling: flat(entry.ceiling),
    usedBefore: entry.usedBefore,
    usedAfter: entry.usedAfter,
    saldo: entry.saldo && { left: entry.saldo.left, readAt: entry.saldo.readAt },
    law: entry.law.map(({ name, from, value, standing }) => ({ name, from, value, standing })),
    keptUntil: entry.keptUntil,
    rows: entry.rows.length > 0 ? entry.rows : undefined,
    reverses: entry.reverses,
    corrects: entry.corrects,
    correctedPayout: entry.correctedPayout,
    reason: entry.reason,
    bookedOn: entry.bookedOn,
    rules: entry.rules,
  };
}

function yearToDateFields({ hours, wage, supplements, holidayPay, pension, atpEmployee }: YearToDate): object {
  return { seconds: hours, wage, supplements, holidayPay, pension, atpEmployee };
}

function atpPaidFields({ year, quarter, total, on }: AtpPaid): object {
  return { year, quarter, total, on };
}

function atpMonthFields({ from, hours, atpEmployee, atpEmployer }: AtpMonth): object {
  return { from, seconds: hours, atpEmployee, atpEmployer };
}

function lineFields(line: Line): object {
  const { kind, text, hours, perHour, share, base, amount } = line;
  return { kind, text: text === "" ? undefined : text, seconds: hours, perHour, share, base, amount };
}

function payerFields({
  cvr,
  name,
  address,
  contact,
}: {
  cvr: CvrNumber;
  name: string;
  address: string;
  contact: string;
}) {
  return { cvr, name, address, contact };
}

/** In one order, in whatever order they were set up. */
function accountFields(accounts: EmployerEntry["accounts"]): EmployerEntry["accounts"] {
  return Object.fromEntries(accountKeys.map((key) => [key, accounts[key]]));
}

function flat({ amount, covers }: VoucherEntry["ceiling"]): object {
  return { amount, from: covers.from, to: covers.to };
}
