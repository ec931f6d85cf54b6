import type { Access } from "../../../app/show-access.js";
import type { Entry, EntryHeader } from "../../../ledger/entry.js";
import { paymentJson } from "../../say/payment.js";
import type { AccessWords } from "../../words/keeping.js";

/** Everything held about a card as data; purposes, recipients, sources and rights in words. */
export function accessJson(access: Access, words: AccessWords): object {
  const { card, persons, employers, entries, vouchers, keptUntil } = access;
  const of = (kind: Entry["kind"]) => entries.filter((entry) => entry.kind === kind).map(noteJson);
  return {
    card,
    persons: persons.map(({ name, address, account = "" }) => ({ name, address, bankAccount: account })),
    employers: employers.map(({ payer: { cvr, name, address, contact } }) => ({ cvr, name, address, contact })),
    employments: of("employment"),
    payments: vouchers.map((standing) => ({
      ...paymentJson(standing),
      ...{ periodClass: standing.entry.atpClass, hours: standing.entry.hours, keptUntil: standing.entry.keptUntil },
      reason: standing.entry.reason ?? null,
    })),
    saldos: of("saldo"),
    registrations: of("registered"),
    registrationsTakenBack: of("unregistered"),
    states: of("card-state"),
    erasures: of("erasure"),
    ...{ purposes: words.purposes, recipients: words.recipients, sources: words.sources, rights: words.rights },
    keptUntil: keptUntil ?? null,
  };
}

/** Who noted it and when, and what it says. */
function noteJson(entry: Entry): object {
  return { ...writtenJson(entry), ...particularsOf(entry) };
}

function writtenJson({ chain, at, by }: EntryHeader): object {
  return { employer: chain, writtenAt: at, actor: by };
}

function particularsOf(entry: Entry): object {
  switch (entry.kind) {
    case "employment": {
      const { employeeNumber = null, perHour = null, from = null, to = null, registeredOn = null } = entry;
      return { employeeNumber, rate: perHour, from, to, registeredOn };
    }
    case "saldo":
      return { year: entry.year, left: entry.left, readAt: entry.readAt };
    case "registered":
      return { voucher: entry.voucher, registeredOn: entry.registeredOn, registeredBy: entry.registeredBy };
    case "unregistered":
      return { voucher: entry.voucher, reason: entry.reason };
    case "card-state":
      return { state: entry.state, from: entry.from };
    case "erasure":
      return { reason: entry.reason };
    case "payment":
    case "reversal":
    case "employer":
    case "law":
      return {};
  }
}
