import { ceilingInForce, lawUnknown } from "../../law/law.js";
import { clockFault } from "../../ledger/decision.js";
import type { CardState, CardStateEntry, RegisteredEntry, SaldoEntry, UnregisteredEntry } from "../../ledger/entry.js";
import { type CardFacts, voucherKey } from "../../ledger/fact.js";
import type { EntryAuthor, LedgerTransaction } from "../../ledger/transaction.js";
import { type Day, type IncomeYear, type Instant, showDay, yearOf } from "../../values/calendar.js";
import { danishDay, showInstant } from "../../values/copenhagen.js";
import type { Actor, CvrNumber, FrikortId, Voucher } from "../../values/identity.js";
import { type Money, negated, smaller } from "../../values/money.js";
import { type Notice, notice } from "../../values/notice.js";
import { type Outcome, problem } from "../../values/problem.js";
import { err, ok } from "../../values/result.js";
import { nameInReason, openHolders } from "./reason.js";
import { portalAndLedger } from "./saldo-difference.js";
import { missingAtPortal, mustBeRegistered, newestSaldo, unregistered, useOf } from "./used.js";

/** What noting something gives: `stands` when it was noted before. */
export interface Noted {
  readonly status: "written" | "stands";
  readonly notices: readonly Notice[];
}

/** A balance read at socialtfrikort.dk: what it shows as left, and when it was read. */
export interface SaldoRead {
  readonly employer: CvrNumber;
  readonly card: FrikortId;
  readonly left: Money;
  readonly readAt: Instant;
}

/** Notes a balance (R6). Refused: read in the future, above the year's ceiling, older than the newest, or in a year that is not known. */
export function takeSaldo(read: SaldoRead, book: LedgerTransaction, stamp: EntryAuthor): Outcome<Noted> {
  const { employer, card, left, readAt } = read;
  const readOn = danishDay(readAt);
  const year = yearOf(readOn);
  const ceiling = ceilingInForce(readOn, book.addedLaw);
  if (ceiling === undefined) return err(lawUnknown(readOn, book.addedLaw));
  if (readAt > stamp.at) return err(future("read-at", showInstant(readAt), showInstant(stamp.at)));
  const { amount } = ceiling.value;
  if (left > amount) return err(problem("saldo-over-ceiling", { saldo: left, ceiling: amount, year }));
  const facts = book.card(card);
  const newest = newestSaldo(facts, year);
  if (newest !== undefined && newest.readAt > readAt) {
    return err(problem("saldo-older", { readAt, newest: newest.readAt }));
  }
  if (newest?.readAt === readAt && newest.left === left) return ok({ status: "stands", notices: [] });
  const clock = clockFault(book, employer, stamp);
  if (clock !== undefined) return clock;
  const said = { ...saidBy("saldo", employer, stamp), card, year, left, readAt, ceiling: ceiling.value };
  book.write<SaldoEntry>(employer, stamp.at, (place) => ({ ...said, ...place }));
  const notices = saldoNotices(facts, employer, year, useOf(ceiling, facts).left);
  return ok({ status: "written", notices: left < 0 ? [notice("saldo-below-zero", { left }), ...notices] : notices });
}

/** Shows where portal and ledger differ (R6), and what of our own pay is no longer covered (R39). `facts` hold the balance already. */
function saldoNotices(facts: CardFacts, employer: CvrNumber, year: IncomeYear, left: Money): readonly Notice[] {
  const saldo = newestSaldo(facts, year);
  if (saldo === undefined) return [];
  const { portalUsed, ledgerUsed, difference } = portalAndLedger(saldo, facts);
  const missing = unregistered(facts).filter((voucher) => voucher.year === year);
  const notices: Notice[] = [];
  if (difference !== 0) {
    const unmarked = missing.filter(({ chain, kind }) => chain === employer && kind === "payment");
    const asked = difference > 0 && unmarked.length > 0 && { unregistered: unmarked.map(({ voucher }) => voucher) };
    notices.push(notice("saldo-differs", { portalUsed, ledgerUsed, difference, ...asked }));
  }
  const toCover = missingAtPortal(missing).toRegister.counted;
  if (left < 0 && toCover > 0) notices.push(notice("pay-not-covered", { amount: smaller(negated(left), toCover) }));
  return notices;
}

/** A voucher typed at socialtfrikort.dk. Without a stated day it is marked at this moment. */
export interface Registration {
  readonly employer: CvrNumber;
  readonly voucher: Voucher;
  readonly on?: Day;
  readonly by?: Actor;
}

/** Marks a voucher as registered. Refused: a future day, a voucher that is not to be registered, another day than was noted before. */
export function takeRegistration(
  registration: Registration,
  book: LedgerTransaction,
  stamp: EntryAuthor,
): Outcome<Noted> {
  const { employer, voucher, on } = registration;
  const today = danishDay(stamp.at);
  const entry = book.entry(employer, voucher);
  if (entry === undefined) return err(problem("voucher-not-found", { employer, voucher }));
  if (on !== undefined && on > today) return err(future("registered-on", showDay(on), showDay(today)));
  const facts = book.card(entry.card);
  const before = facts.registered.get(voucherKey(entry));
  if (before !== undefined) {
    if (on === undefined || on === before.registeredOn) return ok({ status: "stands", notices: [] });
    return err(problem("registered-differs", { voucher, registeredAt: before.registeredOn }));
  }
  const fact = facts.vouchers.find((one) => voucherKey(one) === voucherKey(entry));
  if (fact === undefined || !mustBeRegistered(fact, facts)) {
    const reversedBy = facts.reversed.get(voucherKey(entry))?.voucher;
    return err(problem("nothing-to-register", { voucher, ...(reversedBy && { reversedBy }) }));
  }
  const clock = clockFault(book, employer, stamp);
  if (clock !== undefined) return clock;
  const said = {
    ...saidBy("registered", employer, stamp),
    ...{ card: entry.card, year: entry.year, voucher, registeredOn: on ?? today },
    ...(on === undefined && { registeredAt: stamp.at }),
    registeredBy: registration.by ?? stamp.by,
  };
  book.write<RegisteredEntry>(employer, stamp.at, (place) => ({ ...said, ...place }));
  return ok({ status: "written", notices: [] });
}

/** A mark that is taken back, and why (R50). */
interface Unregistration {
  readonly employer: CvrNumber;
  readonly voucher: Voucher;
  readonly reason: string;
}

/** Takes a mark as registered back; the voucher is then to be registered again. Refused when it is not marked (446). */
export function takeUnregistration(
  { employer, voucher, reason }: Unregistration,
  book: LedgerTransaction,
  stamp: EntryAuthor,
): Outcome<Noted> {
  const entry = book.entry(employer, voucher);
  if (entry === undefined) return err(problem("voucher-not-found", { employer, voucher }));
  if (!book.card(entry.card).registered.has(voucherKey(entry))) {
    return err(problem("not-registered", { voucher }));
  }
  const named = nameInReason(reason, openHolders(book.card(entry.card)), "all");
  if (named !== undefined) return err([named]);
  const clock = clockFault(book, employer, stamp);
  if (clock !== undefined) return clock;
  const said = { ...saidBy("unregistered", employer, stamp), card: entry.card, year: entry.year, voucher, reason };
  book.write<UnregisteredEntry>(employer, stamp.at, (place) => ({ ...said, ...place }));
  return ok({ status: "written", notices: [] });
}

/** A card's first day, or a day from which it is inactive or active again. */
interface StateNote {
  readonly employer: CvrNumber;
  readonly card: FrikortId;
  readonly state: CardState;
  readonly from: Day;
}

/** Notes the state of a card; the payments before stay valid (R16). */
export function takeCardState(note: StateNote, book: LedgerTransaction, stamp: EntryAuthor): Outcome<Noted> {
  const { employer, card, state, from } = note;
  const last = book.card(card).states.at(-1);
  if (last !== undefined && last.state === state && last.from === from) return ok({ status: "stands", notices: [] });
  const clock = clockFault(book, employer, stamp);
  if (clock !== undefined) return clock;
  const said = { ...saidBy("card-state", employer, stamp), card, state, from };
  book.write<CardStateEntry>(employer, stamp.at, (place) => ({ ...said, ...place }));
  return ok({ status: "written", notices: [] });
}

function saidBy<K extends string>(kind: K, chain: CvrNumber, { by, batch }: EntryAuthor) {
  return { kind, chain, by, batch };
}

function future(field: "read-at" | "registered-on", received: string, now: string) {
  return problem("time-in-future", { field, received, now });
}
