import { ceilingInForce } from "../law/law.js";
import { yearOf } from "../values/calendar.js";
import { danishDay } from "../values/copenhagen.js";
import { looksLikeCpr } from "../values/cpr-guard.js";
import { numberOf, parseActor, voucherOf, yearOfVoucher } from "../values/identity.js";
import { heldDownBy } from "./audit-card-rules.js";
import { type Audit, ofEntries, ofVouchers, type Say, same } from "./audit-look.js";
import { idKey, type Past } from "./audit-past.js";
import { mustBeRegistered } from "./card-year.js";
import { type Entry, isVoucher, type Payer, type SaldoEntry, type VoucherEntry } from "./entry.js";
import { type VoucherFact, voucherKey } from "./fact.js";

/** A reversal takes back one earlier payment, in full, once, with a reason; a correction follows the reversal of what it corrects. */
const reversalMatches = ofVouchers("reversal-matches", (entry, past, say) => {
  if (entry.kind === "reversal") return reversed(entry, past, say);
  if (entry.reverses !== undefined) say("reverses", "", entry.reverses);
  if (entry.corrects === undefined) return;
  const key = voucherKey({ chain: entry.chain, voucher: entry.corrects });
  if (!past.card(entry.card).facts.reversed.has(key)) say("corrects", "", entry.corrects);
});

function reversed(entry: VoucherEntry, past: Past, say: Say): void {
  const { reverses = "" } = entry;
  const original = entry.reverses && past.voucher(entry.chain, entry.reverses);
  if (original === undefined || original === "" || original.kind !== "payment") return say("reverses", "", reverses);
  if (past.card(original.card).facts.reversed.has(voucherKey(original))) return say("reverses", "", reverses);
  if (entry.reason === undefined || entry.reason === "") say("reason", "", "");
  for (const field of turned) same(say, field, 0 - original[field] || 0, entry[field]);
  for (const field of copied) same(say, field, original[field], entry[field]);
  same(say, "seconds", String(0 - original.hours || 0), String(entry.hours));
}

const turned = ["counted", "atpEmployee", "atpEmployer", "holidayPayAccrued"] as const;
const copied = ["card", "year", "payDay", "atpClass"] as const satisfies readonly (keyof VoucherFact & keyof VoucherEntry)[];

/** A payment id is used once per employer; a row is paid by one standing voucher. */
const idOnce = ofVouchers("id-once", (entry, past, say) => {
  if (entry.kind === "reversal") return;
  if (past.paymentIds.has(idKey(entry))) say("paymentId", "", entry.paymentId);
  for (const row of entry.rows) {
    const paidBy = past.paidRow(entry.chain, row);
    if (paidBy !== undefined && !past.isReversed(entry.chain, paidBy)) say("rows", paidBy, row);
  }
});

/** The year is that of the pay day, and of the voucher's number; a balance's that of the day it was read. */
const yearOfPayDay = ofEntries("year-of-pay-day", (entry, _past, say) => {
  if (isVoucher(entry)) {
    same(say, "year", yearOf(entry.payDay), entry.year);
    same(say, "voucher", voucherOf(entry.year, numberOf(entry.voucher)), entry.voucher);
  }
  if (entry.kind === "saldo") same(say, "year", yearOf(danishDay(entry.readAt)), entry.year);
  if (entry.kind === "registered") same(say, "year", yearOfVoucher(entry.voucher), entry.year);
});

/** Law values are those of the program's table, or of a year that was added before. */
const lawAsKnown = ofEntries("law-as-known", (entry, past, say) => {
  if (isVoucher(entry)) lawOfVoucher(entry, past, say);
  if (entry.kind === "saldo") lawOfSaldo(entry, past, say);
});

function lawOfVoucher(entry: VoucherEntry, past: Past, say: Say): void {
  const law = past.law(entry.payDay);
  if (law === undefined) return say("payDay", "", entry.payDay);
  const { amount, covers } = heldDownBy(entry, law, past.card(entry.card)).value;
  same(say, "ceiling.amount", amount, entry.ceiling.amount);
  same(say, "ceiling.from", covers.from, entry.ceiling.covers.from);
  same(say, "ceiling.to", covers.to, entry.ceiling.covers.to);
  const sign = entry.kind === "reversal" ? -1 : 1;
  for (const { name, from, value } of entry.law) {
    if (name === "annual-ceiling") {
      const known = law.ceilings.find((ceiling) => ceiling.from === from) ?? law.ceilings[0];
      same(say, "law.annual-ceiling", `${known.from} ${known.value.amount}`, `${from} ${value}`);
    }
    if (name === "holiday-pay") {
      same(say, "law.holiday-pay", `${law.holidayPay.from} ${law.holidayPay.value}`, `${from} ${value}`);
    }
    if (name === "atp") {
      const due = `${entry.atpEmployee * sign || 0}/${entry.atpEmployer * sign || 0}`;
      same(say, "law.atp", `${law.atp.from} ${due}`, `${from} ${value}`);
    }
  }
}

function lawOfSaldo({ readAt, ceiling }: SaldoEntry, past: Past, say: Say): void {
  const known = ceilingInForce(danishDay(readAt), past.addedLaw)?.value;
  same(say, "ceiling.amount", known?.amount ?? "", ceiling.amount);
  same(say, "ceiling.from", known?.covers.from ?? "", ceiling.covers.from);
  same(say, "ceiling.to", known?.covers.to ?? "", ceiling.covers.to);
}

/** What is marked as registered is a voucher that stood to be registered, of the same card, and not on a day to come. */
const registeredKnown = ofEntries("registered-known", (entry, past, say) => {
  if (entry.kind !== "registered") return;
  const fact = past.voucher(entry.chain, entry.voucher);
  if (fact === undefined) return say("voucher", "", entry.voucher);
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
  for (const [field, text] of wordsIn(entry)) if (looksLikeCpr(text)) say(field, "", "");
});

function* wordsIn(entry: Entry): Iterable<readonly [field: string, text: string]> {
  yield ["by", entry.by];
  if ("reason" in entry && entry.reason !== undefined) yield ["reason", entry.reason];
  if ("employeeNumber" in entry && entry.employeeNumber !== undefined) yield ["employeeNumber", entry.employeeNumber];
  if (isVoucher(entry)) {
    if (!entry.paymentId.startsWith("auto-")) yield ["paymentId", entry.paymentId];
    for (const { text } of entry.lines) if (text !== "") yield ["lines.text", text];
    for (const { text } of entry.outside) if (text !== "") yield ["outside.text", text];
  }
  if (isVoucher(entry) || entry.kind === "employer") yield* wordsOf(entry.payer);
  if (entry.kind === "employer") for (const account of Object.values(entry.accounts)) yield ["accounts", account];
  if (entry.kind === "registered") yield ["registeredBy", entry.registeredBy];
  if (entry.kind === "law") yield ["added.source", entry.added.source];
}

function* wordsOf({ name, address, contact }: Payer): Iterable<readonly [field: string, text: string]> {
  yield ["payer.name", name];
  yield ["payer.address", address];
  yield ["payer.contact", contact];
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
