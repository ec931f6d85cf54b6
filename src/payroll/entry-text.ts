import type { Digest } from "../values/digest.js";
import type { CvrNumber } from "../values/identity.js";
import type { Entry, Line, Unwritten, VoucherEntry } from "./entry.js";

/** An entry with its place in the chain, before its digest: what the digest is taken of. */
export type Placed<E extends Entry> = Unwritten<E> & { readonly sequence: number; readonly previous: Digest };

/**
 * The canonical text of an entry: one JSON object with its fields in a fixed order, amounts in øre and hours in seconds,
 * what is absent left out, and of a person only the fingerprint. The digest is taken of these bytes.
 */
export function entryText(entry: Placed<Entry>): string {
  const { kind, chain, sequence, previous, at, by, batch } = entry;
  return JSON.stringify({ kind, chain, sequence, previous, at, by, batch, ...particulars(entry) });
}

function particulars(entry: Placed<Entry>): object {
  switch (entry.kind) {
    case "payment":
    case "reversal":
      return voucherFields(entry);
    case "saldo": {
      const { card, year, left, readAt, ceiling } = entry;
      return { card, year, left, readAt, ceiling: flat(ceiling) };
    }
    case "registered": {
      const { card, year, voucher, registeredOn, registeredAt, registeredBy } = entry;
      return { card, year, voucher, registeredOn, registeredAt, registeredBy };
    }
    case "employment": {
      const { card, holder, employeeNumber, perHour, from, to, registeredOn } = entry;
      return { card, holder: holder.fingerprint, employeeNumber, perHour, from, to, registeredOn };
    }
    case "card-state":
      return { card: entry.card, state: entry.state, from: entry.from };
    case "employer": {
      const { payer, practice, payPeriod, yearEnd, accounts } = entry;
      return { payer: payerFields(payer), practice, payPeriod, yearEnd, accounts };
    }
    case "law": {
      const { year, ceiling, source, by, at } = entry.added;
      return { added: { year, ceiling, source, by, at } };
    }
    case "erasure":
      return { card: entry.card, fingerprints: entry.fingerprints, reason: entry.reason };
  }
}

function voucherFields(entry: Placed<VoucherEntry>): object {
  const { voucher, year, card, paymentId, contentKey, payDay, period, employment, payer, holder } = entry;
  const { employeeNumber, paidBy, slipLanguage, practice, atpClass, hours, lines, counted } = entry;
  const { atpEmployee, atpEmployer, payout, outside, holidayPayAccrued, holidayPayOwed, ceiling } = entry;
  const { usedBefore, usedAfter, saldo, law, keptUntil, rows, reverses, corrects, reason } = entry;
  return {
    ...{ voucher, year, card, paymentId, contentKey, payDay, from: period.from, to: period.to },
    ...{ employedFrom: employment.from, employedTo: employment.to },
    ...{
      payer: payerFields(payer),
      holder: holder.fingerprint,
      employeeNumber,
      paidBy,
      slipLanguage,
      practice,
      atpClass,
    },
    ...{ seconds: hours, lines: lines.map(lineFields), counted, atpEmployee, atpEmployer, payout },
    outside: outside.length > 0 ? outside.map(lineFields) : undefined,
    ...{ holidayPayAccrued, holidayPayOwed, ceiling: flat(ceiling), usedBefore, usedAfter },
    saldo: saldo && { left: saldo.left, readAt: saldo.readAt },
    law: law.map(({ name, from, value, standing }) => ({ name, from, value, standing })),
    ...{ keptUntil, rows: rows.length > 0 ? rows : undefined, reverses, corrects, reason },
  };
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

function flat({ amount, covers }: VoucherEntry["ceiling"]): object {
  return { amount, from: covers.from, to: covers.to };
}
