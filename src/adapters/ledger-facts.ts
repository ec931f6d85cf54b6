import type { Ceiling } from "../law/annual-ceiling.js";
import type { CardFact, VoucherFact } from "../payroll/fact.js";
import { branded } from "../values/brand.js";
import { incomeYear } from "../values/calendar.js";
import type { Digest } from "../values/digest.js";
import { type Voucher, voucherOf } from "../values/identity.js";
import { erasedPerson, type OpenPerson, type Person, personFrom } from "../values/person.js";
import { broken } from "../values/result.js";

/** A row as a database gives it: its cells in the order of the columns asked for. */
export type Row = readonly unknown[];

/** The columns a voucher fact is made of, in the order that `voucherFactOf` takes them. */
export const voucherFactColumns =
  "position, kind, chain, card, year, number, about, pay_day, period_from, period_to, payment_id, content_key, atp_class, " +
  "seconds, counted, atp_employee, atp_employer, accrued, holiday_out, outside";

/** The columns any other fact is made of, those of its person included, in the order that `otherFactOf` takes them. */
export const otherFactColumns =
  "position, kind, chain, card, year, about, saldo_left, read_at, ceiling, ceiling_from, ceiling_to, registered_on, " +
  "registered_at, employee_number, per_hour, from_day, to_day, state, holder, salt, name, address";

/** A payment or reversal as a fact. Cells are trusted: the database holds their types, the audits hold their truth. */
export function voucherFactOf(row: Row): VoucherFact {
  const [order, kind, chain, card, year, number, about, payDay, from, to, paymentId, contentKey, atpClass] = row;
  const [hours, counted, atpEmployee, atpEmployer, accrued, holidayOut, outside] = row.slice(13);
  return {
    kind: branded<VoucherFact["kind"]>(kind),
    order: branded<number>(order),
    chain: branded<VoucherFact["chain"]>(chain),
    card: branded<VoucherFact["card"]>(card),
    voucher: voucherFrom(year, number),
    year: branded<VoucherFact["year"]>(year),
    payDay: branded<VoucherFact["payDay"]>(payDay),
    period: branded<VoucherFact["period"]>({ from, to }),
    paymentId: branded<VoucherFact["paymentId"]>(paymentId),
    contentKey: branded<string>(contentKey),
    atpClass: branded<VoucherFact["atpClass"]>(atpClass),
    hours: branded<VoucherFact["hours"]>(hours),
    counted: branded<VoucherFact["counted"]>(counted),
    atpEmployee: branded<VoucherFact["counted"]>(atpEmployee),
    atpEmployer: branded<VoucherFact["counted"]>(atpEmployer),
    holidayPayAccrued: branded<VoucherFact["counted"]>(accrued),
    holidayPayOut: branded<VoucherFact["counted"]>(holidayOut),
    outside: branded<VoucherFact["counted"]>(outside),
    ...(about !== null && { reverses: voucherFrom(year, about) }),
  };
}

/** A fact that is no voucher, or nothing for an entry that says nothing to a decision. */
export function otherFactOf(row: Row): CardFact | undefined {
  const [order, kind, chain, card, year, about, left, readAt, ceiling, ceilingFrom, ceilingTo] = row;
  const [registeredOn, registeredAt, employeeNumber, perHour, from, to, state] = row.slice(11);
  const said = { order, chain, card };
  switch (kind) {
    case "saldo": {
      const covers = branded<Ceiling["covers"]>({ from: ceilingFrom, to: ceilingTo });
      return branded<CardFact>({ ...said, kind, year, left, readAt, ceiling: { amount: ceiling, covers } });
    }
    case "registered": {
      const voucher = voucherFrom(year, about);
      return branded<CardFact>({ ...said, kind, voucher, registeredOn, ...given({ registeredAt }) });
    }
    case "employment": {
      const noted = given({ employeeNumber, perHour, from, to, registeredOn });
      return branded<CardFact>({ ...said, kind, holder: personOfRow(row.slice(18)), ...noted });
    }
    case "card-state":
      return branded<CardFact>({ ...said, kind, state, from });
    default:
      return undefined;
  }
}

/** A person from fingerprint, salt, name and address; one that the store does not hold, or that does not fit, has been erased. */
export function personOfRow([fingerprint, salt, name, address]: Row): Person {
  const open = branded<OpenPerson>({ fingerprint, salt, name, address });
  return (salt !== null && personFrom(open)) || erasedPerson(branded<Digest>(fingerprint));
}

/** The voucher of a year and number cell. */
export function voucherFrom(year: unknown, number: unknown): Voucher {
  if (typeof year !== "number" || typeof number !== "number") broken("a voucher has a year and a number");
  return voucherOf(incomeYear(year), number);
}

function given(cells: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== null));
}
