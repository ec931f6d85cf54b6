import { ceilingInForce, type Law } from "../../law/law.js";
import { isVoucher, type LawValue, type Payer, type SaldoEntry, type VoucherEntry } from "../../ledger/entry.js";
import { type VoucherFact, voucherKey } from "../../ledger/fact.js";
import { type Day, yearOf } from "../../values/calendar.js";
import { danishDay } from "../../values/copenhagen.js";
import { looksLikeCpr } from "../../values/cpr-guard.js";
import { parseActor, yearOfVoucher } from "../../values/identity.js";
import { minus } from "../../values/money.js";
import { mustBeRegistered } from "../card/used.js";
import { atpDue, heldDownBy } from "./card-rules.js";
import { type Audit, ofEntries, ofVouchers, type Say, same } from "./look.js";
import type { LedgerHistory } from "./past.js";

/** A reversal takes back one earlier payment, in full, once, with a reason; a correction follows the reversal of what it corrects. */
const reversalMatches = ofVouchers("reversal-matches", (entry, past, say) => {
  if (entry.kind === "reversal") {
    reversed(entry, past, say);
    return;
  }
  if (entry.reverses !== undefined) say("reverses", "", entry.reverses);
  if (entry.corrects === undefined) return;
  const original = past.voucher(entry.chain, entry.corrects);
  if (entry.correctedPayout !== undefined && original !== undefined) {
    same(say, "correctedPayout", minus(original.counted, original.atpEmployee), entry.correctedPayout);
  }
  const key = voucherKey({ chain: entry.chain, voucher: entry.corrects });
  if (!past.card(entry.card).facts.reversed.has(key)) say("corrects", "", entry.corrects);
});

function reversed(entry: VoucherEntry, past: LedgerHistory, say: Say): void {
  const { reverses = "" } = entry;
  const original = entry.reverses === undefined ? undefined : past.voucher(entry.chain, entry.reverses);
  if (original?.kind !== "payment") {
    say("reverses", "", reverses);
    return;
  }
  if (past.card(original.card).facts.reversed.has(voucherKey(original))) {
    say("reverses", "", reverses);
    return;
  }
  if (entry.reason === undefined || entry.reason === "") say("reason", "", "");
  for (const field of turned) same(say, field, 0 - original[field] || 0, entry[field]);
  for (const field of copied) same(say, field, original[field], entry[field]);
  same(say, "seconds", String(0 - original.hours || 0), String(entry.hours));
}

const turned = ["counted", "atpEmployee", "atpEmployer", "holidayPayAccrued"] as const;
const copied = ["card", "year", "payDay", "atpClass"] as const satisfies readonly (keyof VoucherFact &
  keyof VoucherEntry)[];

/** A payment id is used once per employer; a row is paid by one standing voucher. */
const idOnce = ofVouchers("id-once", (entry, past, say) => {
  if (entry.kind === "reversal") return;
  if (past.isUsed(entry.chain, entry.paymentId)) say("paymentId", "", entry.paymentId);
  for (const row of entry.rows) {
    const paidBy = past.paidRow(entry.chain, row);
    if (paidBy !== undefined && !past.isReversed(entry.chain, paidBy)) say("rows", paidBy, row);
  }
});

/** The year is that of the pay day, and of the voucher's number; a balance's that of the day it was read. */
const yearOfPayDay = ofEntries("year-of-pay-day", (entry, _past, say) => {
  if (isVoucher(entry)) {
    same(say, "year", yearOf(entry.payDay), entry.year);
    same(say, "voucher", entry.year, yearOfVoucher(entry.voucher));
  }
  if (entry.kind === "saldo") same(say, "year", yearOf(danishDay(entry.readAt)), entry.year);
  if (entry.kind === "registered") same(say, "year", yearOfVoucher(entry.voucher), entry.year);
});

/** Law values are those of the program's table, or of a year that was added before. */
const lawAsKnown = ofEntries("law-as-known", (entry, past, say) => {
  if (isVoucher(entry)) lawOfVoucher(entry, past, say);
  if (entry.kind === "saldo") lawOfSaldo(entry, past, say);
});

function lawOfVoucher(entry: VoucherEntry, past: LedgerHistory, say: Say): void {
  const law = past.law(entry.payDay);
  if (law === undefined) {
    say("payDay", "", entry.payDay);
    return;
  }
  const { amount, covers } = heldDownBy(law, past.card(entry.card), entry.rules).value;
  same(say, "ceiling.amount", amount, entry.ceiling.amount);
  same(say, "ceiling.from", covers.from, entry.ceiling.covers.from);
  same(say, "ceiling.to", covers.to, entry.ceiling.covers.to);
  const original = entry.reverses === undefined ? undefined : past.voucher(entry.chain, entry.reverses);
  if (original !== undefined) return;
  for (const used of entry.law) {
    const known = knownValues(used, entry, law, past);
    if (known.some(({ from, value }) => (from === undefined || from === used.from) && value === used.value)) continue;
    const [first] = known;
    say(`law.${used.name}`, `${first?.from ?? ""} ${first?.value ?? ""}`, `${used.from} ${used.value}`);
  }
}

interface KnownValue {
  /** Absent where any day is taken: 0.1.0 had holiday pay from one day, for all years. */
  readonly from: Day | undefined;
  readonly value: string;
}

/** What the table says, as an entry keeps it. A reversal has the values of what it reverses. */
function knownValues(
  { name, from }: LawValue,
  entry: VoucherEntry,
  law: Law,
  past: LedgerHistory,
): readonly KnownValue[] {
  switch (name) {
    case "annual-ceiling": {
      const ceilings = law.ceilings.filter((ceiling) => ceiling.from === from);
      return (ceilings.length > 0 ? ceilings : law.ceilings).map((ceiling) => ({
        from: ceiling.from,
        value: String(ceiling.value.amount),
      }));
    }
    case "holiday-pay": {
      const isFirst = (entry.rules ?? 1) < 2;
      return [{ from: isFirst ? undefined : law.holidayPay.from, value: String(law.holidayPay.value) }];
    }
    case "atp": {
      const due = atpDue(entry, law, past);
      const tables = due.ok ? due.value.tables : [];
      const own = tables.length === 1 ? entry : undefined;
      return tables.map((one) => {
        const { atpEmployee, atpEmployer } = own ?? one;
        return { from: one.table.from, value: `${atpEmployee}/${atpEmployer}` };
      });
    }
    case "income-test":
      return [];
  }
}

function lawOfSaldo({ readAt, ceiling }: SaldoEntry, past: LedgerHistory, say: Say): void {
  const known = ceilingInForce(danishDay(readAt), past.addedLaw)?.value;
  same(say, "ceiling.amount", known?.amount ?? "", ceiling.amount);
  same(say, "ceiling.from", known?.covers.from ?? "", ceiling.covers.from);
  same(say, "ceiling.to", known?.covers.to ?? "", ceiling.covers.to);
}

/** What is marked as registered is a voucher that stood to be registered, of the same card, and not on a day to come. */
const registeredKnown = ofEntries("registered-known", (entry, past, say) => {
  if (entry.kind !== "registered") return;
  const fact = past.voucher(entry.chain, entry.voucher);
  if (fact === undefined) {
    say("voucher", "", entry.voucher);
    return;
  }
  same(say, "card", fact.card, entry.card);
  if (!mustBeRegistered(fact, past.card(fact.card).facts)) say("voucher", "", entry.voucher);
  const writtenOn = danishDay(entry.at);
  if (entry.registeredOn > writtenOn) say("registeredOn", writtenOn, entry.registeredOn);
});

const actorNamed: Audit = {
  name: "actor-named",
  look: ({ entry, unnamed }, _past, say) => {
    for (const field of unnamed) say(field, "", "");
    if (entry?.kind === "registered" && !parseActor(entry.registeredBy).ok) say("registeredBy", "", "");
  },
};

/** Nothing that a person has written looks like a CPR number. What was found is not said again. */
const noCpr = ofEntries("no-cpr", (entry, _past, say) => {
  const look = (field: string, text: string | undefined) => {
    if (text !== undefined && text.length >= 10 && looksLikeCpr(text)) say(field, "", "");
  };
  look("by", entry.by);
  if ("reason" in entry) look("reason", entry.reason);
  if ("employeeNumber" in entry) look("employeeNumber", entry.employeeNumber);
  if (isVoucher(entry) || entry.kind === "employer") wordsOfPayer(entry.payer, look);
  if (isVoucher(entry)) {
    if (!entry.paymentId.startsWith("auto-")) look("paymentId", entry.paymentId);
    for (const { text } of entry.lines) look("lines.text", text);
    for (const { text } of entry.outside) look("outside.text", text);
  }
  if (entry.kind === "employer") for (const account of Object.values(entry.accounts)) look("accounts", account);
  if (entry.kind === "registered") look("registeredBy", entry.registeredBy);
  if (entry.kind === "law") look("added.source", entry.added.source);
});

function wordsOfPayer({ name, address, contact }: Payer, look: (field: string, text: string) => void): void {
  look("payer.name", name);
  look("payer.address", address);
  look("payer.contact", contact);
}

/** What holds of single records and of what they name. */
export const auditsOfRecords: readonly Audit[] = [
  reversalMatches,
  idOnce,
  yearOfPayDay,
  lawAsKnown,
  registeredKnown,
  actorNamed,
  noCpr,
];
